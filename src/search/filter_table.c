#include "search/filter_table.h"

#include <string.h>

#include "model/version.h"
#include "search/coding.h"
#include "search/script_text.h"

enum filter_kind {
    FILTER_KIND,
    FILTER_TOPIC,
    FILTER_FACET,
    FILTER_FORMAT,
    FILTER_LANGUAGE
};

/* One filter while documents are filed: every value there could be. */
struct making {
    struct arena *arena;
    const struct documents *documents;
    const struct filter_words *words;
    enum filter_kind kind;
    const struct facet *facet;
    struct filter filter;
    uint32_t *found; /* values of the document at hand */
    size_t found_count;
    struct map sets; /* the bytes of a set -> its number + 1 */
    size_t set_capacity;
    struct filter_values filter_values;
};

/* --- values --------------------------------------------------------------- */

static size_t value_count_of(const struct making *making)
{
    const struct hub *hub = making->documents->hub;

    switch (making->kind) {
    case FILTER_KIND:
        return DOCUMENT_KIND_COUNT;
    case FILTER_TOPIC:
        return hub->records.topic_count;
    case FILTER_FACET:
        return making->facet->value_count;
    case FILTER_FORMAT:
        return VARIANT_COUNT;
    default:
        return hub->config.language_count;
    }
}

static struct filter_value value_of(const struct making *making, size_t index)
{
    const struct hub *hub = making->documents->hub;
    size_t language = making->documents->language_index;

    switch (making->kind) {
    case FILTER_KIND:
        return (struct filter_value){
            document_kind_name((enum document_kind)index),
            making->words->kinds[index], 0, FILTER_WORDS_OF_THEME};
    case FILTER_TOPIC:
        return (struct filter_value){hub->records.topics[index].key,
                                     hub->records.topics[index].words, 0, 0};
    case FILTER_FACET:
        return (struct filter_value){
            making->facet->values[index].key,
            record_text(making->facet->values[index].labels, language), 0,
            record_language(making->facet->values[index].labels, language)};
    case FILTER_FORMAT:
        return (struct filter_value){
            variant_facts_of((enum variant)index)->name,
            making->words->formats[index], 0, FILTER_WORDS_OF_THEME};
    default:
        return (struct filter_value){hub->config.languages[index].code,
                                     hub->config.languages[index].name, 0,
                                     index};
    }
}

static bool is_taken(const struct hub *hub, str key)
{
    for (size_t i = 0; i < hub->config.facet_count; i++)
        if (str_equal(hub->config.facets[i].key, key))
            return true;
    return false;
}

/* A hub may have a facet that is called as one of cohub's own filters. */
static str own_key(const struct making *making, str key)
{
    return is_taken(making->documents->hub, key)
               ? arena_join(making->arena, STR("page-"), key)
               : key;
}

static void name_filter(struct making *making)
{
    struct filter *filter = &making->filter;
    const struct filter_words *words = making->words;

    filter->language_index = FILTER_WORDS_OF_THEME;
    switch (making->kind) {
    case FILTER_KIND:
        filter->key = own_key(making, STR("kind"));
        filter->label = words->kind;
        break;
    case FILTER_TOPIC:
        filter->key = own_key(making, STR("topic"));
        filter->label = words->topic;
        break;
    case FILTER_FACET:
        filter->key = making->facet->key;
        filter->label = record_text(making->facet->labels,
                                    making->documents->language_index);
        filter->language_index = record_language(
            making->facet->labels, making->documents->language_index);
        break;
    case FILTER_FORMAT:
        filter->key = own_key(making, STR("format"));
        filter->label = words->format;
        break;
    case FILTER_LANGUAGE:
        filter->key = own_key(making, STR("language"));
        filter->label = words->language;
        break;
    }
}

/* --- documents ------------------------------------------------------------ */

static void find(struct making *making, size_t value)
{
    size_t at = making->found_count;

    for (size_t i = 0; i < at; i++)
        if (making->found[i] == value)
            return;
    for (; at && making->found[at - 1] > value; at--)
        making->found[at] = making->found[at - 1];
    making->found[at] = (uint32_t)value;
    making->found_count++;
}

static void find_topics(struct making *making, const struct front *front)
{
    const struct records *records = &making->documents->hub->records;

    for (size_t i = 0; i < front->topics.count; i++) {
        const struct topic *topic = topic_find(records, front->topics.items[i]);

        if (topic)
            find(making, (size_t)(topic - records->topics));
    }
}

static void find_values(struct making *making, const struct document *document)
{
    const struct front *front = version_subject(document->page);
    unsigned formats;

    making->found_count = 0;
    switch (making->kind) {
    case FILTER_KIND:
        find(making, document->kind);
        break;
    case FILTER_TOPIC:
        find_topics(making, front);
        break;
    case FILTER_FACET:
        for (size_t i = 0; i < front->facet_value_count; i++)
            if (front->facet_values[i]->facet == making->facet)
                find(making,
                     (size_t)(front->facet_values[i] - making->facet->values));
        break;
    case FILTER_FORMAT:
        formats = document_formats(making->documents, document);
        for (size_t i = 0; i < VARIANT_COUNT; i++)
            if (formats & (1u << i))
                find(making, i);
        break;
    case FILTER_LANGUAGE:
        find(making, document->article->language_index);
        break;
    }
}

