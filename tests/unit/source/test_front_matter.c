#include "tap.h"

#include "base/utf8.h"
#include "source/front_matter.h"
#include "source/limits.h"

static struct arena arena;
static struct diags diags;
static struct front front;
static struct config config;
static size_t body;

static bool read_page(str bytes)
{
    struct text_file file = {STR("content/x.md"), bytes};

    diags = (struct diags){.arena = &arena};
    body = 12345;
    return front_read(&(struct front_source){&file, &config}, &arena, &diags,
                      &front, &body);
}

static bool only(enum diag_kind kind, unsigned line, unsigned column)
{
    return diags.count == 1 && diags.items[0].kind == kind
           && diags.items[0].line == line && diags.items[0].column == column;
}

static void test_a_title_is_enough(void)
{
    str page = STR("---\ntitle: No\n---\nText\n");

    CHECK(read_page(page));
    CHECK_STR(front.title, "No");
    CHECK_STR(str_slice(page, body, page.len), "Text\n");
    CHECK_INT(front.order, ORDER_NONE);
    CHECK_INT(front.type, TYPE_PAGE);
    CHECK_INT(front.date.year, 0);
    CHECK(!front.is_draft);
    CHECK(!front.not_in_search);
}

static void test_every_key_is_read(void)
{
    CHECK(read_page(STR(
        "---\ntitle: T\ndescription: D\ntype: case-study\ndate: 2026-01-02\n"
        "updated: 2026-01-03\nreviewed: 2026-01-04\nreview: 2027-01-05\n"
        "topics: [a, b]\nin_short:\n- one\n- two\n- three\n"
        "people:\n- role: r\n  name: n\n  organisation: o\n"
        "  lived_experience: yes\n  paid: no\n"
        "checked_by:\n  group: g\n  date: 2026-02-03\n  readers: 6\n"
        "  changed: c\nconsent: {of: w, until: 2028-01-01}\n"
        "made_from: abc\ndraft: yes\norder: 3\nslug: s\n"
        "aliases: [/old/a.html, b]\nlang: cy\nimage: i.png\nsearch: no\n"
        "place: p\nnation: Wales\norganisations:\n- name: x\n  part: y\n"
        "led_by: us\nstarted: 2008\nended: 2012\n"
        "outcomes:\n- {label: l, value: 12, unit: u, over: o, measure: m, "
        "source: s}\n---\n")));
    CHECK_INT(diags.count, 0);
    CHECK_STR(front.description, "D");
    CHECK_INT(front.type, TYPE_CASE_STUDY);
    CHECK_INT(front.date.day, 2);
    CHECK_INT(front.updated.day, 3);
    CHECK_INT(front.reviewed.day, 4);
    CHECK_INT(front.review.year, 2027);
    CHECK_INT(front.review.month, 1);
    CHECK_INT(front.topics.count, 2);
    CHECK_STR(front.topics.items[1], "b");
    CHECK_INT(front.in_short.count, 3);
    CHECK_INT(front.people_count, 1);
    CHECK_STR(front.people[0].role, "r");
    CHECK_STR(front.people[0].name, "n");
    CHECK_STR(front.people[0].organisation, "o");
    CHECK_INT(front.people[0].lived_experience, ANSWER_YES);
    CHECK_INT(front.people[0].paid, ANSWER_NO);
    CHECK_STR(front.checked_by.group, "g");
    CHECK_INT(front.checked_by.date.month, 2);
    CHECK_INT(front.checked_by.readers, 6);
    CHECK_STR(front.checked_by.changed, "c");
    CHECK_INT(front.consent_count, 1);
    CHECK_STR(front.consent[0].of, "w");
    CHECK_INT(front.consent[0].until.year, 2028);
    CHECK_STR(front.made_from, "abc");
    CHECK(front.is_draft);
    CHECK_INT(front.order, 3);
    CHECK_STR(front.slug, "s");
    CHECK_INT(front.aliases.count, 2);
    CHECK_STR(front.aliases.items[0], "old/a.html");
    CHECK_STR(front.lang, "cy");
    CHECK_STR(front.image, "i.png");
    CHECK(front.not_in_search);
    CHECK_STR(front.place, "p");
    CHECK_STR(front.nation, "Wales");
    CHECK_INT(front.organisation_count, 1);
    CHECK_STR(front.organisations[0].part, "y");
    CHECK_STR(front.led_by, "us");
    CHECK_STR(front.started, "2008");
    CHECK_STR(front.ended, "2012");
    CHECK_INT(front.outcome_count, 1);
    CHECK_STR(front.outcomes[0].value, "12");
    CHECK_STR(front.outcomes[0].source, "s");
}

