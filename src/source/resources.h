/*
 * resources - content/resources.yaml, the works that a hub's pages cite.
 *
 * Ownership  Everything lives in the hub arena.
 * Errors     Every mistake is a message.  A hub without the file has no
 *            resources.
 */
#ifndef COHUB_SOURCE_RESOURCES_H
#define COHUB_SOURCE_RESOURCES_H

#include "base/file.h"
#include "model/hub.h"
#include "yaml/schema.h"

/* The keys of a resource: docs/records.md is made from these rows. */
extern const struct yaml_schema resource_schema;

void resources_read(struct arena *arena, const struct folder *hub_folder,
                    struct hub *hub, struct diags *diags);

#endif
