/*
 * symbol_meaning - what each drawing shows, and what it can stand for.
 *
 * Shape      symbols/symbols.yaml:
 *
 *              meeting: {shows: 3 people at a table, means: [meeting, board]}
 *
 *            A row of the hub's theme stands before the built-in one.
 * Ownership  Lives in the arena it was loaded into.
 * Errors     A row of another shape is passed over with a message.
 * Threads    const after loading.
 */
#ifndef COHUB_THEME_SYMBOL_MEANING_H
#define COHUB_THEME_SYMBOL_MEANING_H

#include "theme/files.h"

struct symbol_meaning {
    str name;
    str shows;
    const str *means;
    size_t count;
};

struct symbol_meanings {
    struct symbol_meaning *rows;
    size_t count;
};

struct symbol_meanings symbol_meanings_load(struct arena *arena,
                                            const struct theme_files *files,
                                            struct diags *diags);

/* Null when the theme's table of meanings has no row for it. */
const struct symbol_meaning *
symbol_meaning_find(const struct symbol_meanings *meanings, str name);

/* A word, or several, stand whole in text: case does not count, nor a plural
 * "s". */
bool symbol_meaning_is_in(str text, str words);

#endif
