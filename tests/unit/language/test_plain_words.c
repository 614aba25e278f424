#include "language/plain_words.h"

#include "base/buf.h"
#include "tap.h"
#include "unit/steps.h"

static const str facilitator_also[] = {STR_INIT("enabler")};
static const struct plain_pair commissioner_forms[] = {
    {STR_INIT("commissioners"), STR_INIT("people who buy care")},
};

static const struct plain_row rows[] = {
    {.term = STR_INIT("to utilise"), .plain = STR_INIT("to use")},
    {.term = STR_INIT("commissioner"),
     .plain = STR_INIT("person who buys care"),
     .meaning = STR_INIT("Somebody who buys care."),
     .forms = commissioner_forms,
     .form_count = 1},
    {.term = STR_INIT("assessment"), .plain = STR_INIT("check")},
    {.term = STR_INIT("co-production"),
     .meaning = STR_INIT("Doing things together.")},
    {.term = STR_INIT("in order to"), .plain = STR_INIT("to")},
    {.term = STR_INIT("facilitator"),
     .also = {facilitator_also, 1},
     .plain = STR_INIT("helper")},
    {.term = STR_INIT("e.g."), .plain = STR_INIT("for example")},
    {.term = STR_INIT("équipe"), .plain = STR_INIT("équipe à nous")},
};

static const struct plain_short_form short_forms[] = {
    {STR_INIT("SCIE"), STR_INIT("Social Care Institute for Excellence")},
    {STR_INIT("NHS"), STR_INIT("National Health Service")},
};

static const struct plain_list list = {
    rows,
    sizeof(rows) / sizeof(rows[0]),
    short_forms,
    sizeof(short_forms) / sizeof(short_forms[0]),
};

static struct plain_result rewrite(struct arena *arena, str text,
                                   enum plain_task task)
{
    const struct plain_words *words = plain_words_compile(arena, &list);
    struct plain_state *state = plain_state_new(arena, words, task);
    struct plain_text in = {.text = text, .starts_sentence = true};
    struct plain_result result;

    plain_rewrite(words, state, &in, &result, arena);
    return result;
}

static void test_a_change_tells_both_places_and_its_row(void)
{
    struct arena arena = {0};
    struct plain_result result =
        rewrite(&arena, STR("Have an assessment, enablers."), PLAIN_REPLACE);

    CHECK_STR(result.text, "Have a check, helpers.");
    CHECK_INT(result.change_count, 3);
    CHECK_INT(result.changes[0].kind, PLAIN_ARTICLE);
    CHECK_STR(result.changes[1].from, "assessment");
    CHECK_STR(result.changes[1].to, "check");
    CHECK_INT(result.changes[1].at, 8);
    CHECK_INT(result.changes[1].offset, 7);
    CHECK_INT(result.changes[1].row, 2);
    CHECK_INT(result.changes[2].row, 5);
    arena_free(&arena);
}

static void test_explaining_changes_nothing_and_finds_hard_words(void)
{
    struct arena arena = {0};
    str text = STR("SCIE says the commissioners utilise co-production.");
    struct plain_result result = rewrite(&arena, text, PLAIN_EXPLAIN);

    CHECK(str_equal(result.text, text));
    CHECK_INT(result.change_count, 0);
    CHECK_INT(result.hard_word_count, 2);
    CHECK_INT(result.hard_words[0].offset, 14);
    CHECK_INT(result.hard_words[0].len, 13);
    CHECK_INT(result.hard_words[0].row, 1);
    CHECK_INT(result.hard_words[1].row, 3);
    arena_free(&arena);
}

static void test_hard_words_come_back_in_a_new_section(void)
{
    struct arena arena = {0};
    const struct plain_words *words = plain_words_compile(&arena, &list);
    struct plain_state *state = plain_state_new(&arena, words, PLAIN_REPLACE);
    struct plain_text in = {.text = STR("co-production")};
    struct plain_result result;

    plain_rewrite(words, state, &in, &result, &arena);
    CHECK_INT(result.hard_word_count, 1);
    CHECK(result.hard_words[0].is_first_on_page);
    plain_rewrite(words, state, &in, &result, &arena);
    CHECK_INT(result.hard_word_count, 0);
    plain_state_start_section(state);
    plain_rewrite(words, state, &in, &result, &arena);
    CHECK_INT(result.hard_word_count, 1);
    CHECK(!result.hard_words[0].is_first_on_page);
    arena_free(&arena);
}

static void test_spans_move_with_what_they_hold(void)
{
    struct arena arena = {0};
    const struct plain_words *words = plain_words_compile(&arena, &list);
    struct plain_state *state = plain_state_new(&arena, words, PLAIN_REPLACE);
    struct plain_span spans[] = {
        {0, 0, PLAIN_BOUNDARY},
        {3, 13, PLAIN_BOUNDARY},
        {13, 13, PLAIN_BOUNDARY},
        {18, 28, PLAIN_PROTECTED},
    };
    struct plain_text in = {STR("An assessment and assessment."), spans, 4,
                            true, false};
    struct plain_result result;

    plain_rewrite(words, state, &in, &result, &arena);
    CHECK_STR(result.text, "A check and assessment.");
    CHECK_INT(result.spans[0].from, 0);
    CHECK_INT(result.spans[1].from, 2);
    CHECK_INT(result.spans[1].to, 7);
    CHECK_INT(result.spans[2].from, 7);
    CHECK_INT(result.spans[2].to, 7);
    CHECK_INT(result.spans[3].from, 12);
    CHECK_INT(result.spans[3].to, 22);
    CHECK_INT(result.spans[3].kind, PLAIN_PROTECTED);
    arena_free(&arena);
}

