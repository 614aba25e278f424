#include "view/drawing.h"

#include "model/connect.h"
#include "model/route.h"
#include "theme/loaded.h"
#include "view/sizes.h"
#include "view/view_block.h"
#include "view/view_leaf.h"

enum { DEEPEST_BLOCK = 100 };

str drawing_file_url(const struct drawing *drawing, str path)
{
    if (drawing->site_root.len)
        return route_absolute(drawing->scratch, drawing->site_root, path,
                              false);
    return route_relative(drawing->scratch, drawing->path, path, false);
}

str drawing_address(const struct drawing *drawing, const struct page *page,
                    const struct tree *tree)
{
    const struct leaves *leaves = page_leaves(page, tree->language_index);
    const struct leaf *leaf = page == drawing->page && drawing->leaf
                                  ? leaf_find(leaves, drawing->leaf->address)
                                  : NULL;

    return leaf ? leaf->address : page_address(page, tree);
}

static str with_place(const struct drawing *drawing, const struct page *page,
                      str url)
{
    return page->list ? arena_format(drawing->scratch, "%.*s#%.*s",
                                     STR_ARG(url), STR_ARG(page->anchor))
                      : url;
}

str drawing_page_url(const struct drawing *drawing, const struct page *page,
                     const struct tree *tree)
{
    bool pretty = drawing->hub->config.pretty_urls;
    str to = route_of(drawing->scratch, tree->prefix,
                      drawing_address(drawing, page, tree), pretty);
    str url;

    if (drawing->site_root.len)
        url = route_absolute(drawing->scratch, drawing->site_root, to, pretty);
    else if (page->list && str_equal(to, drawing->path))
        url = (str){0};
    else
        url = route_relative(drawing->scratch, drawing->path, to, pretty);
    return with_place(drawing, page, url);
}

const struct tree *drawing_tree(const struct drawing *drawing,
                                size_t language_index, enum variant variant)
{
    return &drawing->hub->trees[variant_slot(language_index, variant)];
}

const struct tree *drawing_standard(const struct drawing *drawing,
                                    size_t language_index)
{
    return &drawing->hub->trees[variant_standard_slot(language_index)];
}

/* Empty when there is no page to lead to: a draft, where the hub lets such
 * links be.  An anchor that this tree's article lacks would lead nowhere: the link
 * then leads to the page. */
str drawing_link_url(const struct drawing *drawing,
                     const struct page_link *link)
{
    const struct article *target =
        link->page ? page_article(link->page, drawing->tree) : NULL;
    bool has_anchor =
        link->anchor.len && target && article_has_id(target, link->anchor);
    str url = {0};

    if (!link->page)
        return url;
    if (link->page != drawing->page || !has_anchor)
        url = drawing_page_url(drawing, link->page, drawing->tree);
    if (!has_anchor)
        return url;
    return arena_format(drawing->scratch, "%.*s#%.*s", STR_ARG(url),
                        STR_ARG(link->anchor));
}

static void add_word_link(const struct drawing *drawing,
                          const struct word_use *use, struct buf *out)
{
    buf_add_escaped(out,
                    drawing_page_url(drawing, use->term->page, drawing->tree));
}

static void add_symbol(const struct drawing *drawing,
                       const struct symbol_use *use, struct buf *out)
{
    const struct symbol *symbol = map_find(&drawing->theme->symbols, use->name);

    if (symbol)
        symbol_draw(symbol, use->description, out);
}

static void add_block(const struct drawing *drawing, const struct block *block,
                      struct buf *out)
{
    const struct part *part = map_find(&drawing->theme->parts, block->name);
    struct drawing inner = *drawing;

    inner.depth++;
    if (part && inner.depth <= DEEPEST_BLOCK)
        view_draw_block(&inner, part, block, out);
    else
        drawing_add_runs(&inner, &block->content, out);
}

/* A link that leads nowhere is words, as one is whose page never was: the
 * address goes with its name, <a href="...">, and what is left, <a>, is a
 * place for a link and none.  Answers how many bytes of the next run go. */
static size_t drop_address(struct buf *out)
{
    static const str name = STR_INIT(" href=\"");

    if (!str_ends(buf_str(out), name))
        return 0;
    out->len -= name.len;
    return 1;
}

static size_t add_page_link(const struct drawing *drawing,
                            const struct page_link *link, struct buf *out)
{
    if (!link->page)
        return drop_address(out);
    buf_add_escaped(out, drawing_link_url(drawing, link));
    return 0;
}

void drawing_add_runs(const struct drawing *drawing, const struct runs *runs,
                      struct buf *out)
{
    size_t passed_over = 0;

    for (size_t i = 0; i < runs->count; i++) {
        const struct run *run = &runs->items[i];

        switch (run->kind) {
        case RUN_HTML:
            buf_add(out, str_slice(run->html, passed_over, run->html.len));
            passed_over = 0;
            break;
        case RUN_PAGE_LINK:
            passed_over = add_page_link(drawing, run->page_link, out);
            break;
        case RUN_FILE_LINK:
            buf_add_escaped(out, drawing_file_url(drawing, run->asset->path));
            break;
        case RUN_SOURCES:
        case RUN_SIZES:
        case RUN_SOURCES_END:
            sizes_add(drawing, run->asset, run->kind, out);
            break;
        case RUN_SYMBOL:
            add_symbol(drawing, run->symbol, out);
            break;
        case RUN_WORD_LINK:
            add_word_link(drawing, run->word, out);
            break;
        case RUN_STRING:
            buf_add_escaped(out, theme_words(drawing->theme,
                                             drawing->tree->language_index,
                                             run->html));
            break;
        case RUN_BLOCK:
            add_block(drawing, run->block, out);
            break;
        }
    }
}
