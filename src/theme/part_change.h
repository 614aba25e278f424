/*
 * part_change - what has changed under a theme that replaces files of the
 * built-in one.
 *
 * Shape      The built-in files have a version, a whole number.  A theme says
 *            in theme.yaml which one it stands on, "stands_on: 2"; one that
 *            does not say stands on the first.  Rows are in part_change.def.
 * Errors     A warning for each file of the theme that has changed since.
 */
#ifndef COHUB_THEME_PART_CHANGE_H
#define COHUB_THEME_PART_CHANGE_H

#include "theme/files.h"

enum { PART_VERSION = 4 };

struct part_change {
    long version;
    str file;
    str what;
    str fix;
};

const struct part_change *part_changes(size_t *count);

/* stands_on is what theme.yaml says, or empty. */
void part_change_check(struct arena *arena, const struct theme_files *files,
                       str stands_on, struct diags *diags);

#endif
