#include "model/record.h"

#include "base/near.h"
#include "base/utf8.h"
#include "model/generated.h"

size_t record_language(const str *texts, size_t language_index)
{
    return texts[language_index].len ? language_index : 0;
}

str record_text(const str *texts, size_t language_index)
{
    return texts[record_language(texts, language_index)];
}

struct said record_meaning(const struct term *term, bool is_easy,
                           size_t language_index)
{
    const size_t languages[] = {language_index, 0};

    for (size_t i = 0; i < 2; i++) {
        if (is_easy && term->easy[languages[i]].len)
            return (struct said){term->easy[languages[i]], languages[i]};
        if (term->meanings[languages[i]].len)
            return (struct said){term->meanings[languages[i]], languages[i]};
    }
    return (struct said){0};
}

str record_meaning_written(const struct term *term, bool is_easy,
                           size_t language_index)
{
    return is_easy ? term->easy[language_index]
                   : term->meanings[language_index];
}

static void *find_folded(const struct map *map, str name)
{
    struct arena scratch = {0};
    void *found = map_find(map, utf8_fold(&scratch, str_trim(name)));

    arena_free(&scratch);
    return found;
}

struct term *record_find_term(const struct records *records, str name)
{
    return find_folded(&records->terms_by_name, name);
}

struct resource *record_find_resource(const struct records *records, str name)
{
    return find_folded(&records->resources_by_name, name);
}

struct topic *topic_find(const struct records *records, str words)
{
    struct arena scratch = {0};
    struct topic *topic = map_find(
        &records->topics_by_key, generated_key(&scratch, words, STR("topic")));

    arena_free(&scratch);
    return topic;
}

str record_near_term(const struct records *records, str name)
{
    return near_find(name, records->term_names, records->term_count);
}

str record_near_resource(const struct records *records, str name)
{
    return near_find(name, records->resource_keys, records->resource_count);
}
