#include "theme/contract_facts.h"

#include "base/buf.h"

#include <stddef.h>

#include "yaml/schema.h"

enum { CONTRACT_ATTRIBUTES_MAX = 50 };

/* What the schema fills; the header's struct is made from it. */
struct filled {
    str name;
    str what;
    int kind;
    int content;
    int words;
    int record;
    int style;
    str sheet;
    struct {
        const str *items;
        size_t count;
    } needs;
    struct contract_example *examples;
    size_t example_count;
};

enum { KIND_BLOCK, KIND_FURNITURE };

enum { STYLE_EVERYWHERE, STYLE_OWN };

static const str kinds[] = {STR_INIT("block"), STR_INIT("furniture")};

static const str styles[] = {STR_INIT("everywhere"), STR_INIT("own")};

static const str contents[] = {
    [CONTRACT_CONTENT_ANY] = STR_INIT("any"),
    [CONTRACT_CONTENT_LIST] = STR_INIT("list"),
    [CONTRACT_CONTENT_PICTURE_ROW] = STR_INIT("picture-row"),
    [CONTRACT_CONTENT_NONE] = STR_INIT("none"),
};

static const str word_fates[] = {
    [BLOCK_WORDS_REWORDED] = STR_INIT("reworded"),
    [BLOCK_WORDS_UNEXPLAINED] = STR_INIT("unexplained"),
    [BLOCK_WORDS_KEPT] = STR_INIT("kept"),
    [BLOCK_WORDS_LEFT_OUT] = STR_INIT("left-out"),
};

static const str records[] = {
    [BLOCK_RECORD_CITED] = STR_INIT("cited"),
    [BLOCK_RECORD_DESCRIBED] = STR_INIT("described"),
    [BLOCK_RECORD_SHOWN] = STR_INIT("shown"),
};

