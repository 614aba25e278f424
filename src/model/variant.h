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
#define VARIANT(KEY, ...) VARIANT_##KEY,
#include "model/variant.def"
#undef VARIANT
    VARIANT_COUNT
};

/* What a format is; what it is not is left out in its row. */
struct variant_facts {
    str name;          /* in templates and addresses: "large-print" */
    str folder;        /* of its tree: "large-print/", "" for standard */
    str words_key;     /* of its name in a theme's strings */
    str explained_key; /* of what a page is called there when it is the standard
                          text with hard words explained */
    str suffix; /* of a source file that authors it: "easy"; empty when no
                      file does, or every file without one */
    const char *words;  /* in messages */
    const char *symbol; /* beside its name where formats are offered with
                           pictures; null: none */
    double least_pt;    /* of its text.  Source: UKAAF: 12 point is the least of
                          clear print, 16 of large print; easy read is no
                          smaller than large print */
    bool is_large;      /* nothing in it is smaller than its text */
    bool may_be_giant;  /* config.yaml may ask for 28 point */
    bool is_derived;    /* made from the standard text in plain words, where
                          nobody wrote one */
    bool is_easy;       /* in easy words, a picture beside each; a hard word
                          needs its easy meaning */
    bool needs_own_text; /* the standard text never stands in for it */
};

const struct variant_facts *variant_facts_of(enum variant variant);
bool variant_is_standard(enum variant variant);
bool variant_is_easy(enum variant variant);

/* The variant that "easy" or "plain" in a file's name authors. */
bool variant_find_suffix(str suffix, enum variant *variant);
bool variant_find_name(str name, enum variant *variant);

/* "standard, large-print, plain or easy-read"; "easy and plain". */
str variant_names(struct arena *arena);
str variant_suffixes(struct arena *arena);

/* Trees of a hub, and the texts of a page, stand in slots: languages
 * outermost, variants in order. */
size_t variant_slot(size_t language_index, enum variant variant);
size_t variant_slot_count(size_t language_count);
size_t variant_standard_slot(size_t language_index);

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
