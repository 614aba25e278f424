#include "theme/loaded.h"
#include "theme/symbol_meaning.h"

/* The words of a row as a reader sees them, and those that are bold. */
struct row_words {
    struct buf all;
    struct buf bold;
};

static void add_html(struct row_words *words, str html, bool *is_bold)
{
    while (html.len) {
        ptrdiff_t tag = str_find_char(html, '<');
        str text = tag < 0 ? html : str_slice(html, 0, (size_t)tag);
        str_halves cut;

        buf_add(&words->all, text);
        if (*is_bold)
            buf_add(&words->bold, text);
        if (tag < 0)
            return;
        cut = str_cut(str_slice(html, (size_t)tag + 1, html.len), '>');
        if (str_starts(cut.head, STR("strong")))
            *is_bold = true;
        else if (str_starts(cut.head, STR("/strong")))
            *is_bold = false;
        else if (str_starts(cut.head, STR("/p")))
            buf_add_char(&words->all, ' ');
        html = cut.tail;
    }
}

/* What stands in an address is no word of the row: runs that are no HTML are
 * passed over. */
static void read_row(const struct block *row, struct row_words *words)
{
    bool is_bold = false;

    for (size_t i = 0; i < row->content.count; i++)
        if (row->content.items[i].kind == RUN_HTML)
            add_html(words, row->content.items[i].html, &is_bold);
}

static str symbol_of(const struct block *block)
{
    if (!str_equal(block->name, STR("picture-row")))
        return (str){0};
    for (size_t i = 0; i < block->picture.count; i++)
        if (block->picture.items[i].kind == RUN_SYMBOL)
            return block->picture.items[i].symbol->name;
    return (str){0};
}

static bool is_meant(const struct theme *theme, str symbol, str text)
{
    const struct symbol_meaning *meaning =
        symbol_meaning_find(&theme->meanings, symbol);

    for (size_t i = 0; meaning && i < meaning->count; i++)
        if (symbol_meaning_is_in(text, meaning->means[i]))
            return true;
    return false;
}

/* A hard word that the row explains is bold in it; one that is only named has
 * no claim to the picture. */
static void check_passing(const struct theme *theme,
                          const struct records *records,
                          const struct block *row, struct diags *diags)
{
    struct row_words words = {0};
    str symbol = symbol_of(row);

    read_row(row, &words);
    for (size_t i = 0; i < records->term_count; i++) {
        const struct term *term = &records->terms[i];

        if (!str_equal(term->picture, symbol)
            || !symbol_meaning_is_in(buf_str(&words.all), term->names[0])
            || symbol_meaning_is_in(buf_str(&words.bold), term->names[0])
            || is_meant(theme, symbol, buf_str(&words.all)))
            continue;
        diag_add(diags, DIAG_SYMBOL_IN_PASSING, row->place, term->names[0],
                 (str){0});
        break;
    }
    buf_free(&words.all);
    buf_free(&words.bold);
}

/* Nobody reads more of one page, and each costs a search for its line. */
enum { MOST_SAID = 200 };

void theme_check_rows(const struct theme *theme, const struct hub *hub,
                      const struct article *article, size_t language_index,
                      struct diags *diags)
{
    /* The meanings of symbols are English words. */
    bool is_english = language_index == 0
                      && str_starts(hub->config.languages[0].code, STR("en"));
    const struct body *body = &article->body;
    size_t most = diags->count + MOST_SAID;
    str before = {0};

    for (size_t i = 0; i < body->block_count && diags->count < most; i++) {
        str symbol = symbol_of(body->blocks[i]);

        if (symbol.len && str_equal(symbol, before))
            diag_add(diags, DIAG_SYMBOL_TWICE, body->blocks[i]->place, symbol,
                     (str){0});
        else if (symbol.len && is_english)
            check_passing(theme, &hub->records, body->blocks[i], diags);
        before = symbol;
    }
}
