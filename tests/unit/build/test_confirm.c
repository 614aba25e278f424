#include "build/confirm.h"

#include "unit/output/temporary.h"

static struct arena arena;
static struct diags diags;

#define PAGE "---\ntitle: Home\n---\n\nWords.\n"

static void start(void)
{
    temporary_clear();
    mkdir("hub", 0755);
    mkdir("hub/content", 0755);
    temporary_write("hub/config.yaml", "name: Hub\n");
    temporary_write("hub/content/index.md", PAGE);
    temporary_write("hub/content/index.easy.md", PAGE);
}

static bool confirm(const char *file, struct confirmed *confirmed)
{
    struct confirming confirming = {STR("hub"), str_of(file)};

    arena_reset(&arena);
    *confirmed = (struct confirmed){0};
    diags = (struct diags){.arena = &arena};
    return confirm_file(&arena, &confirming, &diags, confirmed);
}

static bool has(const char *path, const char *words)
{
    return str_find(temporary_read(&arena, path), str_of(words)) >= 0;
}

static void test_a_version_says_what_it_was_made_from(void)
{
    struct confirmed confirmed;

    start();
    CHECK(confirm("hub/content/index.easy.md", &confirmed));
    CHECK_INT(diags.count, 0);
    CHECK_STR(confirmed.file, "content/index.easy.md");
    CHECK_STR(confirmed.origin, "content/index.md");
    CHECK(!confirmed.was_confirmed);
    CHECK(has("hub/content/index.easy.md", "made_from: "));
    CHECK(has("hub/content/index.easy.md", "title: Home\n"));
    CHECK_STR(temporary_read(&arena, "hub/content/index.md"), PAGE);
}

static void test_what_was_confirmed_is_not_touched(void)
{
    struct confirmed confirmed;
    struct arena kept = {0};
    str before;

    start();
    CHECK(confirm("hub/content/index.easy.md", &confirmed));
    before = temporary_read(&kept, "hub/content/index.easy.md");
    CHECK(confirm("hub/content/index.easy.md", &confirmed));
    CHECK(confirmed.was_confirmed);
    CHECK(
        str_equal(temporary_read(&kept, "hub/content/index.easy.md"), before));
    arena_free(&kept);
}

static void test_a_changed_page_is_confirmed_anew(void)
{
    struct confirmed confirmed;
    struct arena kept = {0};
    str before;

    start();
    CHECK(confirm("hub/content/index.easy.md", &confirmed));
    before = temporary_read(&kept, "hub/content/index.easy.md");
    temporary_write("hub/content/index.md", "---\ntitle: Home\n---\n\nMore.\n");
    CHECK(confirm("hub/content/index.easy.md", &confirmed));
    CHECK(!confirmed.was_confirmed);
    CHECK(
        !str_equal(temporary_read(&kept, "hub/content/index.easy.md"), before));
    arena_free(&kept);
}

static void test_what_is_no_version_stays_as_it_was(void)
{
    static const char *const files[] = {
        "hub/content/index.md", "hub/content/none.easy.md", "hub/config.yaml"};
    struct confirmed confirmed;

    start();
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        CHECK(!confirm(files[i], &confirmed));
        CHECK(diags.count > 0);
    }
    CHECK_STR(temporary_read(&arena, "hub/content/index.md"), PAGE);
    CHECK_STR(temporary_read(&arena, "hub/config.yaml"), "name: Hub\n");
}

int main(void)
{
    temporary_start();
    RUN(test_a_version_says_what_it_was_made_from);
    RUN(test_what_was_confirmed_is_not_touched);
    RUN(test_a_changed_page_is_confirmed_anew);
    RUN(test_what_is_no_version_stays_as_it_was);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
