#include "yaml/schema.h"

#include <string.h>

#include "base/blank.h"
#include "base/near.h"
#include "base/utf8.h"
#include "yaml/day.h"

enum { KEYS_IN_A_MESSAGE = 12 };

/* Filling one struct, and how long the list of messages may grow. */
struct job {
    const struct yaml_filling *filling;
    size_t diags_max;
};

/* One value on its way into its field. */
struct value {
    const struct job *job;
    const struct yaml_key *key;
    const struct yaml_node *node;
    char *target;
};

typedef bool filler(const struct value *value);

/* What a type is called, and how it fills its field. */
struct type_facts {
    str words;
    filler *fill;
};

static bool fill_map(const struct job *job, const struct yaml_schema *schema,
                     const struct yaml_node *node, void *target);

/* --- messages ------------------------------------------------------------- */

static bool say(const struct job *job, enum diag_kind kind, size_t offset,
                str a, str b)
{
    struct diags *diags = job->filling->diags;

    if (diags->count < job->diags_max)
        diag_add(diags, kind, place_at(job->filling->file, offset), a, b);
    return false;
}

static str found_words(const struct yaml_node *node)
{
    if (node->kind == YAML_LIST)
        return STR("a list");
    return node->kind == YAML_MAP ? STR("made of keys") : STR("text");
}

static bool complain_of_value(const struct value *value, enum diag_kind kind,
                              str a, str b)
{
    return say(value->job, kind, value->node->offset, a, b);
}

/* The names of keys, or of words to choose from, one after another. */
static str joined(struct arena *arena, const str *names, size_t count)
{
    str all = {0};

    for (size_t i = 0; i < count; i++)
        all = arena_format(arena, "%.*s%s%.*s", STR_ARG(all), i ? ", " : "",
                           STR_ARG(names[i]));
    return all;
}

static str advice_on_key(struct arena *scratch,
                         const struct yaml_schema *schema, str wanted)
{
    size_t count = schema->count;
    str *names = arena_array(scratch, str, count);

    for (size_t i = 0; i < count; i++)
        names[i] = schema->keys[i].name;

    str near = near_find(wanted, names, count);

    if (near.len)
        return arena_format(scratch, "did you mean \"%.*s\"?", STR_ARG(near));
    if (schema->manual && count > KEYS_IN_A_MESSAGE)
        return arena_format(scratch, "%s lists the keys", schema->manual);
    return arena_format(scratch, "the keys here are %.*s",
                        STR_ARG(joined(scratch, names, count)));
}

static void complain_of_unknown(const struct job *job,
                                const struct yaml_schema *schema,
                                const struct yaml_pair *pair)
{
    struct arena scratch = {0};
    struct diags *diags = job->filling->diags;
    size_t before = diags->count;

    say(job, DIAG_KEY_UNKNOWN, pair->offset, pair->key,
        advice_on_key(&scratch, schema, pair->key));
    if (job->filling->cause.len && diags->count > before)
        diag_follows(diags, job->filling->cause);
    arena_free(&scratch);
}

/* A key that is there without a value is not to be added once more. */
static void complain_of_missing(const struct job *job,
                                const struct yaml_key *key,
                                const struct yaml_node *node)
{
    struct arena scratch = {0};
    const struct yaml_node *blank = yaml_find(node, key->name);

    say(job, blank ? DIAG_KEY_BLANK : DIAG_KEY_MISSING,
        blank ? blank->offset : node->offset, key->name,
        arena_format(&scratch, "%.*s: %s", STR_ARG(key->name),
                     key->example ? key->example : "..."));
    arena_free(&scratch);
}

/* --- one value of each type ----------------------------------------------- */

