#include "build/machine.h"

#include "unit/build/built_hub.h"

static void start(const char *config)
{
    hub_start(config);
    temporary_write("hub/content/older.md",
                    "---\ntitle: Older & <wiser>\ndate: 2025-02-03\n"
                    "description: What we \"learnt\"\n---\n\nX.\n");
    temporary_write("hub/content/newer.md",
                    "---\ntitle: Newer\ndate: 2025-01-01\n"
                    "updated: 2026-04-05\n---\n\nX.\n");
    temporary_write("hub/content/none.md",
                    "---\ntitle: Without a day\n---\n\nX.\n");
    CHECK(hub_build((struct build_options){0}));
}

#define ADDRESS "name: Hub\nurl: https://example.org/hub/\n"

static void test_a_feed_has_what_has_a_day_the_newest_first(void)
{
    str feed;

    start(ADDRESS);
    feed = temporary_read(&arena, "hub/public/feed.xml");
    CHECK(str_find(feed, STR("<title>Newer</title>"))
          < str_find(feed, STR("<title>Older &amp; &lt;wiser&gt;</title>")));
    CHECK(str_find(feed, STR("<title>Newer</title>")) > 0);
    CHECK(str_find(feed, STR("Without a day")) < 0);
}

static void test_days_are_moments_and_addresses_whole(void)
{
    start(ADDRESS);
    CHECK(site_has("hub/public/feed.xml",
                   "<published>2025-01-01T00:00:00Z</published>\n"
                   "<updated>2026-04-05T00:00:00Z</updated>"));
    CHECK(site_has("hub/public/feed.xml",
                   "<id>https://example.org/hub/newer.html</id>"));
    CHECK(site_has("hub/public/feed.xml",
                   "rel=\"self\" href=\"https://example.org/hub/feed.xml\""));
}

/* The feed as a whole is as new as what is newest in it. */
static void test_the_feed_changed_when_its_newest_did(void)
{
    str feed;
    str head;

    start(ADDRESS);
    feed = temporary_read(&arena, "hub/public/feed.xml");
    head = str_slice(feed, 0, (size_t)str_find(feed, STR("<entry>")));
    CHECK(str_find(head, STR("<updated>2026-04-05T00:00:00Z</updated>")) > 0);
    CHECK(str_find(head, STR("<author>\n<name>Hub</name>\n</author>")) > 0);
}

static void test_robots_may_read_all_and_find_the_sitemap(void)
{
    start(ADDRESS);
    CHECK_STR(temporary_read(&arena, "hub/public/robots.txt"),
              "User-agent: *\nDisallow:\n\n"
              "Sitemap: https://example.org/hub/sitemap.xml\n");
    start("name: Hub\n");
    CHECK_STR(temporary_read(&arena, "hub/public/robots.txt"),
              "User-agent: *\nDisallow:\n");
}

int main(void)
{
    temporary_start();
    RUN(test_a_feed_has_what_has_a_day_the_newest_first);
    RUN(test_days_are_moments_and_addresses_whole);
    RUN(test_the_feed_changed_when_its_newest_did);
    RUN(test_robots_may_read_all_and_find_the_sitemap);
    hub_end();
    temporary_end();
    return tap_done();
}
