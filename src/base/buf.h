/*
 * buf - text that grows at its end, up to a stated maximum.
 *
 * Shape      at[0] .. at[len - 1].  {.max = N} is a ready, empty buffer that
 *            refuses to pass N bytes; max 0 means BUF_MAX.
 * Ownership  The buffer owns its bytes; buf_str borrows them until the next
 *            addition.  buf_free gives them back.
 * Errors     Past max nothing more is added and is_full stays true.  Out of
 *            memory ends the process, as in an arena.
 */
#ifndef COHUB_BASE_BUF_H
#define COHUB_BASE_BUF_H

#include <stdint.h>

#include "base/arena.h"

#define BUF_MAX ((size_t)1 << 30)

struct buf {
    char *at;
    size_t len;
    size_t capacity;
    size_t max;
    bool is_full;
};

void buf_add(struct buf *buf, str s);
void buf_add_char(struct buf *buf, char c);
void buf_add_number(struct buf *buf, uint64_t number);
void buf_format(struct buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* s with & < > " and ' written as entities: safe in text and attributes. */
void buf_add_escaped(struct buf *buf, str s);

str buf_str(const struct buf *buf);
/* Empty again; the memory is kept. */
void buf_clear(struct buf *buf);
void buf_free(struct buf *buf);

#endif
