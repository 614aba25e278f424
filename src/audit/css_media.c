#include "audit/css_media.h"

#include <string.h>

#include "audit/css_text.h"

enum answer { NO, YES, NEVER };

enum { PX_AN_EM = 16, MOST_NESTED = 8 };

static bool length_px(str text, double *px)
{
    static const struct {
        const char *unit;
        double px;
    } units[] = {{"px", 1},         {"em", PX_AN_EM},
                 {"rem", PX_AN_EM}, {"pt", 4.0 / 3},
                 {"cm", 96 / 2.54}, {"mm", 9.6 / 2.54},
                 {"in", 96},        {"", 1}};
    size_t len;
    str unit;

    if (!css_number(text, px, &len))
        return false;
    unit = str_slice(text, len, text.len);
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (str_equal_nocase(unit, str_of(units[i].unit))) {
            *px *= units[i].px;
            return true;
        }
    return false;
}

static enum answer yes_if(bool holds)
{
    return holds ? YES : NO;
}

static enum answer size_holds(str name, str value, double size)
{
    double px;

    if (value.len == 0)
        return yes_if(size > 0);
    if (!length_px(value, &px))
        return NEVER;
    if (str_starts(name, STR("min-")))
        return yes_if(size >= px);
    if (str_starts(name, STR("max-")))
        return yes_if(size <= px);
    return yes_if(size >= px && size <= px);
}

/* "width >= 600px", "400px <= width <= 700px" */
static enum answer range_holds(str text, const struct css_reader *reader)
{
    ptrdiff_t width = str_find(text, STR("width"));
    ptrdiff_t height = str_find(text, STR("height"));
    double size = width >= 0 ? reader->width_px : reader->height_px;
    ptrdiff_t at = width >= 0 ? width : height;
    str before;
    str after;
    double px;

    if (at < 0)
        return NEVER;
    before = str_trim(str_slice(text, 0, (size_t)at));
    after =
        str_trim(str_slice(text, (size_t)at + (width >= 0 ? 5 : 6), text.len));
    if (before.len) {
        size_t sign = css_piece(before, "<>");
        bool less = str_find_char(before, '<') >= 0;

        if (!length_px(str_trim(str_slice(before, 0, sign)), &px))
            return NEVER;
        if (less ? px > size : px < size)
            return NO;
    }
    if (after.len) {
        bool less = after.at[0] == '<';
        size_t skip = after.len > 1 && after.at[1] == '=' ? 2 : 1;

        if (!length_px(str_trim(str_slice(after, skip, after.len)), &px))
            return NEVER;
        if (less ? size > px : size < px)
            return NO;
    }
    return YES;
}

struct feature {
    const char *name;
    const char *values; /* those that hold for this reader */
    const char *known;
};

static const struct feature features[] = {
    {"prefers-reduced-motion", "no-preference", "reduce no-preference"},
    {"prefers-contrast", "no-preference", "more less custom no-preference"},
    {"prefers-reduced-transparency", "no-preference", "reduce no-preference"},
    {"prefers-reduced-data", "no-preference", "reduce no-preference"},
    {"forced-colors", "none", "none active"},
    {"inverted-colors", "none", "none inverted"},
    {"hover", "hover", "hover none"},
    {"any-hover", "hover", "hover none"},
    {"pointer", "fine", "fine coarse none"},
    {"any-pointer", "fine", "fine coarse none"},
    {"scripting", "enabled", "none initial-only enabled"},
    {"update", "fast", "none slow fast"},
    {"display-mode", "browser",
     "browser standalone minimal-ui fullscreen picture-in-picture"},
    {"color-gamut", "srgb", "srgb p3 rec2020"},
    {"overflow-block", "scroll", "none scroll paged"},
    {"scan", "progressive", "interlace progressive"},
};

static enum answer word_holds(const char *holding, const char *known, str value)
{
    if (value.len == 0)
        return yes_if(!str_equal(str_of(holding), STR("no-preference"))
                      && !str_equal(str_of(holding), STR("none")));
    if (!word_is_in(str_of(known), value))
        return NEVER;
    return yes_if(word_is_in(str_of(holding), value));
}

static enum answer feature_holds(str text, const struct css_reader *reader)
{
    size_t colon = css_piece(text, ":");
    str name = str_trim(str_slice(text, 0, colon));
    str value = str_trim(str_slice(text, colon + 1, text.len));
    str bare =
        str_without_start(str_without_start(name, STR("min-")), STR("max-"));

