/*
 * toml - TOML text as the tree that YAML text becomes (yaml/tree.h).
 *
 * Shape      Tables are maps, arrays are lists, and every value is text:
 *            true, 2024-03-31T23:30:00Z and 10 are what they say.
 * Ownership  The tree and its texts live in the arena.
 * Errors     The first thing that cannot be read is a message, and there is
 *            no tree.  The limits are those of YAML.
 * Source     TOML 1.0.0 (toml.io).  What only a checker of TOML must refuse,
 *            such as a number that is none, is taken as text.
 */
#ifndef COHUB_YAML_TOML_H
#define COHUB_YAML_TOML_H

#include "yaml/yaml_tree.h"

/* The top table, or null. */
const struct yaml_node *toml_read(const struct yaml_source *source,
                                  struct arena *arena, struct diags *diags);

#endif
