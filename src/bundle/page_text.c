#include "bundle/page_text.h"

#include "bundle/page_markup.h"

/* --- what is left out ----------------------------------------------------- */

#define IS_ONE_OF(name, names) \
    str_is_one_of((name), (names), sizeof(names) / sizeof((names)[0]))

static bool is_of_site_only(const struct markup *token)
{
    static const str elements[] = {
        STR_INIT("nav"),      STR_INIT("form"),     STR_INIT("script"),
        STR_INIT("style"),    STR_INIT("template"), STR_INIT("noscript"),
        STR_INIT("button"),   STR_INIT("input"),    STR_INIT("label"),
        STR_INIT("fieldset"), STR_INIT("select"),   STR_INIT("track"),
        STR_INIT("iframe"),   STR_INIT("video"),    STR_INIT("audio"),
        STR_INIT("source")};
    static const str classes[] = {STR_INIT("screen-only"), STR_INIT("filed"),
                                  STR_INIT("ask"), STR_INIT("skip"),
                                  STR_INIT("running")};

    if (IS_ONE_OF(token->name, elements))
        return true;
    for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
        if (markup_has_class(token, classes[i]))
            return true;
    return false;
}

static bool is_dropped(str name)
{
    static const str names[] = {
        STR_INIT("srcset"),       STR_INIT("sizes"),     STR_INIT("loading"),
        STR_INIT("decoding"),     STR_INIT("focusable"), STR_INIT("open"),
        STR_INIT("hreflang"),     STR_INIT("rel"),       STR_INIT("download"),
        STR_INIT("fetchpriority")};

    return IS_ONE_OF(name, names) || str_starts(name, STR("data-"));
}

/* --- tags ----------------------------------------------------------------- */

void page_text_add_attribute(struct buf *out, const char *name, str value)
{
    buf_format(out, " %s=\"", name);
    buf_add(out, value);
    buf_add_char(out, '"');
}

/* "a b" names two ids. */
static void add_ids(struct page_text *text, str ids)
{
    bool is_first = true;

    for (str_halves cut = {.tail = ids, .found = true}; cut.found;) {
        cut = str_cut(cut.tail, ' ');
        if (cut.head.len == 0)
            continue;
        buf_add(text->out, is_first ? STR("") : STR(" "));
        buf_add(text->out, text->prefix);
        buf_add(text->out, cut.head);
        is_first = false;
    }
}

/* A drawing refers to its parts: "url(#shade)". */
static void add_references(struct page_text *text, str value)
{
    static const str mark = STR_INIT("url(#");
    ptrdiff_t at;

    while ((at = str_find(value, mark)) >= 0) {
        size_t end = (size_t)at + mark.len;

        buf_add(text->out, str_slice(value, 0, end));
        buf_add(text->out, text->prefix);
        value = str_slice(value, end, value.len);
    }
    buf_add(text->out, value);
}

static void add_value(struct page_text *text, str name, str value)
{
    static const str of_ids[] = {
        STR_INIT("id"), STR_INIT("for"), STR_INIT("headers"),
        STR_INIT("aria-labelledby"), STR_INIT("aria-describedby")};

    if (text->prefix.len == 0) {
        buf_add(text->out, value);
    } else if (IS_ONE_OF(name, of_ids)) {
        add_ids(text, value);
    } else if (str_ends(name, STR("href")) && str_starts(value, STR("#"))) {
        buf_add_char(text->out, '#');
        buf_add(text->out, text->prefix);
        buf_add(text->out, str_slice(value, 1, value.len));
    } else {
        add_references(text, value);
    }
}

static void add_attributes(struct page_text *text, const struct markup *token,
                           str replaced, str value)
{
    struct markup_attribute attribute;
    str rest = token->attributes;

    while (markup_next_attribute(&rest, &attribute)) {
        if (is_dropped(attribute.name))
            continue;
        buf_format(text->out, " %.*s=\"", STR_ARG(attribute.name));
        if (str_equal(attribute.name, replaced))
            buf_add(text->out, value);
        else
            add_value(text, attribute.name, attribute.value);
        buf_add_char(text->out, '"');
    }
}

static void end_tag(struct page_text *text, const struct markup *token)
{
    buf_add(text->out, token->kind == MARKUP_EMPTY ? STR(" />") : STR(">"));
}

/* A meaning that reading systems know. */
static void add_meaning(struct page_text *text, const struct markup *token)
{
    if (!text->is_book)
        return;
    if (markup_has_class(token, STR("footnote-reference")))
        buf_add(text->out, STR(" epub:type=\"noteref\""));
    if (markup_is_open(token, "section")
        && markup_has_class(token, STR("footnotes")))
        buf_add(text->out,
                STR(" epub:type=\"endnotes\" role=\"doc-endnotes\""));
}

static struct link_target target_of(const struct page_text *text, str address)
{
    return link_target_of(text->scratch, text->page->path, address);
}

