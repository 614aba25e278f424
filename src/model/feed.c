#include "model/feed.h"

#include "model/connect.h"
#include "model/version.h"

str feed_path(struct arena *arena, const struct tree *standard)
{
    return arena_join(arena, standard->prefix, STR("feed.xml"));
}

static bool is_before(const struct feed *feed, size_t index,
                      const struct page *page, const struct article *article)
{
    int order = date_compare(version_changed(&feed->articles[index]->front),
                             version_changed(&article->front));

    if (order == 0)
        return str_compare(feed->pages[index]->address, page->address) < 0;
    return order > 0;
}

/* Puts a page at its day; when the feed is full, the oldest leaves it. */
static void insert(struct feed *feed, const struct page *page,
                   const struct article *article)
{
    size_t at = feed->count;

    while (at > 0 && !is_before(feed, at - 1, page, article))
        at--;
    if (at == FEED_MOST)
        return;
    if (feed->count < FEED_MOST)
        feed->count++;
    for (size_t i = feed->count - 1; i > at; i--) {
        feed->pages[i] = feed->pages[i - 1];
        feed->articles[i] = feed->articles[i - 1];
    }
    feed->pages[at] = page;
    feed->articles[at] = article;
}

void connect_feeds(struct hub *hub, struct arena *arena)
{
    hub->feeds = arena_array(arena, struct feed, hub->config.language_count);
    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 0; j < hub->config.language_count; j++) {
            const struct page *page = hub->pages[i];
            const struct article *article = page_standard_in(page, j);

            if (article && date_is_given(version_changed(&article->front)))
                insert(&hub->feeds[j], page, article);
        }
}
