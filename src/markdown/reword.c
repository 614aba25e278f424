#include "markdown/reword.h"

#include "base/utf8.h"

static bool is_derived(const struct rewording *rewording)
{
    return rewording->source->derived != NULL;
}

static bool is_easy(const struct rewording *rewording)
{
    return variant_is_easy(rewording->source->variant);
}

static struct term *term_of(const struct rewording *rewording, size_t row)
{
    return rewording->source->words->terms[row];
}

/* ---- what was changed ---- */

/* Words and what is said instead, in small letters. */
static str key_of(struct arena *scratch, const struct plain_change *change)
{
    str key = arena_format(scratch, "%.*s\n%.*s", STR_ARG(change->from),
                           STR_ARG(change->to));

    return utf8_fold(scratch, key);
}

static bool is_small(str text)
{
    return text.len && char_lower(text.at[0]) == text.at[0];
}

/* Line ends are spaces to a reader. */
static str one_line(struct arena *arena, str text)
{
    char *copy = arena_cstr(arena, text);

    for (size_t i = 0; i < text.len; i++)
        if (char_is_space(copy[i]))
            copy[i] = ' ';
    return (str){copy, text.len};
}

static void write_change(struct rewording *rewording,
                         const struct plain_change *change,
                         struct word_change *written)
{
    written->from = one_line(rewording->page, change->from);
    written->to = arena_copy(rewording->page, change->to);
}

static void add_change(struct rewording *rewording,
                       const struct plain_change *change)
{
    struct arena *scratch = rewording->arrangement->scratch;
    str key = key_of(scratch, change);
    struct word_change *known = map_find(&rewording->changes_by_words, key);

    if (!known) {
        known = arena_new(rewording->page, struct word_change);
        write_change(rewording, change, known);
        map_add(scratch, &rewording->changes_by_words, key, known);
        rewording->changes = arena_grow(
            rewording->page, rewording->changes, rewording->change_count,
            &rewording->change_capacity, sizeof(struct word_change *));
        rewording->changes[rewording->change_count++] = known;
    }
    known->count++;
    /* The one inside of a sentence shows both words as they are. */
    if (is_small(change->from) && !is_small(known->from))
        write_change(rewording, change, known);
}

/* The renderer would explain the short form again. */
static void add_spelled_out(const struct rewording *rewording, str form)
{
    const struct map *known = &rewording->arrangement->abbreviations->by_text;
    struct abbreviation *one = map_find(known, form);

    if (!one && str_ends(form, STR("s")))
        one = map_find(known, str_without_end(form, STR("s")));
    if (one)
        one->is_used = true;
}

static void keep_changes(struct rewording *rewording,
                         const struct plain_result *result)
{
    for (size_t i = 0; i < result->change_count; i++) {
        const struct plain_change *change = &result->changes[i];

        if (change->kind != PLAIN_ARTICLE)
            add_change(rewording, change);
        if (change->kind == PLAIN_SPELLED_OUT)
            add_spelled_out(rewording, change->from);
    }
}

/* ---- words that are still hard ---- */

static struct word_use *use_of(struct rewording *rewording, size_t row)
{
    struct term *term = term_of(rewording, row);
    struct word_use *use = rewording->uses[row];

    if (use)
        return use;
    use = arena_new(rewording->page, struct word_use);
    use->term = term;
    use->is_listed = !is_derived(rewording);
    use->id = ids_make(rewording->arrangement->spans.ids,
                       arena_join(rewording->page, STR("word-"), term->key));
    rewording->uses[row] = use;
    rewording->used =
        arena_grow(rewording->page, rewording->used, rewording->used_count,
                   &rewording->used_capacity, sizeof(struct word_use *));
    rewording->used[rewording->used_count++] = use;
    return use;
}

static struct word_link *link_of(struct rewording *rewording,
                                 const struct plain_hard_word *word)
{
    struct word_link *link =
        arena_new(rewording->arrangement->scratch, struct word_link);

    link->use = use_of(rewording, word->row);
    link->has_id = word->is_first_on_page;
    return link;
}

static void say_meaning(struct rewording *rewording, cmark_node *block,
                        struct word_use *use, str html)
{
    if (html.len && is_derived(rewording))
        plain_note_offer(rewording, block, use, html);
    else if (html.len)
        meaning_put(rewording, block, html);
}

static void explain(struct rewording *rewording, cmark_node *block,
                    const struct passage *passage,
                    const struct plain_result *result)
{
    size_t count = result->hard_word_count;
    struct passage_link *links = arena_array(rewording->arrangement->scratch,
                                             struct passage_link, count);

    for (size_t i = 0; i < count; i++) {
        const struct plain_hard_word *word = &result->hard_words[i];
        bool is_bold = passage_is_strong(passage, result, word->offset);

        links[i].from = word->offset;
        links[i].to = word->offset + word->len;
        links[i].link = link_of(rewording, word);
        links[i].link->is_bold =
            is_easy(rewording) && !is_bold && word->is_first_on_page;
        if (is_easy(rewording) || is_derived(rewording))
            say_meaning(rewording, block, use_of(rewording, word->row),
                        meaning_of(rewording, block, result, word, is_bold));
    }
    if (count || result->change_count)
        passage_write(passage, result, links, count);
}

/* ---- the walk ---- */

static bool may_touch(const struct rewording *rewording, cmark_node *block)
{
    struct walk walk = {block, block, true};

    while (walk_next(&walk))
        if (tree_is(walk.node, CMARK_NODE_TEXT)
            && plain_may_touch(rewording->source->words->words,
                               rewording->state, tree_literal(walk.node)))
            return true;
    return false;
}

