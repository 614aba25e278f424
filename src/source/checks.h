/*
 * checks - which rules are errors, warnings or nothing: "checks" in
 * config.yaml.
 *
 * Shape      A rule's code, and its level; or its level, why, and for which
 *            folder; or a list of those.
 *
 *              checks:
 *                link-words: error
 *                table-caption:
 *                  level: off
 *                  folder: content/news
 *                  reason: Old posts stay as they were.
 *
 * Ownership  Levels live in the arena of the filling.
 * Errors     Every mistake is a message; what is wrong is left out.
 */
#ifndef COHUB_SOURCE_CHECKS_H
#define COHUB_SOURCE_CHECKS_H

#include "model/hub.h"
#include "yaml/schema.h"

/* The keys of one level: docs/config.md has them. */
extern const struct yaml_schema check_schema;

/* node is the value of "checks", or null. */
void checks_read(const struct yaml_filling *filling,
                 const struct yaml_node *node, struct config *config);

/* A folder that has no page and no file is one that does nothing. */
void checks_find_folders(const struct hub *hub, struct diags *diags);

#endif
