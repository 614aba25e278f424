#include "markdown/block_content.h"
#include "markdown/block_items.h"
#include "markdown/body_drawing.h"
#include "markdown/footnote.h"
#include "markdown/heading.h"
#include "markdown/image.h"
#include "markdown/link.h"
#include "markdown/table.h"
#include "media/escape.h"

enum { DEEPEST_EMPHASIS = 20 };

struct mark drawing_mark(const struct drawing *drawing)
{
    return (struct mark){drawing->html.len, drawing->pieces.count};
}

void drawing_break(struct drawing *drawing)
{
    const struct buf *html = &drawing->html;

    if (html->len && html->at[html->len - 1] != '\n')
        buf_add_char(&drawing->html, '\n');
}

/* The only words of a cell, a caption or a meaning. */
static bool is_only_words(cmark_node *paragraph)
{
    cmark_node *element = cmark_node_parent(paragraph);
    const struct block_note *note;

    if (tree_extra_of(element) != EXTRA_ELEMENT)
        return false;
    note = cmark_node_get_user_data(element);
    return !str_starts(note->open, STR("<div")) && !cmark_node_next(paragraph)
           && !cmark_node_previous(paragraph);
}

static bool is_tight(cmark_node *paragraph)
{
    cmark_node *list = cmark_node_parent(paragraph);

    if (list && is_only_words(paragraph))
        return true;
    list = list ? cmark_node_parent(list) : NULL;
    return tree_is(list, CMARK_NODE_LIST) && cmark_node_get_list_tight(list);
}

static bool is_in_figure(cmark_node *paragraph)
{
    cmark_node *figure = cmark_node_parent(paragraph);
    const struct block_note *note =
        figure && tree_extra_of(figure) == EXTRA_ELEMENT
            ? cmark_node_get_user_data(figure)
            : NULL;

    return note && str_starts(note->open, STR("<figure"));
}

static void draw_paragraph(struct drawing *drawing, cmark_node *node,
                           bool entering)
{
    struct buf *html = &drawing->html;

    if (entering && !drawing->is_bare && row_is_picture(node)
        && !is_in_figure(node)) {
        bool is_symbol =
            str_starts(tree_url(cmark_node_first_child(node)), STR("symbol:"))
            && !block_is_row(drawing, node) && !is_tight(node);

        buf_add(html, is_symbol ? STR("<p>") : (str){0});
        image_draw_alone(drawing, node);
        buf_add(html, is_symbol ? STR("</p>\n") : (str){0});
        block_picture_drawn(drawing, node);
        walk_skip(&drawing->walk);
        return;
    }
    if (is_tight(node) || (is_in_figure(node) && row_is_picture(node)))
        return;
    if (entering) {
        drawing_break(drawing);
        buf_add(html, STR("<p>"));
    } else {
        buf_add(html, STR("</p>\n"));
    }
}

static void draw_list(struct drawing *drawing, cmark_node *node, bool entering)
{
    struct buf *html = &drawing->html;
    bool is_ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    int start = cmark_node_get_list_start(node);

    if (!entering) {
        buf_add(html, is_ordered ? STR("</ol>\n") : STR("</ul>\n"));
        item_list_leave(drawing, node);
        return;
    }
    item_list_enter(drawing, node);
    drawing_break(drawing);
    if (is_ordered && start != 1)
        buf_format(html, "<ol start=\"%d\">\n", start);
    else
        buf_add(html, is_ordered ? STR("<ol>\n") : STR("<ul>\n"));
}

static void draw_item(struct drawing *drawing, cmark_node *node, bool entering)
{
    if (entering) {
        drawing_break(drawing);
        item_enter(drawing, node);
    } else {
        item_leave(drawing, node);
        buf_add(&drawing->html, STR("</li>\n"));
    }
}

static void draw_quote(struct drawing *drawing, bool entering)
{
    drawing_break(drawing);
    buf_add(&drawing->html,
            entering ? STR("<blockquote>\n") : STR("</blockquote>\n"));
}

static void draw_code_block(struct drawing *drawing, cmark_node *node)
{
    struct buf *html = &drawing->html;
    const char *info = cmark_node_get_fence_info(node);
    str words = info ? str_of(info) : (str){0};
    size_t len = 0;

    while (len < words.len && !char_is_space(words.at[len]))
        len++;
    drawing_break(drawing);
    buf_add(html, STR("<pre><code"));
    if (words.len) {
        buf_add(html, STR(" class=\"language-"));
        escape_text(html, str_slice(words, 0, len));
        buf_add_char(html, '"');
    }
    buf_add_char(html, '>');
    escape_text(html, tree_literal(node));
    buf_add(html, STR("</code></pre>\n"));
}

