#include "markdown/graft_element.h"

#include "markdown/allowed.h"
#include "media/escape.h"

/* --- messages ------------------------------------------------------------- */

struct place graft_place(const struct graft *graft, const xmlNode *node)
{
    return report_line(graft->report,
                       graft->first_line + (int)xmlGetLineNo(node) - 1);
}

void graft_say(struct graft *graft, const xmlNode *node, enum diag_kind kind,
               str a, str b)
{
    report_add_once(graft->report, kind, graft_place(graft, node), a, b);
}

void graft_say_removed(struct graft *graft, const xmlNode *node)
{
    str name = graft_name(node);
    str instead = allowed_element(name)->instead;

    graft_say(graft, node, DIAG_HTML_REMOVED,
              arena_format(graft->scratch, "the HTML <%.*s>", STR_ARG(name)),
              instead.len ? instead
                          : STR("take it out of the text, or write it in "
                                "Markdown"));
}

/* A script in an attribute; how things look is not worth a word. */
static void say_scripts(struct graft *graft, const xmlNode *node)
{
    for (const xmlAttr *one = node->properties; one; one = one->next) {
        str name = str_of((const char *)one->name);

        if (str_equal_nocase(str_slice(name, 0, 2), STR("on")) && name.len > 4)
            graft_say(graft, node, DIAG_HTML_REMOVED,
                      arena_format(graft->scratch,
                                   "the HTML attribute \"%.*s\"",
                                   STR_ARG(name)),
                      STR("take it out; nothing on a page runs a script"));
    }
}

void graft_say_attribute(struct graft *graft, const xmlNode *node,
                         const char *name, str instead)
{
    graft_say(graft, node, DIAG_HTML_REMOVED,
              arena_format(graft->scratch, "the HTML attribute \"%s\"", name),
              instead);
}

/* --- inline --------------------------------------------------------------- */

static str tag_of(struct graft *graft, const xmlNode *node)
{
    const struct element *element = allowed_element(graft_name(node));
    struct buf html = {0};
    str kept;

    buf_add_char(&html, '<');
    buf_add(&html, element->name);
    for (const xmlAttr *one = node->properties; one; one = one->next)
        allowed_add_attribute(
            &html, element, str_of((const char *)one->name),
            graft_attribute(graft->scratch, node, (const char *)one->name));
    buf_add(&html, element->kind == ELEMENT_VOID ? STR(" />") : STR(">"));
    kept = arena_copy(graft->scratch, buf_str(&html));
    buf_free(&html);
    return kept;
}

void graft_open(struct graft *graft, cmark_node_type type, str open, str close)
{
    struct graft_inline *inner = arena_new(graft->scratch, struct graft_inline);

    *inner = (struct graft_inline){.type = type, .open = open, .close = close};
    graft_open_inline(&graft->build, inner);
}

/* Keeps an id of HTML, so that links to it still work. */
static void add_anchor(struct graft *graft, str id)
{
    if (id.len == 0 || id.len > ID_MAX_BYTES || str_find_char(id, ' ') >= 0
        || !ids_add(graft->arrangement->spans.ids, id))
        return;
    graft_add_anchor(&graft->build, id);
}

/* Nothing in it can be seen or heard: what is left when the code of another
 * program is gone. */
static bool is_hollow(struct graft *graft, const xmlNode *node)
{
    for (const xmlNode *child = node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE && !graft_is(child, "br"))
            return false;
    return graft_text(graft->scratch, node, 10).len == 0
           && !graft_has(node, "aria-label");
}

static void enter_link(struct graft *graft, const xmlNode *node)
{
    struct graft_inline *inner = arena_new(graft->scratch, struct graft_inline);
    str id = graft_attribute(graft->scratch, node, "id");

    *inner = (struct graft_inline){
        .type = CMARK_NODE_LINK,
        .url = graft_attribute(graft->scratch, node, "href"),
        .title = graft_attribute(graft->scratch, node, "title"),
    };
    add_anchor(graft,
               id.len ? id : graft_attribute(graft->scratch, node, "name"));
    if (inner->url.len == 0 || is_hollow(graft, node))
        inner->type = CMARK_NODE_NONE;
    graft_open_inline(&graft->build, inner);
    if (inner->type == CMARK_NODE_LINK
        && graft_text(graft->scratch, node, 10).len == 0
        && !graft_holds(node, "img"))
        graft_add_text(&graft->build,
                       graft_attribute(graft->scratch, node, "aria-label"));
}

