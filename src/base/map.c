#include "base/map.h"

#include <assert.h>
#include <stdint.h>

#include "base/hash.h"

enum { LEAST_SLOTS = 16 };

static struct map_slot *slot_of(const struct map *map, str key)
{
    size_t at = (size_t)hash_quick(key) & (map->capacity - 1);

    while (map->slots[at].value && !str_equal(map->slots[at].key, key))
        at = (at + 1) & (map->capacity - 1);
    return &map->slots[at];
}

static void grow(struct arena *arena, struct map *map, size_t capacity)
{
    struct map old = *map;

    map->capacity = capacity;
    map->slots = arena_array(arena, struct map_slot, map->capacity);
    for (size_t i = 0; i < old.capacity; i++)
        if (old.slots[i].value)
            *slot_of(map, old.slots[i].key) = old.slots[i];
}

void map_reserve(struct arena *arena, struct map *map, size_t count)
{
    size_t capacity = map->capacity ? map->capacity : LEAST_SLOTS;

    while (capacity < count * 2)
        capacity *= 2;
    if (capacity > map->capacity)
        grow(arena, map, capacity);
}

bool map_add(struct arena *arena, struct map *map, str key, void *value)
{
    assert(value);
    map_reserve(arena, map, map->count + 1);

    struct map_slot *slot = slot_of(map, key);

    if (slot->value)
        return false;
    *slot = (struct map_slot){key, value};
    map->count++;
    return true;
}

void *map_find(const struct map *map, str key)
{
    return map->capacity ? slot_of(map, key)->value : NULL;
}
