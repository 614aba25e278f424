#include "hub_folder.h"

#include "source/glossary.h"
#include "source/limits.h"
#include "unit/steps.h"

static struct language languages[2];
static struct hub hub;

static void read_bytes(str bytes)
{
    hub_clear();
    languages[0] = language_of(STR("en"));
    languages[1] = language_of(STR("cy"));
    hub = (struct hub){.config = {.languages = languages, .language_count = 2}};
    hub_write_bytes("content/glossary.yaml", bytes);
    glossary_read(&arena, &hub_folder, &hub, &diags);
}

static void read_it(const char *text)
{
    read_bytes(str_of(text));
}

static void test_every_key_of_a_term_is_read(void)
{
    const struct term *term;

    read_it("terms:\n"
            "- term: commissioning\n  also: [commission services]\n"
            "  plain: buying services\n  short: CMS\n  meaning: m\n  easy: e\n"
            "  say: kuh\n  picture: money\n  see: [tendering]\n"
            "  cy: {term: comisiynu, meaning: mc, easy: ec}\n"
            "- {term: tendering, meaning: t}\n");
    CHECK_INT(diags.count, 0);
    CHECK_INT(hub.records.term_count, 2);
    term = record_find_term(&hub.records, STR("Commissioning"));
    CHECK(term != NULL);
    CHECK_STR(term->key, "commissioning");
    CHECK_STR(term->names[1], "comisiynu");
    CHECK_STR(term->meanings[0], "m");
    CHECK_STR(term->meanings[1], "mc");
    CHECK_STR(term->easy[1], "ec");
    CHECK_STR(term->plain, "buying services");
    CHECK_STR(term->say, "kuh");
    CHECK_STR(term->picture, "money");
    CHECK_INT(term->see_count, 1);
    CHECK_STR(term->see[0]->names[0], "tendering");
    CHECK_INT(term->place.line, 2);
    CHECK_INT(term->see[0]->place.line, 12);
    CHECK(record_find_term(&hub.records, STR("commission services")) == term);
    CHECK(record_find_term(&hub.records, STR("cms")) == term);
    CHECK(!record_find_term(&hub.records, STR("comisiynu")));
}

static void test_a_hub_without_a_glossary_has_no_terms(void)
{
    hub_clear();
    hub = (struct hub){.config = {.languages = languages, .language_count = 2}};
    glossary_read(&arena, &hub_folder, &hub, &diags);
    CHECK_INT(diags.count, 0);
    CHECK_INT(hub.records.term_count, 0);
    read_it("");
    CHECK_INT(diags.count, 0);
    read_it("terms:\n");
    CHECK_INT(diags.count, 0);
    CHECK(!record_find_term(&hub.records, STR("x")));
}

static void test_a_name_twice_says_where_both_are(void)
{
    read_it("terms:\n- {term: a, meaning: m}\n- {term: A, meaning: m}\n");
    CHECK_ONLY(&diags, RECORD_TWICE, "content/glossary.yaml");
    CHECK_INT(diags.items[0].line, 3);
    CHECK_STR(diags.items[0].b, "content/glossary.yaml, line 2");
    read_it("terms:\n- {term: a, meaning: m, also: [b]}\n"
            "- {term: c, meaning: m, short: B}\n");
    CHECK_ONLY(&diags, RECORD_TWICE, "content/glossary.yaml");
    read_it("terms:\n- {term: a, meaning: m, also: [a, A, b, b]}\n");
    CHECK_INT(diags.count, 0);
}

/* The second has more to see than the first has room for. */
static void test_a_term_that_is_there_twice_keeps_what_it_sees(void)
{
    read_it("terms:\n- {term: a, meaning: m}\n"
            "- {term: a, meaning: m, see: [b, b, b, b]}\n"
            "- {term: b, meaning: m}\n");
    CHECK_ONLY(&diags, RECORD_TWICE, "content/glossary.yaml");
    CHECK_INT(hub.records.terms[0].see_count, 0);
}

static void test_what_a_term_sees_has_to_be_there(void)
{
    read_it("terms:\n- {term: tendering, meaning: m}\n"
            "- term: b\n  meaning: m\n  see: [tender, tendring]\n");
    CHECK_INT(diags.count, 2);
    CHECK_INT(diags.items[1].kind, DIAG_RECORD_UNKNOWN);
    CHECK_INT(diags.items[1].line, 5);
    CHECK_STR(diags.items[1].b, "tendering");
}