static void draw_raw_block(struct drawing *drawing, cmark_node *node)
{
    str raw = tree_literal(node);

    const struct meaning_note *note = cmark_node_get_user_data(node);
    const struct meaning *meaning = note ? note->first : NULL;

    drawing_break(drawing);
    for (; meaning; meaning = meaning->next)
        buf_add(&drawing->html, meaning->html);
    if (note)
        return;
    if (drawing->is_bare)
        buf_add(&drawing->html, raw);
    drawing_break(drawing);
}

static void draw_raw_inline(struct drawing *drawing, cmark_node *node)
{
    const struct tag_note *note = cmark_node_get_user_data(node);

    if (drawing->is_bare)
        buf_add(&drawing->html, tree_literal(node));
    else if (note)
        buf_add(&drawing->html, note->html);
}

/* A span's id is drawn once, where the text stands. */
static void draw_cut(struct drawing *drawing, str html)
{
    ptrdiff_t at = drawing->is_outline ? str_find(html, STR(" id=\"")) : -1;
    str rest;

    if (at < 0) {
        buf_add(&drawing->html, html);
        return;
    }
    buf_add(&drawing->html, str_slice(html, 0, (size_t)at));
    rest = str_slice(html, (size_t)at + sizeof(" id=\"") - 1, html.len);
    buf_add(&drawing->html, str_cut(rest, '"').tail);
}

static void draw_words(struct drawing *drawing, str text, size_t from,
                       size_t to)
{
    if (drawing->is_bare || drawing->is_in_heading || drawing->open_link)
        escape_text(&drawing->html, str_slice(text, from, to));
    else
        abbreviations_write(drawing->abbreviations, &drawing->html, text, from,
                            to);
}

static void draw_string(struct drawing *drawing, str key)
{
    struct run run = {.kind = RUN_STRING,
                      .html = arena_copy(drawing->page, key)};

    buf_add(&drawing->html, STR("<b>"));
    pieces_add(&drawing->pieces, drawing->html.len, run);
    buf_add(&drawing->html, STR("</b>"));
}

static void draw_text(struct drawing *drawing, cmark_node *node)
{
    const struct text_cuts *cuts = drawing->is_bare ? NULL : spans_cuts(node);
    str text = tree_literal(node);
    size_t done = 0;

    for (size_t i = 0; cuts && i < cuts->count; i++) {
        const struct text_cut *cut = &cuts->items[i];

        draw_words(drawing, text, done, cut->at);
        if (cut->string.len)
            draw_string(drawing, cut->string);
        else if (cut->link)
            link_draw_word(drawing, cut);
        else
            draw_cut(drawing, cut->html);
        done = cut->at + cut->len;
    }
    draw_words(drawing, text, done, text.len);
}

static void draw_strong(struct drawing *drawing, cmark_node *node,
                        bool entering)
{
    bool is_title = item_is_title(drawing, node);

    if (table_is_idle_bold(drawing, node))
        return;
    if (entering) {
        if (is_title)
            item_title_from(drawing, false);
        buf_add(&drawing->html, STR("<strong>"));
        if (is_title)
            item_title_from(drawing, true);
        return;
    }
    if (is_title)
        item_title_to(drawing, true);
    buf_add(&drawing->html, STR("</strong>"));
    if (is_title)
        item_title_to(drawing, false);
}

/* Past some depth emphasis adds nothing for a reader, and strict parsers
 * refuse a page that is nested more than 256 deep. */
static void draw_emphasis(struct drawing *drawing, cmark_node *node,
                          bool entering)
{
    unsigned depth = entering ? ++drawing->emphasis : drawing->emphasis--;

    if (depth > DEEPEST_EMPHASIS && !drawing->is_bare)
        return;
    if (tree_is(node, CMARK_NODE_STRONG))
        draw_strong(drawing, node, entering);
    else
        buf_add(&drawing->html, entering ? STR("<em>") : STR("</em>"));
}

static void draw_link(struct drawing *drawing, cmark_node *node, bool entering)
{
    bool is_title = item_is_title(drawing, node);

    if (entering) {
        if (is_title)
            item_title_from(drawing, false);
        link_enter(drawing, node);
        return;
    }
    link_leave(drawing, node);
    if (is_title) {
        item_title_to(drawing, true);
        item_title_to(drawing, false);
    }
}

