/* css_selector_match: whether an element is what a selector says. */
#include "audit/css_part.h"

#include <string.h>

/* Ways through the tree that are tried for one element. */
enum { MOST_STEPS = 20000 };

static bool matches_attribute(const struct simple *simple,
                              const struct dom_node *element)
{
    str value = {0};
    str wanted = simple->value;
    bool found = false;
    str word;

    for (size_t i = 0; i < element->attribute_count && !found; i++)
        if (str_equal_nocase(element->attributes[i].name, simple->name)) {
            value = element->attributes[i].value;
            found = true;
        }
    if (!found || !simple->operation)
        return found;
    switch (simple->operation) {
    case '=':
        return simple->is_nocase ? str_equal_nocase(value, wanted)
                                 : str_equal(value, wanted);
    case '^':
        return wanted.len && str_starts(value, wanted);
    case '$':
        return wanted.len && str_ends(value, wanted);
    case '*':
        return wanted.len && str_find(value, wanted) >= 0;
    case '|':
        return str_equal(value, wanted)
               || (str_starts(value, wanted) && value.len > wanted.len
                   && value.at[wanted.len] == '-');
    default:
        while (word_next(&value, &word))
            if (str_equal(word, wanted))
                return true;
        return false;
    }
}

static bool has_class(const struct dom_node *element, str name)
{
    str classes = dom_value(element, "class");
    str word;

    while (word_next(&classes, &word))
        if (str_equal(word, name))
            return true;
    return false;
}

static bool matches_nth(const struct simple *simple,
                        const struct dom_node *element)
{
    int position = 1;
    int distance;

    for (const struct dom_node *other = simple->from_end ? element->next
                                                         : element->previous;
         other; other = simple->from_end ? other->next : other->previous)
        if (dom_is_element(other)
            && (!simple->of_type || str_equal(other->name, element->name)))
            position++;
    distance = position - simple->offset;
    if (simple->step == 0)
        return distance == 0;
    return distance % simple->step == 0 && distance / simple->step >= 0;
}

static enum css_match matches_list(const struct simple *simple,
                                   const struct dom_node *element)
{
    enum css_match best = CSS_NO;

    for (size_t i = 0; i < simple->list_count; i++) {
        enum css_match match = css_selector_match(&simple->list[i], element);

        if (match > best)
            best = match;
    }
    return best;
}

static enum css_match yes_if(bool matches)
{
    return matches ? CSS_YES : CSS_NO;
}

static enum css_match match_simple(const struct simple *simple,
                                   const struct dom_node *element)
{
    switch (simple->kind) {
    case SIMPLE_NAME:
        return yes_if(str_equal_nocase(element->name, simple->name));
    case SIMPLE_ID:
        return yes_if(str_equal(dom_value(element, "id"), simple->name));
    case SIMPLE_CLASS:
        return yes_if(has_class(element, simple->name));
    case SIMPLE_ATTRIBUTE:
        return yes_if(matches_attribute(simple, element));
    case SIMPLE_NOT:
        return (enum css_match)(CSS_YES - matches_list(simple, element));
    case SIMPLE_ONE_OF:
        return matches_list(simple, element);
    case SIMPLE_NTH:
        return yes_if(element->parent && matches_nth(simple, element));
    case SIMPLE_TEST:
        return yes_if(simple->test(element));
    case SIMPLE_NEVER:
        return CSS_NO;
    default:
        return CSS_PERHAPS;
    }
}

static enum css_match match_compound(const struct css_part *part,
                                     const struct dom_node *element)
{
    enum css_match worst = CSS_YES;

    for (const struct simple *simple = part->simples; simple;
         simple = simple->next) {
        enum css_match match = match_simple(simple, element);

        if (match < worst)
            worst = match;
        if (worst == CSS_NO)
            break;
    }
    return worst;
}

static const struct dom_node *previous_element(const struct dom_node *element)
{
    do
        element = element->previous;
    while (element && !dom_is_element(element));
    return element;
}

static const struct dom_node *step_back(const struct dom_node *element,
                                        char combinator)
{
    return combinator == '+' || combinator == '~' ? previous_element(element)
                                                  : element->parent;
}

/* Does what stands before a part match before element?  Selectors can be
 * written so that every way through the tree has to be tried: then the answer
 * is perhaps. */
static enum css_match match_before(const struct css_part *part,
                                   const struct dom_node *element,
                                   unsigned *steps)
{
    bool goes_on = part->combinator == ' ' || part->combinator == '~';
    enum css_match best = CSS_NO;

    if (!part->before)
        return CSS_YES;
    do {
        enum css_match match;

        element = step_back(element, part->combinator);
        if (!element)
            break;
        if (++*steps > MOST_STEPS)
            return CSS_PERHAPS;
        match = match_compound(part->before, element);
        if (match != CSS_NO) {
            enum css_match rest = match_before(part->before, element, steps);

            match = rest < match ? rest : match;
        }
        if (match > best)
            best = match;
    } while (goes_on && best != CSS_YES);
    return best;
}

enum css_match css_selector_match(const struct css_selector *selector,
                                  const struct dom_node *element)
{
    unsigned steps = 0;
    enum css_match match;
    enum css_match before;

    if (!selector->part)
        return CSS_NO;
    match = match_compound(selector->part, element);
    if (match == CSS_NO)
        return CSS_NO;
    before = match_before(selector->part, element, &steps);
    return before < match ? before : match;
}
