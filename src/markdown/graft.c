#include "markdown/graft.h"

#include "markdown/graft_element.h"

enum { MARK_MAX = 100 };

/* Children of one node from its first block of HTML to its last. */
struct range {
    cmark_node *first;
    cmark_node *last;
    cmark_node **nodes; /* that are Markdown, in order */
    size_t count;
    size_t capacity;
    size_t used;
    str mark; /* the attribute of what stands for them in the HTML */
};

static bool is_html(cmark_node *node)
{
    return tree_is(node, CMARK_NODE_HTML_BLOCK)
           && !cmark_node_get_user_data(node);
}

static bool find_range(cmark_node *parent, struct range *range)
{
    *range = (struct range){NULL, NULL, NULL, 0, 0, 0, {0}};
    for (cmark_node *node = cmark_node_first_child(parent); node;
         node = cmark_node_next(node)) {
        if (!is_html(node))
            continue;
        if (!range->first)
            range->first = node;
        range->last = node;
    }
    return range->first != NULL;
}

/* A name that nobody can have written: it is in no block of the range. */
static str make_mark(struct arena *scratch, const struct range *range)
{
    str mark = STR("data-cohub");
    bool is_free;

    do {
        is_free = true;
        for (cmark_node *node = range->first; node && is_free;
             node = node == range->last ? NULL : cmark_node_next(node))
            is_free = !is_html(node) || str_find(tree_literal(node), mark) < 0;
        if (!is_free)
            mark = arena_join(scratch, mark, STR("-x"));
    } while (!is_free && mark.len < MARK_MAX);
    return is_free ? mark : (str){0};
}

static bool is_comment(str raw)
{
    raw = str_trim(raw);
    return str_starts(raw, STR("<!--")) && str_ends(raw, STR("-->"))
           && str_find(raw, STR("-->")) == (ptrdiff_t)raw.len - 3;
}

/* Keep libxml2's count of lines in step with the text's. */
static void add_lines(struct buf *html, int *line, int wanted)
{
    for (; *line < wanted; (*line)++)
        buf_add_char(html, '\n');
}

static void add_raw(struct buf *html, str raw, int *line)
{
    for (size_t i = 0; i < raw.len; i++)
        *line += raw.at[i] == '\n';
    buf_add(html, raw);
}

static void write_range(struct arrangement *arrangement, struct range *range,
                        struct buf *html)
{
    int line = cmark_node_get_start_line(range->first);

    buf_add(html, STR("<html><body>"));
    for (cmark_node *node = range->first; node;
         node = node == range->last ? NULL : cmark_node_next(node)) {
        add_lines(html, &line, cmark_node_get_start_line(node));
        if (is_html(node)) {
            if (!is_comment(tree_literal(node)))
                add_raw(html, tree_literal(node), &line);
            continue;
        }
        buf_format(html, "<div %.*s=\"%zu\"></div>", STR_ARG(range->mark),
                   range->count);
        range->nodes =
            arena_grow(arrangement->scratch, range->nodes, range->count,
                       &range->capacity, sizeof(cmark_node *));
        range->nodes[range->count++] = node;
    }
    buf_add(html, STR("</body></html>"));
}

static void ignore_error(void *context, xmlErrorPtr error)
{
    (void)context;
    (void)error;
}

static htmlDocPtr read_html(str html)
{
    htmlParserCtxtPtr context = htmlNewParserCtxt();
    htmlDocPtr document;

    if (!context)
        memory_is_out();
    context->sax->serror = ignore_error;
    /* Else libxml2 prints its errors. */
    context->sax->initialized = XML_SAX2_MAGIC;
    document =
        htmlCtxtReadMemory(context, html.at, (int)html.len, NULL, "UTF-8",
                           HTML_PARSE_NONET | HTML_PARSE_NODEFDTD
                               | HTML_PARSE_RECOVER | HTML_PARSE_COMPACT);
    htmlFreeParserCtxt(context);
    return document;
}

/* --- walking -------------------------------------------------------------- */

struct planting {
    struct graft graft;
    struct range *range;
    size_t too_deep; /* elements below the deepest that are open */
};

/* The Markdown that node stands for goes where it stands; null when it stands
 * for none. */
