/*
 * giving - addresses while they are given: those of pages first, then those
 * that pages had.  For address.c and alias.c only.
 */
#ifndef COHUB_MODEL_GIVING_H
#define COHUB_MODEL_GIVING_H

#include "model/hub.h"

struct giving {
    struct hub *hub;
    struct arena *arena;
    struct diags *diags;
    struct map taken; /* output paths, as a file system may take them, to the
                         page that has it; those of one tree with its prefix */
};

/* Where a page goes: its path, or what its slug makes of it. */
str giving_address(struct arena *arena, const struct page *page);

/* cohub needs it for itself. */
bool giving_is_reserved(const struct hub *hub, str address);

/* Fills the hub's aliases and redirects. */
void aliases_collect(struct giving *giving);

#endif
