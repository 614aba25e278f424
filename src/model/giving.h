/*
 * giving - addresses while they are given: those of pages first, then those
 * that pages had.  For address.c and alias.c only.
 */
#ifndef COHUB_MODEL_GIVING_H
#define COHUB_MODEL_GIVING_H

#include "model/hub.h"

/* Who has an address: a page, and the file that gave it. */
struct holder {
    const struct page *page;
    const struct article *article;
};

struct giving {
    struct hub *hub;
    struct arena *arena;
    struct diags *diags;
    struct map taken; /* output paths, as a file system may take them, to
                         holders; those of one tree with its prefix */
};

/* False when somebody has that output path. */
bool giving_take(struct giving *giving, str path, const struct page *page,
                 const struct article *article);
/* Null when nobody has it. */
const struct holder *giving_find(const struct giving *giving, str path);

/* Where a page goes: its path, or what its slug makes of it. */
str giving_address(struct arena *arena, const struct page *page);

/* cohub needs it for itself. */
bool giving_is_reserved(const struct hub *hub, str address);

/* Fills the hub's aliases and redirects. */
void aliases_collect(struct giving *giving);

#endif
