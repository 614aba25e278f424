/*
 * property - the custom properties of a style sheet, as :root has them.
 *
 * Shape      Read simply: what stands in :root, at the top, in @layer, or in
 *            @media that asks for dark colours or more contrast.  Anything
 *            else, such as a rule for wide screens, is passed over.
 * Ownership  Texts point into the file.
 * Errors     None: what is not understood is not there.
 * Source     CSS Syntax 3, cut down: comments, strings, blocks.
 */
#ifndef COHUB_COLOUR_PROPERTY_H
#define COHUB_COLOUR_PROPERTY_H

#include "base/diag.h"
#include "colour/colour.h"

struct property {
    str name;        /* without "--" */
    str value;       /* trimmed */
    unsigned scheme; /* bits of palette.h that it asks for */
    size_t offset;
};

struct properties {
    const struct text_file *file;
    struct property *items;
    size_t count;
    size_t capacity;
};

struct properties properties_read(struct arena *arena,
                                  const struct text_file *file);

/* The one that a reader with that scheme gets, or null. */
const struct property *properties_find(const struct properties *properties,
                                       unsigned scheme, str name);

/* Its colour; var(--other) is looked up.  False when it is not a colour. */
bool properties_colour(const struct properties *properties, unsigned scheme,
                       str name, struct colour *colour);

#endif
