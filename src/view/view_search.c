#include "model/version.h"
#include "theme/theme.h"
#include "view/entry.h"
#include "view/view.h"

/* The address of a folder, with "/" at its end. */
static str folder_url(const struct drawing *drawing, str folder)
{
    str inside = STR("m.js");
    str url =
        drawing_file_url(drawing, arena_join(drawing->scratch, folder, inside));

    return str_without_end(url, inside);
}

/* --- facets --------------------------------------------------------------- */

static void add_label_language(const struct drawing *drawing,
                               struct object *object, size_t language_index)
{
    if (language_index == FILTER_WORDS_OF_THEME)
        view_add_words_language(drawing, object);
    else
        view_add_language(drawing, object, language_index);
}

/* The facet that a filter is about, in easy read; else null. */
static const struct facet *easy_facet(const struct drawing *drawing, str key)
{
    const struct config *config = &drawing->hub->config;

    for (size_t i = 0; i < config->facet_count; i++)
        if (variant_is_easy(drawing->tree->variant)
            && str_equal(config->facets[i].key, key))
            return &config->facets[i];
    return NULL;
}

static str easy_or(const struct drawing *drawing, const str *easy, str label)
{
    size_t language = drawing->tree->language_index;

    return easy && easy[language].len ? easy[language] : label;
}

static str title_of_value(const struct drawing *drawing,
                          const struct facet *facet,
                          const struct filter_value *value)
{
    for (size_t i = 0; facet && i < facet->value_count; i++)
        if (str_equal(facet->values[i].key, value->key))
            return easy_or(drawing, facet->values[i].easy, value->label);
    return value->label;
}

static struct value view_of_value(const struct drawing *drawing,
                                  const struct facet *facet,
                                  const struct filter_value *value)
{
    struct object object = object_of(drawing->scratch);

    object_add_text(&object, NAME_VALUE, value->key);
    object_add_text(&object, NAME_TITLE, title_of_value(drawing, facet, value));
    object_add_text(&object, NAME_COUNT,
                    arena_format(drawing->scratch, "%zu", value->count));
    add_label_language(drawing, &object, value->language_index);
    return object_value(&object);
}

static struct value view_of_filter(const struct drawing *drawing,
                                   const struct filter *filter)
{
    struct object object = object_of(drawing->scratch);
    struct value *values =
        arena_array(drawing->scratch, struct value, filter->value_count);

    const struct facet *facet = easy_facet(drawing, filter->key);

    for (size_t i = 0; i < filter->value_count; i++)
        values[i] = view_of_value(drawing, facet, &filter->values[i]);
    object_add_text(&object, NAME_NAME, filter->key);
    object_add_text(
        &object, NAME_TITLE,
        easy_or(drawing, facet ? facet->easy : NULL, filter->label));
    object_add_list(&object, NAME_VALUES, values, filter->value_count);
    add_label_language(drawing, &object, filter->language_index);
    return object_value(&object);
}

static void add_facets(const struct drawing *drawing, struct object *object,
                       const struct filters *filters)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, filters->count);

    size_t most = variant_is_easy(drawing->tree->variant)
                          && filters->count > EASY_FACETS_MAX
                      ? EASY_FACETS_MAX
                      : filters->count;

    for (size_t i = 0; i < most; i++)
        items[i] = view_of_filter(drawing, &filters->items[i]);
    object_add_flag(object, NAME_HAS_FACETS, most > 0);
    object_add_list(object, NAME_FACETS, items, most);
}

/* --- topics --------------------------------------------------------------- */

static struct value view_of_topic(const struct drawing *drawing,
                                  const struct topic *topic)
{
    struct object object = object_of(drawing->scratch);

    object_add_text(&object, NAME_TITLE,
                    page_title(topic->page, drawing->tree));
    object_add_url(&object, NAME_URL,
                   drawing_page_url(drawing, topic->page, drawing->tree));
    view_add_title_language(drawing, &object,
                            page_named_by(topic->page, drawing->tree));
    if (variant_is_easy(drawing->tree->variant))
        view_add_page_picture(drawing, &object, topic->page);
    return object_value(&object);
}

static void add_topics(const struct drawing *drawing, struct object *object)
{
    const struct records *records = &drawing->hub->records;
    struct named *names =
        arena_array(drawing->scratch, struct named, records->topic_count);
    struct value *items =
        arena_array(drawing->scratch, struct value, records->topic_count);

    for (size_t i = 0; i < records->topic_count; i++)
        names[i] =
            (struct named){page_title(records->topics[i].page, drawing->tree),
                           records->topics[i].key, &records->topics[i]};
    alphabet_sort(drawing->scratch, names, records->topic_count);
    for (size_t i = 0; i < records->topic_count; i++)
        items[i] = view_of_topic(drawing, names[i].record);
    object_add_flag(object, NAME_HAS_TOPICS, records->topic_count > 0);
    object_add_list(object, NAME_TOPICS, items, records->topic_count);
}

/* --- the whole ------------------------------------------------------------ */

static void add_languages(const struct drawing *drawing, struct object *object)
{
    size_t count = drawing->hub->config.language_count;
    struct value *items = arena_array(drawing->scratch, struct value, count);

    for (size_t i = 0; i < count; i++)
        items[i] = view_of_language_link(drawing, i);
    object_add_flag(object, NAME_HAS_LANGUAGES, count > 1);
    object_add_list(object, NAME_LANGUAGES, items, count > 1 ? count : 0);
}

static void add_index(const struct drawing *drawing, struct object *object)
{
    const struct view_search *search = drawing->search;
    const struct view_index *index =
        &search->languages[drawing->tree->language_index];

    object_add_url(object, NAME_SCRIPT,
                   drawing_file_url(drawing, search->script));
    object_add_url(object, NAME_FOLDER, folder_url(drawing, index->folder));
    object_add_url(object, NAME_ROOT,
                   folder_url(drawing, drawing->tree->prefix));
    add_facets(drawing, object, index->filters);
    add_languages(drawing, object);
    add_topics(drawing, object);
}

void view_add_search(const struct drawing *drawing, struct object *root)
{
    const struct page *page = drawing->hub->found[PAGE_SEARCH];
    struct object object = object_of(drawing->scratch);

    if (!page)
        return;
    object_add_url(&object, NAME_URL,
                   drawing_page_url(drawing, page, drawing->tree));
    if (drawing->search && drawing->page == page)
        add_index(drawing, &object);
    object_add(root, NAME_SEARCH, object_value(&object));
}
