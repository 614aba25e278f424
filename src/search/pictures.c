#include "search/pictures.h"

#include "model/version.h"
#include "search/word_row.h"

static const str symbols_of_kinds[DOCUMENT_KIND_COUNT] = {
    [DOCUMENT_GUIDANCE] = STR_INIT("read"),
    [DOCUMENT_CASE_STUDY] = STR_INIT("people"),
    [DOCUMENT_PAGE] = STR_INIT("read"),
    [DOCUMENT_RESOURCE] = STR_INIT("book"),
    [DOCUMENT_TERM] = STR_INIT("hard-word"),
    [DOCUMENT_TOPIC] = STR_INIT("tree"),
    [DOCUMENT_FIGURE] = STR_INIT("report"),
};

/* Words of the longest name of a term that is looked for in titles. */
enum { TERM_WORDS_MAX = 3 };

struct finding {
    struct arena *arena;
    const struct index_source *source;
    struct language_index *language;
    size_t capacity;
    struct map markups; /* name -> struct index_symbol, empty when not drawn */
};

static struct index_symbol *draw(struct finding *finding, str name)
{
    struct arena *arena = finding->arena;
    struct index_symbol *symbol = arena_new(arena, struct index_symbol);
    struct buf markup = {0};

    symbol->name = name;
    if (finding->source->draw(finding->source->context, name, &markup))
        symbol->markup = arena_copy(arena, buf_str(&markup));
    buf_free(&markup);
    return symbol;
}

static void keep(struct finding *finding, struct index_symbol *symbol)
{
    struct language_index *language = finding->language;

    if (symbol->markup.len == 0)
        return;
    symbol->number = language->symbol_count;
    language->symbols =
        arena_grow(finding->arena, language->symbols, language->symbol_count,
                   &finding->capacity, sizeof(*symbol));
    language->symbols[language->symbol_count++] = *symbol;
}

/* Notes the symbol as the document's picture, if the theme can draw it. */
static void take(struct finding *finding, str name, struct document *document)
{
    struct index_symbol *symbol;

    if (name.len == 0)
        return;
    symbol = map_find(&finding->markups, name);
    if (!symbol) {
        symbol = draw(finding, name);
        map_add(finding->arena, &finding->markups, name, symbol);
        keep(finding, symbol);
    }
    if (symbol->markup.len == 0)
        return;
    document->picture = name;
    document->symbol = symbol->number;
}

static str own_symbol(const struct documents *documents,
                      const struct document *document)
{
    const struct page *page = document->page;
    const struct article *easy = version_easy(page, documents->language_index);
    struct front front = version_front(page, documents->tree);

    if (page->kind == PAGE_TERM)
        return page->term->picture;
    if (front.picture.symbol.len)
        return front.picture.symbol;
    return easy && easy->body.symbol_count ? easy->body.symbols[0]->name
                                           : (str){0};
}

/* Of the words from one on, the most that are a term with a picture. */
static str symbol_at(const struct documents *documents, struct arena *scratch,
                     const struct word_row *row, size_t from)
{
    str found = {0};
    struct word_row part = {0};

    while (part.count < TERM_WORDS_MAX && from + part.count < row->count) {
        const struct term *term;

        part.words[part.count] = row->words[from + part.count];
        part.count++;
        term = record_find_term(&documents->hub->records,
                                word_row_join(scratch, &part));
        if (term && term->picture.len)
            found = term->picture;
    }
    return found;
}

static str symbol_of_title(struct finding *finding, struct arena *scratch,
                           const struct document *document)
{
    const struct documents *documents = &finding->language->documents;
    struct word_row row;

    if (documents->hub->records.term_count == 0)
        return (str){0};
    word_row_read(scratch, &finding->language->rules,
                  document->article->front.title, &row);
    for (size_t i = 0; i < row.count; i++) {
        str found = symbol_at(documents, scratch, &row, i);

        if (found.len)
            return found;
    }
    return (str){0};
}

void pictures_find(struct arena *arena, const struct index_source *source,
                   struct language_index *language)
{
    struct documents *documents = &language->documents;
    struct finding finding = {arena, source, language, 0, {0}};
    struct arena scratch = {0};

    for (size_t i = 0; i < documents->count; i++) {
        struct document *document = &documents->items[i];
        str names[3] = {own_symbol(documents, document)};

        if (names[0].len == 0)
            names[1] = symbol_of_title(&finding, &scratch, document);
        names[2] = symbols_of_kinds[document->kind];
        for (size_t j = 0; document->picture.len == 0 && j < 3; j++)
            take(&finding, names[j], document);
        arena_reset(&scratch);
    }
    arena_free(&scratch);
}