static cmark_node *markdown_of(const struct planting *planting,
                               const xmlNode *node)
{
    const struct range *range = planting->range;
    str number;
    long index;

    if (!graft_is(node, "div"))
        return NULL;
    number = graft_attribute(planting->graft.scratch, node,
                             arena_cstr(planting->graft.scratch, range->mark));
    return number.len && str_number(number, (long)range->count - 1, &index)
               ? range->nodes[index]
               : NULL;
}

static void plant_markdown(struct planting *planting, cmark_node *node)
{
    struct graft_build *build = &planting->graft.build;
    int line = cmark_node_get_start_line(node);

    cmark_node_unlink(node);
    build->line = line;
    graft_add_block(build, node);
}

static bool enter(struct planting *planting, const xmlNode *node)
{
    struct graft *graft = &planting->graft;
    cmark_node *markdown;

    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        if (node->content)
            graft_add_text(&graft->build, str_of((const char *)node->content));
        return false;
    }
    if (node->type != XML_ELEMENT_NODE)
        return false;
    markdown = markdown_of(planting, node);
    if (markdown) {
        plant_markdown(planting, markdown);
        return false;
    }
    if (graft->depth == GRAFT_DEEPEST) {
        planting->too_deep += node->children != NULL;
        graft->build.has_space = true;
        return node->children != NULL;
    }
    return graft_enter(graft, node);
}

static void leave(struct planting *planting, const xmlNode *node)
{
    if (planting->too_deep)
        planting->too_deep--;
    else
        graft_leave(&planting->graft, node);
}

static void plant(struct planting *planting, const xmlNode *root)
{
    const xmlNode *node = root->children;

    while (node) {
        if (enter(planting, node)) {
            if (node->children) {
                node = node->children;
                continue;
            }
            leave(planting, node);
        }
        while (!node->next && node->parent != root) {
            node = node->parent;
            leave(planting, node);
        }
        node = node->next;
    }
}

static void graft_range(struct arrangement *arrangement, struct range *range)
{
    cmark_node *place = cmark_node_new(CMARK_NODE_BLOCK_QUOTE);
    cmark_node *after = range->last;
    struct planting *planting =
        arena_new(arrangement->scratch, struct planting);
    struct buf html = {0};
    htmlDocPtr document;
    const xmlNode *root;
    cmark_node *next;

    write_range(arrangement, range, &html);
    *planting = (struct planting){
        .graft = {.arrangement = arrangement,
                  .scratch = arrangement->scratch,
                  .report = arrangement->report,
                  .first_line = cmark_node_get_start_line(range->first),
                  .build = {.arrangement = arrangement, .block = place}},
        .range = range,
    };
    document = read_html(buf_str(&html));
    root = document ? xmlDocGetRootElement(document) : NULL;
    if (root)
        plant(planting, root);
    graft_end_words(&planting->graft.build);
    if (document)
        xmlFreeDoc(document);
    buf_free(&html);
    for (cmark_node *node = cmark_node_first_child(place); node; node = next) {
        next = cmark_node_next(node);
        cmark_node_insert_after(after, node);
        after = node;
    }
    cmark_node_free(place);
}

static void remove_html(struct arrangement *arrangement, struct range *range)
{
    cmark_node *end = cmark_node_next(range->last);
    cmark_node *next;

    for (cmark_node *node = range->first; node && node != end; node = next) {
        next = cmark_node_next(node);
        if (is_html(node))
            arrange_remove(arrangement, node);
    }
}

static void graft_children(struct arrangement *arrangement, cmark_node *parent)
{
    struct range range;
    cmark_node *last;

    if (!find_range(parent, &range))
        return;
    range.mark = make_mark(arrangement->scratch, &range);
    if (range.mark.len == 0)
        return;
    last = range.last;
    graft_range(arrangement, &range);
    range.last = last;
    remove_html(arrangement, &range);
}

/* Parents first, so that what is moved is looked at once, where it was. */
void graft_tree(struct arrangement *arrangement, cmark_node *root)
{
    struct walk walk = {root, root, true};

    graft_children(arrangement, root);
    while (walk_next(&walk)) {
        if (!walk.entering || !cmark_node_first_child(walk.node))
            continue;
        if (tree_is(walk.node, CMARK_NODE_PARAGRAPH)
            || tree_is(walk.node, CMARK_NODE_HEADING)
            || tree_extra_of(walk.node) == EXTRA_CELL) {
            graft_inline(arrangement, walk.node);
            walk_skip(&walk);
            continue;
        }
        graft_children(arrangement, walk.node);
    }
}
