#include "media/svg_cleaning.h"

enum { MOST_MATCHES = 5000000 };

/* --- which rules fit ------------------------------------------------------- */

static bool has_class(str classes, str wanted)
{
    while (classes.len) {
        size_t len = 0;

        while (len < classes.len && !char_is_space(classes.at[len]))
            len++;
        if (str_equal(str_slice(classes, 0, len), wanted))
            return true;
        classes = str_trim(str_slice(classes, len, classes.len));
    }
    return false;
}

static bool is_step(const xmlNode *node, const struct svg_step *step)
{
    xmlChar *classes;
    xmlChar *id;
    bool fits;

    if (step->name.len && !str_equal(step->name, svg_text_of(node->name)))
        return false;
    if (step->is_root && node->parent->type == XML_ELEMENT_NODE)
        return false;
    classes = xmlGetNoNsProp(node, (const xmlChar *)"class");
    id = xmlGetNoNsProp(node, (const xmlChar *)"id");
    fits = step->id.len == 0 || str_equal(step->id, svg_text_of(id));
    for (size_t i = 0; i < step->class_count; i++)
        fits =
            fits && has_class(str_trim(svg_text_of(classes)), step->classes[i]);
    xmlFree(classes);
    xmlFree(id);
    return fits;
}

static bool is_element(const xmlNode *node)
{
    return node && node->type == XML_ELEMENT_NODE;
}

/* The nearest around node that fits stands for a step, as "g .a" asks; a
 * child's must be its parent. */
static bool fits_rule(struct svg_cleaning *cleaning, const xmlNode *node,
                      const struct svg_rule *rule)
{
    size_t step = rule->step_count - 1;

    cleaning->matches++;
    if (!is_step(node, &rule->steps[step]))
        return false;
    while (step > 0) {
        bool is_child = rule->steps[step].is_child;

        step--;
        node = node->parent;
        while (!is_child && is_element(node)
               && !is_step(node, &rule->steps[step])) {
            cleaning->matches++;
            node = node->parent;
        }
        if (!is_element(node) || !is_step(node, &rule->steps[step]))
            return false;
    }
    return true;
}

/* --- what they say --------------------------------------------------------- */

struct listing {
    svg_property *property;
    void *context;
};

/* "bold 12px/1.5 Arial, serif" */
static void list_font(struct svg_cleaning *cleaning, str value,
                      const struct listing *to)
{
    str rest = value;

    while (rest.len) {
        size_t len = 0;
        str word;

        while (len < rest.len && !char_is_space(rest.at[len]))
            len++;
        word = str_slice(rest, 0, len);
        rest = str_trim(str_slice(rest, len, rest.len));
        if (str_equal(word, STR("italic")) || str_equal(word, STR("oblique")))
            to->property(cleaning, to->context, STR("font-style"), word);
        else if (str_starts(word, STR("bold"))
                 || (word.len == 3 && str_ends(word, STR("00"))))
            to->property(cleaning, to->context, STR("font-weight"), word);
        else if (word.len && (char_is_digit(word.at[0]) || word.at[0] == '.')) {
            to->property(cleaning, to->context, STR("font-size"),
                         str_cut(word, '/').head);
            to->property(cleaning, to->context, STR("font-family"), rest);
            return;
        }
    }
}

/* Sheets write "rotate(45deg) translate(2px)", attributes no units; a turn or
 * a length of another unit would move shapes to where nobody drew them. */
static void list_transform(struct svg_cleaning *cleaning, str value,
                           const struct listing *to)
{
    struct buf made = {0};
    bool is_known = true;

    for (size_t i = 0; i < value.len; i++) {
        str rest = str_slice(value, i, value.len);
        bool after_digit =
            i > 0 && (char_is_digit(value.at[i - 1]) || value.at[i - 1] == '.');

        if (after_digit && str_starts(rest, STR("deg")))
            i += 2;
        else if (after_digit && str_starts(rest, STR("px")))
            i += 1;
        else if (after_digit
                 && (char_is_letter(value.at[i]) || value.at[i] == '%'))
            is_known = false;
        else
            buf_add_char(&made, value.at[i]);
    }
    if (is_known)
        to->property(cleaning, to->context, STR("transform"),
                     arena_copy(cleaning->scratch, buf_str(&made)));
    else
        svg_refuse(cleaning, "turns or moves shapes in its style sheet");
    buf_free(&made);
}

static void list_property(struct svg_cleaning *cleaning, str name, str value,
                          const struct listing *to)
{
    static const str markers[] = {STR_INIT("marker-start"),
                                  STR_INIT("marker-mid"),
                                  STR_INIT("marker-end")};

    if (str_equal_nocase(name, STR("font")))
        list_font(cleaning, value, to);
    else if (str_equal_nocase(name, STR("transform")))
        list_transform(cleaning, value, to);
    else if (str_equal_nocase(name, STR("marker")))
        for (size_t i = 0; i < 3; i++)
            to->property(cleaning, to->context, markers[i], value);
    else
        to->property(cleaning, to->context, name, value);
}

static const str important = STR_INIT("!important");

/* Of a list "fill: red; stroke: none !important" those that are important,
 * or those that are not, from the last, which counts most. */
static void list_declarations(struct svg_cleaning *cleaning, str style,
                              bool is_important, const struct listing *to)
{
    str rest = style;

    while (rest.len) {
        str_halves cut = str_cut_last(rest, ';');
        str_halves property = str_cut(cut.found ? cut.tail : cut.head, ':');
        str value = str_trim(property.tail);

        rest = cut.found ? cut.head : (str){0};
        if (property.found && str_ends(value, important) == is_important)
            list_property(cleaning, str_trim(property.head),
                          str_trim(str_without_end(value, important)), to);
    }
}

static void list_rules(struct svg_cleaning *cleaning, const xmlNode *node,
                       bool is_important, const struct listing *to)
{
    const struct svg_sheet *sheet = &cleaning->sheet;

    for (size_t i = 0; i < sheet->count; i++) {
        const struct svg_rule *rule = &sheet->rules[i];

        if (is_important && str_find(rule->properties, important) < 0)
            continue;
        if (cleaning->matches > MOST_MATCHES)
            svg_refuse(cleaning, "has too many rules in its style sheet");
        else if (fits_rule(cleaning, node, rule))
            list_declarations(cleaning, rule->properties, is_important, to);
    }
}

void svg_style_each(struct svg_cleaning *cleaning, const xmlNode *node,
                    svg_property *property, void *context)
{
    struct listing to = {property, context};
    str style = svg_attribute_of(cleaning, node, "style");

    list_declarations(cleaning, style, true, &to);
    list_rules(cleaning, node, true, &to);
    list_declarations(cleaning, style, false, &to);
    list_rules(cleaning, node, false, &to);
}

void svg_style_read(struct svg_cleaning *cleaning, const xmlNode *root)
{
    struct buf css = {0};

    for (const xmlNode *node = root; node; node = svg_next_node(node, root))
        for (const xmlNode *text = node->children;
             text && svg_element_of_node(node) == SVG_STYLE; text = text->next)
            buf_add(&css, svg_text_of(text->content));
    if (!svg_sheet_parse(cleaning->scratch,
                         arena_copy(cleaning->scratch, buf_str(&css)),
                         &cleaning->sheet))
        svg_refuse(cleaning,
                   "has a style sheet with rules that cannot be kept; let your "
                   "drawing program write the styles on the shapes "
                   "(\"presentation attributes\")");
    buf_free(&css);
}