static void reword_passage(struct rewording *rewording, cmark_node *block,
                           bool is_title)
{
    const struct markdown_source *source = rewording->source;
    struct passage passage;
    str name = is_derived(rewording) ? source->derived->title : (str){0};
    struct plain_result result;

    if (is_easy(rewording) && !is_title)
        bold_check(rewording, block);
    if (!may_touch(rewording, block))
        return;
    passage = passage_read(rewording->arrangement, block, name);
    passage.text.is_title = is_title;
    plain_rewrite(source->words->words, rewording->state, &passage.text,
                  &result, rewording->arrangement->scratch);
    keep_changes(rewording, &result);
    explain(rewording, block, &passage, &result);
}

/* What the theme says of the words in a block; any other node has none. */
static enum block_words block_words_of(const struct rewording *rewording,
                                       cmark_node *node)
{
    const struct block_note *note = cmark_node_get_user_data(node);

    if (tree_extra_of(node) != EXTRA_BLOCK)
        return BLOCK_WORDS_REWORDED;
    return block_facts_of(rewording->source->blocks, note->name)->words;
}

/* Somebody else's words; and in a derived text that a person has read, what
 * it may lead to instead. */
static bool is_left_alone(const struct rewording *rewording, cmark_node *node)
{
    enum block_words words = block_words_of(rewording, node);

    if (tree_is(node, CMARK_NODE_BLOCK_QUOTE)
        || tree_is(node, CMARK_NODE_FOOTNOTE_DEFINITION))
        return true;
    return words == BLOCK_WORDS_KEPT
           || (words == BLOCK_WORDS_LEFT_OUT && rewording->source->is_read);
}

/* A card is a link as a whole, and links do not nest. */
static bool is_in_card(const struct rewording *rewording, cmark_node *node)
{
    while (node && block_words_of(rewording, node) != BLOCK_WORDS_UNEXPLAINED)
        node = cmark_node_parent(node);
    return node != NULL;
}

static void reword_heading(struct rewording *rewording, cmark_node *node)
{
    if (cmark_node_get_heading_level(node) <= 2
        && (is_easy(rewording) || is_derived(rewording)))
        plain_state_start_section(rewording->state);
    if (is_derived(rewording))
        reword_passage(rewording, node, true);
}

static void reword_caption(struct rewording *rewording, cmark_node *table)
{
    const struct table_note *note = cmark_node_get_user_data(table);

    if (is_derived(rewording) && note && note->caption)
        reword_passage(rewording, note->caption, true);
}

static void reword_cell(struct rewording *rewording, cmark_node *cell)
{
    bool is_header = tree_extra_of(cmark_node_parent(cell)) == EXTRA_ROW_HEADER;

    if (!is_header || is_derived(rewording))
        reword_passage(rewording, cell, is_header);
}

static void reword_node(struct rewording *rewording, struct walk *walk)
{
    cmark_node *node = walk->node;
    enum tree_extra extra = tree_extra_of(node);

    if (is_left_alone(rewording, node)) {
        walk_skip(walk);
    } else if (tree_is(node, CMARK_NODE_HEADING)) {
        reword_heading(rewording, node);
        walk_skip(walk);
    } else if (tree_is(node, CMARK_NODE_PARAGRAPH)) {
        reword_passage(rewording, node, is_in_card(rewording, node));
        walk_skip(walk);
    } else if (extra == EXTRA_TABLE) {
        reword_caption(rewording, node);
    } else if (extra == EXTRA_CELL) {
        reword_cell(rewording, node);
        walk_skip(walk);
    }
}

/* ---- what stands above the text ---- */

/* in_short leads the page, but is no place for links.  A title stays: it is
 * a name, and the words of links to the page. */
static str reword_line(struct rewording *rewording, str line, bool is_title)
{
    struct plain_span all = {.to = line.len, .kind = PLAIN_LINK};
    struct plain_text text = {
        .text = line,
        .spans = &all,
        .span_count = 1,
        .starts_sentence = true,
        .is_title = is_title,
    };
    struct plain_result result;

    if (!plain_may_touch(rewording->source->words->words, rewording->state,
                         line))
        return line;
    plain_rewrite(rewording->source->words->words, rewording->state, &text,
                  &result, rewording->arrangement->scratch);
    if (!is_title)
        keep_changes(rewording, &result);
    return result.change_count ? arena_copy(rewording->page, result.text)
                               : line;
}

/* It stands in lists of pages and not on its own page: its changes are none
 * of the page's, and what is said once on a page is not said here yet. */
static str reword_description(const struct rewording *rewording, str line)
{
    struct rewording apart = *rewording;

    apart.state =
        plain_state_new(rewording->arrangement->scratch,
                        rewording->source->words->words, PLAIN_REPLACE);
    return reword_line(&apart, line, true);
}

static void reword_front(struct rewording *rewording, struct front *front)
{
    str *items = arena_array(rewording->page, str, front->in_short.count);

    front->description = reword_description(rewording, front->description);
    for (size_t i = 0; i < front->in_short.count; i++)
        items[i] = reword_line(rewording, front->in_short.items[i], false);
    front->in_short.items = items;
}

void reword_tree(struct rewording *rewording, cmark_node *root)
{
    const struct word_list *list = rewording->source->words;
    struct arena *scratch = rewording->arrangement->scratch;
    struct walk walk = {root, root, true};

    rewording->state =
        plain_state_new(scratch, list->words,
                        is_derived(rewording) ? PLAIN_REPLACE : PLAIN_EXPLAIN);
    rewording->uses =
        arena_array(scratch, struct word_use *, plain_words_count(list->words));
    if (is_derived(rewording))
        reword_front(rewording, rewording->source->derived);
    while (walk_next(&walk))
        if (walk.entering)
            reword_node(rewording, &walk);
}
