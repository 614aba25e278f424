#include "edit/page_mend.h"
#include "markdown/look.h"

enum { LEVEL_FIRST = 2, LEVEL_LAST = 6, LEVELS = 7 };

/* The headings of a page, and those that the next one may stand below. */
struct outline {
    struct page_mend *mend;
    const struct mend_rule *rule;
    struct look look;
    int open[LEVELS];
    int open_count;
};

static size_t offset_of(const struct outline *outline, cmark_node *node)
{
    size_t line = (size_t)cmark_node_get_start_line(node) - 1;
    int column = cmark_node_get_start_column(node);

    return outline->look.starts[line] + (size_t)(column > 0 ? column - 1 : 0);
}

static size_t count_signs(str body, size_t at)
{
    size_t count = 0;

    while (at + count < body.len && body.at[at + count] == '#')
        count++;
    return count;
}

/* As deep as there are headings above it: 2 for one below none. */
static int level_below(struct outline *outline, int written)
{
    while (outline->open_count
           && outline->open[outline->open_count - 1] >= written)
        outline->open_count--;
    outline->open[outline->open_count++] = written;
    return outline->open_count + 1 < LEVEL_LAST ? outline->open_count + 1
                                                : LEVEL_LAST;
}

static void change(struct outline *outline, size_t from, size_t to, str words)
{
    page_mend_add(outline->mend, outline->rule, outline->look.offset + from,
                  outline->look.offset + to, words);
}

/* "Words" above a line of "===": a line of "---" is level 2, and below that
 * there are only signs. */
static void change_underlined(struct outline *outline, cmark_node *node,
                              int level)
{
    struct look *look = &outline->look;
    size_t first = (size_t)cmark_node_get_start_line(node) - 1;
    size_t last = first + 1;
    str line = last < look->line_count ? look_line(look, last) : (str){0};
    str signs = str_trim(line);

    if ((!str_starts(signs, STR("=")) && !str_starts(signs, STR("-")))
        || look->starts[first] != offset_of(outline, node))
        return;
    if (level == LEVEL_FIRST) {
        change(outline, look->starts[last], look->starts[last] + line.len,
               STR("---"));
        return;
    }
    change(outline, look->starts[first], look->starts[first],
           str_slice(STR("###### "), (size_t)(LEVEL_LAST - level), 7));
    change(outline, look->starts[last], look->starts[last + 1], (str){0});
}

static void mend_level(struct outline *outline, cmark_node *node)
{
    int written = cmark_node_get_heading_level(node);
    int level = level_below(outline, written);
    size_t at = offset_of(outline, node);
    size_t signs = count_signs(outline->look.body, at);

    if (level == written)
        return;
    if (signs == (size_t)written)
        change(outline, at, at + signs,
               str_slice(STR("######"), 0, (size_t)level));
    else if (signs == 0)
        change_underlined(outline, node, level);
}

static void each_heading(struct page_mend *mend, const struct mend_rule *rule,
                         void (*use)(struct outline *outline, cmark_node *node))
{
    struct arena scratch = {0};
    struct slips slips = {.arena = &scratch};
    struct outline outline = {.mend = mend, .rule = rule};
    struct walk walk;

    look_init(&outline.look, &scratch, &slips, &mend->text, mend->body_offset);
    walk = (struct walk){outline.look.root, outline.look.root, true};
    while (walk_next(&walk))
        if (walk.entering && tree_is(walk.node, CMARK_NODE_HEADING))
            use(&outline, walk.node);
    look_free(&outline.look);
    arena_free(&scratch);
}

void heading_mend_levels(struct page_mend *mend, const struct mend_rule *rule)
{
    each_heading(mend, rule, mend_level);
}

/* "###" with no words is an empty heading for screen readers: it goes. */
static void take_empty(struct outline *outline, cmark_node *node)
{
    struct look *look = &outline->look;
    size_t line = (size_t)cmark_node_get_start_line(node) - 1;
    str words = str_trim(look_line(look, line));
    size_t signs = count_signs(words, 0);

    if (!cmark_node_first_child(node) && signs
        && str_trim(str_slice(words, signs, words.len)).len == 0)
        change(outline, look->starts[line], look->starts[line + 1], (str){0});
}

void heading_mend_empty(struct page_mend *mend, const struct mend_rule *rule)
{
    each_heading(mend, rule, take_empty);
}