static const str named[] = {
    [CONTRACT_NAMES_NOTHING] = STR_INIT("nothing"),
    [CONTRACT_NAMES_RESOURCE] = STR_INIT("resource"),
    [CONTRACT_NAMES_TERM] = STR_INIT("term"),
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct yaml_key example_keys[] = {
    {.name = STR_INIT("title"),
     .type = YAML_TEXT,
     .is_required = true,
     .offset = offsetof(struct contract_example, title),
     .meaning = "what the example shows"},
    {.name = STR_INIT("markdown"),
     .type = YAML_TEXT,
     .offset = offsetof(struct contract_example, markdown),
     .meaning = "what an author would write"},
    {.name = STR_INIT("test"),
     .type = YAML_FLAG,
     .offset = offsetof(struct contract_example, is_test),
     .meaning = "yes: for tests only"},
};

static const struct yaml_schema example_schema = {
    .keys = example_keys,
    .count = COUNT(example_keys),
    .size = sizeof(struct contract_example),
};

static const struct yaml_key attribute_keys[] = {
    {.name = STR_INIT("what"),
     .type = YAML_TEXT,
     .is_required = true,
     .offset = offsetof(struct contract_attribute, what),
     .meaning = "what the attribute is for"},
    {.name = STR_INIT("required"),
     .type = YAML_FLAG,
     .offset = offsetof(struct contract_attribute, is_required),
     .meaning = "yes: a block without it is an error"},
    {.name = STR_INIT("day"),
     .type = YAML_FLAG,
     .offset = offsetof(struct contract_attribute, is_day),
     .meaning = "yes: a day in it has to be one of the calendar"},
    {.name = STR_INIT("one_of"),
     .type = YAML_TEXTS,
     .offset = offsetof(struct contract_attribute, choices.items),
     .count_offset = offsetof(struct contract_attribute, choices.count),
     .meaning = "the only words that it may have"},
    {.name = STR_INIT("names"),
     .type = YAML_CHOICE,
     .offset = offsetof(struct contract_attribute, names),
     .choices = named,
     .choice_count = COUNT(named),
     .meaning = "what a value of it is the name of"},
    {.name = STR_INIT("from"),
     .type = YAML_TEXTS,
     .offset = offsetof(struct contract_attribute, from.items),
     .count_offset = offsetof(struct contract_attribute, from.count),
     .meaning = "what it takes from that, where the author gives none"},
};

static const struct yaml_schema attribute_schema = {
    .keys = attribute_keys,
    .count = COUNT(attribute_keys),
    .size = sizeof(struct contract_attribute),
};

static const struct yaml_key contract_keys[] = {
    {.name = STR_INIT("name"),
     .type = YAML_TEXT,
     .is_required = true,
     .offset = offsetof(struct filled, name),
     .meaning = "the part's name, the same as its folder's"},
    {.name = STR_INIT("what"),
     .type = YAML_TEXT,
     .is_required = true,
     .offset = offsetof(struct filled, what),
     .meaning = "what the part is for, in a sentence"},
    {.name = STR_INIT("kind"),
     .type = YAML_CHOICE,
     .offset = offsetof(struct filled, kind),
     .choices = kinds,
     .choice_count = COUNT(kinds),
     .meaning = "block: authors write it; furniture: templates include it"},
    {.name = STR_INIT("takes"),
     .type = YAML_IGNORED,
     .meaning = "its attributes; each has what and required"},
    {.name = STR_INIT("content"),
     .type = YAML_CHOICE,
     .offset = offsetof(struct filled, content),
     .choices = contents,
     .choice_count = COUNT(contents),
     .meaning = "what may stand between its two lines"},
    {.name = STR_INIT("words"),
     .type = YAML_CHOICE,
     .offset = offsetof(struct filled, words),
     .choices = word_fates,
     .choice_count = COUNT(word_fates),
     .meaning = "what plain language does with the words in it"},
    {.name = STR_INIT("record"),
     .type = YAML_CHOICE,
     .offset = offsetof(struct filled, record),
     .choices = records,
     .choice_count = COUNT(records),
     .meaning = "how much it shows of what its attribute names"},
    {.name = STR_INIT("style"),
     .type = YAML_CHOICE,
     .offset = offsetof(struct filled, style),
     .choices = styles,
     .choice_count = COUNT(styles),
     .meaning = "own: only pages with the part load its style"},
    {.name = STR_INIT("sheet"),
     .type = YAML_TEXT,
     .offset = offsetof(struct filled, sheet),
     .meaning = "with style: own, a name: parts of one name load together"},
    {.name = STR_INIT("needs"),
     .type = YAML_TEXTS,
     .offset = offsetof(struct filled, needs.items),
     .count_offset = offsetof(struct filled, needs.count),
     .meaning = "other parts whose style it uses"},
    {.name = STR_INIT("examples"),
     .type = YAML_KEYS_LIST,
     .offset = offsetof(struct filled, examples),
     .count_offset = offsetof(struct filled, example_count),
     .of = &example_schema,
     .meaning = "how authors write it"},
};

static const struct yaml_schema contract_schema = {
    .keys = contract_keys,
    .count = COUNT(contract_keys),
    .size = sizeof(struct filled),
};

static bool is_attribute_name(str name)
{
    for (size_t i = 0; i < name.len; i++)
        if (!char_is_letter(name.at[i]) && !char_is_digit(name.at[i])
            && name.at[i] != '-' && name.at[i] != '_')
            return false;
    return name.len > 0;
}

static void fill_attributes(const struct yaml_filling *filling,
                            const struct yaml_node *takes,
                            struct part_contract *contract)
{
    struct contract_attribute *attributes;

    if (!takes || yaml_is_empty(takes))
        return;
    if (takes->kind != YAML_MAP || takes->count > CONTRACT_ATTRIBUTES_MAX) {
        contract_complain(
            filling, takes->offset, STR("this"),
            STR("write takes: and below it one line for each attribute, "
                "as in by: {what: who said it}; at most 50"));
        return;
    }
    attributes =
        arena_array(filling->arena, struct contract_attribute, takes->count);
    for (size_t i = 0; i < takes->count; i++) {
        const struct yaml_pair *pair = &takes->pairs[i];

        attributes[i].name = pair->key;
        if (!is_attribute_name(pair->key))
            contract_complain(
                filling, pair->offset, pair->key,
                STR("name an attribute with letters, digits, - and _"));
        yaml_fill(filling, &attribute_schema, &pair->value, &attributes[i]);
    }
    contract->attributes = attributes;
    contract->attribute_count = takes->count;
}

static void check_name(const struct yaml_filling *filling,
                       const struct yaml_node *top, str name, str part)
{
    const struct yaml_node *node = yaml_find(top, STR("name"));

    if (node && !str_equal(name, part))
        diag_add(filling->diags, DIAG_CONTRACT_NAME,
                 place_at(filling->file, node->offset), name, part);
}

static void fill_contract(const struct yaml_filling *filling,
                          const struct yaml_node *top, str part,
                          struct part_contract *contract)
{
    struct filled filled = {0};

    yaml_fill(filling, &contract_schema, top, &filled);
    *contract = (struct part_contract){
        .name = part,
        .what = filled.what,
        .is_furniture = filled.kind == KIND_FURNITURE,
        .content = (enum contract_content)filled.content,
        .facts = {.words = (enum block_words)filled.words,
                  .record = (enum block_record)filled.record},
        .has_own_style = filled.style == STYLE_OWN,
        .sheet = filled.sheet,
        .needs = {filled.needs.items, filled.needs.count},
        .examples = filled.examples,
        .example_count = filled.example_count,
    };
    check_name(filling, top, filled.name, part);
    fill_attributes(filling, yaml_find(top, STR("takes")), contract);
    contract_fill_facts(filling, yaml_find(top, STR("takes")), contract);
}

static void check_needs(const struct yaml_filling *filling,
                        const struct theme_files *files,
                        const struct yaml_node *top,
                        const struct part_contract *contract)
{
    const struct yaml_node *node = yaml_find(top, STR("needs"));

    for (size_t i = 0; node && i < contract->needs.count; i++) {
        str part = contract->needs.items[i];
        str path = arena_format(filling->arena, "parts/%.*s/%.*s.css",
                                STR_ARG(part), STR_ARG(part));

        if (!theme_files_find(files, path))
            contract_complain(filling, node->offset, part,
                              STR("name parts that have a style"));
    }
}

const struct part_contract *contract_load(struct arena *arena,
                                          const struct theme_files *files,
                                          str part, struct diags *diags)
{
    str path = arena_format(arena, "parts/%.*s/%.*s.yaml", STR_ARG(part),
                            STR_ARG(part));
    const struct text_file *file = theme_files_find(files, path);
    struct yaml_filling filling = {
        .file = file, .arena = arena, .diags = diags};
    struct part_contract *contract = arena_new(arena, struct part_contract);
    const struct yaml_node *top;
    size_t errors = diags->errors;

    if (!file) {
        diag_add_path(diags, DIAG_CONTRACT_MISSING,
                      theme_files_shown(files, arena, path), part, (str){0});
        return NULL;
    }
    top = yaml_read(&(struct yaml_source){.file = file, .to = file->bytes.len},
                    arena, diags);
    if (top) {
        fill_contract(&filling, top, part, contract);
        check_needs(&filling, files, top, contract);
    }
    return diags->errors == errors ? contract : NULL;
}

str contract_flag(struct arena *arena, str attribute, str choice)
{
    return arena_format(arena, "%.*s_is_%.*s", STR_ARG(attribute),
                        STR_ARG(choice));
}

static bool is_choice(const struct contract_attribute *attribute, str choice)
{
    for (size_t i = 0; i < attribute->choices.count; i++)
        if (str_equal(attribute->choices.items[i], choice))
            return true;
    return str_equal(choice, STR("here"));
}

bool contract_has_flag(const struct part_contract *contract, str name)
{
    ptrdiff_t at = str_find(name, STR("_is_"));
    const struct contract_attribute *attribute;

    if (at < 0)
        return false;
    attribute = contract_find(contract, str_slice(name, 0, (size_t)at));
    return attribute
           && is_choice(attribute, str_slice(name, (size_t)at + 4, name.len));
}

const struct contract_attribute *
contract_find(const struct part_contract *contract, str name)
{
    for (size_t i = 0; i < contract->attribute_count; i++)
        if (str_equal(contract->attributes[i].name, name))
            return &contract->attributes[i];
    return NULL;
}

/* "parts/quote/quote.yaml" is the contract of the part "quote". */
static bool is_contract(str path, str *part)
{
    *part = str_cut(str_without_start(path, STR("parts/")), '/').head;
    return str_ends(path, STR(".yaml"));
}

const struct part_contract **contract_list(struct arena *arena,
                                           const struct theme_files *files,
                                           size_t *count, struct diags *diags)
{
    size_t path_count = 0;
    const str *paths =
        theme_files_list(files, arena, STR("parts/"), &path_count);
    const struct part_contract **list =
        arena_array(arena, const struct part_contract *, path_count);

    *count = 0;
    for (size_t i = 0; i < path_count; i++) {
        str part;

        if (!is_contract(paths[i], &part))
            continue;
        list[*count] = contract_load(arena, files, part, diags);
        *count += list[*count] != NULL;
    }
    return list;
}

str contract_title(struct arena *arena, str name)
{
    struct buf title = {0};
    str words;

    for (size_t i = 0; i < name.len; i++) {
        char c = name.at[i] == '-' ? ' ' : name.at[i];
        bool is_small = c >= 'a' && c <= 'z';

        buf_add_char(&title, i == 0 && is_small ? (char)(c - 'a' + 'A') : c);
    }
    words = arena_copy(arena, buf_str(&title));
    buf_free(&title);
    return words;
}

/* "kind" is words, "kind_is_star" is yes or no. */
static enum value_kind find_kind(const void *context, str name)
{
    if (contract_find(context, name))
        return VALUE_TEXT;
    return contract_has_flag(context, name) ? VALUE_FLAG : VALUE_NOTHING;
}

struct template_attributes
contract_attributes(const struct part_contract *contract, struct arena *arena)
{
    str *names = arena_array(arena, str, contract->attribute_count);

    for (size_t i = 0; i < contract->attribute_count; i++)
        names[i] = contract->attributes[i].name;
    return (struct template_attributes){
        .context = contract,
        .find = find_kind,
        .names = names,
        .count = contract->attribute_count,
    };
}
