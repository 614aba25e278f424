#include "model/page.h"

#include "model/page_link.h"

static const struct article *article_at(const struct page *page,
                                        size_t language, enum variant variant)
{
    return page->articles[variant_slot(language, variant)];
}

const struct article *page_article(const struct page *page,
                                   const struct tree *tree)
{
    const struct article *own =
        article_at(page, tree->language_index, tree->variant);

    if (own || variant_facts_of(tree->variant)->needs_own_text)
        return own;
    return page_standard_in(page, tree->language_index);
}

static str own_address(const struct page *page, const struct tree *tree)
{
    const struct article *own =
        article_at(page, tree->language_index, tree->variant);
    const struct article *standard =
        page_standard_in(page, tree->language_index);

    if (own && own->address.len)
        return own->address;
    return standard && standard->address.len ? standard->address
                                             : page->address;
}

str page_address(const struct page *page, const struct tree *tree)
{
    size_t language = tree->language_index;
    size_t number = page->list ? page->leaf_numbers[language] : 0;

    if (number)
        return page_leaves(page->list, language)->items[number].address;
    return own_address(page->list ? page->list : page, tree);
}

bool article_is_derived(const struct article *article, const struct tree *tree)
{
    return variant_facts_of(tree->variant)->is_derived && article->derived;
}

static bool is_easier(const struct article *article)
{
    return ease_is_easier(&article->derived->body.ease, &article->body.ease);
}

enum text_kind page_text_kind(const struct page *page, const struct tree *tree)
{
    const struct article *article = page_article(page, tree);

    if (!article || page->is_generated || article->variant == tree->variant
        || !variant_facts_of(tree->variant)->is_derived)
        return TEXT_WRITTEN;
    return article->derived && article->derived->body.is_read
                   && is_easier(article)
               ? TEXT_READ
               : TEXT_EXPLAINED;
}

const struct front *article_front(const struct article *article,
                                  const struct tree *tree)
{
    return article_is_derived(article, tree) ? &article->derived->front
                                             : &article->front;
}

const struct body *article_body(const struct article *article,
                                const struct tree *tree)
{
    return article_is_derived(article, tree) ? &article->derived->body
                                             : &article->body;
}

bool page_has_variant(const struct page *page, const struct tree *tree)
{
    return page_article(page, tree) != NULL;
}

bool page_is_unsearched(const struct page *page, size_t language_count)
{
    for (size_t i = 0; i < variant_slot_count(language_count); i++)
        if (page->articles[i] && page->articles[i]->front.not_in_search)
            return true;
    return false;
}

const struct article *page_standard_in(const struct page *page,
                                       size_t language_index)
{
    return page->articles[variant_standard_slot(language_index)];
}

const struct article *page_standard(const struct page *page)
{
    return page_standard_in(page, 0);
}

const struct article *page_named_by(const struct page *page,
                                    const struct tree *tree)
{
    const struct article *article = page_article(page, tree);

    for (size_t i = 0; !article && i < VARIANT_COUNT; i++)
        article = article_at(page, tree->language_index, (enum variant)i);
    for (size_t i = 0; !article && i < VARIANT_COUNT; i++)
        article = article_at(page, 0, (enum variant)i);
    return article;
}

str page_title(const struct page *page, const struct tree *tree)
{
    const struct article *article = page_named_by(page, tree);

    return article ? article_front(article, tree)->title : page->path;
}

/* --- lists of pages ------------------------------------------------------- */

void page_list_add(struct arena *arena, struct page_list *list,
                   const struct page *page)
{
    if (list->count && list->items[list->count - 1] == page)
        return;
    list->items = arena_grow(arena, list->items, list->count, &list->capacity,
                             sizeof(struct page *));
    list->items[list->count++] = page;
}
