#include "markdown/span_notes.h"

#include <stdlib.h>

#include "markdown/bracket_span.h"
#include "markdown/tag.h"

/*
 * One look at the children of a node, from left to right, with a stack of what
 * has opened.  "]{...}" closes the bracket on top; </q> closes the nearest <q>
 * below, and brackets between the two are only text.  What is never closed is
 * text, or, for a tag, a message.  Nothing is drawn here: a pair leaves a cut
 * at each of its ends, so both are there or neither is.
 *
 *   See [deddf]{lang=cy} [2014].
 *       1     2          3    4
 *
 *   1  opens                         a cut: "[" goes, <span lang="cy"> comes
 *   2  closes 1, and has braces      a cut: "]{lang=cy}" goes, </span> comes
 *   3  opens
 *   4  closes 3, and has no braces   no cut: both stay text
 */

/* A bracket or tag that has opened and not closed yet. */
struct opener {
    cmark_node *node;
    size_t at;                     /* of a bracket in its text */
    const struct element *element; /* of a tag; null for a bracket */
    str html;
};

struct level {
    struct spans *spans;
    struct opener *openers;
    size_t count;
    size_t capacity;
    size_t brackets;        /* how many of the openers are brackets */
    struct escapes escapes; /* of the text that is looked at */
};

void spans_add_cut(struct arena *scratch, cmark_node *text, struct text_cut cut)
{
    struct text_cuts *cuts = cmark_node_get_user_data(text);

    if (!cuts) {
        cuts = arena_new(scratch, struct text_cuts);
        cmark_node_set_user_data(text, cuts);
    }
    cuts->items = arena_grow(scratch, cuts->items, cuts->count, &cuts->capacity,
                             sizeof(struct text_cut));
    cut.order = cuts->count;
    cuts->items[cuts->count++] = cut;
}

void spans_cut(struct arena *scratch, cmark_node *text, size_t at, size_t len,
               str html)
{
    spans_add_cut(scratch, text,
                  (struct text_cut){.at = at, .len = len, .html = html});
}

static int compare_cuts(const void *left, const void *right)
{
    const struct text_cut *a = left;
    const struct text_cut *b = right;

    if (a->at != b->at)
        return a->at > b->at ? 1 : -1;
    return (a->order > b->order) - (a->order < b->order);
}

const struct text_cuts *spans_cuts(cmark_node *text)
{
    struct text_cuts *cuts = cmark_node_get_user_data(text);

    /* A bracket's cut is made when its partner is found, so after others. */
    if (cuts && cuts->count > 1)
        qsort(cuts->items, cuts->count, sizeof(struct text_cut), compare_cuts);
    return cuts;
}

static void push(struct level *level, struct opener opener)
{
    level->openers =
        arena_grow(level->spans->scratch, level->openers, level->count,
                   &level->capacity, sizeof(struct opener));
    level->openers[level->count++] = opener;
    level->brackets += !opener.element;
}

static struct opener pop(struct level *level)
{
    struct opener opener = level->openers[--level->count];

    level->brackets -= !opener.element;
    return opener;
}

static bool is_bracket_last(const struct level *level)
{
    return level->count && !level->openers[level->count - 1].element;
}

/* Takes out the start tag opened last: its end tag is not in this block. */
static void drop(struct level *level)
{
    struct opener opener = pop(level);
    struct spans *spans = level->spans;

    if (opener.element)
        tag_refuse(spans->report, spans->scratch,
                   report_place(spans->report, opener.node, STR("<")),
                   tree_literal(opener.node));
}

static void keep_tag(struct spans *spans, cmark_node *node, str html)
{
    struct tag_note *note = arena_new(spans->scratch, struct tag_note);

    note->html = html;
    cmark_node_set_user_data(node, note);
}

/* Brackets that stand between a tag and its end are only text. */
static void close_tag(struct level *level, cmark_node *node,
                      const struct tag *tag, struct place place)
{
    struct spans *spans = level->spans;

    while (is_bracket_last(level))
        pop(level);
    if (level->count == 0
        || level->openers[level->count - 1].element != tag->element) {
        tag_refuse(spans->report, spans->scratch, place, tree_literal(node));
        return;
    }

    struct opener opener = pop(level);

    keep_tag(spans, opener.node, opener.html);
    keep_tag(spans, node, tag->html);
}

