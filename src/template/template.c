#include "template/template.h"

#include "template/template_tokens.h"

struct place template_place(const struct template_source *source, size_t offset)
{
    return source->place ? *source->place : place_at(source->file, offset);
}

static enum template_kind kind_of(char sigil)
{
    switch (sigil) {
    case 'n':
        return TEMPLATE_SHOW;
    case '&':
        return TEMPLATE_SHOW_RAW;
    case '#':
        return TEMPLATE_SECTION;
    case '^':
        return TEMPLATE_INVERTED;
    case '>':
        return TEMPLATE_PARTIAL;
    case '<':
        return TEMPLATE_PARENT;
    case '$':
        return TEMPLATE_BLOCK;
    default:
        return TEMPLATE_TEXT;
    }
}

static struct template_node *node_of(struct arena *arena,
                                     const struct token *token)
{
    struct template_node *node = arena_new(arena, struct template_node);

    node->kind = kind_of(token->sigil);
    node->starts_line = token->starts_line;
    node->is_inline = !token->stands_alone;
    node->text = token->text;
    node->indent = token->indent;
    node->offset = token->offset;
    if (token->sigil == '>' && str_starts(token->text, STR("*"))) {
        node->is_dynamic = true;
        node->text = str_slice(token->text, 1, token->text.len);
    }
    return node;
}

static str white_space_of(const struct template_node *node)
{
    size_t len = 0;

    if (node->kind != TEMPLATE_TEXT)
        return node->starts_line ? (str){0} : node->indent;
    while (len < node->text.len
           && (node->text.at[len] == ' ' || node->text.at[len] == '\t'))
        len++;
    return str_slice(node->text, 0, len);
}

/* Content takes the place of other content, so its own indentation goes:
 * that of its first line which is not blank. */
static void measure_block(struct template_node *block)
{
    const struct template_node *node = block->first;

    if (block->is_inline)
        return;
    block->inner = block->indent;
    while (node && node->kind == TEMPLATE_TEXT && str_trim(node->text).len == 0
           && str_ends(node->text, STR("\n")))
        node = node->next;
    if (node)
        block->inner = white_space_of(node);
}

struct level {
    struct template_node *open; /* null at the top */
    struct template_node **end; /* where the next node goes */
};

static void build(struct arena *arena, const struct tokens *tokens,
                  struct template_node **first)
{
    struct level levels[TEMPLATE_DEPTH_MAX + 1] = {{.end = first}};
    struct level *level = levels;

    for (size_t i = 0; i < tokens->count; i++) {
        const struct token *token = &tokens->items[i];
        struct template_node *node;

        if (token->is_left_out)
            continue;
        if (token->sigil == '/') {
            if (level->open->kind == TEMPLATE_BLOCK)
                measure_block(level->open);
            level--;
            continue;
        }
        node = node_of(arena, token);
        *level->end = node;
        level->end = &node->next;
        if (token->partner != TOKEN_NONE)
            *++level = (struct level){node, &node->first};
    }
}

bool template_parse(struct arena *arena, const struct template_source *source,
                    struct diags *diags, struct template_node **first)
{
    struct tokens tokens = {0};

    *first = NULL;
    if (!tokens_read(arena, source, diags, &tokens))
        return false;
    build(arena, &tokens, first);
    return true;
}
