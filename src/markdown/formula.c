/*
 * Formulas: cohub does not set them.  Their source is shown as code, without
 * the signs round it, and a message says so.
 *
 *   $$                  ```
 *   E = mc^2            E = mc^2
 *   $$                  ```
 *
 *   \(x^2\)  $\pi$      `x^2`  `\pi`
 */
#include "markdown/slip_reader.h"

enum { FORMULA_MAX = 2000 };

static void put(struct look *look, size_t from, size_t to, str text,
                bool is_first)
{
    look_change(look,
                (struct look_change){
                    .kind = DIAG_FORMULA,
                    .flags = SLIP_READ | (is_first ? SLIP_ONCE : SLIP_SILENT),
                    .from = from,
                    .to = to,
                    .text = text,
                    .a = STR("a formula"),
                });
}

static bool is_line_alone(const struct look *look, size_t at)
{
    return str_trim(look_line(look, look_line_of(look, at))).len == 2;
}

/* strict: only a command tells it from brackets that are meant to be read. */
static bool is_formula(str inside, bool is_strict)
{
    if (inside.len == 0 || str_find_char(inside, '`') >= 0
        || str_find(inside, STR("\n\n")) >= 0)
        return false;
    for (size_t i = 0; i + 1 < inside.len; i++)
        if ((inside.at[i] == '\\' && char_is_letter(inside.at[i + 1]))
            || (!is_strict
                && (inside.at[i] == '^' || inside.at[i] == '_'
                    || inside.at[i] == '=')))
            return true;
    return false;
}

struct signs {
    str open;
    str close;
};

static const struct signs signs[] = {
    {STR_INIT("$$"), STR_INIT("$$")},
    {STR_INIT("\\("), STR_INIT("\\)")},
    {STR_INIT("\\["), STR_INIT("\\]")},
    {STR_INIT("$\\"), STR_INIT("$")},
};

/* How many bytes the formula at at takes, or 0. */
static size_t see_formula(struct look *look, size_t at,
                          const struct signs *sign)
{
    bool is_dollar = sign->open.at[0] == '$' && sign->open.at[1] != '$';
    size_t from = at + (is_dollar ? 1 : sign->open.len);
    str rest = str_slice(look->body, from, from + FORMULA_MAX);
    ptrdiff_t end = str_find(rest, sign->close);
    str inside;
    size_t to;

    if (end <= 0)
        return 0;
    inside = str_slice(rest, 0, (size_t)end);
    to = from + (size_t)end;
    if (!is_formula(inside, sign->open.at[0] == '\\'))
        return 0;
    if (str_equal(sign->open, STR("$$")) && is_line_alone(look, at)
        && is_line_alone(look, to)) {
        put(look, at, from, STR("```"), true);
        put(look, to, to + sign->close.len, STR("```"), false);
    } else {
        put(look, at, to + sign->close.len,
            arena_format(look->scratch, "`%.*s`", STR_ARG(str_trim(inside))),
            true);
    }
    return to + sign->close.len - at;
}

void slip_read_formulas(struct look *look)
{
    size_t in_vain = 0;

    for (size_t i = 0; i + 1 < look->body.len && in_vain < FORMULA_MAX; i++) {
        char c = look->body.at[i];

        if ((c != '$' && c != '\\') || look->code[i])
            continue;
        for (size_t k = 0; k < sizeof(signs) / sizeof(signs[0]); k++) {
            str two = str_slice(look->body, i, i + 2);
            size_t len;

            if (!str_equal(two, signs[k].open))
                continue;
            len = see_formula(look, i, &signs[k]);
            in_vain += len == 0;
            i += len ? len - 1 : 1;
            break;
        }
    }
}
