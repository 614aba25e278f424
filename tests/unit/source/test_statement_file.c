#include "hub_folder.h"

#include "source/config.h"
#include "source/statement_file.h"

static struct config config;

#define CONTACT "contact: {email: a@example.org}\n"
#define WHOLE \
    "accessibility:\n  body: Your council\n  scope: the hub\n" \
    "  status: partial\n  prepared: 2026-01-02\n" \
    "  reviewed: 2026-03-31\n  tested: 2026-01-04\n  tested_by: us\n" \
    "  problems: [{what: w, criterion: 1.2.2, until: May}]\n" \
    "  disproportionate_burden: [d]\n  out_of_scope: [o]\n" \
    "  response_days: 10\n  public_body: yes\n  nation: wales\n"

static bool read_it(const char *text)
{
    hub_clear();
    hub_write(
        "config.yaml",
        arena_cstr(&arena, arena_join(&arena, STR("name: x\n"), str_of(text))));
    return config_read(&arena, &hub_folder, &diags, &config);
}

static void test_a_whole_statement_is_read(void)
{
    const struct statement *statement = &config.statement;

    CHECK(read_it(CONTACT WHOLE));
    CHECK_INT(diags.count, 0);
    CHECK(statement->is_given);
    CHECK_STR(statement->body, "Your council");
    CHECK_INT(statement->status, STATEMENT_PARTIAL);
    CHECK_INT(statement->reviewed.month, 3);
    CHECK_INT(statement->problem_count, 1);
    CHECK_STR(statement->problems[0].criterion, "1.2.2");
    CHECK_INT(statement->burden.count, 1);
    CHECK_INT(statement->out_of_scope.count, 1);
    CHECK_INT(statement->response_days, 10);
    CHECK_INT(statement->nation, NATION_WALES);
}

static void test_a_hub_need_not_have_one(void)
{
    CHECK(read_it(""));
    CHECK(!config.statement.is_given);
    CHECK(read_it("accessibility:\n"));
    CHECK(!config.statement.is_given);
    CHECK(read_it("accessibility: {status: full, public_body: no}\n"));
    CHECK(config.statement.is_given);
    CHECK_STR(config.statement.scope, "x");
    CHECK_STR(config.statement.body, "x");
    CHECK_INT(diags.count, 0);
}

static void test_it_says_whether_the_body_is_public(void)
{
    CHECK(read_it("accessibility: {status: full}\n"));
    CHECK_ONLY(&diags, STATEMENT_WHOSE, "config.yaml");
}

static bool names_key(const char *key)
{
    for (size_t i = 0; i < diags.count; i++)
        if (diags.items[i].kind == DIAG_STATEMENT_MISSING
            && str_equal(diags.items[i].a, str_of(key)))
            return true;
    return false;
}

static void test_a_public_body_has_to_say_all_of_it(void)
{
    static const char *const keys[] = {
        "body",      "status",        "prepared", "reviewed", "tested",
        "tested_by", "response_days", "nation",   "contact",
    };

    CHECK(!read_it("accessibility: {public_body: yes}\n"));
    CHECK_INT(diags.count, sizeof(keys) / sizeof(keys[0]));
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
        CHECK(names_key(keys[i]));
    CHECK(!read_it("accessibility: {public_body: yes, status: partial}\n"));
    CHECK(names_key("problems"));
}

static void test_full_and_problems_do_not_go_together(void)
{
    CHECK(!read_it("accessibility: {status: full, public_body: no, "
                   "problems: [{what: w}]}\n"));
    CHECK_ONLY(&diags, STATEMENT_FULL, "config.yaml");
}

static int kind_on(int year, int month, int day)
{
    diags = (struct diags){.arena = &arena};
    statement_check_age(&config.statement, (struct date){year, month, day},
                        &diags);
    return diags.count ? (int)diags.items[0].kind : -1;
}

static void test_who_is_no_public_body_is_only_reminded(void)
{
    CHECK(read_it(CONTACT WHOLE));
    config.statement.public_body = ANSWER_NO;
    CHECK_INT(kind_on(2026, 3, 31), -1);
    CHECK_INT(kind_on(2031, 4, 1), DIAG_STATEMENT_DUE);
}

static void test_it_is_reviewed_within_twelve_months(void)
{
    CHECK(read_it(CONTACT WHOLE));
    CHECK_INT(kind_on(2026, 3, 31), -1);
    CHECK_INT(kind_on(2027, 2, 28), -1);
    CHECK_INT(kind_on(2027, 3, 1), DIAG_STATEMENT_DUE);
    CHECK_INT(kind_on(2027, 3, 31), DIAG_STATEMENT_DUE);
    CHECK_INT(kind_on(2027, 4, 1), DIAG_STATEMENT_OLD);
    CHECK_STR(diags.items[0].a, "31 March 2026");
    CHECK_INT(diags.items[0].line, 8);
    CHECK_INT(kind_on(2025, 1, 1), -1);
    CHECK_INT(kind_on(0, 0, 0), -1);
}

int main(void)
{
    hub_start();
    RUN(test_a_whole_statement_is_read);
    RUN(test_a_hub_need_not_have_one);
    RUN(test_it_says_whether_the_body_is_public);
    RUN(test_a_public_body_has_to_say_all_of_it);
    RUN(test_full_and_problems_do_not_go_together);
    RUN(test_it_is_reviewed_within_twelve_months);
    RUN(test_who_is_no_public_body_is_only_reminded);
    hub_end();
    return tap_done();
}
