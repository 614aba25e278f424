/*
 * brand - the brand of config.yaml: a colour, a logo and what it says.
 *
 * Shape      A logo is an SVG or PNG picture of static/ or content/.  It is
 *            looked for when the hub's files are known.
 * Errors     Messages; what is wrong counts as not given.
 */
#ifndef COHUB_SOURCE_BRAND_H
#define COHUB_SOURCE_BRAND_H

#include "model/hub.h"
#include "yaml/schema.h"

struct brand_written {
    str colour;
    str logo;
    str name;
};

extern const struct yaml_schema brand_schema;

/* What was written at node, which may be null, becomes brand. */
void brand_read(const struct yaml_filling *filling,
                const struct yaml_node *node,
                const struct brand_written *written, struct brand *brand);

/* Fills brand.picture from the hub's assets. */
void brand_find_logo(struct hub *hub, struct diags *diags);

#endif