static uint32_t set_number(struct making *making)
{
    str bytes = {(const char *)making->found,
                 making->found_count * sizeof(uint32_t)};
    uint32_t *number = map_find(&making->sets, bytes);
    struct filter_values *filter_values = &making->filter_values;
    uint32_t *values;

    if (number)
        return *number;
    number = arena_new(making->arena, uint32_t);
    *number = (uint32_t)filter_values->set_count;
    values = arena_array(making->arena, uint32_t, making->found_count);
    if (bytes.len)
        memcpy(values, bytes.at, bytes.len);
    map_add(making->arena, &making->sets,
            (str){(const char *)values, bytes.len}, number);
    filter_values->sets =
        arena_grow(making->arena, filter_values->sets, filter_values->set_count,
                   &making->set_capacity, sizeof(struct value_set));
    filter_values->sets[filter_values->set_count++] =
        (struct value_set){values, making->found_count};
    return *number;
}

static void file_documents(struct making *making)
{
    const struct documents *documents = making->documents;

    making->filter_values.codes =
        arena_array(making->arena, uint32_t, documents->count);
    for (size_t i = 0; i < documents->count; i++) {
        find_values(making, &documents->items[i]);
        for (size_t j = 0; j < making->found_count; j++)
            making->filter.values[making->found[j]].count++;
        making->filter_values.codes[i] = set_number(making);
    }
}

/* Values that no document has go; sets name the others by their new place. */
static void drop_unused(struct making *making)
{
    struct filter *filter = &making->filter;
    uint32_t *places =
        arena_array(making->arena, uint32_t, filter->value_count);
    size_t kept = 0;

    for (size_t i = 0; i < filter->value_count; i++) {
        places[i] = (uint32_t)kept;
        if (filter->values[i].count)
            filter->values[kept++] = filter->values[i];
    }
    filter->value_count = kept;
    for (size_t i = 0; i < making->filter_values.set_count; i++) {
        uint32_t *values = making->filter_values.sets[i].values;

        for (size_t j = 0; j < making->filter_values.sets[i].count; j++)
            values[j] = places[values[j]];
    }
}

static void add_filter(struct filter_table *filter_table, struct making making)
{
    size_t count = value_count_of(&making);

    making.filter.values =
        arena_array(making.arena, struct filter_value, count);
    making.filter.value_count = count;
    making.found = arena_array(making.arena, uint32_t, count);
    for (size_t i = 0; i < count; i++)
        making.filter.values[i] = value_of(&making, i);
    name_filter(&making);
    file_documents(&making);
    drop_unused(&making);
    if (making.filter.value_count < 2)
        return;
    filter_table->items[filter_table->filters.count] = making.filter_values;
    filter_table->filters.items[filter_table->filters.count++] = making.filter;
}

struct filter_table filter_table_of(struct arena *arena,
                                    const struct documents *documents,
                                    const struct filter_words *words)
{
    const struct config *config = &documents->hub->config;
    size_t most = config->facet_count + 4;
    struct filter_table filter_table = {
        .filters.items = arena_array(arena, struct filter, most),
        .items = arena_array(arena, struct filter_values, most),
        .document_count = documents->count,
    };
    struct making making = {
        .arena = arena, .documents = documents, .words = words};

    making.kind = FILTER_KIND;
    add_filter(&filter_table, making);
    making.kind = FILTER_TOPIC;
    add_filter(&filter_table, making);
    making.kind = FILTER_FACET;
    for (size_t i = 0; i < config->facet_count; i++) {
        making.facet = &config->facets[i];
        add_filter(&filter_table, making);
    }
    making.kind = FILTER_FORMAT;
    add_filter(&filter_table, making);
    making.kind = FILTER_LANGUAGE;
    if (config->language_count > 1)
        add_filter(&filter_table, making);
    return filter_table;
}

/* --- the file ------------------------------------------------------------- */

/* How many symbols a number of a set needs, less one. */
static unsigned extra_symbols(size_t set_count)
{
    unsigned extra = 0;

    for (size_t most = CODING_SYMBOLS; set_count > most; most *= CODING_SYMBOLS)
        extra++;
    return extra;
}

static void add_code(struct buf *out, uint32_t code, unsigned extra)
{
    if (extra)
        add_code(out, code / CODING_SYMBOLS, extra - 1);
    coding_add(out, code % CODING_SYMBOLS);
}

static void write_sets(const struct filter_values *filter_values,
                       struct buf *out)
{
    for (size_t i = 0; i < filter_values->set_count; i++) {
        buf_add(out, i ? STR(",[") : STR("["));
        for (size_t j = 0; j < filter_values->sets[i].count; j++) {
            if (j)
                buf_add_char(out, ',');
            buf_add_number(out, filter_values->sets[i].values[j]);
        }
        buf_add_char(out, ']');
    }
}

void filter_table_write(const struct filter_table *filter_table,
                        struct buf *out)
{
    buf_add_char(out, '{');
    for (size_t i = 0; i < filter_table->filters.count; i++) {
        const struct filter_values *filter_values = &filter_table->items[i];
        unsigned extra = extra_symbols(filter_values->set_count);

        if (i)
            buf_add_char(out, ',');
        script_add_text(out, filter_table->filters.items[i].key);
        buf_add(out, STR(":{\"sets\":["));
        write_sets(filter_values, out);
        buf_add(out, STR("],\"codes\":\""));
        for (size_t j = 0; j < filter_table->document_count; j++)
            add_code(out, filter_values->codes[j], extra);
        buf_format(out, "\",\"wide\":%u}", extra);
    }
    buf_add_char(out, '}');
}
