#include "build/live_hub.h"

#include "base/digest_json.h"
#include "unit/output/temporary.h"

/* A hub in which each page depends on others in another way. */
static const struct file {
    const char *path;
    const char *text;
} files[] = {
    {"config.yaml", "name: Hub\n"},
    {"content/index.md", "---\ntitle: Home\n---\n\nSee [a](a.md#Steps_to_take) "
                         "and [b](b.md).\n"},
    {"content/a.md", "---\ntitle: Page A\ntopics: [Money]\n---\n\nWe "
                     "use commissioning.\n\n## Steps to take\n\nOne.\n"},
    {"content/b.md", "---\ntitle: Page B\ntopics: [Money]\naliases: "
                     "[old.html]\n---\n\n[Steps](a.md#steps-to-take), "
                     "[none](a.md#nowhere).\n"},
    {"content/b.easy.md", "---\ntitle: Easy B\n---\n\n![2 people "
                          "talk](symbol:talk)\n\nWe talk.\n"},
    {"content/more/index.md", "---\ntitle: More\n---\n\nMore.\n"},
    {"content/more/c.md", "---\ntitle: Page C\norder: 2\n---\n\nThree.\n"},
    {"content/more/d.md", "---\ntitle: Page D\norder: 1\ndraft: yes\n---\n\n"
                          "Four.\n"},
    {"content/glossary.yaml", "terms:\n  - term: Commissioning\n    meaning: "
                              "Finding out and paying.\n    plain: buying\n"},
};

static const char *const shown[] = {
    "index.html",
    "a.html",
    "b.html",
    "more.html",
    "more/index.html",
    "more/c.html",
    "more/d.html",
    "glossary.html",
    "site-map.html",
    "topics.html",
    "a-z.html",
    "topics/money.html",
    "plain/a.html",
    "plain/b.html",
    "easy-read/b.html",
    "large-print/a.html",
    "old.html",
    "sitemap.xml",
    "feed.xml",
    "search.html",
    "404.html",
    "topics/time.html",
    "topics/money/index.html",
};

/* One save: what of a file is written anew. */
static const struct save {
    const char *what;
    const char *path;
    const char *text; /* null: the file goes */
} saves[] = {
    {"words", "content/a.md",
     "---\ntitle: Page A\ntopics: [Money]\n---\n\nOther words, and "
     "commissioning.\n\n## Steps to take\n\nTwo.\n"},
    {"a line more above", "content/b.md",
     "---\ntitle: Page B\ntopics: [Money]\naliases: [old.html]\n---\n\nA "
     "line.\n\n[Steps](a.md#steps-to-take), [none](a.md#nowhere).\n"},
    {"a heading that links lead to", "content/a.md",
     "---\ntitle: Page A\ntopics: [Money]\n---\n\nWords.\n\n## Nowhere\n\n"
     "Two.\n"},
    {"a title", "content/a.md",
     "---\ntitle: Another\ntopics: [Money]\n---\n\nWords.\n"},
    {"a topic", "content/a.md",
     "---\ntitle: Another\ntopics: [Time]\n---\n\nWords.\n"},
    {"an order", "content/more/c.md",
     "---\ntitle: Page C\norder: 7\n---\n\nThree.\n"},
    {"a link to a draft", "content/b.md",
     "---\ntitle: Page B\n---\n\n[D](more/d.md), [d](more/d.md#x).\n"},
    {"a draft that is published", "content/more/d.md",
     "---\ntitle: Page D\norder: 1\n---\n\nFour.\n"},
    {"a link", "content/b.md",
     "---\ntitle: Page B\n---\n\n[C](more/c.md), [lost](lost.md).\n"},
    {"a block with mistakes", "content/more/c.md",
     "---\ntitle: Page C\norder: 7\n---\n\n::: nothing\nWords.\n:::\n\n![](x."
     "png)\n"},
    {"the same, other words", "content/more/c.md",
     "---\ntitle: Page C\norder: 7\n---\n\nMore.\n\n::: nothing\nMore "
     "words.\n:::\n\n![](x.png)\n"},
    {"the front page", "content/index.md",
     "---\ntitle: Home\n---\n\nWelcome. See [a](a.md#Steps_to_take).\n"},
    {"the front page again", "content/index.md",
     "---\ntitle: Home\n---\n\nHello. See [a](a.md#Steps_to_take) and "
     "[b](b.md).\n"},
    {"half a file", "content/b.md", "---\ntitle: Pa"},
    {"an empty file", "content/b.md", ""},
    {"the whole file", "content/b.md", "---\ntitle: Page B\n---\n\nBack.\n"},
    {"easy words", "content/b.easy.md",
     "---\ntitle: Easy B\n---\n\n![2 people talk](symbol:talk)\n\nPeople "
     "talk.\n"},
    {"a meaning", "content/glossary.yaml",
     "terms:\n  - term: Commissioning\n    meaning: Paying.\n    plain: "
     "paying for\n"},
    {"another plain word", "content/a.md",
     "---\ntitle: Another\ntopics: [Time]\n---\n\nWords on commissioning.\n"},
    {"a name", "config.yaml", "name: Another hub\n"},
    {"broken settings", "config.yaml", "name: [\n"},
    {"settings mended", "config.yaml", "name: Hub again\n"},
    {"a page that goes", "content/more/c.md", NULL},
    {"a page that comes", "content/more/e.md",
     "---\ntitle: Page E\n---\n\nFive.\n"},
    {"the front page goes", "content/index.md", NULL},
    {"the front page comes", "content/index.md",
     "---\ntitle: Home\n---\n\nHere.\n"},
};

