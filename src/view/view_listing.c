#include "theme/theme.h"
#include "view/entry.h"
#include "view/view_leaf.h"

/* The groups of a list, in order. */
struct listing {
    const struct drawing *drawing;
    struct entries groups;
    bool has_letters;
};

static void add_named(struct listing *listing, struct group_name name,
                      struct value link, const struct entries *entries)
{
    name.id = arena_format(listing->drawing->scratch, "list-%zu",
                           listing->groups.count + 1);
    if (entries->count)
        entries_add(listing->drawing, &listing->groups,
                    group_of(listing->drawing, &name, link, entries));
}

static void add_group(struct listing *listing, str title, struct value link,
                      const struct entries *entries)
{
    add_named(listing, (struct group_name){.title = title}, link, entries);
}

/* The theme's words may be in another language than the page. */
static void add_group_of_theme(struct listing *listing, str words,
                               const struct entries *entries)
{
    add_named(listing, (struct group_name){.title = words, .is_of_theme = true},
              (struct value){0}, entries);
}

static void add_only_group(struct listing *listing,
                           const struct entries *entries)
{
    add_group(listing, (str){0}, (struct value){0}, entries);
}

/* --- by letters ----------------------------------------------------------- */

typedef struct value entry_maker(const struct drawing *drawing,
                                 const void *record);

static void add_letters(struct listing *listing, struct named *items,
                        size_t count, entry_maker *make)
{
    const struct drawing *drawing = listing->drawing;
    struct leaf all = {.end = count};
    struct leaf shown = view_shown_leaf(drawing, &all);
    struct entries entries = {0};
    str letter = {0};

    alphabet_sort(drawing->scratch, items, count);
    for (size_t i = shown.first; i < shown.end; i++) {
        str own = alphabet_letter(drawing->scratch, items[i].name);

        if (!str_equal(own, letter)) {
            add_group(listing, letter, (struct value){0}, &entries);
            entries = (struct entries){0};
            letter = own;
        }
        entries_add(drawing, &entries, make(drawing, items[i].record));
    }
    add_group(listing, letter, (struct value){0}, &entries);
    listing->has_letters = true;
}

static struct value make_term(const struct drawing *drawing, const void *record)
{
    return entry_of_name(drawing, ((const struct term *)record)->page);
}

static struct value make_page(const struct drawing *drawing, const void *record)
{
    return entry_of_page(drawing, record);
}

static struct value make_topic(const struct drawing *drawing,
                               const void *record)
{
    return entry_of_name(drawing, record);
}

/* The page before the letters of a list has every name, where they are not
 * too many, and no letter's page has any. */
static bool has_names(const struct listing *listing)
{
    const struct leaves *leaves = page_leaves(
        listing->drawing->page, listing->drawing->tree->language_index);

    return leaves && leaves->has_letters && !listing->drawing->leaf
           && leaves->order_count <= LEAF_PAGES_MAX;
}

static void list_glossary(struct listing *listing)
{
    const struct drawing *drawing = listing->drawing;
    const struct records *records = &drawing->hub->records;
    struct named *items =
        arena_array(drawing->scratch, struct named, records->term_count);

    if (!has_names(listing))
        return;
    for (size_t i = 0; i < records->term_count; i++) {
        const struct term *term = &records->terms[i];

        items[i] = (struct named){page_title(term->page, drawing->tree),
                                  term->key, term};
    }
    add_letters(listing, items, records->term_count, make_term);
    listing->has_letters = false;
}

static void list_a_to_z(struct listing *listing)
{
    const struct drawing *drawing = listing->drawing;
    const struct hub *hub = drawing->hub;
    struct named *items =
        arena_array(drawing->scratch, struct named, hub->reading_count);

    for (size_t i = 0; i < hub->reading_count; i++) {
        const struct page *page = hub->reading_order[i];

        items[i] =
            (struct named){page_title(page, drawing->tree), page->path, page};
    }
    add_letters(listing, items, hub->reading_count, make_page);
}

static void list_topics(struct listing *listing)
{
    const struct drawing *drawing = listing->drawing;
    const struct records *records = &drawing->hub->records;
    struct named *items =
        arena_array(drawing->scratch, struct named, records->topic_count);

    size_t count = 0;

    for (size_t i = 0; i < records->topic_count; i++)
        if (!records->topics[i].page->list)
            items[count++] = (struct named){
                page_title(records->topics[i].page, drawing->tree),
                records->topics[i].key, records->topics[i].page};
    add_letters(listing, items, count, make_topic);
}

/* --- by other things ------------------------------------------------------ */

static void list_facet(struct listing *listing)
{
    const struct facet *facet = listing->drawing->page->facet;
    struct entries entries = {0};

    for (size_t i = 0; i < facet->value_count; i++)
        if (!facet->values[i].page->list)
            entries_add(listing->drawing, &entries,
                        entry_of_meaning(listing->drawing,
                                         facet->values[i].page,
                                         facet->values[i].meanings));
    add_only_group(listing, &entries);
}

