#include "source/front_matter.h"

#include "base/utf8.h"
#include "language/language_code.h"
#include "model/route.h"
#include "source/facets.h"
#include "source/front_fence.h"
#include "source/front_import.h"
#include "yaml/toml.h"

/* What every check needs. */
struct front_check {
    const struct text_file *file;
    const struct yaml_node *top;
    struct diags *diags;
};

/* --- single keys --------------------------------------------------------- */

static void complain_of_key(const struct front_check *checking,
                            enum diag_kind kind, const struct yaml_node *node,
                            str a, str b)
{
    diag_add(checking->diags, kind,
             place_at(checking->file, node ? node->offset : 0), a, b);
}

/* Characters that take no room, and so can be in a name unseen. */
static bool is_hidden(uint32_t character)
{
    return character == 0x200B || character == 0x2060 || character == 0xFEFF
           || character == 0x00AD || utf8_turns_direction(character);
}

static void check_title(const struct front_check *checking, str title)
{
    struct arena scratch = {0};
    uint32_t character;

    while (utf8_next(&title, &character)) {
        if (!is_hidden(character))
            continue;
        complain_of_key(
            checking, DIAG_TITLE_HIDDEN, yaml_find(checking->top, STR("title")),
            arena_format(&scratch, "U+%04X", (unsigned)character), (str){0});
        break;
    }
    arena_free(&scratch);
}

static const char *slug_refusal(str slug)
{
    if (str_find_char(slug, '/') >= 0)
        return "it has a slash in it";
    return route_refusal(slug);
}

static void check_slug(const struct front_check *checking, str *slug)
{
    const char *refusal = slug->len ? slug_refusal(*slug) : NULL;

    if (!refusal)
        return;
    complain_of_key(checking, DIAG_SLUG_REFUSED,
                    yaml_find(checking->top, STR("slug")), *slug,
                    str_of(refusal));
    *slug = (str){0};
}

/* The node of the text with this index; empty texts were left out. */
static const struct yaml_node *alias_node(const struct front_check *checking,
                                          size_t index)
{
    const struct yaml_node *node = yaml_find(checking->top, STR("aliases"));

    for (size_t i = 0; node->kind == YAML_LIST && i < node->count; i++)
        if (str_trim(node->items[i].text).len && index-- == 0)
            return &node->items[i];
    return node;
}

static bool has_bad_query(str alias)
{
    str query = str_cut(alias, '?').tail;

    for (size_t i = 0; i < query.len; i++)
        if (query.at[i] <= ' ' || query.at[i] >= 0x7F
            || str_find_char(STR("\"'<>\\^`{|}"), query.at[i]) >= 0)
            return true;
    return false;
}

/* A slash at the end, and a query, are parts of it. */
static const char *alias_refusal(str alias)
{
    str path = str_without_end(str_cut(alias, '?').head, STR("/"));

    return has_bad_query(alias) ? "there are signs behind the ? that an "
                                  "address cannot have"
                                : route_refusal(path);
}

/* Old addresses are kept without "/" at their start. */
static void check_aliases(const struct front_check *checking,
                          struct arena *arena, struct front *front)
{
    size_t all = front->aliases.count;
    const str *written = front->aliases.items;
    str *kept = arena_array(arena, str, all);
    struct place *places = arena_array(arena, struct place, all);
    size_t count = 0;

    for (size_t i = 0; i < all && i - count < YAML_MESSAGES_MAX; i++) {
        str alias = str_without_start(written[i], STR("/"));
        const struct yaml_node *node = alias_node(checking, i);
        const char *refusal = alias_refusal(alias);

        if (refusal) {
            complain_of_key(checking, DIAG_ALIAS_REFUSED, node, written[i],
                            str_of(refusal));
            continue;
        }
        places[count] = place_at(checking->file, node ? node->offset : 0);
        kept[count++] = alias;
    }
    front->aliases = (struct str_list){kept, count};
    front->alias_places = places;
}

