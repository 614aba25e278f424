#include "source/hub_words.h"

#include "source/limits.h"

/* What the hub is called in another language. */
struct own_words {
    str name, description;
};

static const struct yaml_key own_words_keys[] = {
    {STR_INIT("name"), YAML_TEXT, .offset = offsetof(struct own_words, name),
     .longest = LIMIT_TITLE_CHARACTERS, .meaning = "What the hub is called.",
     .example = "Ein hyb cyd-gynhyrchu"},
    {STR_INIT("description"), YAML_TEXT,
     .offset = offsetof(struct own_words, description),
     .meaning = "What the hub is for, in one sentence.",
     .example = "Sut i gynllunio gwasanaethau gyda'n gilydd."},
};

const struct yaml_schema hub_words_schema = {
    .keys = own_words_keys,
    .count = sizeof(own_words_keys) / sizeof(own_words_keys[0]),
    .size = sizeof(struct own_words),
};

void hub_words_read(const struct yaml_filling *filling,
                    const struct yaml_node *top, struct config *config)
{
    size_t count = config->language_count;
    str *names = arena_array(filling->arena, str, count);
    str *descriptions = arena_array(filling->arena, str, count);

    names[0] = config->name;
    descriptions[0] = config->description;
    for (size_t i = 1; i < count; i++) {
        const struct yaml_node *node =
            yaml_find(top, config->languages[i].code);
        struct own_words words = {0};

        if (node)
            yaml_fill(filling, &hub_words_schema, node, &words);
        names[i] = words.name;
        descriptions[i] = words.description;
    }
    config->names = names;
    config->descriptions = descriptions;
}
