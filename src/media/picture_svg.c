#include "media/picture_svg.h"

/* Lengths in thousandths of a pixel, so that there is no rounding until the
 * end. */
enum { MOST_DIGITS = 7 };

struct metric_unit {
    str name;
    long thousandths; /* of a pixel */
};

static const struct metric_unit units[] = {
    {STR_INIT("px"), 1000},  {STR_INIT("pt"), 1333},  {STR_INIT("pc"), 16000},
    {STR_INIT("mm"), 3780},  {STR_INIT("cm"), 37795}, {STR_INIT("in"), 96000},
    {STR_INIT("em"), 16000}, {STR_INIT(""), 1000},
};

static bool is_name_end(char c)
{
    return char_is_space(c) || c == '>' || c == '/' || c == '=';
}

/* Past "<?...?>", "<!--...-->" and a DOCTYPE, to what is inside "<svg". */
static bool find_root(str bytes, str *inside)
{
    ptrdiff_t at;

    while ((at = str_find_char(bytes, '<')) >= 0) {
        ptrdiff_t end;

        bytes = str_slice(bytes, (size_t)at, bytes.len);
        if (str_starts(bytes, STR("<!--")))
            end = str_find(bytes, STR("-->"));
        else
            end = str_find_char(bytes, '>');
        if (end < 0)
            return false;
        if (str_starts(bytes, STR("<?")) || str_starts(bytes, STR("<!"))) {
            bytes = str_slice(bytes, (size_t)end + 1, bytes.len);
            continue;
        }
        *inside = str_slice(bytes, 4, (size_t)end);
        return str_starts(bytes, STR("<svg")) && bytes.len > 4
               && is_name_end(bytes.at[4]);
    }
    return false;
}

/* The value of an attribute of the root, or an empty text. */
static str value_of(str inside, str name)
{
    str rest = inside;
    ptrdiff_t equals;

    while ((equals = str_find_char(rest, '=')) >= 0) {
        str before = str_trim(str_slice(rest, 0, (size_t)equals));
        str after = str_trim(str_slice(rest, (size_t)equals + 1, rest.len));
        str_halves cut;
        bool is_it =
            str_ends(before, name)
            && (before.len == name.len
                || char_is_space(before.at[before.len - name.len - 1]));

        if (after.len == 0 || (after.at[0] != '"' && after.at[0] != '\''))
            return (str){0};
        cut = str_cut(str_slice(after, 1, after.len), after.at[0]);
        if (is_it)
            return str_trim(cut.head);
        rest = cut.tail;
    }
    return (str){0};
}

/* Digits with at most three decimals that count, in thousandths. */
static bool take_number(str *rest, long *thousandths)
{
    size_t at = 0;
    size_t digits = 0;
    long scale = 100;

    *thousandths = 0;
    for (; at < rest->len && char_is_digit(rest->at[at]); at++, digits++)
        if (digits < MOST_DIGITS)
            *thousandths = *thousandths * 10 + (rest->at[at] - '0');
    *thousandths *= 1000;
    if (digits > MOST_DIGITS)
        return false;
    if (at < rest->len && rest->at[at] == '.')
        for (at++; at < rest->len && char_is_digit(rest->at[at]);
             at++, digits++) {
            *thousandths += scale * (rest->at[at] - '0');
            scale /= 10;
        }
    *rest = str_slice(*rest, at, rest->len);
    return digits > 0;
}

static unsigned rounded(long thousandths)
{
    return (unsigned)((thousandths + 500) / 1000);
}

static bool read_length(str text, unsigned *px)
{
    long thousandths;

    if (!take_number(&text, &thousandths))
        return false;
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
        if (str_equal_nocase(text, units[i].name)) {
            *px = rounded(thousandths / 1000 * units[i].thousandths
                          + thousandths % 1000 * units[i].thousandths / 1000);
            return true;
        }
    return false;
}

static void skip_gap(str *rest)
{
    while (rest->len && (char_is_space(rest->at[0]) || rest->at[0] == ','))
        *rest = str_slice(*rest, 1, rest->len);
}

/* Of viewBox="0 0 640 480" the third and fourth number are the size. */
static bool read_view(str text, struct picture_size *size)
{
    long number[4];

    for (size_t i = 0; i < 4; i++) {
        skip_gap(&text);
        text = str_without_start(text, STR("-"));
        if (!take_number(&text, &number[i]))
            return false;
    }
    *size = (struct picture_size){rounded(number[2]), rounded(number[3])};
    return true;
}

bool picture_measure_svg(str bytes, struct picture_size *size)
{
    struct picture_size view = {0};
    str inside;
    bool has_width;
    bool has_height;

    if (!find_root(bytes, &inside))
        return false;

    bool has_view = read_view(value_of(inside, STR("viewBox")), &view);

    *size = (struct picture_size){0};
    has_width = read_length(value_of(inside, STR("width")), &size->width_px);
    has_height = read_length(value_of(inside, STR("height")), &size->height_px);
    if (has_width && has_height)
        return true;
    if (!has_view || view.width_px == 0 || view.height_px == 0)
        return false;
    if (has_width)
        size->height_px = (unsigned)((unsigned long)size->width_px
                                     * view.height_px / view.width_px);
    else if (has_height)
        size->width_px = (unsigned)((unsigned long)size->height_px
                                    * view.width_px / view.height_px);
    else
        *size = view;
    return true;
}
