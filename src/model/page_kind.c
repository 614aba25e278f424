#include "model/page_kind.h"

static const struct page_kind_facts facts[PAGE_KIND_COUNT] = {
#define PAGE_KIND(KEY, word, ...) \
    [PAGE_##KEY] = {.key = STR_INIT(#word), __VA_ARGS__},
#include "model/page_kind.def"
#undef PAGE_KIND
};

const struct page_kind_facts *page_kind_facts_of(enum page_kind kind)
{
    return &facts[kind];
}
