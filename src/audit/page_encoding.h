/*
 * page_encoding - the bytes of a page as UTF-8.
 *
 * Shape      UTF-16 with its mark, else what the page says in its first 1024
 *            bytes, else UTF-8; what is no UTF-8 is taken for windows-1252, as
 *            browsers do.
 * Ownership  The bytes themselves when they are UTF-8, else a copy.
 * Source     WHATWG Encoding, windows-1252; HTML, section 13.2.3.
 */
#ifndef COHUB_AUDIT_PAGE_ENCODING_H
#define COHUB_AUDIT_PAGE_ENCODING_H

#include "base/arena.h"

str page_encoding_read(struct arena *arena, str bytes);

#endif
