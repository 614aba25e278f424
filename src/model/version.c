#include "model/version.h"

#include <stddef.h>
#include <string.h>

/* --- the rules ------------------------------------------------------------ */

enum reach { OF_THE_PAGE, IN_ITS_LANGUAGE, IN_ANY_LANGUAGE };

static bool is_date(const void *field)
{
    return date_is_given(*(const struct date *)field);
}

static bool is_list(const void *field)
{
    return ((const struct str_list *)field)->count > 0;
}

static bool is_text(const void *field)
{
    return ((const str *)field)->len > 0;
}

#define FROM_TO(first, last) \
    offsetof(struct front, first), offsetof(struct front, last) \
                                       + sizeof(((struct front *)0)->last) \
                                       - offsetof(struct front, first)
#define ONE(field) FROM_TO(field, field)

/* Keys that are not here are the version's own. */
static const struct takeover {
    enum reach reach;
    size_t offset;
    size_t size;
    bool (*is_given)(const void *field); /* unused where the page says it */
} takeovers[] = {
    {OF_THE_PAGE, ONE(type), NULL},
    {OF_THE_PAGE, FROM_TO(facet_values, facet_value_count), NULL},
    {OF_THE_PAGE, ONE(order), NULL},
    {IN_ITS_LANGUAGE, ONE(date), is_date},
    {IN_ITS_LANGUAGE, ONE(updated), is_date},
    {IN_ANY_LANGUAGE, ONE(reviewed), is_date},
    {IN_ANY_LANGUAGE, ONE(review), is_date},
    {IN_ANY_LANGUAGE, ONE(topics), is_list},
    {IN_ANY_LANGUAGE, FROM_TO(image, picture), is_text},
};

enum { TAKEOVER_COUNT = sizeof(takeovers) / sizeof(takeovers[0]) };

/* --- taking over ---------------------------------------------------------- */

static const struct front no_front = {.order = ORDER_NONE};

/* Whatever of rows up to that reach the front lacks, it takes from other. */
static void take(struct front *front, const struct article *other,
                 enum reach least)
{
    for (size_t i = 0; other && i < TAKEOVER_COUNT; i++) {
        const struct takeover *row = &takeovers[i];
        char *own = (char *)front + row->offset;

        if (row->reach >= least && !row->is_given(own))
            memcpy(own, (const char *)&other->front + row->offset, row->size);
    }
}

static void take_subject(struct front *front, const struct front *subject)
{
    for (size_t i = 0; i < TAKEOVER_COUNT; i++)
        if (takeovers[i].reach == OF_THE_PAGE)
            memcpy((char *)front + takeovers[i].offset,
                   (const char *)subject + takeovers[i].offset,
                   takeovers[i].size);
}

struct front version_front(const struct page *page, const struct tree *tree)
{
    const struct article *article = page_article(page, tree);
    struct front front = article ? *article_front(article, tree) : no_front;

    take(&front, page_standard_in(page, tree->language_index),
         article ? IN_ITS_LANGUAGE : IN_ANY_LANGUAGE);
    take(&front, page_standard(page), IN_ANY_LANGUAGE);
    take_subject(&front, version_subject(page));
    return front;
}

const struct front *version_subject(const struct page *page)
{
    const struct article *standard = page_standard(page);

    return standard ? &standard->front : &no_front;
}

const struct article *version_easy(const struct page *page,
                                   size_t language_index)
{
    const struct article *easy = NULL;

    for (int i = 0; !easy && i < VARIANT_COUNT; i++)
        if (variant_is_easy((enum variant)i))
            easy =
                page->articles[variant_slot(language_index, (enum variant)i)];
    return easy;
}

struct date version_changed(const struct front *front)
{
    return date_later(front->date, front->updated);
}
