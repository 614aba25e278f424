#include "base/diag.h"

#include "base/utf8.h"
#include "tap.h"

static const struct text_file page = {
    .path = STR_INIT("content/steps.md"),
    .bytes = STR_INIT("one\ntwo\r\n\nfour é"),
};

/* What is printed for one message without colour. */
static str printed(struct arena *arena, const struct diags *diags)
{
    struct buf buf = {0};
    str text;

    diag_write(&buf, diags, false);
    text = arena_copy(arena, buf_str(&buf));
    buf_free(&buf);
    return text;
}

static bool says(const struct diags *diags, str words)
{
    struct arena arena = {0};
    bool found = str_find(printed(&arena, diags), words) >= 0;

    arena_free(&arena);
    return found;
}

static void check_place(size_t offset, unsigned line, unsigned column)
{
    struct place place = place_at(&page, offset);

    CHECK(place.file == &page);
    CHECK_INT(place.line, line);
    CHECK_INT(place.column, column);
}

static void test_places_start_at_line_1_column_1(void)
{
    check_place(0, 1, 1);
    check_place(3, 1, 4);
    check_place(4, 2, 1);
    check_place(8, 2, 5);
    check_place(9, 3, 1);
    check_place(10, 4, 1);
}

static void test_columns_count_bytes(void)
{
    check_place(15, 4, 6);
    check_place(17, 4, 8);
}

static void test_a_place_past_the_end_is_the_end(void)
{
    check_place(page.bytes.len, 4, 8);
    check_place((size_t)-1, 4, 8);

    struct text_file empty = {.path = STR("empty.md")};
    struct place place = place_at(&empty, 0);

    CHECK(place.line == 1 && place.column == 1);
}

static void test_a_message_has_place_line_fix_and_code(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};

    diag_add(&diags, DIAG_LINK_TO_DRAFT, place_at(&page, 5), STR("guidance/x"),
             STR("is a draft"));
    CHECK_STR(printed(&arena, &diags),
              "content/steps.md:2:2: error: this links to guidance/x, which "
              "is a draft\n"
              "    2 | two\n"
              "      | fix: publish that page too, or take the link out, or "
              "build with --drafts   [link-to-draft]\n");
    arena_free(&arena);
}

static void test_a_message_about_a_whole_file_quotes_no_line(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct place whole = {.file = &page};

    diag_add(&diags, DIAG_HOME_MISSING, whole, (str){0}, (str){0});
    diag_add_path(&diags, DIAG_HOME_MISSING, STR("content"), (str){0},
                  (str){0});
    CHECK_STR(printed(&arena, &diags),
              "content/steps.md: error: the hub has no home page\n"
              "      | fix: write content/index.md, with a title   "
              "[home-missing]\n"
              "content: error: the hub has no home page\n"
              "      | fix: write content/index.md, with a title   "
              "[home-missing]\n");
    arena_free(&arena);
}

static void test_a_message_just_past_the_last_line_quotes_nothing(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct text_file file = {STR("a.md"), STR("one\n")};

    diag_add(&diags, DIAG_HOME_MISSING, place_at(&file, 4), (str){0}, (str){0});
    CHECK(says(&diags, STR("a.md:2:1: error")));
    CHECK(says(&diags, STR("\n    2 | \n")));
    arena_free(&arena);
}

static void test_colour_is_for_the_severity_only(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct buf buf = {0};

    diag_add_path(&diags, DIAG_HOME_MISSING, STR("content"), (str){0},
                  (str){0});
    CHECK(!says(&diags, STR("\033")));
    diag_write(&buf, &diags, true);
    CHECK(str_starts(buf_str(&buf),
                     STR("content: \033[31merror\033[0m: the hub")));
    buf_free(&buf);
    arena_free(&arena);
}

static void test_nothing_from_an_author_reaches_the_terminal_raw(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct text_file file = {STR("a\n\x1b[2J.md"), STR("\x1b[31m\u202e\xff")};

    diag_add(&diags, DIAG_KEY_UNKNOWN, place_at(&file, 0), STR("k\x1b\r\n"),
             STR("\u2066\xff"));

    str text = printed(&arena, &diags);
    size_t bad_at;

    CHECK(str_starts(text, STR("a\\x0a\\x1b[2J.md:1:1: warning")));
    CHECK(says(&diags, STR("\"k\\x1b\\x0d\\x0a\"")));
    CHECK(says(&diags, STR("    1 | \\x1b[31m\\u{202e}\xef\xbf\xbd\n")));
    CHECK(says(&diags, STR("\\u{2066}\xef\xbf\xbd")));
    CHECK_INT(str_find_char(text, '\x1b'), STR_NOT_FOUND);
    CHECK(utf8_is_valid(text, &bad_at));
    arena_free(&arena);
}

