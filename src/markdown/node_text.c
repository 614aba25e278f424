#include "markdown/node_text.h"

#include "base/blank.h"
#include "markdown/span_notes.h"

static void add_text(struct buf *words, cmark_node *node)
{
    const struct text_cuts *cuts = spans_cuts(node);
    str text = tree_literal(node);
    size_t done = 0;

    for (size_t i = 0; cuts && i < cuts->count; i++) {
        buf_add(words, str_slice(text, done, cuts->items[i].at));
        done = cuts->items[i].at + cuts->items[i].len;
    }
    buf_add(words, str_slice(text, done, text.len));
}

str words_of(struct arena *arena, cmark_node *node)
{
    struct walk walk = {node, node, true};
    struct buf words = {0};
    str kept = {0};

    while (walk_next(&walk)) {
        switch ((int)cmark_node_get_type(walk.node)) {
        case CMARK_NODE_TEXT:
            add_text(&words, walk.node);
            break;
        case CMARK_NODE_CODE:
            buf_add(&words, tree_literal(walk.node));
            break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
            buf_add_char(&words, ' ');
            break;
        default:
            break;
        }
    }
    if (!blank_is(buf_str(&words)))
        kept = arena_copy(arena, str_trim(buf_str(&words)));
    buf_free(&words);
    return kept;
}
