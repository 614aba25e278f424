/*
 * names - a number for each name that a template or a view uses.
 *
 * Shape      Names that are known beforehand come first, in their order, so
 *            that their numbers are constants: NAME_TITLE of the room view.
 *            More follow as they come.
 * Ownership  Lives in the arena it was made in, with copies of the names.
 * Threads    Many may find at once while nobody adds.
 */
#ifndef COHUB_TEMPLATE_NAMES_H
#define COHUB_TEMPLATE_NAMES_H

#include "base/map.h"

/* No name has this number. */
#define NAME_NONE ((unsigned)-1)

struct names;

/* first: the names that are known beforehand, in letters of either case. */
struct names *names_new(struct arena *arena, const str *first, size_t count);

/* The number of a name, new or not. */
unsigned names_add(struct names *names, str name);
/* The number of a name, or NAME_NONE. */
unsigned names_find(const struct names *names, str name);
str names_text(const struct names *names, unsigned id);

#endif
