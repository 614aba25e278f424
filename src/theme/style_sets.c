#include "theme/style_sets.h"

#include <stdlib.h>

#include "base/hash.h"
#include "model/asset.h"
#include "model/page.h"

static uint64_t bit(size_t index)
{
    return (uint64_t)1 << index;
}

uint64_t sheet_set_of_name(const struct sheets *sheets, str name)
{
    const struct sheet_part *part = map_find(&sheets->by_name, name);

    return part ? part->set : 0;
}

uint64_t sheet_set_of(const struct sheets *sheets,
                      const struct article *article, const struct tree *tree)
{
    const struct body *body = article ? article_body(article, tree) : NULL;
    uint64_t set = 0;

    for (size_t i = 0; body && i < body->block_count; i++)
        set |= sheet_set_of_name(sheets, body->blocks[i]->name);
    return set;
}

str sheet_path(const struct sheets *sheets, struct arena *arena,
               enum variant variant, uint64_t set)
{
    str name = variant_facts_of(variant)->name;
    struct buf keys = {0};
    str path;

    buf_add(&keys, sheets->before[variant].key);
    for (size_t i = 0; i < sheets->part_count; i++)
        if (set & bit(i))
            buf_add(&keys, sheets->parts[i].keys[variant]);
    buf_add(&keys, sheets->after[variant].key);
    path = asset_name_of(arena,
                         arena_format(arena, "assets/%.*s.css", STR_ARG(name)),
                         hash_of(buf_str(&keys)));
    buf_free(&keys);
    return path;
}

str sheet_bytes(const struct sheets *sheets, struct arena *arena,
                enum variant variant, uint64_t set)
{
    struct buf css = {0};
    str bytes;

    buf_add(&css, sheets->before[variant].css);
    for (size_t i = 0; i < sheets->part_count; i++)
        if (set & bit(i))
            buf_add(&css, sheets->parts[i].css[variant]);
    buf_add(&css, sheets->after[variant].css);
    bytes = arena_copy(arena, buf_str(&css));
    buf_free(&css);
    return bytes;
}

static int compare_sets(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left;
    uint64_t b = *(const uint64_t *)right;

    return a < b ? -1 : a > b;
}

static size_t keep_one_of_each(uint64_t *sets, size_t count)
{
    size_t kept = 1;

    qsort(sets, count, sizeof(uint64_t), compare_sets);
    for (size_t i = 1; i < count; i++)
        if (sets[i] != sets[kept - 1])
            sets[kept++] = sets[i];
    return kept;
}

size_t sheet_sets(const struct sheets *sheets, const struct hub *hub,
                  struct arena *arena, enum variant variant, uint64_t **sets)
{
    size_t most = 1 + hub->page_count * hub->config.language_count;
    size_t count = 1;

    *sets = arena_array(arena, uint64_t, most);
    (*sets)[0] = 0;
    for (size_t i = 0; i < hub->tree_count; i++) {
        const struct tree *tree = &hub->trees[i];

        for (size_t j = 0; tree->variant == variant && j < hub->page_count; j++)
            (*sets)[count++] =
                sheet_set_of(sheets, page_article(hub->pages[j], tree), tree);
    }
    return keep_one_of_each(*sets, count);
}
