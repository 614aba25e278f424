#include "source/glossary.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "source/limits.h"
#include "source/record_file.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

/* A term's words in another language. */
struct term_words {
    str term;
    str meaning;
    str easy;
};

#define WORDS(field) .offset = offsetof(struct term_words, field)

static const struct yaml_key words_keys[] = {
    {STR_INIT("term"), YAML_TEXT, WORDS(term),
     .longest = LIMIT_TITLE_CHARACTERS, .meaning = "The word or name.",
     .example = "cyd-gynhyrchu"},
    {STR_INIT("meaning"), YAML_TEXT, WORDS(meaning),
     .meaning = "What it means.", .example = "Cynllunio gyda'n gilydd."},
    {STR_INIT("easy"), YAML_TEXT, WORDS(easy),
     .meaning = "What it means, in easy words.",
     .example = "Pobl a staff yn gweithio gyda'i gilydd."},
};

static const struct yaml_schema words_schema = {
    .keys = words_keys,
    .count = COUNT(words_keys),
    .size = sizeof(struct term_words),
};

/* An entry as its author wrote it. */
struct written_term {
    str term;
    struct str_list also;
    str plain;
    struct term_usage usage;
    str short_form;
    str meaning;
    str easy;
    str say;
    str picture;
    struct str_list see;
};

#define TERM(field) .offset = offsetof(struct written_term, field)
#define TERM_COUNT(field) .count_offset = offsetof(struct written_term, field)

static const str parts[] = {
    [PART_BY_SPELLING] = STR_INIT("by-spelling"),
    [PART_NOUN] = STR_INIT("noun"),
    [PART_VERB] = STR_INIT("verb"),
    [PART_FIXED] = STR_INIT("fixed"),
};

static const struct yaml_key term_keys[] = {
    {STR_INIT("term"), YAML_TEXT, true, TERM(term),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "The word or name that is explained.",
     .example = "commissioning"},
    {STR_INIT("also"), YAML_TEXTS, TERM(also.items), TERM_COUNT(also.count),
     .meaning = "Other spellings and names of it.",
     .example = "[commission services]"},
    {STR_INIT("plain"), YAML_TEXT, TERM(plain),
     .meaning = "What plain language pages say instead; for a verb, start it "
                "with \"to\".",
     .example = "planning and buying services"},
    {STR_INIT("part"), YAML_CHOICE, TERM(usage.part), .choices = parts,
     .choice_count = COUNT(parts),
     .meaning = "What the word is, when its spelling does not show it: a word "
                "that is fixed has no other forms.",
     .example = "fixed"},
    {STR_INIT("forms"), YAML_TEXTS, TERM(usage.forms.items),
     TERM_COUNT(usage.forms.count),
     .meaning = "What to say instead of one of its forms, when the rules "
                "would be wrong.",
     .example = "[commissioners = people who buy services]"},
    {STR_INIT("only-before"), YAML_TEXTS, TERM(usage.only_before.items),
     TERM_COUNT(usage.only_before.count),
     .meaning = "It is this term only when one of these words is next.",
     .example = "[services]"},
    {STR_INIT("only-after"), YAML_TEXTS, TERM(usage.only_after.items),
     TERM_COUNT(usage.only_after.count),
     .meaning = "It is this term only right after one of these words.",
     .example = "[public]"},
    {STR_INIT("not-before"), YAML_TEXTS, TERM(usage.not_before.items),
     TERM_COUNT(usage.not_before.count),
     .meaning = "It is another word when one of these is next.",
     .example = "[book]"},
    {STR_INIT("not-after"), YAML_TEXTS, TERM(usage.not_after.items),
     TERM_COUNT(usage.not_after.count),
     .meaning = "It is another word right after one of these.",
     .example = "[state]"},
    {STR_INIT("short"), YAML_TEXT, TERM(short_form),
     .meaning = "Its short form.", .example = "SCIE"},
    {STR_INIT("meaning"), YAML_TEXT, true, TERM(meaning),
     .meaning = "What it means, in a sentence or two.",
     .example = "Deciding which services people need, and paying for them."},
    {STR_INIT("easy"), YAML_TEXT, TERM(easy),
     .meaning = "What it means, in sentences of at most 12 words.",
     .example = "Commissioning means choosing and paying for services."},
    {STR_INIT("say"), YAML_TEXT, TERM(say), .meaning = "How to say it.",
     .example = "kuh-MISH-un-ing"},
    {STR_INIT("picture"), YAML_TEXT, TERM(picture),
     .meaning = "The name of a symbol that shows it.", .example = "money"},
    {STR_INIT("see"), YAML_TEXTS, TERM(see.items), TERM_COUNT(see.count),
     .meaning = "Other terms that are worth reading with it.",
     .example = "[tendering]"},
    {STR_INIT("cy"), YAML_KEYS, .of = &words_schema,
     .meaning = "The same in another language of the hub, under its code."},
};

