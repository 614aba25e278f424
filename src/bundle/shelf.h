/*
 * shelf - which pages are in a book, a transcript or a file of their own.
 *
 * Shape      The pages that somebody wrote in a tree's language and format,
 *            in the order of reading; of large print, the standard ones.
 * Ownership  Lives in the arena.
 */
#ifndef COHUB_BUNDLE_SHELF_H
#define COHUB_BUNDLE_SHELF_H

#include "bundle/copy.h"

struct shelf {
    const struct planned_file **pages;
    size_t count;
    struct map by_path; /* of the site */
};

struct shelf shelf_of(const struct copy *copy, const struct tree *tree,
                      struct arena *arena);

/* "co-production-resource-hub-easy-read-cy" for the names of files. */
str shelf_name(const struct copy *copy, const struct tree *tree,
               struct arena *arena);
/* "Easy read" in the words of the tree's language. */
str shelf_format(const struct copy *copy, const struct tree *tree);

#endif