/* --- blocks --------------------------------------------------------------- */

static void enter_block(struct graft *graft, cmark_node *node)
{
    graft_add_block(&graft->build, node);
    graft->build.block = node;
}

static void enter_heading(struct graft *graft, const xmlNode *node)
{
    cmark_node *heading = cmark_node_new(CMARK_NODE_HEADING);
    str id = graft_attribute(graft->scratch, node, "id");

    cmark_node_set_heading_level(heading, graft_name(node).at[1] - '0');
    if (id.len && id.len <= ID_MAX_BYTES && str_find_char(id, ' ') < 0
        && ids_add(graft->arrangement->spans.ids, id)) {
        struct attributes *attributes =
            arena_new(graft->scratch, struct attributes);

        attributes->id = id;
        cmark_node_set_user_data(heading, attributes);
    }
    graft_add_block(&graft->build, heading);
    graft_start_words(&graft->build, heading);
}

/* What is left of a heading when the code of another program is gone. */
static bool has_no_words(struct graft *graft, const xmlNode *node)
{
    return graft_text(graft->scratch, node, 10).len == 0
           && !graft_holds(node, "img") && !graft_holds(node, "svg");
}

static void enter_list(struct graft *graft, const xmlNode *node)
{
    cmark_node *list = cmark_node_new(CMARK_NODE_LIST);
    bool has_start = graft_has(node, "start");
    long start;

    cmark_node_set_list_type(list, graft_is(node, "ol") ? CMARK_ORDERED_LIST
                                                        : CMARK_BULLET_LIST);
    cmark_node_set_list_tight(list, !graft_holds(node, "p"));
    if (graft_is(node, "ol")) {
        bool is_read =
            has_start
            && str_number(graft_attribute(graft->scratch, node, "start"),
                          100000, &start);

        cmark_node_set_list_start(list, is_read ? (int)start : 1);
        if (has_start && !is_read)
            graft_say_attribute(graft, node, "start",
                                STR("write a number from 0 to 100,000"));
        if (graft_has(node, "reversed"))
            graft_say_attribute(graft, node, "reversed",
                                STR("lists count upwards; write the numbers in "
                                    "the words"));
    }
    enter_block(graft, list);
}

static void enter_item(struct graft *graft, const xmlNode *node)
{
    cmark_node *item = cmark_node_new(CMARK_NODE_ITEM);

    graft_end_words(&graft->build);
    if (!tree_is(graft->build.block, CMARK_NODE_LIST)) {
        cmark_node *list = cmark_node_new(CMARK_NODE_LIST);
        cmark_node *last = cmark_node_last_child(graft->build.block);

        cmark_node_set_list_type(list, CMARK_BULLET_LIST);
        cmark_node_set_list_tight(list, true);
        if (last && last == graft->orphans) {
            cmark_node_free(list);
            list = last;
        } else {
            graft_add_block(&graft->build, list);
            graft->orphans = list;
        }
        graft->build.block = list;
    }
    tree_set_line(item, graft->build.line);
    cmark_node_append_child(graft->build.block, item);
    graft->build.block = item;
    if (graft_has(node, "value"))
        graft_say_attribute(
            graft, node, "value",
            STR("write the number in the words, or start a list "
                "with it: 4. Words"));
}

static const xmlNode *find_summary(const xmlNode *details)
{
    for (const xmlNode *one = details->children; one; one = one->next)
        if (graft_is(one, "summary"))
            return one;
    return NULL;
}

static str quoted(struct arena *arena, str text)
{
    char *made = arena_array(arena, char, 2 * text.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"' || text.at[i] == '\\')
            made[len++] = '\\';
        made[len++] = text.at[i];
    }
    return (str){made, len};
}

