/*
 * language_subtag - which codes stand for a language.
 *
 * Source     IANA Language Subtag Registry, records of type "language".
 */
#ifndef COHUB_LANGUAGE_LANGUAGE_SUBTAG_H
#define COHUB_LANGUAGE_LANGUAGE_SUBTAG_H

#include "base/str.h"

/* "en", "cy", "haw", in letters of any size.  "eng" is none: the registry has
 * the two letters where there are such. */
bool language_subtag_is_known(str code);

#endif
