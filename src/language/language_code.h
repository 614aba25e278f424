/*
 * language_code - codes of languages as authors write them.
 *
 * Source     BCP 47 (RFC 5646, section 2.1), its common part: a language of
 *            two or three letters, then subtags of at most eight.
 */
#ifndef COHUB_LANGUAGE_LANGUAGE_CODE_H
#define COHUB_LANGUAGE_LANGUAGE_CODE_H

#include "base/arena.h"

/* "en", "cy", "zh-Hant", "en-GB"; the language itself in small letters. */
bool language_code_is_valid(str code);

/* The same in letters of any size, as HTML takes it: "EN". */
bool language_code_is_tag(str code);

/* The code that was probably meant: "cy" for "Welsh", "Cymraeg" or "wlesh",
 * "en-GB" for "en_gb".  Empty when none can be told. */
str language_code_near(struct arena *arena, str wanted);

#endif