enum { SUMMARY_MAX = 500 };

static bool enter_details(struct graft *graft, const xmlNode *node)
{
    const xmlNode *summary = find_summary(node);
    str words =
        summary ? graft_text(graft->scratch, summary, SUMMARY_MAX) : (str){0};
    struct block_note *note;
    cmark_node *block;

    graft_end_words(&graft->build);
    if (words.len == 0)
        return false;
    block = blocks_make(
        graft->arrangement->blocks,
        arena_cstr(graft->scratch,
                   arena_format(graft->scratch, "details {summary=\"%.*s\"}",
                                STR_ARG(quoted(graft->scratch, words)))));
    note = cmark_node_get_user_data(block);
    note->is_implicit = false;
    enter_block(graft, block);
    return true;
}

static void enter_element(struct graft *graft, const xmlNode *node)
{
    str name = graft_name(node);
    struct arena *scratch = graft->scratch;
    cmark_node *block = graft->build.block;

    if ((graft_is(node, "dt") || graft_is(node, "dd"))
        && !(tree_extra_of(block) == EXTRA_ELEMENT
             && str_starts(
                 ((struct block_note *)cmark_node_get_user_data(block))->open,
                 STR("<dl"))))
        enter_block(graft, graft_make_element(&graft->build, STR("<dl>"),
                                              STR("</dl>")));
    graft_end_words(&graft->build);
    block = graft_make_element(&graft->build,
                               arena_format(scratch, "<%.*s>", STR_ARG(name)),
                               arena_format(scratch, "</%.*s>", STR_ARG(name)));
    if (graft_is(node, "dt") || graft_is(node, "dd")) {
        tree_set_line(block, graft->build.line);
        cmark_node_append_child(graft->build.block, block);
        graft->build.block = block;
        return;
    }
    enter_block(graft, block);
}

/* --- all ------------------------------------------------------------------ */

/* Words that other programs draw from attributes of their own elements. */
static void enter_unknown(struct graft *graft, const xmlNode *node)
{
    static const char *const names[] = {"label", "title", "summary", "heading"};
    str words = {0};

    for (size_t i = 0; i < 4 && words.len == 0; i++)
        words = graft_attribute(graft->scratch, node, names[i]);
    graft_say_removed(graft, node);
    graft->build.has_space = true;
    if (words.len == 0)
        return;
    graft_end_words(&graft->build);
    graft_open(graft, CMARK_NODE_STRONG, (str){0}, (str){0});
    graft_add_text(&graft->build, words);
    graft_close_inline(&graft->build);
    graft_end_words(&graft->build);
}

static bool enter_words(struct graft *graft, const xmlNode *node,
                        enum graft_kind kind)
{
    const struct element *element = allowed_element(graft_name(node));

    switch (kind) {
    case GRAFT_TAG:
        if (element->kind == ELEMENT_VOID)
            return false;
        add_anchor(graft, graft_attribute(graft->scratch, node, "id"));
        graft_open(
            graft, CMARK_NODE_NONE, tag_of(graft, node),
            arena_format(graft->scratch, "</%.*s>", STR_ARG(element->name)));
        return true;
    case GRAFT_STRONG:
        graft_open(graft, CMARK_NODE_STRONG, (str){0}, (str){0});
        return true;
    case GRAFT_EMPHASIS:
        graft_open(graft, CMARK_NODE_EMPH, (str){0}, (str){0});
        return true;
    default:
        enter_link(graft, node);
        return true;
    }
}

/* What has no content of its own in the tree. */
static void add_leaf(struct graft *graft, const xmlNode *node,
                     enum graft_kind kind)
{
    struct graft_build *build = &graft->build;

