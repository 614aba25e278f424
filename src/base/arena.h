/*
 * arena - memory that is given back all at once.
 *
 * Shape      A chain of blocks.  cohub has three lifetimes:
 *              hub      configuration, model, templates    one per build
 *              page     a page's body and messages         one per page
 *              scratch  working memory of a single task    reset after each
 * Ownership  The arena owns what it hands out; arena_free gives back all.
 * Errors     Out of memory ends the process with one line and status 3.
 * Threads    One arena belongs to one thread at a time.
 */
#ifndef COHUB_BASE_ARENA_H
#define COHUB_BASE_ARENA_H

#include "base/str.h"

struct arena_block;

/* {0} is a ready, empty arena. */
struct arena {
    struct arena_block *blocks;
    char *at;
    size_t left;
};

#define arena_new(a, type) ((type *)arena_alloc((a), 1, sizeof(type)))
#define arena_array(a, type, n) ((type *)arena_alloc((a), (n), sizeof(type)))

/* Zeroed memory, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

/* Grow an array of count items to hold one more: returns items, or a copy
 * with twice the room.  *capacity is kept by the caller, 0 at the start. */
void *arena_grow(struct arena *arena, void *items, size_t count,
                 size_t *capacity, size_t size);

str arena_copy(struct arena *arena, str s);
/* A NUL-terminated copy: the one door to C library functions. */
char *arena_cstr(struct arena *arena, str s);
str arena_join(struct arena *arena, str a, str b);
str arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Everything back; the arena is then empty and ready again. */
void arena_free(struct arena *arena);
/* The same, but the largest block is kept for the next use. */
void arena_reset(struct arena *arena);

/* How much an arena has handed out; going back gives all since then back. */
struct arena_mark {
    struct arena_block *blocks;
    char *at;
    size_t left;
};

struct arena_mark arena_mark(const struct arena *arena);
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* Print one line and leave with status 3: there is no memory. */
_Noreturn void memory_is_out(void);

#endif
