/*
 * front_fence - the lines round front matter, and where the text starts.
 *
 * Shape      "---" round YAML, as cohub writes it; "+++" round TOML, as Hugo
 *            may.  Empty lines may come before.  Lines that were to be
 *            "---" and are not (two hyphens, the dashes that a word
 *            processor makes of them, none at the start) are taken, and said.
 * Errors     No front matter, no end of it, too much of it.
 */
#ifndef COHUB_SOURCE_FRONT_FENCE_H
#define COHUB_SOURCE_FRONT_FENCE_H

#include "base/diag.h"

struct front_fences {
    size_t from; /* of what stands between them */
    size_t to;
    size_t body; /* where the Markdown starts */
    bool is_toml;
};

/* False after an error; fences->body is right all the same. */
bool front_fences_find(const struct text_file *file, struct diags *diags,
                       struct front_fences *fences);

#endif
