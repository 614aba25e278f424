#include "source/import.h"

/* --- what is said --------------------------------------------------------- */

static void add_remark(const struct import *import, struct remark *remark,
                       size_t at, str words)
{
    struct arena *arena = import->filling->arena;

    if (remark->words.len == 0)
        remark->at = at;
    remark->words = remark->words.len
                        ? arena_format(arena, "%.*s, %.*s",
                                       STR_ARG(remark->words), STR_ARG(words))
                        : words;
}

void import_note_reading(struct import *import, const struct yaml_pair *pair,
                         str ours)
{
    add_remark(import, &import->read, pair->offset,
               arena_format(import->filling->arena, "\"%.*s\" as \"%.*s\"",
                            STR_ARG(pair->key), STR_ARG(ours)));
}

void import_note_idle(struct import *import, const struct yaml_pair *pair)
{
    add_remark(
        import, &import->idle, pair->offset,
        arena_format(import->filling->arena, "\"%.*s\"", STR_ARG(pair->key)));
}

void import_say(const struct import *import, enum diag_kind kind, size_t at,
                str a, str b)
{
    diag_add(import->filling->diags, kind, place_at(import->filling->file, at),
             a, b);
}

void import_finish(const struct import *import)
{
    if (import->read.words.len)
        import_say(import, DIAG_KEY_READ_AS, import->read.at,
                   import->read.words, (str){0});
    if (import->idle.words.len)
        import_say(import, DIAG_KEY_IDLE, import->idle.at, import->idle.words,
                   (str){0});
}

/* --- the new map ---------------------------------------------------------- */

struct yaml_pair *import_find(struct import *import, str key)
{
    for (size_t i = 0; i < import->top.count; i++)
        if (str_equal(import->top.pairs[i].key, key))
            return &import->top.pairs[i];
    return NULL;
}

void import_add(struct import *import, str key, size_t offset,
                const struct yaml_node *value)
{
    struct yaml_node *top = &import->top;

    top->pairs = arena_grow(import->filling->arena, top->pairs, top->count,
                            &import->capacity, sizeof(struct yaml_pair));
    top->pairs[top->count++] = (struct yaml_pair){key, offset, *value};
}

bool import_is_given(const struct yaml_pair *pair)
{
    return pair && !yaml_is_empty(&pair->value);
}

struct yaml_node import_text(const struct yaml_pair *pair, str text)
{
    return (struct yaml_node){
        .kind = YAML_SCALAR, .offset = pair->value.offset, .text = text};
}

/* --- words --- */

bool import_is_yes(str text)
{
    return str_equal_nocase(text, STR("yes"))
           || str_equal_nocase(text, STR("true")) || str_equal(text, STR("1"));
}

bool import_is_in(str word, const str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_nocase(word, words[i]))
            return true;
    return false;
}
