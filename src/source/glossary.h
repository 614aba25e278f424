/*
 * glossary - content/glossary.yaml, the words that a hub explains.
 *
 * Ownership  Everything lives in the hub arena; the configuration is read
 *            before.
 * Errors     Every mistake is a message.  A hub without the file has no
 *            terms.
 */
#ifndef COHUB_SOURCE_GLOSSARY_H
#define COHUB_SOURCE_GLOSSARY_H

#include "base/file.h"
#include "model/hub.h"
#include "yaml/schema.h"

/* The keys of a term: docs/records.md is made from these rows. */
extern const struct yaml_schema term_schema;

void glossary_read(struct arena *arena, const struct folder *hub_folder,
                   struct hub *hub, struct diags *diags);

#endif