static void test_words_of_an_author_are_not_taken_as_places_for_words(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};

    diag_add_path(&diags, DIAG_ADDRESS_TAKEN, STR("a.md"), STR("{b}"),
                  STR("{a}{b?x?}%s"));
    CHECK(says(&diags, STR("the address {b}: this one and {a}{b?x?}%s\n")));
    arena_free(&arena);
}

static void test_a_guess_is_left_out_when_there_is_none(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};

    diag_add_path(&diags, DIAG_LINK_TO_NOTHING, STR("a.md"), STR("x.md"),
                  STR("y.md"));
    diag_add_path(&diags, DIAG_LINK_TO_NOTHING, STR("a.md"), STR("z.md"),
                  (str){0});
    CHECK(says(&diags, STR("fix: check the name, or take the link out; did you "
                           "mean \"y.md\"?   [")));
    CHECK(says(&diags, STR("fix: check the name, or take the link out   [")));
    arena_free(&arena);
}

static void test_a_long_line_is_cut_between_characters(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct buf line = {0};
    size_t bad_at;

    buf_add_char(&line, 'a');
    for (int i = 0; i < 500; i++)
        buf_add(&line, STR("é"));

    struct text_file file = {STR("a.md"), buf_str(&line)};

    diag_add(&diags, DIAG_HOME_MISSING, place_at(&file, 0), (str){0}, (str){0});
    CHECK(says(&diags, STR("é…\n")));
    CHECK(utf8_is_valid(printed(&arena, &diags), &bad_at));
    CHECK(printed(&arena, &diags).len < 400);
    buf_free(&line);
    arena_free(&arena);
}

static void test_the_list_keeps_copies_of_what_it_was_given(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    char path[] = "a.md", bytes[] = "line", word[] = "word";
    struct text_file file = {str_of(path), str_of(bytes)};

    diag_add(&diags, DIAG_KEY_UNKNOWN, place_at(&file, 0), str_of(word),
             str_of(word));
    memset(path, 'x', 4);
    memset(bytes, 'x', 4);
    memset(word, 'x', 4);
    CHECK_STR(diags.items[0].path, "a.md");
    CHECK_STR(diags.items[0].source_line, "line");
    CHECK_STR(diags.items[0].a, "word");
    CHECK_STR(diags.items[0].b, "word");
    arena_free(&arena);
}

static void add_simple(struct diags *diags, enum diag_kind kind, str path,
                       unsigned line, unsigned column)
{
    struct text_file file = {path, STR("1\n2\n3\n")};
    struct place place = {&file, line, column};

    diag_add(diags, kind, place, (str){0}, (str){0});
}

static void test_messages_are_sorted_by_path_line_column_and_kind(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};

    add_simple(&diags, DIAG_HOME_MISSING, STR("b.md"), 1, 1);
    add_simple(&diags, DIAG_HOME_MISSING, STR("a.md"), 3, 1);
    add_simple(&diags, DIAG_HOME_MISSING, STR("a.md"), 1, 9);
    add_simple(&diags, DIAG_HOME_MISSING, STR("a.md"), 1, 2);
    add_simple(&diags, DIAG_FILE_UNREADABLE, STR("a.md"), 1, 2);
    diag_sort(&diags);
    CHECK_INT(diags.count, 5);
    CHECK_INT(diags.items[0].kind, DIAG_FILE_UNREADABLE);
    CHECK_INT(diags.items[1].column, 2);
    CHECK_INT(diags.items[1].kind, DIAG_HOME_MISSING);
    CHECK_INT(diags.items[2].column, 9);
    CHECK_INT(diags.items[3].line, 3);
    CHECK_STR(diags.items[4].path, "b.md");
    arena_free(&arena);
}

static void test_equal_messages_are_kept_once_and_counted_once(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};

    diag_sort(&diags);
    CHECK_INT(diags.count, 0);
    for (int i = 0; i < 3; i++) {
        diag_add_path(&diags, DIAG_KEY_UNKNOWN, STR("a"), STR("k"), STR("1"));
        diag_add_path(&diags, DIAG_KEY_UNKNOWN, STR("a"), STR("k"), STR("2"));
        diag_add_path(&diags, DIAG_HOME_MISSING, STR("a"), STR("k"), (str){0});
    }
    CHECK_INT(diags.errors, 3);
    CHECK_INT(diags.warnings, 6);
    diag_sort(&diags);
    CHECK_INT(diags.count, 3);
    CHECK_INT(diags.errors, 1);
    CHECK_INT(diags.warnings, 2);
    arena_free(&arena);
}

