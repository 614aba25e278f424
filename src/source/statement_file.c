#include "source/statement_file.h"

#include "source/limits.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

/* --- the keys ------------------------------------------------------------- */

#define PROBLEM(field) .offset = offsetof(struct statement_problem, field)

static const struct yaml_key problem_keys[] = {
    {STR_INIT("what"), YAML_TEXT, true, PROBLEM(what),
     .meaning = "What does not work, and for whom.",
     .example = "Some films have no captions."},
    {STR_INIT("easy"), YAML_TEXT, PROBLEM(easy),
     .meaning = "The same in easy read: which part is hard to use.",
     .example = "Some films have no words to read."},
    {STR_INIT("criterion"), YAML_TEXT, PROBLEM(criterion),
     .meaning = "The number and name of the WCAG criterion that it fails.",
     .example = "1.2.2 Captions (prerecorded)"},
    {STR_INIT("until"), YAML_TEXT, PROBLEM(until),
     .meaning = "When it will be put right.", .example = "by May 2027"},
};

static const struct yaml_schema problem_schema = {
    .keys = problem_keys,
    .count = COUNT(problem_keys),
    .size = sizeof(struct statement_problem),
};

/* In the orders of enum statement_status and enum statement_nation. */
static const str statuses[] = {STR_INIT("full"), STR_INIT("partial"),
                               STR_INIT("not")};
static const str nations[] = {STR_INIT("england"), STR_INIT("wales"),
                              STR_INIT("scotland"),
                              STR_INIT("northern-ireland")};

_Static_assert(sizeof(enum statement_status) == sizeof(int)
                   && sizeof(enum statement_nation) == sizeof(int)
                   && COUNT(statuses) == STATEMENT_NOT_SAID
                   && COUNT(nations) == NATION_NOT_SAID,
               "a choice is an int");

#define STATEMENT(field) .offset = offsetof(struct statement, field)
#define STATEMENT_COUNT(field) .count_offset = offsetof(struct statement, field)

static const struct yaml_key statement_keys[] = {
    {STR_INIT("body"), YAML_TEXT, STATEMENT(body),
     .meaning = "The organisation that answers for the hub.",
     .example = "Your council"},
    {STR_INIT("scope"), YAML_TEXT, STATEMENT(scope),
     .meaning = "What the statement is about; the hub's name when not given.",
     .example = "the co-production hub at hub.example.org"},
    {STR_INIT("status"), YAML_CHOICE, STATEMENT(status), .choices = statuses,
     .choice_count = COUNT(statuses),
     .meaning = "How much of WCAG 2.2 AA the hub meets: full, partial or "
                "not.",
     .example = "partial"},
    {STR_INIT("prepared"), YAML_DATE, STATEMENT(prepared),
     .meaning = "The day the statement was first written.",
     .example = "2026-11-23"},
    {STR_INIT("reviewed"), YAML_DATE, STATEMENT(reviewed),
     .meaning = "The day somebody last checked that all of it holds; at most "
                "12 months ago.",
     .example = "2026-11-23"},
    {STR_INIT("tested"), YAML_DATE, STATEMENT(tested),
     .meaning = "The day the hub was last tested.", .example = "2026-11-23"},
    {STR_INIT("tested_by"), YAML_TEXT, STATEMENT(tested_by),
     .meaning = "Who tested it, and how; completes \"The test was carried "
                "out by\".",
     .example = "our own team, with a keyboard and a screen reader"},
    {STR_INIT("problems"), YAML_KEYS_LIST, STATEMENT(problems),
     STATEMENT_COUNT(problem_count), .of = &problem_schema,
     .meaning = "What is not accessible yet."},
    {STR_INIT("disproportionate_burden"), YAML_TEXTS, STATEMENT(burden.items),
     STATEMENT_COUNT(burden.count),
     .meaning = "What would cost too much to put right, as an assessment "
                "found.",
     .example = "[Maps in reports from before 2018.]"},
    {STR_INIT("out_of_scope"), YAML_TEXTS, STATEMENT(out_of_scope.items),
     STATEMENT_COUNT(out_of_scope.count),
     .meaning = "What the law does not cover.", .example = "[Live video.]"},
    {STR_INIT("response_days"), YAML_NUMBER, STATEMENT(response_days),
     .meaning = "In how many working days a request is answered.",
     .example = "10"},
    {STR_INIT("public_body"), YAML_ANSWER, STATEMENT(public_body),
     .meaning = "Whether the law on websites of public bodies holds for the "
                "hub.",
     .example = "yes"},
    {STR_INIT("nation"), YAML_CHOICE, STATEMENT(nation), .choices = nations,
     .choice_count = COUNT(nations),
     .meaning = "Where the body is: in Northern Ireland another commission "
                "enforces the law.",
     .example = "wales"},
};

const struct yaml_schema statement_schema = {
    .keys = statement_keys,
    .count = COUNT(statement_keys),
    .size = sizeof(struct statement),
};