static void mark_tag(struct level *level, cmark_node *node)
{
    struct spans *spans = level->spans;
    struct place place = report_place(spans->report, node, STR("<"));
    struct tag tag =
        tag_read(spans->scratch, spans->report, place, tree_literal(node));

    switch (tag.kind) {
    case TAG_OPEN:
        push(level, (struct opener){node, 0, tag.element, tag.html});
        break;
    case TAG_CLOSE:
        close_tag(level, node, &tag, place);
        break;
    case TAG_VOID:
        keep_tag(spans, node, tag.html);
        break;
    case TAG_NONE:
        /* Of a pair that is not allowed, only the start tag has a message. */
        if (!str_starts(tree_literal(node), STR("</")))
            tag_refuse(spans->report, spans->scratch, place,
                       tree_literal(node));
        break;
    case TAG_COMMENT:
        break;
    }
}

/* "[^1]" that is still text: cmark found no note for it. */
static void report_footnote(struct spans *spans, cmark_node *node, str text,
                            struct opener opener, size_t at)
{
    str label = str_slice(text, opener.at, at + 1);

    if (opener.node != node || !str_starts(label, STR("[^"))
        || label.len < sizeof("[^1]") - 1 || str_find_char(label, ' ') >= 0)
        return;
    report_add(spans->report, DIAG_FOOTNOTE_MISSING,
               report_place(spans->report, node, label), label, (str){0});
}

/* "]{...}" at at: how much of the text it takes, or 1 for "]" alone. */
static size_t close_bracket(struct level *level, cmark_node *node, str text,
                            size_t at)
{
    struct spans *spans = level->spans;
    bool has_braces = at + 1 < text.len && text.at[at + 1] == '{'
                      && !span_is_brace_escaped(&level->escapes);
    struct span span;
    size_t used = 0;

    if (has_braces && level->brackets)
        used = span_read(spans, node, str_slice(text, at + 1, text.len), &span);
    if (used == 0) {
        if (is_bracket_last(level))
            report_footnote(spans, node, text, pop(level), at);
        return 1;
    }
    while (!is_bracket_last(level))
        drop(level);

    struct opener opener = pop(level);

    spans_add_cut(spans->scratch, opener.node,
                  (struct text_cut){.kind = span.is_kept ? CUT_KEEP : CUT_HTML,
                                    .at = opener.at,
                                    .len = 1,
                                    .html = span.open});
    spans_add_cut(
        spans->scratch, node,
        (struct text_cut){.kind = span.is_kept ? CUT_KEEP_END : CUT_HTML,
                          .at = at,
                          .len = used + 1,
                          .html = span.close});
    return used + 1;
}

static void mark_text(struct level *level, cmark_node *node, size_t from)
{
    str text = tree_literal(node);
    size_t taken = from;

    level->escapes = span_escapes(level->spans, node);

    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];

        if ((c != '[' && c != ']') || span_is_escaped(&level->escapes, c)
            || i < taken)
            continue;
        if (c == '[')
            push(level, (struct opener){.node = node, .at = i});
        else
            taken = i + close_bracket(level, node, text, i);
    }
}

/* Braces after a link or picture are its attributes. */
static size_t take_attributes(struct spans *spans, cmark_node *node,
                              cmark_node *text)
{
    str literal = tree_literal(text);
    struct attributes *attributes;
    const char *why_not;
    size_t used;

    if (!str_starts(literal, STR("{"))
        || str_starts(span_escapes(spans, text).raw, STR("\\")))
        return 0;
    attributes = arena_new(spans->scratch, struct attributes);
    if (!attributes_parse(spans->scratch, literal, attributes, &used,
                          &why_not)) {
        report_add(spans->report, DIAG_ATTRIBUTES_MALFORMED,
                   report_place(spans->report, text, STR("{")), str_of(why_not),
                   (str){0});
        return 0;
    }
    cmark_node_set_user_data(node, attributes);
    spans_cut(spans->scratch, text, 0, used, (str){0});
    return used;
}

static void mark_level(struct spans *spans, cmark_node *parent)
{
    struct level level = {.spans = spans};
    cmark_node *node = cmark_node_first_child(parent);
    size_t from = 0;

    for (; node; node = cmark_node_next(node)) {
        cmark_node *next = cmark_node_next(node);

        switch ((int)cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
            mark_text(&level, node, from);
            from = 0;
            break;
        case CMARK_NODE_HTML_INLINE:
            mark_tag(&level, node);
            break;
        case CMARK_NODE_LINK:
        case CMARK_NODE_IMAGE:
            if (tree_is(next, CMARK_NODE_TEXT))
                from = take_attributes(spans, node, next);
            break;
        default:
            break;
        }
    }
    while (level.count)
        drop(&level);
}

void spans_mark(struct spans *spans, cmark_node *block)
{
    struct walk walk = {block, block, true};

    span_set_block(spans, block);
    mark_level(spans, block);
    while (walk_next(&walk))
        if (walk.entering && cmark_node_first_child(walk.node))
            mark_level(spans, walk.node);
}
