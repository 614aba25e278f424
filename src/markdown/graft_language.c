/*
 * The language and the direction of words in HTML: a voice has to know them.
 */
#include "markdown/allowed.h"
#include "markdown/graft_element.h"

/* ` lang="cy"`; what is no language and no direction is named. */
static str language_of_words(struct graft *graft, const xmlNode *node)
{
    static const char *const names[] = {"lang", "dir"};
    const struct element *span = allowed_element(STR("span"));
    struct buf html = {0};
    str kept;

    for (size_t i = 0; i < 2; i++)
        if (graft_has(node, names[i])
            && !allowed_add_attribute(
                &html, span, str_of(names[i]),
                graft_attribute(graft->scratch, node, names[i])))
            graft_say_attribute(graft, node, names[i],
                                i == 0 ? STR("write a language by its code: "
                                             "lang=\"cy\"")
                                       : STR("write ltr, rtl or auto"));
    kept = arena_copy(graft->scratch, buf_str(&html));
    buf_free(&html);
    return kept;
}

/* Round blocks, Markdown between the tags included, a <div>; round words, and
 * where no <div> may stand, a <span> in each paragraph. */
void graft_language(struct graft *graft, const xmlNode *node,
                    struct graft_frame *frame)
{
    cmark_node *block = graft->build.block;
    str language;

    if (frame->kind == GRAFT_TAG)
        return;
    language = language_of_words(graft, node);
    if (language.len == 0)
        return;
    if ((frame->kind == GRAFT_BLOCK || frame->kind == GRAFT_QUOTE
         || frame->kind == GRAFT_DETAILS)
        && !tree_is(block, CMARK_NODE_LIST)
        && tree_extra_of(block) != EXTRA_ELEMENT) {
        block = graft_make_element(
            &graft->build,
            arena_format(graft->scratch, "<div%.*s>", STR_ARG(language)),
            STR("</div>"));
        graft_add_block(&graft->build, block);
        graft->build.block = block;
        return;
    }
    frame->has_span = true;
    graft_open(graft, CMARK_NODE_NONE,
               arena_format(graft->scratch, "<span%.*s>", STR_ARG(language)),
               STR("</span>"));
}
