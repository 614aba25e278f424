#include "build/takedown_list.h"

#include "unit/build/built_hub.h"

#define STORY(until) \
    "---\ntitle: What the garden group grew\ntype: case-study\npeople:\n" \
    "  - name: the garden group\n    role: Members\n" \
    "    lived_experience: yes\nconsent:\n  - of: the garden group\n" \
    "    until: " until "\n---\n\nThe garden group grew beans.\n"

static void start(const char *story)
{
    hub_start("name: Hub\n");
    mkdir("hub/content/stories", 0755);
    temporary_write("hub/content/stories/index.md",
                    "---\ntitle: Stories\n---\n\nWords.\n");
    temporary_write("hub/content/stories/told.md", story);
    temporary_write("hub/content/other.md",
                    "---\ntitle: Other\n---\n\nNothing of it.\n");
}

static bool is_among(const str *items, size_t count, const char *wanted)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(items[i], str_of(wanted)))
            return true;
    return false;
}

static bool shows(const char *path)
{
    return is_among(built.takedown->lists, built.takedown->list_count, path);
}

static void test_while_everybody_agrees_there_is_nothing_to_take_down(void)
{
    start(STORY("2099-01-01"));
    CHECK(hub_build((struct build_options){0}));
    CHECK_INT(built.takedown->page_count, 0);
    CHECK_INT(built.takedown->list_count, 0);
}

static void test_the_pages_that_say_its_title_are_named(void)
{
    start(STORY("2020-01-01"));
    CHECK(!hub_build((struct build_options){0}));
    CHECK(hub_says(DIAG_CONSENT_ENDED));
    CHECK(is_among(built.takedown->pages, built.takedown->page_count,
                   "stories/told.html"));
    CHECK(built.takedown->is_traced);
    CHECK(shows("stories/index.html"));
    CHECK(shows("site-map.html"));
    CHECK(shows("search/"));
    CHECK(!shows("other.html"));
    CHECK(!shows("stories/told.html"));
}

/* With another mistake nothing can be drawn: then it is not said that nothing
 * else shows it. */
static void test_with_other_mistakes_it_is_not_traced(void)
{
    start(STORY("2020-01-01"));
    temporary_write("hub/content/other.md",
                    "---\ntitle: Other\n---\n\n[A](none.md)\n");
    CHECK(!hub_build((struct build_options){0}));
    CHECK(built.takedown->page_count > 0);
    CHECK(!built.takedown->is_traced);
}

int main(void)
{
    temporary_start();
    RUN(test_while_everybody_agrees_there_is_nothing_to_take_down);
    RUN(test_the_pages_that_say_its_title_are_named);
    RUN(test_with_other_mistakes_it_is_not_traced);
    hub_end();
    temporary_end();
    return tap_done();
}
