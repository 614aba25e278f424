#include "audit/css_value.h"

#include <math.h>
#include <string.h>

#include "audit/css_text.h"
#include "audit/dom.h"
#include "colour/oklch.h"

struct colour_row {
    str name;
    unsigned code;
};

static const struct colour_row colour_rows[] = {
#define COLOUR(name, code) {STR_INIT(#name), code},
#include "audit/colour_name.def"
#undef COLOUR
};

/* What a browser shows when nobody chose colours. */
static const struct colour_row system_rows[] = {
    {STR_INIT("canvas"), 0xFFFFFF},     {STR_INIT("canvastext"), 0x000000},
    {STR_INIT("linktext"), 0x0000EE},   {STR_INIT("field"), 0xFFFFFF},
    {STR_INIT("fieldtext"), 0x000000},  {STR_INIT("buttonface"), 0xEFEFEF},
    {STR_INIT("buttontext"), 0x000000},
};

/* Longer values are not read: brackets in brackets stay few. */
enum { MOST_PARTS = 5, VALUE_LEN_MAX = 400 };

static struct css_colour of_code(unsigned code)
{
    return (struct css_colour){(code >> 16) & 255, (code >> 8) & 255,
                               code & 255, 1};
}

static bool find_name(const struct colour_row *rows, size_t count, str name,
                      struct css_colour *colour)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_nocase(rows[i].name, name)) {
            *colour = of_code(rows[i].code);
            return true;
        }
    return false;
}

static bool hex_value(char c, unsigned *value)
{
    c = char_lower(c);
    if (char_is_digit(c))
        *value = (unsigned)(c - '0');
    else if (c >= 'a' && c <= 'f')
        *value = (unsigned)(c - 'a' + 10);
    else
        return false;
    return true;
}

/* "#rgb", "#rgba", "#rrggbb", "#rrggbbaa" without the sign. */
static bool read_hex(str text, struct css_colour *colour)
{
    double parts[4] = {0, 0, 0, 255};
    bool is_short = text.len == 3 || text.len == 4;
    size_t width = is_short ? 1 : 2;

    if (!is_short && text.len != 6 && text.len != 8)
        return false;
    for (size_t i = 0; i < text.len / width; i++) {
        unsigned high;
        unsigned low;

        if (!hex_value(text.at[i * width], &high)
            || !hex_value(text.at[i * width + width - 1], &low))
            return false;
        parts[i] = high * 16 + low;
    }
    *colour = (struct css_colour){parts[0], parts[1], parts[2], parts[3] / 255};
    return true;
}

static double clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

/* The parts of a function: numbers, and what per cent are of. */
static size_t read_parts(str inside, double parts[MOST_PARTS],
                         bool is_percent[MOST_PARTS])
{
    size_t count = 0;
    str word;

    while (css_next_value(&inside, &word) && count < MOST_PARTS) {
        size_t len;

        if (str_equal(word, STR(",")) || str_equal(word, STR("/")))
            continue;
        if (str_equal_nocase(word, STR("none"))) {
            parts[count] = 0;
            is_percent[count++] = false;
            continue;
        }
        if (!css_number(word, &parts[count], &len))
            return 0;
        is_percent[count] = str_equal(str_slice(word, len, word.len), STR("%"));
        if (!is_percent[count] && len != word.len) {
            double degrees;

            if (!css_angle_read(word, &degrees))
                return 0;
            parts[count] = degrees;
        }
        count++;
    }
    return count;
}

static double alpha_of(size_t count, const double *parts,
                       const bool *is_percent)
{
    if (count < 4)
        return 1;
    return clamp(is_percent[3] ? parts[3] / 100 : parts[3], 0, 1);
}

static double hue_part(double hue, double low, double high)
{
    hue = fmod(hue, 360);
    if (hue < 0)
        hue += 360;
    if (hue < 60)
        return low + (high - low) * hue / 60;
    if (hue < 180)
        return high;
    if (hue < 240)
        return low + (high - low) * (240 - hue) / 60;
    return low;
}

static struct css_colour of_hsl(double hue, double saturation, double light)
{
    double high;
    double low;