static void test_a_term_needs_a_name_and_a_meaning(void)
{
    read_it("terms:\n- {term: a}\n- {meaning: m}\n- text\n");
    CHECK_INT(diags.errors, 3);
    CHECK_INT(diags.items[0].kind, DIAG_KEY_MISSING);
    CHECK_INT(diags.items[2].kind, DIAG_RECORD_NOT_KEYS);
    CHECK_INT(hub.records.term_count, 0);
}

static void test_what_is_no_list_of_terms_is_an_error(void)
{
    read_it("- term: a\n");
    CHECK_ONLY(&diags, RECORDS_LIST, "content/glossary.yaml");
    read_it("term: a\n");
    CHECK_ONLY(&diags, KEY_UNKNOWN, "content/glossary.yaml");
    read_it("terms: text\n");
    CHECK_ONLY(&diags, RECORD_NOT_KEYS, "content/glossary.yaml");
}

static void test_each_term_has_an_address_of_its_own(void)
{
    read_it("terms:\n- {term: C, meaning: m}\n- {term: C++, meaning: m}\n"
            "- {term: index, meaning: m}\n- {term: con, meaning: m}\n"
            "- {term: '\?', meaning: m}\n- {term: ../../etc, meaning: m}\n");
    CHECK_INT(diags.count, 0);
    CHECK_STR(hub.records.terms[0].key, "c");
    CHECK_STR(hub.records.terms[1].key, "c-2");
    CHECK_STR(hub.records.terms[2].key, "term-index");
    CHECK_STR(hub.records.terms[3].key, "term-con");
    CHECK_STR(hub.records.terms[4].key, "term-section");
    CHECK_STR(hub.records.terms[5].key, "etc");
}

static str many_terms(size_t count, const char *name)
{
    struct buf text = {0};
    str kept;

    buf_add(&text, STR("terms:\n"));
    for (size_t i = 0; i < count; i++)
        buf_format(&text, "- term: \"%s%zu\"\n  meaning: m\n", name, i);
    kept = arena_copy(&arena, buf_str(&text));
    buf_free(&text);
    return kept;
}

static void test_twenty_thousand_terms_are_read_and_no_more(void)
{
    steps = 0;
    read_bytes(many_terms(LIMIT_RECORDS, "t"));
    CHECK_INT(diags.count, 0);
    CHECK_INT(hub.records.term_count, LIMIT_RECORDS);
    CHECK(steps < 100 * LIMIT_RECORDS);
    printf("# %llu steps\n", steps);
    read_bytes(many_terms(LIMIT_RECORDS + 1, "t"));
    CHECK_ONLY(&diags, RECORDS_TOO_MANY, "content/glossary.yaml");
    CHECK_INT(diags.items[0].line, 2 + 2 * LIMIT_RECORDS);
    CHECK_INT(hub.records.term_count, LIMIT_RECORDS);
}

static void test_messages_about_a_bad_file_come_to_an_end(void)
{
    struct buf text = {0};

    buf_add(&text, STR("terms:\n"));
    for (size_t i = 0; i < 3000; i++)
        buf_add(&text, STR("- {term: a, meaning: m, see: [x]}\n"));
    read_bytes(buf_str(&text));
    buf_free(&text);
    CHECK(diags.errors > 10 && diags.count < 300);
}

int main(void)
{
    hub_start();
    RUN(test_every_key_of_a_term_is_read);
    RUN(test_a_hub_without_a_glossary_has_no_terms);
    RUN(test_a_name_twice_says_where_both_are);
    RUN(test_a_term_that_is_there_twice_keeps_what_it_sees);
    RUN(test_what_a_term_sees_has_to_be_there);
    RUN(test_a_term_needs_a_name_and_a_meaning);
    RUN(test_what_is_no_list_of_terms_is_an_error);
    RUN(test_each_term_has_an_address_of_its_own);
    RUN(test_twenty_thousand_terms_are_read_and_no_more);
    RUN(test_messages_about_a_bad_file_come_to_an_end);
    hub_end();
    return tap_done();
}