static void check_lang(const struct front_check *checking, str *lang)
{
    struct arena scratch = {0};

    if (lang->len == 0 || language_code_is_valid(*lang))
        return;
    complain_of_key(checking, DIAG_LANGUAGE_CODE,
                    yaml_find(checking->top, STR("lang")), *lang,
                    language_code_near(&scratch, *lang));
    arena_free(&scratch);
    *lang = (str){0};
}

/* --- places that later messages name -------------------------------------- */

static struct place place_of(const struct front_check *checking,
                             const char *key)
{
    const struct yaml_node *node = yaml_find(checking->top, str_of(key));

    return place_at(checking->file, node ? node->offset : 0);
}

static void note_consent(const struct front_check *checking,
                         const struct yaml_node *item, struct consent *consent)
{
    const struct yaml_node *until =
        item->kind == YAML_MAP ? yaml_find(item, STR("until")) : NULL;
    bool has_until =
        until && (until->kind != YAML_SCALAR || str_trim(until->text).len);

    consent->place = place_at(checking->file, item->offset);
    consent->is_told =
        consent->of.len == 0 || (has_until && !date_is_given(consent->until));
}

/* Notes where each consent stands.  consent: may hold one map, or a list. */
static void place_consents(const struct front_check *checking,
                           struct consent *consents, size_t count)
{
    const struct yaml_node *node = yaml_find(checking->top, STR("consent"));
    const struct yaml_node *items =
        node && node->kind == YAML_LIST ? node->items : node;

    for (size_t i = 0; i < count; i++)
        note_consent(checking, &items[i], &consents[i]);
}

static void note_places(const struct front_check *checking, struct front *front)
{
    front->review_place = place_of(checking, "review");
    front->draft_place = place_of(checking, "draft");
    front->instead_place = place_of(checking, "instead");
    front->made_from_place = place_of(checking, "made_from");
    front->picture.place = place_of(checking, "image");
    place_consents(checking, front->consent, front->consent_count);
}

/* --- the whole ------------------------------------------------------------ */

/* Fields of front, and what was written for each facet. */
static void fill(const struct yaml_filling *filling,
                 const struct yaml_schema *schema, const struct yaml_node *top,
                 const struct config *config, struct front *front)
{
    struct arena scratch = {0};
    struct front *room = arena_alloc(&scratch, 1, schema->size);

    *room = *front;
    yaml_fill(filling, schema, top, room);
    *front = *room;
    facets_take(filling, top, config, (const struct str_list *)(room + 1),
                front);
    arena_free(&scratch);
}

static const struct yaml_node *read_tree(const struct yaml_filling *filling,
                                         const struct front_fences *fences)
{
    struct yaml_source source = {
        .file = filling->file, .from = fences->from, .to = fences->to};

    return fences->is_toml ? toml_read(&source, filling->arena, filling->diags)
                           : yaml_read(&source, filling->arena, filling->diags);
}

static void read_keys(const struct front_fences *fences,
                      const struct config *config,
                      const struct yaml_filling *filling, struct front *front)
{
    struct arena scratch = {0};
    struct yaml_schema schema = facets_schema(&scratch, &front_schema, config);
    struct front_check checking = {filling->file, read_tree(filling, fences),
                                   filling->diags};

    if (checking.top) {
        checking.top = front_import(filling, &schema, checking.top);
        fill(filling, &schema, checking.top, config, front);
    }
    arena_free(&scratch);
    if (!checking.top)
        return;
    check_title(&checking, front->title);
    check_slug(&checking, &front->slug);
    check_aliases(&checking, filling->arena, front);
    check_lang(&checking, &front->lang);
    note_places(&checking, front);
}

bool front_read(const struct front_source *source, struct arena *arena,
                struct diags *diags, struct front *front, size_t *body_offset)
{
    struct yaml_filling filling = {
        .file = source->file,
        .arena = arena,
        .diags = diags,
        .cause = source->config->is_unsure ? STR("config.yaml") : STR(""),
    };
    size_t errors = diags->errors;
    struct front_fences fences;

    *front = (struct front){.order = ORDER_NONE};
    if (front_fences_find(source->file, diags, &fences))
        read_keys(&fences, source->config, &filling, front);
    *body_offset = fences.body;
    return diags->errors == errors;
}