    saturation = clamp(saturation / 100, 0, 1);
    light = clamp(light / 100, 0, 1);
    high = light <= 0.5 ? light * (1 + saturation)
                        : light + saturation - light * saturation;
    low = 2 * light - high;
    return (struct css_colour){255 * hue_part(hue + 120, low, high),
                               255 * hue_part(hue, low, high),
                               255 * hue_part(hue - 120, low, high), 1};
}

static struct css_colour of_oklch(double lightness, double chroma, double hue)
{
    double angle = hue * 3.14159265358979323846 / 180;
    struct oklch wanted = {lightness, chroma, {cos(angle), sin(angle)}};
    struct colour found = oklch_colour(wanted);

    return (struct css_colour){found.red, found.green, found.blue, 1};
}

static bool read_function(str text, struct css_colour *colour)
{
    double parts[MOST_PARTS] = {0};
    bool is_percent[MOST_PARTS] = {0};
    str inside;
    size_t count;

    if (css_function(text, "rgb", &inside)
        || css_function(text, "rgba", &inside)) {
        count = read_parts(inside, parts, is_percent);
        for (size_t i = 0; i < 3; i++)
            parts[i] =
                clamp(is_percent[i] ? parts[i] * 2.55 : parts[i], 0, 255);
        *colour = (struct css_colour){parts[0], parts[1], parts[2], 1};
    } else if (css_function(text, "hsl", &inside)
               || css_function(text, "hsla", &inside)) {
        count = read_parts(inside, parts, is_percent);
        *colour = of_hsl(parts[0], parts[1], parts[2]);
    } else if (css_function(text, "oklch", &inside)) {
        count = read_parts(inside, parts, is_percent);
        *colour = of_oklch(is_percent[0] ? parts[0] / 100 : parts[0],
                           is_percent[1] ? parts[1] / 250 : parts[1], parts[2]);
    } else {
        return false;
    }
    colour->alpha = alpha_of(count, parts, is_percent);
    return count >= 3;
}

bool css_colour_read(str text, const struct css_colour *current, bool is_dark,
                     struct css_colour *colour)
{
    str inside;

    text = str_trim(text);
    if (text.len > VALUE_LEN_MAX)
        return false;
    if (str_starts(text, STR("#")))
        return read_hex(str_slice(text, 1, text.len), colour);
    if (str_equal_nocase(text, STR("transparent"))) {
        *colour = (struct css_colour){0};
        return true;
    }
    if (str_equal_nocase(text, STR("currentcolor"))) {
        *colour = current ? *current : (struct css_colour){0};
        return current;
    }
    if (css_function(text, "light-dark", &inside)) {
        str light;
        str dark;

        if (!css_next_piece(&inside, ',', &light)
            || !css_next_piece(&inside, ',', &dark))
            return false;
        return css_colour_read(is_dark ? dark : light, current, is_dark,
                               colour);
    }
    return find_name(colour_rows, sizeof colour_rows / sizeof colour_rows[0],
                     text, colour)
           || (!is_dark
               && find_name(system_rows,
                            sizeof system_rows / sizeof system_rows[0], text,
                            colour))
           || read_function(text, colour);
}

/* --- lengths and angles --------------------------------------------------- */

static bool unit_px(str unit, const struct css_lengths *lengths, double *px)
{
    static const struct {
        const char *unit;
        double px;
    } fixed[] = {{"px", 1},         {"pt", 96.0 / 72}, {"pc", 16},
                 {"in", 96},        {"cm", 96 / 2.54}, {"mm", 9.6 / 2.54},
                 {"q", 2.4 / 2.54}, {"vw", 12.8},      {"vh", 8},
                 {"vmin", 8},       {"vmax", 12.8},    {"dvh", 8},
                 {"svh", 8},        {"lvh", 8},        {"dvw", 12.8}};

    for (size_t i = 0; i < sizeof fixed / sizeof fixed[0]; i++)
        if (str_equal_nocase(unit, str_of(fixed[i].unit))) {
            *px = fixed[i].px;
            return true;
        }
    if (str_equal_nocase(unit, STR("em")))
        *px = lengths->font_px;
    else if (str_equal_nocase(unit, STR("rem")))
        *px = lengths->root_px;
    else if (str_equal_nocase(unit, STR("ex"))
             || str_equal_nocase(unit, STR("ch")))
        *px = lengths->font_px / 2;
    else if (str_equal(unit, STR("%")) && lengths->whole_px >= 0)
        *px = lengths->whole_px / 100;
    else
        return false;
    return isfinite(*px);
}

