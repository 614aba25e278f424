#include "audit/css_style.h"

#include <math.h>

#include "audit/css_text.h"
#include "audit/css_working.h"
#include "base/buf.h"

enum {
    FONT_PX = 16,
    MOST_VARS = 8,        /* var() in var() */
    VALUE_LEN_MAX = 4000, /* of a value with its var() put in */
};

/* --- values --------------------------------------------------------------- */

static str find_custom(const struct css_style *style, str name)
{
    for (const struct css_custom *custom = style->customs; custom;
         custom = custom->next)
        if (str_equal(custom->name, name))
            return custom->value;
    return (str){0};
}

/* One var() at text becomes what it stands for.  False when that is nothing. */
static bool add_var(struct buf *out, const struct css_style *style, str inside)
{
    str name = {0};
    str value;

    css_next_piece(&inside, ',', &name);
    value = find_custom(style, name);
    if (value.len == 0)
        value = str_trim(inside);
    buf_add(out, value);
    return value.len > 0;
}

static bool put_vars(struct buf *out, const struct css_style *style, str value)
{
    ptrdiff_t at;

    while ((at = str_find(value, STR("var("))) >= 0) {
        str inside = str_slice(value, (size_t)at + 4, value.len);
        size_t len = css_piece(inside, ")");

        buf_add(out, str_slice(value, 0, (size_t)at));
        if (!add_var(out, style, str_slice(inside, 0, len)))
            return false;
        value = str_slice(inside, len + 1, inside.len);
    }
    buf_add(out, value);
    return !out->is_full;
}

static str resolve(struct arena *arena, const struct css_style *style,
                   str value)
{
    for (int i = 0; i < MOST_VARS; i++) {
        struct buf out = {.max = VALUE_LEN_MAX};
        bool ok;

        if (str_find(value, STR("var(")) < 0)
            return value;
        ok = put_vars(&out, style, value);
        value = ok ? arena_copy(arena, buf_str(&out)) : (str){0};
        buf_free(&out);
        if (!ok)
            return (str){0};
    }
    return (str){0};
}

str css_style_value(struct arena *arena, const struct css_style *style,
                    enum css_property property)
{
    const struct css_declaration *won = style->won[property].declaration;

    return won ? str_trim(resolve(arena, style, won->value)) : (str){0};
}

double css_style_px(struct arena *arena, const struct css_style *style,
                    enum css_property property, double root_px)
{
    struct css_lengths lengths = {style->font_px, root_px, -1};
    double px;

    if (css_length_read(css_style_value(arena, style, property), &lengths, &px))
        return px;
    return NAN;
}

/* --- what it comes to ----------------------------------------------------- */

enum wide { WIDE_NOT, WIDE_INHERIT, WIDE_INITIAL };

static enum wide wide_of(enum css_property property, str value)
{
    if (value.len == 0)
        return css_property_row(property)->is_inherited ? WIDE_INHERIT
                                                        : WIDE_INITIAL;
    if (str_equal_nocase(value, STR("inherit")))
        return WIDE_INHERIT;
    if (str_equal_nocase(value, STR("initial")))
        return WIDE_INITIAL;
    if (str_equal_nocase(value, STR("unset"))
        || str_equal_nocase(value, STR("revert"))
        || str_equal_nocase(value, STR("revert-layer")))
        return css_property_row(property)->is_inherited ? WIDE_INHERIT
                                                        : WIDE_INITIAL;
    return WIDE_NOT;
}

static str own_value(const struct css_working *working,
                     enum css_property property, enum wide *wide)
{
    str value = css_style_value(working->arena, working->style, property);
    bool is_declared = working->style->won[property].declaration;

    /* What has a var() that stands for nothing is as if unset. */
    *wide = wide_of(property, value);
    if (!is_declared)
        *wide = wide_of(property, (str){0});
    return value;
}

static void work_out_font(const struct css_working *working)
{
    static const struct {
        const char *name;
        double px;
    } sizes[] = {{"xx-small", 9},  {"x-small", 10},  {"small", 13},
                 {"medium", 16},   {"large", 18},    {"x-large", 24},
                 {"xx-large", 32}, {"xxx-large", 48}};
    double above = working->above ? working->above->font_px : FONT_PX;
    struct css_lengths lengths = {above, working->root_px, above};
    enum wide wide;
    str value = own_value(working, CSS_FONT_SIZE, &wide);
    double *px = &working->style->font_px;

    *px = wide == WIDE_INHERIT ? above : FONT_PX;
    if (wide == WIDE_NOT) {
        *px = NAN;
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
            if (str_equal_nocase(value, str_of(sizes[i].name)))
                *px = sizes[i].px;
        if (str_equal_nocase(value, STR("smaller")))
            *px = above / 1.2;
        else if (str_equal_nocase(value, STR("larger")))
            *px = above * 1.2;
        else if (isnan(*px) && !css_length_read(value, &lengths, px))
            *px = NAN;
    }
    if (working->style->won[CSS_FONT_SIZE].is_unsure)
        *px = NAN;
}

