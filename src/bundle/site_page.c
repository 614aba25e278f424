#include "bundle/site_page.h"

#include "bundle/base64.h"
#include "bundle/link_target.h"
#include "bundle/page_markup.h"
#include "model/route.h"

struct rewriting {
    const struct copy *copy;
    const struct copy_row *row;
    const struct tree *tree;
    struct arena *scratch;
    struct buf *out;
    bool awaits_note;   /* the body has begun */
    bool is_skip_link;  /* the note comes when it closes */
    bool is_words;      /* what was a link is words: it closes as such */
    const char *remark; /* what is said at the end of a link */
    bool lacks_media;   /* a film or recording has a source that is not here */
    bool drops_script;
};

/* --- what is said --------------------------------------------------------- */

static void add_remark(const struct rewriting *page, const char *key)
{
    size_t language = page->tree->language_index;

    buf_add(page->out, STR(" <small"));
    copy_add_words_language(page->copy, language, page->out);
    buf_add(page->out, STR(">("));
    buf_add_escaped(page->out, copy_words(page->copy, language, key));
    buf_add(page->out, STR(")</small>"));
}

void site_page_add_note(const struct copy *copy, const struct tree *tree,
                        str path, struct arena *scratch, struct buf *out)
{
    size_t language = tree->language_index;
    bool is_easy = variant_is_easy(tree->variant);

    buf_add(out, STR("\n<aside class=\"copy-note\" aria-label=\""));
    buf_add_escaped(out, copy_words(copy, language, "copy_about"));
    buf_add(out, STR("\""));
    copy_add_words_language(copy, language, out);
    buf_add(out, STR(">\n<p>"));
    copy_add_day(copy, language, is_easy ? "easy_copy_made" : "copy_made",
                 copy->made, out);
    buf_add(out, is_easy ? STR("</p>\n<p>") : STR(" "));
    copy_add_day(copy, language, is_easy ? "easy_copy_until" : "copy_until",
                 copy->ask_after, out);
    buf_format(out, "</p>\n<p class=\"screen-only\"><a href=\"%.*s\">",
               STR_ARG(route_relative(scratch, path, STR(COPY_START), false)));
    buf_add_escaped(out, copy_words(copy, language, "copy_about"));
    buf_add(out, STR("</a></p>\n</aside>\n"));
}

static void add_note(struct rewriting *page)
{
    site_page_add_note(page->copy, page->tree, page->row->path, page->scratch,
                       page->out);
    page->awaits_note = page->is_skip_link = false;
}

/* --- tags ----------------------------------------------------------------- */

/* A tag anew, with value in place of that of name; a null value leaves it
 * out, and so does what browsers refuse for files. */
static void add_tag(const struct rewriting *page, const struct markup *token,
                    str name, const str *value)
{
    struct markup_attribute attribute;
    str rest = token->attributes;

    buf_format(page->out, "<%.*s", STR_ARG(token->name));
    while (markup_next_attribute(&rest, &attribute)) {
        bool is_it = str_equal(attribute.name, name);

        if (str_equal(attribute.name, STR("crossorigin"))
            || str_equal(attribute.name, STR("integrity")) || (is_it && !value))
            continue;
        buf_format(page->out, " %.*s=\"", STR_ARG(attribute.name));
        buf_add(page->out, is_it ? *value : attribute.value);
        buf_add(page->out, STR("\""));
    }
    buf_add(page->out, token->kind == MARKUP_EMPTY ? STR(" />") : STR(">"));
}

static struct link_target target_of(const struct rewriting *page, str address)
{
    return link_target_of(page->scratch, page->row->planned->path, address);
}

static const struct copy_row *row_of(const struct rewriting *page,
                                     const struct link_target *target)
{
    return map_find(&page->copy->site, target->path);
}

/* --- links ---------------------------------------------------------------- */

/* Whoever gave it a name or a language meant the words too. */
static void open_words(struct rewriting *page, const struct markup *token)
{
    static const str kept[] = {STR_INIT("id"), STR_INIT("lang"),
                               STR_INIT("dir"), STR_INIT("aria-label")};
    str value;

    buf_add(page->out, STR("<span class=\"not-here\""));
    for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
        if (markup_find(token, kept[i], &value))
            buf_format(page->out, " %.*s=\"%.*s\"", STR_ARG(kept[i]),
                       STR_ARG(value));
    buf_add_char(page->out, '>');
    page->is_words = true;
    page->remark = "copy_not_here";
}

static void open_link(struct rewriting *page, const struct markup *token)
{
    struct link_target target;
    str address;

    page->remark = NULL;
    page->is_words = false;
    if (page->awaits_note && markup_has_class(token, STR("skip")))
        page->is_skip_link = true;
    else if (page->awaits_note)
        add_note(page);
    if (markup_find(token, STR("href"), &address)) {
        target = target_of(page, address);
        if (target.kind == LINK_WEB)
            page->remark = "copy_internet";
        if (target.kind == LINK_FILE && !row_of(page, &target)) {
            open_words(page, token);
            return;
        }
    }
    buf_add(page->out, token->raw);
}

