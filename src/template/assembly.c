#include "template/assembly.h"

#include <assert.h>

/* Text that was put at the end of the buffer from `from` on. */
static void join_text(struct assembly *assembly, size_t from)
{
    size_t len = assembly->text.len - from;
    struct instruction *last = assembly->count > assembly->border
                                   ? &assembly->items[assembly->count - 1]
                                   : NULL;

    if (len == 0)
        return;
    if (!last || last->operation != PROGRAM_TEXT) {
        assembly_add(assembly, PROGRAM_TEXT);
        last = &assembly->items[assembly->count - 1];
        last->at = (unsigned)from;
    }
    last->count += (unsigned)len;
}

void assembly_add_text(struct assembly *assembly, str text)
{
    size_t from = assembly->text.len;

    buf_add(&assembly->text, text);
    join_text(assembly, from);
}

void assembly_add_escaped(struct assembly *assembly, str text)
{
    size_t from = assembly->text.len;

    buf_add_escaped(&assembly->text, text);
    join_text(assembly, from);
}

unsigned assembly_add(struct assembly *assembly,
                      enum program_operation operation)
{
    unsigned index = (unsigned)assembly->count;

    assembly->items =
        arena_grow(assembly->arena, assembly->items, assembly->count,
                   &assembly->capacity, sizeof(struct instruction));
    assembly->items[assembly->count++] = (struct instruction){
        .operation = (unsigned char)operation,
        .level = PROGRAM_ANY_LEVEL,
    };
    return index;
}

static void add_path(struct assembly *assembly, unsigned name)
{
    assembly->paths =
        arena_grow(assembly->arena, assembly->paths, assembly->path_count,
                   &assembly->path_capacity, sizeof(unsigned));
    assembly->paths[assembly->path_count++] = name;
}

void assembly_add_name(struct assembly *assembly, struct names *names, str path)
{
    struct instruction *last = &assembly->items[assembly->count - 1];
    str_halves cut = {.tail = path, .found = true};

    last->at = (unsigned)assembly->path_count;
    if (str_equal(path, STR(".")))
        return;
    while (cut.found) {
        cut = str_cut(cut.tail, '.');
        add_path(assembly, names_add(names, cut.head));
        last->count++;
    }
}

unsigned assembly_here(struct assembly *assembly)
{
    assembly->border = assembly->count;
    return (unsigned)assembly->count;
}

bool assembly_is_full(const struct assembly *assembly)
{
    return assembly->count >= ASSEMBLY_MAX
           || assembly->text.len >= ASSEMBLY_MAX;
}

struct template *assembly_finish(struct assembly *assembly)
{
    struct template *template = arena_new(assembly->arena, struct template);

    *template = (struct template){
        .instructions = assembly->items,
        .count = assembly->count,
        .text = arena_copy(assembly->arena, buf_str(&assembly->text)),
        .paths = assembly->paths,
    };
    buf_free(&assembly->text);
    return template;
}
