/*
 * front_place - where the keys above a text stand, in the bytes of its file.
 *
 * Shape      Each key starts a line, and owns the lines up to the next key,
 *            but for notes and empty lines that stand right above that one.
 * Ownership  The tree lives in the arena.
 */
#ifndef COHUB_EDIT_FRONT_PLACE_H
#define COHUB_EDIT_FRONT_PLACE_H

#include "source/front_fence.h"
#include "yaml/yaml_tree.h"

struct front_place {
    struct front_fences fences;
    const struct yaml_node *top;
};

/* False when it is not whole YAML with each key on a line of its own, so that
 * nothing is sure. */
bool front_place_find(const struct text_file *file, struct arena *arena,
                      struct front_place *place);

/* Where the lines of a key end: notes above the next key belong to that. */
size_t front_place_end(const struct front_place *place, str bytes,
                       size_t index);

#endif
