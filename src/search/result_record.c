#include "search/result_record.h"

#include "base/utf8.h"
#include "model/route.h"
#include "model/version.h"
#include "search/script_text.h"

/* Where the outcome figures of a case study stand on its page. */
#define OUTCOMES "#outcomes-title"

static str address_of(struct arena *arena, const struct documents *documents,
                      const struct document *document)
{
    bool pretty = documents->hub->config.pretty_urls;
    const struct page *page = document->page;
    str path =
        route_of(arena, (str){0}, page_address(page, documents->tree), pretty);
    str address = route_relative(arena, STR("index.html"), path, pretty);

    if (page->list)
        return arena_format(arena, "%.*s#%.*s", STR_ARG(address),
                            STR_ARG(page->anchor));

    return document->outcome ? arena_join(arena, address, STR(OUTCOMES))
                             : address;
}

static str parent_of(const struct documents *documents,
                     const struct document *document)
{
    const struct page *parent = document->page->parent;

    if (document->outcome)
        return document->article->front.title;
    if (!parent || parent == documents->hub->home)
        return (str){0};
    return page_title(parent, documents->tree);
}

static str language_of_words(const struct documents *documents,
                             const struct document *document)
{
    const struct article *article = document->article;

    if (document->page->is_generated && article->front.lang.len)
        return article->front.lang;
    if (article->language_index == documents->language_index)
        return (str){0};
    return documents->hub->config.languages[article->language_index].code;
}

struct result_record result_record_of(struct arena *arena,
                                      const struct documents *documents,
                                      const struct document *document,
                                      const struct document_text *text)
{
    const struct article *easy =
        version_easy(document->page, documents->language_index);
    struct result_record hit = {
        .address = address_of(arena, documents, document),
        .title = text->title,
        .kind = document_kind_name(document->kind),
        .summary = text->summary,
        .text = utf8_slice(document_text_field(text, FIELD_TEXT), 0,
                           RESULT_TEXT_MAX),
        .formats = document_formats(documents, document),
        .picture = document->picture.len
                       ? arena_format(arena, "%zu", document->symbol)
                       : (str){0},
        .parent = parent_of(documents, document),
        .language = language_of_words(documents, document),
    };

    hit.easy_title = document_easy_title(documents, document);
    if (easy && !document->outcome)
        hit.easy_summary = easy->front.description;
    return hit;
}

void result_record_write(const struct result_record *hit, struct buf *out)
{
    const str before[] = {hit->address, hit->title, hit->kind, hit->summary,
                          hit->text};
    const str after[] = {hit->picture, hit->easy_title, hit->easy_summary,
                         hit->parent, hit->language};

    buf_add_char(out, '[');
    for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
        script_add_text(out, before[i]);
        buf_add_char(out, ',');
    }
    buf_add_number(out, hit->formats);
    for (size_t i = 0; i < sizeof(after) / sizeof(after[0]); i++) {
        buf_add_char(out, ',');
        script_add_text(out, after[i]);
    }
    buf_add_char(out, ']');
}
