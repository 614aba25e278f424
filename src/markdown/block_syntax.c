#include "markdown/block_syntax.h"

#include "markdown/parser_limits.h"

enum { COLONS = 3, LONGEST_SOURCE = 4096 };

/* The line from its first mark on, when it starts with ":::". */
static bool find_fence(cmark_parser *parser, unsigned char *input, int len,
                       str *rest)
{
    size_t at = (size_t)cmark_parser_get_first_nonspace(parser);
    str line = {(const char *)input, (size_t)len};
    size_t colons = 0;

    line = str_slice(line, at, line.len);
    while (colons < line.len && line.at[colons] == ':')
        colons++;
    *rest = str_trim(str_slice(line, colons, line.len));
    return colons >= COLONS;
}

static cmark_node *innermost_open(cmark_node *node)
{
    for (; node; node = cmark_node_parent(node)) {
        const struct block_note *note;

        if (tree_extra_of(node) != EXTRA_BLOCK)
            continue;
        note = cmark_node_get_user_data(node);
        if (!note->is_closed)
            return node;
    }
    return NULL;
}

/* Lists are two levels of the tree each. */
enum { DEEPEST_TREE = LIMIT_BLOCKS + 3 * LIMIT_NESTING };

static bool is_too_deep(cmark_node *node)
{
    size_t depth = 0;
    size_t blocks = 0;

    for (; node; node = cmark_node_parent(node)) {
        depth++;
        blocks += tree_extra_of(node) == EXTRA_BLOCK;
    }
    return depth > DEEPEST_TREE || blocks >= LIMIT_BLOCKS;
}

static void consume_line(cmark_parser *parser, unsigned char *input, int len)
{
    /* The line end stays: cmark reads up to it and no further. */
    cmark_parser_advance_offset(parser, (const char *)input,
                                len - 1 - cmark_parser_get_offset(parser), 0);
}

static cmark_node *add_node(struct block_syntax *syntax, cmark_parser *parser,
                            cmark_node *parent)
{
    int column = cmark_parser_get_first_nonspace(parser) + 1;
    cmark_node *node =
        cmark_parser_add_child(parser, parent, CMARK_NODE_CUSTOM_BLOCK, column);

    cmark_node_set_syntax_extension(node, syntax->extension);
    return node;
}

static cmark_node *open_block(struct block_syntax *syntax, cmark_parser *parser,
                              cmark_node *parent, str source)
{
    struct place place =
        report_line(syntax->report, cmark_parser_get_line_number(parser));

    if (is_too_deep(parent)) {
        report_add(syntax->report, DIAG_NESTING_TOO_DEEP, place,
                   arena_format(syntax->scratch, "%d", LIMIT_BLOCKS), (str){0});
        return NULL;
    }

    cmark_node *node = add_node(syntax, parser, parent);

    source = str_slice(source, 0, LONGEST_SOURCE);
    cmark_node_set_string_content(node, arena_cstr(syntax->scratch, source));
    cmark_node_set_user_data(node,
                             arena_new(syntax->scratch, struct block_note));
    return node;
}

/* A node of its own for the end: it makes cmark close the paragraph or list
 * before it, so that no later line is taken for a part of that. */
static cmark_node *close_block(struct block_syntax *syntax,
                               cmark_parser *parser, cmark_node *container)
{
    cmark_node *block = innermost_open(container);

    if (!block) {
        report_add(
            syntax->report, DIAG_BLOCK_CLOSE_STRAY,
            report_line(syntax->report, cmark_parser_get_line_number(parser)),
            (str){0}, (str){0});
        return NULL;
    }

    struct block_note *note = cmark_node_get_user_data(block);

    note->is_closed = true;
    return add_node(syntax, parser, container);
}

/* callback: libcmark-gfm says what its parameters are. */
static cmark_node *try_opening(cmark_syntax_extension *extension, int indented,
                               cmark_parser *parser, cmark_node *container,
                               unsigned char *input, int len)
{
    struct block_syntax *syntax = cmark_syntax_extension_get_private(extension);
    cmark_node *made;
    str source;

    if (indented || !find_fence(parser, input, len, &source))
        return NULL;
    made = source.len ? open_block(syntax, parser, container, source)
                      : close_block(syntax, parser, container);
    if (made)
        consume_line(parser, input, len);
    return made;
}

/* An open block takes every line; an end takes none after its own. */
static int takes_line(cmark_syntax_extension *extension, cmark_parser *parser,
                      unsigned char *input, int len, cmark_node *node)
{
    const struct block_note *note = cmark_node_get_user_data(node);

    (void)extension;
    (void)parser;
    (void)input;
    (void)len;
    return note && !note->is_closed;
}

static int can_contain(cmark_syntax_extension *extension, cmark_node *node,
                       cmark_node_type child)
{
    (void)extension;
    if (tree_extra_of(node) == EXTRA_BLOCK_END)
        return 0;
    return ((int)child & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK
           && child != CMARK_NODE_ITEM;
}

static void make_extension(struct block_syntax *syntax)
{
    cmark_syntax_extension *extension = cmark_syntax_extension_new("block");

    syntax->extension = extension;
    cmark_syntax_extension_set_open_block_func(extension, try_opening);
    cmark_syntax_extension_set_match_block_func(extension, takes_line);
    cmark_syntax_extension_set_can_contain_func(extension, can_contain);
    cmark_syntax_extension_set_private(extension, syntax, NULL);
}

void blocks_attach(struct block_syntax *syntax, cmark_parser *parser)
{
    make_extension(syntax);
    cmark_parser_attach_syntax_extension(parser, syntax->extension);
}

void blocks_free(struct block_syntax *syntax)
{
    if (syntax->extension)
        cmark_syntax_extension_free(cmark_get_default_mem_allocator(),
                                    syntax->extension);
    syntax->extension = NULL;
}

cmark_node *blocks_make(struct block_syntax *syntax, const char *source)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
    struct block_note *note = arena_new(syntax->scratch, struct block_note);

    *note = (struct block_note){.is_closed = true, .is_implicit = true};
    cmark_node_set_syntax_extension(node, syntax->extension);
    cmark_node_set_string_content(node, source);
    cmark_node_set_user_data(node, note);
    return node;
}
