#include "view/view_leaf.h"

#include "model/route.h"
#include "theme/theme.h"
#include "view/entry.h"

/* --- the leaves of a list ------------------------------------------------- */

str view_leaf_title(const struct drawing *drawing, const struct leaf *leaf,
                    str title)
{
    const struct leaves *leaves =
        page_leaves(drawing->page, drawing->tree->language_index);
    size_t number = leaf ? (size_t)(leaf - leaves->items) + 1 : 1;

    if (!leaf || number == 1)
        return title;
    if (leaf->name.len)
        return arena_format(drawing->scratch, "%.*s: %.*s", STR_ARG(title),
                            STR_ARG(leaf->name));
    return arena_format(
        drawing->scratch, "%.*s: %.*s %zu", STR_ARG(title),
        STR_ARG(theme_words(drawing->theme, drawing->tree->language_index,
                            STR("leaf"))),
        number);
}

struct leaf view_shown_leaf(const struct drawing *drawing,
                            const struct leaf *all)
{
    const struct leaves *leaves =
        page_leaves(drawing->page, drawing->tree->language_index);

    /* A page may list its children, and be another list that is cut. */
    if (!leaves || leaves->order
        || leaves->items[leaves->count - 1].end != all->end)
        return *all;
    return drawing->leaf ? *drawing->leaf : leaves->items[0];
}

static str leaf_url(const struct drawing *drawing, const struct leaves *leaves,
                    size_t number)
{
    struct drawing first = *drawing;

    first.leaf = number ? &leaves->items[number] : NULL;
    return drawing_page_url(&first, drawing->page, drawing->tree);
}

static void add_neighbour(const struct drawing *drawing, struct object *page,
                          unsigned name, const struct leaves *leaves,
                          size_t number)
{
    struct object link = object_of(drawing->scratch);

    object_add_text(&link, NAME_TITLE,
                    view_leaf_title(drawing,
                                    number ? &leaves->items[number] : NULL,
                                    page_title(drawing->page, drawing->tree)));
    object_add_url(&link, NAME_URL, leaf_url(drawing, leaves, number));
    object_add(page, name, object_value(&link));
}

void view_add_leaves(const struct drawing *drawing, struct object *page)
{
    const struct leaves *leaves =
        page_leaves(drawing->page, drawing->tree->language_index);
    struct entries links = {0};
    size_t here = drawing->leaf ? (size_t)(drawing->leaf - leaves->items) : 0;

    object_add_flag(page, NAME_IS_LEAF, drawing->leaf != NULL);
    if (!leaves || leaves->count < 2)
        return;
    for (size_t i = leaves->has_letters; i < leaves->count; i++) {
        struct object link = object_of(drawing->scratch);
        str name = leaves->items[i].name;

        object_add_text(
            &link, NAME_TITLE,
            name.len ? name : arena_format(drawing->scratch, "%zu", i + 1));
        object_add_url(&link, NAME_URL, leaf_url(drawing, leaves, i));
        object_add_flag(&link, NAME_IS_HERE, i == here);
        entries_add(drawing, &links, object_value(&link));
    }
    object_add_list(page, NAME_LEAVES, links.items, links.count);
    object_add_flag(page, NAME_HAS_LEAVES, links.count > 0);
    object_add_flag(page, NAME_HAS_LETTERED_LEAVES, leaves->has_letters);
    if (here > 0)
        add_neighbour(drawing, page, NAME_PREVIOUS, leaves, here - 1);
    if (here + 1 < leaves->count)
        add_neighbour(drawing, page, NAME_NEXT, leaves, here + 1);
}

/* --- the entries on one --------------------------------------------------- */

static struct object object_of_entry(const struct drawing *drawing,
                                     const struct page *page)
{
    struct object entry = object_of(drawing->scratch);

    object_add_text(&entry, NAME_TITLE, page_title(page, drawing->tree));
    view_add_title_language(drawing, &entry,
                            page_named_by(page, drawing->tree));
    if (page->list)
        object_add_text(&entry, NAME_ID, page->anchor);
    else
        object_add_url(&entry, NAME_URL,
                       drawing_page_url(drawing, page, drawing->tree));
    return entry;
}