    switch (kind) {
    case GRAFT_IMAGE:
        graft_image(graft, node);
        break;
    case GRAFT_BREAK:
        if (build->words)
            graft_add_inline(build, cmark_node_new(CMARK_NODE_LINEBREAK));
        break;
    case GRAFT_RULE:
        graft_add_block(build, cmark_node_new(CMARK_NODE_THEMATIC_BREAK));
        break;
    case GRAFT_CODE:
        graft_listing(graft, node);
        break;
    case GRAFT_FRAME:
        graft_frame(graft, node);
        break;
    case GRAFT_CHECK:
        graft_check(graft, node);
        break;
    default:
        graft_say_removed(graft, node);
        break;
    }
}

static void enter_border(struct graft *graft, const xmlNode *node)
{
    graft_end_words(&graft->build);
    if (graft_has(node, "id"))
        add_anchor(graft, graft_attribute(graft->scratch, node, "id"));
}

static bool enter_kind(struct graft *graft, const xmlNode *node,
                       struct graft_frame *frame)
{
    switch (frame->kind) {
    case GRAFT_TAG:
    case GRAFT_STRONG:
    case GRAFT_EMPHASIS:
    case GRAFT_LINK:
        return enter_words(graft, node, frame->kind);
    case GRAFT_IMAGE:
    case GRAFT_BREAK:
    case GRAFT_RULE:
    case GRAFT_CODE:
    case GRAFT_FRAME:
    case GRAFT_CHECK:
    case GRAFT_GONE:
        add_leaf(graft, node, frame->kind);
        return false;
    case GRAFT_HEADING:
        if (has_no_words(graft, node))
            enter_border(graft, node);
        else
            enter_heading(graft, node);
        return true;
    case GRAFT_LIST:
        enter_list(graft, node);
        return true;
    case GRAFT_ITEM:
        enter_item(graft, node);
        return true;
    case GRAFT_QUOTE:
        enter_block(graft, cmark_node_new(CMARK_NODE_BLOCK_QUOTE));
        return true;
    case GRAFT_DETAILS:
        frame->is_skipped = !enter_details(graft, node);
        return true;
    case GRAFT_SUMMARY:
        return !graft_is(node->parent, "details")
               || find_summary(node->parent) != node;
    case GRAFT_ELEMENT:
        enter_element(graft, node);
        return true;
    case GRAFT_CAPTION:
        graft_end_words(&graft->build);
        return graft->table == NULL;
    case GRAFT_TABLE:
    case GRAFT_ROW:
    case GRAFT_CELL:
        frame->is_skipped = !graft_table_enter(graft, node, frame->kind);
        return true;
    case GRAFT_PARAGRAPH:
    case GRAFT_BLOCK:
        enter_border(graft, node);
        return true;
    case GRAFT_UNKNOWN:
        enter_unknown(graft, node);
        return true;
    default:
        return true;
    }
}

bool graft_enter(struct graft *graft, const xmlNode *node)
{
    struct graft_frame *frame;

    graft->build.line = graft->first_line + (int)xmlGetLineNo(node) - 1;
    say_scripts(graft, node);
    frame = &graft->frames[graft->depth];
    *frame = (struct graft_frame){.kind = graft_kind_of(node),
                                  .block = graft->build.block};
    if (!enter_kind(graft, node, frame))
        return false;
    graft_language(graft, node, frame);
    graft->depth++;
    return true;
}

void graft_leave(struct graft *graft, const xmlNode *node)
{
    const struct graft_frame *frame = &graft->frames[--graft->depth];

    (void)node;
    if (frame->has_span)
        graft_close_inline(&graft->build);
    switch (frame->kind) {
    case GRAFT_TAG:
    case GRAFT_STRONG:
    case GRAFT_EMPHASIS:
    case GRAFT_LINK:
        graft_close_inline(&graft->build);
        return;
    case GRAFT_NOTHING:
        return;
    case GRAFT_UNKNOWN:
        graft->build.has_space = true;
        return;
    case GRAFT_TABLE:
    case GRAFT_CAPTION:
    case GRAFT_ROW:
    case GRAFT_CELL:
        graft_end_words(&graft->build);
        if (!frame->is_skipped)
            graft_table_leave(graft, frame->kind);
        break;
    default:
        graft_end_words(&graft->build);
        break;
    }
    graft->build.block = frame->block;
}