static bool take_text(const struct value *value, const struct yaml_node *node,
                      str *text)
{
    struct value at = {value->job, value->key, node, value->target};
    size_t longest = value->key->longest;

    if (node->kind != YAML_SCALAR)
        return complain_of_value(&at, DIAG_KEY_NOT_TEXT, value->key->name,
                                 found_words(node));
    *text = blank_is_written(node->text) ? (str){0} : str_trim(node->text);
    if (longest && utf8_count(*text) > longest) {
        struct arena scratch = {0};

        complain_of_value(&at, DIAG_KEY_TOO_LONG, value->key->name,
                          arena_format(&scratch, "%zu", longest));
        arena_free(&scratch);
        return false;
    }
    return true;
}

static void put(const struct value *value, const void *found, size_t size)
{
    memcpy(value->target + value->key->offset, found, size);
}

/* A list's first item, and how many there are. */
static void put_list(const struct value *value, const void *items, size_t count)
{
    put(value, &items, sizeof(items));
    memcpy(value->target + value->key->count_offset, &count, sizeof(count));
}

static bool fill_text(const struct value *value)
{
    str text;

    if (!take_text(value, value->node, &text))
        return false;
    put(value, &text, sizeof(text));
    return true;
}

struct yaml_node yaml_split(struct arena *arena, const struct yaml_node *node)
{
    struct yaml_node list = {.kind = YAML_LIST, .offset = node->offset};
    str_halves cut = {.tail = node->text, .found = true};
    size_t most = 1;

    if (node->kind != YAML_SCALAR || node->is_quoted)
        return *node;
    for (size_t i = 0; i < node->text.len; i++)
        most += node->text.at[i] == ',';
    if (most == 1)
        return *node;
    list.items = arena_array(arena, struct yaml_node, most);
    while (cut.found) {
        size_t at = (size_t)(cut.tail.at - node->text.at);

        cut = str_cut(cut.tail, ',');
        list.items[list.count++] =
            (struct yaml_node){.kind = YAML_SCALAR,
                               .offset = node->offset + at,
                               .text = str_trim(cut.head)};
    }
    return list;
}

static bool fill_texts(const struct value *value)
{
    struct yaml_node parts = *value->node;

    if (value->key->has_commas)
        parts = yaml_split(value->job->filling->arena, value->node);

    const struct yaml_node *node = &parts;
    bool is_list = node->kind == YAML_LIST;
    const struct yaml_node *items = is_list ? node->items : node;
    size_t count = is_list ? node->count : 1;
    str *texts = arena_array(value->job->filling->arena, str, count);
    size_t kept = 0;
    bool ok = true;

    if (node->kind == YAML_MAP)
        return complain_of_value(value, DIAG_KEY_NOT_TEXTS, value->key->name,
                                 found_words(node));
    for (size_t i = 0; i < count; i++) {
        if (!take_text(value, &items[i], &texts[kept]))
            ok = false;
        else if (texts[kept].len)
            kept++;
    }
    put_list(value, texts, kept);
    return ok;
}

/* "review as 2026-11-23", when it can be told which day was meant. */
static bool complain_of_date(const struct value *value, str text)
{
    struct arena scratch = {0};
    int date[3];
    str words = STR("year-month-day, such as 2026-11-23");

    if (day_guess(text, date))
        words =
            arena_format(&scratch, "%04d-%02d-%02d", date[0], date[1], date[2]);
    complain_of_value(value, DIAG_KEY_NOT_DATE,
                      arena_format(&scratch, "%.*s as %.*s",
                                   STR_ARG(value->key->name), STR_ARG(words)),
                      text);
    arena_free(&scratch);
    return false;
}

static bool fill_date(const struct value *value)
{
    int date[3];
    str text;

    if (!take_text(value, value->node, &text))
        return false;
    if (!day_parse(text, date))
        return complain_of_date(value, text);
    put(value, date, sizeof(date));
    return true;
}

static bool fill_number(const struct value *value)
{
    long number;
    str text;

    if (!take_text(value, value->node, &text))
        return false;
    if (!str_number(text, YAML_NUMBER_MAX, &number))
        return complain_of_value(value, DIAG_KEY_NOT_NUMBER, value->key->name,
                                 text);
    put(value, &number, sizeof(number));
    return true;
}

