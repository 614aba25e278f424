#include "markdown/block_items.h"

#include "base/utf8.h"
#include "markdown/attributes.h"
#include "markdown/node_text.h"
#include "model/route.h"

static struct stretch from_here(struct drawing *drawing)
{
    struct mark here = drawing_mark(drawing);

    return (struct stretch){.from = here, .to = here};
}

/* --- lists ---------------------------------------------------------------- */

static bool is_own_of_block(struct drawing *drawing, cmark_node *list)
{
    return drawing->block && !drawing->block->list
           && cmark_node_parent(list) == drawing->block->node;
}

static bool is_own_of_item(struct drawing *drawing, cmark_node *list)
{
    const struct open_item *item = drawing->block ? drawing->block->item : NULL;

    return item && !item->list && item->depth < ITEM_DEPTH
           && cmark_node_parent(list) == item->node;
}

void item_list_enter(struct drawing *drawing, cmark_node *list)
{
    if (is_own_of_block(drawing, list)) {
        drawing_break(drawing);
        drawing->block->list = list;
        block_drawn(drawing)->before_items.to = drawing_mark(drawing);
    } else if (is_own_of_item(drawing, list)) {
        drawing_break(drawing);
        drawing->block->item->list = list;
        drawing->block->item->drawn->before.to = drawing_mark(drawing);
    }
}

void item_list_leave(struct drawing *drawing, cmark_node *list)
{
    if (!drawing->block)
        return;
    if (drawing->block->list == list)
        block_drawn(drawing)->after_items = from_here(drawing);
    else if (drawing->block->item && drawing->block->item->list == list)
        drawing->block->item->drawn->after = from_here(drawing);
}

/* --- items ---------------------------------------------------------------- */

struct drawn_item *item_add(struct drawing *drawing, struct drawn_list *list)
{
    list->items = arena_grow(drawing->scratch, list->items, list->count,
                             &list->capacity, sizeof(struct drawn_item));
    list->items[list->count++] = (struct drawn_item){
        .content = from_here(drawing),
        .before = from_here(drawing),
    };
    return &list->items[list->count - 1];
}

/* The list that an item is to be added to, or null. */
static struct drawn_list *list_of(struct drawing *drawing, cmark_node *item)
{
    cmark_node *list = cmark_node_parent(item);
    const struct open_block *block = drawing->block;

    if (!block || !list)
        return NULL;
    if (block->item)
        return block->item->list == list ? &block->item->drawn->list : NULL;
    return block->list == list ? &block_drawn(drawing)->list : NULL;
}

static cmark_node *first_words(cmark_node *item)
{
    cmark_node *first = cmark_node_first_child(item);

    return tree_is(first, CMARK_NODE_PARAGRAPH) ? first : NULL;
}

static cmark_node *title_of(cmark_node *item)
{
    cmark_node *words = first_words(item);
    cmark_node *title = words ? cmark_node_first_child(words) : NULL;

    return tree_is(title, CMARK_NODE_STRONG) || tree_is(title, CMARK_NODE_LINK)
               ? title
               : NULL;
}

/* --- ids ------------------------------------------------------------------ */

enum { ID_WORDS = 6 };

static str few_words(str words)
{
    size_t at = 0;

    for (size_t count = 0; at < words.len; at++)
        if (char_is_space(words.at[at]) && ++count == ID_WORDS)
            break;
    return utf8_slice(str_slice(words, 0, at), 0, ID_MAX_BYTES / 2);
}

/* A name that was refused may hold anything. */
static str make_id(struct drawing *drawing, cmark_node *words)
{
    struct arena *scratch = drawing->scratch;
    str written = block_drawn(drawing)->block->name;
    str name = attributes_is_name(written) ? written : STR("block");

    return ids_make(
        drawing->spans->ids,
        arena_format(
            scratch, "%.*s-%.*s", STR_ARG(name),
            STR_ARG(route_slug(scratch, few_words(words_of(scratch, words))))));
}

/* A derived text keeps the ids of the text that it was made of. */
static str id_in_original(struct drawing *drawing, size_t index)
{
    const struct body *original = drawing->source->original;
    size_t block = drawing->block->index;

    if (!original || block >= original->block_count
        || index >= original->blocks[block]->item_count)
        return (str){0};
    return original->blocks[block]->items[index].id;
}

/* A title that is a link leads somewhere else, and is no place to lead to. */
static str id_of(struct drawing *drawing, cmark_node *item,
                 const struct open_item *open)
{
    const struct block_note *note =
        drawing->block->node ? cmark_node_get_user_data(drawing->block->node)
                             : NULL;
    cmark_node *words = open->title ? open->title : first_words(item);
    str id;

    if (open->depth > 1 || !words || !note || note->is_implicit
        || tree_is(open->title, CMARK_NODE_LINK))
        return (str){0};
    id = id_in_original(drawing, block_drawn(drawing)->list.count - 1);
    return id.len ? ids_make(drawing->spans->ids, id) : make_id(drawing, words);
}

