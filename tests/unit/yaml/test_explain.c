#include "reading.h"

/* Each row is broken YAML, and where and how the author hears of it. */
struct row {
    const char *text;
    enum diag_kind kind;
    unsigned line;
    unsigned column;
};

static const struct row rows[] = {
    {"title: One: two\n", DIAG_YAML_COLON_IN_VALUE, 1, 11},
    {"- a: b: c\n", DIAG_YAML_COLON_IN_VALUE, 1, 7},
    {"title:Hello\ndate: x\n", DIAG_YAML_NO_SPACE, 1, 6},
    {"a: b\ntitle:Hello\nc: d\n", DIAG_YAML_NO_SPACE, 2, 6},
    {"title: x\nHello there\ndate: y\n", DIAG_YAML_NO_COLON, 2, 1},
    {"Hello\ntitle: x\n", DIAG_YAML_NO_COLON, 1, 1},
    {"- a\n-b\n- c\n", DIAG_YAML_NO_COLON, 2, 1},
    {"title: \"Hello\ndate: x\n", DIAG_YAML_QUOTE_OPEN, 1, 8},
    {"title: 'Hello\n", DIAG_YAML_QUOTE_OPEN, 1, 8},
    {"a: \"Hello\nb: \"x\"\nc: d\n", DIAG_YAML_QUOTE_OPEN, 1, 4},
    {"a: \"Hello\r\nb: \"x\"\r\nc: d\r\n", DIAG_YAML_QUOTE_OPEN, 1, 4},
    {"title: \"a\" b\n", DIAG_YAML_AFTER_CLOSE, 1, 12},
    {"title: 'It's good'\n", DIAG_YAML_AFTER_CLOSE, 1, 12},
    {"title: [Draft] My page\n", DIAG_YAML_AFTER_CLOSE, 1, 16},
    {"title: [a, b\nc: d\n", DIAG_YAML_BRACKET_OPEN, 1, 8},
    {"title: {a: b\n", DIAG_YAML_BRACKET_OPEN, 1, 8},
    {"a: [[b], c,\n", DIAG_YAML_BRACKET_OPEN, 1, 4},
    {"contact:\n\temail: x\n", DIAG_YAML_TAB, 2, 1},
    {"title: x\n date: y\n", DIAG_YAML_INDENT, 2, 2},
    {"  title: x\ndate: y\n", DIAG_YAML_INDENT, 2, 1},
    {"c:\n    e: a\n  p: b\n", DIAG_YAML_INDENT, 3, 3},
    {"a:\n- b\n\n c: d\n", DIAG_YAML_INDENT, 4, 2},
    {"title: @x\n", DIAG_YAML_START, 1, 8},
    {"title: `x`\n", DIAG_YAML_START, 1, 8},
    {"title: %x\n", DIAG_YAML_START, 1, 8},
    {"title: - a\n", DIAG_YAML_START, 1, 8},
    {"title: |x\n", DIAG_YAML_START, 1, 8},
    {"title: > x\n", DIAG_YAML_START, 1, 8},
    {"title: & x\n", DIAG_YAML_START, 1, 8},
    {"title: \"a\\q\"\n", DIAG_YAML_ESCAPE, 1, 10},
    {"title: \"a\\xZZ\"\n", DIAG_YAML_ESCAPE, 1, 10},
    {"title: \001\n", DIAG_YAML_CONTROL, 1, 8},
    {": b\n", DIAG_YAML_KEY_EMPTY, 1, 1},
    {"x: !foo!a b\n", DIAG_YAML_FEATURE, 1, 4},
    {"%YAML 9.9\n---\na: b\n", DIAG_YAML_FEATURE, 1, 1},
    {"caf\xC3\xA9: \"\xC3\xB6\"\xC3\xA4\n", DIAG_YAML_AFTER_CLOSE, 1, 12},
};

static void test_each_mistake_has_its_own_message(void)
{
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const struct yaml_node *top = read_text(str_of(rows[i].text));

        printf("# %s", rows[i].text);
        CHECK(!top || top->is_partial || top->kind != YAML_MAP);
        check_only(rows[i].kind, rows[i].line, rows[i].column, __LINE__);
    }
}

static void test_reading_goes_on_at_the_next_key_of_the_same_indent(void)
{
    const struct yaml_node *top =
        read_text(STR("a: [x\nb: 1\nc:\n  d: \"y\n  e: 2\nf: x: y\ng: 3\n"));

    CHECK_INT(diags.count, 3);
    CHECK_STR(yaml_find(top, STR("b"))->text, "1");
    CHECK_STR(yaml_find(yaml_find(top, STR("c")), STR("e"))->text, "2");
    CHECK_STR(yaml_find(top, STR("g"))->text, "3");
    CHECK(!yaml_find(top, STR("a")) && !yaml_find(top, STR("f")));
}

static str words_for(const char *text)
{
    read_text(str_of(text));
    return diags.count ? diags.items[0].a : STR("(none)");
}

static void test_advice_repeats_the_line_as_it_should_be(void)
{
    CHECK_STR(words_for("title: One: two\n"), "title: \"One: two\"");
    CHECK_STR(words_for("title: Say \"hi\": now\n"),
              "title: 'Say \"hi\": now'");
    CHECK_STR(words_for("title: It's \"x\": y\n"), "key: \"value\"");
    CHECK_STR(words_for("a: b\ntitle:Hello\nc: d\n"), "title: Hello");
    CHECK_STR(words_for("title: \"a\\q\"\n"), "\\q");
    CHECK_STR(words_for("title: 'x\n"), "'");
}

static void test_places_stay_right_when_the_yaml_starts_late(void)
{
    str bytes = STR("---\na: b\nc: d: e\n---\nx\n");

    CHECK(read_part(bytes, 4, 17) != NULL);
    CHECK_ONLY(YAML_COLON_IN_VALUE, 3, 5);
    CHECK_STR(diags.items[0].source_line, "c: d: e");
}

static void test_lines_outside_the_part_are_not_blamed(void)
{
    str bytes = STR("x: \"open\n---\na: b\n c: d\n---\n");

    CHECK(read_part(bytes, 13, 24) != NULL);
    CHECK_ONLY(YAML_INDENT, 4, 2);
}

int main(void)
{
    RUN(test_each_mistake_has_its_own_message);
    RUN(test_reading_goes_on_at_the_next_key_of_the_same_indent);
    RUN(test_advice_repeats_the_line_as_it_should_be);
    RUN(test_places_stay_right_when_the_yaml_starts_late);
    RUN(test_lines_outside_the_part_are_not_blamed);
    arena_free(&arena);
    return tap_done();
}
