#include "bundle/check_sheet.h"

#include "base/embedded.h"
#include "build/build.h"
#include "bundle/base64.h"
#include "bundle/media_type.h"
#include "bundle/page_markup.h"
#include "bundle/page_text.h"

/* One sheet while it is written. */
struct sheet {
    const struct check_sheets *pack;
    struct buf *out;
};

/* --- styles --------------------------------------------------------------- */

static void add_style(const struct check_sheets *sheets,
                      const struct check_page *page, const struct markup *token,
                      struct arena *scratch, struct buf *out)
{
    const struct copy *copy = sheets->copy;
    const struct planned_file *file;
    str rel;
    str href;
    str media;

    if (!str_equal(token->name, STR("link"))
        || !markup_find(token, STR("rel"), &rel)
        || !str_equal(rel, STR("stylesheet"))
        || !markup_find(token, STR("href"), &href))
        return;
    file = plan_find(build_plan(copy->build),
                     link_target_of(scratch, page->planned->path, href).path);
    if (!file)
        return;
    buf_add(out, STR("<style"));
    if (markup_find(token, STR("media"), &media))
        page_text_add_attribute(out, "media", media);
    buf_add_char(out, '>');
    plan_make(copy->build, file, scratch, out);
    buf_add(out, STR("</style>\n"));
}

static bool read_styles(const struct check_sheets *sheets,
                        struct check_page *page, struct arena *scratch)
{
    const struct copy *copy = sheets->copy;
    struct buf html = {0};
    struct buf styles = {0};
    struct markup token;
    bool ok =
        plan_make(copy->build, page->planned, scratch, &html) == PLAN_MADE;

    for (str rest = buf_str(&html);
         ok && markup_next(&rest, &token) && !markup_is_open(&token, "body");)
        add_style(sheets, page, &token, scratch, &styles);
    page->styles = arena_copy(copy->arena, buf_str(&styles));
    buf_free(&styles);
    buf_free(&html);
    return ok;
}

bool check_sheets_begin(struct check_sheets *sheets)
{
    struct arena scratch = {0};
    bool ok = true;

    for (size_t i = 0; i < sheets->count; i++)
        ok = read_styles(sheets, &sheets->pages[i], &scratch) && ok;
    arena_free(&scratch);
    return ok;
}

static void add_own_style(struct buf *out)
{
    for (size_t i = 0; i < embedded_bundle_count; i++) {
        const struct embedded_file *file = &embedded_bundle[i];

        if (!str_equal(str_of(file->path), STR(CHECK_PACK_STYLE)))
            continue;
        buf_add(out, STR("<style>"));
        buf_add(out, (str){(const char *)file->bytes, file->len});
        buf_add(out, STR("</style>\n"));
    }
}

/* --- words ---------------------------------------------------------------- */

static void add_words(const struct sheet *sheet, const char *key)
{
    buf_add_escaped(
        sheet->out,
        copy_words(sheet->pack->copy, sheet->pack->tree->language_index, key));
}

static void open_element(const struct sheet *sheet, const char *name)
{
    buf_format(sheet->out, "<%s", name);
    copy_add_words_language(sheet->pack->copy,
                            sheet->pack->tree->language_index, sheet->out);
    buf_add_char(sheet->out, '>');
}

static void add_element(const struct sheet *sheet, const char *name,
                        const char *key)
{
    open_element(sheet, name);
    add_words(sheet, key);
    buf_format(sheet->out, "</%s>\n", name);
}

static str title_of(const struct sheet *sheet, const struct check_page *page)
{
    return page_title(page->page, sheet->pack->tree);
}

/* --- the frame ------------------------------------------------------------ */

