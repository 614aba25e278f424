/*
 * given_addresses - who has which address, while they are given: those of
 * pages first, then those that pages had.  For address.c and alias.c only.
 */
#ifndef COHUB_MODEL_GIVEN_ADDRESSES_H
#define COHUB_MODEL_GIVEN_ADDRESSES_H

#include "model/hub.h"

/* Who has an address: a page, and the file that gave it. */
struct holder {
    const struct page *page;
    const struct article *article;
};

struct given_addresses {
    struct hub *hub;
    struct arena *arena;
    struct diags *diags;
    struct map taken; /* output paths, as a file system may take them, to
                         holders; those of one tree with its prefix */
};

/* False when somebody has that output path. */
bool given_addresses_take(struct given_addresses *given, str path,
                          const struct page *page,
                          const struct article *article);
/* Null when nobody has it. */
const struct holder *given_addresses_find(const struct given_addresses *given,
                                          str path);

/* Where a page goes: its path, or what its slug makes of it. */
str given_address_of(struct arena *arena, const struct page *page);

/* cohub needs it for itself. */
bool given_address_is_reserved(const struct hub *hub, str address);

/* Fills the hub's aliases and redirects. */
void aliases_collect(struct given_addresses *given);

#endif
