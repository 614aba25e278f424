#include "reading.h"

#include "yaml/schema.h"

struct pair_of {
    str name;
    long count;
};

struct filled {
    str title;
    const str *tags;
    size_t tag_count;
    int date[3];
    long order;
    bool is_draft;
    bool is_off;
    int answer;
    int colour;
    struct pair_of one;
    const struct pair_of *many;
    size_t many_count;
};

static const str colours[] = {STR_INIT("red"), STR_INIT("green")};

static const struct yaml_key pair_keys[] = {
    {STR_INIT("name"), YAML_TEXT, true,
     .offset = offsetof(struct pair_of, name), .example = "somebody"},
    {STR_INIT("count"), YAML_NUMBER, .offset = offsetof(struct pair_of, count)},
};

static const struct yaml_schema pair_schema = {
    .keys = pair_keys, .count = 2, .size = sizeof(struct pair_of)};

#define AT(field) .offset = offsetof(struct filled, field)

static const struct yaml_key keys[] = {
    {STR_INIT("title"), YAML_TEXT, true, AT(title), .longest = 5,
     .example = "A title"},
    {STR_INIT("tags"), YAML_TEXTS, AT(tags),
     .count_offset = offsetof(struct filled, tag_count)},
    {STR_INIT("date"), YAML_DATE, AT(date)},
    {STR_INIT("order"), YAML_NUMBER, AT(order)},
    {STR_INIT("draft"), YAML_FLAG, AT(is_draft)},
    {STR_INIT("search"), YAML_FLAG_OFF, AT(is_off)},
    {STR_INIT("paid"), YAML_ANSWER, AT(answer)},
    {STR_INIT("colour"), YAML_CHOICE, AT(colour), .choices = colours,
     .choice_count = 2},
    {STR_INIT("one"), YAML_KEYS, AT(one), .of = &pair_schema},
    {STR_INIT("many"), YAML_KEYS_LIST, AT(many),
     .count_offset = offsetof(struct filled, many_count), .of = &pair_schema},
    {STR_INIT("later"), YAML_IGNORED, .meaning = "Nothing yet."},
};

static const struct yaml_schema schema = {.keys = keys,
                                          .count =
                                              sizeof(keys) / sizeof(keys[0]),
                                          .size = sizeof(struct filled)};

static struct filled got;

static bool fill(str bytes)
{
    const struct yaml_node *top = read_text(bytes);
    struct yaml_filling filling = {
        .file = &file, .arena = &arena, .diags = &diags};

    got = (struct filled){.order = -1};
    return top && yaml_fill(&filling, &schema, top, &got);
}

static void test_each_type_fills_its_field(void)
{
    CHECK(fill(STR("title: No\ntags: [a, b]\ndate: 2024-02-29\norder: 7\n"
                   "draft: Yes\nsearch: NO\npaid: false\ncolour: Green\n"
                   "one: {name: x, count: 3}\nmany:\n- name: y\n- name: z\n"
                   "later: {any: [thing]}\n")));
    CHECK_INT(diags.count, 0);
    CHECK_STR(got.title, "No");
    CHECK_INT(got.tag_count, 2);
    CHECK_STR(got.tags[1], "b");
    CHECK_INT(got.date[0], 2024);
    CHECK_INT(got.date[1], 2);
    CHECK_INT(got.date[2], 29);
    CHECK_INT(got.order, 7);
    CHECK(got.is_draft);
    CHECK(got.is_off);
    CHECK_INT(got.answer, 2);
    CHECK_INT(got.colour, 1);
    CHECK_STR(got.one.name, "x");
    CHECK_INT(got.one.count, 3);
    CHECK_INT(got.many_count, 2);
    CHECK_STR(got.many[1].name, "z");
}

static void test_one_text_or_map_is_a_list_of_one(void)
{
    CHECK(fill(STR("title: x\ntags: a b\nmany: {name: y}\n")));
    CHECK_INT(got.tag_count, 1);
    CHECK_STR(got.tags[0], "a b");
    CHECK_INT(got.many_count, 1);
    CHECK_STR(got.many[0].name, "y");
}

static void test_a_key_without_a_value_counts_as_not_given(void)
{
    fill(STR("title: x\ndate:\norder: ''\none:\nmany:\ntags:\n"));
    CHECK_INT(diags.count, 0);
    CHECK_INT(got.order, -1);
    CHECK_INT(got.tag_count, 0);
}

static void test_a_missing_required_key_is_an_error(void)
{
    CHECK(!fill(STR("order: 1\n")));
    CHECK_ONLY(KEY_MISSING, 1, 1);
    CHECK_STR(diags.items[0].a, "title");
    CHECK_STR(diags.items[0].b, "title: A title");
    CHECK(!fill(STR("title: ' '\n")));
    CHECK_ONLY(KEY_BLANK, 1, 8);
    CHECK_STR(diags.items[0].b, "title: A title");
    CHECK(!fill(STR("order: 1\ntitle:\n")));
    CHECK_ONLY(KEY_BLANK, 2, 7);
    CHECK(!fill(STR("")));
    CHECK_ONLY(KEY_MISSING, 1, 1);
    CHECK(!fill(STR("title: x\none: {count: 1}\n")));
    CHECK_ONLY(KEY_MISSING, 2, 6);
}

static void test_a_refused_text_is_not_also_missing(void)
{
    CHECK(!fill(STR("title: *x\n")));
    CHECK_ONLY(YAML_FEATURE, 1, 8);
}