/* A term or work that somebody wrote a page about is named here, and is on
 * its own page. */
static struct value entry_of_record(const struct drawing *drawing,
                                    const struct page *page)
{
    struct object entry = object_of_entry(drawing, page);

    if (page->kind == PAGE_TERM)
        object_add(&entry, NAME_TERM, view_of_term(drawing, page->term));
    if (page->kind == PAGE_RESOURCE)
        object_add(&entry, NAME_RESOURCE,
                   view_of_cited_resource(drawing, page->resource));
    return object_value(&entry);
}

static const struct page *page_at(enum page_kind kind, const void *record)
{
    return kind == PAGE_GLOSSARY ? ((const struct term *)record)->page
                                 : ((const struct resource *)record)->page;
}

static void add_records(const struct drawing *drawing, struct entries *entries,
                        const struct leaves *leaves)
{
    const struct leaf *leaf = drawing->leaf ? drawing->leaf : &leaves->items[0];

    for (size_t i = leaf->first; i < leaf->end; i++)
        entries_add(drawing, entries,
                    entry_of_record(drawing, page_at(drawing->page->kind,
                                                     leaves->order[i].record)));
}

static void add_filed(const struct drawing *drawing, struct entries *entries,
                      const struct page *page, const str *meanings,
                      const struct page_list *pages)
{
    struct object entry = object_of_entry(drawing, page);
    struct entries filed = {0};

    if (!page->list)
        return;
    if (meanings)
        object_add(&entry, NAME_WORDS, words_of_texts(drawing, meanings));
    if (variant_is_easy(drawing->tree->variant))
        view_add_page_picture(drawing, &entry, page);
    for (size_t i = 0; i < pages->count; i++)
        entries_add(drawing, &filed, entry_of_name(drawing, pages->items[i]));
    object_add_list(&entry, NAME_ENTRIES, filed.items, filed.count);
    object_add_flag(&entry, NAME_HAS_ENTRIES, filed.count > 0);
    object_add_text(&entry, NAME_COUNT,
                    arena_format(drawing->scratch, "%zu", filed.count));
    entries_add(drawing, entries, object_value(&entry));
}

/* In easy read a sentence that is not easy is none. */
static const str *easy_or(const struct drawing *drawing, const str *meanings,
                          const str *easy)
{
    return variant_is_easy(drawing->tree->variant) ? easy : meanings;
}

static void add_values(const struct drawing *drawing, struct entries *entries,
                       const struct facet *facet)
{
    for (size_t i = 0; i < facet->value_count; i++)
        add_filed(drawing, entries, facet->values[i].page,
                  easy_or(drawing, facet->values[i].meanings,
                          facet->values[i].easy_meanings),
                  &facet->values[i].pages);
}

static void add_topics(const struct drawing *drawing, struct entries *entries)
{
    const struct records *records = &drawing->hub->records;
    struct named *items =
        arena_array(drawing->scratch, struct named, records->topic_count);

    for (size_t i = 0; i < records->topic_count; i++)
        items[i] =
            (struct named){page_title(records->topics[i].page, drawing->tree),
                           records->topics[i].key, &records->topics[i]};
    alphabet_sort(drawing->scratch, items, records->topic_count);
    for (size_t i = 0; i < records->topic_count; i++) {
        const struct topic *topic = items[i].record;

        add_filed(drawing, entries, topic->page,
                  easy_or(drawing, topic->meanings, topic->easy_meanings),
                  &topic->pages);
    }
}

void view_add_records(const struct drawing *drawing, struct object *page)
{
    const struct leaves *leaves =
        page_leaves(drawing->page, drawing->tree->language_index);
    struct entries entries = {0};

    switch (drawing->page->kind) {
    case PAGE_GLOSSARY:
    case PAGE_RESOURCES:
        add_records(drawing, &entries, leaves);
        break;
    case PAGE_FACET:
        add_values(drawing, &entries, drawing->page->facet);
        break;
    case PAGE_TOPICS:
        add_topics(drawing, &entries);
        break;
    default:
        break;
    }
    object_add_list(page, NAME_RECORDS, entries.items, entries.count);
    object_add_flag(page, NAME_HAS_RECORDS, entries.count > 0);
}
