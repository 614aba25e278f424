/*
 * front_matter - front matter: the YAML between "---" lines at the start of a page.
 *
 * Ownership  All text lives in the arena.
 * Errors     Every mistake is a message with its line in the page file.
 * Threads    Any number of pages at once, each with its own arena and diags.
 */
#ifndef COHUB_SOURCE_FRONT_MATTER_H
#define COHUB_SOURCE_FRONT_MATTER_H

#include "model/hub.h"
#include "yaml/schema.h"

/* The keys of front matter: docs/front-matter.md is made from these rows. */
extern const struct yaml_schema front_schema;

/* A page's file, and the hub whose facets are keys too. */
struct front_source {
    const struct text_file *file;
    const struct config *config;
};

/* Fill front, and say where the Markdown starts.  False when there was an
 * error; front and *body_offset are good enough to go on with. */
bool front_read(const struct front_source *source, struct arena *arena,
                struct diags *diags, struct front *front, size_t *body_offset);

#endif