static void close_link(struct rewriting *page, const struct markup *token)
{
    if (page->remark)
        add_remark(page, page->remark);
    page->remark = NULL;
    buf_add(page->out, page->is_words ? STR("</span>") : token->raw);
    page->is_words = false;
    if (page->is_skip_link)
        add_note(page);
}

/* --- what a page loads ---------------------------------------------------- */

static bool is_here(const struct rewriting *page, str address)
{
    struct link_target target = target_of(page, address);

    return target.kind == LINK_OTHER
           || (target.kind == LINK_FILE && row_of(page, &target));
}

/* A style sheet or icon that is here; no address of a page on the web. */
static void add_head_link(struct rewriting *page, const struct markup *token)
{
    str address;

    if (markup_find(token, STR("href"), &address) && is_here(page, address))
        add_tag(page, token, (str){0}, NULL);
}

static bool read_captions(const struct rewriting *page, str address,
                          struct buf *bytes)
{
    struct link_target target = target_of(page, address);
    const struct copy_row *row =
        target.kind == LINK_FILE ? row_of(page, &target) : NULL;

    return row
           && plan_make(page->copy->build, row->planned, page->scratch, bytes)
                  == PLAN_MADE;
}

static void add_captions(struct rewriting *page, const struct markup *token,
                         str address)
{
    struct buf bytes = {0};
    struct buf data = {0};
    str value;

    if (read_captions(page, address, &bytes)) {
        buf_add(&data, STR("data:text/vtt;base64,"));
        base64_add(&data, buf_str(&bytes));
        value = buf_str(&data);
        add_tag(page, token, STR("src"), &value);
    }
    buf_free(&data);
    buf_free(&bytes);
}

static bool is_media(str name)
{
    static const str names[] = {STR_INIT("video"),  STR_INIT("audio"),
                                STR_INIT("source"), STR_INIT("iframe"),
                                STR_INIT("embed"),  STR_INIT("img")};

    return str_is_one_of(name, names, sizeof(names) / sizeof(names[0]));
}

static void add_media(struct rewriting *page, const struct markup *token)
{
    str address;
    bool lacks =
        markup_find(token, STR("src"), &address) && !is_here(page, address);

    add_tag(page, token, lacks ? STR("src") : (str){0}, NULL);
    if (!lacks)
        return;
    if (token->kind == MARKUP_EMPTY && str_equal(token->name, STR("img")))
        add_remark(page, "copy_not_here");
    else
        page->lacks_media = true;
}

static void add_script(struct rewriting *page, const struct markup *token)
{
    str address;

    page->drops_script =
        markup_find(token, STR("src"), &address) && !is_here(page, address);
    if (!page->drops_script)
        add_tag(page, token, (str){0}, NULL);
}

static void add_styles_of_copy(struct rewriting *page)
{
    str path = route_relative(page->scratch, page->row->path,
                              STR(COPY_NOTE_STYLE), false);

    buf_format(page->out, "<link rel=\"stylesheet\" href=\"%.*s\" />\n",
               STR_ARG(path));
}

/* --- a page --------------------------------------------------------------- */

static void add_element(struct rewriting *page, const struct markup *token)
{
    str address;

    if (markup_is_open(token, "a")) {
        open_link(page, token);
        return;
    }
    if (page->awaits_note && !page->is_skip_link)
        add_note(page);
    if (str_equal(token->name, STR("link")))
        add_head_link(page, token);
    else if (str_equal(token->name, STR("track"))
             && markup_find(token, STR("src"), &address))
        add_captions(page, token, address);
    else if (str_equal(token->name, STR("script")))
        add_script(page, token);
    else if (is_media(token->name))
        add_media(page, token);
    else
        buf_add(page->out, token->raw);
    page->awaits_note = page->awaits_note || markup_is_open(token, "body");
}

static void add_close(struct rewriting *page, const struct markup *token)
{
    bool ends_media = markup_is_close(token, "video")
                      || markup_is_close(token, "audio")
                      || markup_is_close(token, "iframe");

    if (markup_is_close(token, "a")) {
        close_link(page, token);
        return;
    }
    if (markup_is_close(token, "head"))
        add_styles_of_copy(page);
    if (!(page->drops_script && markup_is_close(token, "script")))
        buf_add(page->out, token->raw);
    page->drops_script = false;
    if (ends_media && page->lacks_media) {
        add_remark(page, "copy_not_here");
        page->lacks_media = false;
    }
}

static void rewrite(struct rewriting *page, str html)
{
    struct markup token;

    while (markup_next(&html, &token))
        if (token.kind == MARKUP_OPEN || token.kind == MARKUP_EMPTY)
            add_element(page, &token);
        else if (token.kind == MARKUP_CLOSE)
            add_close(page, &token);
        else if (!page->drops_script)
            buf_add(page->out, token.raw);
}

bool site_page_make(const struct copy *copy, struct copy_row *row,
                    struct arena *scratch, struct buf *out)
{
    struct buf html = {0};
    struct rewriting page = {
        .copy = copy,
        .row = row,
        .tree = row->planned->tree,
        .scratch = scratch,
        .out = out,
    };

    row->answer = plan_make(copy->build, row->planned, scratch, &html);
    if (row->answer == PLAN_MADE)
        rewrite(&page, buf_str(&html));
    buf_free(&html);
    return row->answer == PLAN_MADE;
}
