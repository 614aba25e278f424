/*
 * names - a number for each name that a template or a view uses.
 *
 * Shape      The names of view.def come first, in its order, so that their
 *            numbers are constants: NAME_TITLE.  More follow as they come.
 * Ownership  Lives in the arena it was made in, with copies of the names.
 * Threads    Many may find at once while nobody adds.
 */
#ifndef COHUB_TEMPLATE_NAMES_H
#define COHUB_TEMPLATE_NAMES_H

#include "base/map.h"

enum view_name {
#define VIEW_NAME(name) NAME_##name,
#include "view/view.def"
#undef VIEW_NAME
    NAMES_IN_VIEW
};

/* No name has this number. */
#define NAME_NONE ((unsigned)-1)

struct names;

struct names *names_new(struct arena *arena);

/* The number of a name, new or not. */
unsigned names_add(struct names *names, str name);
/* The number of a name, or NAME_NONE. */
unsigned names_find(const struct names *names, str name);
str names_text(const struct names *names, unsigned id);

#endif
