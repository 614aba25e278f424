#include "source/facets.h"

#include <string.h>

#include "base/near.h"
#include "model/page_kind.h"
#include "source/front_matter.h"
#include "source/limits.h"
#include "source/translation.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

/* --- the keys ------------------------------------------------------------- */

struct value_words {
    str label;
    str meaning;
    str easy;
    str easy_meaning;
};

#define WORDS(field) .offset = offsetof(struct value_words, field)

static const struct yaml_key words_keys[] = {
    {STR_INIT("label"), YAML_TEXT, WORDS(label),
     .meaning = "What it is called.", .example = "Cymru"},
    {STR_INIT("meaning"), YAML_TEXT, WORDS(meaning),
     .meaning = "What it stands for.", .example = "Gwaith yng Nghymru."},
    {STR_INIT("easy"), YAML_TEXT, WORDS(easy),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "What it is called in easy read.", .example = "Yng Nghymru"},
    {STR_INIT("easy_meaning"), YAML_TEXT, WORDS(easy_meaning),
     .meaning = "What it stands for, in easy words.",
     .example = "Mae yng Nghymru."},
};

static const struct yaml_schema words_schema = {
    .keys = words_keys,
    .count = COUNT(words_keys),
    .size = sizeof(struct value_words),
};

/* A value, and the part of a facet that is the same. */
struct written_value {
    str key;
    str label;
    str meaning;
    str easy;
    str easy_meaning;
    str picture;
};

#define VALUE(field) .offset = offsetof(struct written_value, field)

static const struct yaml_key value_keys[] = {
    {STR_INIT("key"), YAML_TEXT, true, VALUE(key),
     .meaning = "What front matter says: small letters, digits and hyphens.",
     .example = "wales"},
    {STR_INIT("label"), YAML_TEXT, VALUE(label),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "What readers see; the key when not given.",
     .example = "Wales"},
    {STR_INIT("meaning"), YAML_TEXT, VALUE(meaning),
     .meaning = "What it stands for.",
     .example = "Work in Wales, or Welsh law."},
    {STR_INIT("easy"), YAML_TEXT, VALUE(easy),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "What it is called in easy read.", .example = "In Wales"},
    {STR_INIT("easy_meaning"), YAML_TEXT, VALUE(easy_meaning),
     .meaning = "What it stands for, in easy words.",
     .example = "It is in Wales."},
    {STR_INIT("picture"), YAML_TEXT, VALUE(picture),
     .meaning = "A symbol's name, for easy read; cohub symbols lists them.",
     .example = "map"},
    {STR_INIT("cy"), YAML_KEYS, .of = &words_schema,
     .meaning = "The same in another language of the hub, under its code."},
};

static const struct yaml_schema value_schema = {
    .keys = value_keys,
    .count = COUNT(value_keys),
    .size = sizeof(struct written_value),
};

struct written_facet {
    struct written_value own;
    const void *values;
    size_t value_count;
};

#define FACET(field) .offset = offsetof(struct written_facet, field)

enum { VALUES_ROW = 6 };

static const struct yaml_key facet_keys[] = {
    {STR_INIT("key"), YAML_TEXT, true, FACET(own.key),
     .meaning = "The key of front matter that files a page under it: small "
                "letters, digits and hyphens.",
     .example = "where"},
    {STR_INIT("label"), YAML_TEXT, FACET(own.label),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "What readers see; the key when not given.",
     .example = "Where it comes from"},
    {STR_INIT("meaning"), YAML_TEXT, FACET(own.meaning),
     .meaning = "What pages are sorted by.",
     .example = "The nation that a page is about."},
    {STR_INIT("easy"), YAML_TEXT, FACET(own.easy),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "What it is called in easy read.",
     .example = "Where it happened"},
    {STR_INIT("easy_meaning"), YAML_TEXT, FACET(own.easy_meaning),
     .meaning = "What it stands for, in easy words.",
     .example = "The country it happened in."},
    {STR_INIT("picture"), YAML_TEXT, FACET(own.picture),
     .meaning = "A symbol's name, for easy read; cohub symbols lists them.",
     .example = "map"},
    [VALUES_ROW] = {STR_INIT("values"), YAML_KEYS_LIST, true, FACET(values),
                    .count_offset = offsetof(struct written_facet, value_count),
                    .of = &value_schema,
                    .meaning = "The values there are, in order."},
    {STR_INIT("cy"), YAML_KEYS, .of = &words_schema,
     .meaning = "The same in another language of the hub, under its code."},
};

const struct yaml_schema facet_schema = {
    .keys = facet_keys,
    .count = COUNT(facet_keys),
    .size = sizeof(struct written_facet),
};

/* --- config.yaml ---------------------------------------------------------- */

struct facet_reader {
    const struct yaml_filling *filling;
    struct translated facet;
    struct translated value;
    struct config *config;
};

