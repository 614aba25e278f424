#include "media/svg_cleaning.h"

/*
 * A small file can ask for more than any browser can draw: ten copies of ten
 * copies of ten copies; a pattern painted with a pattern; a pass of a filter
 * for every shape.  So count what would be drawn, following every "#name"
 * as a browser does, and stop at the most.  A group with a filter of 3
 * passes, copied 20 times, costs 20 * (1 + 3 * PASS).  What an id stands for
 * is counted once, so the count itself takes one walk, or a few.
 */
enum {
    MOST_DRAWN = 200000, /* besides what is written out in the file */
    MOST_VISITS = 2000000,
    DEEPEST = 24,
    PICTURE = 10,
    PASS = 100,    /* of a filter, over all dots of a shape */
    NOISE = 10000, /* the one pass that is slow everywhere */
    DOT = 4,       /* bytes of a path for one of its corners, at least */
    MOST_RADIUS = 5000,
};

struct count {
    struct svg_cleaning *cleaning;
    const xmlNode *node;
    size_t drawn;
    unsigned depth;
};

static size_t cost_of(struct svg_cleaning *cleaning, const xmlNode *root,
                      unsigned depth);

static bool is_named(const xmlNode *node, str name)
{
    return str_equal(svg_text_of(node->name), name);
}

static size_t cost_alone(const xmlNode *node)
{
    if (is_named(node, STR("feTurbulence")))
        return NOISE;
    if (node->parent && is_named(node->parent, STR("filter")))
        return PASS;
    return is_named(node, STR("image")) ? PICTURE : 1;
}

/* An arrow head may stand on each corner of a line. */
static size_t corners_of(struct svg_cleaning *cleaning, const xmlNode *node)
{
    size_t len = svg_attribute_of(cleaning, node, "d").len
                 + svg_attribute_of(cleaning, node, "points").len;

    return 1 + len / DOT;
}

static void follow(struct count *count, str id, bool is_marker)
{
    struct svg_target *target = map_find(&count->cleaning->targets, id);
    size_t times = is_marker ? corners_of(count->cleaning, count->node) : 1;

    /* A gradient is paint: what is in it is not drawn. */
    if (!target || str_ends(svg_text_of(target->node->name), STR("Gradient")))
        return;
    if (count->depth == DEEPEST || target->is_counting) {
        count->drawn = count->cleaning->most + 1;
        return;
    }
    if (target->cost == 0) {
        target->is_counting = true;
        target->cost = cost_of(count->cleaning, target->node, count->depth + 1);
        target->is_counting = false;
    }
    count->drawn += target->cost * times;
}

/* The "#name" of "url(#name)", anywhere in a value. */
static void follow_value(struct svg_cleaning *cleaning, void *context, str name,
                         str value)
{
    struct count *count = context;
    ptrdiff_t at;

    (void)cleaning;
    count->drawn += str_equal(name, STR("filter")) ? PASS : 0;
    while ((at = str_find(value, STR("url("))) >= 0) {
        str_halves cut =
            str_cut(str_slice(value, (size_t)at + 4, value.len), ')');
        str id;

        value = cut.tail;
        if (svg_fragment_in(cut.head, &id))
            follow(count, id, str_starts(name, STR("marker")));
    }
}

static void count_node(struct count *count)
{
    const xmlNode *node = count->node;

    count->drawn += cost_alone(node);
    for (const xmlAttr *one = node->properties; one; one = one->next) {
        str name = svg_text_of(one->name);
        str value =
            one->children ? svg_text_of(one->children->content) : (str){0};

        if (str_equal(name, STR("href")) && svg_is_fragment(value))
            follow(count, str_without_start(value, STR("#")), false);
        follow_value(count->cleaning, count, name, value);
    }
    svg_style_each(count->cleaning, node, follow_value, count);
}

static size_t cost_of(struct svg_cleaning *cleaning, const xmlNode *root,
                      unsigned depth)
{
    struct count count = {.depth = depth, .cleaning = cleaning};

    for (const xmlNode *node = root; node && count.drawn <= cleaning->most;
         node = svg_next_node(node, root)) {
        struct arena_mark mark = arena_mark(cleaning->scratch);

        if (cleaning->visits++ > MOST_VISITS)
            return cleaning->most + 1;
        count.node = node;
        if (node->type == XML_ELEMENT_NODE)
            count_node(&count);
        arena_rewind(cleaning->scratch, mark);
    }
    return count.drawn;
}

/* --- one pass -------------------------------------------------------------- */

static bool is_small(str number, long most)
{
    str_halves power;
    long whole;
    str digits;

    for (size_t i = 0; i < number.len; i++)
        if (number.at[i] == 'E')
            return false;
    power = str_cut(number, 'e');
    digits = str_cut(power.head, '.').head;
    return (!power.found || str_starts(power.tail, STR("-")))
           && (digits.len == 0 || str_number(digits, most, &whole));
}

/* A blur, a spread or a noise without end; "3 4" is one each way. */
static void check_number(struct svg_cleaning *cleaning, const xmlNode *node,
                         const char *name, long most)
{
    str rest = str_trim(svg_attribute_of(cleaning, node, name));

    while (rest.len) {
        size_t len = 0;

        while (len < rest.len && !char_is_space(rest.at[len])
               && rest.at[len] != ',')
            len++;
        if (!is_small(str_slice(rest, 0, len), most))
            svg_refuse(cleaning, "asks for a larger effect than browsers draw");
        rest = str_trim(str_slice(rest, len + (len < rest.len), rest.len));
    }
}

static void check_pass(struct svg_cleaning *cleaning, const xmlNode *node)
{
    check_number(cleaning, node, "stdDeviation", MOST_RADIUS);
    check_number(cleaning, node, "radius", MOST_RADIUS);
    check_number(cleaning, node, "numOctaves", 9);
    check_number(cleaning, node, "order", 9);
}

/* Whatever is written out in the file may be drawn once. */
static size_t count_written(struct svg_cleaning *cleaning, const xmlNode *root)
{
    size_t written = 0;

    for (const xmlNode *node = root; node; node = svg_next_node(node, root)) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        written++;
        if (node->parent && is_named(node->parent, STR("filter")))
            check_pass(cleaning, node);
    }
    return written;
}

void svg_cost_check(struct svg_cleaning *cleaning, const xmlNode *root)
{
    cleaning->most = MOST_DRAWN + count_written(cleaning, root);
    if (cost_of(cleaning, root, 0) > cleaning->most)
        svg_refuse(cleaning, "repeats shapes or effects in one another more "
                             "often than browsers can draw them");
}
