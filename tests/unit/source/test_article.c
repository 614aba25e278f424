#include "hub_folder.h"

#include "source/article.h"
#include "source/limits.h"

static struct article article;
static struct config config;

static void read_page(str bytes)
{
    static const struct map nothing;
    struct markdown_places places = {.pages = &nothing, .assets = &nothing};
    struct page page = {.path = STR("x"), .folder = STR("")};

    hub_clear();
    hub_write_bytes("content/x.md", bytes);
    article_free(&article);
    article = (struct article){.text = {.path = STR("content/x.md")}};
    struct article_source source = {
        .hub_folder = &hub_folder, .config = &config, .places = &places};

    article_read_front(&source, &article);
    article_read_body(&source, &page, &article);
}

static void test_text_and_front_matter_are_read(void)
{
    read_page(STR("---\ntitle: Steps\ndraft: yes\n---\nWords.\n"));
    CHECK_INT(article.diags.count, 0);
    CHECK_STR(article.front.title, "Steps");
    CHECK(article.front.is_draft);
    CHECK_STR(str_slice(article.text.bytes, article.body_offset,
                        article.text.bytes.len),
              "Words.\n");
}

static void test_mistakes_are_in_its_own_list(void)
{
    read_page(STR("---\ntitel: Steps\n---\nWords.\n"));
    CHECK_INT(article.diags.errors, 1);
    CHECK_INT(article.diags.warnings, 1);
    CHECK_INT(diags.count, 0);
    CHECK(article.diags.arena == &article.arena);
}

static void test_a_file_that_is_gone_is_no_failure_of_the_machine(void)
{
    struct markdown_places places = {0};
    struct page page = {.path = STR("y")};

    article_free(&article);
    article = (struct article){.text = {.path = STR("content/y.md")}};
    struct article_source source = {
        .hub_folder = &hub_folder, .config = &config, .places = &places};

    article_read_front(&source, &article);
    article_read_body(&source, &page, &article);
    CHECK_ONLY(&article.diags, FILE_GONE, "content/y.md");
    CHECK_INT(article.diags.failures, 0);
}

static void test_other_encodings_are_refused(void)
{
    read_page(STR("---\ntitle: Steps\n---\ncaf\xE9\n"));
    CHECK_ONLY(&article.diags, TEXT_NOT_UTF8, "content/x.md");
    CHECK_INT(article.diags.items[0].line, 4);
    read_page(STR("---\ntitle: Steps\n---\na\0b\n"));
    CHECK_ONLY(&article.diags, TEXT_NOT_UTF8, "content/x.md");
}

/* A page of this many bytes, in short paragraphs. */
static str sized(size_t size)
{
    struct buf buf = {0};
    str page;

    buf_add(&buf, STR("---\ntitle: x\n---\n"));
    while (buf.len < size)
        buf_add_char(&buf, buf.len % 64 < 2 ? '\n' : 'a');
    page = arena_copy(&arena, buf_str(&buf));
    buf_free(&buf);
    return page;
}

static void test_two_megabytes_are_read_and_one_more_byte_is_not(void)
{
    read_page(sized(LIMIT_PAGE));
    CHECK_INT(article.diags.count, 0);
    CHECK_STR(article.front.title, "x");
    read_page(sized(LIMIT_PAGE + 1));
    CHECK_ONLY(&article.diags, FILE_TOO_LARGE, "content/x.md");
}

static void test_freed_articles_hold_nothing(void)
{
    read_page(STR("---\ntitle: Steps\n---\nWords.\n"));
    article_free(&article);
    CHECK(article.arena.blocks == NULL);
    CHECK_INT(article.text.bytes.len, 0);
    CHECK_INT(article.front.title.len, 0);
    CHECK_STR(article.text.path, "content/x.md");
}

int main(void)
{
    hub_start();
    markdown_set_up();
    RUN(test_text_and_front_matter_are_read);
    RUN(test_mistakes_are_in_its_own_list);
    RUN(test_a_file_that_is_gone_is_no_failure_of_the_machine);
    RUN(test_other_encodings_are_refused);
    RUN(test_two_megabytes_are_read_and_one_more_byte_is_not);
    RUN(test_freed_articles_hold_nothing);
    article_free(&article);
    markdown_tear_down();
    hub_end();
    return tap_done();
}
