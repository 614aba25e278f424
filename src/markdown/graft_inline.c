/*
 * Tags among the words of a paragraph: links and pictures become those of
 * Markdown; tags that only say how words look, or where a block starts, go.
 *
 *   See <a href="plan.md">the *plan*</a>.     See [the *plan*](plan.md).
 *
 * Others are left for the reader of spans.
 */
#include "markdown/graft.h"
#include "markdown/tag.h"

enum inline_kind {
    INLINE_OTHER,
    INLINE_LINK,
    INLINE_IMAGE,
    INLINE_FRAME,
    INLINE_CHECK,
    INLINE_LOOKS,  /* goes without a word */
    INLINE_BORDER, /* goes, and keeps the words round it apart */
};

struct inline_row {
    str name;
    enum inline_kind kind;
};

static const struct inline_row rows[] = {
    {STR_INIT("a"), INLINE_LINK},
    {STR_INIT("img"), INLINE_IMAGE},
    {STR_INIT("iframe"), INLINE_FRAME},
    {STR_INIT("video"), INLINE_FRAME},
    {STR_INIT("audio"), INLINE_FRAME},
    {STR_INIT("input"), INLINE_CHECK},
    {STR_INIT("font"), INLINE_LOOKS},
    {STR_INIT("big"), INLINE_LOOKS},
    {STR_INIT("tt"), INLINE_LOOKS},
    {STR_INIT("nobr"), INLINE_LOOKS},
    {STR_INIT("strike"), INLINE_LOOKS},
    {STR_INIT("acronym"), INLINE_LOOKS},
    {STR_INIT("picture"), INLINE_LOOKS},
    {STR_INIT("source"), INLINE_LOOKS},
    {STR_INIT("p"), INLINE_BORDER},
    {STR_INIT("div"), INLINE_BORDER},
    {STR_INIT("center"), INLINE_BORDER},
    {STR_INIT("section"), INLINE_BORDER},
    {STR_INIT("li"), INLINE_BORDER},
    {STR_INIT("ul"), INLINE_BORDER},
    {STR_INIT("ol"), INLINE_BORDER},
    {STR_INIT("figure"), INLINE_BORDER},
    {STR_INIT("figcaption"), INLINE_BORDER},
};

static enum inline_kind kind_of(cmark_node *node)
{
    str name;

    if (!tree_is(node, CMARK_NODE_HTML_INLINE)
        || cmark_node_get_user_data(node))
        return INLINE_OTHER;
    name = tag_name(tree_literal(node));
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (str_equal_nocase(rows[i].name, name))
            return rows[i].kind;
    return INLINE_OTHER;
}

static bool closes(cmark_node *node)
{
    return str_starts(tree_literal(node), STR("</"));
}

static str attribute(struct arrangement *arrangement, cmark_node *node,
                     const char *name)
{
    return tag_attribute(arrangement->scratch, tree_literal(node), str_of(name),
                         NULL);
}

static cmark_node *make_text(struct arrangement *arrangement, str text)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);

    tree_set_literal(node, arrangement->scratch, text);
    return node;
}

static void replace(struct arrangement *arrangement, cmark_node *old,
                    cmark_node *new)
{
    tree_set_line(new, cmark_node_get_start_line(old));
    cmark_node_insert_after(old, new);
    arrange_remove(arrangement, old);
}

static cmark_node *make_link(struct arrangement *arrangement, str url,
                             str title)
{
    cmark_node *link = cmark_node_new(CMARK_NODE_LINK);

    cmark_node_set_url(link, arena_cstr(arrangement->scratch, url));
    cmark_node_set_title(link, arena_cstr(arrangement->scratch, title));
    return link;
}

/* --- <a> ------------------------------------------------------------------ */

static cmark_node *find_close(cmark_node *open)
{
    for (cmark_node *node = cmark_node_next(open); node;
         node = cmark_node_next(node)) {
        if (tree_is(node, CMARK_NODE_LINK))
            return NULL;
        if (kind_of(node) == INLINE_LINK)
            return closes(node) ? node : NULL;
    }
    return NULL;
}

/* <a id="x">: a place to lead to. */
static void make_anchor(struct arrangement *arrangement, cmark_node *node)
{
    str id = attribute(arrangement, node, "id");
    struct tag_note *note;
    struct buf html = {0};

    if (id.len == 0)
        id = attribute(arrangement, node, "name");
    if (id.len == 0 || id.len > ID_MAX_BYTES || str_find_char(id, ' ') >= 0
        || !ids_add(arrangement->spans.ids, id)) {
        tree_set_literal(node, arrangement->scratch, STR("<!-- -->"));
        return;
    }
    note = arena_new(arrangement->scratch, struct tag_note);
    buf_add(&html, STR("<span id=\""));
    buf_add_escaped(&html, id);
    buf_add(&html, STR("\"></span>"));
    note->html = arena_copy(arrangement->scratch, buf_str(&html));
    buf_free(&html);
    tree_set_literal(node, arrangement->scratch, STR("<!-- -->"));
    cmark_node_set_user_data(node, note);
}

