#include "audit/dom.h"

#include <string.h>

#include "base/utf8.h"

static const str names[] = {
    STR_INIT(""),
#define TAG(KEY, name) STR_INIT(#name),
#include "audit/html_tag.def"
#undef TAG
};

/* Names are sorted after the first, which stands for none. */
enum html_tag html_tag_of(str name)
{
    size_t low = 1;
    size_t high = TAG_COUNT;

    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(name, names[middle]);

        if (order == 0)
            return (enum html_tag)middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return TAG_NONE;
}

bool dom_is_element(const struct dom_node *node)
{
    return node->name.len > 0;
}

bool dom_is_html(const struct dom_node *node)
{
    return dom_is_element(node) && node->space == DOM_HTML;
}

/* --- attributes ----------------------------------------------------------- */

static const struct dom_attribute *find_attribute(const struct dom_node *node,
                                                  const char *name)
{
    size_t len = strlen(name);

    for (size_t i = 0; i < node->attribute_count; i++) {
        const struct dom_attribute *attribute = &node->attributes[i];

        if (attribute->name.len == len
            && memcmp(attribute->name.at, name, len) == 0)
            return attribute;
    }
    return NULL;
}

bool dom_has(const struct dom_node *node, const char *name)
{
    return find_attribute(node, name);
}

str dom_value(const struct dom_node *node, const char *name)
{
    const struct dom_attribute *found = find_attribute(node, name);

    return found ? found->value : (str){0};
}

str dom_trimmed(const struct dom_node *node, const char *name)
{
    return str_trim(dom_value(node, name));
}

bool dom_value_is(const struct dom_node *node, const char *name,
                  const char *value)
{
    return str_equal_nocase(dom_trimmed(node, name), str_of(value));
}

/* --- the tree ------------------------------------------------------------- */

struct dom_node *dom_find_id(const struct dom *dom, str id)
{
    return id.len ? map_find(&dom->ids, id) : NULL;
}

const struct dom_node *dom_above(const struct dom_node *node, enum html_tag tag)
{
    const struct dom_node *above = node->parent;

    while (above && (above->tag != tag || above->space != DOM_HTML))
        above = above->parent;
    return above;
}

bool dom_is_inside(const struct dom_node *node, const struct dom_node *above)
{
    return node->index > above->index && node->index < above->end;
}

const struct dom_node *dom_below(const struct dom *dom,
                                 const struct dom_node *node, enum html_tag tag)
{
    for (size_t i = node->index + 1; i < node->end; i++)
        if (dom->nodes[i]->tag == tag)
            return dom->nodes[i];
    return NULL;
}

const struct dom_node *dom_child(const struct dom_node *node, enum html_tag tag)
{
    const struct dom_node *child = node->first;

    while (child && child->tag != tag)
        child = child->next;
    return child;
}

const struct dom_node *dom_next_element(const struct dom_node *node)
{
    do
        node = node->next;
    while (node && !dom_is_element(node));
    return node;
}

const struct dom_node *dom_first_element(const struct dom_node *node)
{
    const struct dom_node *child = node->first;

    return child && !dom_is_element(child) ? dom_next_element(child) : child;
}

/* --- words ---------------------------------------------------------------- */

static bool is_blank(char c)
{
    return char_is_space(c) || c == '\f';
}

bool word_next(str *rest, str *word)
{
    size_t from = 0;
    size_t to;

    while (from < rest->len && is_blank(rest->at[from]))
        from++;
    to = from;
    while (to < rest->len && !is_blank(rest->at[to]))
        to++;
    *word = str_slice(*rest, from, to);
    *rest = str_slice(*rest, to, rest->len);
    return word->len > 0;
}

bool word_is_in(str words, str wanted)
{
    str word;

    while (word_next(&words, &word))
        if (str_equal_nocase(word, wanted))
            return true;
    return false;
}

bool text_is_blank(str text)
{
    uint32_t character;

    while (utf8_next(&text, &character))
        if (character != '\f' && utf8_is_visible(character))
            return false;
    return true;
}
