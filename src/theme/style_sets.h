/*
 * style_sets - the style sheets that pages link.
 *
 * Shape      The style of a part whose contract says "style: own" is only on
 *            pages with that part.  So a format has a sheet for each set of
 *            such parts that a page has, named by what is in it:
 *
 *              shared styles and those of most parts
 *              the styles of the set's parts
 *              the format's own style
 *
 * Units      A set is a bit for each of at most SHEET_PARTS_MAX parts; the
 *            styles of further parts are on every page.
 */
#ifndef COHUB_THEME_STYLE_SETS_H
#define COHUB_THEME_STYLE_SETS_H

#include <stdint.h>

#include "model/hub.h"

enum { SHEET_PARTS_MAX = 64 };

/* A part with a style of its own. */
struct sheet_part {
    str name;
    uint64_t set; /* it, and the parts whose style it needs */
    str css[VARIANT_COUNT];
    str keys[VARIANT_COUNT]; /* of what is in the css */
};

struct sheet_half {
    str css;
    str key;
};

struct sheets {
    struct sheet_part *parts;
    size_t part_count;
    struct map by_name; /* of the parts */
    struct sheet_half before[VARIANT_COUNT];
    struct sheet_half after[VARIANT_COUNT];
};

/* The set of a part, by its name; empty when it has no style of its own. */
uint64_t sheet_set_of_name(const struct sheets *sheets, str name);

/* The parts that the body of an article needs; both may be null. */
uint64_t sheet_set_of(const struct sheets *sheets,
                      const struct article *article, const struct tree *tree);

str sheet_path(const struct sheets *sheets, struct arena *arena,
               enum variant variant, uint64_t set);
str sheet_bytes(const struct sheets *sheets, struct arena *arena,
                enum variant variant, uint64_t set);

/* The sets that pages of a format have, each once, in order; the empty set is
 * always there. */
size_t sheet_sets(const struct sheets *sheets, const struct hub *hub,
                  struct arena *arena, enum variant variant, uint64_t **sets);

#endif
