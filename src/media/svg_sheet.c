#include "media/svg_sheet.h"

#include <stdlib.h>

static str without_comments(struct arena *arena, str css)
{
    char *made = arena_array(arena, char, css.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < css.len; i++) {
        str rest = str_slice(css, i, css.len);
        ptrdiff_t end;

        if (!str_starts(rest, STR("/*"))) {
            made[len++] = css.at[i];
            continue;
        }
        end = str_find(rest, STR("*/"));
        if (end < 0)
            break;
        i += (size_t)end + 1;
    }
    return (str){made, len};
}

static bool is_name_char(char c)
{
    return char_is_letter(c) || char_is_digit(c) || c == '-' || c == '_'
           || (unsigned char)c >= 0x80;
}

static str take_name(str *rest)
{
    size_t len = 0;
    str name;

    while (len < rest->len && is_name_char(rest->at[len]))
        len++;
    name = str_slice(*rest, 0, len);
    *rest = str_slice(*rest, len, rest->len);
    return name;
}

/* "path.a#b" */
static bool read_step(str text, struct svg_step *step, unsigned *weight)
{
    str rest = str_without_start(text, STR("*"));

    step->name = take_name(&rest);
    *weight += step->name.len > 0;
    while (rest.len) {
        char sign = rest.at[0];
        str name;

        rest = str_slice(rest, 1, rest.len);
        name = take_name(&rest);
        if (name.len == 0)
            return false;
        if (sign == ':' && str_equal(name, STR("root"))) {
            step->is_root = true;
            *weight += 100;
        } else if (sign == '#') {
            step->id = name;
            *weight += 10000;
        } else if (sign == '.' && step->class_count < 3) {
            step->classes[step->class_count++] = name;
            *weight += 100;
        } else {
            return false;
        }
    }
    return text.len > 0;
}

static bool read_selector(str text, struct svg_rule *rule)
{
    bool is_child = false;

    text = str_trim(text);
    while (text.len) {
        size_t len = 0;
        struct svg_step *step;

        if (text.at[0] == '>') {
            is_child = true;
            text = str_trim(str_slice(text, 1, text.len));
            continue;
        }
        if (rule->step_count == SVG_STEPS_MAX)
            return false;
        while (len < text.len && !char_is_space(text.at[len])
               && text.at[len] != '>')
            len++;
        step = &rule->steps[rule->step_count++];
        step->is_child = is_child;
        if (!read_step(str_slice(text, 0, len), step, &rule->weight))
            return false;
        is_child = false;
        text = str_trim(str_slice(text, len, text.len));
    }
    return rule->step_count > 0;
}

static bool add_rules(struct arena *arena, str selectors, str properties,
                      struct svg_sheet *sheet)
{
    while (selectors.len) {
        str_halves cut = str_cut(selectors, ',');
        struct svg_rule rule = {.properties = properties};

        if (sheet->count == SVG_RULES_MAX || !read_selector(cut.head, &rule))
            return false;
        sheet->rules = arena_grow(arena, sheet->rules, sheet->count,
                                  &sheet->capacity, sizeof(struct svg_rule));
        /* Later ones count more among equals. */
        rule.weight = rule.weight * SVG_RULES_MAX + (unsigned)sheet->count;
        sheet->rules[sheet->count++] = rule;
        selectors = cut.tail;
    }
    return true;
}

/* Past "{...}", with braces in it, or past ";". */
static str skip_at_rule(str css)
{
    size_t depth = 0;

    for (size_t i = 0; i < css.len; i++) {
        if (css.at[i] == '{')
            depth++;
        else if (css.at[i] == '}' && depth <= 1)
            return str_slice(css, i + 1, css.len);
        else if (css.at[i] == '}')
            depth--;
        else if (css.at[i] == ';' && depth == 0)
            return str_slice(css, i + 1, css.len);
    }
    return (str){0};
}

static int compare(const void *left, const void *right)
{
    const struct svg_rule *a = left;
    const struct svg_rule *b = right;

    return a->weight > b->weight ? -1 : a->weight < b->weight;
}

bool svg_sheet_parse(struct arena *arena, str css, struct svg_sheet *sheet)
{
    str rest = str_trim(without_comments(arena, css));

    while (rest.len) {
        str_halves selector;
        str_halves properties;

        if (rest.at[0] == '@') {
            rest = str_trim(skip_at_rule(rest));
            continue;
        }
        selector = str_cut(rest, '{');
        properties = str_cut(selector.tail, '}');
        if (!selector.found || !properties.found
            || !add_rules(arena, selector.head, properties.head, sheet))
            return false;
        rest = str_trim(properties.tail);
    }
    if (sheet->count)
        qsort(sheet->rules, sheet->count, sizeof(struct svg_rule), compare);
    return true;
}