static void say(const struct yaml_filling *filling, enum diag_kind kind,
                const struct yaml_node *node, str a, str b)
{
    diag_add(filling->diags, kind,
             place_at(filling->file, node ? node->offset : 0), a, b);
}

static bool is_path_of_kind(str key, enum page_kind kind)
{
    const char *path = page_kind_facts_of(kind)->always_at;

    return path && str_equal(str_of(path), key);
}

/* Why a facet may not have that key; null when it may. */
static const char *key_trouble(const struct facet_reader *reader, str key)
{
    static const str taken[] = {
        STR_INIT("assets"),    STR_INIT("topics"),        STR_INIT("glossary"),
        STR_INIT("resources"), STR_INIT("accessibility"), STR_INIT("sitemap"),
        STR_INIT("feed"),      STR_INIT("robots"),
    };
    const struct config *config = reader->config;

    for (size_t i = 0; i < front_schema.count; i++)
        if (str_equal(front_schema.keys[i].name, key))
            return "front matter has a key of that name already";
    for (size_t i = 0; i < COUNT(taken); i++)
        if (str_equal(taken[i], key))
            return "cohub keeps that address for itself";
    for (int i = 0; i < PAGE_KIND_COUNT; i++)
        if (is_path_of_kind(key, (enum page_kind)i))
            return "cohub keeps that address for itself";
    for (int i = 1; i < VARIANT_COUNT; i++)
        if (str_equal(variant_facts_of((enum variant)i)->name, key))
            return "pages in that format are at that address";
    for (size_t i = 0; i < config->language_count; i++)
        if (str_equal_nocase(config->languages[i].code, key))
            return "pages in that language are at that address";
    for (size_t i = 0; i < config->facet_count; i++)
        if (str_equal(config->facets[i].key, key))
            return "another facet has it";
    return NULL;
}

static bool check_key(const struct facet_reader *reader,
                      const struct yaml_node *node, str key)
{
    if (record_key_is_good(key))
        return true;
    if (key.len)
        say(reader->filling, DIAG_RECORD_KEY, yaml_find(node, STR("key")), key,
            record_key_of(reader->filling->arena, key, "value"));
    return false;
}

static void take_value(const struct facet_reader *reader,
                       const struct written_value *written,
                       const struct yaml_node *node, struct facet *facet)
{
    struct arena *arena = reader->filling->arena;
    struct facet_value *value = &facet->values[facet->value_count];
    const struct translated *translated = &reader->value;

    if (!check_key(reader, node, written->key))
        return;
    for (size_t i = 0; i < facet->value_count; i++)
        if (str_equal(facet->values[i].key, written->key)) {
            say(reader->filling, DIAG_FACET_KEY_TAKEN, node, written->key,
                STR("another value of this facet has it"));
            return;
        }
    *value = (struct facet_value){
        .key = written->key,
        .facet = facet,
        .labels =
            translated_texts(translated, arena, written,
                             written->label.len ? written->label : written->key,
                             offsetof(struct value_words, label)),
        .meanings =
            translated_texts(translated, arena, written, written->meaning,
                             offsetof(struct value_words, meaning)),
        .easy = translated_texts(translated, arena, written, written->easy,
                                 offsetof(struct value_words, easy)),
        .easy_meanings =
            translated_texts(translated, arena, written, written->easy_meaning,
                             offsetof(struct value_words, easy_meaning)),
        .picture = written->picture,
    };
    facet->value_count++;
}

static void take_values(const struct facet_reader *reader,
                        const struct written_facet *written,
                        const struct yaml_node *node, struct facet *facet)
{
    struct record_nodes nodes =
        record_nodes_of(yaml_find(node, STR("values")), LIMIT_FACET_VALUES);
    const char *values = written->values;

    facet->values =
        arena_array(reader->filling->arena, struct facet_value, nodes.count);
    for (size_t i = 0; i < nodes.count && i < written->value_count; i++)
        take_value(reader,
                   (const void *)(values + i * reader->value.schema.size),
                   &nodes.items[i], facet);
}

static void take_facet(const struct facet_reader *reader,
                       const struct written_facet *written,
                       const struct yaml_node *node)
{
    struct config *config = reader->config;
    struct arena *arena = reader->filling->arena;
    const struct written_value *own = &written->own;
    const char *trouble = key_trouble(reader, own->key);
    struct facet *facet = &config->facets[config->facet_count];

    if (!check_key(reader, node, own->key))
        return;
    if (trouble) {
        say(reader->filling, DIAG_FACET_KEY_TAKEN, yaml_find(node, STR("key")),
            own->key, str_of(trouble));
        return;
    }
    *facet = (struct facet){
        .key = own->key,
        .labels = translated_texts(&reader->facet, arena, written,
                                   own->label.len ? own->label : own->key,
                                   offsetof(struct value_words, label)),
        .meanings =
            translated_texts(&reader->facet, arena, written, own->meaning,
                             offsetof(struct value_words, meaning)),
        .easy = translated_texts(&reader->facet, arena, written, own->easy,
                                 offsetof(struct value_words, easy)),
        .easy_meanings =
            translated_texts(&reader->facet, arena, written, own->easy_meaning,
                             offsetof(struct value_words, easy_meaning)),
        .picture = own->picture,
    };
    take_values(reader, written, node, facet);
    config->facet_count++;
}

