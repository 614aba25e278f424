/*
 * svg_cleaning - what the files that clean one drawing share.
 *
 * Shape      svg.c reads the XML and writes what stays; svg_style.c says what
 *            its styles ask of an element; svg_cost.c counts what a browser
 *            would have to draw.
 * Ownership  All of it lives as long as the call of svg_clean.
 * Errors     why_not completes "it ..."; the first one counts.
 */
#ifndef COHUB_MEDIA_SVG_CLEANING_H
#define COHUB_MEDIA_SVG_CLEANING_H

#include <libxml/tree.h>

#include "base/buf.h"
#include "base/map.h"
#include "media/svg_allowed.h"
#include "media/svg_sheet.h"

/* An element with an id. */
struct svg_target {
    const xmlNode *node;
    size_t cost;      /* to draw it once; 0 before it was counted */
    bool is_counting; /* what refers to it now is inside it */
};

struct svg_cleaning {
    struct arena *scratch;
    struct buf svg;
    const char *why_not;
    struct svg_sheet sheet;
    struct map targets; /* by id */
    size_t matches;     /* of rules and elements, tried */
    size_t visits;      /* to elements, while their cost was counted */
    size_t most;        /* that it may cost */
};

/* --- svg.c --- */

str svg_text_of(const xmlChar *text);
enum svg_element svg_element_of_node(const xmlNode *node);
/* The one after node, from the top down, in all that root holds. */
const xmlNode *svg_next_node(const xmlNode *node, const xmlNode *root);
/* The attribute's value in scratch; empty when there is none. */
str svg_attribute_of(struct svg_cleaning *cleaning, const xmlNode *node,
                     const char *name);
void svg_refuse(struct svg_cleaning *cleaning, const char *why_not);

/* --- svg_style.c --- */

/* What all style elements below root hold, as the sheet. */
void svg_style_read(struct svg_cleaning *cleaning, const xmlNode *root);

/* What counts of an element's style and of the rules that fit it, called
 * with each property from the one that counts most. */
typedef void svg_property(struct svg_cleaning *cleaning, void *context,
                          str name, str value);

void svg_style_each(struct svg_cleaning *cleaning, const xmlNode *node,
                    svg_property *property, void *context);

/* --- svg_cost.c --- */

/* Refuses a drawing that copies, filters or repeats too much. */
void svg_cost_check(struct svg_cleaning *cleaning, const xmlNode *root);

#endif