static void open_sheet(const struct sheet *sheet, const char *key, str of,
                       str styles)
{
    const struct tree *tree = sheet->pack->tree;

    buf_format(sheet->out,
               "<!DOCTYPE html>\n<html lang=\"%.*s\" dir=\"%s\">\n<head>\n"
               "<meta charset=\"utf-8\" />\n<title>",
               STR_ARG(tree->language->code),
               tree->language->right_to_left ? "rtl" : "ltr");
    add_words(sheet, key);
    if (of.len) {
        buf_add(sheet->out, STR(": "));
        buf_add_escaped(sheet->out, of);
    }
    buf_add(sheet->out, STR(" - "));
    buf_add_escaped(sheet->out, sheet->pack->copy->hub->config.name);
    buf_add(sheet->out,
            STR("</title>\n<meta name=\"viewport\" "
                "content=\"width=device-width, initial-scale=1\" />\n"
                "<meta name=\"color-scheme\" content=\"light dark\" />\n"));
    buf_add(sheet->out, styles);
    add_own_style(sheet->out);
    buf_format(sheet->out,
               "</head>\n<body class=\"%.*s check-pack\">\n<main>\n",
               STR_ARG(variant_facts_of(tree->variant)->name));
}

static void close_sheet(const struct sheet *sheet)
{
    buf_add(sheet->out, STR("</main>\n</body>\n</html>\n"));
}

static void open_text(const struct sheet *sheet)
{
    buf_add(sheet->out, STR("<div class=\"sheet wrap\">\n"
                            "<div class=\"page-text\">\n"
                            "<div class=\"text\">\n"));
}

static void close_text(const struct sheet *sheet)
{
    buf_add(sheet->out, STR("</div>\n</div>\n</div>\n"));
}

static void add_title(const struct sheet *sheet, const char *key)
{
    buf_add(sheet->out, STR("<div class=\"band\">\n<div class=\"wrap\">\n"));
    add_element(sheet, "h1", key);
    buf_add(sheet->out, STR("</div>\n</div>\n"));
}

/* --- rows ----------------------------------------------------------------- */

/* How a question is answered. */
enum answer_kind { ANSWER_NONE, ANSWER_LINES, ANSWER_CHOICE, ANSWER_LINE };

enum { LINES_TO_WRITE = 3 };

struct asked {
    const char *symbol;
    const char *key;
    enum answer_kind answer;
};

static void add_lines(const struct sheet *sheet, size_t count)
{
    while (count-- > 0)
        buf_add(sheet->out, STR("<div class=\"to-write\"></div>\n"));
}

static void add_choice(const struct sheet *sheet)
{
    static const char *const keys[] = {"easy_pack_yes", "easy_pack_no",
                                       "easy_pack_unsure"};

    buf_add(sheet->out, STR("<ul class=\"to-tick\">\n"));
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
        add_element(sheet, "li", keys[i]);
    buf_add(sheet->out, STR("</ul>\n"));
}

static void add_row(const struct sheet *sheet, const struct asked *asked)
{
    buf_add(sheet->out, STR("<div class=\"picture-row\">\n"
                            "<div class=\"picture\">"));
    theme_draw_symbol(sheet->pack->copy->theme, str_of(asked->symbol),
                      sheet->out);
    buf_add(sheet->out, STR("</div>\n<div class=\"words\">\n"));
    add_element(sheet, "p", asked->key);
    if (asked->answer == ANSWER_CHOICE)
        add_choice(sheet);
    if (asked->answer == ANSWER_LINES || asked->answer == ANSWER_LINE)
        add_lines(sheet, asked->answer == ANSWER_LINE ? 1 : LINES_TO_WRITE);
    buf_add(sheet->out, STR("</div>\n</div>\n"));
}

#define ADD_ROWS(sheet, rows) \
    for (size_t row = 0; row < sizeof(rows) / sizeof((rows)[0]); row++) \
    add_row((sheet), &(rows)[row])

/* --- a page --------------------------------------------------------------- */

static const struct asked before[] = {
    {"computer", "easy_pack_what", ANSWER_NONE},
    {"choose", "easy_pack_choice", ANSWER_NONE},
    {"talk", "easy_pack_numbers", ANSWER_NONE},
};

static const struct asked questions[] = {
    {"speak-up", "easy_pack_about", ANSWER_LINES},
    {"hard-word", "easy_pack_words", ANSWER_LINES},
    {"see", "easy_pack_pictures", ANSWER_LINES},
    {"time", "easy_pack_long", ANSWER_CHOICE},
    {"search", "easy_pack_missing", ANSWER_LINES},
    {"no", "easy_pack_wrong", ANSWER_LINES},
    {"steps", "easy_pack_do", ANSWER_LINES},
    {"friends", "easy_pack_friend", ANSWER_CHOICE},
};

