#include "source/foreign_use.h"

#include "model/route.h"
#include "yaml/day.h"

static str without_site(str address)
{
    ptrdiff_t at = str_find(address, STR("://"));
    str_halves cut;

    if (at < 0)
        return address;
    cut = str_cut(str_slice(address, (size_t)at + 3, address.len), '/');
    return cut.found ? cut.tail : (str){0};
}

/* "/:year/:title/" and "{{ page.fileSlug }}" stand for many addresses. */
static bool is_pattern(str address)
{
    return str_find_char(address, '{') >= 0 || str_find_char(address, '*') >= 0
           || str_starts(address, STR(":"))
           || str_find(address, STR("/:")) >= 0;
}

/* The address that a page had in another program: "/2019/05/a/" and
 * "https://example.org/2019/05/a/" are both "2019/05/a/".  False for what is
 * no address of one page: a pattern such as "/:year/:title/", or one that no
 * file can have. */
static bool read_address(str written, str *address)
{
    str path;

    *address = str_without_start(
        without_site(str_cut(str_trim(written), '#').head), STR("/"));
    path = str_without_end(str_cut(*address, '?').head, STR("/"));
    return !is_pattern(*address) && (path.len == 0 || !route_refusal(path));
}

/* --- what is added --- */

static void warn(const struct taking *taking, str advice)
{
    struct arena *arena = taking->import->filling->arena;
    const struct yaml_pair *pair = taking->pair;

    import_say(
        taking->import, DIAG_KEY_FOREIGN, pair->offset,
        arena_format(arena, "\"%.*s\" is a key of %s: %s", STR_ARG(pair->key),
                     str_equal(str_of(taking->row->whose), STR("several"))
                         ? "other programs"
                         : taking->row->whose,
                     taking->row->meaning),
        advice);
}

/* When a page has our key and the foreign one, ours holds. */
static bool add_read(const struct taking *taking, str ours,
                     const struct yaml_node *value)
{
    struct import *import = taking->import;
    struct yaml_pair *own = import_find(import, ours);

    if (import_is_given(own)) {
        warn(taking,
             arena_format(import->filling->arena,
                          "the page has \"%.*s\", which holds; take one of "
                          "the two out",
                          STR_ARG(ours)));
        return false;
    }
    import_note_reading(import, taking->pair, ours);
    if (own)
        own->value = *value;
    else
        import_add(import, ours, taking->pair->offset, value);
    return true;
}

/* Whatever else the page says: it is not to be seen. */
static void make_draft(const struct taking *taking)
{
    struct yaml_node yes = import_text(taking->pair, STR("yes"));
    struct yaml_pair *own = import_find(taking->import, STR("draft"));

    import_note_reading(taking->import, taking->pair, STR("draft"));
    if (own)
        own->value = yes;
    else
        import_add(taking->import, STR("draft"), taking->pair->offset, &yes);
}

/* --- lists ---------------------------------------------------------------- */

/* The items of a list; of anything else, that alone. */
struct items {
    const struct yaml_node *at;
    size_t count;
};

static struct items items_of(const struct yaml_node *node)
{
    bool is_list = node->kind == YAML_LIST;

    return (struct items){is_list ? node->items : node,
                          is_list ? node->count : 1};
}

static bool holds(const struct yaml_node *list, str text)
{
    for (size_t i = 0; i < list->count; i++)
        if (str_equal_nocase(str_trim(list->items[i].text), text))
            return true;
    return false;
}

/* Items of ours, then those of theirs that are not there. */
static void add_texts(const struct taking *taking, const struct yaml_node *node)
{
    struct import *import = taking->import;
    struct arena *arena = import->filling->arena;
    struct yaml_pair *own = import_find(import, taking->row->ours);
    struct yaml_node split = yaml_split(arena, node);
    struct yaml_node before = {.kind = YAML_LIST, .offset = node->offset};
    struct items more = items_of(&split);
    struct yaml_node list = {.kind = YAML_LIST, .offset = node->offset};
    struct items ours;

    if (import_is_given(own))
        before = yaml_split(arena, &own->value);
    ours = items_of(&before);
    list.items = arena_array(arena, struct yaml_node, ours.count + more.count);
    for (size_t i = 0; i < ours.count; i++)
        list.items[list.count++] = ours.at[i];
    for (size_t i = 0; i < more.count; i++)
        if (more.at[i].kind == YAML_SCALAR && str_trim(more.at[i].text).len
            && !holds(&list, str_trim(more.at[i].text)))
            list.items[list.count++] = more.at[i];
    import_note_reading(import, taking->pair, taking->row->ours);
    if (own)
        own->value = list;
    else
        import_add(import, taking->row->ours, taking->pair->offset, &list);
}

/* --- addresses ------------------------------------------------------------ */

static bool is_no(str text)
{
    return str_equal_nocase(text, STR("no"))
           || str_equal_nocase(text, STR("false")) || str_equal(text, STR("0"));
}

/* The home page's own address, and an empty one, lead nowhere else. */
static void add_addresses(const struct taking *taking)
{
    struct arena *arena = taking->import->filling->arena;
    struct yaml_node split = yaml_split(arena, &taking->pair->value);
    struct items items = items_of(&split);
    struct yaml_node kept = {.kind = YAML_LIST,
                             .offset = taking->pair->value.offset};
    bool is_lost = false;

    kept.items = arena_array(arena, struct yaml_node, items.count);
    for (size_t i = 0; i < items.count; i++) {
        struct yaml_node item = items.at[i];

        if (!read_address(items.at[i].text, &item.text))
            is_lost = true;
        else if (item.text.len)
            kept.items[kept.count++] = item;
    }
    if (is_lost)
        warn(taking, STR("write the address that the page had under "
                         "\"aliases\""));
    if (kept.count)
        add_texts(taking, &kept);
    else if (!is_lost)
        import_note_idle(taking->import, taking->pair);
}