static void test_errors_and_failures_stop_and_warnings_do_not(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};

    CHECK(diag_may_go_on(&diags));
    diag_add_path(&diags, DIAG_KEY_UNKNOWN, STR("a"), (str){0}, (str){0});
    CHECK(diag_may_go_on(&diags));
    CHECK_INT(diags.warnings, 1);

    struct diags wrong = {.arena = &arena};
    struct diags failed = {.arena = &arena};

    diag_add_path(&wrong, DIAG_HOME_MISSING, STR("a"), (str){0}, (str){0});
    diag_add_path(&failed, DIAG_FILE_UNREADABLE, STR("a"), (str){0}, (str){0});
    CHECK(!diag_may_go_on(&wrong) && wrong.errors == 1 && !wrong.failures);
    CHECK(!diag_may_go_on(&failed) && failed.failures == 1 && !failed.errors);
    arena_free(&arena);
}

static void test_merging_copies_into_the_first_list(void)
{
    struct arena arena = {0}, other = {0};
    struct diags diags = {.arena = &arena}, more = {.arena = &other};

    diag_add_path(&diags, DIAG_KEY_UNKNOWN, STR("a"), (str){0}, (str){0});
    for (int i = 0; i < 20; i++)
        diag_add_path(&more, DIAG_HOME_MISSING,
                      arena_format(&other, "%d.md", i), STR("x"), STR("y"));
    diag_merge(&diags, &more);
    arena_free(&other);
    CHECK_INT(diags.count, 21);
    CHECK_INT(diags.errors, 20);
    CHECK_INT(diags.warnings, 1);
    CHECK_STR(diags.items[20].path, "19.md");
    arena_free(&arena);
}

static bool is_code(str code)
{
    for (size_t i = 0; i < code.len; i++)
        if (!(code.at[i] >= 'a' && code.at[i] <= 'z')
            && !char_is_digit(code.at[i]) && code.at[i] != '-')
            return false;
    return code.len > 0;
}

static void test_codes_are_small_letters_digits_and_hyphens(void)
{
    struct arena arena = {0};
    bool ok = true;

    CHECK_STR(diag_code(&arena, DIAG_IMAGE_DESCRIPTION), "image-description");
    for (int kind = 0; kind < DIAG_KIND_COUNT; kind++)
        ok = ok && is_code(diag_code(&arena, (enum diag_kind)kind));
    CHECK(ok);
    arena_free(&arena);
}

/* No message of the catalogue shows how it is put together, with its second
 * word or without. */
static void test_every_message_is_whole(void)
{
    static const str marks[] = {
        STR_INIT("{a}"), STR_INIT("{b}"), STR_INIT("{a?"),
        STR_INIT("{b?"), STR_INIT("?}"),
    };
    struct arena arena = {0};

    for (int kind = 0; kind < 2 * DIAG_KIND_COUNT; kind++) {
        struct diags diags = {.arena = &arena};
        bool ok = true;

        diag_add_path(&diags, (enum diag_kind)(kind / 2), STR("x.md"),
                      STR("first"), kind % 2 ? STR("second") : (str){0});
        for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
            ok = ok && !says(&diags, marks[i]);
        tap_result(ok, diag_code(&arena, (enum diag_kind)(kind / 2)).at,
                   __FILE__, __LINE__);
    }
    arena_free(&arena);
}

int main(void)
{
    RUN(test_places_start_at_line_1_column_1);
    RUN(test_columns_count_bytes);
    RUN(test_a_place_past_the_end_is_the_end);
    RUN(test_a_message_has_place_line_fix_and_code);
    RUN(test_a_message_about_a_whole_file_quotes_no_line);
    RUN(test_a_message_just_past_the_last_line_quotes_nothing);
    RUN(test_colour_is_for_the_severity_only);
    RUN(test_nothing_from_an_author_reaches_the_terminal_raw);
    RUN(test_words_of_an_author_are_not_taken_as_places_for_words);
    RUN(test_a_guess_is_left_out_when_there_is_none);
    RUN(test_a_long_line_is_cut_between_characters);
    RUN(test_the_list_keeps_copies_of_what_it_was_given);
    RUN(test_messages_are_sorted_by_path_line_column_and_kind);
    RUN(test_equal_messages_are_kept_once_and_counted_once);
    RUN(test_errors_and_failures_stop_and_warnings_do_not);
    RUN(test_merging_copies_into_the_first_list);
    RUN(test_codes_are_small_letters_digits_and_hyphens);
    RUN(test_every_message_is_whole);
    return tap_done();
}
