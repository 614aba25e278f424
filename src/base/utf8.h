/*
 * utf8 - characters in bytes.
 *
 * Units      A character is a Unicode code point; lengths are bytes.
 * Source     The Unicode Standard, section 3.9, table 3-7 (well-formed
 *            UTF-8); Unicode data through utf8proc.
 */
#ifndef COHUB_BASE_UTF8_H
#define COHUB_BASE_UTF8_H

#include <stdint.h>

#include "base/buf.h"

/* Cut the first character off *rest.  False at the end.  Broken bytes come
 * out one at a time as U+FFFD. */
bool utf8_next(str *rest, uint32_t *character);

/* True when all of s is well-formed; else *bad_at is the first bad byte. */
bool utf8_is_valid(str s, size_t *bad_at);

/* What is no character is written as U+FFFD. */
void utf8_add(struct buf *buf, uint32_t character);

/* str_slice whose end never cuts a character in two. */
str utf8_slice(str s, size_t from, size_t to);

size_t utf8_count(str s);

/* A letter, digit or combining mark: part of a word. */
bool utf8_is_word(uint32_t character);
uint32_t utf8_lower(uint32_t character);
uint32_t utf8_upper(uint32_t character);
/* A letter without its marks: "e" for "é". */
uint32_t utf8_bare(uint32_t character);

/* The parts that a character means the same as (NFKD), itself when there are
 * none; at most UTF8_PARTS_MAX.  Answers how many. */
enum { UTF8_PARTS_MAX = 18 };
size_t utf8_parts(uint32_t character, uint32_t *parts);
/* A letter, mark, decimal digit, "_" or the like: what GitHub keeps of a
 * heading for its id. */
bool utf8_is_id(uint32_t character);
/* A digit or another number. */
bool utf8_is_number(uint32_t character);

/* Case folded and composed (NFC): two names that fold alike are one name on
 * a USB stick.  s itself when it is not well-formed. */
str utf8_fold(struct arena *arena, str s);

/* Composed (NFC): an "é" that a Mac wrote as two letters is one. */
str utf8_compose(struct arena *arena, str s);

/* False for spaces, control characters and what is shown as nothing: the soft
 * hyphen, joiners, fillers, the blank pattern of Braille. */
bool utf8_is_visible(uint32_t character);

/* For messages: control characters and marks that turn the writing
 * direction are written as \x1b or \u{202e}. */
void utf8_add_visible(struct buf *buf, str s);

/* U+061C, U+200E..F, U+202A..E, U+2066..9. */
bool utf8_turns_direction(uint32_t character);

#endif
