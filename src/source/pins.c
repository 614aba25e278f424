#include "source/pins.h"

#include <stddef.h>

struct pin_written {
    str words;
    str page;
};

#define PIN(field) .offset = offsetof(struct pin_written, field)

static const struct yaml_key pin_keys[] = {
    {STR_INIT("words"), YAML_TEXT, true, PIN(words),
     .meaning = "What somebody types.", .example = "time bank"},
    {STR_INIT("page"), YAML_TEXT, true, PIN(page),
     .meaning = "The page that comes first then, by its file in content/.",
     .example = "guidance/time-banks.md"},
};

static const struct yaml_schema pin_schema = {
    .keys = pin_keys,
    .count = sizeof(pin_keys) / sizeof(pin_keys[0]),
    .size = sizeof(struct pin_written),
};

static const struct yaml_key search_keys[] = {
    {STR_INIT("pins"), YAML_KEYS_LIST,
     .offset = offsetof(struct pins_written, pins),
     .count_offset = offsetof(struct pins_written, count), .of = &pin_schema,
     .meaning = "Pages that come first for certain words."},
    {STR_INIT("synonyms"), YAML_IGNORED,
     .meaning = "Ways to say one thing: who searches for one of them finds the "
                "others too. A list; each item is a list of at least two.",
     .example = "[[paid helper, personal assistant]]"},
};

const struct yaml_schema search_schema = {
    .keys = search_keys,
    .count = sizeof(search_keys) / sizeof(search_keys[0]),
    .size = sizeof(struct pins_written),
};

/* "content/guidance/steps.md" as "guidance/steps". */
static str path_of(str page)
{
    str path = str_without_start(page, STR("/"));

    path = str_without_start(path, STR("content/"));
    return str_without_end(path, STR(".md"));
}

static struct place place_of(const struct yaml_filling *filling,
                             const struct yaml_node *search, size_t index)
{
    const struct yaml_node *list = yaml_find(search, STR("pins"));
    const struct yaml_node *pin =
        list && list->kind == YAML_LIST ? &list->items[index] : list;
    const struct yaml_node *page = pin ? yaml_find(pin, STR("page")) : NULL;

    return place_at(filling->file, page ? page->offset : 0);
}

void pins_read(const struct yaml_filling *filling, const struct yaml_node *node,
               const struct pins_written *written, struct config *config)
{
    config->pins = arena_array(filling->arena, struct pin, written->count);
    for (size_t i = 0; i < written->count; i++) {
        const struct pin_written *pin = &written->pins[i];

        if (pin->words.len && pin->page.len)
            config->pins[config->pin_count++] = (struct pin){
                .words = pin->words,
                .path = path_of(pin->page),
                .place = place_of(filling, node, i),
            };
    }
}
