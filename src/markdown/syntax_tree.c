#include "markdown/syntax_tree.h"

#include "markdown/block_syntax.h"

static bool is_leaf(cmark_node *node)
{
    switch ((int)cmark_node_get_type(node)) {
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_THEMATIC_BREAK:
    case CMARK_NODE_TEXT:
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
    case CMARK_NODE_CODE:
    case CMARK_NODE_HTML_INLINE:
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        return true;
    default:
        return false;
    }
}

void walk_skip(struct walk *walk)
{
    walk->entering = false;
}

void walk_remove(struct walk *walk)
{
    cmark_node *before = cmark_node_previous(walk->node);

    walk->entering = before == NULL;
    walk->node = before ? before : cmark_node_parent(walk->node);
}

bool walk_next(struct walk *walk)
{
    cmark_node *node = walk->node;
    cmark_node *next = NULL;

    if (walk->entering && !is_leaf(node)) {
        next = cmark_node_first_child(node);
        walk->entering = next != NULL;
        walk->node = next ? next : node;
        return walk->node != walk->root;
    }
    if (node == walk->root)
        return false;
    next = cmark_node_next(node);
    walk->entering = next != NULL;
    walk->node = next ? next : cmark_node_parent(node);
    return walk->node != walk->root;
}

enum tree_extra tree_extra_of(cmark_node *node)
{
    if (!cmark_node_get_syntax_extension(node))
        return EXTRA_NONE;
    if (tree_is(node, CMARK_NODE_CUSTOM_BLOCK)) {
        const struct block_note *note = cmark_node_get_user_data(node);

        if (!note)
            return EXTRA_BLOCK_END;
        return note->is_element ? EXTRA_ELEMENT : EXTRA_BLOCK;
    }

    str name = str_of(cmark_node_get_type_string(node));

    if (str_equal(name, STR("table")))
        return EXTRA_TABLE;
    if (str_equal(name, STR("table_header")))
        return EXTRA_ROW_HEADER;
    if (str_equal(name, STR("table_row")))
        return EXTRA_ROW;
    return str_equal(name, STR("table_cell")) ? EXTRA_CELL : EXTRA_NONE;
}

void tree_set_line(cmark_node *node, int line)
{
    node->start_line = line;
    node->end_line = line;
}

void tree_set_literal(cmark_node *node, struct arena *scratch, str text)
{
    cmark_node_set_literal(node, arena_cstr(scratch, text));
}

static str text_of(const char *text)
{
    return text ? str_of(text) : (str){0};
}

str tree_literal(cmark_node *node)
{
    return text_of(cmark_node_get_literal(node));
}

str tree_source(cmark_node *node)
{
    /* Where cmark put nothing in, it put no end in either. */
    if (!cmark_node_first_child(node)
        && !tree_is(node, CMARK_NODE_CUSTOM_BLOCK))
        return (str){0};
    return text_of(cmark_node_get_string_content(node));
}

str tree_url(cmark_node *node)
{
    return text_of(cmark_node_get_url(node));
}

str tree_title(cmark_node *node)
{
    return text_of(cmark_node_get_title(node));
}
