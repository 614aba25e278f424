#include "base/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A block is a quarter of all before it, so that little of the last one stays
 * unused: a hub keeps an arena for each of its texts. */
enum {
    FIRST_BLOCK = 4096,
    LARGEST_STEP = 1 << 20,
    PART_OF_ALL = 4,
    ALIGNMENT = 16
};

struct arena_block {
    struct arena_block *next;
    size_t size;
    size_t all; /* of this one and those before it */
    alignas(ALIGNMENT) char bytes[];
};

_Noreturn void memory_is_out(void)
{
    static const char line[] = "cohub: this computer is out of memory\n";
    ssize_t written = write(2, line, sizeof(line) - 1);

    _exit(written < 0 ? 3 : 3);
}

static void add_block(struct arena *arena, size_t least)
{
    size_t all = arena->blocks ? arena->blocks->all : 0;
    size_t size = all / PART_OF_ALL;

    if (size < FIRST_BLOCK)
        size = FIRST_BLOCK;
    if (size > LARGEST_STEP)
        size = LARGEST_STEP;
    if (size < least)
        size = least;

    struct arena_block *block = malloc(sizeof(*block) + size);

    if (!block)
        memory_is_out();
    block->next = arena->blocks;
    block->size = size;
    block->all = all + size;
    arena->blocks = block;
    arena->at = block->bytes;
    arena->left = size;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
    assert(size > 0);
    if (count > (SIZE_MAX / 2) / size)
        memory_is_out();

    size_t need = (count * size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);

    if (need == 0)
        need = ALIGNMENT;
    if (need > arena->left)
        add_block(arena, need);

    void *found = arena->at;

    arena->at += need;
    arena->left -= need;
    return memset(found, 0, need);
}

void *arena_grow(struct arena *arena, void *items, size_t count,
                 size_t *capacity, size_t size)
{
    if (count < *capacity)
        return items;

    size_t room = *capacity ? *capacity * 2 : 8;
    void *grown = arena_alloc(arena, room, size);

    if (count)
        memcpy(grown, items, count * size);
    *capacity = room;
    return grown;
}

char *arena_cstr(struct arena *arena, str s)
{
    char *copy = arena_alloc(arena, s.len + 1, 1);

    if (s.len)
        memcpy(copy, s.at, s.len);
    return copy;
}

str arena_copy(struct arena *arena, str s)
{
    return (str){s.len ? arena_cstr(arena, s) : "", s.len};
}

str arena_join(struct arena *arena, str a, str b)
{
    char *both = arena_alloc(arena, a.len + b.len + 1, 1);

    if (a.len)
        memcpy(both, a.at, a.len);
    if (b.len)
        memcpy(both + a.len, b.at, b.len);
    return (str){both, a.len + b.len};
}

str arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_list again;

    va_start(arguments, format);
    va_copy(again, arguments);

    int len = vsnprintf(NULL, 0, format, arguments);

    assert(len >= 0);

    char *text = arena_alloc(arena, (size_t)len + 1, 1);

    vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    va_end(arguments);
    return (str){text, (size_t)len};
}

void arena_free(struct arena *arena)
{
    struct arena_block *block = arena->blocks;

    while (block) {
        struct arena_block *next = block->next;

        free(block);
        block = next;
    }
    *arena = (struct arena){0};
}

void arena_reset(struct arena *arena)
{
    struct arena_block *largest = arena->blocks;
    struct arena_block *next;

    if (!largest)
        return;
    for (struct arena_block *block = largest; block; block = block->next)
        if (block->size > largest->size)
            largest = block;
    for (struct arena_block *block = arena->blocks; block; block = next) {
        next = block->next;
        if (block != largest)
            free(block);
    }
    largest->next = NULL;
    largest->all = largest->size;
    arena->blocks = largest;
    arena->at = largest->bytes;
    arena->left = largest->size;
}

struct arena_mark arena_mark(const struct arena *arena)
{
    return (struct arena_mark){arena->blocks, arena->at, arena->left};
}

void arena_rewind(struct arena *arena, struct arena_mark mark)
{
    while (arena->blocks != mark.blocks) {
        struct arena_block *next = arena->blocks->next;

        free(arena->blocks);
        arena->blocks = next;
    }
    arena->at = mark.at;
    arena->left = mark.left;
}
