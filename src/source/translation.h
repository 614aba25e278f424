/*
 * translation - records whose words exist in several languages.
 *
 * Shape      The first language's words are keys of the record; another's
 *            stand under its code:
 *
 *              term: co-production
 *              meaning: ...
 *              cy: {term: cyd-gynhyrchu, meaning: ...}
 *
 *            A schema that allows this ends with a row called "cy", which
 *            stands for all other languages of the hub.
 * Ownership  Schemas and texts live in the arena.
 */
#ifndef COHUB_SOURCE_TRANSLATION_H
#define COHUB_SOURCE_TRANSLATION_H

#include "model/hub.h"
#include "yaml/schema.h"

/* base with a row for each other language of the hub in place of its last.
 * A struct that it fills is base's, and behind it one struct of the last
 * row's schema for each of those languages.  The rows may be changed. */
struct translated {
    struct yaml_key *keys;
    struct yaml_schema schema;
    size_t base_size;
    size_t words_size;
    size_t language_count;
};

struct translated translated_of(struct arena *arena,
                                const struct yaml_schema *base,
                                const struct config *config);

/* One str a language: first, and what the others have at offset. */
const str *translated_texts(const struct translated *translated,
                            struct arena *arena, const void *written, str first,
                            size_t offset);

/* The items of a list of records: one map is a list of one. */
struct record_nodes {
    const struct yaml_node *items;
    size_t count;
};
struct record_nodes record_nodes_of(const struct yaml_node *node, size_t most);

/* Small letters, digits and hyphens, a letter first, at most 80; and good
 * for a file on every disk. */
bool record_key_is_good(str key);

/* A key for words that are to be part of an address; start stands before
 * words that cannot be one by themselves. */
str record_key_of(struct arena *arena, str words, const char *start);

/* "content/glossary.yaml, line 12" */
str record_place_words(struct arena *arena, struct place place);

#endif
