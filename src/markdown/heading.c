#include "markdown/heading.h"

#include "base/utf8.h"
#include "markdown/bracket_span.h"
#include "markdown/node_text.h"

/* A heading may be a paragraph long. */
enum { GITHUB_ID_MAX = 500 };

static unsigned checked_level(struct drawing *drawing, cmark_node *node)
{
    unsigned level = (unsigned)cmark_node_get_heading_level(node);
    struct place place = report_place(drawing->report, node, STR("#"));

    if (level == 1) {
        report_add(drawing->report, DIAG_SECOND_H1, place, (str){0}, (str){0});
        level = 2;
    }
    if (level > drawing->last_level + 1)
        report_add(drawing->report, DIAG_HEADING_SKIPPED, place,
                   arena_format(drawing->scratch, "%u", level),
                   arena_format(drawing->scratch, "%u", drawing->last_level));
    drawing->last_level = level;
    return level;
}

/* As GitHub makes it, so that links that were written for there lead here:
 * "2. Food & drink" is 2-food--drink.
 * Source: github-slugger. */
static str github_id(struct drawing *drawing, str words)
{
    struct buf id = {0};
    uint32_t character;
    str kept;

    while (utf8_next(&words, &character) && id.len < GITHUB_ID_MAX)
        if (character == ' ')
            buf_add_char(&id, '-');
        else if (character == '-' || utf8_is_id(character))
            utf8_add(&id, utf8_lower(character));
    kept = id.len ? arena_copy(drawing->scratch, buf_str(&id)) : STR("section");
    buf_free(&id);
    return kept;
}

static str id_of(struct drawing *drawing, cmark_node *node, str words,
                 struct heading *heading)
{
    const struct attributes *attributes = cmark_node_get_user_data(node);

    const struct body *original = drawing->source->original;

    if (attributes && attributes->id.len) {
        heading->wanted = arena_copy(drawing->page, attributes->wanted_id);
        return arena_copy(drawing->page, attributes->id);
    }
    if (original && drawing->heading_count < original->heading_count)
        return ids_make(drawing->spans->ids,
                        original->headings[drawing->heading_count].id);
    heading->wanted = arena_copy(drawing->page, github_id(drawing, words));
    return ids_make_for_heading(drawing->spans->ids, heading->wanted);
}

static void open_tag(struct drawing *drawing, cmark_node *node,
                     const struct heading *heading)
{
    struct attributes attributes = {0};

    buf_add(&drawing->html, STR("<h"));
    buf_add_number(&drawing->html, heading->level);
    buf_add(&drawing->html, STR(" id=\""));
    buf_add_escaped(&drawing->html, heading->id);
    buf_add_char(&drawing->html, '"');
    if (cmark_node_get_user_data(node)) {
        attributes = *(struct attributes *)cmark_node_get_user_data(node);
        attributes.id = (str){0};
    }
    span_write(drawing->spans, report_place(drawing->report, node, STR("#")),
               &attributes, (str){0}, &drawing->html);
    buf_add_char(&drawing->html, '>');
}

void heading_enter(struct drawing *drawing, cmark_node *node)
{
    str words = words_of(drawing->scratch, node);
    struct heading heading = {.level = checked_level(drawing, node)};

    if (words.len == 0)
        report_add(drawing->report, DIAG_HEADING_EMPTY,
                   report_place(drawing->report, node, STR("#")), (str){0},
                   (str){0});
    heading.id = id_of(drawing, node, words, &heading);
    open_tag(drawing, node, &heading);
    drawing->is_in_heading = true;
    drawing->headings =
        arena_grow(drawing->scratch, drawing->headings, drawing->heading_count,
                   &drawing->heading_capacity, sizeof(struct drawn_heading));
    drawing->headings[drawing->heading_count++] = (struct drawn_heading){
        .heading = heading, .from = drawing_mark(drawing)};
}

/* The words again, without links, footnotes and pictures, where the heading
 * has any: an outline is made of links. */
static str drawn_again(struct drawing *drawing, cmark_node *node)
{
    size_t from = drawing->html.len;
    str html;

    drawing->is_outline = true;
    render_inside(drawing, node);
    drawing->is_outline = false;
    html = arena_copy(drawing->page, str_slice(buf_str(&drawing->html), from,
                                               drawing->html.len));
    drawing->html.len = from;
    return html;
}

static bool has_more_than_words(cmark_node *node)
{
    struct walk walk = {node, node, true};

    while (walk_next(&walk))
        switch ((int)cmark_node_get_type(walk.node)) {
        case CMARK_NODE_LINK:
        case CMARK_NODE_IMAGE:
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            return true;
        case CMARK_NODE_TEXT:
            if (cmark_node_get_user_data(walk.node))
                return true;
            break;
        default:
            break;
        }
    return false;
}

void heading_leave(struct drawing *drawing, cmark_node *node)
{
    struct drawn_heading *drawn =
        &drawing->headings[drawing->heading_count - 1];

    drawn->to = drawing_mark(drawing);
    if (has_more_than_words(node))
        drawn->heading.html = drawn_again(drawing, node);
    drawing->is_in_heading = false;
    buf_add(&drawing->html, STR("</h"));
    buf_add_number(&drawing->html, drawn->heading.level);
    buf_add(&drawing->html, STR(">\n"));
}

void heading_finish(struct drawing *drawing, str html, struct body *body)
{
    body->heading_count = drawing->heading_count;
    body->headings =
        arena_array(drawing->page, struct heading, drawing->heading_count);
    for (size_t i = 0; i < drawing->heading_count; i++) {
        const struct drawn_heading *drawn = &drawing->headings[i];

        body->headings[i] = drawn->heading;
        if (!drawn->heading.html.at)
            body->headings[i].html =
                str_slice(html, drawn->from.html, drawn->to.html);
    }
}
