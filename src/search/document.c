#include "search/document.h"

#include "model/version.h"

/* --- which there are ------------------------------------------------------ */

static bool is_left_out(const struct hub *hub, const struct page *page)
{
    return page->kind == PAGE_SEARCH || page->is_left_out
           || page_is_unsearched(page, hub->config.language_count);
}

static enum document_kind kind_of_type(enum page_type type)
{
    switch (type) {
    case TYPE_GUIDANCE:
        return DOCUMENT_GUIDANCE;
    case TYPE_CASE_STUDY:
        return DOCUMENT_CASE_STUDY;
    case TYPE_RESOURCE:
        return DOCUMENT_RESOURCE;
    default:
        return DOCUMENT_PAGE;
    }
}

static enum document_kind kind_of(const struct page *page)
{
    switch (page->kind) {
    case PAGE_TERM:
        return DOCUMENT_TERM;
    case PAGE_RESOURCE:
        return DOCUMENT_RESOURCE;
    case PAGE_TOPIC:
    case PAGE_FACET:
    case PAGE_FACET_VALUE:
        return DOCUMENT_TOPIC;
    default:
        return kind_of_type(version_subject(page)->type);
    }
}

struct gathering {
    struct arena *arena;
    struct documents *documents;
    size_t capacity;
};

static void add(struct gathering *gathering, struct document document)
{
    struct documents *documents = gathering->documents;

    documents->items =
        arena_grow(gathering->arena, documents->items, documents->count,
                   &gathering->capacity, sizeof(struct document));
    documents->items[documents->count++] = document;
}

static void add_page(struct gathering *gathering, const struct page *page)
{
    struct documents *documents = gathering->documents;
    struct document document = {
        .kind = kind_of(page),
        .page = page,
        .article = page_named_by(page, documents->tree),
    };

    if (!document.article || is_left_out(documents->hub, page))
        return;
    add(gathering, document);
    document.kind = DOCUMENT_FIGURE;
    for (size_t i = 0; i < document.article->front.outcome_count; i++) {
        document.outcome = &document.article->front.outcomes[i];
        add(gathering, document);
    }
}

static void add_made(struct gathering *gathering, unsigned order)
{
    const struct hub *hub = gathering->documents->hub;

    for (size_t i = 0; i < hub->page_count; i++) {
        const struct page *page = hub->pages[i];

        if (page->is_generated
            && page_kind_facts_of(page->kind)->search_order == order)
            add_page(gathering, page);
    }
}

struct documents documents_of(struct arena *arena, const struct hub *hub,
                              size_t language_index)
{
    struct documents documents = {
        .hub = hub,
        .language_index = language_index,
        .tree = &hub->trees[variant_standard_slot(language_index)],
    };
    struct gathering gathering = {arena, &documents, 0};

    for (size_t i = 0; i < hub->reading_count; i++)
        add_page(&gathering, hub->reading_order[i]);
    documents.written_count = documents.count;
    for (unsigned order = 1; order < PAGE_KIND_COUNT; order++)
        add_made(&gathering, order);
    return documents;
}

enum document_group document_group_of(const struct document *document)
{
    return document->outcome || document->page->is_generated ? GROUP_RECORDS
                                                             : GROUP_PAGES;
}

unsigned document_worth(const struct document *document)
{
    switch (document->kind) {
    case DOCUMENT_RESOURCE:
        return 80;
    case DOCUMENT_TOPIC:
    case DOCUMENT_FIGURE:
        return 90;
    case DOCUMENT_PAGE:
        return document->page->is_generated ? 70 : 100;
    default:
        return 100;
    }
}

str document_kind_name(enum document_kind kind)
{
    static const str names[DOCUMENT_KIND_COUNT] = {
        [DOCUMENT_GUIDANCE] = STR_INIT("guidance"),
        [DOCUMENT_CASE_STUDY] = STR_INIT("case-study"),
        [DOCUMENT_PAGE] = STR_INIT("page"),
        [DOCUMENT_RESOURCE] = STR_INIT("resource"),
        [DOCUMENT_TERM] = STR_INIT("term"),
        [DOCUMENT_TOPIC] = STR_INIT("topic"),
        [DOCUMENT_FIGURE] = STR_INIT("figure"),
    };

    return names[kind];
}

str document_title(const struct document *document)
{
    return document->outcome ? document->outcome->label
                             : document->article->front.title;
}

