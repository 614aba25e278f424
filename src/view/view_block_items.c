#include "view/view_block.h"

#include "template/object.h"
#include "theme/loaded.h"
#include "view/geometry.h"
#include "view/percentage.h"

struct runs_in_drawing {
    const struct drawing *drawing;
    const struct runs *runs;
};

static void draw_runs(const void *context, struct buf *out)
{
    const struct runs_in_drawing *drawn = context;

    drawing_add_runs(drawn->drawing, drawn->runs, out);
}

void view_add_runs(const struct drawing *drawing, struct object *object,
                   unsigned name, const struct runs *runs)
{
    struct runs_in_drawing *drawn;

    if (runs->count == 0)
        return;
    drawn = arena_new(drawing->scratch, struct runs_in_drawing);
    *drawn = (struct runs_in_drawing){drawing, runs};
    object_add(
        object, name,
        (struct value){.kind = VALUE_DRAWN, .drawn = {draw_runs, drawn}});
}

/* A note that the text refers to twice is left from two places. */
static struct value view_of_back(const struct drawing *drawing,
                                 const struct block_item *item, size_t position,
                                 size_t index)
{
    struct arena *scratch = drawing->scratch;
    struct object object = object_of(scratch);

    object_add_url(&object, NAME_URL,
                   arena_join(scratch, STR("#"), item->back_ids[index]));
    object_add_text(
        &object, NAME_LABEL,
        item->back_count == 1
            ? arena_format(scratch, "%zu", position)
            : arena_format(scratch, "%zu.%zu", position, index + 1));
    return object_value(&object);
}

static void add_back(const struct drawing *drawing, struct object *object,
                     const struct block_item *item, size_t position)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, item->back_count);

    for (size_t i = 0; i < item->back_count; i++)
        items[i] = view_of_back(drawing, item, position, i);
    object_add_list(object, NAME_BACK, items, item->back_count);
}

/* --- shares --------------------------------------------------------------- */

void view_add_share(const struct drawing *drawing, struct object *object,
                    str words)
{
    struct object view = object_of(drawing->scratch);
    struct share share;

    if (!percentage_share(words, &share))
        return;
    object_add_text(&view, NAME_PART,
                    arena_format(drawing->scratch, "%u", share.part));
    object_add_text(&view, NAME_WHOLE,
                    arena_format(drawing->scratch, "%u", share.whole));
    object_add_flag(&view, NAME_IS_EXACT, share.kind == SHARE_EXACT);
    object_add_flag(&view, NAME_IS_ABOUT, share.kind == SHARE_ABOUT);
    object_add_flag(&view, NAME_IS_MORE, share.kind == SHARE_MORE);
    object_add_flag(&view, NAME_IS_LESS, share.kind == SHARE_LESS);
    object_add(object, NAME_SHARE, object_value(&view));
}

static void add_share_of_title(const struct drawing *drawing,
                               struct object *object,
                               const struct block_item *item)
{
    if (item->title.count == 1 && item->title.items[0].kind == RUN_HTML)
        view_add_share(drawing, object, item->title.items[0].html);
}

/* --- places in a drawing -------------------------------------------------- */

/* The items of a list, and where it stands in the tree of all of them. */
struct siblings {
    const struct block_item *items;
    size_t count;
    bool is_drawable;
    double stem; /* of the item that they are in */
    size_t ends_before;
    size_t all_ends;
};

/* Items without items of their own, which is where branches end. */
static size_t ends_of(const struct block_item *items, size_t count)
{
    size_t ends = 0;

    for (size_t i = 0; i < count; i++)
        ends += items[i].item_count
                    ? ends_of(items[i].items, items[i].item_count)
                    : 1;
    return ends;
}

static void add_number(const struct drawing *drawing, struct object *object,
                       unsigned name, double number)
{
    object_add_text(object, name, geometry_text(drawing->scratch, number));
}

static void add_places(const struct drawing *drawing, struct object *object,
                       const struct siblings *siblings, size_t index)
{
    double share = 100.0 / (double)siblings->count;
    double from = share * (double)index;
    struct ring_place ring = geometry_on_ring(index, siblings->count);

    add_number(drawing, object, NAME_FROM, from);
    add_number(drawing, object, NAME_MIDDLE, from + share / 2);
    add_number(drawing, object, NAME_TO, from + share);
    add_number(drawing, object, NAME_REST, 100 - from - share);
    add_number(drawing, object, NAME_ANGLE, ring.angle);
    add_number(drawing, object, NAME_ANGLE_AFTER, ring.angle_after);
    add_number(drawing, object, NAME_X, ring.x);
    add_number(drawing, object, NAME_Y, ring.y);
}

/* --- items ---------------------------------------------------------------- */

static struct value view_of_items(const struct drawing *drawing,
                                  struct siblings *siblings);

/* callback: an item has items, which are drawn as it is, three levels deep. */
static void add_nested(const struct drawing *drawing, struct object *object,
                       const struct siblings *siblings, size_t index)
{
    const struct block_item *item = &siblings->items[index];
    size_t ends = ends_of(item, 1);
    double at = 100.0 * ((double)siblings->ends_before + (double)ends / 2)
                / (double)siblings->all_ends;
    struct siblings inner = {
        .items = item->items,
        .count = item->item_count,
        .is_drawable = siblings->is_drawable,
        .stem = at,
        .ends_before = siblings->ends_before,
        .all_ends = siblings->all_ends,
    };

    if (siblings->is_drawable) {
        add_number(drawing, object, NAME_AT, at);
        add_number(drawing, object, NAME_STEM, siblings->stem);
    }
    object_add_flag(object, NAME_HAS_ITEMS, item->item_count > 0);
    object_add(object, NAME_ITEMS, view_of_items(drawing, &inner));
}

