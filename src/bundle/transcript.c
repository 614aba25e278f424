#include "bundle/transcript.h"

#include "bundle/page_markup.h"
#include "bundle/page_text.h"
#include "bundle/shelf.h"

enum { COLUMNS_MAX = 64 };

/* Plain text from XHTML, a line a block. */
struct transcribing {
    const struct copy *copy;
    const struct tree *tree;
    struct buf *out;
    struct buf line;
    struct buf start; /* what the next line starts with: "# ", "- " */
    str columns[COLUMNS_MAX];
    size_t column_count;
    size_t column;
    unsigned lists;              /* how deep */
    size_t numbers[COLUMNS_MAX]; /* of each list; 0: it has none */
    bool is_head;                /* in <thead> */
    bool is_drawing;             /* in <svg>: only its title is words */
    bool is_title;
    struct arena *arena;
    str link; /* the address to write behind the words */
};

static str words(const struct transcribing *text, const char *key)
{
    return copy_words(text->copy, text->tree->language_index, key);
}

/* --- lines ---------------------------------------------------------------- */

static void end_line(struct transcribing *text)
{
    str line = str_trim(buf_str(&text->line));

    if (line.len) {
        buf_add(text->out, buf_str(&text->start));
        buf_add(text->out, line);
        buf_add(text->out, STR("\r\n"));
        buf_clear(&text->start);
    }
    buf_clear(&text->line);
}

static void add_blank(struct transcribing *text)
{
    end_line(text);
    if (!str_ends(buf_str(text->out), STR("\r\n\r\n")))
        buf_add(text->out, STR("\r\n"));
}

/* Space of the source is one space here. */
static void add_words(struct transcribing *text, str words)
{
    struct buf *line = &text->line;

    for (size_t i = 0; i < words.len; i++) {
        bool is_space = char_is_space(words.at[i]);
        bool follows_space = line->len == 0 || line->at[line->len - 1] == ' ';

        if (!is_space)
            buf_add_char(line, words.at[i]);
        else if (!follows_space)
            buf_add_char(line, ' ');
    }
}

/* --- elements ------------------------------------------------------------- */

static bool is_block(str name)
{
    static const str names[] = {
        STR_INIT("p"),       STR_INIT("div"),        STR_INIT("section"),
        STR_INIT("ul"),      STR_INIT("ol"),         STR_INIT("dl"),
        STR_INIT("dt"),      STR_INIT("dd"),         STR_INIT("figure"),
        STR_INIT("table"),   STR_INIT("blockquote"), STR_INIT("caption"),
        STR_INIT("tr"),      STR_INIT("figcaption"), STR_INIT("br"),
        STR_INIT("pre"),     STR_INIT("li"),         STR_INIT("td"),
        STR_INIT("th"),      STR_INIT("hr"),         STR_INIT("aside"),
        STR_INIT("article"), STR_INIT("header"),     STR_INIT("footer")};

    return str_is_one_of(name, names, sizeof(names) / sizeof(names[0]));
}

static unsigned heading_level(str name)
{
    return name.len == 2 && name.at[0] == 'h' && name.at[1] >= '1'
                   && name.at[1] <= '6'
               ? (unsigned)(name.at[1] - '0')
               : 0;
}

static void open_heading(struct transcribing *text, unsigned level)
{
    add_blank(text);
    buf_clear(&text->start);
    for (unsigned i = 0; i < level; i++)
        buf_add_char(&text->start, '#');
    buf_add_char(&text->start, ' ');
}

static void open_list(struct transcribing *text, bool is_numbered)
{
    end_line(text);
    if (text->lists + 1 < COLUMNS_MAX)
        text->numbers[++text->lists] = is_numbered;
}

static void open_item(struct transcribing *text)
{
    size_t *number = &text->numbers[text->lists];

    end_line(text);
    buf_clear(&text->start);
    for (unsigned i = 1; i < text->lists; i++)
        buf_add(&text->start, STR("  "));
    if (*number)
        buf_format(&text->start, "%zu. ", (*number)++);
    else
        buf_add(&text->start, STR("- "));
}

/* A cell is an item of the list that its row is. */
static void open_cell(struct transcribing *text)
{
    end_line(text);
    if (text->is_head)
        return;
    buf_clear(&text->start);
    buf_add(&text->start, text->column ? STR("  - ") : STR("- "));
    if (text->column < text->column_count && text->columns[text->column].len) {
        buf_add(&text->start, text->columns[text->column]);
        buf_add(&text->start, STR(": "));
    }
}

static void close_cell(struct transcribing *text)
{
    str line = str_trim(buf_str(&text->line));

    if (text->is_head && text->column_count < COLUMNS_MAX)
        text->columns[text->column_count++] = arena_copy(text->arena, line);
    if (text->is_head)
        buf_clear(&text->line);
    end_line(text);
    text->column++;
}

static void add_picture(struct transcribing *text, str description)
{
    if (str_trim(description).len == 0)
        return;
    add_words(text, STR(" ["));
    add_words(text, words(text, "text_picture"));
    add_words(text, STR(": "));
    markup_add_plain(&text->line, description);
    add_words(text, STR("] "));
}

static void open_drawing(struct transcribing *text, const struct markup *token)
{
    text->is_drawing = token->kind == MARKUP_OPEN;
}