/* --- people --------------------------------------------------------------- */

static str name_of(const struct yaml_node *node)
{
    const struct yaml_node *name =
        node->kind == YAML_MAP ? yaml_find(node, STR("name")) : node;

    return name && name->kind == YAML_SCALAR ? str_trim(name->text) : (str){0};
}

/* "jane-d" stands for somebody; only a program knows whom. */
static bool is_name(str name)
{
    return str_find_char(name, ' ') > 0 && str_find_char(name, '{') < 0;
}

static void add_people(const struct taking *taking)
{
    struct arena *arena = taking->import->filling->arena;
    struct items items = items_of(&taking->pair->value);
    struct yaml_node list = {.kind = YAML_LIST,
                             .offset = taking->pair->value.offset};

    list.items = arena_array(arena, struct yaml_node, items.count);
    for (size_t i = 0; i < items.count; i++) {
        struct yaml_pair *pair = arena_new(arena, struct yaml_pair);
        str name = name_of(&items.at[i]);

        if (!is_name(name))
            continue;
        *pair = (struct yaml_pair){
            .key = STR("name"),
            .offset = items.at[i].offset,
            .value = {.kind = YAML_SCALAR,
                      .offset = items.at[i].offset,
                      .text = name},
        };
        list.items[list.count++] = (struct yaml_node){.kind = YAML_MAP,
                                                      .offset = pair->offset,
                                                      .pairs = pair,
                                                      .count = 1};
    }
    if (list.count == items.count)
        add_read(taking, STR("people"), &list);
    else
        warn(taking, STR("write the name as readers are to see it: "
                         "\"people:\" and below it \"  - {name: ...}\""));
}

/* --- one key of another program ------------------------------------------- */

static void take_published(const struct taking *taking)
{
    const struct yaml_node *node = &taking->pair->value;
    int date[3];

    if (node->kind == YAML_SCALAR && is_no(node->text))
        make_draft(taking);
    else if (day_parse(node->text, date))
        add_read(taking, STR("date"), node);
    else
        import_note_idle(taking->import, taking->pair);
}

static void take_status(const struct taking *taking)
{
    static const str hidden[] = {
        STR_INIT("draft"),       STR_INIT("private"), STR_INIT("pending"),
        STR_INIT("auto-draft"),  STR_INIT("trash"),   STR_INIT("hidden"),
        STR_INIT("unpublished"), STR_INIT("password")};
    static const str shown[] = {
        STR_INIT("publish"), STR_INIT("published"), STR_INIT("public"),
        STR_INIT("future"),  STR_INIT("live"),      STR_INIT("new"),
        STR_INIT("inherit"), STR_INIT("final"),     STR_INIT("deprecated")};
    str word = str_trim(taking->pair->value.text);

    if (import_is_in(word, hidden, sizeof(hidden) / sizeof(hidden[0])))
        make_draft(taking);
    else if (word.len == 0
             || import_is_in(word, shown, sizeof(shown) / sizeof(shown[0])))
        import_note_idle(taking->import, taking->pair);
    else
        warn(taking, STR("write \"draft: yes\" if the page is not to be seen "
                         "yet; else take this out"));
}

static void take_hidden(const struct taking *taking)
{
    if (import_is_yes(str_trim(taking->pair->value.text)))
        make_draft(taking);
    else
        import_note_idle(taking->import, taking->pair);
}

/* Hugo reads weight: 0 as no weight. */
static void take_number(const struct taking *taking)
{
    const struct yaml_node *node = &taking->pair->value;
    long number;

    if (!str_number(str_trim(node->text), YAML_NUMBER_MAX, &number))
        warn(taking, STR("write \"order:\" and a whole number from 0"));
    else if (number == 0)
        import_note_idle(taking->import, taking->pair);
    else
        add_read(taking, taking->row->ours, node);
}

static void take_update(const struct taking *taking)
{
    const struct yaml_node *node = &taking->pair->value;
    const struct yaml_node *date = yaml_find(node, STR("date"));

    if (date || node->kind == YAML_SCALAR)
        add_read(taking, taking->row->ours, date ? date : node);
    else
        import_note_idle(taking->import, taking->pair);
}

static void take_addresses(const struct taking *taking)
{
    const struct yaml_node *node = &taking->pair->value;

    if (node->kind == YAML_SCALAR && is_no(node->text))
        make_draft(taking);
    else
        add_addresses(taking);
}

void foreign_use(const struct taking *taking)
{
    switch (taking->row->use) {
    case FOREIGN_SAME:
        add_read(taking, taking->row->ours, &taking->pair->value);
        break;
    case FOREIGN_TEXTS:
        add_texts(taking, &taking->pair->value);
        break;
    case FOREIGN_ADDRESSES:
        take_addresses(taking);
        break;
    case FOREIGN_NUMBER:
        take_number(taking);
        break;
    case FOREIGN_PEOPLE:
        add_people(taking);
        break;
    case FOREIGN_PUBLISHED:
        take_published(taking);
        break;
    case FOREIGN_STATUS:
        take_status(taking);
        break;
    case FOREIGN_HIDDEN:
        take_hidden(taking);
        break;
    case FOREIGN_UPDATE:
        take_update(taking);
        break;
    case FOREIGN_OTHERWISE:
        warn(taking, str_of(taking->row->advice));
        break;
    case FOREIGN_IDLE:
        import_note_idle(taking->import, taking->pair);
        break;
    }
}
