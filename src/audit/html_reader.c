#include "audit/html_reader.h"

#include <gumbo.h>
#include <setjmp.h>
#include <string.h>

enum {
    /* What gumbo may take for one byte of a page, and for any page. */
    MEMORY_A_BYTE = 64,
    MEMORY_LEAST = 1 << 20,
    MEMORY_HEADER = 16,
};

/* Open elements at each tag, added up: more takes gumbo seconds to read. */
static const size_t NESTING_WORK_MAX = 400 * 1000 * 1000;

/* --- how it is nested ----------------------------------------------------- */

/* What the parser closes by itself, or never opens. */
static const enum html_tag not_nesting[] = {
    TAG_AREA,   TAG_BASE,  TAG_BODY,     TAG_BR,     TAG_COL,   TAG_DD,
    TAG_DT,     TAG_EMBED, TAG_FRAME,    TAG_HEAD,   TAG_HR,    TAG_HTML,
    TAG_IMG,    TAG_INPUT, TAG_LI,       TAG_LINK,   TAG_META,  TAG_OPTION,
    TAG_P,      TAG_PARAM, TAG_SOURCE,   TAG_TBODY,  TAG_TD,    TAG_TFOOT,
    TAG_TH,     TAG_THEAD, TAG_TR,       TAG_TRACK,  TAG_WBR,   TAG_OPTGROUP,
    TAG_SCRIPT, TAG_STYLE, TAG_TEXTAREA, TAG_BUTTON, TAG_TITLE,
};

static bool nests(str name)
{
    enum { NAME_MAX_LEN = 16 };
    char small[NAME_MAX_LEN];
    enum html_tag tag;

    if (name.len == 0 || name.len > NAME_MAX_LEN)
        return true;
    for (size_t i = 0; i < name.len; i++)
        small[i] = char_lower(name.at[i]);
    tag = html_tag_of((str){small, name.len});
    for (size_t i = 0; i < sizeof not_nesting / sizeof not_nesting[0]; i++)
        if (tag == not_nesting[i])
            return false;
    return true;
}

static str name_at(str bytes, size_t from)
{
    size_t to = from;

    while (to < bytes.len && !char_is_space(bytes.at[to]) && bytes.at[to] != '>'
           && bytes.at[to] != '/')
        to++;
    return str_slice(bytes, from, to);
}

bool html_is_tangled(str bytes)
{
    size_t work = 0;
    size_t depth = 0;

    for (size_t i = 0; i + 1 < bytes.len; i++) {
        bool closes = bytes.at[i] == '<' && bytes.at[i + 1] == '/';

        if (bytes.at[i] != '<')
            continue;
        if (closes && depth > 0 && nests(name_at(bytes, i + 2)))
            depth--;
        else if (char_is_letter(bytes.at[i + 1]))
            depth += nests(name_at(bytes, i + 1));
        work += depth;
        if (work > NESTING_WORK_MAX)
            return true;
    }
    return false;
}

/* --- gumbo ---------------------------------------------------------------- */

struct budget {
    struct arena *arena;
    size_t left;
    jmp_buf is_spent;
};

/* gumbo takes any answer for memory, so that it is left from here. */
static void *take(void *context, size_t size)
{
    struct budget *budget = context;

    if (size > budget->left)
        longjmp(budget->is_spent, 1);
    budget->left -= size;
    return arena_alloc(budget->arena, 1, size + MEMORY_HEADER);
}

static void give(void *context, void *memory)
{
    (void)context;
    (void)memory;
}

static GumboOutput *parse(struct budget *budget, str bytes)
{
    GumboOptions options = kGumboDefaultOptions;

    options.allocator = take;
    options.deallocator = give;
    options.userdata = budget;
    options.max_errors = 0;
    if (setjmp(budget->is_spent))
        return NULL;
    return gumbo_parse_with_options(&options, bytes.at, bytes.len);
}

/* --- our own tree --------------------------------------------------------- */

struct building {
    struct arena *arena;
    struct dom *dom;
    str bytes;
    const size_t *lines; /* where each starts */
    size_t line_count;
    size_t capacity;
};

static void find_lines(struct building *building)
{
    size_t *lines = NULL;
    size_t capacity = 0;
    size_t count = 0;

    for (size_t at = 0; at <= building->bytes.len; at++)
        if (at == 0 || building->bytes.at[at - 1] == '\n') {
            lines = arena_grow(building->arena, lines, count, &capacity,
                               sizeof *lines);
            lines[count++] = at;
        }
    building->lines = lines;
    building->line_count = count;
}

