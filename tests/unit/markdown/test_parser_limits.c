#include "parsing.h"

#include "markdown/parser_limits.h"

/* before, unit so many times, and after, as a page. */
static void parse_many(const char *before, const char *unit, size_t count,
                       const char *after)
{
    struct buf page = {0};

    buf_add(&page, str_of(before));
    for (size_t i = 0; i < count; i++)
        buf_add(&page, str_of(unit));
    buf_add(&page, str_of(after));
    parse_from(buf_str(&page), 0);
    /* The message quotes the line, so it may outlive the page. */
    buf_free(&page);
}

static bool is_refused(enum diag_kind kind)
{
    return diags.errors == 1 && diags.items[0].kind == kind
           && body.runs.count == 0;
}

static void test_nesting_in_a_line(void)
{
    parse_many("", "> ", LIMIT_NESTING, "a\n");
    CHECK_INT(diags.count, 0);
    parse_many("x\n\n", "> ", LIMIT_NESTING + 1, "a\n");
    CHECK(is_refused(DIAG_NESTING_TOO_DEEP));
    CHECK_INT(diags.items[0].line, 3);
    parse_many("", "- ", LIMIT_NESTING + 1, "a\n");
    CHECK(is_refused(DIAG_NESTING_TOO_DEEP));
    parse_many("", "  ", LIMIT_NESTING + 1, "1. a\n");
    CHECK(is_refused(DIAG_NESTING_TOO_DEEP));
    parse_many("", "* ", LIMIT_NESTING + 1, "\n");
    CHECK_INT(diags.count, 0);
}

static void test_brackets_and_stars_in_a_paragraph(void)
{
    parse_many("", "[ ", LIMIT_BRACKETS, "\n");
    CHECK_INT(diags.count, 0);
    parse_many("", "[ ", LIMIT_BRACKETS + 1, "\n");
    CHECK(is_refused(DIAG_MARKS_TOO_MANY));
    parse_many("", "* ", LIMIT_EMPHASIS, "x\n");
    CHECK(is_refused(DIAG_NESTING_TOO_DEEP));
    parse_many("x ", "* ", LIMIT_EMPHASIS, "\n");
    CHECK_INT(diags.count, 0);
    parse_many("x ", "_ ", LIMIT_EMPHASIS + 1, "\n");
    CHECK(is_refused(DIAG_MARKS_TOO_MANY));
}

static void test_columns_of_a_table(void)
{
    parse_many("", "|-", LIMIT_COLUMNS, "|\n");
    CHECK_INT(diags.count, 0);
    parse_many("a\n\n", "|-", LIMIT_COLUMNS + 1, "|\n");
    CHECK(is_refused(DIAG_COLUMNS_TOO_MANY));
    CHECK_INT(diags.items[0].line, 3);
    parse_many("Table: c\n\na|b\n-|-\n", "a\n", LIMIT_GAPS, "\n");
    CHECK(!is_refused(DIAG_TABLE_GAPS));
    parse_many("Table: c\n\na|b\n-|-\n", "a\n", LIMIT_GAPS + 1, "\n");
    CHECK(is_refused(DIAG_TABLE_GAPS));
}

static void test_footnotes_and_marks(void)
{
    struct buf page = {0};

    for (int i = 0; i < LIMIT_FOOTNOTES; i++)
        buf_format(&page, "a[^%d]\n\n[^%d]: b\n\n", i, i);
    parse_from(buf_str(&page), 0);
    CHECK_INT(diags.count, 0);
    buf_add(&page, STR("[^x]: b\n"));
    parse_from(buf_str(&page), 0);
    CHECK(is_refused(DIAG_FOOTNOTES_TOO_MANY));
    buf_free(&page);
    parse_many("[^1]: b\n\n", "[^1] ", LIMIT_FOOTNOTE_MARKS, "\n");
    CHECK_INT(diags.count, 0);
    parse_many("[^1]: b\n\n", "[^1] ", LIMIT_FOOTNOTE_MARKS + 1, "\n");
    CHECK(is_refused(DIAG_FOOTNOTE_MARKS_TOO_MANY));
}

static void test_length_of_pages_and_paragraphs(void)
{
    parse_many("", "a ", LIMIT_PARAGRAPH / 2 - 1, "\n");
    CHECK_INT(diags.count, 0);
    parse_many("", "a ", LIMIT_PARAGRAPH / 2, "a\n");
    CHECK(is_refused(DIAG_PARAGRAPH_TOO_LONG));
    parse_many("", "\n", LIMIT_LINES, "");
    CHECK_INT(diags.count, 0);
    parse_many("", "\n", LIMIT_LINES, "a\n");
    CHECK(is_refused(DIAG_LINES_TOO_MANY));
    parse_many("", "0123456789abcde\n", LIMIT_TEXT / 16, "\n");
    CHECK(is_refused(DIAG_PAGE_TOO_LONG));
}

static void test_growth_of_a_page(void)
{
    parse_many("*[a]: 0123456789\n\n", "a ", 60000, "\n");
    CHECK_INT(diags.errors, 0);
    parse_many("*[a]: 0123456789012345678901234567890123456789"
               "0123456789012345678901234567890123456789\n\n",
               "a ", 60000, "\n");
    CHECK(is_refused(DIAG_PAGE_GROWS));
}

static void test_old_line_ends(void)
{
    CHECK_SAID("a\r\nb\r\n", "");
    CHECK_SAID("a\n\nb\rc\n", "3:1 line-end\n");
}

static void test_hidden_characters_are_warned_of(void)
{
    CHECK_SAID("a\nbc\u200Bd\n", "2:3 text-hidden U+200B\n");
    CHECK_SAID("a \u202Eb\u202C\n", "");
    CHECK_SAID("a\n\nb \u202Ec\n\nd\u202C\n", "3:3 direction-open U+202E\n");
    CHECK_SAID("\u2067a\nb\u2069\n", "");
    CHECK_SAID("a\u200Db — “c”\n", "");
}

int main(void)
{
    markdown_set_up();
    RUN(test_nesting_in_a_line);
    RUN(test_brackets_and_stars_in_a_paragraph);
    RUN(test_columns_of_a_table);
    RUN(test_footnotes_and_marks);
    RUN(test_length_of_pages_and_paragraphs);
    RUN(test_growth_of_a_page);
    RUN(test_old_line_ends);
    RUN(test_hidden_characters_are_warned_of);
    return parsing_done();
}