static void open_link(struct page_text *text, const struct markup *token)
{
    struct link_target target;
    str address;
    str to;

    text->is_words = true;
    if (!markup_find(token, STR("href"), &address))
        return;
    target = target_of(text, address);
    if (!text->link(text, &target, address, &to))
        return;
    text->is_words = false;
    text->leads_out = str_starts(to, STR("http"));
    buf_add(text->out, STR("<a"));
    add_meaning(text, token);
    add_attributes(text, token, STR("href"), to);
    buf_add_char(text->out, '>');
}

/* What a link leads back to stays, when only its words do. */
static void keep_id(struct page_text *text, const struct markup *token)
{
    str id;

    if (text->is_words && markup_find(token, STR("id"), &id)) {
        buf_add(text->out, STR("<span"));
        buf_add(text->out, STR(" id=\""));
        add_value(text, STR("id"), id);
        buf_add(text->out, STR("\"></span>"));
    }
}

static void add_picture(struct page_text *text, const struct markup *token)
{
    struct link_target target;
    str address;
    str words = {0};
    str to;

    markup_find(token, STR("alt"), &words);
    if (markup_find(token, STR("src"), &address)) {
        target = target_of(text, address);
        if (text->picture(text, &target, &to)) {
            buf_add(text->out, STR("<img"));
            add_attributes(text, token, STR("src"), to);
            buf_add(text->out, STR(" />"));
            return;
        }
    }
    buf_add(text->out, words);
}

static bool is_heading(str name)
{
    return name.len == 2 && name.at[0] == 'h' && name.at[1] >= '1'
           && name.at[1] <= '6';
}

/* There is no seventh level. */
static str heading_name(const struct page_text *text, str name)
{
    static const str names[] = {STR_INIT("h1"), STR_INIT("h2"), STR_INIT("h3"),
                                STR_INIT("h4"), STR_INIT("h5"), STR_INIT("h6")};
    size_t level = (size_t)(name.at[1] - '1') + text->deeper_by;

    return names[level > 5 ? 5 : level];
}

/* What folds on a page stands open in a book. */
static str name_of(const struct page_text *text, const struct markup *token)
{
    if (is_heading(token->name))
        return heading_name(text, token->name);
    return str_equal(token->name, STR("details"))
                   || str_equal(token->name, STR("summary"))
               ? STR("div")
               : token->name;
}

static void add_element(struct page_text *text, const struct markup *token)
{
    str unused;

    if (markup_is_open(token, "a")) {
        open_link(text, token);
        keep_id(text, token);
        return;
    }
    if (str_equal(token->name, STR("img"))) {
        add_picture(text, token);
        return;
    }
    buf_format(text->out, "<%.*s", STR_ARG(name_of(text, token)));
    if (markup_is_open(token, "svg")
        && !markup_find(token, STR("xmlns"), &unused))
        buf_add(text->out, STR(" xmlns=\"http://www.w3.org/2000/svg\""));
    if (markup_is_open(token, "summary"))
        buf_add(text->out, STR(" class=\"summary\""));
    add_meaning(text, token);
    add_attributes(text, token, (str){0}, (str){0});
    end_tag(text, token);
}

/* True while in what is left out. */
static bool skips(struct page_text *text, const struct markup *token)
{
    bool opens = token->kind == MARKUP_OPEN;

    if (text->skipped) {
        text->skipped += opens;
        text->skipped -= token->kind == MARKUP_CLOSE;
        return true;
    }
    if ((opens || token->kind == MARKUP_EMPTY)
        && (is_of_site_only(token)
            || (text->is_plain
                && markup_has_class(token, STR("footnote-backs"))))) {
        text->skipped = opens;
        return true;
    }
    return false;
}

static void add_close(struct page_text *text, const struct markup *token)
{
    if (markup_is_close(token, "a")) {
        if (!text->is_words && text->leads_out)
            buf_add(text->out, text->remark);
        if (!text->is_words)
            buf_add(text->out, STR("</a>"));
        text->is_words = text->leads_out = false;
        return;
    }
    buf_format(text->out, "</%.*s>", STR_ARG(name_of(text, token)));
}

static void add_token(struct page_text *text, const struct markup *token)
{
    if (skips(text, token))
        return;
    if (token->kind == MARKUP_OPEN || token->kind == MARKUP_EMPTY)
        add_element(text, token);
    else if (token->kind == MARKUP_CLOSE)
        add_close(text, token);
    else if (token->kind == MARKUP_TEXT)
        buf_add(text->out, token->raw);
}

bool page_text_add(struct page_text *text)
{
    struct buf html = {0};
    struct markup token;
    str rest;
    bool is_in = false;
    bool ok = plan_make(text->copy->build, text->page, text->scratch, &html)
              == PLAN_MADE;

    text->skipped = 0;
    for (rest = buf_str(&html); ok && markup_next(&rest, &token);) {
        if (markup_is_close(&token, "main"))
            is_in = false;
        if (is_in)
            add_token(text, &token);
        if (markup_is_open(&token, "main"))
            is_in = true;
    }
    buf_free(&html);
    return ok;
}
