#include "markdown/arrange.h"

#include "markdown/graft.h"
#include "markdown/marks.h"

void arrange_remove(struct arrangement *arrangement, cmark_node *node)
{
    cmark_node_unlink(node);
    arrangement->removed = arena_grow(
        arrangement->scratch, arrangement->removed, arrangement->removed_count,
        &arrangement->removed_capacity, sizeof(cmark_node *));
    arrangement->removed[arrangement->removed_count++] = node;
}

void arrange_free(struct arrangement *arrangement)
{
    for (size_t i = 0; i < arrangement->removed_count; i++)
        cmark_node_free(arrangement->removed[i]);
    arrangement->removed_count = 0;
}

cmark_node *arrange_split(cmark_node *node)
{
    cmark_node *paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
    cmark_node *next;

    cmark_node_insert_after(cmark_node_parent(node), paragraph);
    for (; node; node = next) {
        next = cmark_node_next(node);
        cmark_node_append_child(paragraph, node);
    }
    return paragraph;
}

static void name_block(struct arrangement *arrangement, cmark_node *node)
{
    struct block_note *note = cmark_node_get_user_data(node);
    struct place place = report_place(arrangement->report, node, STR(":::"));
    str source = tree_source(node);
    ptrdiff_t brace = str_find_char(source, '{');
    str braces =
        brace < 0 ? (str){0} : str_slice(source, (size_t)brace, source.len);
    const char *why_not = "there is more text after }";
    size_t used = 0;

    note->name = str_trim(str_slice(source, 0, source.len - braces.len));
    if (!attributes_is_name(note->name))
        report_add(arrangement->report, DIAG_BLOCK_NAME, place, note->name,
                   (str){0});
    if (!note->is_closed)
        report_add(arrangement->report, DIAG_BLOCK_UNCLOSED, place, note->name,
                   (str){0});
    if (braces.len
        && (!attributes_parse(arrangement->scratch, braces, &note->attributes,
                              &used, &why_not)
            || used != braces.len))
        report_add(arrangement->report, DIAG_ATTRIBUTES_MALFORMED, place,
                   str_of(why_not), (str){0});
    ids_claim(arrangement->spans.ids, arrangement->report, place,
              &note->attributes.id);
}

/* "Title {#id}": the braces at the end of a heading. */
static void take_heading_braces(struct arrangement *arrangement,
                                cmark_node *heading)
{
    cmark_node *last = cmark_node_last_child(heading);
    str text = tree_is(last, CMARK_NODE_TEXT) ? tree_literal(last) : (str){0};
    str_halves cut = str_cut_last(text, '{');
    struct attributes *attributes;
    const char *why_not = "there is more text after }";
    size_t used = 0;
    str braces;

    if (!str_ends(text, STR("}")) || !cut.found
        || (cut.head.len && !char_is_space(cut.head.at[cut.head.len - 1])))
        return;
    attributes = arena_new(arrangement->scratch, struct attributes);
    braces = str_slice(text, cut.head.len, text.len);
    if (!attributes_parse(arrangement->scratch, braces, attributes, &used,
                          &why_not)
        || used != braces.len) {
        report_add(arrangement->report, DIAG_ATTRIBUTES_MALFORMED,
                   report_place(arrangement->report, heading, STR("#")),
                   str_of(why_not), (str){0});
        return;
    }
    cut.head = str_trim(cut.head);
    spans_cut(arrangement->scratch, last, cut.head.len, text.len - cut.head.len,
              (str){0});
    cmark_node_set_user_data(heading, attributes);
    attributes->wanted_id = attributes->id;
    ids_claim(arrangement->spans.ids, arrangement->report,
              report_place(arrangement->report, heading, STR("#")),
              &attributes->id);
}

/* What the text is made of: captions first, as they look at neighbours. */
static void take_out(struct arrangement *arrangement, struct walk *walk)
{
    cmark_node *node = walk->node;
    bool is_paragraph = tree_is(node, CMARK_NODE_PARAGRAPH);

    if (!is_paragraph && tree_extra_of(node) == EXTRA_TABLE)
        caption_find(arrangement, node);
    else if (!is_paragraph && tree_extra_of(node) == EXTRA_BLOCK_END)
        walk_remove(walk);
    else if (is_paragraph
             && abbreviations_define(arrangement->abbreviations,
                                     tree_source(node)))
        walk_remove(walk);
    if (walk->node != node)
        arrange_remove(arrangement, node);
    else if (is_paragraph || tree_is(node, CMARK_NODE_HEADING))
        walk_skip(walk);
}

static void note_on(struct arrangement *arrangement, struct walk *walk)
{
    cmark_node *node = walk->node;
    enum tree_extra extra = tree_extra_of(node);

    switch ((int)cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        take_heading_braces(arrangement, node);
        spans_mark(&arrangement->spans, node);
        walk_skip(walk);
        return;
    case CMARK_NODE_PARAGRAPH:
        if (caption_is_one(node))
            report_add(arrangement->report, DIAG_CAPTION_ALONE,
                       report_place(arrangement->report, node, (str){0}),
                       (str){0}, (str){0});
        else
            pasted_in_paragraph(arrangement, node);
        spans_mark(&arrangement->spans, node);
        walk_skip(walk);
        return;
    case CMARK_NODE_ITEM:
        marks_task(arrangement, node);
        return;
    case CMARK_NODE_LIST:
        pasted_in_list(arrangement, node);
        return;
    default:
        break;
    }
    if (extra == EXTRA_BLOCK) {
        name_block(arrangement, node);
        row_make_all(arrangement, node);
    } else if (extra == EXTRA_CELL) {
        spans_mark(&arrangement->spans, node);
        walk_skip(walk);
    }
}

static bool is_used(const int *lines, size_t count, int line)
{
    for (size_t i = 0; i < count; i++)
        if (lines[i] == line)
            return true;
    return false;
}

/* cmark throws away the notes that nothing refers to. */
static void report_unused(struct arrangement *arrangement, cmark_node *root,
                          const struct footnote_lines *footnotes)
{
    int *lines = arena_array(arrangement->scratch, int, LIMIT_FOOTNOTES);
    size_t count = 0;
    cmark_node *node = cmark_node_last_child(root);

    for (; tree_is(node, CMARK_NODE_FOOTNOTE_DEFINITION)
           && count < LIMIT_FOOTNOTES;
         node = cmark_node_previous(node))
        lines[count++] = cmark_node_get_start_line(node);
    for (size_t i = 0; i < footnotes->count; i++)
        if (!footnotes->items[i].is_code
            && !is_used(lines, count, footnotes->items[i].line))
            report_add(
                arrangement->report, DIAG_FOOTNOTE_UNUSED,
                report_line(arrangement->report, footnotes->items[i].line),
                footnotes->items[i].label, (str){0});
}

void arrange_tree(struct arrangement *arrangement, cmark_node *root,
                  const struct footnote_lines *footnotes)
{
    struct walk walk = {root, root, true};

    if (arrangement->has_marks)
        marks_tree(arrangement, root);
    if (arrangement->has_html)
        graft_tree(arrangement, root);
    if (footnotes->count)
        report_unused(arrangement, root, footnotes);
    while (walk_next(&walk))
        if (walk.entering)
            take_out(arrangement, &walk);
    row_make_all(arrangement, root);
    walk = (struct walk){root, root, true};
    while (walk_next(&walk))
        if (walk.entering)
            note_on(arrangement, &walk);
}
