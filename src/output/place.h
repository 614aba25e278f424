/*
 * place - where the site may be written, and what stands beside it.
 *
 * Errors     Every refusal is a message in diags.
 */
#ifndef COHUB_OUTPUT_PLACE_H
#define COHUB_OUTPUT_PLACE_H

#include "output/commit.h"

/* Set the names and parent_fd of output.  False: the site does not belong
 * there, or the folder it stands in cannot be opened. */
bool place_find(struct output *output, str hub_path, struct diags *diags);

/* The path, for messages, of a name beside the output. */
str place_beside(const struct output *output, const char *name);

/* A message about path with an errno's reason as its first word. */
void place_report(struct diags *diags, enum diag_kind kind, str path,
                  int error);

#endif