/* On paper a link is its words. */
static bool drop_link(struct page_text *text, const struct link_target *target,
                      str address, str *to)
{
    (void)text;
    (void)target;
    (void)address;
    (void)to;
    return false;
}

static bool embed_picture(struct page_text *text,
                          const struct link_target *target, str *to)
{
    const struct copy *copy = text->copy;
    const char *type = media_type_of(target->path);
    const struct planned_file *file =
        plan_find(build_plan(copy->build), target->path);
    struct buf bytes = {0};
    struct buf address = {0};
    bool ok =
        target->kind == LINK_FILE && type && file
        && plan_make(copy->build, file, text->scratch, &bytes) == PLAN_MADE;

    if (ok) {
        buf_format(&address, "data:%s;base64,", type);
        base64_add(&address, buf_str(&bytes));
        *to = arena_copy(text->scratch, buf_str(&address));
    }
    buf_free(&address);
    buf_free(&bytes);
    return ok;
}

/* What is said of the page is not for the group to check. */
static bool skips(unsigned *skipped, const struct markup *token)
{
    if (*skipped) {
        *skipped += token->kind == MARKUP_OPEN;
        *skipped -= token->kind == MARKUP_CLOSE;
        return true;
    }
    *skipped = markup_is_open(token, "section")
               && markup_has_class(token, STR("page-end"));
    return *skipped;
}

/* People say a number where they cannot say the words. */
static void add_numbered(const struct sheet *sheet, str html)
{
    struct markup token;
    unsigned skipped = 0;
    size_t number = 0;
    bool is_row = false;

    while (markup_next(&html, &token)) {
        if (skips(&skipped, &token))
            continue;
        buf_add(sheet->out, token.raw);
        if (markup_is_open(&token, "div")
            && markup_has_class(&token, STR("picture-row")))
            is_row = true;
        if (!is_row || !markup_is_open(&token, "div")
            || !markup_has_class(&token, STR("words")))
            continue;
        is_row = false;
        buf_format(sheet->out, "\n<p class=\"row-number\">%zu</p>", ++number);
    }
}

static bool add_text(const struct sheet *sheet, const struct check_page *page)
{
    struct arena scratch = {0};
    struct buf html = {0};
    struct page_text text = {
        .copy = sheet->pack->copy,
        .page = page->planned,
        .link = drop_link,
        .picture = embed_picture,
        .scratch = &scratch,
        .out = &html,
    };
    bool ok = page_text_add(&text);

    if (ok)
        add_numbered(sheet, buf_str(&html));
    buf_free(&html);
    arena_free(&scratch);
    return ok;
}

bool check_sheet_add_page(const struct check_sheets *sheets,
                          const struct check_page *page, struct buf *out)
{
    struct sheet sheet = {sheets, out};
    bool ok;

    open_sheet(&sheet, "easy_pack_title", title_of(&sheet, page), page->styles);
    buf_add(out, STR("<div class=\"sheet wrap pack-note\">\n"));
    add_element(&sheet, "p", "easy_pack_title");
    ADD_ROWS(&sheet, before);
    buf_add(out, STR("</div>\n"));
    ok = add_text(&sheet, page);
    open_text(&sheet);
    buf_add(out, STR("<section class=\"pack-questions\">\n"));
    add_element(&sheet, "h2", "easy_pack_questions");
    add_element(&sheet, "p", "easy_pack_any");
    ADD_ROWS(&sheet, questions);
    buf_add(out, STR("</section>\n"));
    close_text(&sheet);
    close_sheet(&sheet);
    return ok;
}

/* --- the form ------------------------------------------------------------- */

static const struct asked of_group[] = {
    {"people", "easy_pack_group", ANSWER_LINE},
    {"globe", "easy_pack_group_shown", ANSWER_CHOICE},
    {"calendar", "easy_pack_day", ANSWER_LINE},
};