static bool take_flag(const struct value *value, bool *flag)
{
    str text;

    if (!take_text(value, value->node, &text))
        return false;
    *flag = str_equal_nocase(text, STR("yes"))
            || str_equal_nocase(text, STR("true"));
    if (*flag || str_equal_nocase(text, STR("no"))
        || str_equal_nocase(text, STR("false")))
        return true;
    return complain_of_value(value, DIAG_KEY_NOT_FLAG, value->key->name, text);
}

static bool fill_flag(const struct value *value)
{
    bool flag;

    if (!take_flag(value, &flag))
        return false;
    put(value, &flag, sizeof(flag));
    return true;
}

static bool fill_flag_off(const struct value *value)
{
    bool flag;

    if (!take_flag(value, &flag))
        return false;
    flag = !flag;
    put(value, &flag, sizeof(flag));
    return true;
}

static bool fill_answer(const struct value *value)
{
    bool flag;
    int answer;

    if (!take_flag(value, &flag))
        return false;
    answer = flag ? 1 : 2;
    put(value, &answer, sizeof(answer));
    return true;
}

static bool complain_of_choice(const struct value *value, str text)
{
    struct arena scratch = {0};
    const struct yaml_key *key = value->key;
    str near = near_find(text, key->choices, key->choice_count);
    str all = joined(&scratch, key->choices, key->choice_count);

    if (near.len)
        all = arena_format(&scratch, "%.*s (did you mean \"%.*s\"?)",
                           STR_ARG(all), STR_ARG(near));
    complain_of_value(value, DIAG_KEY_NOT_CHOICE, text, all);
    arena_free(&scratch);
    return false;
}

static bool fill_choice(const struct value *value)
{
    const struct yaml_key *key = value->key;
    str text;

    if (!take_text(value, value->node, &text))
        return false;
    for (size_t i = 0; i < key->choice_count; i++) {
        int choice = (int)i;

        if (!str_equal_nocase(text, key->choices[i]))
            continue;
        put(value, &choice, sizeof(choice));
        return true;
    }
    return complain_of_choice(value, text);
}

static bool fill_keys(const struct value *value)
{
    if (value->node->kind != YAML_MAP)
        return complain_of_value(value, DIAG_KEY_NOT_KEYS, value->key->name,
                                 found_words(value->node));
    return fill_map(value->job, value->key->of, value->node,
                    value->target + value->key->offset);
}

static bool fill_keys_list(const struct value *value)
{
    const struct yaml_node *node = value->node;
    const struct yaml_schema *of = value->key->of;
    bool is_list = node->kind == YAML_LIST;
    const struct yaml_node *items = is_list ? node->items : node;
    size_t count = is_list ? node->count : 1;
    char *structs = arena_alloc(value->job->filling->arena, count, of->size);
    bool ok = true;

    for (size_t i = 0; i < count; i++) {
        struct value item = {value->job, value->key, &items[i], NULL};

        if (items[i].kind != YAML_MAP)
            ok = complain_of_value(
                &item, is_list ? DIAG_RECORD_NOT_KEYS : DIAG_KEY_NOT_KEYS,
                value->key->name, found_words(&items[i]));
        else if (!fill_map(value->job, of, &items[i], structs + i * of->size))
            ok = false;
    }
    put_list(value, structs, count);
    return ok;
}

static bool fill_nothing(const struct value *value)
{
    (void)value;
    return true;
}

