#include "audit/css_declaration.h"

#include "audit/css_text.h"

static const struct css_property_row rows[] = {
    {STR_INIT("--"), true},
#define PROPERTY(KEY, name, is_inherited) {STR_INIT(#name), is_inherited},
#include "audit/css_property.def"
#undef PROPERTY
};

const struct css_property_row *css_property_row(enum css_property property)
{
    return &rows[property];
}

/* --- declarations --------------------------------------------------------- */

struct declaring {
    struct arena *arena;
    struct css_declaration *items;
    size_t count;
    size_t capacity;
};

static void declare(struct declaring *declaring, enum css_property property,
                    str name, str value, bool is_important)
{
    declaring->items =
        arena_grow(declaring->arena, declaring->items, declaring->count,
                   &declaring->capacity, sizeof *declaring->items);
    declaring->items[declaring->count++] =
        (struct css_declaration){property, name, value, is_important};
}

static bool is_any_function(str value, const char *const *names, size_t count)
{
    str inside;

    for (size_t i = 0; i < count; i++)
        if (css_function(value, names[i], &inside))
            return true;
    return false;
}

static bool is_picture(str value)
{
    static const char *const names[] = {
        "url",
        "linear-gradient",
        "radial-gradient",
        "conic-gradient",
        "repeating-linear-gradient",
        "repeating-radial-gradient",
        "repeating-conic-gradient",
        "-webkit-linear-gradient",
        "-webkit-radial-gradient",
        "image-set",
        "cross-fade",
        "image",
        "-webkit-gradient",
        "-webkit-image-set",
    };

    return is_any_function(value, names, sizeof names / sizeof names[0]);
}

/* Words of "background" that are neither its picture nor its colour. */
static bool is_arrangement(str value)
{
    static const str words[] = {
        STR_INIT("no-repeat"),   STR_INIT("repeat"),      STR_INIT("repeat-x"),
        STR_INIT("repeat-y"),    STR_INIT("center"),      STR_INIT("left"),
        STR_INIT("right"),       STR_INIT("top"),         STR_INIT("bottom"),
        STR_INIT("cover"),       STR_INIT("contain"),     STR_INIT("fixed"),
        STR_INIT("scroll"),      STR_INIT("local"),       STR_INIT("auto"),
        STR_INIT("border-box"),  STR_INIT("padding-box"), STR_INIT("none"),
        STR_INIT("content-box"), STR_INIT("space"),       STR_INIT("round"),
        STR_INIT("/"),           STR_INIT("text"),
    };

    return str_is_one_of(value, words, sizeof words / sizeof words[0]);
}

static bool starts_number(str value)
{
    double number;
    size_t len;

    return css_number(value, &number, &len);
}

static bool is_wide_keyword(str value)
{
    static const str words[] = {STR_INIT("inherit"), STR_INIT("initial"),
                                STR_INIT("unset"), STR_INIT("revert"),
                                STR_INIT("revert-layer")};

    return str_is_one_of(value, words, sizeof words / sizeof words[0]);
}

/* Of the last layer, which lies below the others, the colour; of all of them
 * the first picture that is there. */
static void declare_background(struct declaring *declaring, str value,
                               bool is_important)
{
    str rest = value;
    str layer;
    str colour = STR("transparent");
    str picture = STR("none");
    str inside;

    if (is_wide_keyword(value)) {
        colour = value;
        picture = value;
        rest = (str){0};
    }
    while (css_next_piece(&rest, ',', &layer)) {
        str word;

        while (css_next_value(&layer, &word)) {
            if (is_picture(word))
                picture = str_equal(picture, STR("none"))
                              ? word
                              : arena_format(declaring->arena, "%.*s, %.*s",
                                             STR_ARG(picture), STR_ARG(word));
            else if (css_function(word, "calc", &inside))
                continue;
            else if (!is_arrangement(word) && !starts_number(word))
                colour = word;
        }
    }
    declare(declaring, CSS_BACKGROUND_COLOR, (str){0}, colour, is_important);
    declare(declaring, CSS_BACKGROUND_IMAGE, (str){0}, picture, is_important);
}

