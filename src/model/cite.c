#include <string.h>

#include "base/buf.h"
#include "model/connect.h"

struct citing {
    struct hub *hub;
    struct article *article;
    struct diags *diags;
};

static str word_of(struct arena *arena, const struct resource *resource,
                   enum record_fact fact)
{
    switch (fact) {
    case RECORD_FACT_TITLE:
        return resource->title;
    case RECORD_FACT_MAKERS:
        return resource_makers(arena, resource);
    case RECORD_FACT_YEAR:
        return resource->year;
    case RECORD_FACT_PUBLISHER:
        /* A publisher that is the author need not be named twice. */
        return str_equal(resource_makers(arena, resource), resource->publisher)
                   ? (str){0}
                   : resource->publisher;
    case RECORD_FACT_LINK:
        return resource->link;
    case RECORD_FACT_STATUS:
        return resource->status;
    case RECORD_FACT_TERM:
        break;
    }
    return (str){0};
}

/* What the author gave stays as it is. */
static void give(struct arena *arena, struct block *block, str name, str value)
{
    struct attribute *attributes;

    if (value.len == 0 || block_attribute(block, name).len)
        return;
    attributes =
        arena_array(arena, struct attribute, block->attribute_count + 1);
    if (block->attribute_count)
        memcpy(attributes, block->attributes,
               block->attribute_count * sizeof(struct attribute));
    attributes[block->attribute_count++] =
        (struct attribute){.name = name, .value = value};
    block->attributes = attributes;
}

/* Puts words into an empty block; in another language than the page's, they
 * say which (lang="cy"). */
static void fill_content(const struct citing *citing, struct block *block,
                         str words, size_t language_index)
{
    struct arena *arena = &citing->article->arena;
    struct buf html = {0};
    struct run *run = arena_new(arena, struct run);

    buf_add(&html, STR("<p"));
    if (language_index != citing->article->language_index) {
        const struct language *language =
            &citing->hub->config.languages[language_index];

        buf_add(&html, STR(" lang=\""));
        buf_add_escaped(&html, language->code);
        buf_add(&html, language->right_to_left ? STR("\" dir=\"rtl\"")
                                               : STR("\" dir=\"ltr\""));
    }
    buf_add_char(&html, '>');
    buf_add_escaped(&html, words);
    buf_add(&html, STR("</p>\n"));
    *run = (struct run){.kind = RUN_HTML,
                        .html = arena_copy(arena, buf_str(&html))};
    block->content = (struct runs){run, 1};
    buf_free(&html);
}

/* One mistake is one message: the block does not lack words as well. */
static void complain_of_citation(const struct citing *citing,
                                 struct block *block, str name, str near)
{
    diag_add(citing->diags, DIAG_RECORD_UNKNOWN, block->place, name, near);
    for (size_t i = 0; i < block->facts->taking_count; i++)
        give(&citing->article->arena, block, block->facts->takings[i].attribute,
             name);
}

static void cite_resource(const struct citing *citing, struct block *block,
                          str key)
{
    const struct block_facts *facts = block->facts;
    const struct records *records = &citing->hub->records;
    struct arena *arena = &citing->article->arena;
    struct resource *resource = record_find_resource(records, key);

    if (!resource) {
        complain_of_citation(citing, block, key,
                             record_near_resource(records, key));
        return;
    }
    block->resource = resource;
    for (size_t i = 0; i < facts->taking_count; i++)
        give(arena, block, facts->takings[i].attribute,
             word_of(arena, resource, facts->takings[i].fact));
    if (block->content.count == 0 && resource->abstract.len
        && facts->record != BLOCK_RECORD_CITED)
        fill_content(citing, block, resource->abstract, 0);
}

static void define_term(const struct citing *citing, struct block *block,
                        str name)
{
    const struct records *records = &citing->hub->records;
    const struct block_facts *facts = block->facts;
    str words;
    struct term *term = record_find_term(records, name);

    if (!term) {
        complain_of_citation(citing, block, name,
                             record_near_term(records, name));
        return;
    }
    block->term = term;
    words = record_text(term->names, citing->article->language_index);
    for (size_t i = 0; i < facts->taking_count; i++)
        if (facts->takings[i].fact == RECORD_FACT_TERM)
            give(&citing->article->arena, block, facts->takings[i].attribute,
                 words);
    if (block->content.count == 0) {
        struct said said =
            record_meaning(term, variant_is_easy(citing->article->variant),
                           citing->article->language_index);

        fill_content(citing, block, said.text, said.language_index);
    }
}

static void connect_block(const struct citing *citing, struct block *block)
{
    str key = block_attribute(block, block->facts->resource_attribute);
    str name = block_attribute(block, block->facts->term_attribute);

    if (key.len)
        cite_resource(citing, block, key);
    if (name.len)
        define_term(citing, block, name);
}

static void connect_body(const struct citing *citing, struct body *body)
{
    for (size_t i = 0; i < body->block_count; i++)
        connect_block(citing, body->blocks[i]);
}

/* A derived text keeps the words that it has, and takes what it lacks from
 * the same records.  What is wrong with them is told of the text that it was
 * made of. */
void connect_blocks_of(struct hub *hub, struct article *article,
                       struct diags *diags)
{
    struct arena scratch = {0};
    struct diags aside = {.arena = &scratch};
    struct citing written = {hub, article, diags};
    struct citing derived = {hub, article, &aside};

    connect_body(&written, &article->body);
    if (article->derived)
        connect_body(&derived, &article->derived->body);
    arena_free(&scratch);
}

void connect_blocks(struct hub *hub, struct diags *diags)
{
    size_t slots = variant_slot_count(hub->config.language_count);

    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (hub->pages[i]->articles[j])
                connect_blocks_of(hub, hub->pages[i]->articles[j], diags);
}
