/*
 * front_import - front matter of other generators, in cohub's own keys.
 *
 * Shape      Keys that are ours stay, also when they are spelt "Title" or
 *            "in-short".  Keys of others (source/foreign_key.h) become ours
 *            where they mean what ours means; ours, when both are there, is
 *            the one that holds, and a list gets the items of both.  Whatever
 *            says that a page is not to be seen makes it a draft.
 * Ownership  The new tree lives in filling->arena, and shares texts with the
 *            old.
 * Errors     One piece of advice a file on what was read so, one on what is
 *            not needed; a warning for each key whose meaning is lost.
 */
#ifndef COHUB_SOURCE_FRONT_IMPORT_H
#define COHUB_SOURCE_FRONT_IMPORT_H

#include "yaml/schema.h"

/* The top map, in the keys of schema. */
const struct yaml_node *front_import(const struct yaml_filling *filling,
                                     const struct yaml_schema *schema,
                                     const struct yaml_node *top);

#endif
