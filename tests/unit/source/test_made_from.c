#include "source/made_from.h"

#include "tap.h"

static struct arena arena;
static const struct config config;

/* What becomes of a file; empty when there is no place for the line. */
static str written(const char *text)
{
    struct text_file file = {STR("content/a.easy.md"), str_of(text)};
    struct front_source source = {&file, &config};
    struct diags diags = {.arena = &arena};
    struct front front;
    size_t body_offset;
    str bytes;

    front_read(&source, &arena, &diags, &front, &body_offset);
    return made_from_write(&arena, &source, body_offset,
                           STR("0123456789abcdef"), &bytes)
               ? bytes
               : (str){0};
}

static void test_a_line_is_added_as_the_last(void)
{
    CHECK_STR(written("---\ntitle: A\n---\n\nWords.\n"),
              "---\ntitle: A\nmade_from: 0123456789abcdef\n---\n\nWords.\n");
    CHECK_STR(written("---\ntitle: A\n---"),
              "---\ntitle: A\nmade_from: 0123456789abcdef\n---");
}

static void test_line_ends_stay_what_they_are(void)
{
    CHECK_STR(written("---\r\ntitle: A\r\n---\r\nB\n"),
              "---\r\ntitle: A\r\nmade_from: 0123456789abcdef\r\n---\r\nB\n");
    CHECK_STR(written("---\r\nmade_from: x\r\ntitle: A\r\n---\r\n"),
              "---\r\nmade_from: 0123456789abcdef\r\ntitle: A\r\n---\r\n");
}

static void test_a_value_is_replaced_and_its_note_stays(void)
{
    CHECK_STR(written("---\nmade_from: x  # note\ntitle: A\n---\n"),
              "---\nmade_from: 0123456789abcdef # note\ntitle: A\n---\n");
    CHECK_STR(written("---\nmade_from:\ntitle: A\n---\n"),
              "---\nmade_from: 0123456789abcdef\ntitle: A\n---\n");
    CHECK_STR(written("---\nmade_from: \"x\"\ntitle: A\n---\n"),
              "---\nmade_from: 0123456789abcdef\ntitle: A\n---\n");
}

static void test_the_text_of_the_page_is_not_looked_at(void)
{
    CHECK_STR(written("---\ntitle: A\n---\nmade_from: x\n"),
              "---\ntitle: A\nmade_from: 0123456789abcdef\n---\n"
              "made_from: x\n");
}

static void test_where_there_is_no_place_nothing_is_written(void)
{
    CHECK_STR(written("---\n{title: A}\n---\n"), "");
    CHECK_STR(written("---\n  title: A\n---\n"), "");
    CHECK_STR(written("---\ntitle: A\nmade_from: >\n  folded\n---\n"), "");
    CHECK_STR(written("no front matter\n"), "");
    CHECK_STR(written(""), "");
}

int main(void)
{
    RUN(test_a_line_is_added_as_the_last);
    RUN(test_line_ends_stay_what_they_are);
    RUN(test_a_value_is_replaced_and_its_note_stays);
    RUN(test_the_text_of_the_page_is_not_looked_at);
    RUN(test_where_there_is_no_place_nothing_is_written);
    arena_free(&arena);
    return tap_done();
}
