/*
 * stale - old sites and half-built ones beside the output, taken away.
 *
 * Shape      What cohub made and nobody changed is removed.  Anything else in
 *            there is kept in a folder "NAME.cohub-kept" and named in a
 *            message.
 */
#ifndef COHUB_OUTPUT_STALE_H
#define COHUB_OUTPUT_STALE_H

#include "output/commit.h"

/* What a killed build left: put the old site back when it had got as far as
 * moving it, and remove the rest.  False: something is in the way. */
bool stale_recover(struct output *output, struct diags *diags);

/* After the new site is in place: the old one, now called name, of which
 * output->sink.old_fd is open and output->old is the manifest. */
void stale_remove_old(struct output *output, const char *name,
                      struct diags *diags);

#endif