enum {
    FILE_COUNT = sizeof(files) / sizeof(files[0]),
    SHOWN_COUNT = sizeof(shown) / sizeof(shown[0]),
    SAVE_COUNT = sizeof(saves) / sizeof(saves[0]),
};

static const struct build_options options = {
    .hub_path = STR_INIT("hub"),
    .output_path = STR_INIT("public"),
    .marks_lines = true,
    .jobs = 1,
    .today = {2026, 11, 1},
};

static void write_file(const char *path, const char *text)
{
    char whole[256];

    snprintf(whole, sizeof(whole), "hub/%s", path);
    if (text)
        temporary_write(whole, text);
    else
        remove(whole);
}

static struct live_hub *start(void)
{
    temporary_clear();
    mkdir("hub", 0755);
    mkdir("hub/content", 0755);
    mkdir("hub/content/more", 0755);
    for (size_t i = 0; i < FILE_COUNT; i++)
        write_file(files[i].path, files[i].text);
    return live_hub_open(&options);
}

static void follow(struct live_hub *live, const struct save *save)
{
    str path = str_of(save->path);

    write_file(save->path, save->text);
    live_hub_follow(live, &path, 1, false);
}

/* True when one shows what the other does. */
static bool shows_the_same(struct live_hub *one, struct live_hub *other,
                           const char *path)
{
    struct arena scratch = {0};
    struct live_file a = {0};
    struct live_file b = {0};
    bool there = live_hub_draw(one, str_of(path), &scratch, &a);
    bool same = there == live_hub_draw(other, str_of(path), &scratch, &b)
                && (!there || str_equal(a.bytes, b.bytes));

    if (!same) {
        tap_show("after", a.bytes);
        tap_show("anew ", b.bytes);
    }
    arena_free(&scratch);
    return same;
}

static void check_messages(struct live_hub *live, struct live_hub *anew)
{
    struct buf got = {0};
    struct buf want = {0};

    digest_json_write(&got, live_hub_diags(live));
    digest_json_write(&want, live_hub_diags(anew));
    tap_str(buf_str(&got), buf_str(&want), "messages are those of a new hub",
            __FILE__, __LINE__);
    buf_free(&got);
    buf_free(&want);
}

/* What cannot be shown leaves the last good state, which a new hub lacks. */
static void check_as_new(struct live_hub *live, const char *what)
{
    struct live_hub *anew = live_hub_open(&options);

    tap_test = what;
    check_messages(live, anew);
    CHECK(live_hub_is_newest(live) == live_hub_is_newest(anew));
    for (size_t i = 0; live_hub_is_newest(anew) && i < SHOWN_COUNT; i++)
        if (!shows_the_same(live, anew, shown[i]))
            CHECK_STR(str_of(shown[i]), "the same as when all is read");
    live_hub_close(anew);
}

static void test_each_save_comes_to_what_reading_all_comes_to(void)
{
    struct live_hub *live = start();

    check_as_new(live, "before any save");
    for (size_t i = 0; i < SAVE_COUNT; i++) {
        follow(live, &saves[i]);
        check_as_new(live, saves[i].what);
    }
    live_hub_close(live);
}

/* The same words are saved again and again. */
static void test_many_saves_come_to_what_reading_all_comes_to(void)
{
    struct live_hub *live = start();

    for (size_t i = 0; i < 300; i++)
        follow(live, &saves[i % 4]);
    check_as_new(live, "after many saves");
    live_hub_close(live);
}

static void test_a_save_without_a_change_changes_nothing(void)
{
    struct live_hub *live = start();

    for (size_t i = 0; i < FILE_COUNT; i++) {
        struct save same = {"the same words", files[i].path, files[i].text};

        follow(live, &same);
        check_as_new(live, files[i].path);
    }
    live_hub_close(live);
}

/* An editor's copies, and the site itself. */
static void test_what_is_no_part_of_a_hub_is_not_read(void)
{
    struct live_hub *live = start();
    const str paths[] = {STR("notes.txt"), STR("public/index.html")};
    const struct diags *before = live_hub_diags(live);

    write_file("notes.txt", "Words.");
    live_hub_follow(live, paths, 2, false);
    CHECK(live_hub_diags(live) == before);
    check_as_new(live, "notes beside the hub");
    live_hub_close(live);
}

int main(void)
{
    temporary_start();
    RUN(test_each_save_comes_to_what_reading_all_comes_to);
    RUN(test_many_saves_come_to_what_reading_all_comes_to);
    RUN(test_a_save_without_a_change_changes_nothing);
    RUN(test_what_is_no_part_of_a_hub_is_not_read);
    temporary_end();
    return tap_done();
}
