/*
 * yaml_tree - YAML text as maps, lists and texts, each with its place.
 *
 * Shape      A node is a text, a list of nodes or a map of pairs in the order
 *            of the file.  Every scalar is text: "No", "1.0" and "~" are what
 *            they say.  A key without a value has an empty text that is not
 *            quoted.
 * Units      offset is a byte of the whole file, also when only a part of it
 *            is YAML, so place_at gives the line that an author sees.
 * Ownership  The tree and its texts live in the arena.
 * Errors     Aliases, anchors, tags, merge keys, a second document, a key
 *            twice and what passes a limit are messages; reading goes on
 *            where it can: after broken YAML at the next key of the same
 *            indent.  After nesting that is too deep there is no tree.
 * Source     YAML 1.1 as libyaml reads it, by its events alone: its loader
 *            expands aliases without a limit.
 */
#ifndef COHUB_YAML_YAML_TREE_H
#define COHUB_YAML_YAML_TREE_H

#include "base/diag.h"

enum {
    YAML_DEPTH_MAX = 16,         /* lists and maps inside one another */
    YAML_KEYS_MAX = 200,         /* keys of one map */
    YAML_SCALAR_MAX = 16 * 1024, /* bytes of one text */
    YAML_MESSAGES_MAX = 100,     /* for one file; then reading stops */
};

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAP };

struct yaml_pair;

struct yaml_node {
    enum yaml_kind kind;
    bool is_quoted;
    bool is_refused; /* an alias or a text past a limit: it has a message */
    bool is_partial; /* something in its file was left out, with a message */
    size_t offset;
    str text;                /* of a scalar */
    size_t count;            /* of items or pairs */
    struct yaml_node *items; /* of a list */
    struct yaml_pair *pairs; /* of a map; no key is there twice */
};

struct yaml_pair {
    str key;
    size_t offset; /* of the key */
    struct yaml_node value;
};

/* The YAML in bytes from .. to - 1 of file. */
struct yaml_source {
    const struct text_file *file;
    size_t from;
    size_t to;
    size_t keys_max; /* for one map; 0 means YAML_KEYS_MAX */
};

/* The top node, or null after an error that leaves no tree.  Text without
 * anything in it is an empty map. */
const struct yaml_node *yaml_read(const struct yaml_source *source,
                                  struct arena *arena, struct diags *diags);

/* The value of a key, or null: also when node is null or no map. */
const struct yaml_node *yaml_find(const struct yaml_node *node, str key);

/* A key was written, but with nothing after its colon. */
bool yaml_is_empty(const struct yaml_node *node);

#endif
