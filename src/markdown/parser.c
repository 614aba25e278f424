#include "markdown/parser.h"

#include "base/memory.h"

static const str table_name = STR_INIT("table");

/* Without this, cmark ends the program by itself when memory runs out, with
 * a message that says nothing of cohub. */
static void take_our_memory(void)
{
    cmark_mem *memory = cmark_get_default_mem_allocator();

    memory->calloc = memory_take_zeroed;
    memory->realloc = memory_resize;
}

void parser_set_up(void)
{
    take_our_memory();
    cmark_gfm_core_extensions_ensure_registered();
}

bool parser_is_set_up(void)
{
    return cmark_find_syntax_extension(table_name.at) != NULL;
}

cmark_node *parser_parse(str text, int options, bool has_tables,
                         struct block_syntax *blocks)
{
    cmark_parser *parser = cmark_parser_new(options | CMARK_OPT_VALIDATE_UTF8);
    cmark_node *root;

    if (blocks)
        blocks_attach(blocks, parser);
    if (has_tables)
        cmark_parser_attach_syntax_extension(
            parser, cmark_find_syntax_extension(table_name.at));
    cmark_parser_feed(parser, text.at, text.len);
    root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}
