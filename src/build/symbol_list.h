/*
 * symbol_list - the pictures that come with cohub and with a hub, and what
 * they can stand for.
 *
 * Ownership  Lives in the arena.
 * Errors     False after a message: a hub or theme that cannot be read.  A
 *            folder that is no hub has the built-in pictures.
 */
#ifndef COHUB_BUILD_SYMBOL_LIST_H
#define COHUB_BUILD_SYMBOL_LIST_H

#include "base/diag.h"

struct symbol_row {
    str name;
    str shows; /* empty for a hub's own picture without a row */
    str means; /* with commas between them */
};

struct symbol_list {
    struct symbol_row *rows; /* by name */
    size_t count;
};

/* word: only those that can stand for it; empty: all. */
bool symbol_list_read(struct arena *arena, str hub_path, str word,
                      struct symbol_list *list, struct diags *diags);

#endif
