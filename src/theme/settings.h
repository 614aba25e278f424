/*
 * settings - what theme.yaml says.
 *
 * Shape      A theme's own theme.yaml stands on that of the default theme:
 *            what it does not say stays as it is there.
 *
 *              brand: {colour: "#5b2a86", logo: assets/logo.svg}
 *              sizes: {standard: 14pt, easy-read: 20pt}
 *
 * Units      Sizes of text in points of a reader's usual size: 12 point is
 *            1rem.
 * Ownership  Lives in the arena; texts point into the theme's files.
 * Errors     Every mistake is a message; what is wrong counts as not said.
 * Source     The least sizes: UK Association for Accessible Formats, clear
 *            and large print minimum standards; Cabinet Office and
 *            Inclusion Europe on easy read.
 */
#ifndef COHUB_THEME_SETTINGS_H
#define COHUB_THEME_SETTINGS_H

#include "colour/colour.h"
#include "model/variant.h"
#include "theme/files.h"
#include "yaml/yaml_tree.h"

struct contrast_row;

struct theme_settings {
    str name;
    str stands_on; /* which version of the parts; see part_change.h */
    const str *styles;
    size_t style_count;
    str own_style; /* a style file behind all others; may be empty */
    const struct contrast_row *colours;
    size_t colour_count;
    const struct yaml_node *colour_list;  /* where the rows are written */
    const struct text_file *colours_file; /* in which file */
    bool has_own_colours;                 /* its own rows, not inherited */
    bool draws_no_pages; /* its pages are put into other pages */
    bool has_brand_colour;
    struct colour brand_colour;
    str logo; /* "assets/logo.svg"; empty when there is none */
    double sizes_pt[VARIANT_COUNT]; /* 0: as the style sheet says */
};

struct theme_settings settings_load(struct arena *arena,
                                    const struct theme_files *files,
                                    struct diags *diags);

/* What the style sheets of a variant say is checked against the least size;
 * what theme.yaml says is written to css. */
void settings_apply_sizes(const struct theme_settings *settings,
                          const struct theme_files *files, enum variant variant,
                          struct buf *css, struct diags *diags);

#endif
