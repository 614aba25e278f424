/*
 * address_book - which page an address of a website means.
 *
 * Shape      Every page stands in it under the addresses that it has, had, or
 *            would have had with other programs:
 *
 *              content/news/2024-05-01-plan.md, slug: the-plan
 *                news/2024-05-01-plan      its file
 *                news/the-plan             its address
 *                news/2024/05/01/plan      Jekyll's
 *                and each of its aliases
 *
 *            Addresses are compared without capitals, without "/" at either
 *            end, and without ".html", ".md", "index" and the like behind.
 * Ownership  Lives in the arena it was made in.
 */
#ifndef COHUB_MODEL_ADDRESS_BOOK_H
#define COHUB_MODEL_ADDRESS_BOOK_H

#include "model/hub.h"

enum { ADDRESS_OWNERS_MAX = 3 };

/* The pages that an address may mean, the first of them. */
struct address_owners {
    str paths[ADDRESS_OWNERS_MAX];
    size_t count;
};

/* Of all pages whose front matter has been read. */
void address_book_fill(struct arena *arena, const struct hub *hub,
                       struct map *book);

/* The pages whose file has that name, in whatever folder. */
const struct address_owners *address_book_find_name(const struct map *book,
                                                    str name);

/* Null when no page has it. */
const struct address_owners *address_book_find(const struct map *book,
                                               str address);

#endif
