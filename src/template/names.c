#include "template/names.h"

#include <assert.h>

struct name {
    str text;
    unsigned id;
};

struct names {
    struct arena *arena;
    struct map by_text;
    struct name **list;
    size_t count;
    size_t capacity;
};

static str lower(struct arena *arena, str text)
{
    char *copy = arena_cstr(arena, text);

    for (size_t i = 0; i < text.len; i++)
        copy[i] = char_lower(copy[i]);
    return (str){copy, text.len};
}

struct names *names_new(struct arena *arena, const str *first, size_t count)
{
    struct names *names = arena_new(arena, struct names);

    names->arena = arena;
    for (unsigned i = 0; i < count; i++) {
        unsigned id = names_add(names, lower(arena, first[i]));

        assert(id == i);
    }
    return names;
}

unsigned names_add(struct names *names, str text)
{
    unsigned known = names_find(names, text);

    if (known != NAME_NONE)
        return known;

    struct name *name = arena_new(names->arena, struct name);

    *name = (struct name){
        .text = arena_copy(names->arena, text),
        .id = (unsigned)names->count,
    };
    names->list = arena_grow(names->arena, names->list, names->count,
                             &names->capacity, sizeof(struct name *));
    names->list[names->count++] = name;
    map_add(names->arena, &names->by_text, name->text, name);
    return name->id;
}

unsigned names_find(const struct names *names, str text)
{
    const struct name *name = map_find(&names->by_text, text);

    return name ? name->id : NAME_NONE;
}

str names_text(const struct names *names, unsigned id)
{
    assert(id < names->count);
    return names->list[id]->text;
}
