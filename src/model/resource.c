#include "model/resource.h"

static const str kind_names[RESOURCE_KIND_COUNT] = {
    [RESOURCE_REPORT] = STR_INIT("report"),
    [RESOURCE_ARTICLE] = STR_INIT("article"),
    [RESOURCE_BOOK] = STR_INIT("book"),
    [RESOURCE_CHAPTER] = STR_INIT("chapter"),
    [RESOURCE_BRIEFING] = STR_INIT("briefing"),
    [RESOURCE_FILM] = STR_INIT("film"),
    [RESOURCE_WEBSITE] = STR_INIT("website"),
    [RESOURCE_LAW] = STR_INIT("law"),
    [RESOURCE_POLICY] = STR_INIT("policy"),
    [RESOURCE_ORGANISATION] = STR_INIT("organisation"),
    [RESOURCE_GUIDE] = STR_INIT("guide"),
    [RESOURCE_TALK] = STR_INIT("talk"),
};

str resource_kind_name(enum resource_kind kind)
{
    return kind_names[kind];
}

const str *resource_kind_names(void)
{
    return kind_names;
}

str resource_makers(struct arena *arena, const struct resource *resource)
{
    const struct str_list *makers =
        resource->authors.count ? &resource->authors : &resource->organisations;
    struct buf words = {0};
    str kept;

    for (size_t i = 0; i < makers->count; i++) {
        if (i > 0)
            buf_add(&words, STR(", "));
        buf_add(&words, makers->items[i]);
    }
    kept = arena_copy(arena, buf_str(&words));
    buf_free(&words);
    return kept;
}
