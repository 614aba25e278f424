#include "markdown/arrange.h"

/* Braces with nothing else, as they stand after a picture. */
static bool is_braces(cmark_node *node)
{
    return tree_is(node, CMARK_NODE_TEXT)
           && str_starts(tree_literal(node), STR("{"))
           && str_ends(str_trim(tree_literal(node)), STR("}"));
}

/* What follows the picture that a paragraph starts with, and its braces. */
static bool starts_with_picture(cmark_node *paragraph, cmark_node **rest)
{
    cmark_node *first = tree_is(paragraph, CMARK_NODE_PARAGRAPH)
                            ? cmark_node_first_child(paragraph)
                            : NULL;

    if (!tree_is(first, CMARK_NODE_IMAGE))
        return false;
    *rest = cmark_node_next(first);
    if (is_braces(*rest))
        *rest = cmark_node_next(*rest);
    return true;
}

bool row_is_picture(cmark_node *paragraph)
{
    cmark_node *rest;

    return starts_with_picture(paragraph, &rest) && !rest;
}

static bool is_break(cmark_node *node)
{
    return tree_is(node, CMARK_NODE_SOFTBREAK)
           || tree_is(node, CMARK_NODE_LINEBREAK);
}

/* True when a row starts here.  Words on the lines under the picture become
 * a paragraph of their own. */
static bool starts_row(struct arrangement *arrangement, cmark_node *node)
{
    cmark_node *rest;

    if (!starts_with_picture(node, &rest))
        return false;
    if (!rest)
        return true;
    if (!is_break(rest) || !cmark_node_next(rest))
        return false;
    arrange_split(cmark_node_next(rest));
    arrange_remove(arrangement, rest);
    return true;
}

static bool belongs_in_row(cmark_node *node)
{
    cmark_node *rest;

    return tree_is(node, CMARK_NODE_LIST)
           || (tree_is(node, CMARK_NODE_PARAGRAPH)
               && !starts_with_picture(node, &rest));
}

static cmark_node *make_row(struct arrangement *arrangement,
                            cmark_node *picture)
{
    cmark_node *row = blocks_make(arrangement->blocks, "picture-row");
    cmark_node *words = cmark_node_next(picture);

    cmark_node_insert_before(picture, row);
    cmark_node_append_child(row, picture);
    while (words && belongs_in_row(words)) {
        cmark_node *next = cmark_node_next(words);

        cmark_node_append_child(row, words);
        words = next;
    }
    return row;
}

void row_make_all(struct arrangement *arrangement, cmark_node *parent)
{
    cmark_node *node = cmark_node_first_child(parent);
    const struct block_note *note = cmark_node_get_user_data(parent);

    if (!variant_is_easy(arrangement->variant) || (note && note->is_implicit))
        return;
    for (; node; node = cmark_node_next(node))
        if (starts_row(arrangement, node))
            node = make_row(arrangement, node);
}
