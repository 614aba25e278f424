#include "model/version.h"
#include "view/entry.h"
#include "view/view_leaf.h"

static void add_entries(struct object *object, unsigned flag, unsigned name,
                        const struct entries *entries)
{
    object_add_flag(object, flag, entries->count > 0);
    object_add_list(object, name, entries->items, entries->count);
}

/* --- a term --------------------------------------------------------------- */

static bool add_other_names(const struct drawing *drawing,
                            struct object *object, const struct term *term)
{
    const struct config *config = &drawing->hub->config;
    struct entries names = {0};
    size_t own = record_language(term->names, drawing->tree->language_index);

    for (size_t i = 0; i < config->language_count; i++) {
        struct object name = object_of(drawing->scratch);
        const struct language *language = &config->languages[i];

        if (i == own || term->names[i].len == 0)
            continue;
        object_add_text(&name, NAME_TITLE, term->names[i]);
        object_add_text(&name, NAME_CODE, language->code);
        object_add_text(&name, NAME_NAME, language->name);
        object_add_text(&name, NAME_DIRECTION,
                        language->right_to_left ? STR("rtl") : STR("ltr"));
        entries_add(drawing, &names, object_value(&name));
    }
    add_entries(object, NAME_HAS_OTHER_NAMES, NAME_OTHER_NAMES, &names);
    return names.count > 0;
}

static bool add_names(const struct drawing *drawing, struct object *object,
                      const struct term *term)
{
    bool has_facts = add_other_names(drawing, object, term) || term->also.count
                     || term->short_form.len || term->plain.len
                     || term->say.len;

    object_add_text(object, NAME_SHORT, term->short_form);
    object_add_text(object, NAME_SAY, term->say);
    object_add_text(object, NAME_PLAIN, term->plain);
    object_add_flag(object, NAME_HAS_ALSO, term->also.count > 0);
    view_add_texts(drawing, object, NAME_ALSO, &term->also);
    return has_facts;
}

struct value view_of_term(const struct drawing *drawing,
                          const struct term *term)
{
    struct object object = object_of(drawing->scratch);
    struct entries see = {0};
    struct entries pages = {0};
    bool has_facts;

    object_add(&object, NAME_MEANING, words_of_term(drawing, term, false));
    object_add(&object, NAME_EASY, words_of_term(drawing, term, true));
    view_add_picture(drawing, &object, term->picture);
    has_facts = add_names(drawing, &object, term);
    for (size_t i = 0; i < term->see_count; i++)
        entries_add(drawing, &see, entry_of_name(drawing, term->see[i]->page));
    add_entries(&object, NAME_HAS_SEE, NAME_SEE, &see);
    entries_add_uses(drawing, &pages, term);
    add_entries(&object, NAME_HAS_USED_ON, NAME_USED_ON, &pages);
    object_add_flag(&object, NAME_HAS_FACTS,
                    has_facts || see.count || pages.count);
    return object_value(&object);
}

/* --- a resource, on its own page ------------------------------------------ */

struct value view_of_cited_resource(const struct drawing *drawing,
                                    const struct resource *resource)
{
    struct value value = view_of_resource(drawing, resource);
    struct object object = object_of(drawing->scratch);
    struct entries pages = {0};

    for (size_t i = 0; i < value.object.count; i++)
        object_add(&object, value.object.fields[i].name,
                   value.object.fields[i].value);
    for (size_t i = 0; i < resource->cited_by.count; i++)
        entries_add(drawing, &pages,
                    entry_of_name(drawing, resource->cited_by.items[i]));
    add_entries(&object, NAME_HAS_CITED_BY, NAME_CITED_BY, &pages);
    return object_value(&object);
}

/* --- what a page is filed under ------------------------------------------- */

static size_t add_topics(const struct drawing *drawing, struct object *page)
{
    const struct str_list *topics = &version_subject(drawing->page)->topics;
    struct entries links = {0};

    for (size_t i = 0; i < topics->count; i++) {
        const struct topic *topic =
            topic_find(&drawing->hub->records, topics->items[i]);

        if (topic && topic->page)
            entries_add(drawing, &links, view_of_link(drawing, topic->page));
    }
    add_entries(page, NAME_HAS_TOPICS, NAME_TOPIC_LINKS, &links);
    return links.count;
}

