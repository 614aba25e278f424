/*
 * contrast - the pairs of colours of theme.yaml, kept or complained about.
 *
 * Shape      A row of "colours" names two custom properties of
 *            styles/tokens.css without their "--", the one in front and the
 *            one behind it, and the least contrast between them:
 *
 *              - {front: ink, back: paper, least: 7}
 *
 * Errors     A pair that is not kept in one of the four schemes, a name that
 *            stands for no colour, a least that is no contrast.
 */
#ifndef COHUB_COLOUR_CONTRAST_H
#define COHUB_COLOUR_CONTRAST_H

#include "colour/palette.h"
#include "yaml/schema.h"

struct contrast_row {
    str front;
    str back;
    str least;
};

extern const struct yaml_schema contrast_schema;

struct contrast_job {
    struct arena *arena;
    const struct text_file *tokens; /* styles/tokens.css; null: there is none */
    const struct text_file *file;   /* that the rows are written in */
    bool is_inherited; /* of the default theme: what this one has no colour
                          for is passed over */
    const struct yaml_node *list; /* of rows, for their places */
    const struct contrast_row *rows;
    size_t count;
    const struct colour *brand; /* null: the theme's own colours */
    struct diags *diags;
};

/* Check every pair.  With a brand, its palette is derived and written to
 * css as well. */
void contrast_check(const struct contrast_job *job, struct buf *css);

#endif
