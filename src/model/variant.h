/*
 * variant - the formats of a page, and the trees they stand in.
 *
 * Shape      Every language has a tree for each variant.  A tree is a folder
 *            of the output that holds every page under the same path; its
 *            prefix is "" or ends with "/":
 *
 *              en standard     ""               cy standard    "cy/"
 *              en large-print  "large-print/"   cy easy-read   "cy/easy-read/"
 */
#ifndef COHUB_MODEL_VARIANT_H
#define COHUB_MODEL_VARIANT_H

#include "base/arena.h"

enum variant {
    VARIANT_STANDARD,
    VARIANT_LARGE_PRINT,
    VARIANT_PLAIN,
    VARIANT_EASY_READ,
    VARIANT_COUNT
};

struct variant_facts {
    str name;   /* in templates and addresses: "large-print" */
    str folder; /* of its tree: "large-print/", "" for standard */
    str suffix; /* of a source file that authors it: "easy"; "" for
                   standard; large print has none of its own (null) */
};

const struct variant_facts *variant_facts_of(enum variant variant);

/* The variant that "easy" or "plain" in a file's name authors. */
bool variant_find_suffix(str suffix, enum variant *variant);

struct language {
    str code; /* "en", "cy": BCP 47 */
    str name; /* its own: "Cymraeg"; the code when unknown */
    bool right_to_left;
};

/* Names and directions of the languages that hubs in these islands use.  A
 * region ("ar-EG") keeps the direction of its language. */
struct language language_of(str code);

struct tree {
    const struct language *language;
    size_t language_index;
    enum variant variant;
    str prefix;
};

/* All trees, languages outermost, variants in order.  The first language
 * has no folder of its own. */
struct tree *tree_list(struct arena *arena, const struct language *languages,
                       size_t count);

#endif
