#include "build/withdrawn.h"

#include "unit/build/built_hub.h"

#define KEPT "hub/.cohub/before/content/"
#define TOLD(until) \
    "---\ntitle: A story\ntype: case-study\npeople:\n" \
    "  - name: The garden group\n    role: Members\n" \
    "    lived_experience: yes\nconsent:\n  - of: The garden group\n" \
    "    until: " until "\n---\n\nThe garden group grew beans.\n"

/* A page, and an older state of it that "cohub mend" kept. */
static void start(const char *page)
{
    hub_start("name: Hub\n");
    mkdir("hub/.cohub", 0755);
    mkdir("hub/.cohub/before", 0755);
    mkdir("hub/.cohub/before/content", 0755);
    if (page)
        temporary_write("hub/content/told.md", page);
    temporary_write(KEPT "told.md", TOLD("2099-01-01"));
    temporary_write(KEPT "index.md", HOME);
}

static void test_of_what_is_still_there_copies_stay(void)
{
    start(TOLD("2099-01-01"));
    CHECK(hub_build((struct build_options){0}));
    CHECK_INT(built.withdrawn_count, 0);
    CHECK(temporary_exists(KEPT "told.md"));
}

static void test_of_a_page_that_was_deleted_they_go(void)
{
    start(NULL);
    CHECK(hub_build((struct build_options){0}));
    CHECK_INT(built.withdrawn_count, 1);
    CHECK(!temporary_exists(KEPT "told.md"));
    CHECK(temporary_exists(KEPT "index.md"));
}

static void test_when_a_consent_was_taken_out_they_go(void)
{
    start("---\ntitle: A story\n---\n\nSomebody grew beans.\n");
    temporary_write(KEPT "index.md",
                    "---\ntitle: Home\n---\n\nAsk The garden group.\n");
    CHECK(hub_build((struct build_options){0}));
    CHECK(!temporary_exists(KEPT "told.md"));
    /* Whatever else is kept that has the name. */
    CHECK(!temporary_exists(KEPT "index.md"));
    CHECK_INT(built.withdrawn_count, 2);
}

static void test_of_a_draft_they_stay(void)
{
    start("---\ntitle: A story\ndraft: yes\nconsent:\n"
          "  - of: The garden group\n    until: 2099-01-01\n---\n\nX.\n");
    CHECK(hub_build((struct build_options){0}));
    CHECK(temporary_exists(KEPT "told.md"));
}

static void test_a_build_that_stops_takes_nothing_out(void)
{
    start(NULL);
    temporary_write("hub/content/broken.md",
                    "---\ntitle: X\n---\n\n[A](none.md)\n");
    CHECK(!hub_build((struct build_options){0}));
    CHECK(temporary_exists(KEPT "told.md"));
}

int main(void)
{
    temporary_start();
    RUN(test_of_what_is_still_there_copies_stay);
    RUN(test_of_a_page_that_was_deleted_they_go);
    RUN(test_when_a_consent_was_taken_out_they_go);
    RUN(test_of_a_draft_they_stay);
    RUN(test_a_build_that_stops_takes_nothing_out);
    hub_end();
    temporary_end();
    return tap_done();
}
