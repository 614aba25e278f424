#include "build/new_page.h"

#include "unit/output/temporary.h"

static struct arena arena;
static struct diags diags;

static void start(void)
{
    temporary_clear();
    arena_reset(&arena);
    diags = (struct diags){.arena = &arena};
    mkdir("hub", 0755);
    mkdir("hub/content", 0755);
    temporary_write("hub/config.yaml", "name: Hub\n");
    temporary_write("hub/content/index.md",
                    "---\ntitle: Home\n---\n\nWords.\n");
}

static bool write_page(enum new_page_kind kind, const char *file)
{
    struct new_page page = {
        .kind = kind,
        .hub_path = STR("hub"),
        .file = str_of(file),
        .title = STR("Pay: \"people\""),
    };
    str written;

    return new_page_write(&arena, &page, &diags, &written);
}

static bool has(const char *file, const char *words)
{
    return str_find(temporary_read(&arena, file), str_of(words)) >= 0;
}

static void test_words_name_their_kind(void)
{
    enum new_page_kind kind;

    CHECK(new_page_find_kind(STR("page"), &kind) && kind == NEW_PAGE);
    CHECK(new_page_find_kind(STR("story"), &kind) && kind == NEW_STORY);
    CHECK(new_page_find_kind(STR("easy"), &kind) && kind == NEW_EASY);
    CHECK(!new_page_find_kind(STR("Page"), &kind));
    CHECK(!new_page_find_kind((str){0}, &kind));
}

static void test_a_title_is_made_of_the_file_name(void)
{
    CHECK_STR(new_page_title_of(&arena, STR("content/a/pay-people.md")),
              "Pay people");
    CHECK_STR(new_page_title_of(&arena, STR("x.md")), "X");
}

static void test_only_days_of_the_calendar_are_days(void)
{
    CHECK(new_page_is_day(STR("2028-02-29")));
    CHECK(!new_page_is_day(STR("2027-02-29")));
    CHECK(!new_page_is_day(STR("soon")));
    CHECK(!new_page_is_day((str){0}));
    CHECK(new_page_is_day(new_page_day_in_two_years(&arena, 20000)));
}

static void test_a_page_begins_as_a_draft_with_what_was_answered(void)
{
    start();
    CHECK(write_page(NEW_PAGE, "content/pay.md"));
    CHECK(has("hub/content/pay.md", "draft: yes"));
    CHECK(has("hub/content/pay.md", "Pay: \\\"people\\\"")
          || has("hub/content/pay.md", "'Pay: \"people\"'"));
    CHECK(has("hub/content/pay.md", "(To write"));
    CHECK_INT(diags.errors, 0);
}

static void test_a_file_that_is_there_is_never_touched(void)
{
    start();
    temporary_write("hub/content/pay.md", "Mine.\n");
    CHECK(!write_page(NEW_PAGE, "content/pay.md"));
    CHECK_STR(temporary_read(&arena, "hub/content/pay.md"), "Mine.\n");
    CHECK(diags.count > 0);
}

static void test_an_easy_read_is_bound_to_its_page(void)
{
    start();
    temporary_write("hub/content/pay.md", "---\ntitle: Pay\n---\n\nWords.\n");
    CHECK(write_page(NEW_EASY, "content/pay.md"));
    CHECK(has("hub/content/pay.easy.md", "made_from: "));
}

static void test_an_easy_read_of_nothing_is_refused(void)
{
    start();
    CHECK(!write_page(NEW_EASY, "content/nothing.md"));
    CHECK(!temporary_exists("hub/content/nothing.easy.md"));
    CHECK(diags.count > 0);
}

static void test_a_file_outside_the_content_is_refused(void)
{
    static const char *const files[] = {
        "pay.md",
        "../pay.md",
        "content/../pay.md",
        "/tmp/pay.md",
        "content/pay.txt",
        "content/",
        "",
    };

    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        start();
        if (write_page(NEW_PAGE, files[i]))
            CHECK_STR(str_of(files[i]), "refused");
        CHECK(diags.count > 0);
        CHECK(!temporary_exists("pay.md"));
    }
}

int main(void)
{
    temporary_start();
    RUN(test_words_name_their_kind);
    RUN(test_a_title_is_made_of_the_file_name);
    RUN(test_only_days_of_the_calendar_are_days);
    RUN(test_a_page_begins_as_a_draft_with_what_was_answered);
    RUN(test_a_file_that_is_there_is_never_touched);
    RUN(test_an_easy_read_is_bound_to_its_page);
    RUN(test_an_easy_read_of_nothing_is_refused);
    RUN(test_a_file_outside_the_content_is_refused);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
