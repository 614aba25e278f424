#include "model/feed.h"
#include "model/version.h"

#include "small_hub.h"

static struct page *add_dated(struct small_hub *small, const char *path,
                              int day)
{
    struct page *page = small_hub_add(small, str_of(path));

    small_hub_text(page)->front.date = (struct date){2026, 1, day};
    return page;
}

static void test_the_newest_stand_first_and_undated_pages_nowhere(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);
    small_hub_add(&small, STR("none"));
    add_dated(&small, "old", 1);
    add_dated(&small, "b", 2);
    add_dated(&small, "a", 2);

    struct page *changed = add_dated(&small, "changed", 1);

    small_hub_text(changed)->front.updated = (struct date){2026, 1, 3};
    connect_feeds(&small.hub, &small.arena);
    CHECK_INT(small.hub.feeds[0].count, 4);
    CHECK_INT(small.hub.feeds[1].count, 0);
    CHECK_STR(small.hub.feeds[0].pages[0]->path, "changed");
    CHECK_STR(small.hub.feeds[0].pages[1]->path, "a");
    CHECK_STR(small.hub.feeds[0].pages[2]->path, "b");
    CHECK_STR(small.hub.feeds[0].pages[3]->path, "old");
    small_hub_end(&small);
}

static void test_a_feed_has_at_most_20_pages(void)
{
    static const char *const names[] = {
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k",
        "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
    };
    struct small_hub small;

    small_hub_start(&small, 1);
    for (int i = 0; i < 22; i++)
        add_dated(&small, names[i], 1 + (i * 7) % 22);
    connect_feeds(&small.hub, &small.arena);

    const struct feed *feed = &small.hub.feeds[0];

    CHECK_INT(feed->count, FEED_MOST);
    CHECK_INT(version_changed(&feed->articles[0]->front).day, 22);
    CHECK_INT(version_changed(&feed->articles[FEED_MOST - 1]->front).day, 3);
    small_hub_end(&small);
}

int main(void)
{
    RUN(test_the_newest_stand_first_and_undated_pages_nowhere);
    RUN(test_a_feed_has_at_most_20_pages);
    return tap_done();
}
