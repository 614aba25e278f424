#include "model/block_facts.h"

const struct block_facts *block_facts_of(const struct map *all, str name)
{
    static const struct block_facts none = {0};
    const struct block_facts *facts = all ? map_find(all, name) : NULL;

    return facts ? facts : &none;
}
