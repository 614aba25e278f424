/*
 * confirm - a person says that a version of a page matches what it was made
 * from.
 *
 * Shape      The fingerprint of that text is written into the version's
 *            front matter, as made_from.
 * Ownership  What is answered lives in the arena.
 * Errors     A message, and the answer is false; the file is then as it was.
 */
#ifndef COHUB_BUILD_CONFIRM_H
#define COHUB_BUILD_CONFIRM_H

#include "base/diag.h"

struct confirming {
    str hub_path; /* empty: the hub that the file is in */
    str file;     /* as it was typed */
};

struct confirmed {
    str file; /* both from the hub: "content/guidance/steps.easy.md" */
    str origin;
    bool was_confirmed; /* it said so already, and was not touched */
};

bool confirm_file(struct arena *arena, const struct confirming *confirming,
                  struct diags *diags, struct confirmed *confirmed);

#endif
