#include "template/check.h"

#include <assert.h>

#include "base/near.h"

static const struct seen nothing_seen = {VALUE_NOTHING, CHECK_NOTHING};

void check_start(struct check *check, const struct names *names,
                 const struct vocabulary *vocabulary,
                 const struct template_attributes *attributes)
{
    *check = (struct check){
        .names = names, .vocabulary = vocabulary, .attributes = attributes};
    check->stack[check->depth++] = (struct seen){VALUE_OBJECT, CHECK_ROOT};
    if (attributes)
        check->stack[check->depth++] = (struct seen){VALUE_OBJECT, CHECK_BLOCK};
}

static bool find_attribute(const struct template_attributes *attributes,
                           str name, struct seen *seen)
{
    enum value_kind kind = attributes->find(attributes->context, name);

    if (kind == VALUE_NOTHING)
        return false;
    *seen = (struct seen){kind, CHECK_NOTHING};
    return true;
}

static bool find_in(const struct check *check, unsigned object, str name,
                    struct seen *seen)
{
    const struct vocabulary *vocabulary = check->vocabulary;
    unsigned id = names_find(check->names, name);

    if (object == CHECK_ATTRIBUTE)
        return check->attributes
               && find_attribute(check->attributes, name, seen);
    for (size_t i = 0; i < vocabulary->count; i++) {
        const struct check_row *row = &vocabulary->rows[i];

        if (row->object != object || row->name != id)
            continue;
        *seen = (struct seen){row->kind, row->element};
        return true;
    }
    return false;
}

static bool find_first(const struct check *check, str name, struct seen *seen,
                       short *level)
{
    for (size_t i = check->depth; i-- > 0;) {
        *level = (short)i;
        if (check->stack[i].kind == VALUE_OBJECT
            && find_in(check, check->stack[i].object, name, seen))
            return true;
    }
    return false;
}

/* What "." means here: the innermost list or group, because {{#is_draft}}
 * opens none. */
static void find_here(const struct check *check, struct seen *seen,
                      short *level)
{
    size_t i = check->depth - 1;

    while (check->stack[i].kind == VALUE_FLAG)
        i--;
    *level = (short)i;
    *seen = check->stack[i];
}

bool check_find(const struct check *check, str path, struct seen *seen,
                short *level)
{
    str_halves cut = str_cut(path, '.');

    if (str_equal(path, STR("."))) {
        find_here(check, seen, level);
        return true;
    }
    if (!find_first(check, cut.head, seen, level))
        return false;
    while (cut.found) {
        cut = str_cut(cut.tail, '.');
        if (seen->kind != VALUE_OBJECT
            || !find_in(check, seen->object, cut.head, seen))
            return false;
    }
    return true;
}

bool check_push(struct check *check, struct seen seen)
{
    if (check->depth == CHECK_STACK_MAX)
        return false;
    if (seen.kind == VALUE_LIST)
        seen.kind = VALUE_OBJECT;
    check->stack[check->depth++] = seen;
    return true;
}

void check_pop(struct check *check)
{
    assert(check->depth > 1);
    check->depth--;
}

struct known {
    str *names;
    size_t count;
    size_t capacity;
};

static void add_known(struct arena *arena, struct known *known, str name)
{
    known->names = arena_grow(arena, known->names, known->count,
                              &known->capacity, sizeof(str));
    known->names[known->count++] = name;
}

static void add_names_of(const struct check *check, struct arena *arena,
                         unsigned object, struct known *known)
{
    const struct vocabulary *vocabulary = check->vocabulary;
    const struct template_attributes *attributes = check->attributes;

    for (size_t i = 0; i < vocabulary->count; i++)
        if (vocabulary->rows[i].object == object)
            add_known(arena, known,
                      names_text(check->names, vocabulary->rows[i].name));
    if (object != CHECK_ATTRIBUTE || !attributes)
        return;
    for (size_t i = 0; i < attributes->count; i++)
        add_known(arena, known, attributes->names[i]);
}

static bool is_seen_object(struct seen seen)
{
    return seen.kind == VALUE_OBJECT && seen.object != CHECK_NOTHING;
}

/* "title" where only page.title is. */
static str inside_other(const struct check *check, struct arena *arena,
                        str name)
{
    struct seen seen;

    for (size_t i = 0; i < check->vocabulary->count; i++) {
        const struct check_row *row = &check->vocabulary->rows[i];

        if (row->object == CHECK_ROOT && row->kind == VALUE_OBJECT
            && find_in(check, row->element, name, &seen))
            return arena_format(arena, "%.*s.%.*s",
                                STR_ARG(names_text(check->names, row->name)),
                                STR_ARG(name));
    }
    return (str){0};
}

static str near_first(const struct check *check, struct arena *arena, str name)
{
    struct known known = {0};
    str other = inside_other(check, arena, name);

    if (other.len)
        return other;
    for (size_t i = check->depth; i-- > 0;)
        if (is_seen_object(check->stack[i]))
            add_names_of(check, arena, check->stack[i].object, &known);
    return near_find(name, known.names, known.count);
}

static str sentence(struct arena *arena, str known, str near)
{
    if (near.len)
        return arena_format(arena, "did you mean %.*s%.*s?", STR_ARG(known),
                            STR_ARG(near));
    return STR("docs/theming.md lists what a template may see");
}

static str nothing_inside(struct arena *arena, str path, struct seen seen)
{
    if (seen.kind != VALUE_LIST)
        return arena_format(arena, "%.*s has no names inside it",
                            STR_ARG(path));
    return arena_format(arena, "open the list first: {{#%.*s}}", STR_ARG(path));
}

str check_advice(const struct check *check, struct arena *arena, str path)
{
    struct known known = {0};
    struct seen seen = nothing_seen;
    short level;
    size_t found = 0;
    str_halves cut = str_cut(path, '.');
    str near;

    if (!find_first(check, cut.head, &seen, &level)) {
        near = near_first(check, arena, cut.head);
        return sentence(arena, (str){0},
                        cut.found && near.len
                            ? arena_format(arena, "%.*s.%.*s", STR_ARG(near),
                                           STR_ARG(cut.tail))
                            : near);
    }
    do {
        found += cut.head.len + 1;
        cut = str_cut(cut.tail, '.');
    } while (is_seen_object(seen)
             && find_in(check, seen.object, cut.head, &seen));
    if (!is_seen_object(seen))
        return nothing_inside(arena, str_slice(path, 0, found - 1), seen);
    add_names_of(check, arena, seen.object, &known);
    near = near_find(cut.head, known.names, known.count);
    return sentence(arena, str_slice(path, 0, found), near);
}