static void draw_heading(struct drawing *drawing, cmark_node *node,
                         bool entering)
{
    if (!drawing->is_bare) {
        if (entering) {
            drawing_break(drawing);
            heading_enter(drawing, node);
        } else {
            heading_leave(drawing, node);
        }
        return;
    }
    if (entering)
        drawing_break(drawing);
    buf_format(&drawing->html, entering ? "<h%d>" : "</h%d>\n",
               cmark_node_get_heading_level(node));
}

static void draw_element(struct drawing *drawing, cmark_node *node,
                         bool entering)
{
    const struct block_note *note = cmark_node_get_user_data(node);

    if (entering)
        drawing_break(drawing);
    buf_add(&drawing->html, entering ? note->open : note->close);
    if (!entering || note->is_frame)
        buf_add_char(&drawing->html, '\n');
}

static void draw_extra(struct drawing *drawing, cmark_node *node, bool entering)
{
    enum tree_extra extra = tree_extra_of(node);

    if (extra == EXTRA_ELEMENT) {
        draw_element(drawing, node, entering);
    } else if (extra == EXTRA_BLOCK) {
        if (entering)
            block_enter(drawing, node);
        else
            block_leave(drawing, node);
    } else if (extra >= EXTRA_TABLE) {
        if (entering)
            table_enter(drawing, node, extra);
        else
            table_leave(drawing, node, extra);
    }
}

/* Nodes that can have children; false for another kind. */
static bool draw_container(struct drawing *drawing, cmark_node *node,
                           bool entering)
{
    switch ((int)cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
        draw_paragraph(drawing, node, entering);
        return true;
    case CMARK_NODE_HEADING:
        draw_heading(drawing, node, entering);
        return true;
    case CMARK_NODE_LIST:
        draw_list(drawing, node, entering);
        return true;
    case CMARK_NODE_ITEM:
        draw_item(drawing, node, entering);
        return true;
    case CMARK_NODE_BLOCK_QUOTE:
        draw_quote(drawing, entering);
        return true;
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
        draw_emphasis(drawing, node, entering);
        return true;
    case CMARK_NODE_LINK:
        draw_link(drawing, node, entering);
        return true;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        if (entering)
            footnote_enter(drawing, node);
        else
            footnote_leave(drawing, node);
        return true;
    default:
        return false;
    }
}

static void draw_leaf(struct drawing *drawing, cmark_node *node)
{
    struct buf *html = &drawing->html;

    switch ((int)cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        draw_text(drawing, node);
        break;
    case CMARK_NODE_SOFTBREAK:
        buf_add_char(html, '\n');
        break;
    case CMARK_NODE_LINEBREAK:
        buf_add(html, STR("<br />\n"));
        break;
    case CMARK_NODE_CODE:
        buf_add(html, STR("<code>"));
        escape_text(html, tree_literal(node));
        buf_add(html, STR("</code>"));
        break;
    case CMARK_NODE_IMAGE:
        image_draw(drawing, node);
        walk_skip(&drawing->walk);
        break;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        footnote_draw_mark(drawing, node);
        break;
    case CMARK_NODE_HTML_INLINE:
        draw_raw_inline(drawing, node);
        break;
    case CMARK_NODE_HTML_BLOCK:
        draw_raw_block(drawing, node);
        break;
    case CMARK_NODE_CODE_BLOCK:
        draw_code_block(drawing, node);
        break;
    case CMARK_NODE_THEMATIC_BREAK:
        drawing_break(drawing);
        buf_add(html, STR("<hr />\n"));
        break;
    default:
        break;
    }
}

/* Where a part of the text comes from, for whoever shows mistakes in it. */
static void mark_line(struct drawing *drawing, cmark_node *node)
{
    if (!drawing->source || !drawing->source->marks_lines || drawing->is_outline
        || !tree_is(cmark_node_parent(node), CMARK_NODE_DOCUMENT))
        return;
    drawing_break(drawing);
    buf_format(
        &drawing->html, "<!--line %u-->\n",
        report_line(drawing->report, report_line_of(drawing->report, node))
            .line);
}

static void draw_node(struct drawing *drawing, cmark_node *node, bool entering)
{
    if (entering)
        mark_line(drawing, node);
    if (draw_container(drawing, node, entering))
        return;
    if (cmark_node_get_syntax_extension(node))
        draw_extra(drawing, node, entering);
    else if (entering)
        draw_leaf(drawing, node);
}

void render_inside(struct drawing *drawing, cmark_node *node)
{
    struct walk outer = drawing->walk;

    drawing->walk = (struct walk){node, node, true};
    while (!drawing->html.is_full && walk_next(&drawing->walk))
        draw_node(drawing, drawing->walk.node, drawing->walk.entering);
    drawing->walk = outer;
}