    if (str_find_char(text, '<') >= 0 || str_find_char(text, '>') >= 0)
        return range_holds(text, reader);
    if (str_equal_nocase(bare, STR("width"))
        || str_equal_nocase(bare, STR("device-width")))
        return size_holds(name, value, reader->width_px);
    if (str_equal_nocase(bare, STR("height"))
        || str_equal_nocase(bare, STR("device-height")))
        return size_holds(name, value, reader->height_px);
    if (str_equal_nocase(name, STR("orientation")))
        return word_holds(reader->width_px > reader->height_px ? "landscape"
                                                               : "portrait",
                          "landscape portrait", value);
    if (str_equal_nocase(name, STR("prefers-color-scheme")))
        return word_holds(reader->is_dark ? "dark" : "light", "dark light",
                          value);
    for (size_t i = 0; i < sizeof features / sizeof features[0]; i++)
        if (str_equal_nocase(name, str_of(features[i].name)))
            return word_holds(features[i].values, features[i].known, value);
    return NEVER;
}

static enum answer query_holds(str query, const struct css_reader *reader,
                               unsigned nested);

/* What stands in brackets: a feature, or a whole condition. */
static enum answer bracket_holds(str inside, const struct css_reader *reader,
                                 unsigned nested)
{
    inside = str_trim(inside);
    if (inside.len
        && (inside.at[0] == '('
            || str_equal_nocase(str_slice(inside, 0, 4), STR("not "))))
        return nested < MOST_NESTED ? query_holds(inside, reader, nested + 1)
                                    : NEVER;
    return feature_holds(inside, reader);
}

static enum answer term_holds(str word, const struct css_reader *reader,
                              unsigned nested)
{
    if (word.at[0] == '(')
        return bracket_holds(
            str_slice(word, 1, word.len - (word.at[word.len - 1] == ')')),
            reader, nested);
    if (str_equal_nocase(word, STR("all")))
        return YES;
    if (str_equal_nocase(word, STR("screen")))
        return yes_if(!reader->is_print);
    if (str_equal_nocase(word, STR("print")))
        return yes_if(reader->is_print);
    return NO;
}

/* "not screen and (width > 3em)", "(a) or (b)"; one of a list. */
static enum answer query_holds(str query, const struct css_reader *reader,
                               unsigned nested)
{
    enum answer all = YES;
    bool is_not = false;
    bool is_or = false;
    bool is_first = true;
    str word;

    while (css_next_value(&query, &word)) {
        enum answer term;

        if (str_equal_nocase(word, STR("and"))
            || str_equal_nocase(word, STR("only")))
            continue;
        if (str_equal_nocase(word, STR("not"))) {
            is_not = true;
            continue;
        }
        if (str_equal_nocase(word, STR("or"))) {
            is_or = true;
            continue;
        }
        term = term_holds(word, reader, nested);
        if (is_first)
            all = term;
        else if (all == NEVER || term == NEVER)
            all = NEVER;
        else
            all = yes_if(is_or ? all == YES || term == YES
                               : all == YES && term == YES);
        is_first = false;
    }
    if (all == NEVER || !is_not)
        return all;
    return yes_if(all == NO);
}

bool css_media_holds(str media, const struct css_reader *reader)
{
    str query;
    bool is_empty = true;

    while (css_next_piece(&media, ',', &query)) {
        is_empty = false;
        if (query_holds(query, reader, 0) == YES)
            return true;
    }
    return is_empty;
}

/* Browsers of today have what sheets ask for; "not" asks for one that has
 * not. */
static bool supports_holds(str text)
{
    return !str_equal_nocase(str_slice(text, 0, 3), STR("not"));
}

bool css_condition_holds(const struct css_condition *condition,
                         const struct css_reader *reader)
{
    for (; condition; condition = condition->outer) {
        if (condition->media.len && !css_media_holds(condition->media, reader))
            return false;
        if (condition->supports.len && !supports_holds(condition->supports))
            return false;
    }
    return true;
}

bool css_condition_asks_orientation(const struct css_condition *condition)
{
    struct css_reader wide = {.width_px = 1280, .height_px = 800};
    struct css_reader tall = {.width_px = 1280, .height_px = 1281};

    return css_condition_holds(condition, &wide)
           != css_condition_holds(condition, &tall);
}
