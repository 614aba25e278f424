/*
 * language_code - codes of languages as authors write them.
 *
 * Source     BCP 47 (RFC 5646, section 2.1), its common part: a language of
 *            two or three letters, then subtags of at most eight.
 */
#ifndef COHUB_LANGUAGE_LANGUAGE_CODE_H
#define COHUB_LANGUAGE_LANGUAGE_CODE_H

#include "base/str.h"

/* "en", "cy", "zh-Hant", "en-GB"; the language itself in small letters. */
bool language_code_is_valid(str code);

#endif
