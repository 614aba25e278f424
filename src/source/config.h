/*
 * config - config.yaml, the settings of a hub.
 *
 * Ownership  All text lives in the hub arena.
 * Errors     Every mistake is a message; unknown keys are warnings.
 */
#ifndef COHUB_SOURCE_CONFIG_H
#define COHUB_SOURCE_CONFIG_H

#include "base/file.h"
#include "model/hub.h"
#include "yaml/schema.h"

/* The keys of config.yaml: docs/config.md is made from these rows. */
extern const struct yaml_schema config_schema;

/* True when config is whole.  After an error it still holds what could be
 * read and defaults for the rest: at least one language and a theme. */
bool config_read(struct arena *hub, const struct folder *hub_folder,
                 struct diags *diags, struct config *config);

/* Letters, digits, "-" and "_", and good for a folder on every disk. */
bool config_theme_name_is_good(str name);

#endif