static void open_element(struct transcribing *text, const struct markup *token)
{
    str value;
    unsigned level = heading_level(token->name);

    if (level)
        open_heading(text, level);
    else if (str_equal(token->name, STR("svg")))
        open_drawing(text, token);
    else if (str_equal(token->name, STR("img"))
             && markup_find(token, STR("alt"), &value))
        add_picture(text, value);
    else if (str_equal(token->name, STR("ul"))
             || str_equal(token->name, STR("ol")))
        open_list(text, token->name.at[0] == 'o');
    else if (str_equal(token->name, STR("li")))
        open_item(text);
    else if (str_equal(token->name, STR("td"))
             || str_equal(token->name, STR("th")))
        open_cell(text);
    else if (is_block(token->name))
        end_line(text);
    if (str_equal(token->name, STR("thead"))) {
        text->is_head = true;
        text->column_count = 0;
    }
    if (str_equal(token->name, STR("tr")))
        text->column = 0;
    if (str_equal(token->name, STR("table")))
        text->column_count = 0;
    text->is_title = text->is_drawing && markup_is_open(token, "title");
    if (markup_is_open(token, "a") && markup_find(token, STR("href"), &value))
        text->link = value;
}

static void close_element(struct transcribing *text, const struct markup *token)
{
    if (str_equal(token->name, STR("svg")))
        text->is_drawing = false;
    else if (heading_level(token->name))
        add_blank(text);
    else if (str_equal(token->name, STR("td"))
             || str_equal(token->name, STR("th")))
        close_cell(text);
    else if (str_equal(token->name, STR("thead")))
        text->is_head = false;
    else if (is_block(token->name))
        end_line(text);
    if ((str_equal(token->name, STR("ul")) || str_equal(token->name, STR("ol")))
        && text->lists)
        text->lists--;
    if (str_equal(token->name, STR("p")) || str_equal(token->name, STR("ul"))
        || str_equal(token->name, STR("table")))
        if (text->lists == 0)
            add_blank(text);
    if (markup_is_close(token, "a") && text->link.len) {
        add_words(text, STR(" ("));
        markup_add_plain(&text->line, text->link);
        add_words(text, STR(")"));
        text->link = (str){0};
    }
    text->is_title = false;
}

static void add_text(struct transcribing *text, str raw)
{
    struct buf plain = {0};

    if (text->is_drawing && text->is_title) {
        add_picture(text, raw);
    } else if (!text->is_drawing) {
        markup_add_plain(&plain, raw);
        add_words(text, buf_str(&plain));
    }
    buf_free(&plain);
}

static void transcribe(struct transcribing *text, str html)
{
    struct markup token;

    while (markup_next(&html, &token))
        if (token.kind == MARKUP_OPEN || token.kind == MARKUP_EMPTY)
            open_element(text, &token);
        else if (token.kind == MARKUP_CLOSE)
            close_element(text, &token);
        else if (token.kind == MARKUP_TEXT)
            add_text(text, token.raw);
    add_blank(text);
}

/* --- pages ---------------------------------------------------------------- */

/* Only an address on the web is worth reading out. */
static bool keep_web(struct page_text *text, const struct link_target *target,
                     str address, str *to)
{
    (void)text;
    *to = address;
    return target->kind == LINK_WEB;
}

static bool keep_words(struct page_text *text, const struct link_target *target,
                       str *to)
{
    (void)text;
    (void)target;
    *to = (str){0};
    return true; /* with its words */
}

static bool add_page(struct transcribing *text, const struct planned_file *page,
                     struct arena *scratch)
{
    struct buf html = {0};
    struct page_text words = {
        .copy = text->copy,
        .page = page,
        .link = keep_web,
        .picture = keep_words,
        .scratch = scratch,
        .out = &html,
        .is_plain = true,
    };
    bool ok = page_text_add(&words);

    if (ok)
        transcribe(text, buf_str(&html));
    buf_free(&html);
    return ok;
}

static void add_line(struct transcribing *text, str line)
{
    buf_add(text->out, line);
    buf_add(text->out, STR("\r\n"));
}

static void add_day(struct transcribing *text, const char *key, struct date day)
{
    str said = words(text, key);
    str on = copy_day(text->copy, text->arena, text->tree->language_index, day);

    add_line(text, arena_format(text->arena, "%.*s %.*s.", STR_ARG(said),
                                STR_ARG(on)));
}

static void add_front(struct transcribing *text, const struct shelf *shelf)
{
    const struct config *config = &text->copy->hub->config;
    str format = shelf_format(text->copy, text->tree);

    buf_add(text->out, STR("\xEF\xBB\xBF"));
    add_line(text, config->name);
    add_line(text, format);
    add_day(text, "copy_made", text->copy->made);
    add_day(text, "copy_until", text->copy->ask_after);
    add_line(text, words(text, "text_signs"));
    add_line(text, (str){0});
    add_line(text, words(text, "contents"));
    for (size_t i = 0; i < shelf->count; i++) {
        str title = page_title(shelf->pages[i]->page, text->tree);

        add_line(text,
                 arena_format(text->arena, "%zu. %.*s", i + 1, STR_ARG(title)));
    }
    add_line(text, (str){0});
}

bool transcript_make(const struct copy *copy, struct copy_row *row,
                     struct arena *scratch, struct buf *out)
{
    struct arena arena = {0};
    struct transcribing text = {
        .copy = copy, .tree = row->tree, .out = out, .arena = &arena};
    struct shelf shelf = shelf_of(copy, row->tree, &arena);
    bool ok = true;

    add_front(&text, &shelf);
    for (size_t i = 0; ok && i < shelf.count; i++)
        ok = add_page(&text, shelf.pages[i], scratch);
    buf_free(&text.line);
    buf_free(&text.start);
    arena_free(&arena);
    row->answer = ok ? PLAN_MADE : PLAN_TOO_LARGE;
    return ok;
}
