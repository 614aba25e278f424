#include "serve/overlay.h"

#include "tap.h"

static struct arena arena;
static struct buf out;

static const struct text_file page = {
    STR_INIT("content/a.md"),
    STR_INIT("---\ntitle: A\n---\n\nOne <b>.\n\nTwo.\n")};
static const struct text_file other = {STR_INIT("content/b.md"),
                                       STR_INIT("Words.\n")};

static const str html =
    STR_INIT("<html><head><title>A</title></head><body><h1>A</h1>"
             "<!--line 5--><p>One.</p><!--line 7--><p>Two.</p></body></html>");

static struct diags new_messages(void)
{
    arena_reset(&arena);
    buf_clear(&out);
    return (struct diags){.arena = &arena};
}

static void add(struct diags *diags, const struct text_file *file,
                unsigned line, enum diag_kind kind, str words)
{
    diag_add(diags, kind, (struct place){file, line, 1}, words, (str){0});
}

static void write_page(const struct diags *diags, bool is_newest)
{
    struct overlay overlay = {diags, page.path, is_newest};

    overlay_write(&overlay, html, &out);
}

static ptrdiff_t find(const char *words)
{
    return str_find(buf_str(&out), str_of(words));
}

static size_t count(const char *words)
{
    str rest = buf_str(&out);
    size_t found = 0;
    ptrdiff_t at;

    while ((at = str_find(rest, str_of(words))) >= 0) {
        rest = str_slice(rest, (size_t)at + 1, rest.len);
        found++;
    }
    return found;
}

static void test_a_page_without_mistakes_has_a_bar_that_says_so(void)
{
    struct diags diags = new_messages();

    write_page(&diags, true);
    CHECK(find("No mistakes.") > 0);
    CHECK(find("cohub-mistake") < 0);
    CHECK(find("<!--line") < 0);
    CHECK(find("<p>One.</p><p>Two.</p>") > 0);
    CHECK(find("/_/live.js") > 0 && find("/_/live.js") < find("</head>"));
}

static void test_a_mistake_stands_before_the_part_that_has_it(void)
{
    struct diags diags = new_messages();

    add(&diags, &page, 7, DIAG_LINK_TO_NOTHING, STR("x.md"));
    write_page(&diags, true);
    CHECK_INT(count("class=\"cohub-mistake"), 1);
    CHECK(find("cohub-mistake") > find("<p>One.</p>"));
    CHECK(find("cohub-mistake") < find("<p>Two.</p>"));
    CHECK(find("content/a.md, line 7") > 0);
    CHECK(find("To mend it: ") > 0);
    CHECK(find("1 error") > 0);
}

/* What stands above the text has no part of its own. */
static void test_a_mistake_above_the_text_stands_at_its_start(void)
{
    struct diags diags = new_messages();

    add(&diags, &page, 2, DIAG_LINK_TO_NOTHING, STR("x.md"));
    write_page(&diags, true);
    CHECK(find("cohub-mistake") > find("<h1>"));
    CHECK(find("cohub-mistake") < find("<p>One.</p>"));
}

static void test_a_mistake_of_another_file_is_only_counted(void)
{
    struct diags diags = new_messages();

    add(&diags, &other, 1, DIAG_LINK_TO_NOTHING, STR("x.md"));
    write_page(&diags, true);
    CHECK(find("cohub-mistake") < 0);
    CHECK(find("<a href=\"/_/messages\">1 error</a>") > 0);
}

static void test_words_of_an_author_are_never_markup(void)
{
    struct diags diags = new_messages();

    add(&diags, &page, 5, DIAG_LINK_TO_NOTHING,
        STR("<script>alert(1)</script>\x1b"));
    write_page(&diags, true);
    overlay_write_messages(&(struct overlay){&diags, page.path, true}, &out);
    CHECK(find("<script>alert") < 0);
    CHECK(find("&lt;script&gt;") > 0);
    CHECK(find("\x1b") < 0);
}

static void test_many_mistakes_of_a_part_are_cut_short(void)
{
    struct diags diags = new_messages();

    for (unsigned i = 0; i < 40; i++)
        add(&diags, &page, 5, DIAG_LINK_TO_NOTHING,
            arena_format(&arena, "%u.md", i));
    write_page(&diags, true);
    CHECK(count("class=\"cohub-mistake") < 10);
    CHECK(find("40 errors") > 0);
}

static void test_a_page_from_before_says_that_it_is_one(void)
{
    struct diags diags = new_messages();

    add(&diags, &other, 1, DIAG_LINK_TO_NOTHING, STR("x.md"));
    write_page(&diags, false);
    CHECK(find("from before the last change") > 0);
}

static void test_what_is_no_page_stays_as_it_is(void)
{
    struct diags diags = new_messages();
    struct overlay overlay = {&diags, page.path, true};
    str piece = STR("<p>No head, <!--line x--> no end.");

    overlay_write(&overlay, piece, &out);
    CHECK(str_equal(buf_str(&out), piece));
}

static void test_marks_that_are_none_stay(void)
{
    struct diags diags = new_messages();
    struct overlay overlay = {&diags, page.path, true};

    overlay_write(&overlay,
                  STR("<head></head><body><!--line x--><!--line 5</body>"),
                  &out);
    CHECK(find("<!--line x-->") > 0);
}

static void test_the_list_groups_by_rule_and_says_when_there_is_nothing(void)
{
    struct diags diags = new_messages();
    struct overlay overlay = {&diags, (str){0}, true};

    overlay_write_messages(&overlay, &out);
    CHECK(find("cohub found no mistakes") > 0);
    buf_clear(&out);
    add(&diags, &page, 5, DIAG_LINK_TO_NOTHING, STR("x.md"));
    add(&diags, &other, 1, DIAG_LINK_TO_NOTHING, STR("y.md"));
    overlay_write_messages(&overlay, &out);
    CHECK_INT(count("<h2>"), 1);
    CHECK_INT(count("<li>"), 2);
}

int main(void)
{
    RUN(test_a_page_without_mistakes_has_a_bar_that_says_so);
    RUN(test_a_mistake_stands_before_the_part_that_has_it);
    RUN(test_a_mistake_above_the_text_stands_at_its_start);
    RUN(test_a_mistake_of_another_file_is_only_counted);
    RUN(test_words_of_an_author_are_never_markup);
    RUN(test_many_mistakes_of_a_part_are_cut_short);
    RUN(test_a_page_from_before_says_that_it_is_one);
    RUN(test_what_is_no_page_stays_as_it_is);
    RUN(test_marks_that_are_none_stay);
    RUN(test_the_list_groups_by_rule_and_says_when_there_is_nothing);
    buf_free(&out);
    arena_free(&arena);
    return tap_done();
}
