#include "base/buf.h"
#include "edit/front_text.h"
#include "edit/page_mend.h"
#include "edit/title_of.h"
#include "markdown/look.h"
#include "markdown/node_text.h"
#include "source/front_fence.h"
#include "source/front_matter.h"
#include "yaml/encoding.h"

/* A title, and the lines that it stood in and leaves; none when from is to. */
struct title {
    str words;
    size_t from;
    size_t to;
};

static bool is_comment(cmark_node *node)
{
    return tree_is(node, CMARK_NODE_HTML_BLOCK)
           && str_starts(str_trim(tree_literal(node)), STR("<!--"));
}

/* The heading that the text starts with, else its first one of level 1. */
static cmark_node *find_heading(cmark_node *root, bool *is_first)
{
    cmark_node *node = cmark_node_first_child(root);

    while (node && is_comment(node))
        node = cmark_node_next(node);
    *is_first = true;
    if (tree_is(node, CMARK_NODE_HEADING))
        return node;
    *is_first = false;
    while (node
           && !(tree_is(node, CMARK_NODE_HEADING)
                && cmark_node_get_heading_level(node) == 1))
        node = cmark_node_next(node);
    return node;
}

/* The heading's own lines, and the empty ones below. */
static void take_lines(const struct look *look, cmark_node *node,
                       struct title *title)
{
    size_t first = (size_t)cmark_node_get_start_line(node) - 1;
    size_t end = (size_t)cmark_node_get_end_line(node);

    while (end < look->line_count && look->starts[end] < look->body.len
           && look_is_blank(look, end))
        end++;
    if (str_find_char(look_line(look, first), '{') >= 0
        || end > look->line_count)
        return;
    title->from = look->offset + look->starts[first];
    title->to = look->offset + look->starts[end];
}

static struct title title_in_text(struct page_mend *mend)
{
    struct arena scratch = {0};
    struct slips slips = {.arena = &scratch};
    struct title title = {0};
    struct look look;
    cmark_node *node;
    bool is_first;

    look_init(&look, &scratch, &slips, &mend->text, mend->body_offset);
    node = find_heading(look.root, &is_first);
    if (node) {
        title.words =
            arena_copy(mend->arena, str_trim(words_of(&scratch, node)));
        if (is_first)
            take_lines(&look, node, &title);
    }
    look_free(&look);
    arena_free(&scratch);
    return title;
}

static struct title find_title(struct page_mend *mend)
{
    struct title title = title_in_text(mend);

    if (title.words.len == 0 && mend->page->is_index)
        title.words =
            title_of_folder(mend->arena, mend->hub->hub, mend->page->folder);
    return title;
}

static void add_title(struct page_mend *mend, const struct mend_rule *rule,
                      size_t at, const char *fence)
{
    struct title title = find_title(mend);
    struct buf out = {0};

    if (title.words.len == 0)
        return;
    buf_add(&out, str_of(fence));
    front_text_add_words(&out, STR("title"), title.words);
    buf_add(&out, str_of(fence));
    if (title.from < title.to && title.from == at) {
        page_mend_add(mend, rule, at, title.to, buf_str(&out));
    } else {
        page_mend_add(mend, rule, at, at, buf_str(&out));
        page_mend_add(mend, rule, title.from, title.to, (str){0});
    }
    buf_free(&out);
}

void title_mend_front(struct page_mend *mend, const struct mend_rule *rule)
{
    struct diags diags = {.arena = mend->arena};
    struct front_fences fences;

    if (!front_fences_find(&mend->text, &diags, &fences) && diags.count
        && diags.items[diags.count - 1].kind == DIAG_FRONT_MISSING)
        add_title(mend, rule, encoding_mark_length(mend->text.bytes), "---\n");
}

void title_mend_key(struct page_mend *mend, const struct mend_rule *rule)
{
    struct diags diags = {.arena = mend->arena};
    struct front_source source = {&mend->text, &mend->hub->hub->config};
    struct front_fences fences;
    struct front front;
    size_t body;

    if (!front_fences_find(&mend->text, &diags, &fences) || fences.is_toml)
        return;
    front_read(&source, mend->arena, &diags, &front, &body);
    for (size_t i = 0; i < diags.count; i++)
        if (diags.items[i].severity >= DIAG_ERROR
            && (diags.items[i].kind != DIAG_KEY_MISSING
                || !str_equal(diags.items[i].a, STR("title"))))
            return;
    if (diags.errors == 1)
        add_title(mend, rule, fences.from, "");
}
