#include "model/body.h"

str block_attribute(const struct block *block, str name)
{
    for (size_t i = 0; i < block->attribute_count; i++)
        if (str_equal(block->attributes[i].name, name))
            return block->attributes[i].value;
    return (str){0};
}