static void test_an_empty_list_and_an_empty_text_are_fine(void)
{
    struct arena arena = {0};
    struct plain_list none = {0};
    const struct plain_words *words = plain_words_compile(&arena, &none);
    struct plain_state *state = plain_state_new(&arena, words, PLAIN_REPLACE);
    struct plain_text in = {.text = {0}};
    struct plain_result result;

    plain_rewrite(words, state, &in, &result, &arena);
    CHECK_INT(result.text.len, 0);
    in.text = STR("Some words.");
    plain_rewrite(words, state, &in, &result, &arena);
    CHECK_STR(result.text, "Some words.");
    arena_free(&arena);
}

static void test_rows_past_the_limits_are_never_found(void)
{
    struct arena arena = {0};
    char *term = arena_alloc(&arena, PLAIN_TERM_MAX + 1, 1);
    char *said = arena_alloc(&arena, PLAIN_SAID_MAX + 1, 1);

    memset(term, 'x', PLAIN_TERM_MAX + 1);
    memset(said, 'y', PLAIN_SAID_MAX + 1);

    struct plain_row over[] = {
        {.term = {term, PLAIN_TERM_MAX + 1}, .plain = STR("short")},
        {.term = STR("long"), .plain = {said, PLAIN_SAID_MAX + 1}},
        {.term = STR("one two three four five six seven eight nine"),
         .plain = STR("ten")},
        {.term = {0}, .plain = STR("nothing")},
        {.term = STR("-"), .plain = STR("to ")},
    };
    struct plain_list rows_over = {.rows = over, .row_count = 5};
    const struct plain_words *words = plain_words_compile(&arena, &rows_over);
    struct plain_state *state = plain_state_new(&arena, words, PLAIN_REPLACE);
    struct plain_text in = {
        .text = STR("A long one two three four five six seven eight nine -")};
    struct plain_result result;

    plain_rewrite(words, state, &in, &result, &arena);
    CHECK_INT(result.change_count, 0);
    arena_free(&arena);
}

/* ---- what always holds, on random text ---- */

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static const char *const pieces[] = {
    "utilise",
    "Utilising",
    "utilised ",
    "the ",
    "an ",
    "A ",
    "assessment",
    "assessments",
    "Assessment ",
    "commissioners",
    "Commissioner's ",
    "commissioners' ",
    "co-production",
    "Co production ",
    "in order to ",
    "In order to",
    "SCIE",
    "NHS ",
    "(SCIE)",
    "(",
    ")",
    "\"",
    "\xE2\x80\x9C",
    "\xE2\x80\x9D",
    "\xE2\x80\x98",
    "\xE2\x80\x99",
    "'",
    "'s ",
    ". ",
    "... ",
    "? ",
    ", ",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "-",
    "\xE2\x80\x93",
    "e.g. ",
    "e.g.",
    "www.x.org/a/b ",
    "a@b.org",
    "we ",
    "by ",
    "is ",
    "can ",
    "of ",
    "12 ",
    "\xC3\xA9quipe ",
    "\xC3\x89quipes ",
    "\xFF",
    "\xC3",
    "\xF0\x9F",
    "\xF0\x9F\x99\x82",
    "Social Care Institute for Excellence ",
    "/",
    "_",
    "ENABLERS ",
    "enablers ",
    "\xC2\xA0",
    "\xC2\xAD",
    "&",
};

static str random_text(struct arena *arena, uint32_t *seed)
{
    struct buf buf = {0};
    size_t count = next_random(seed) % 40;
    size_t all = sizeof(pieces) / sizeof(pieces[0]);

    for (size_t i = 0; i < count; i++)
        buf_add(&buf, str_of(pieces[next_random(seed) % all]));

    str text = arena_copy(arena, buf_str(&buf));

    buf_free(&buf);
    return text;
}

enum { RANDOM_SPANS = 6 };

/* Sorted by from; they may nest and cross. */
static void random_spans(uint32_t *seed, size_t len,
                         struct plain_span spans[RANDOM_SPANS])
{
    size_t from = 0;

    for (size_t i = 0; i < RANDOM_SPANS; i++) {
        from += next_random(seed) % (len / 4 + 1);
        from = from < len ? from : len;
        spans[i].from = from;
        spans[i].to = from + next_random(seed) % (len - from + 1) / 3;
        spans[i].kind =
            next_random(seed) % 3 ? PLAIN_BOUNDARY : PLAIN_PROTECTED;
    }
}

