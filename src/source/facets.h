/*
 * facets - the facets of config.yaml: closed lists that pages are filed
 * under.
 *
 * Ownership  Everything lives in the hub arena.
 * Errors     Every mistake is a message; what is wrong is left out.
 */
#ifndef COHUB_SOURCE_FACETS_H
#define COHUB_SOURCE_FACETS_H

#include "model/hub.h"
#include "yaml/schema.h"

/* The keys of a facet: a row of config_schema has them. */
extern const struct yaml_schema facet_schema;

/* node is the value of "facets", or null; config has its languages. */
void facets_read(const struct yaml_filling *filling,
                 const struct yaml_node *node, struct config *config);

/* front matter with a key for each facet: a struct that it fills is one of
 * base, and behind it a str_list for each facet. */
struct yaml_schema facets_schema(struct arena *arena,
                                 const struct yaml_schema *base,
                                 const struct config *config);

/* The values that front matter names, in the order of the facets. */
void facets_take(const struct yaml_filling *filling,
                 const struct yaml_node *top, const struct config *config,
                 const struct str_list *written, struct front *front);

#endif
