/*
 * copy_note - a line in the hub for each copy that was made.
 *
 * Errors     A hub that cannot be written to is a warning: the copy is good.
 */
#ifndef COHUB_BUNDLE_COPY_NOTE_H
#define COHUB_BUNDLE_COPY_NOTE_H

#include "base/diag.h"
#include "bundle/copy.h"

/* output/bundle_log.h says what is in the line. */
void copy_note_add(const struct copy *copy, struct diags *diags);

#endif