/* The node to go on after. */
static cmark_node *see_link(struct arrangement *arrangement, cmark_node *open)
{
    str url = attribute(arrangement, open, "href");
    cmark_node *close = closes(open) ? NULL : find_close(open);
    cmark_node *link;
    cmark_node *node;
    cmark_node *next;

    if (!close) {
        if (!closes(open) && url.len)
            return open;
        if (closes(open))
            return open;
    }
    if (url.len == 0 || !close) {
        if (close)
            tree_set_literal(close, arrangement->scratch, STR("<!-- -->"));
        make_anchor(arrangement, open);
        return open;
    }
    link = make_link(arrangement, url, attribute(arrangement, open, "title"));
    for (node = cmark_node_next(open); node != close; node = next) {
        next = cmark_node_next(node);
        cmark_node_append_child(link, node);
    }
    if (!cmark_node_first_child(link))
        cmark_node_append_child(
            link,
            make_text(arrangement, attribute(arrangement, open, "aria-label")));
    arrange_remove(arrangement, close);
    replace(arrangement, open, link);
    return link;
}

/* --- others --------------------------------------------------------------- */

static cmark_node *see_image(struct arrangement *arrangement, cmark_node *node)
{
    cmark_node *image = cmark_node_new(CMARK_NODE_IMAGE);
    bool has_alt = false;
    str words = tag_attribute(arrangement->scratch, tree_literal(node),
                              STR("alt"), &has_alt);

    cmark_node_set_url(image, arena_cstr(arrangement->scratch,
                                         attribute(arrangement, node, "src")));
    cmark_node_set_title(image,
                         arena_cstr(arrangement->scratch,
                                    attribute(arrangement, node, "title")));
    cmark_node_append_child(image, make_text(arrangement, words));
    if (has_alt && words.len == 0) {
        struct attributes *attributes =
            arena_new(arrangement->scratch, struct attributes);

        attributes->items = arena_new(arrangement->scratch, struct attribute);
        attributes->items[0].name = STR("decorative");
        attributes->count = 1;
        cmark_node_set_user_data(image, attributes);
    }
    replace(arrangement, node, image);
    return image;
}

static cmark_node *see_frame(struct arrangement *arrangement, cmark_node *node)
{
    struct report *report = arrangement->report;
    str url = attribute(arrangement, node, "src");
    str words = attribute(arrangement, node, "title");
    cmark_node *link;

    if (closes(node)) {
        tree_set_literal(node, arrangement->scratch, STR("<!-- -->"));
        return node;
    }
    if (url.len == 0)
        return node;
    report_add_once(report, DIAG_HTML_FRAME,
                    report_place(report, node, STR("<")),
                    arena_format(arrangement->scratch, "the HTML <%.*s>",
                                 STR_ARG(tag_name(tree_literal(node)))),
                    url);
    link = make_link(arrangement, url, (str){0});
    cmark_node_append_child(link,
                            make_text(arrangement, words.len ? words : url));
    replace(arrangement, node, link);
    return link;
}

static cmark_node *see_check(struct arrangement *arrangement, cmark_node *node)
{
    bool is_checked = false;
    cmark_node *text;

    if (!str_equal_nocase(attribute(arrangement, node, "type"),
                          STR("checkbox")))
        return node;
    tag_attribute(arrangement->scratch, tree_literal(node), STR("checked"),
                  &is_checked);
    text = make_text(arrangement, is_checked ? STR("[x] ") : STR("[ ] "));
    replace(arrangement, node, text);
    return text;
}

static cmark_node *see(struct arrangement *arrangement, cmark_node *node)
{
    cmark_node *space;

    switch (kind_of(node)) {
    case INLINE_LINK:
        return see_link(arrangement, node);
    case INLINE_IMAGE:
        return see_image(arrangement, node);
    case INLINE_FRAME:
        return see_frame(arrangement, node);
    case INLINE_CHECK:
        return see_check(arrangement, node);
    case INLINE_LOOKS:
        tree_set_literal(node, arrangement->scratch, STR("<!-- -->"));
        return node;
    case INLINE_BORDER:
        space = make_text(arrangement, STR(" "));
        replace(arrangement, node, space);
        return space;
    default:
        return node;
    }
}

void graft_inline(struct arrangement *arrangement, cmark_node *block)
{
    struct walk walk = {block, block, true};

    while (walk_next(&walk))
        if (walk.entering && tree_is(walk.node, CMARK_NODE_HTML_INLINE))
            walk.node = see(arrangement, walk.node);
}