const struct yaml_schema term_schema = {
    .keys = term_keys,
    .count = COUNT(term_keys),
    .size = sizeof(struct written_term),
    .manual = "docs/records.md",
};

/* What reading the file works on. */
struct glossary_reader {
    struct record_file opened;
    struct translated translated;
    struct arena *arena;
    struct records *records;
    struct term **taken; /* for each entry of the file; null after a mistake */
    struct map keys;     /* addresses given out */
};

/* How many terms want one key, so that the second gets "-2". */
struct key_use {
    unsigned count;
};

/* --- names ---------------------------------------------------------------- */

/* A name of a term: false when it is another's already. */
static bool add_name(struct glossary_reader *reader, struct term *term,
                     str name, const struct yaml_node *node)
{
    struct map *names = &reader->records->terms_by_name;
    str folded = utf8_fold(reader->arena, name);
    struct term *other;

    if (folded.len == 0 || map_add(reader->arena, names, folded, term))
        return true;
    other = map_find(names, folded);
    if (other == term)
        return true;
    record_file_say(&reader->opened, DIAG_RECORD_TWICE, node, name,
                    record_place_words(reader->arena, other->place));
    return false;
}

/* The node of an item; a text by itself is a list of one. */
static const struct yaml_node *item_node(const struct yaml_node *list, str text)
{
    for (size_t i = 0; list && list->kind == YAML_LIST && i < list->count; i++)
        if (str_equal(str_trim(list->items[i].text), text))
            return &list->items[i];
    return list;
}

static void add_names(struct glossary_reader *reader, struct term *term,
                      const struct yaml_node *node)
{
    const struct yaml_node *also = yaml_find(node, STR("also"));

    for (size_t i = 0; i < term->also.count; i++)
        add_name(reader, term, term->also.items[i],
                 item_node(also, term->also.items[i]));
    add_name(reader, term, term->short_form, yaml_find(node, STR("short")));
}

/* Two terms may make one address of different words: C and C++. */
static str key_of(struct glossary_reader *reader, const struct term *term)
{
    str key = record_key_of(reader->arena, term->names[0], "term");
    struct key_use *use = map_find(&reader->keys, key);
    str free_key = key;

    if (!use)
        use = arena_new(reader->arena, struct key_use);
    while (!map_add(reader->arena, &reader->keys, free_key, use))
        free_key = arena_format(reader->arena, "%.*s-%u", STR_ARG(key),
                                ++use->count + 1);
    return free_key;
}

/* --- one term ------------------------------------------------------------- */

