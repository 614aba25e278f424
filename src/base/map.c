#include "base/map.h"

#include <assert.h>
#include <stdint.h>

#include "base/hash.h"

static struct map_slot *slot_of(const struct map *map, str key)
{
    size_t at = (size_t)hash_quick(key) & (map->capacity - 1);

    while (map->slots[at].value && !str_equal(map->slots[at].key, key))
        at = (at + 1) & (map->capacity - 1);
    return &map->slots[at];
}

static void make_room(struct arena *arena, struct map *map)
{
    if (map->count * 2 < map->capacity)
        return;

    struct map old = *map;

    map->capacity = old.capacity ? old.capacity * 2 : 16;
    map->slots = arena_array(arena, struct map_slot, map->capacity);
    for (size_t i = 0; i < old.capacity; i++)
        if (old.slots[i].value)
            *slot_of(map, old.slots[i].key) = old.slots[i];
}

bool map_add(struct arena *arena, struct map *map, str key, void *value)
{
    assert(value);
    make_room(arena, map);

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
