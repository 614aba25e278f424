#include "source/topics.h"

#include "base/near.h"
#include "model/generated.h"
#include "source/limits.h"
#include "source/record_file.h"
#include "source/translation.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

struct topic_words {
    str label;
    str meaning;
    str easy;
    str easy_meaning;
};

#define WORDS(field) .offset = offsetof(struct topic_words, field)

static const struct yaml_key words_keys[] = {
    {STR_INIT("label"), YAML_TEXT, WORDS(label),
     .longest = LIMIT_TITLE_CHARACTERS, .meaning = "What it is called.",
     .example = "Tai"},
    {STR_INIT("meaning"), YAML_TEXT, WORDS(meaning),
     .meaning = "What its pages are about.",
     .example = "Cartrefi, a'r lleoedd lle mae pobl yn byw."},
    {STR_INIT("easy"), YAML_TEXT, WORDS(easy),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "What it is called in easy read.", .example = "Cartrefi"},
    {STR_INIT("easy_meaning"), YAML_TEXT, WORDS(easy_meaning),
     .meaning = "What its pages are about, in easy words.",
     .example = "Ble mae pobl yn byw."},
};

static const struct yaml_schema words_schema = {
    .keys = words_keys,
    .count = COUNT(words_keys),
    .size = sizeof(struct topic_words),
};

struct written_topic {
    str topic;
    str meaning;
    str easy;
    str easy_meaning;
    str picture;
};

#define TOPIC(field) .offset = offsetof(struct written_topic, field)

static const struct yaml_key topic_keys[] = {
    {STR_INIT("topic"), YAML_TEXT, true, TOPIC(topic),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "The words that pages have under topics.",
     .example = "Housing"},
    {STR_INIT("meaning"), YAML_TEXT, TOPIC(meaning),
     .meaning = "What its pages are about.",
     .example = "Homes, and the places where people live."},
    {STR_INIT("easy"), YAML_TEXT, TOPIC(easy),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "What it is called in easy read.", .example = "Homes"},
    {STR_INIT("easy_meaning"), YAML_TEXT, TOPIC(easy_meaning),
     .meaning = "What its pages are about, in easy words.",
     .example = "Where people live."},
    {STR_INIT("picture"), YAML_TEXT, TOPIC(picture),
     .meaning = "A symbol's name; cohub symbols lists them.",
     .example = "home"},
    {STR_INIT("cy"), YAML_KEYS, .of = &words_schema,
     .meaning = "The same in another language of the hub, under its code."},
};

const struct yaml_schema topic_schema = {
    .keys = topic_keys,
    .count = COUNT(topic_keys),
    .size = sizeof(struct written_topic),
};

static struct topic take(const struct translated *translated,
                         struct arena *arena,
                         const struct written_topic *written)
{
    return (struct topic){
        .key = generated_key(arena, written->topic, STR("topic")),
        .words = written->topic,
        .labels = translated_texts(translated, arena, written, written->topic,
                                   offsetof(struct topic_words, label)),
        .meanings =
            translated_texts(translated, arena, written, written->meaning,
                             offsetof(struct topic_words, meaning)),
        .easy = translated_texts(translated, arena, written, written->easy,
                                 offsetof(struct topic_words, easy)),
        .easy_meanings =
            translated_texts(translated, arena, written, written->easy_meaning,
                             offsetof(struct topic_words, easy_meaning)),
        .picture = written->picture,
    };
}

static void add(const struct yaml_filling *filling, struct topic topic,
                const struct yaml_node *item, struct config *config)
{
    topic.place =
        place_at(filling->file, yaml_find(item, STR("topic"))->offset);
    for (size_t i = 0; i < config->topic_count; i++)
        if (str_equal(config->topics[i].key, topic.key)) {
            diag_add(
                filling->diags, DIAG_RECORD_TWICE, topic.place, topic.words,
                record_place_words(filling->arena, config->topics[i].place));
            return;
        }
    config->topics[config->topic_count++] = topic;
}

void topics_read(const struct yaml_filling *filling,
                 const struct yaml_node *node, struct config *config)
{
    struct arena *arena = filling->arena;
    struct translated translated = translated_of(arena, &topic_schema, config);
    struct record_nodes nodes = record_nodes_of(node, LIMIT_TOPICS);

    config->topics = arena_array(arena, struct topic, nodes.count);
    for (size_t i = 0; i < nodes.count; i++) {
        void *written = arena_alloc(arena, 1, translated.schema.size);
        const struct yaml_node *item = &nodes.items[i];

        if (item->kind != YAML_MAP)
            diag_add(filling->diags, DIAG_RECORD_NOT_KEYS,
                     place_at(filling->file, item->offset), (str){0}, (str){0});
        else if (yaml_fill(filling, &translated.schema, item, written))
            add(filling, take(&translated, arena, written), item, config);
    }
}

/* The topic of pages that is nearest to it in spelling, and that the hub says
 * nothing of. */
static str nearest(const struct hub *hub, str words, struct arena *arena)
{
    str *names = arena_array(arena, str, hub->records.topic_count);
    size_t count = 0;

    for (size_t i = 0; i < hub->records.topic_count; i++)
        if (hub->records.topics[i].place.line == 0)
            names[count++] = hub->records.topics[i].words;
    return near_find(words, names, count);
}

void topics_check(const struct hub *hub, struct diags *diags)
{
    for (size_t i = 0; i < hub->config.topic_count; i++) {
        const struct topic *topic = &hub->config.topics[i];

        if (!map_find(&hub->records.topics_by_key, topic->key))
            diag_add(diags, DIAG_TOPIC_UNUSED, topic->place, topic->words,
                     nearest(hub, topic->words, diags->arena));
    }
}