static struct value view_of_filing(const struct drawing *drawing,
                                   const struct facet *facet,
                                   const struct entries *values)
{
    struct object object = object_of(drawing->scratch);
    str title = page_title(facet->page, drawing->tree);

    object_add_text(&object, NAME_TITLE, title);
    object_add_text(&object, NAME_LABEL, title);
    view_add_title_language(drawing, &object,
                            page_named_by(facet->page, drawing->tree));
    object_add_url(&object, NAME_URL,
                   drawing_page_url(drawing, facet->page, drawing->tree));
    object_add_list(&object, NAME_VALUES, values->items, values->count);
    return object_value(&object);
}

/* Values stand in the order of the facets, so each facet's are together. */
static size_t add_facets(const struct drawing *drawing, struct object *page)
{
    const struct front *front = version_subject(drawing->page);
    bool is_easy = variant_is_easy(drawing->tree->variant);
    size_t most = is_easy ? EASY_FACETS_MAX : SIZE_MAX;
    struct entries facets = {0};
    size_t i = 0;

    while (i < front->facet_value_count && facets.count < most) {
        const struct facet *facet = front->facet_values[i]->facet;
        struct entries values = {0};

        for (; i < front->facet_value_count
               && front->facet_values[i]->facet == facet;
             i++)
            entries_add(drawing, &values,
                        view_of_link(drawing, front->facet_values[i]->page));
        entries_add(drawing, &facets, view_of_filing(drawing, facet, &values));
    }
    object_add_list(page, NAME_FACETS, facets.items, facets.count);
    return facets.count;
}

/* --- what a page cites ---------------------------------------------------- */

static void add_source(const struct drawing *drawing, struct map *seen,
                       struct entries *sources, const struct resource *resource)
{
    if (resource && map_add(drawing->scratch, seen, resource->key, seen))
        entries_add(drawing, sources, entry_of_resource(drawing, resource));
}

/* A work that the page shows in full is not named again. */
static void add_sources(const struct drawing *drawing, struct object *page)
{
    const struct body *body = &drawing->article->body;
    struct entries sources = {0};
    struct map seen = {0};

    for (size_t i = 0; i < body->block_count; i++)
        if (body->blocks[i]->facts->record != BLOCK_RECORD_SHOWN)
            add_source(drawing, &seen, &sources, body->blocks[i]->resource);
    for (size_t i = 0; i < body->link_count; i++) {
        const struct page *other = body->links[i]->page;

        if (other && other->kind == PAGE_RESOURCE)
            add_source(drawing, &seen, &sources, other->resource);
    }
    add_entries(page, NAME_HAS_SOURCES, NAME_SOURCES, &sources);
}

void view_add_filed(const struct drawing *drawing, struct object *page)
{
    size_t filed = add_topics(drawing, page);

    filed += add_facets(drawing, page);
    object_add_flag(page, NAME_HAS_FILED, filed > 0);
    if (drawing->article)
        add_sources(drawing, page);
}

/* --- the whole ------------------------------------------------------------ */

void view_add_generated(const struct drawing *drawing, struct object *page)
{
    enum page_kind kind = drawing->page->kind;

    object_add_flag(page, NAME_IS_GENERATED, drawing->page->is_generated);
    object_add_flag(page, NAME_IS_RECORD, page_kind_facts_of(kind)->is_record);
    object_add_flag(page, NAME_IS_GLOSSARY, kind == PAGE_GLOSSARY);
    object_add_flag(page, NAME_IS_A_TO_Z, kind == PAGE_A_TO_Z);
    object_add_flag(page, NAME_IS_SITE_MAP, kind == PAGE_SITE_MAP);
    object_add_flag(page, NAME_IS_SEARCH, kind == PAGE_SEARCH);
    view_add_listing(drawing, page);
    view_add_records(drawing, page);
    if (kind == PAGE_TERM)
        object_add(page, NAME_TERM, view_of_term(drawing, drawing->page->term));
    if (kind == PAGE_RESOURCE)
        object_add(page, NAME_RESOURCE,
                   view_of_cited_resource(drawing, drawing->page->resource));
    if (kind == PAGE_STATEMENT)
        object_add(page, NAME_STATEMENT, view_of_statement(drawing));
}

void view_add_foot(const struct drawing *drawing, struct object *root)
{
    struct entries links = {0};

    for (int kind = 0; kind < PAGE_KIND_COUNT; kind++)
        if (drawing->hub->found[kind])
            entries_add(drawing, &links,
                        view_of_link(drawing, drawing->hub->found[kind]));
    add_entries(root, NAME_HAS_FOOT, NAME_FOOT, &links);
}