static void set_place(const struct building *building, struct dom_node *node,
                      size_t offset)
{
    size_t low = 0;
    size_t high = building->line_count;

    while (low + 1 < high) {
        size_t middle = (low + high) / 2;

        if (building->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    node->offset = offset;
    node->line = (unsigned)low + 1;
    node->column = (unsigned)(offset - building->lines[low]) + 1;
}

static str lower_copy(struct arena *arena, str text)
{
    char *at = arena_array(arena, char, text.len + 1);

    for (size_t i = 0; i < text.len; i++)
        at[i] = char_lower(text.at[i]);
    return (str){at, text.len};
}

static str name_of(const struct building *building, const GumboElement *element)
{
    GumboStringPiece piece = element->original_tag;

    if (element->tag != GUMBO_TAG_UNKNOWN)
        return str_of(gumbo_normalized_tagname(element->tag));
    gumbo_tag_from_original_text(&piece);
    if (piece.length == 0)
        return STR("unknown");
    return lower_copy(building->arena, (str){piece.data, piece.length});
}

static void copy_attributes(const struct building *building,
                            struct dom_node *node, const GumboElement *element)
{
    size_t count = element->attributes.length;
    struct dom_attribute *attributes =
        arena_array(building->arena, struct dom_attribute, count ? count : 1);

    for (size_t i = 0; i < count; i++) {
        const GumboAttribute *attribute = element->attributes.data[i];

        attributes[i].name =
            lower_copy(building->arena, str_of(attribute->name));
        attributes[i].value = str_of(attribute->value);
    }
    node->attributes = attributes;
    node->attribute_count = count;
}

static struct dom_node *add_node(struct building *building,
                                 struct dom_node *parent)
{
    struct dom *dom = building->dom;
    struct dom_node *node = arena_new(building->arena, struct dom_node);

    dom->nodes = arena_grow(building->arena, dom->nodes, dom->count,
                            &building->capacity, sizeof(struct dom_node *));
    node->index = dom->count;
    node->end = dom->count + 1;
    dom->nodes[dom->count++] = node;
    while (parent && parent->depth >= DOM_DEPTH_MAX)
        parent = parent->parent;
    node->parent = parent;
    node->depth = parent ? parent->depth + 1 : 0;
    if (!parent)
        return node;
    node->previous = parent->last;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
    return node;
}

static struct dom_node *add_element(struct building *building,
                                    struct dom_node *parent,
                                    const GumboElement *element)
{
    struct dom_node *node = add_node(building, parent);
    str id;

    node->name = name_of(building, element);
    node->tag = html_tag_of(node->name);
    node->space = element->tag_namespace == GUMBO_NAMESPACE_HTML  ? DOM_HTML
                  : element->tag_namespace == GUMBO_NAMESPACE_SVG ? DOM_SVG
                                                                  : DOM_MATHML;
    copy_attributes(building, node, element);
    set_place(building, node, element->start_pos.offset);
    id = dom_value(node, "id");
    if (id.len)
        map_add(building->arena, &building->dom->ids, id, node);
    return node;
}

/* The content of a template is shown nowhere, but for one that a browser
 * hangs on its parent while it reads. */
static bool is_left_out(const GumboNode *from)
{
    return from->type == GUMBO_NODE_TEMPLATE
           && !gumbo_get_attribute(&from->v.element.attributes,
                                   "shadowrootmode");
}

static const GumboVector *children_of(const GumboNode *from)
{
    bool has_children =
        from->type == GUMBO_NODE_ELEMENT || from->type == GUMBO_NODE_TEMPLATE;

    return has_children && !is_left_out(from) ? &from->v.element.children
                                              : NULL;
}

static struct dom_node *add(struct building *building, struct dom_node *parent,
                            const GumboNode *from)
{
    struct dom_node *node;

    if (from->type == GUMBO_NODE_ELEMENT || from->type == GUMBO_NODE_TEMPLATE)
        return add_element(building, parent, &from->v.element);
    if (from->type != GUMBO_NODE_TEXT && from->type != GUMBO_NODE_WHITESPACE
        && from->type != GUMBO_NODE_CDATA)
        return NULL;
    node = add_node(building, parent);
    node->text = str_of(from->v.text.text);
    set_place(building, node, from->v.text.start_pos.offset);
    return node;
}

/* A node being copied, and how many of its children were. */
struct step {
    const GumboNode *from;
    struct dom_node *node;
    unsigned child;
};

static void copy_tree(struct building *building, const GumboNode *root)
{
    size_t capacity = 0;
    size_t depth = 0;
    struct step *steps =
        arena_grow(building->arena, NULL, 0, &capacity, sizeof *steps);

    steps[depth++] = (struct step){root, add(building, NULL, root), 0};
    while (depth && building->dom->count <= HTML_NODES_MAX) {
        struct step *step = &steps[depth - 1];
        const GumboVector *children = children_of(step->from);
        struct dom_node *node;
        const GumboNode *child;

        if (!children || step->child >= children->length) {
            step->node->end = building->dom->count;
            depth--;
            continue;
        }
        child = children->data[step->child++];
        node = add(building, step->node, child);
        if (!node || !children_of(child))
            continue;
        steps =
            arena_grow(building->arena, steps, depth, &capacity, sizeof *steps);
        steps[depth++] = (struct step){child, node, 0};
    }
}

/* A node that was too deep became a sibling of what it was in: an element that
 * is not deep ends where its last child does. */
static void set_ends(struct dom *dom)
{
    for (size_t i = dom->count; i-- > 0;) {
        struct dom_node *node = dom->nodes[i];

        node->end = node->last ? node->last->end : i + 1;
    }
}

enum html_answer html_read(struct arena *arena, str bytes, struct dom *dom)
{
    struct budget budget = {.arena = arena};
    struct building building = {.arena = arena, .dom = dom, .bytes = bytes};
    GumboOutput *output;

    *dom = (struct dom){0};
    if (bytes.len > HTML_BYTES_MAX)
        return HTML_TOO_LONG;
    if (html_is_tangled(bytes))
        return HTML_TOO_TANGLED;
    budget.left = bytes.len * MEMORY_A_BYTE + MEMORY_LEAST;
    output = parse(&budget, bytes);
    if (!output)
        return HTML_TOO_TANGLED;
    find_lines(&building);
    copy_tree(&building, output->root);
    if (dom->count > HTML_NODES_MAX)
        return HTML_TOO_TANGLED;
    set_ends(dom);
    dom->root = dom->nodes[0];
    return HTML_READ;
}
