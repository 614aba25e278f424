/*
 * utf16 - files that a program saved as UTF-16, which Windows calls Unicode.
 *
 * Only messages need them: cohub reads UTF-8, and shows whoever has such a
 * file its words, not its bytes.
 *
 * Ownership  What is decoded lives in the arena.
 * Source     The Unicode Standard, section 3.10.
 */
#ifndef COHUB_BASE_UTF16_H
#define COHUB_BASE_UTF16_H

#include "base/arena.h"

/* True with a mark of the byte order; without one, when the text starts as
 * Latin letters do: every second byte is NUL, and no other. */
bool utf16_is(str bytes);

/* The first line, at most 1000 characters, as UTF-8. */
str utf16_first_line(struct arena *arena, str bytes);

#endif
