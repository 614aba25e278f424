#include "model/publication.h"

enum absence absence_of(const struct front *front,
                        const struct publication *publication)
{
    struct date today = publication->today;

    if (front->is_draft)
        return publication->with_drafts ? ABSENCE_NONE : ABSENCE_DRAFT;
    if (!date_is_given(today))
        return ABSENCE_NONE;
    if (date_is_given(front->expires)
        && date_compare(front->expires, today) < 0)
        return ABSENCE_EXPIRED;
    if (date_compare(front->date, today) > 0 && !publication->with_drafts)
        return ABSENCE_NOT_YET;
    return ABSENCE_NONE;
}

str absence_words(struct arena *arena, const struct front *front,
                  enum absence absence)
{
    str day;

    switch (absence) {
    case ABSENCE_NOT_YET:
        day = date_words(arena, front->date);
        return arena_format(arena, "is not published before %.*s",
                            STR_ARG(day));
    case ABSENCE_EXPIRED:
        day = date_words(arena, front->expires);
        return arena_format(arena, "was published until %.*s", STR_ARG(day));
    default:
        return STR("is a draft");
    }
}

/* --- the next change ------------------------------------------------------ */

static struct date day_after(struct date date)
{
    return date_is_given(date) ? date_of_days(date_to_days(date) + 1) : date;
}

/* The earlier of next and date, when date is still to come. */
static struct date sooner(struct date next, struct date date, struct date today)
{
    if (!date_is_given(date) || date_compare(date, today) <= 0)
        return next;
    return !date_is_given(next) || date_compare(date, next) < 0 ? date : next;
}

static struct date next_of_front(const struct front *front, struct date today)
{
    struct date next = {0};

    if (front->is_draft
        || (date_is_given(front->expires)
            && date_compare(front->expires, today) < 0))
        return next;
    next = sooner(next, front->date, today);
    next = sooner(next, day_after(front->expires), today);
    for (size_t i = 0; i < front->consent_count; i++)
        next = sooner(next, day_after(front->consent[i].until), today);
    return next;
}

struct date publication_next_change(const struct hub *hub,
                                    const struct publication *publication)
{
    size_t slots = variant_slot_count(hub->config.language_count);
    struct date next = {0};

    if (!date_is_given(publication->today))
        return next;
    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 0; j < slots; j++) {
            const struct article *article = hub->pages[i]->articles[j];

            if (article)
                next = sooner(
                    next, next_of_front(&article->front, publication->today),
                    publication->today);
        }
    return next;
}
