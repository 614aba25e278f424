/*
 * map - find a pointer by its text.
 *
 * Shape      An open-addressing table; {0} is a ready, empty map.  Slots
 *            are in no order: whoever walks them sorts what was found.
 * Ownership  Keys and values are borrowed; the table lives in the arena.
 * Threads    Many may find at once while nobody adds.
 */
#ifndef COHUB_BASE_MAP_H
#define COHUB_BASE_MAP_H

#include "base/arena.h"

struct map_slot {
    str key;
    void *value;
};

struct map {
    struct map_slot *slots;
    size_t capacity;
    size_t count;
};

/* Room for count keys in all, so that adding them moves nothing. */
void map_reserve(struct arena *arena, struct map *map, size_t count);

/* False, and nothing changed, when the key is there already.  value is not
 * null. */
bool map_add(struct arena *arena, struct map *map, str key, void *value);

/* The value, or null. */
void *map_find(const struct map *map, str key);

#endif
