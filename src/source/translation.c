#include "source/translation.h"

#include <string.h>

#include "base/utf8.h"
#include "model/generated.h"
#include "model/route.h"

enum { KEY_MAX = 80 };

struct translated translated_of(struct arena *arena,
                                const struct yaml_schema *base,
                                const struct config *config)
{
    size_t others = config->language_count - 1;
    const struct yaml_key *model = &base->keys[base->count - 1];
    size_t rows = base->count - 1 + others;
    struct translated translated = {
        .keys = arena_array(arena, struct yaml_key, rows + 1),
        .base_size = base->size,
        .words_size = model->of->size,
        .language_count = config->language_count,
    };

    memcpy(translated.keys, base->keys,
           (base->count - 1) * sizeof(struct yaml_key));
    for (size_t i = 0; i < others; i++) {
        struct yaml_key *row = &translated.keys[base->count - 1 + i];

        *row = *model;
        row->name = config->languages[i + 1].code;
        row->offset = base->size + i * model->of->size;
    }
    translated.schema = *base;
    translated.schema.keys = translated.keys;
    translated.schema.count = rows;
    translated.schema.size = base->size + others * model->of->size;
    return translated;
}

const str *translated_texts(const struct translated *translated,
                            struct arena *arena, const void *written, str first,
                            size_t offset)
{
    const char *bytes = written;
    str *texts = arena_array(arena, str, translated->language_count);

    texts[0] = first;
    for (size_t i = 1; i < translated->language_count; i++)
        memcpy(&texts[i],
               bytes + translated->base_size + (i - 1) * translated->words_size
                   + offset,
               sizeof(str));
    return texts;
}

struct record_nodes record_nodes_of(const struct yaml_node *node, size_t most)
{
    struct record_nodes nodes = {0};

    if (!node || yaml_is_empty(node))
        return nodes;
    nodes.items = node->kind == YAML_LIST ? node->items : node;
    nodes.count = node->kind == YAML_LIST ? node->count : 1;
    if (nodes.count > most)
        nodes.count = most;
    return nodes;
}

bool record_key_is_good(str key)
{
    for (size_t i = 0; i < key.len; i++) {
        char c = key.at[i];

        if (!char_is_digit(c) && c != '-' && (c < 'a' || c > 'z'))
            return false;
    }
    return key.len > 0 && key.len <= KEY_MAX && key.at[0] >= 'a'
           && key.at[0] <= 'z' && !str_equal(key, STR("index"))
           && !route_refusal(key);
}

str record_key_of(struct arena *arena, str words, const char *start)
{
    return generated_key(arena, words, str_of(start));
}

str record_place_words(struct arena *arena, struct place place)
{
    return arena_format(arena, "%.*s, line %u", STR_ARG(place.file->path),
                        place.line);
}
