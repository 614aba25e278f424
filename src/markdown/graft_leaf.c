/*
 * Elements of HTML that are drawn whole: pictures, listings, frames, boxes to
 * tick.
 */
#include "markdown/graft_element.h"

void graft_image(struct graft *graft, const xmlNode *node)
{
    struct arena *scratch = graft->scratch;
    cmark_node *image = cmark_node_new(CMARK_NODE_IMAGE);
    cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
    str words = graft_attribute(scratch, node, "alt");
    str url = graft_attribute(scratch, node, "src");

    if (words.len == 0)
        words = graft_attribute(scratch, node, "aria-label");
    if (url.len == 0)
        url = graft_attribute(scratch, node, "data-src");
    cmark_node_set_url(image, arena_cstr(scratch, url));
    cmark_node_set_title(
        image, arena_cstr(scratch, graft_attribute(scratch, node, "title")));
    tree_set_literal(text, scratch, words);
    cmark_node_append_child(image, text);
    if (words.len == 0 && graft_has(node, "alt")) {
        struct attributes *attributes = arena_new(scratch, struct attributes);

        attributes->items = arena_new(scratch, struct attribute);
        attributes->items[0].name = STR("decorative");
        attributes->count = 1;
        cmark_node_set_user_data(image, attributes);
    }
    graft_add_inline(&graft->build, image);
}

void graft_listing(struct graft *graft, const xmlNode *node)
{
    cmark_node *code = cmark_node_new(CMARK_NODE_CODE_BLOCK);
    struct buf text = {0};

    for (const xmlNode *one = node; one; one = graft_next(one, node)) {
        if (one->type == XML_TEXT_NODE && one->content)
            buf_add(&text, str_of((const char *)one->content));
        else if (graft_is(one, "br"))
            buf_add_char(&text, '\n');
    }
    if (text.len && text.at[text.len - 1] != '\n')
        buf_add_char(&text, '\n');
    tree_set_literal(code, graft->scratch,
                     str_without_start(buf_str(&text), STR("\n")));
    buf_free(&text);
    graft_add_block(&graft->build, code);
}

static str frame_address(struct graft *graft, const xmlNode *node)
{
    str url = graft_attribute(graft->scratch, node, "src");

    if (url.len == 0)
        url = graft_attribute(graft->scratch, node, "data");
    for (const xmlNode *one = node->children; one && url.len == 0;
         one = one->next)
        if (graft_is(one, "source"))
            url = graft_attribute(graft->scratch, one, "src");
    if (str_starts(url, STR("//")))
        url = arena_join(graft->scratch, STR("https:"), url);
    return url;
}

void graft_frame(struct graft *graft, const xmlNode *node)
{
    str url = frame_address(graft, node);
    str words = graft_attribute(graft->scratch, node, "title");
    str name = arena_format(graft->scratch, "the HTML <%.*s>",
                            STR_ARG(graft_name(node)));

    if (url.len == 0) {
        graft_say_removed(graft, node);
        return;
    }
    if (words.len == 0)
        words = graft_attribute(graft->scratch, node, "aria-label");
    if (words.len == 0)
        words = url;
    graft_end_words(&graft->build);
    graft_open(graft, CMARK_NODE_LINK, (str){0}, (str){0});
    graft->build.inlines->url = url;
    graft_add_text(&graft->build, words);
    graft_close_inline(&graft->build);
    graft_end_words(&graft->build);
    graft_say(graft, node, DIAG_HTML_FRAME, name, url);
}

void graft_check(struct graft *graft, const xmlNode *node)
{
    if (!str_equal_nocase(graft_attribute(graft->scratch, node, "type"),
                          STR("checkbox"))) {
        graft_say_removed(graft, node);
        return;
    }
    graft_add_text(&graft->build,
                   graft_has(node, "checked") ? STR("[x] ") : STR("[ ] "));
}
