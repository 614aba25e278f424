#include "markdown/graft_dom.h"

#include "base/buf.h"
#include "base/utf8.h"

str graft_name(const xmlNode *node)
{
    return node->name ? str_of((const char *)node->name) : (str){0};
}

bool graft_is(const xmlNode *node, const char *name)
{
    return node && node->type == XML_ELEMENT_NODE
           && str_equal_nocase(graft_name(node), str_of(name));
}

bool graft_has(const xmlNode *node, const char *name)
{
    return xmlHasProp(node, (const xmlChar *)name) != NULL;
}

str graft_attribute(struct arena *arena, const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    str kept = {0};

    if (value)
        kept = arena_copy(arena, str_trim(str_of((const char *)value)));
    xmlFree(value);
    return kept;
}

const xmlNode *graft_next(const xmlNode *node, const xmlNode *root)
{
    if (node->children && node->type == XML_ELEMENT_NODE)
        return node->children;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

str graft_text(struct arena *arena, const xmlNode *node, size_t max)
{
    struct buf text = {0};
    str kept;

    for (const xmlNode *one = node; one && text.len < max;
         one = graft_next(one, node)) {
        str words = one->type == XML_TEXT_NODE && one->content
                        ? str_of((const char *)one->content)
                        : STR(" ");

        for (size_t i = 0; i < words.len && text.len < max; i++) {
            bool is_space = char_is_space(words.at[i]);

            if (!is_space)
                buf_add_char(&text, words.at[i]);
            else if (text.len && text.at[text.len - 1] != ' ')
                buf_add_char(&text, ' ');
        }
    }
    kept = arena_copy(arena, str_trim(utf8_slice(buf_str(&text), 0, max)));
    buf_free(&text);
    return kept;
}

bool graft_holds(const xmlNode *node, const char *name)
{
    for (const xmlNode *one = node; one; one = graft_next(one, node))
        if (one != node && graft_is(one, name))
            return true;
    return false;
}