void facets_read(const struct yaml_filling *filling,
                 const struct yaml_node *node, struct config *config)
{
    struct arena *arena = filling->arena;
    struct facet_reader reader = {
        .filling = filling,
        .facet = translated_of(arena, &facet_schema, config),
        .value = translated_of(arena, &value_schema, config),
        .config = config,
    };
    struct record_nodes nodes = record_nodes_of(node, LIMIT_FACETS);

    reader.facet.keys[VALUES_ROW].of = &reader.value.schema;
    config->facets = arena_array(arena, struct facet, nodes.count);
    for (size_t i = 0; i < nodes.count; i++) {
        void *written = arena_alloc(arena, 1, reader.facet.schema.size);

        if (nodes.items[i].kind != YAML_MAP)
            say(filling, DIAG_RECORD_NOT_KEYS, &nodes.items[i], (str){0},
                (str){0});
        else if (yaml_fill(filling, &reader.facet.schema, &nodes.items[i],
                           written))
            take_facet(&reader, written, &nodes.items[i]);
    }
}

/* --- front matter --------------------------------------------------------- */

struct yaml_schema facets_schema(struct arena *arena,
                                 const struct yaml_schema *base,
                                 const struct config *config)
{
    struct yaml_schema schema = *base;
    struct yaml_key *keys =
        arena_array(arena, struct yaml_key, base->count + config->facet_count);

    memcpy(keys, base->keys, base->count * sizeof(struct yaml_key));
    for (size_t i = 0; i < config->facet_count; i++) {
        size_t offset = base->size + i * sizeof(struct str_list);

        keys[base->count + i] = (struct yaml_key){
            .name = config->facets[i].key,
            .type = YAML_TEXTS,
            .has_commas = true,
            .offset = offset + offsetof(struct str_list, items),
            .count_offset = offset + offsetof(struct str_list, count),
        };
    }
    schema.keys = keys;
    schema.count = base->count + config->facet_count;
    schema.size = base->size + config->facet_count * sizeof(struct str_list);
    return schema;
}

static struct facet_value *find_value(const struct facet *facet, str key)
{
    for (size_t i = 0; i < facet->value_count; i++)
        if (str_equal_nocase(facet->values[i].key, key))
            return &facet->values[i];
    return NULL;
}

/* "input, contribution, shared-control (did you mean \"input\"?)" */
static str advice_on_value(struct arena *arena, const struct facet *facet,
                           str key)
{
    str *keys = arena_array(arena, str, facet->value_count);
    str all = {0};
    str near;

    for (size_t i = 0; i < facet->value_count; i++) {
        keys[i] = facet->values[i].key;
        all = arena_format(arena, "%.*s%s%.*s", STR_ARG(all), i ? ", " : "",
                           STR_ARG(keys[i]));
    }
    near = near_find(key, keys, facet->value_count);
    if (near.len == 0)
        return all;
    return arena_format(arena, "%.*s (did you mean \"%.*s\"?)", STR_ARG(all),
                        STR_ARG(near));
}

static void complain_of_value(const struct yaml_filling *filling,
                              const struct yaml_node *node,
                              const struct facet *facet, str key)
{
    struct arena scratch = {0};

    say(filling, DIAG_FACET_VALUE_UNKNOWN, node, key,
        advice_on_value(&scratch, facet, key));
    if (filling->cause.len)
        diag_follows(filling->diags, filling->cause);
    arena_free(&scratch);
}

static size_t count_values(const struct config *config,
                           const struct str_list *written)
{
    size_t count = 0;

    for (size_t i = 0; i < config->facet_count; i++)
        count += written[i].count;
    return count;
}

static void take_front(const struct yaml_filling *filling,
                       const struct yaml_node *node, const struct facet *facet,
                       const struct str_list *written, struct front *front)
{
    for (size_t i = 0; i < written->count && i < LIMIT_FACET_VALUES; i++) {
        struct facet_value *value = find_value(facet, written->items[i]);

        if (value)
            front->facet_values[front->facet_value_count++] = value;
        else
            complain_of_value(filling, node, facet, written->items[i]);
    }
}

void facets_take(const struct yaml_filling *filling,
                 const struct yaml_node *top, const struct config *config,
                 const struct str_list *written, struct front *front)
{
    size_t count = count_values(config, written);

    if (count == 0)
        return;
    front->facet_values =
        arena_array(filling->arena, struct facet_value *, count);
    for (size_t i = 0; i < config->facet_count; i++)
        take_front(filling, yaml_find(top, config->facets[i].key),
                   &config->facets[i], &written[i], front);
}
