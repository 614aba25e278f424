/*
 * schema - which keys a map may have, and the C struct that they fill.
 *
 * Shape      A schema is a table of keys.  Each row says its type, the field
 *            that it fills by offset, and in one sentence what it means: the
 *            documentation is made from the same rows.
 *
 *              type             the field at offset
 *              YAML_TEXT        str, without space at its ends
 *              YAML_TEXTS       const str *, and size_t at count_offset; a
 *                               single text is a list of one
 *              YAML_DATE        int[3]: year, month, day
 *              YAML_NUMBER      long, 0 to YAML_NUMBER_MAX
 *              YAML_FLAG        bool: yes, no, true or false in any case
 *              YAML_FLAG_OFF    bool, true when the author says no
 *              YAML_ANSWER      int: 0 not said, 1 yes, 2 no
 *              YAML_CHOICE      int: index into choices
 *              YAML_KEYS        the struct that schema of fills
 *              YAML_KEYS_LIST   a pointer to an array of those structs, and
 *                               size_t at count_offset; one map is a list of
 *                               one
 *              YAML_IGNORED     nothing
 *
 * Ownership  Texts and arrays live in the arena.
 * Errors     All mistakes are messages, and the field keeps what it had.  A
 *            key without a value counts as not given.
 */
#ifndef COHUB_YAML_SCHEMA_H
#define COHUB_YAML_SCHEMA_H

#include "yaml/yaml_tree.h"

enum { YAML_NUMBER_MAX = 999999 };

enum yaml_type {
    YAML_TEXT,
    YAML_TEXTS,
    YAML_DATE,
    YAML_NUMBER,
    YAML_FLAG,
    YAML_FLAG_OFF,
    YAML_ANSWER,
    YAML_CHOICE,
    YAML_KEYS,
    YAML_KEYS_LIST,
    YAML_IGNORED,
    YAML_TYPE_COUNT
};

struct yaml_schema;

struct yaml_key {
    str name;
    enum yaml_type type;
    bool is_required;
    bool has_commas; /* YAML_TEXTS: a text without quotes is cut at them */
    size_t offset;
    size_t count_offset; /* YAML_TEXTS and YAML_KEYS_LIST */
    size_t longest;      /* characters of a text; 0: no limit but
                            YAML_SCALAR_MAX */
    const str *choices;  /* YAML_CHOICE */
    size_t choice_count;
    const struct yaml_schema *of; /* YAML_KEYS and YAML_KEYS_LIST */
    const char *meaning;          /* a sentence for the documentation */
    const char *example;          /* a value, as an author would write it */
};

struct yaml_schema {
    const struct yaml_key *keys;
    size_t count;
    size_t size;        /* of the struct that it fills */
    const char *manual; /* the page that lists the keys; null when the keys
                           are few enough for a message */
};

/* Where texts go to and messages are put. */
struct yaml_filling {
    const struct text_file *file;
    struct arena *arena;
    struct diags *diags;
    str cause; /* a file without which a key may seem unknown; or empty */
};

/* Fill target from node.  target holds the defaults.  False when there was
 * an error. */
bool yaml_fill(const struct yaml_filling *filling,
               const struct yaml_schema *schema, const struct yaml_node *node,
               void *target);

/* "a, b" without quotes as a list of two; any other node as it is. */
struct yaml_node yaml_split(struct arena *arena, const struct yaml_node *node);

/* "a date": for messages and documentation. */
str yaml_type_words(enum yaml_type type);

#endif