/* "bold 14pt/1.5 serif" */
static void declare_font(struct declaring *declaring, str value,
                         bool is_important)
{
    str weight = STR("normal");
    str style = STR("normal");
    str height = STR("normal");
    str rest = value;
    str word;

    if (is_wide_keyword(value)) {
        declare(declaring, CSS_FONT_SIZE, (str){0}, value, is_important);
        declare(declaring, CSS_FONT_WEIGHT, (str){0}, value, is_important);
        return;
    }
    while (css_next_value(&rest, &word)) {
        double number;
        size_t len;
        bool has_number = css_number(word, &number, &len);

        if (str_equal_nocase(word, STR("bold"))
            || str_equal_nocase(word, STR("bolder"))
            || str_equal_nocase(word, STR("lighter"))
            || (has_number && len == word.len && number >= 100))
            weight = word;
        else if (str_equal_nocase(word, STR("italic"))
                 || str_equal_nocase(word, STR("oblique")))
            style = word;
        else if (has_number || str_ends(word, STR("large"))
                 || str_ends(word, STR("small"))
                 || str_equal_nocase(word, STR("medium"))
                 || str_find_char(word, '(') >= 0) {
            declare(declaring, CSS_FONT_SIZE, (str){0}, word, is_important);
            rest = css_skip_space(rest);
            if (rest.len && rest.at[0] == '/') {
                rest = str_slice(rest, 1, rest.len);
                css_next_value(&rest, &height);
            }
            break;
        }
    }
    declare(declaring, CSS_FONT_WEIGHT, (str){0}, weight, is_important);
    declare(declaring, CSS_FONT_STYLE, (str){0}, style, is_important);
    declare(declaring, CSS_LINE_HEIGHT, (str){0}, height, is_important);
}

/* "1px", "1px 2px", up to four: top, right, bottom, left. */
static void declare_inset(struct declaring *declaring, str value,
                          bool is_important)
{
    static const enum css_property sides[] = {CSS_TOP, CSS_RIGHT, CSS_BOTTOM,
                                              CSS_LEFT};
    str words[4];
    size_t count = 0;

    while (count < 4 && css_next_value(&value, &words[count]))
        count++;
    for (size_t i = 0; i < 4 && count; i++) {
        size_t from = i < count ? i : i == 3 && count > 1 ? 1 : 0;

        if (i == 2 && count < 3)
            from = 0;
        declare(declaring, sides[i], (str){0}, words[from], is_important);
    }
}

static void declare_margin(struct declaring *declaring, str value,
                           bool is_important)
{
    str words[4];
    size_t count = 0;

    while (count < 4 && css_next_value(&value, &words[count]))
        count++;
    if (count)
        declare(declaring, CSS_MARGIN_LEFT, (str){0},
                words[count == 4  ? 3
                      : count > 1 ? 1
                                  : 0],
                is_important);
}

static bool declare_short_form(struct declaring *declaring, str name, str value,
                               bool is_important)
{
    static const struct {
        const char *name;
        void (*declare)(struct declaring *, str, bool);
    } forms[] = {
        {"background", declare_background},
        {"font", declare_font},
        {"inset", declare_inset},
        {"margin", declare_margin},
    };

    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        if (str_equal_nocase(name, str_of(forms[i].name))) {
            forms[i].declare(declaring, value, is_important);
            return true;
        }
    return false;
}

static enum css_property find_property(str name)
{
    for (int i = 1; i < CSS_PROPERTY_COUNT; i++)
        if (str_equal_nocase(name, rows[i].name))
            return (enum css_property)i;
    if (str_equal_nocase(name, STR("overflow-x"))
        || str_equal_nocase(name, STR("overflow-y")))
        return CSS_OVERFLOW;
    if (str_equal_nocase(name, STR("inset-inline-start"))
        || str_equal_nocase(name, STR("inset-inline")))
        return CSS_LEFT;
    return CSS_CUSTOM;
}

static str cut_important(str value, bool *is_important)
{
    ptrdiff_t mark = -1;

    for (size_t i = value.len; i-- > 0 && mark < 0;)
        if (value.at[i] == '!')
            mark = (ptrdiff_t)i;
    *is_important = mark >= 0
                    && str_equal_nocase(
                        str_trim(str_slice(value, (size_t)mark + 1, value.len)),
                        STR("important"));
    return *is_important ? str_trim(str_slice(value, 0, (size_t)mark)) : value;
}

static void read_declaration(struct declaring *declaring, str text)
{
    size_t colon = css_piece(text, ":");
    str name = str_trim(str_slice(text, 0, colon));
    bool is_important;
    str value = cut_important(str_trim(str_slice(text, colon + 1, text.len)),
                              &is_important);
    enum css_property property;

    if (colon == text.len || name.len == 0)
        return;
    if (str_starts(name, STR("--"))) {
        declare(declaring, CSS_CUSTOM, name, value, is_important);
        return;
    }
    if (value.len == 0
        || declare_short_form(declaring, name, value, is_important))
        return;
    property = find_property(name);
    if (property != CSS_CUSTOM)
        declare(declaring, property, (str){0}, value, is_important);
}

struct css_declarations css_declarations_read(struct arena *arena, str text)
{
    struct declaring declaring = {.arena = arena};

    while (text.len) {
        size_t end = css_piece(text, ";{");

        if (end < text.len && text.at[end] == '{') {
            /* A rule within a rule: what it says is for others. */
            text = str_slice(text, end + 1, text.len);
            end = css_piece(text, "}");
        } else {
            read_declaration(&declaring, str_slice(text, 0, end));
        }
        text = str_slice(text, end + 1, text.len);
    }
    return (struct css_declarations){declaring.items, declaring.count};
}