/* Between two changes, and after the last, the bytes are the same. */
static bool same_bytes(str text, size_t *at, size_t end, str now,
                       size_t *offset)
{
    size_t len = end - *at;
    bool same = end >= *at
                && str_equal(str_slice(text, *at, end),
                             str_slice(now, *offset, *offset + len));

    *at = end;
    *offset += len;
    return same;
}

static bool same_outside_changes(str text, const struct plain_result *result)
{
    size_t at = 0;
    size_t offset = 0;

    for (size_t i = 0; i < result->change_count; i++) {
        const struct plain_change *c = &result->changes[i];
        size_t end = c->at + c->from.len;

        if (!same_bytes(text, &at, c->at, result->text, &offset)
            || offset != c->offset
            || !str_equal(str_slice(text, at, end), c->from)
            || !str_equal(str_slice(result->text, offset, offset + c->to.len),
                          c->to))
            return false;
        at = end;
        offset += c->to.len;
    }
    return same_bytes(text, &at, text.len, result->text, &offset)
           && offset == result->text.len;
}

static bool spans_hold(const struct plain_text *in,
                       const struct plain_result *result)
{
    for (size_t i = 0; i < in->span_count; i++) {
        const struct plain_span *old = &in->spans[i];
        const struct plain_span *new = &result->spans[i];

        if (new->from > new->to || new->to > result->text.len)
            return false;
        if (old->kind == PLAIN_PROTECTED
            && !str_equal(str_slice(in->text, old->from, old->to),
                          str_slice(result->text, new->from, new->to)))
            return false;
        for (size_t k = 0; k < result->change_count; k++) {
            const struct plain_change *c = &result->changes[k];
            size_t end = c->at + c->from.len;

            if ((old->from > c->at && old->from < end)
                || (old->to > c->at && old->to < end))
                return false;
        }
    }
    return true;
}

static bool hard_words_hold(const struct plain_result *result)
{
    size_t at = 0;

    for (size_t i = 0; i < result->hard_word_count; i++) {
        const struct plain_hard_word *word = &result->hard_words[i];

        if (word->offset < at || word->len == 0
            || word->offset + word->len > result->text.len)
            return false;
        at = word->offset + word->len;
    }
    return true;
}

static void test_outside_of_changes_random_text_stays_the_same(void)
{
    enum { ROUNDS = 20000 };
    struct arena words_arena = {0};
    struct arena arena = {0};
    const struct plain_words *words = plain_words_compile(&words_arena, &list);
    uint32_t seed = 2026;
    size_t broken = 0;
    size_t changed = 0;

    for (int i = 0; i < ROUNDS; i++) {
        struct plain_span spans[RANDOM_SPANS];
        struct plain_text in = {random_text(&arena, &seed), spans,
                                next_random(&seed) % (RANDOM_SPANS + 1),
                                next_random(&seed) % 2, false};
        struct plain_result result;

        random_spans(&seed, in.text.len, spans);
        plain_rewrite(words, plain_state_new(&arena, words, PLAIN_REPLACE), &in,
                      &result, &arena);
        broken += !same_outside_changes(in.text, &result)
                  || !spans_hold(&in, &result) || !hard_words_hold(&result);
        changed += result.change_count;
        arena_reset(&arena);
    }
    CHECK_INT(broken, 0);
    CHECK(changed > ROUNDS / 4);
    arena_free(&arena);
    arena_free(&words_arena);
}

static void test_two_megabytes_take_few_steps(void)
{
    enum { ROWS = 20000, LEN = 2 << 20 };
    struct arena arena = {0};
    struct plain_row *many = arena_array(&arena, struct plain_row, ROWS);
    struct buf buf = {0};

    /* All terms start alike, so that a slow search would show. */
    for (size_t i = 0; i < ROWS; i++)
        many[i] = (struct plain_row){
            .term = arena_format(&arena, "long term%zu of the many%zu", i, i),
            .plain = STR("word"),
        };
    for (size_t i = 0; buf.len < LEN; i++)
        buf_format(&buf, "the long term%zu of the many%zu ' \" (a-b) ",
                   i % ROWS, i % (ROWS + 7));

    struct plain_list all = {.rows = many, .row_count = ROWS};

    steps = 0;

    const struct plain_words *words = plain_words_compile(&arena, &all);
    struct plain_text in = {.text = buf_str(&buf)};
    struct plain_result result;

    plain_rewrite(words, plain_state_new(&arena, words, PLAIN_REPLACE), &in,
                  &result, &arena);
    printf("# %llu steps\n", steps);
    CHECK(steps < 20 * LEN);
    buf_free(&buf);
    arena_free(&arena);
}

int main(void)
{
    RUN(test_a_change_tells_both_places_and_its_row);
    RUN(test_explaining_changes_nothing_and_finds_hard_words);
    RUN(test_hard_words_come_back_in_a_new_section);
    RUN(test_spans_move_with_what_they_hold);
    RUN(test_an_empty_list_and_an_empty_text_are_fine);
    RUN(test_rows_past_the_limits_are_never_found);
    RUN(test_outside_of_changes_random_text_stays_the_same);
    RUN(test_two_megabytes_take_few_steps);
    return tap_done();
}