static const struct asked of_page[] = {
    {"read", "easy_pack_readers", ANSWER_LINE},
    {"change", "easy_pack_change", ANSWER_LINES},
};

static void add_title_of(const struct sheet *sheet, const char *element,
                         const struct check_page *page)
{
    buf_format(sheet->out, "<%s>", element);
    buf_add_escaped(sheet->out, title_of(sheet, page));
    buf_format(sheet->out, "</%s>\n", element);
}

void check_sheet_add_form(const struct check_sheets *sheets, struct buf *out)
{
    struct sheet sheet = {sheets, out};
    const struct asked thanks = {"happy", "easy_pack_thanks", ANSWER_NONE};

    open_sheet(&sheet, "easy_pack_form", (str){0}, sheets->pages[0].styles);
    add_title(&sheet, "easy_pack_form");
    open_text(&sheet);
    ADD_ROWS(&sheet, of_group);
    for (size_t i = 0; i < sheets->count; i++) {
        buf_add(out, STR("<section>\n"));
        add_title_of(&sheet, "h2", &sheets->pages[i]);
        ADD_ROWS(&sheet, of_page);
        buf_add(out, STR("</section>\n"));
    }
    add_row(&sheet, &thanks);
    close_text(&sheet);
    close_sheet(&sheet);
}

/* --- where to start ------------------------------------------------------- */

static void add_list(const struct sheet *sheet, const char *title,
                     const char *const *keys, size_t count)
{
    add_element(sheet, "h2", title);
    buf_add(sheet->out, STR("<ul>\n"));
    for (size_t i = 0; i < count; i++)
        add_element(sheet, "li", keys[i]);
    buf_add(sheet->out, STR("</ul>\n"));
}

#define ADD_LIST(sheet, title, keys) \
    add_list((sheet), (title), (keys), sizeof(keys) / sizeof((keys)[0]))

static void add_link(const struct sheet *sheet, str to)
{
    buf_add(sheet->out, STR("<li><a href=\""));
    buf_add_escaped(sheet->out, to);
    buf_add(sheet->out, STR("\">"));
}

static void add_prints(const struct sheet *sheet)
{
    const struct check_sheets *pack = sheet->pack;

    add_element(sheet, "h2", "pack_print");
    buf_add(sheet->out, STR("<ul>\n"));
    for (size_t i = 0; i < pack->count; i++) {
        add_link(sheet, pack->pages[i].sheet);
        buf_add_escaped(sheet->out, title_of(sheet, &pack->pages[i]));
        buf_add(sheet->out, STR("</a>: "));
        add_element(sheet, "span", "pack_print_page");
        buf_add(sheet->out, STR("</li>\n"));
    }
    add_link(sheet, STR(CHECK_FORM));
    add_words(sheet, "easy_pack_form");
    buf_add(sheet->out, STR("</a>: "));
    add_element(sheet, "span", "pack_print_form");
    buf_add(sheet->out, STR("</li>\n</ul>\n"));
}

void check_sheet_add_start(const struct check_sheets *sheets, struct buf *out)
{
    static const char *const ahead[] = {"pack_ahead_ask", "pack_ahead_pay",
                                        "pack_ahead_needs", "pack_ahead_room",
                                        "pack_ahead_send"};
    static const char *const day[] = {"pack_day_rules", "pack_day_read",
                                      "pack_day_explain", "pack_day_write",
                                      "pack_day_break"};
    static const char *const after[] = {
        "pack_after_change", "pack_after_answers", "pack_after_readers"};
    struct sheet sheet = {sheets, out};

    open_sheet(&sheet, "pack_title", (str){0}, sheets->pages[0].styles);
    add_title(&sheet, "pack_title");
    open_text(&sheet);
    add_element(&sheet, "p", "pack_intro");
    add_prints(&sheet);
    ADD_LIST(&sheet, "pack_ahead", ahead);
    ADD_LIST(&sheet, "pack_day", day);
    ADD_LIST(&sheet, "pack_after", after);
    close_text(&sheet);
    close_sheet(&sheet);
}