static const struct type_facts types[YAML_TYPE_COUNT] = {
    [YAML_TEXT] = {STR_INIT("text"), fill_text},
    [YAML_TEXTS] = {STR_INIT("a list of texts"), fill_texts},
    [YAML_DATE] = {STR_INIT("a date, such as 2026-11-23"), fill_date},
    [YAML_NUMBER] = {STR_INIT("a whole number"), fill_number},
    [YAML_FLAG] = {STR_INIT("yes or no"), fill_flag},
    [YAML_FLAG_OFF] = {STR_INIT("yes or no"), fill_flag_off},
    [YAML_ANSWER] = {STR_INIT("yes or no"), fill_answer},
    [YAML_CHOICE] = {STR_INIT("one of a list of words"), fill_choice},
    [YAML_KEYS] = {STR_INIT("keys of its own"), fill_keys},
    [YAML_KEYS_LIST] = {STR_INIT("a list, each with keys of its own"),
                        fill_keys_list},
    [YAML_IGNORED] = {STR_INIT("anything"), fill_nothing},
};

/* --- a whole map ---------------------------------------------------------- */

static const struct yaml_key *find_key(const struct yaml_schema *schema,
                                       str name)
{
    for (size_t i = 0; i < schema->count; i++)
        if (str_equal(schema->keys[i].name, name))
            return &schema->keys[i];
    return NULL;
}

/* A text that was refused was given: its mistake has a message already. */
static bool is_given(const struct yaml_node *node)
{
    return node
           && (node->kind != YAML_SCALAR || node->is_refused
               || !blank_is_written(node->text));
}

static bool fill_pair(const struct job *job, const struct yaml_schema *schema,
                      const struct yaml_pair *pair, void *target)
{
    const struct yaml_key *key = find_key(schema, pair->key);
    struct value value = {job, key, &pair->value, target};

    if (!key) {
        complain_of_unknown(job, schema, pair);
        return true;
    }
    if (pair->value.is_refused)
        return false;
    return !is_given(&pair->value) || types[key->type].fill(&value);
}

static bool check_required(const struct job *job,
                           const struct yaml_schema *schema,
                           const struct yaml_node *node)
{
    bool ok = true;

    for (size_t i = 0; i < schema->count; i++) {
        const struct yaml_key *key = &schema->keys[i];

        if (!key->is_required || is_given(yaml_find(node, key->name)))
            continue;
        /* It may stand in the lines that could not be read. */
        if (!node->is_partial)
            complain_of_missing(job, key, node);
        ok = false;
    }
    return ok;
}

static bool fill_map(const struct job *job, const struct yaml_schema *schema,
                     const struct yaml_node *node, void *target)
{
    bool ok = check_required(job, schema, node);

    for (size_t i = 0; i < node->count; i++)
        if (!fill_pair(job, schema, &node->pairs[i], target))
            ok = false;
    return ok;
}

/* Text where keys should be: "title:A page", or no colon at all. */
static bool complain_of_text(const struct job *job,
                             const struct yaml_node *node)
{
    struct arena scratch = {0};
    str bytes = job->filling->file->bytes;
    str line = str_cut(str_slice(bytes, node->offset, bytes.len), '\n').head;
    str_halves cut = str_cut(line, ':');

    if (cut.found && cut.head.len && str_find_char(cut.head, ' ') < 0)
        say(job, DIAG_YAML_NO_SPACE, node->offset + cut.head.len,
            arena_format(&scratch, "%.*s: %.*s", STR_ARG(cut.head),
                         STR_ARG(str_trim(cut.tail))),
            (str){0});
    else
        say(job, DIAG_YAML_NO_COLON, node->offset, (str){0}, (str){0});
    arena_free(&scratch);
    return false;
}

bool yaml_fill(const struct yaml_filling *filling,
               const struct yaml_schema *schema, const struct yaml_node *node,
               void *target)
{
    struct job job = {filling, filling->diags->count + YAML_MESSAGES_MAX};

    if (node->kind == YAML_MAP)
        return fill_map(&job, schema, node, target);
    if (node->kind == YAML_SCALAR && !node->is_quoted)
        return complain_of_text(&job, node);
    return say(&job, DIAG_YAML_SYNTAX, node->offset, (str){0}, (str){0});
}

str yaml_type_words(enum yaml_type type)
{
    return types[type].words;
}