/* "a + b - c", "a * 2", "a / 2": what calc() holds most often. */
static bool sum_px(str text, const struct css_lengths *lengths, double *px)
{
    double total = 0;
    char sign = '+';
    str word;

    while (css_next_value(&text, &word)) {
        double value;
        size_t len;
        bool is_factor = sign == '*' || sign == '/';

        if (word.len == 1 && strchr("+-*/", word.at[0])) {
            sign = word.at[0];
            continue;
        }
        if (is_factor ? !css_number(word, &value, &len) || len != word.len
                      : !css_length_read(word, lengths, &value))
            return false;
        if (sign == '/' && fabs(value) < 1e-9)
            return false;
        total = sign == '+'   ? total + value
                : sign == '-' ? total - value
                : sign == '*' ? total * value
                              : total / value;
    }
    *px = total;
    return true;
}

static bool bounded_px(str inside, const struct css_lengths *lengths,
                       double *px)
{
    double values[3] = {0};
    size_t count = 0;
    str piece;

    while (count < 3 && css_next_piece(&inside, ',', &piece))
        if (!sum_px(piece, lengths, &values[count++]))
            return false;
    if (count != 3)
        return false;
    *px = clamp(values[1], values[0], values[2]);
    return true;
}

static bool extreme_px(str inside, const struct css_lengths *lengths,
                       bool wants_most, double *px)
{
    bool is_first = true;
    str piece;

    while (css_next_piece(&inside, ',', &piece)) {
        double value;

        if (!sum_px(piece, lengths, &value))
            return false;
        if (is_first || (wants_most ? value > *px : value < *px))
            *px = value;
        is_first = false;
    }
    return !is_first;
}

bool css_length_read(str text, const struct css_lengths *lengths, double *px)
{
    double number;
    double unit;
    size_t len;
    str inside;

    text = str_trim(text);
    if (text.len > VALUE_LEN_MAX)
        return false;
    if (css_function(text, "calc", &inside))
        return sum_px(inside, lengths, px);
    if (css_function(text, "clamp", &inside))
        return bounded_px(inside, lengths, px);
    if (css_function(text, "min", &inside))
        return extreme_px(inside, lengths, false, px);
    if (css_function(text, "max", &inside))
        return extreme_px(inside, lengths, true, px);
    if (!css_number(text, &number, &len))
        return false;
    if (len == text.len) {
        *px = number;
        return fabs(number) < 1e-9;
    }
    if (!unit_px(str_slice(text, len, text.len), lengths, &unit))
        return false;
    *px = number * unit;
    return isfinite(*px);
}

bool css_angle_read(str text, double *degrees)
{
    static const struct {
        const char *unit;
        double degrees;
    } units[] = {
        {"deg", 1}, {"grad", 0.9}, {"rad", 57.29577951308232}, {"turn", 360}};
    size_t len;
    str unit;

    text = str_trim(text);
    if (!css_number(text, degrees, &len))
        return false;
    unit = str_slice(text, len, text.len);
    if (unit.len == 0)
        return fabs(*degrees) < 1e-9;
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (str_equal_nocase(unit, str_of(units[i].unit))) {
            *degrees *= units[i].degrees;
            return isfinite(*degrees);
        }
    return false;
}

/* --- how colours look ----------------------------------------------------- */

struct css_colour css_colour_over(struct css_colour front,
                                  struct css_colour back)
{
    double a = front.alpha;

    return (struct css_colour){front.red * a + back.red * (1 - a),
                               front.green * a + back.green * (1 - a),
                               front.blue * a + back.blue * (1 - a), 1};
}

static double linear(double part)
{
    part /= 255;
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static double luminance(struct css_colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green)
           + 0.0722 * linear(colour.blue);
}

double css_contrast(struct css_colour a, struct css_colour b)
{
    double one = luminance(a) + 0.05;
    double other = luminance(b) + 0.05;

    return one > other ? one / other : other / one;
}

bool css_colour_same(struct css_colour a, struct css_colour b)
{
    return fabs(a.red - b.red) < 0.5 && fabs(a.green - b.green) < 0.5
           && fabs(a.blue - b.blue) < 0.5 && fabs(a.alpha - b.alpha) < 0.005;
}
