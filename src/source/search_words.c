#include "source/search_words.h"

#include "source/limits.h"

struct reading_ways {
    const struct yaml_filling *filling;
    struct str_list *groups;
    size_t count;
    size_t capacity;
    str *ways; /* of the group at hand */
    size_t way_count;
    size_t way_capacity;
};

static void add_way(struct reading_ways *reading, str text)
{
    if (text.len == 0)
        return;
    reading->ways =
        arena_grow(reading->filling->arena, reading->ways, reading->way_count,
                   &reading->way_capacity, sizeof(str));
    reading->ways[reading->way_count++] = text;
}

/* A text, or a list of texts; what is neither is no way to say something. */
static void add_ways(struct reading_ways *reading, const struct yaml_node *node)
{
    struct yaml_node split = yaml_split(reading->filling->arena, node);

    if (split.kind == YAML_SCALAR)
        add_way(reading, str_trim(split.text));
    for (size_t i = 0; split.kind == YAML_LIST && i < split.count; i++)
        if (split.items[i].kind == YAML_SCALAR)
            add_way(reading, str_trim(split.items[i].text));
}

static void end_group(struct reading_ways *reading, size_t offset)
{
    const struct yaml_filling *filling = reading->filling;

    if (reading->way_count < 2) {
        diag_add(filling->diags, DIAG_SYNONYM_ALONE,
                 place_at(filling->file, offset),
                 reading->way_count ? reading->ways[0] : STR("..."), (str){0});
    } else if (reading->count < LIMIT_SYNONYMS) {
        reading->groups =
            arena_grow(filling->arena, reading->groups, reading->count,
                       &reading->capacity, sizeof(struct str_list));
        reading->groups[reading->count++] =
            (struct str_list){reading->ways, reading->way_count};
    }
    reading->ways = NULL;
    reading->way_count = reading->way_capacity = 0;
}

/* "paid helper: personal assistant" is a group a pair. */
static void add_item(struct reading_ways *reading, const struct yaml_node *item)
{
    if (item->kind != YAML_MAP) {
        add_ways(reading, item);
        end_group(reading, item->offset);
        return;
    }
    for (size_t i = 0; i < item->count; i++) {
        add_way(reading, item->pairs[i].key);
        add_ways(reading, &item->pairs[i].value);
        end_group(reading, item->pairs[i].offset);
    }
}

void search_words_read(const struct yaml_filling *filling,
                       const struct yaml_node *search, struct config *config)
{
    const struct yaml_node *node = yaml_find(search, STR("synonyms"));
    struct reading_ways reading = {.filling = filling};

    if (!node || yaml_is_empty(node))
        return;
    if (node->kind == YAML_LIST)
        for (size_t i = 0; i < node->count; i++)
            add_item(&reading, &node->items[i]);
    else
        add_item(&reading, node);
    config->synonyms = reading.groups;
    config->synonym_count = reading.count;
}