static void test_somebody_may_not_say_how_they_live(void)
{
    CHECK(read_page(STR("---\ntitle: x\npeople: {name: n}\n---\n")));
    CHECK_INT(front.people[0].lived_experience, ANSWER_NOT_SAID);
    CHECK_INT(front.people[0].paid, ANSWER_NOT_SAID);
}

static void test_a_mark_and_crlf_are_accepted(void)
{
    str page = STR("\xEF\xBB\xBF---\r\ntitle: x\r\n---\r\nText");

    CHECK(read_page(page));
    CHECK_STR(front.title, "x");
    CHECK_STR(str_slice(page, body, page.len), "Text");
}

static void test_spaces_after_the_hyphens_are_accepted(void)
{
    CHECK(read_page(STR("--- \ntitle: x\n---\t\nText")));
    CHECK_INT(body, 19);
}

static void test_a_page_without_front_matter_has_no_title(void)
{
    CHECK(!read_page(STR("# Hello\n")));
    CHECK(only(DIAG_FRONT_MISSING, 1, 1));
    CHECK_INT(body, 0);
    CHECK(!read_page(STR("")));
    CHECK(only(DIAG_FRONT_MISSING, 1, 1));
    CHECK(!read_page(STR("- a point\n- x: y\n---\n")));
    CHECK(only(DIAG_FRONT_MISSING, 1, 1));
    CHECK(!read_page(STR("title: x\n\n---\n")));
    CHECK(only(DIAG_FRONT_MISSING, 1, 1));
}

static void test_lines_that_were_to_be_three_hyphens(void)
{
    CHECK(read_page(STR("\n---\ntitle: x\n---\n")));
    CHECK_INT(diags.count, 0);
    CHECK(read_page(STR("----\ntitle: x\n----\nText\n")));
    CHECK(only(DIAG_FRONT_FENCE, 1, 1));
    CHECK_STR(front.title, "x");
    CHECK(read_page(STR("\ntitle: x\n---\nText\n")));
    CHECK(only(DIAG_FRONT_FENCE_FIRST, 2, 1));
    CHECK_STR(front.title, "x");
}

static void test_front_matter_without_an_end_leaves_no_body(void)
{
    str page = STR("---\ntitle: x\n\nText\n");

    CHECK(!read_page(page));
    CHECK(only(DIAG_FRONT_NOT_CLOSED, 1, 1));
    CHECK_INT(body, page.len);
    CHECK(!read_page(STR("---")));
    CHECK(only(DIAG_FRONT_NOT_CLOSED, 1, 1));
}

static void test_a_title_is_required(void)
{
    CHECK(!read_page(STR("---\ndescription: x\n---\n")));
    CHECK(only(DIAG_KEY_MISSING, 2, 1));
    CHECK(!read_page(STR("---\n---\n")));
    CHECK(only(DIAG_KEY_MISSING, 2, 1));
}

static void test_mistakes_name_the_line_in_the_page(void)
{
    CHECK(!read_page(STR("---\ntitle: x\ndate: 2026-02-30\n---\n")));
    CHECK(only(DIAG_KEY_NOT_DATE, 3, 7));
    CHECK_STR(diags.items[0].source_line, "date: 2026-02-30");
    CHECK(read_page(STR("---\ntitle: x\ntopcs: y\n---\n")));
    CHECK(only(DIAG_KEY_UNKNOWN, 3, 1));
    CHECK_STR(diags.items[0].b, "did you mean \"topics\"?");
    CHECK(read_page(STR("---\ntitle: x\nxylophone: y\n---\n")));
    CHECK_STR(diags.items[0].b, "docs/front-matter.md lists the keys");
}

static void test_broken_yaml_is_not_also_a_missing_title(void)
{
    CHECK(!read_page(STR("---\ntitle: a: b\n---\nText\n")));
    CHECK(only(DIAG_YAML_COLON_IN_VALUE, 2, 9));
    CHECK_INT(body, 20);
}

static void test_a_slug_is_one_part_of_an_address(void)
{
    static const char *const wrong[] = {"a/b", "..",        ".x", "a:b",
                                        "con", "\"a\\nb\"", "x."};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        CHECK(!read_page(
            arena_format(&arena, "---\ntitle: x\nslug: %s\n---\n", wrong[i])));
        CHECK(only(DIAG_SLUG_REFUSED, 3, 7));
        CHECK_INT(front.slug.len, 0);
    }
}