static void take_texts(const struct glossary_reader *reader,
                       const struct written_term *written, struct term *term)
{
    const struct translated *translated = &reader->translated;
    struct arena *arena = reader->arena;

    term->names = translated_texts(translated, arena, written, written->term,
                                   offsetof(struct term_words, term));
    term->meanings =
        translated_texts(translated, arena, written, written->meaning,
                         offsetof(struct term_words, meaning));
    term->easy = translated_texts(translated, arena, written, written->easy,
                                  offsetof(struct term_words, easy));
    term->also = written->also;
    term->plain = written->plain;
    term->usage = written->usage;
    term->short_form = written->short_form;
    term->say = written->say;
    term->picture = written->picture;
}

static void take_term(struct glossary_reader *reader,
                      struct written_term *written, size_t index)
{
    struct records *records = reader->records;
    const struct yaml_node *node = &reader->opened.nodes.items[index];
    struct term *term = &records->terms[records->term_count];

    *term = (struct term){0};
    memset(written, 0, reader->translated.schema.size);
    if (!record_file_fill(&reader->opened, &reader->translated.schema, index,
                          written))
        return;
    term->place = record_file_place(&reader->opened, index);
    take_texts(reader, written, term);
    if (!add_name(reader, term, written->term, yaml_find(node, STR("term"))))
        return;
    add_names(reader, term, node);
    term->key = key_of(reader, term);
    term->see =
        arena_array(reader->arena, const struct term *, written->see.count);
    reader->taken[index] = term;
    records->term_count++;
}

/* --- terms that name others ----------------------------------------------- */

static void find_see(struct glossary_reader *reader, struct term *term,
                     const struct yaml_node *node, str name)
{
    const struct term *other = record_find_term(reader->records, name);

    if (other && other != term)
        term->see[term->see_count++] = other;
    else if (!other)
        record_file_say(&reader->opened, DIAG_RECORD_UNKNOWN, node, name,
                        record_near_term(reader->records, name));
}

/* see: names other terms, so that all terms have to be read before. */
static void connect_term(struct glossary_reader *reader, size_t index)
{
    const struct yaml_node *node = &reader->opened.nodes.items[index];
    struct record_nodes names =
        record_nodes_of(yaml_find(node, STR("see")), LIMIT_RECORDS);

    for (size_t i = 0; reader->taken[index] && i < names.count; i++) {
        str text = str_trim(names.items[i].text);

        if (text.len && !record_file_is_full(&reader->opened))
            find_see(reader, reader->taken[index], &names.items[i], text);
    }
}

/* --- the whole ------------------------------------------------------------ */

static void read_terms(struct glossary_reader *reader)
{
    struct records *records = reader->records;
    size_t count = reader->opened.nodes.count;
    struct written_term *written =
        arena_alloc(reader->arena, 1, reader->translated.schema.size);
    str *names = arena_array(reader->arena, str, count);

    reader->taken = arena_array(reader->arena, struct term *, count);
    records->terms = arena_array(reader->arena, struct term, count);
    for (size_t i = 0; i < count && !record_file_is_full(&reader->opened); i++)
        take_term(reader, written, i);
    for (size_t i = 0; i < records->term_count; i++)
        names[i] = records->terms[i].names[0];
    records->term_names = names;
    for (size_t i = 0; i < count; i++)
        connect_term(reader, i);
}

/* A key says as much as the name that it was made from, unless it is the
 * name of another term. */
static void add_keys(struct glossary_reader *reader)
{
    struct records *records = reader->records;

    for (size_t i = 0; i < records->term_count; i++)
        map_add(reader->arena, &records->terms_by_name, records->terms[i].key,
                &records->terms[i]);
}

void glossary_read(struct arena *arena, const struct folder *hub_folder,
                   struct hub *hub, struct diags *diags)
{
    struct glossary_reader reader = {
        .opened = {.path = STR("content/glossary.yaml"), .key = STR("terms")},
        .arena = arena,
        .records = &hub->records,
    };

    if (!record_file_open(arena, hub_folder, &reader.opened, diags))
        return;
    reader.translated = translated_of(arena, &term_schema, &hub->config);
    read_terms(&reader);
    add_keys(&reader);
}
