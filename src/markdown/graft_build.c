#include "markdown/graft_build.h"

static struct block_note *element_note(cmark_node *node)
{
    return tree_extra_of(node) == EXTRA_ELEMENT ? cmark_node_get_user_data(node)
                                                : NULL;
}

cmark_node *graft_make_element(struct graft_build *build, str open, str close)
{
    struct arena *scratch = build->arrangement->scratch;
    cmark_node *node = blocks_make(build->arrangement->blocks, "element");
    struct block_note *note = cmark_node_get_user_data(node);

    note->is_element = true;
    note->open = arena_copy(scratch, open);
    note->close = arena_copy(scratch, close);
    return node;
}

static cmark_node *append(struct graft_build *build, cmark_node *parent,
                          cmark_node *node)
{
    tree_set_line(node, build->line);
    if (!cmark_node_append_child(parent, node)) {
        cmark_node_free(node);
        return NULL;
    }
    return node;
}

/* Where a block may stand: not right in a table, its rows or a list. */
static cmark_node *place_for_block(struct graft_build *build)
{
    cmark_node *block = build->block;
    const struct block_note *note = element_note(block);

    if (tree_is(block, CMARK_NODE_LIST))
        return append(build, block, cmark_node_new(CMARK_NODE_ITEM));
    if (note && str_starts(note->open, STR("<dl")))
        return append(build, block,
                      graft_make_element(build, STR("<dd>"), STR("</dd>")));
    return block;
}

/* Put a block before the table that it cannot stand in. */
static bool put_before_table(struct graft_build *build, cmark_node *node)
{
    cmark_node *table = build->block;
    const struct block_note *note = element_note(table);

    if (!note || !note->is_frame)
        return false;
    while (note && note->is_frame && !note->is_outermost) {
        table = cmark_node_parent(table);
        note = element_note(table);
    }
    if (!note || !note->is_outermost)
        return false;
    tree_set_line(node, build->line);
    return cmark_node_insert_before(table, node);
}

void graft_add_block(struct graft_build *build, cmark_node *node)
{
    graft_end_words(build);
    if (put_before_table(build, node))
        return;
    append(build, place_for_block(build), node);
}

/* --- words ---------------------------------------------------------------- */

static void open_again(struct graft_build *build, struct graft_inline *inner)
{
    cmark_node *node;

    if (!inner)
        return;
    open_again(build, inner->outer);
    if (inner->type == CMARK_NODE_NONE && inner->open.len == 0)
        return;
    if (inner->type == CMARK_NODE_NONE) {
        node = cmark_node_new(CMARK_NODE_HTML_INLINE);
        tree_set_literal(node, build->arrangement->scratch, inner->open);
        append(build, build->words, node);
        return;
    }
    node = cmark_node_new(inner->type);
    if (inner->type == CMARK_NODE_LINK) {
        cmark_node_set_url(node,
                           arena_cstr(build->arrangement->scratch, inner->url));
        cmark_node_set_title(
            node, arena_cstr(build->arrangement->scratch, inner->title));
    }
    inner->made = append(build, build->words, node);
    if (inner->made)
        build->words = inner->made;
}

static void close_one(struct graft_build *build, struct graft_inline *inner)
{
    if (!build->words
        || (inner->type == CMARK_NODE_NONE && inner->open.len == 0))
        return;
    if (inner->type == CMARK_NODE_NONE) {
        cmark_node *node = cmark_node_new(CMARK_NODE_HTML_INLINE);

        tree_set_literal(node, build->arrangement->scratch, inner->close);
        append(build, build->words, node);
    } else if (inner->made) {
        build->words = cmark_node_parent(inner->made);
        if (!cmark_node_first_child(inner->made)) {
            cmark_node_unlink(inner->made);
            cmark_node_free(inner->made);
        }
    }
    inner->made = NULL;
}

void graft_end_words(struct graft_build *build)
{
    for (struct graft_inline *one = build->inlines; one && build->words;
         one = one->outer)
        close_one(build, one);
    build->paragraph = NULL;
    build->words = NULL;
    build->has_space = false;
}

struct graft_anchor {
    str id;
    struct graft_anchor *next;
};

/* A tag for the reader of spans to pass by, drawn as it is. */
static void put_anchors(struct graft_build *build)
{
    struct arena *scratch = build->arrangement->scratch;

    for (struct graft_anchor *one = build->anchors; one; one = one->next) {
        cmark_node *node = cmark_node_new(CMARK_NODE_HTML_INLINE);
        struct tag_note *note = arena_new(scratch, struct tag_note);
        struct buf html = {0};

        buf_add(&html, STR("<span id=\""));
        buf_add_escaped(&html, one->id);
        buf_add(&html, STR("\"></span>"));
        note->html = arena_copy(scratch, buf_str(&html));
        buf_free(&html);
        tree_set_literal(node, scratch, STR("<!-- -->"));
        cmark_node_set_user_data(node, note);
        append(build, build->words, node);
    }
    build->anchors = NULL;
}

void graft_add_anchor(struct graft_build *build, str id)
{
    struct graft_anchor *anchor =
        arena_new(build->arrangement->scratch, struct graft_anchor);

    *anchor = (struct graft_anchor){id, build->anchors};
    build->anchors = anchor;
    if (build->words)
        put_anchors(build);
}

void graft_start_words(struct graft_build *build, cmark_node *node)
{
    build->paragraph = node;
    build->words = node;
    build->has_space = false;
    put_anchors(build);
    open_again(build, build->inlines);
}

static void need_words(struct graft_build *build)
{
    cmark_node *paragraph;

    if (build->words)
        return;
    paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
    graft_add_block(build, paragraph);
    graft_start_words(build, paragraph);
}

static void add_literal(struct graft_build *build, str text)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);

    tree_set_literal(node, build->arrangement->scratch, text);
    append(build, build->words, node);
}

static void add_space(struct graft_build *build)
{
    if (build->has_space && cmark_node_first_child(build->paragraph))
        add_literal(build, STR(" "));
    build->has_space = false;
}

void graft_add_text(struct graft_build *build, str text)
{
    struct buf words = {0};

    for (size_t i = 0; i < text.len; i++) {
        if (char_is_space(text.at[i])) {
            build->has_space = true;
            continue;
        }
        if (words.len == 0) {
            need_words(build);
            if (build->has_space && cmark_node_first_child(build->paragraph))
                buf_add_char(&words, ' ');
        } else if (build->has_space) {
            buf_add_char(&words, ' ');
        }
        build->has_space = false;
        buf_add_char(&words, text.at[i]);
    }
    if (words.len)
        add_literal(build, buf_str(&words));
    buf_free(&words);
}

void graft_add_inline(struct graft_build *build, cmark_node *node)
{
    need_words(build);
    add_space(build);
    append(build, build->words, node);
}

void graft_open_inline(struct graft_build *build, struct graft_inline *inner)
{
    struct graft_inline *outer = build->inlines;

    inner->outer = outer;
    if (build->words) {
        add_space(build);
        inner->outer = NULL;
        open_again(build, inner);
        inner->outer = outer;
    }
    build->inlines = inner;
}

void graft_close_inline(struct graft_build *build)
{
    struct graft_inline *inner = build->inlines;

    close_one(build, inner);
    build->inlines = inner->outer;
}
