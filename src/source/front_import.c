#include "source/front_import.h"

#include "source/foreign_use.h"

/* --- keys of ours --------------------------------------------------------- */

static str own_name(const struct yaml_schema *schema, str key)
{
    str found = {0};

    for (size_t i = 0; i < schema->count; i++) {
        if (str_equal(schema->keys[i].name, key))
            return schema->keys[i].name;
        if (foreign_key_is_alike(schema->keys[i].name, key))
            found = schema->keys[i].name;
    }
    return found;
}

/* Kinds of page of other programs: none changes what cohub does. */
static bool is_foreign_type(str key, const struct yaml_node *node)
{
    static const str types[] = {
        STR_INIT("post"),    STR_INIT("posts"),     STR_INIT("article"),
        STR_INIT("news"),    STR_INIT("blog"),      STR_INIT("docs"),
        STR_INIT("doc"),     STR_INIT("event"),     STR_INIT("events"),
        STR_INIT("default"), STR_INIT("home"),      STR_INIT("section"),
        STR_INIT("pages"),   STR_INIT("attachment")};

    return str_equal(key, STR("type")) && node->kind == YAML_SCALAR
           && import_is_in(str_trim(node->text), types,
                           sizeof(types) / sizeof(types[0]));
}

/* MkDocs has days, pictures and the search as keys with keys of their own. */
static const struct {
    str key;
    str below;
} nested[] = {
    {STR_INIT("date"), STR_INIT("created")},
    {STR_INIT("image"), STR_INIT("path")},
    {STR_INIT("image"), STR_INIT("src")},
    {STR_INIT("image"), STR_INIT("url")},
};

static const struct yaml_node *unnested(str key, const struct yaml_node *node)
{
    for (size_t i = 0; i < sizeof(nested) / sizeof(nested[0]); i++) {
        const struct yaml_node *below = yaml_find(node, nested[i].below);

        if (below && str_equal(nested[i].key, key))
            return below;
    }
    return node;
}

static void add_own(struct import *import, const struct yaml_pair *pair,
                    str key)
{
    const struct yaml_node *node = unnested(key, &pair->value);
    const struct yaml_node *updated = yaml_find(&pair->value, STR("updated"));
    const struct yaml_node *excluded = yaml_find(&pair->value, STR("exclude"));
    struct yaml_node value = *node;

    if (is_foreign_type(key, node)) {
        import_note_idle(import, pair);
        return;
    }
    if (str_equal(key, STR("search")) && excluded)
        value = import_text(pair, import_is_yes(excluded->text) ? STR("no")
                                                                : STR("yes"));
    if (!str_equal(pair->key, key))
        import_note_reading(import, pair, key);
    import_add(import, key, pair->offset, &value);
    if (str_equal(key, STR("date")) && updated
        && !import_find(import, STR("updated")))
        import_add(import, STR("updated"), pair->offset, updated);
}

static void warn_of_second(const struct import *import,
                           const struct yaml_pair *pair, str key)
{
    import_say(import, DIAG_KEY_FOREIGN, pair->offset,
               arena_format(import->filling->arena,
                            "\"%.*s\" is the key \"%.*s\" again",
                            STR_ARG(pair->key), STR_ARG(key)),
               STR("keep one of the two"));
}

/* Keys as they are spelt here come first, so that they hold. */
static void take_own(struct import *import, const struct yaml_node *top,
                     bool is_exact)
{
    for (size_t i = 0; i < top->count; i++) {
        const struct yaml_pair *pair = &top->pairs[i];
        str key = own_name(import->schema, pair->key);

        if (key.len == 0 || str_equal(key, pair->key) != is_exact)
            continue;
        if (import_find(import, key))
            warn_of_second(import, pair, key);
        else
            add_own(import, pair, key);
    }
}

static void take_others(struct import *import, const struct yaml_node *top)
{
    for (size_t i = 0; i < top->count; i++) {
        const struct yaml_pair *pair = &top->pairs[i];
        struct taking taking = {import, foreign_key_find(pair->key), pair};

        if (own_name(import->schema, pair->key).len)
            continue;
        if (!taking.row)
            import_add(import, pair->key, pair->offset, &pair->value);
        else if (pair->value.is_refused)
            continue;
        else if (import_is_given(pair))
            foreign_use(&taking);
        else
            import_note_idle(import, pair);
    }
}

const struct yaml_node *front_import(const struct yaml_filling *filling,
                                     const struct yaml_schema *schema,
                                     const struct yaml_node *top)
{
    struct import *import = arena_new(filling->arena, struct import);

    if (top->kind != YAML_MAP)
        return top;
    *import = (struct import){.filling = filling, .schema = schema};
    import->top = (struct yaml_node){
        .kind = YAML_MAP, .is_partial = top->is_partial, .offset = top->offset};
    take_own(import, top, true);
    take_own(import, top, false);
    take_others(import, top);
    import_finish(import);
    return &import->top;
}
