#include "markdown/body_ease.h"

#include "markdown/block_syntax.h"
#include "markdown/node_text.h"

static bool is_apart(const struct map *facts, cmark_node *node)
{
    const struct block_note *note = cmark_node_get_user_data(node);
    enum block_words words;

    if (tree_is(node, CMARK_NODE_BLOCK_QUOTE)
        || tree_is(node, CMARK_NODE_FOOTNOTE_DEFINITION)
        || tree_is(node, CMARK_NODE_HEADING)
        || tree_extra_of(node) == EXTRA_TABLE)
        return true;
    if (tree_extra_of(node) != EXTRA_BLOCK)
        return false;
    words = block_facts_of(facts, note->name)->words;
    return words == BLOCK_WORDS_KEPT || words == BLOCK_WORDS_LEFT_OUT;
}

struct ease body_ease_of(struct arena *scratch, const struct map *facts,
                         cmark_node *root)
{
    struct walk walk = {root, root, true};
    struct ease ease = {0};

    while (walk_next(&walk)) {
        if (!walk.entering)
            continue;
        if (is_apart(facts, walk.node)) {
            walk_skip(&walk);
        } else if (tree_is(walk.node, CMARK_NODE_PARAGRAPH)) {
            ease_add(&ease, words_of(scratch, walk.node), EASE_BLOCK);
            walk_skip(&walk);
        }
    }
    return ease;
}