static struct value view_of_item(const struct drawing *drawing,
                                 const struct siblings *siblings, size_t index)
{
    const struct block_item *item = &siblings->items[index];
    struct object object = object_of(drawing->scratch);
    struct arena *scratch = drawing->scratch;

    add_back(drawing, &object, item, index + 1);
    object_add_text(&object, NAME_ID, item->id);
    view_add_runs(drawing, &object, NAME_TITLE, &item->title);
    view_add_runs(drawing, &object, NAME_CONTENT, &item->content);
    view_add_runs(drawing, &object, NAME_BEFORE, &item->before);
    view_add_runs(drawing, &object, NAME_AFTER, &item->after);
    object_add_text(&object, NAME_POSITION,
                    arena_format(scratch, "%zu", index + 1));
    object_add_text(&object, NAME_COUNT,
                    arena_format(scratch, "%zu", siblings->count));
    object_add_text(&object, NAME_TO_GO,
                    arena_format(scratch, "%zu", siblings->count - index - 1));
    object_add_flag(&object, NAME_IS_FIRST, index == 0);
    object_add_flag(&object, NAME_IS_LAST, index + 1 == siblings->count);
    add_share_of_title(drawing, &object, item);
    if (siblings->is_drawable)
        add_places(drawing, &object, siblings, index);
    add_nested(drawing, &object, siblings, index);
    return object_value(&object);
}

static struct value view_of_items(const struct drawing *drawing,
                                  struct siblings *siblings)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, siblings->count);

    for (size_t i = 0; i < siblings->count; i++) {
        items[i] = view_of_item(drawing, siblings, i);
        siblings->ends_before += ends_of(&siblings->items[i], 1);
    }
    return (struct value){.kind = VALUE_LIST, .list = {items, siblings->count}};
}

void view_add_items(const struct drawing *drawing, struct object *object,
                    const struct block *block)
{
    size_t count = block->item_count;
    size_t ends = ends_of(block->items, count);
    struct siblings siblings = {
        .items = block->items,
        .count = count,
        .is_drawable = count >= GEOMETRY_ITEMS_MIN
                       && count <= GEOMETRY_ITEMS_MAX
                       && ends <= GEOMETRY_ENDS_MAX,
        .stem = 50,
        .all_ends = ends,
    };

    object_add(object, NAME_ITEMS, view_of_items(drawing, &siblings));
    object_add_text(object, NAME_COUNT,
                    arena_format(drawing->scratch, "%zu", count));
    if (!siblings.is_drawable)
        return;
    object_add_flag(object, NAME_IS_DRAWABLE, true);
    add_number(drawing, object, NAME_ROOM, geometry_room_on_ring(count));
    add_number(drawing, object, NAME_ROOM_ON_LINE, geometry_room_on_line(ends));
}

/* --- attributes ----------------------------------------------------------- */

static bool is_iso_date(str text, struct date *date)
{
    long numbers[3] = {0};
    static const size_t starts[] = {0, 5, 8};
    static const size_t ends[] = {4, 7, 10};

    if (text.len != 10 || text.at[4] != '-' || text.at[7] != '-')
        return false;
    for (size_t i = 0; i < 3; i++)
        if (!str_number(str_slice(text, starts[i], ends[i]), 9999, &numbers[i]))
            return false;
    *date = (struct date){(int)numbers[0], (int)numbers[1], (int)numbers[2]};
    return date->year > 0 && date->month >= 1 && date->month <= MONTH_COUNT;
}

static struct value view_of_attribute(const struct drawing *drawing,
                                      const struct attribute *attribute)
{
    struct value value = {.kind = VALUE_TEXT, .text = attribute->value};
    struct date date;

    if (attribute->asset || attribute->link) {
        value.kind = VALUE_URL;
        value.text = attribute->asset
                         ? drawing_file_url(drawing, attribute->asset->path)
                         : drawing_link_url(drawing, attribute->link);
    } else if (is_iso_date(attribute->value, &date)) {
        struct value words = view_of_date(drawing, date);

        value = *value_find(&words, NAME_WORDS);
    }
    return value;
}

static void add_flag(const struct drawing *drawing, struct object *object,
                     str attribute, str choice)
{
    unsigned name =
        names_find(drawing->theme->names,
                   contract_flag(drawing->scratch, attribute, choice));

    if (name != NAME_NONE)
        object_add_flag(object, name, true);
}

void view_add_attributes(const struct drawing *drawing, struct object *object,
                         const struct part *part, const struct block *block)
{
    struct object attributes = object_of(drawing->scratch);

    for (size_t i = 0; i < block->attribute_count; i++) {
        const struct attribute *attribute = &block->attributes[i];
        const struct contract_attribute *known =
            contract_find(part->contract, attribute->name);
        unsigned name = names_find(drawing->theme->names, attribute->name);

        if (!known)
            continue;
        if (name != NAME_NONE)
            object_add(&attributes, name,
                       view_of_attribute(drawing, attribute));
        if (attribute->asset)
            add_flag(drawing, &attributes, attribute->name, STR("here"));
        else if (known->choices.count)
            add_flag(drawing, &attributes, attribute->name, attribute->value);
    }
    object_add(object, NAME_ATTRIBUTE, object_value(&attributes));
}