static void list_pages(struct listing *listing, const struct page_list *pages)
{
    struct leaf all = {.end = pages->count};
    struct leaf shown = view_shown_leaf(listing->drawing, &all);
    struct entries entries = {0};

    for (size_t i = shown.first; i < shown.end; i++)
        entries_add(listing->drawing, &entries,
                    entry_of_page(listing->drawing, pages->items[i]));
    add_only_group(listing, &entries);
}

static void list_topic(struct listing *listing)
{
    list_pages(listing, &listing->drawing->page->topic->pages);
}

static void list_facet_value(struct listing *listing)
{
    list_pages(listing, &listing->drawing->page->facet_value->pages);
}

static str words_of_kinds(const struct drawing *drawing,
                          enum resource_kind kind)
{
    str name = resource_kind_name(kind);
    str words = theme_words(drawing->theme, drawing->tree->language_index,
                            arena_join(drawing->scratch, STR("works_"), name));

    return words.len ? words : name;
}

static void list_resources(struct listing *listing)
{
    const struct drawing *drawing = listing->drawing;
    const struct records *records = &drawing->hub->records;
    struct named *items =
        arena_array(drawing->scratch, struct named, records->resource_count);

    if (!has_names(listing))
        return;
    for (size_t i = 0; i < records->resource_count; i++) {
        const struct resource *resource = &records->resources[i];

        items[i] = (struct named){resource->title, resource->key, resource};
    }
    alphabet_sort(drawing->scratch, items, records->resource_count);
    for (int kind = 0; kind < RESOURCE_KIND_COUNT; kind++) {
        struct entries entries = {0};

        for (size_t i = 0; i < records->resource_count; i++) {
            const struct resource *resource = items[i].record;

            if ((int)resource->kind == kind)
                entries_add(drawing, &entries,
                            entry_of_resource(drawing, resource));
        }
        add_group_of_theme(listing,
                           words_of_kinds(drawing, (enum resource_kind)kind),
                           &entries);
    }
}

/* --- the site map --------------------------------------------------------- */

/* Of a large hub only the sections: their own pages list the rest. */
static void list_section(struct listing *listing, const struct page *section)
{
    struct entries entries = {0};
    bool is_long = listing->drawing->hub->reading_count > LEAF_PAGES_MAX;

    for (size_t i = 0; i < section->child_count; i++)
        if (!is_long || section->children[i]->child_count)
            entries_add(listing->drawing, &entries,
                        entry_of_name(listing->drawing, section->children[i]));
    add_group(listing, page_title(section, listing->drawing->tree),
              view_of_link(listing->drawing, section), &entries);
}

static void add_found(struct listing *listing, struct entries *entries,
                      enum page_kind kind)
{
    const struct page *page = listing->drawing->hub->found[kind];

    if (page && page->is_generated)
        entries_add(listing->drawing, entries,
                    entry_of_name(listing->drawing, page));
}

static void list_site(struct listing *listing)
{
    const struct drawing *drawing = listing->drawing;
    const struct hub *hub = drawing->hub;
    struct entries entries = {0};
    bool is_easy = variant_is_easy(drawing->tree->variant);
    size_t facets = hub->config.facet_count;

    if (is_easy && facets > EASY_FACETS_MAX)
        facets = EASY_FACETS_MAX;
    for (size_t i = 0; i < hub->reading_count; i++)
        if (hub->reading_order[i]->child_count)
            list_section(listing, hub->reading_order[i]);
    for (int kind = 0; kind < PAGE_KIND_COUNT; kind++) {
        add_found(listing, &entries, (enum page_kind)kind);
        for (size_t i = 0; kind == PAGE_FACET && i < facets; i++)
            entries_add(drawing, &entries,
                        entry_of_name(drawing, hub->config.facets[i].page));
    }
    add_group_of_theme(listing,
                       theme_words(drawing->theme,
                                   drawing->tree->language_index,
                                   is_easy ? STR("easy_find") : STR("find")),
                       &entries);
}

/* --- the whole ------------------------------------------------------------ */

/* How a page that cohub adds is filled; the others list nothing. */
static void (*const listings[PAGE_KIND_COUNT])(struct listing *) = {
    [PAGE_GLOSSARY] = list_glossary,
    [PAGE_TOPICS] = list_topics,
    [PAGE_TOPIC] = list_topic,
    [PAGE_FACET] = list_facet,
    [PAGE_FACET_VALUE] = list_facet_value,
    [PAGE_RESOURCES] = list_resources,
    [PAGE_A_TO_Z] = list_a_to_z,
    [PAGE_SITE_MAP] = list_site,
};

void view_add_listing(const struct drawing *drawing, struct object *page)
{
    struct listing listing = {.drawing = drawing};

    if (listings[drawing->page->kind])
        listings[drawing->page->kind](&listing);
    object_add_flag(page, NAME_HAS_GROUPS, listing.groups.count > 0);
    object_add_flag(page, NAME_HAS_LETTERS,
                    listing.has_letters && listing.groups.count > 1);
    object_add_list(page, NAME_GROUPS, listing.groups.items,
                    listing.groups.count);
}