str document_easy_title(const struct documents *documents,
                        const struct document *document)
{
    const struct article *easy =
        version_easy(document->page, documents->language_index);

    return easy && !document->outcome ? easy->front.title : (str){0};
}

unsigned document_formats(const struct documents *documents,
                          const struct document *document)
{
    unsigned formats = 0;

    for (size_t i = 0; i < VARIANT_COUNT; i++) {
        const struct tree *tree = documents->tree + i;

        if (page_has_variant(document->page, tree)
            && page_text_kind(document->page, tree) != TEXT_EXPLAINED)
            formats |= 1u << i;
    }
    return formats;
}

/* --- their words ---------------------------------------------------------- */

static void add_list(struct body_text *body_text, const struct str_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        body_text_add_words(body_text, list->items[i]);
}

static void add_article(struct body_text *body_text,
                        const struct article *article)
{
    const struct front *front = &article->front;

    add_list(body_text, &front->in_short);
    body_text_add_words(body_text, front->place);
    body_text_add_words(body_text, front->nation);
    body_text_add_words(body_text, front->led_by);
    for (size_t i = 0; i < front->organisation_count; i++)
        body_text_add_words(body_text, front->organisations[i].name);
    body_text_add_body(body_text, &article->body);
}

/* Another text of the page in this language. */
static void add_other(const struct documents *documents,
                      const struct document *document,
                      struct document_text *text)
{
    size_t first = variant_standard_slot(documents->language_index);

    for (size_t i = 0; i < VARIANT_COUNT; i++) {
        const struct article *article = document->page->articles[first + i];

        if (!article || article == document->article)
            continue;
        body_text_add_words(&text->other, article->front.title);
        body_text_add_words(&text->other, article->front.description);
        add_article(&text->other, article);
    }
}

static void add_term(const struct documents *documents, const struct term *term,
                     struct document_text *text)
{
    str name = record_text(term->names, documents->language_index);

    /* The name in the hub's first language is another name in the others. */
    if (!str_equal(name, term->names[0]))
        body_text_add_words(&text->own, term->names[0]);
    body_text_add_words(&text->own, term->short_form);
    add_list(&text->own, &term->also);
    body_text_add_words(&text->other, term->plain);
}

static void add_resource(const struct resource *resource,
                         struct document_text *text)
{
    add_list(&text->own, &resource->authors);
    add_list(&text->own, &resource->organisations);
    body_text_add_words(&text->own, resource->year);
    body_text_add_words(&text->own, resource->part_of);
    body_text_add_words(&text->own, resource->publisher);
    body_text_add_words(&text->own, resource->series);
    body_text_add_words(&text->own, resource->status);
}

static void read_figure(const struct outcome *outcome,
                        const struct article *article,
                        struct document_text *text)
{
    const str parts[] = {outcome->value, outcome->unit, outcome->over};

    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        if (text->line.len && parts[i].len)
            buf_add_char(&text->line, ' ');
        buf_add(&text->line, parts[i]);
    }
    text->summary = buf_str(&text->line);
    body_text_add_words(&text->own, outcome->measure);
    body_text_add_words(&text->own, outcome->source);
    body_text_add_words(&text->own, article->front.title);
}

static void clear(struct document_text *text)
{
    buf_clear(&text->own.text);
    buf_clear(&text->own.headings);
    buf_clear(&text->other.text);
    buf_clear(&text->other.headings);
    buf_clear(&text->line);
}

void document_text_read(const struct documents *documents,
                        const struct document *document,
                        struct document_text *text)
{
    const struct page *page = document->page;

    clear(text);
    text->title = document_title(document);
    if (document->outcome) {
        read_figure(document->outcome, document->article, text);
        return;
    }
    text->summary = document->article->front.description;
    add_article(&text->own, document->article);
    add_other(documents, document, text);
    if (page->kind == PAGE_TERM)
        add_term(documents, page->term, text);
    else if (page->kind == PAGE_RESOURCE)
        add_resource(page->resource, text);
}

str document_text_field(const struct document_text *text, enum field field)
{
    switch (field) {
    case FIELD_TITLE:
        return text->title;
    case FIELD_HEADINGS:
        return buf_str(&text->own.headings);
    case FIELD_SUMMARY:
        return text->summary;
    case FIELD_TEXT:
        return str_trim(buf_str(&text->own.text));
    default:
        return buf_str(&text->other.text);
    }
}

void document_text_free(struct document_text *text)
{
    body_text_free(&text->own);
    body_text_free(&text->other);
    buf_free(&text->line);
}
