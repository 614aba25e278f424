#include "model/route.h"
#include "model/version.h"
#include "theme/loaded.h"
#include "view/entry.h"
#include "view/sizes.h"

/* A picture that is drawn when a template asks for it. */
struct drawn_picture {
    const struct drawing *drawing;
    const struct symbol *symbol;
    const struct asset *asset;
};

static void add_size(struct buf *out, str name, unsigned px)
{
    if (px == 0)
        return;
    buf_add(out, name);
    buf_add_number(out, px);
    buf_add_char(out, '"');
}

static void draw(const void *context, struct buf *out)
{
    const struct drawn_picture *picture = context;

    if (picture->symbol) {
        symbol_draw(picture->symbol, (str){0}, out);
        return;
    }
    sizes_add(picture->drawing, picture->asset, RUN_SOURCES, out);
    buf_add(out, STR("<img src=\""));
    buf_add_escaped(out,
                    drawing_file_url(picture->drawing, picture->asset->path));
    buf_add(out, STR("\" alt=\"\""));
    add_size(out, STR(" width=\""), picture->asset->width_px);
    add_size(out, STR(" height=\""), picture->asset->height_px);
    sizes_add(picture->drawing, picture->asset, RUN_SIZES, out);
    buf_add(out, STR(" />"));
    sizes_add(picture->drawing, picture->asset, RUN_SOURCES_END, out);
}

static void add(const struct drawing *drawing, struct object *object,
                const struct page_picture *named)
{
    struct drawn_picture *picture;
    const struct symbol *symbol =
        named->symbol.len ? map_find(&drawing->theme->symbols, named->symbol)
                          : NULL;

    if (!symbol && !named->asset)
        return;
    picture = arena_new(drawing->scratch, struct drawn_picture);
    *picture = (struct drawn_picture){drawing, symbol, named->asset};
    object_add(object, NAME_PICTURE,
               (struct value){.kind = VALUE_DRAWN, .drawn = {draw, picture}});
}

void view_add_picture(const struct drawing *drawing, struct object *object,
                      str name)
{
    add(drawing, object, &(struct page_picture){.symbol = name});
}

/* A topic looks as config.yaml says, else as the word of its name, else as
 * the first of its pages that has a picture. */
static struct page_picture picture_of_topic(const struct drawing *drawing,
                                            const struct topic *topic)
{
    const struct term *term =
        record_find_term(&drawing->hub->records, topic->words);

    if (topic->picture.len)
        return (struct page_picture){.symbol = topic->picture};
    if (term && term->picture.len)
        return (struct page_picture){.symbol = term->picture};
    for (size_t i = 0; i < topic->pages.count; i++) {
        struct front front =
            version_front(topic->pages.items[i], drawing->tree);

        if (front.picture.symbol.len || front.picture.asset)
            return front.picture;
    }
    return (struct page_picture){0};
}

static struct page_picture picture_of_record(const struct drawing *drawing,
                                             const struct page *page)
{
    switch (page->kind) {
    case PAGE_TOPIC:
        return picture_of_topic(drawing, page->topic);
    case PAGE_FACET:
        return (struct page_picture){.symbol = page->facet->picture};
    case PAGE_FACET_VALUE:
        return (struct page_picture){.symbol = page->facet_value->picture};
    default:
        return (struct page_picture){0};
    }
}

void view_add_page_picture(const struct drawing *drawing, struct object *object,
                           const struct page *page)
{
    struct front front = version_front(page, drawing->tree);
    const char *symbol = page_kind_facts_of(page->kind)->symbol;

    struct page_picture own = picture_of_record(drawing, page);

    if (front.picture.symbol.len || front.picture.asset)
        add(drawing, object, &front.picture);
    else if (own.symbol.len || own.asset)
        add(drawing, object, &own);
    else
        view_add_picture(drawing, object, str_of(symbol ? symbol : ""));
}

/* Other sites show no SVG, and fetch what they show by its whole address. */
void view_add_photo(const struct drawing *drawing, struct object *object)
{
    const struct config *config = &drawing->hub->config;
    const struct asset *asset =
        drawing->page
            ? version_front(drawing->page, drawing->tree).picture.asset
            : NULL;
    struct arena *arena = drawing->scratch;
    struct object picture = object_of(arena);

    if (!asset || !asset->photo || config->url.len == 0)
        return;
    object_add_url(&picture, NAME_URL,
                   route_absolute(arena, config->url, asset->path, false));
    object_add_text(&picture, NAME_WIDTH,
                    arena_format(arena, "%u", asset->width_px));
    object_add_text(&picture, NAME_HEIGHT,
                    arena_format(arena, "%u", asset->height_px));
    object_add(object, NAME_SHARE_PICTURE, object_value(&picture));
}
