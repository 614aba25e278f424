/*
 * str - text as a pointer and a length, owned by nobody.
 *
 * Shape      Bytes at[0] .. at[len - 1], UTF-8 above source/.  An empty str
 *            may have a null pointer.  There is no terminator.
 * Units      len counts bytes.
 * Ownership  A str borrows; it lives as long as the memory it points into.
 */
#ifndef COHUB_BASE_STR_H
#define COHUB_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    const char *at;
    size_t len;
} str;

/* The two halves of a cut string; found is false when nothing was cut. */
typedef struct {
    str head;
    str tail;
    bool found;
} str_halves;

struct str_list {
    const str *items;
    size_t count;
};

#define STR(literal) ((str){"" literal "", sizeof(literal) - 1})
/* For constants in tables, where a compound literal is not allowed. */
#define STR_INIT(literal) \
    { \
        "" literal "", sizeof(literal) - 1 \
    }
/* For printf's "%.*s". */
#define STR_ARG(s) (int)(s).len, (s).len ? (s).at : ""

enum { STR_NOT_FOUND = -1 };

str str_of(const char *text);

bool str_equal(str a, str b);
/* Byte order; a prefix comes first.  Result as for memcmp. */
int str_compare(str a, str b);
/* Equal when ASCII letters are taken without case. */
bool str_equal_nocase(str a, str b);

bool str_starts(str s, str start);
bool str_ends(str s, str end);
/* s without that start or end, or s itself when it has none. */
str str_without_start(str s, str start);
str str_without_end(str s, str end);

/* Bytes from .. to - 1; both are clamped to the text. */
str str_slice(str s, size_t from, size_t to);

/* Split s at the first (or last) separator.  head is all of s, and tail
 * empty, when there is none. */
str_halves str_cut(str s, char separator);
str_halves str_cut_last(str s, char separator);

/* Index of the first byte or text, or STR_NOT_FOUND. */
ptrdiff_t str_find_char(str s, char wanted);
ptrdiff_t str_find(str s, str wanted);

/* Equal to one of items, byte for byte. */
bool str_is_one_of(str s, const str *items, size_t count);

/* Without ASCII space, tab, CR and LF at both ends. */
str str_trim(str s);

/* Cut the next line off *rest, without its LF or CR LF.  False at the end. */
bool str_next_line(str *rest, str *line);

/* Only decimal digits, at most limit: true and *number.  Else false. */
bool str_number(str s, long limit, long *number);

bool char_is_space(char c);
bool char_is_digit(char c);
bool char_is_letter(char c);
char char_lower(char c);

#endif