static void test_aliases_stay_inside_the_site(void)
{
    CHECK(!read_page(STR("---\ntitle: x\naliases:\n- good.html\n- ../bad\n"
                         "- a//b\n---\n")));
    CHECK_INT(diags.errors, 2);
    CHECK_INT(diags.items[0].line, 5);
    CHECK_INT(diags.items[1].line, 6);
    CHECK_INT(front.aliases.count, 1);
}

static void test_the_language_is_a_code(void)
{
    CHECK(!read_page(STR("---\ntitle: x\nlang: Welsh\n---\n")));
    CHECK(only(DIAG_LANGUAGE_CODE, 3, 7));
}

static void test_hidden_characters_in_a_title_are_a_warning(void)
{
    CHECK(read_page(STR("---\ntitle: a\xE2\x80\xAE"
                        "b\n---\n")));
    CHECK(only(DIAG_TITLE_HIDDEN, 2, 8));
    CHECK_STR(diags.items[0].a, "U+202E");
    CHECK(read_page(STR("---\ntitle: a\xE2\x80\x8B"
                        "b\n---\n")));
    CHECK(only(DIAG_TITLE_HIDDEN, 2, 8));
}

static str with_title(size_t characters)
{
    struct buf buf = {0};
    str page;

    buf_add(&buf, STR("---\ntitle: "));
    for (size_t i = 0; i < characters; i++)
        utf8_add(&buf, 0xE9);
    buf_add(&buf, STR("\n---\n"));
    page = arena_copy(&arena, buf_str(&buf));
    buf_free(&buf);
    return page;
}

static void test_300_characters_of_title_and_one_more(void)
{
    CHECK(read_page(with_title(LIMIT_TITLE_CHARACTERS)));
    CHECK(!read_page(with_title(LIMIT_TITLE_CHARACTERS + 1)));
    CHECK(only(DIAG_KEY_TOO_LONG, 2, 8));
}

/* Front matter of this many bytes between its lines of hyphens. */
static str sized(size_t size)
{
    struct buf buf = {0};
    str page;

    buf_add(&buf, STR("---\ntitle: x\n"));
    while (buf.len < size + 3)
        buf_add_char(&buf, buf.len % 80 == 0 ? '\n' : '#');
    buf_add(&buf, STR("\n---\n"));
    page = arena_copy(&arena, buf_str(&buf));
    buf_free(&buf);
    return page;
}

static void test_64_kb_of_front_matter_and_one_more_byte(void)
{
    CHECK(read_page(sized(LIMIT_FRONT)));
    CHECK_STR(front.title, "x");
    CHECK(!read_page(sized(LIMIT_FRONT + 1)));
    CHECK(only(DIAG_FRONT_TOO_LARGE, 1, 1));
}

static void check_rows(const struct yaml_schema *schema)
{
    for (size_t i = 0; i < schema->count; i++) {
        const struct yaml_key *key = &schema->keys[i];

        CHECK(key->meaning != NULL);
        CHECK(key->of != NULL || key->example != NULL);
        CHECK(key->offset < schema->size);
        if (key->of)
            check_rows(key->of);
    }
}

static void test_every_row_can_be_documented(void)
{
    check_rows(&front_schema);
}

int main(void)
{
    RUN(test_a_title_is_enough);
    RUN(test_every_key_is_read);
    RUN(test_somebody_may_not_say_how_they_live);
    RUN(test_a_mark_and_crlf_are_accepted);
    RUN(test_spaces_after_the_hyphens_are_accepted);
    RUN(test_a_page_without_front_matter_has_no_title);
    RUN(test_lines_that_were_to_be_three_hyphens);
    RUN(test_front_matter_without_an_end_leaves_no_body);
    RUN(test_a_title_is_required);
    RUN(test_mistakes_name_the_line_in_the_page);
    RUN(test_broken_yaml_is_not_also_a_missing_title);
    RUN(test_a_slug_is_one_part_of_an_address);
    RUN(test_aliases_stay_inside_the_site);
    RUN(test_the_language_is_a_code);
    RUN(test_hidden_characters_in_a_title_are_a_warning);
    RUN(test_300_characters_of_title_and_one_more);
    RUN(test_64_kb_of_front_matter_and_one_more_byte);
    RUN(test_every_row_can_be_documented);
    arena_free(&arena);
    return tap_done();
}
