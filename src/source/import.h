/*
 * import - the map that front matter of another program becomes.
 *
 * Ownership  Pairs live in the arena of filling; texts are shared with the
 *            map that was read.
 * Errors     import_finish says in one line each what was read as what, and
 *            what is not needed.
 */
#ifndef COHUB_SOURCE_IMPORT_H
#define COHUB_SOURCE_IMPORT_H

#include "yaml/schema.h"

/* What is said about a file in one line. */
struct remark {
    str words;
    size_t at; /* of the first key */
};

struct import {
    const struct yaml_filling *filling;
    const struct yaml_schema *schema;
    struct yaml_node top; /* the new one */
    size_t capacity;
    struct remark read;
    struct remark idle;
};

void import_note_reading(struct import *import, const struct yaml_pair *pair,
                         str ours);
void import_note_idle(struct import *import, const struct yaml_pair *pair);
void import_say(const struct import *import, enum diag_kind kind, size_t at,
                str a, str b);
void import_finish(const struct import *import);

/* Null when the key is not there. */
struct yaml_pair *import_find(struct import *import, str key);
void import_add(struct import *import, str key, size_t offset,
                const struct yaml_node *value);
/* Not null, and with something after its colon. */
bool import_is_given(const struct yaml_pair *pair);

/* A text where the pair's value stands. */
struct yaml_node import_text(const struct yaml_pair *pair, str text);

/* Words that programs write for yes, and for one of some. */
bool import_is_yes(str text);
bool import_is_in(str word, const str *words, size_t count);

#endif