static void work_out_weight(const struct css_working *working)
{
    enum { NORMAL = 400, BOLD = 700 };
    int above = working->above ? working->above->weight : NORMAL;
    enum wide wide;
    str value = own_value(working, CSS_FONT_WEIGHT, &wide);
    double number;
    size_t len;

    if (wide != WIDE_NOT)
        working->style->weight = wide == WIDE_INHERIT ? above : NORMAL;
    else if (css_number(value, &number, &len) && number >= 1 && number <= 1000)
        working->style->weight = (int)number;
    else if (str_equal_nocase(value, STR("bold")))
        working->style->weight = BOLD;
    else if (str_equal_nocase(value, STR("bolder")))
        working->style->weight = above < 350 ? NORMAL : BOLD;
    else if (str_equal_nocase(value, STR("lighter")))
        working->style->weight = above > 550 ? NORMAL : 100;
    else
        working->style->weight = NORMAL;
}

static void work_out_colour(const struct css_working *working)
{
    static const struct css_colour black = {0, 0, 0, 1};
    struct css_style *style = working->style;
    const struct css_colour *above =
        working->above ? &working->above->colour : &black;
    bool has_above = !working->above || working->above->has_colour;
    enum wide wide;
    str value = own_value(working, CSS_COLOR, &wide);

    style->colour = wide == WIDE_INHERIT ? *above : black;
    style->has_colour = wide != WIDE_INHERIT || has_above;
    if (wide == WIDE_NOT)
        style->has_colour =
            css_colour_read(value, has_above ? above : NULL,
                            working->reader->is_dark, &style->colour);
    value = own_value(working, CSS_TEXT_FILL, &wide);
    if (wide == WIDE_NOT)
        style->has_colour &= css_colour_read(
            value, &style->colour, working->reader->is_dark, &style->colour);
    if (style->won[CSS_COLOR].is_unsure || style->won[CSS_TEXT_FILL].is_unsure)
        style->has_colour = false;
}

static void work_out_background(const struct css_working *working)
{
    struct css_style *style = working->style;
    enum wide wide;
    str value = own_value(working, CSS_BACKGROUND_COLOR, &wide);

    style->has_background = true;
    if (wide == WIDE_NOT)
        style->has_background =
            css_colour_read(value, style->has_colour ? &style->colour : NULL,
                            working->reader->is_dark, &style->background);
    else if (wide == WIDE_INHERIT && working->above) {
        style->background = working->above->background;
        style->has_background = working->above->has_background;
    }
    style->picture = own_value(working, CSS_BACKGROUND_IMAGE, &wide);
    if (wide != WIDE_NOT || str_equal_nocase(style->picture, STR("none")))
        style->picture = (str){0};
    if (style->won[CSS_BACKGROUND_COLOR].is_unsure
        || style->won[CSS_BACKGROUND_IMAGE].is_unsure)
        style->has_background = false;
}

static enum css_display display_of(str value)
{
    static const struct {
        const char *name;
        enum css_display display;
    } names[] = {
        {"none", DISPLAY_NONE},
        {"inline", DISPLAY_INLINE},
        {"contents", DISPLAY_CONTENTS},
        {"inline-block", DISPLAY_INLINE_BLOCK},
        {"inline-flex", DISPLAY_INLINE_BLOCK},
        {"inline-grid", DISPLAY_INLINE_BLOCK},
        {"inline-table", DISPLAY_INLINE_BLOCK},
        {"table-cell", DISPLAY_CELL},
        {"table-row", DISPLAY_CELL},
    };

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_equal_nocase(value, str_of(names[i].name)))
            return names[i].display;
    return DISPLAY_BLOCK;
}

static void work_out_box(const struct css_working *working)
{
    struct css_style *style = working->style;
    enum wide wide;
    str value = own_value(working, CSS_DISPLAY, &wide);
    double number;
    size_t len;

    style->display = wide == WIDE_NOT ? display_of(value) : DISPLAY_INLINE;
    if (style->won[CSS_DISPLAY].is_unsure && style->display == DISPLAY_NONE)
        style->display = DISPLAY_BLOCK;
    value = own_value(working, CSS_VISIBILITY, &wide);
    style->is_hidden =
        wide == WIDE_INHERIT
            ? working->above && working->above->is_hidden
            : wide == WIDE_NOT && !str_equal_nocase(value, STR("visible"));
    value = own_value(working, CSS_POSITION, &wide);
    if (str_equal_nocase(value, STR("absolute"))
        || str_equal_nocase(value, STR("fixed")))
        style->position = POSITION_OUT_OF_FLOW;
    else if (str_equal_nocase(value, STR("sticky")))
        style->position = POSITION_STICKY;
    value = own_value(working, CSS_OPACITY, &wide);
    style->opacity = 1;
    if (wide == WIDE_NOT && css_number(value, &number, &len))
        style->opacity = str_ends(value, STR("%")) ? number / 100 : number;
    else if (wide == WIDE_NOT)
        style->opacity = NAN;
    if (style->won[CSS_OPACITY].is_unsure)
        style->opacity = NAN;
}

void css_work_out(const struct css_working *working)
{
    work_out_font(working);
    work_out_weight(working);
    work_out_colour(working);
    work_out_background(working);
    work_out_box(working);
}
