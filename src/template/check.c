#include "template/check.h"

#include <assert.h>

#include "base/near.h"

struct view_row {
    enum view_object object;
    enum view_name name;
    enum value_kind kind;
    enum view_object element;
};

static const struct view_row rows[] = {
#define VIEW(object, name, kind, element, meaning) \
    {VIEW_##object, NAME_##name, VALUE_##kind, VIEW_##element},
#include "view/view.def"
#undef VIEW
};

enum { ROW_COUNT = sizeof(rows) / sizeof(rows[0]) };

static const struct seen nothing_seen = {VALUE_NOTHING, VIEW_NONE};

void check_start(struct check *check, const struct names *names,
                 const struct part_contract *contract)
{
    *check = (struct check){.names = names, .contract = contract};
    check->stack[check->depth++] = (struct seen){VALUE_OBJECT, VIEW_ROOT};
    if (contract && !contract->is_furniture)
        check->stack[check->depth++] = (struct seen){VALUE_OBJECT, VIEW_BLOCK};
}

/* "kind" is words, "kind_is_star" is yes or no. */
static bool find_attribute(const struct part_contract *contract, str name,
                           struct seen *seen)
{
    bool is_text = contract_find(contract, name) != NULL;

    if (!is_text && !contract_has_flag(contract, name))
        return false;
    *seen = (struct seen){is_text ? VALUE_TEXT : VALUE_FLAG, VIEW_NONE};
    return true;
}

static bool find_in(const struct check *check, enum view_object object,
                    str name, struct seen *seen)
{
    unsigned id = names_find(check->names, name);

    if (object == VIEW_ATTRIBUTE)
        return check->contract && find_attribute(check->contract, name, seen);
    for (size_t i = 0; i < ROW_COUNT; i++) {
        if (rows[i].object != object || rows[i].name != id)
            continue;
        *seen = (struct seen){rows[i].kind, rows[i].element};
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

/* A flag's section leaves "." as it was. */
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
};

static void add_names_of(const struct check *check, struct arena *arena,
                         enum view_object object, struct known *known)
{
    const struct part_contract *contract = check->contract;
    size_t more = object == VIEW_ATTRIBUTE && contract
                      ? contract->attribute_count
                      : ROW_COUNT;
    str *names = arena_array(arena, str, known->count + more);

    for (size_t i = 0; i < known->count; i++)
        names[i] = known->names[i];
    known->names = names;
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (rows[i].object == object)
            names[known->count++] = names_text(check->names, rows[i].name);
    for (size_t i = 0; object == VIEW_ATTRIBUTE && i < more && contract; i++)
        names[known->count++] = contract->attributes[i].name;
}

static bool is_seen_object(struct seen seen)
{
    return seen.kind == VALUE_OBJECT && seen.object != VIEW_NONE;
}

/* "title" where only page.title is. */
static str inside_other(const struct check *check, struct arena *arena,
                        str name)
{
    struct seen seen;

    for (size_t i = 0; i < ROW_COUNT; i++)
        if (rows[i].object == VIEW_ROOT && rows[i].kind == VALUE_OBJECT
            && find_in(check, rows[i].element, name, &seen))
            return arena_format(arena, "%.*s.%.*s",
                                STR_ARG(names_text(check->names, rows[i].name)),
                                STR_ARG(name));
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
