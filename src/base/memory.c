#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

static void *there(void *memory)
{
    if (!memory)
        memory_is_out();
    return memory;
}

/* malloc may answer null for nothing; nobody here expects that. */
static size_t some(size_t size)
{
    return size ? size : 1;
}

void *memory_take(size_t size)
{
    return there(malloc(some(size)));
}

void *memory_take_zeroed(size_t count, size_t size)
{
    return there(calloc(some(count), some(size)));
}

void *memory_resize(void *memory, size_t size)
{
    return there(realloc(memory, some(size)));
}

char *memory_copy_text(const char *text)
{
    size_t size = strlen(text) + 1;

    return memcpy(memory_take(size), text, size);
}