struct statement statement_not_said(void)
{
    return (struct statement){.status = STATEMENT_NOT_SAID,
                              .nation = NATION_NOT_SAID};
}

/* --- what is missing ------------------------------------------------------ */

struct statement_check {
    const struct yaml_filling *filling;
    const struct yaml_node *node;
};

static const char *example_of(str name)
{
    for (size_t i = 0; i < COUNT(statement_keys); i++)
        if (str_equal(statement_keys[i].name, name))
            return statement_keys[i].example;
    return NULL;
}

static void say_missing(const struct statement_check *checking, str key,
                        str fix)
{
    diag_add(checking->filling->diags, DIAG_STATEMENT_MISSING,
             place_at(checking->filling->file, checking->node->offset), key,
             fix);
}

static void need(const struct statement_check *checking, bool is_there,
                 const char *key)
{
    struct arena scratch = {0};
    const char *example = example_of(str_of(key));

    if (!is_there)
        say_missing(checking, str_of(key),
                    arena_format(&scratch,
                                 "add it below \"accessibility:\", for "
                                 "instance %s: %s",
                                 key, example ? example : "..."));
    arena_free(&scratch);
}

static bool can_be_reached(const struct contact *contact)
{
    return contact->email.len || contact->phone.len || contact->post.len;
}

static void check_public_body(const struct statement_check *checking,
                              const struct config *config)
{
    const struct statement *statement = &config->statement;

    need(checking, statement->body.len > 0, "body");
    need(checking, statement->status != STATEMENT_NOT_SAID, "status");
    need(checking, statement->prepared.year > 0, "prepared");
    need(checking, statement->reviewed.year > 0, "reviewed");
    need(checking, statement->tested.year > 0, "tested");
    need(checking, statement->tested_by.len > 0, "tested_by");
    need(checking, statement->response_days > 0, "response_days");
    need(checking, statement->nation != NATION_NOT_SAID, "nation");
    if (!can_be_reached(&config->contact))
        say_missing(checking, STR("contact"),
                    STR("add \"contact:\" to config.yaml, with an email "
                        "address, a phone number or a postal address"));
    if ((statement->status == STATEMENT_PARTIAL
         || statement->status == STATEMENT_NOT)
        && statement->problem_count + statement->burden.count
                   + statement->out_of_scope.count
               == 0)
        say_missing(checking, STR("problems"),
                    STR("list what is not accessible yet, each with \"what\" "
                        "and \"criterion\""));
}

void statement_check(const struct yaml_filling *filling,
                     const struct yaml_node *top, struct config *config)
{
    struct statement_check checking = {filling,
                                       yaml_find(top, STR("accessibility"))};
    struct statement *statement = &config->statement;
    const struct yaml_node *reviewed =
        yaml_find(checking.node, STR("reviewed"));

    if (!checking.node || yaml_is_empty(checking.node))
        return;
    statement->is_given = true;
    statement->reviewed_place =
        place_at(filling->file, (reviewed ? reviewed : checking.node)->offset);
    if (statement->scope.len == 0)
        statement->scope = config->name;
    if (statement->body.len == 0 && statement->public_body != ANSWER_YES)
        statement->body = config->contact.organisation.len
                              ? config->contact.organisation
                              : config->name;
    if (statement->public_body == ANSWER_YES)
        check_public_body(&checking, config);
    else if (statement->public_body == ANSWER_NOT_SAID)
        diag_add(filling->diags, DIAG_STATEMENT_WHOSE,
                 place_at(filling->file, checking.node->offset), (str){0},
                 (str){0});
    if (statement->status == STATEMENT_FULL && statement->problem_count)
        diag_add(filling->diags, DIAG_STATEMENT_FULL,
                 place_at(filling->file,
                          yaml_find(checking.node, STR("problems"))->offset),
                 (str){0}, (str){0});
}

/* --- its age -------------------------------------------------------------- */

/* Whole months between two days: the day of the month counts. */
static int months_between(struct date from, struct date to)
{
    int months = (to.year - from.year) * 12 + to.month - from.month;

    return to.day < from.day ? months - 1 : months;
}

static bool is_past(struct date reviewed, struct date today, int months)
{
    int between = months_between(reviewed, today);

    return between > months || (between == months && today.day != reviewed.day);
}

void statement_check_age(const struct statement *statement, struct date today,
                         struct diags *diags)
{
    struct arena scratch = {0};
    enum diag_kind kind;

    if (!statement->is_given || !date_is_given(today)
        || !date_is_given(statement->reviewed)
        || !is_past(statement->reviewed, today, 11))
        return;
    /* The law asks public bodies; others are reminded. */
    kind = statement->public_body != ANSWER_NO
                   && is_past(statement->reviewed, today, 12)
               ? DIAG_STATEMENT_OLD
               : DIAG_STATEMENT_DUE;
    diag_add(diags, kind, statement->reviewed_place,
             date_words(&scratch, statement->reviewed), (str){0});
    arena_free(&scratch);
}