static void test_an_unknown_key_is_a_warning_with_the_nearest(void)
{
    CHECK(fill(STR("title: x\ncolor: red\n")));
    CHECK_ONLY(KEY_UNKNOWN, 2, 1);
    CHECK_INT(diags.warnings, 1);
    CHECK_STR(diags.items[0].b, "did you mean \"colour\"?");
    fill(STR("title: x\nelephant: red\n"));
    CHECK_STR(diags.items[0].b,
              "the keys here are title, tags, date, order, draft, search, "
              "paid, colour, one, many, later");
    fill(STR("title: x\none: {nam: y, name: z}\n"));
    CHECK_ONLY(KEY_UNKNOWN, 2, 7);
}

static void test_a_wrong_type_is_an_error_at_its_value(void)
{
    CHECK(!fill(STR("title: [a]\n")));
    CHECK_ONLY(KEY_NOT_TEXT, 1, 8);
    CHECK_STR(diags.items[0].b, "a list");
    CHECK(!fill(STR("title: x\ntags: {a: b}\n")));
    CHECK_ONLY(KEY_NOT_TEXTS, 2, 7);
    CHECK(!fill(STR("title: x\ntags: [a, [b]]\n")));
    CHECK_ONLY(KEY_NOT_TEXT, 2, 11);
    CHECK(!fill(STR("title: x\norder: -1\n")));
    CHECK_ONLY(KEY_NOT_NUMBER, 2, 8);
    CHECK(!fill(STR("title: x\ndraft: maybe\n")));
    CHECK_ONLY(KEY_NOT_FLAG, 2, 8);
    CHECK(!fill(STR("title: x\none: y\n")));
    CHECK_ONLY(KEY_NOT_KEYS, 2, 6);
    CHECK(!fill(STR("title: x\nmany: [y]\n")));
    CHECK_ONLY(RECORD_NOT_KEYS, 2, 8);
}

static void test_a_choice_names_the_words(void)
{
    CHECK(!fill(STR("title: x\ncolour: blue\n")));
    CHECK_ONLY(KEY_NOT_CHOICE, 2, 9);
    CHECK_STR(diags.items[0].b, "red, green");
    fill(STR("title: x\ncolour: gren\n"));
    CHECK_STR(diags.items[0].b, "red, green (did you mean \"green\"?)");
}

static void test_only_days_that_exist_are_dates(void)
{
    static const char *const wrong[] = {
        "2026-02-29", "2026-13-01", "2026-00-10",     "2026-04-31",
        "2026-01-00", "1900-02-29", "26-01-01",       "2026/01/01",
        "2026-1-01",  "0000-01-01", "2026-01-01 late"};
    static const char *const right[] = {"2000-02-29", "2026-01-01T00:00:00Z",
                                        "2026-12-31", "1999-01-01"};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        CHECK(!fill(arena_format(&arena, "title: x\ndate: %s\n", wrong[i])));
        CHECK_ONLY(KEY_NOT_DATE, 2, 7);
    }
    for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++)
        CHECK(fill(arena_format(&arena, "title: x\ndate: %s\n", right[i])));
}

static void test_the_longest_number_and_one_more(void)
{
    CHECK(fill(STR("title: x\norder: 999999\n")));
    CHECK_INT(got.order, 999999);
    CHECK(!fill(STR("title: x\norder: 1000000\n")));
    CHECK_ONLY(KEY_NOT_NUMBER, 2, 8);
}

static void test_the_longest_text_is_counted_in_characters(void)
{
    CHECK(fill(STR("title: \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\n")));
    CHECK(!fill(STR("title: sixsix\n")));
    CHECK_ONLY(KEY_TOO_LONG, 1, 8);
}

static void test_all_mistakes_come_in_one_run(void)
{
    CHECK(!fill(STR("titel: x\ndate: soon\norder: many\ndraft: perhaps\n")));
    CHECK_INT(diags.count, 5);
    CHECK_INT(diags.errors, 4);
}

static void test_messages_stop_at_a_hundred(void)
{
    CHECK(!fill(
        repeated(STR("title: x\nmany: ["), STR("{a: b}, "), 500, STR("]\n"))));
    CHECK_INT(diags.count, YAML_MESSAGES_MAX);
}

static void test_a_file_that_is_no_map_is_an_error(void)
{
    CHECK(!fill(STR("- a\n")));
    CHECK_ONLY(YAML_SYNTAX, 1, 1);
    CHECK(!fill(STR("just words\n")));
    CHECK_ONLY(YAML_NO_COLON, 1, 1);
    CHECK(!fill(STR("title:A page\n")));
    CHECK_ONLY(YAML_NO_SPACE, 1, 6);
}

static void test_every_type_has_words(void)
{
    for (int i = 0; i < YAML_TYPE_COUNT; i++)
        CHECK(yaml_type_words((enum yaml_type)i).len > 0);
}

int main(void)
{
    RUN(test_each_type_fills_its_field);
    RUN(test_one_text_or_map_is_a_list_of_one);
    RUN(test_a_key_without_a_value_counts_as_not_given);
    RUN(test_a_missing_required_key_is_an_error);
    RUN(test_a_refused_text_is_not_also_missing);
    RUN(test_an_unknown_key_is_a_warning_with_the_nearest);
    RUN(test_a_wrong_type_is_an_error_at_its_value);
    RUN(test_a_choice_names_the_words);
    RUN(test_only_days_that_exist_are_dates);
    RUN(test_the_longest_number_and_one_more);
    RUN(test_the_longest_text_is_counted_in_characters);
    RUN(test_all_mistakes_come_in_one_run);
    RUN(test_messages_stop_at_a_hundred);
    RUN(test_a_file_that_is_no_map_is_an_error);
    RUN(test_every_type_has_words);
    arena_free(&arena);
    return tap_done();
}
