#include "markdown/arrange.h"

static const str prefixes[] = {STR_INIT("Table:"), STR_INIT("Caption:")};

static str prefix_of(str text)
{
    for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
        if (str_equal_nocase(str_slice(text, 0, prefixes[i].len), prefixes[i]))
            return prefixes[i];
    return (str){0};
}

/* How much of a text "Table: " takes, when words follow it; else 0. */
static size_t prefix_len(str text)
{
    str prefix = prefix_of(text);
    size_t len = prefix.len;

    if (len == 0)
        return 0;
    while (len < text.len && char_is_space(text.at[len]))
        len++;
    return len > prefix.len ? len : 0;
}

/* "Table 2: " or "Table 3.1. ", when words follow it.  The number stays with
 * the words: the text says "see Table 2". */
static bool is_numbered(str text)
{
    static const str prefix = STR_INIT("table ");
    str rest = str_slice(text, prefix.len, text.len);
    size_t at = 0;

    if (!str_equal_nocase(str_slice(text, 0, prefix.len), prefix)
        || rest.len == 0 || !char_is_digit(rest.at[0]))
        return false;
    while (at < rest.len && (char_is_digit(rest.at[at]) || rest.at[at] == '.'))
        at++;
    if (at < rest.len && char_is_letter(rest.at[at]))
        at++;
    if (at < rest.len && rest.at[at] == ':')
        at++;
    else if (rest.at[at - 1] != '.')
        return false;
    return at + 1 < rest.len && char_is_space(rest.at[at]);
}

static bool starts_caption(cmark_node *text)
{
    return tree_is(text, CMARK_NODE_TEXT)
           && (prefix_len(tree_literal(text)) > 0
               || is_numbered(tree_literal(text)));
}

bool caption_is_one(cmark_node *paragraph)
{
    return tree_is(paragraph, CMARK_NODE_PARAGRAPH)
           && starts_caption(cmark_node_first_child(paragraph));
}

/* The last line of a paragraph, as a paragraph of its own, when it is a
 * caption. */
static cmark_node *last_line(struct arrangement *arrangement,
                             cmark_node *paragraph)
{
    cmark_node *node = cmark_node_last_child(paragraph);
    cmark_node *line;

    while (node && !tree_is(node, CMARK_NODE_SOFTBREAK))
        node = cmark_node_previous(node);
    line = node ? cmark_node_next(node) : NULL;
    if (!starts_caption(line))
        return NULL;
    arrange_remove(arrangement, node);
    return arrange_split(line);
}

/* Right under a table its caption looks like one more row: one cell that
 * starts with "Table:", the others empty. */
static cmark_node *last_row(cmark_node *table)
{
    cmark_node *row = cmark_node_last_child(table);
    cmark_node *cell = cmark_node_first_child(row);

    if (tree_extra_of(row) != EXTRA_ROW || !cell
        || !starts_caption(cmark_node_first_child(cell)))
        return NULL;
    for (cell = cmark_node_next(cell); cell; cell = cmark_node_next(cell))
        if (cmark_node_first_child(cell))
            return NULL;
    return row;
}

static cmark_node *find(struct arrangement *arrangement, cmark_node *table)
{
    cmark_node *before = cmark_node_previous(table);
    cmark_node *after = cmark_node_next(table);
    cmark_node *found = NULL;

    if (caption_is_one(before))
        found = before;
    else if (tree_is(before, CMARK_NODE_PARAGRAPH))
        found = last_line(arrangement, before);
    if (!found && last_row(table))
        found = last_row(table);
    if (!found && caption_is_one(after))
        found = after;
    return found;
}

void caption_find(struct arrangement *arrangement, cmark_node *table)
{
    struct table_note *note =
        arena_new(arrangement->scratch, struct table_note);
    cmark_node *found = find(arrangement, table);
    cmark_node *text;

    cmark_node_set_user_data(table, note);
    if (!found)
        return;
    note->caption = tree_is(found, CMARK_NODE_PARAGRAPH)
                        ? found
                        : cmark_node_first_child(found);
    text = cmark_node_first_child(note->caption);
    spans_mark(&arrangement->spans, note->caption);
    spans_cut(arrangement->scratch, text, 0, prefix_len(tree_literal(text)),
              (str){0});
    arrange_remove(arrangement, found);
}