static void draw_start(struct drawing *drawing, str id)
{
    buf_add(&drawing->html, STR("<li"));
    if (id.len) {
        buf_add(&drawing->html, STR(" id=\""));
        buf_add_escaped(&drawing->html, id);
        buf_add_char(&drawing->html, '"');
    }
    buf_add_char(&drawing->html, '>');
}

void item_enter(struct drawing *drawing, cmark_node *item)
{
    struct drawn_list *list = list_of(drawing, item);
    struct open_item *open;

    if (!list) {
        draw_start(drawing, (str){0});
        return;
    }
    open = arena_new(drawing->scratch, struct open_item);
    *open = (struct open_item){
        .outer = drawing->block->item,
        .node = item,
        .title = title_of(item),
        .drawn = item_add(drawing, list),
        .depth = drawing->block->item ? drawing->block->item->depth + 1 : 1,
    };
    drawing->block->item = open;
    open->drawn->id = id_of(drawing, item, open);
    draw_start(drawing, open->drawn->id);
    open->drawn->content = from_here(drawing);
    open->drawn->before = open->drawn->content;
}

/* --- titles --------------------------------------------------------------- */

bool item_is_title(struct drawing *drawing, cmark_node *node)
{
    return drawing->block && drawing->block->item
           && drawing->block->item->title == node;
}

void item_title_from(struct drawing *drawing, bool is_inside)
{
    struct drawn_item *item = drawing->block->item->drawn;

    if (!is_inside)
        item->content.hole_from = drawing_mark(drawing);
    item->title = from_here(drawing);
}

void item_title_to(struct drawing *drawing, bool is_inside)
{
    struct drawn_item *item = drawing->block->item->drawn;

    if (is_inside)
        item->title.to = drawing_mark(drawing);
    else
        item->content.hole_to = drawing_mark(drawing);
}

/* How far the HTML after at goes without another piece. */
static size_t html_until(const struct drawing *drawing, struct mark at,
                         struct mark to)
{
    if (at.piece >= to.piece)
        return to.html;
    return drawing->pieces.items[at.piece].from;
}

/* A title takes the colon or full stop after it along, and its paragraph
 * when nothing else is in that. */
static void widen_hole(struct drawing *drawing, struct drawn_item *item)
{
    static const str open = STR_INIT("<p>");
    static const str close = STR_INIT("</p>\n");
    struct stretch *content = &item->content;
    str html = buf_str(&drawing->html);
    size_t end = html_until(drawing, content->hole_to, item->before.to);
    size_t at = content->hole_to.html;
    str before = str_slice(html, content->from.html, content->hole_from.html);

    if (at < end && (html.at[at] == ':' || html.at[at] == '.'))
        at++;
    while (at < end && char_is_space(html.at[at]))
        at++;
    if (str_ends(before, open) && str_starts(str_slice(html, at, end), close)) {
        content->hole_from.html -= open.len;
        at += close.len;
    }
    content->hole_to.html = at;
    if (str_ends(str_slice(html, item->title.from.html, item->title.to.html),
                 STR(":")))
        item->title.to.html--;
}

void item_leave(struct drawing *drawing, cmark_node *item)
{
    struct open_item *open = drawing->block ? drawing->block->item : NULL;
    struct drawn_item *drawn;

    if (!open || open->node != item)
        return;
    drawn = open->drawn;
    drawn->content.to = drawing_mark(drawing);
    if (open->list)
        drawn->after.to = drawn->content.to;
    else
        drawn->before.to = drawn->content.to;
    if (open->title) {
        widen_hole(drawing, drawn);
        drawn->before.hole_from = drawn->content.hole_from;
        drawn->before.hole_to = drawn->content.hole_to;
    }
    drawing->block->item = open->outer;
}

/* --- runs ----------------------------------------------------------------- */

struct block_item *item_finish(struct drawing *drawing, str html,
                               const struct drawn_list *list)
{
    const struct pieces *pieces = &drawing->pieces;
    struct arena *page = drawing->page;
    struct block_item *items =
        arena_array(page, struct block_item, list->count);

    for (size_t i = 0; i < list->count; i++) {
        const struct drawn_item *item = &list->items[i];
        struct block_item *made = &items[i];

        made->title = pieces_runs(pieces, page, html, item->title);
        made->content = pieces_runs(pieces, page, html, item->content);
        made->before = pieces_runs(pieces, page, html, item->before);
        made->after = pieces_runs(pieces, page, html, item->after);
        made->items = item_finish(drawing, html, &item->list);
        made->item_count = item->list.count;
        made->id = item->id;
        if (item->note) {
            made->back_ids = drawing->notes[item->note - 1].ids;
            made->back_count = drawing->notes[item->note - 1].count;
        }
    }
    return items;
}
