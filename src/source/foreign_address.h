/*
 * foreign_address - the address that a page had in another program.
 */
#ifndef COHUB_SOURCE_FOREIGN_ADDRESS_H
#define COHUB_SOURCE_FOREIGN_ADDRESS_H

#include "base/str.h"

/* "/2019/05/a/" and "https://example.org/2019/05/a/" are both "2019/05/a/".
 * False for what is no address of one page: a pattern such as
 * "/:year/:title/", or one that no file can have. */
bool foreign_address_read(str written, str *address);

#endif
