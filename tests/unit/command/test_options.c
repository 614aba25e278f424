#include "command/options.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "tap.h"

enum { ARGUMENTS_MAX = 8, COMPLAINT_MAX = 500 };

static struct options options;
static char complaint[COMPLAINT_MAX];

/* Read "cohub" and words, separated by spaces; complaint is what it says. */
static bool read_line(const char *words)
{
    static char line[200];
    char *argv[ARGUMENTS_MAX] = {(char[]){"cohub"}};
    int argc = 1;
    FILE *real = stderr;

    snprintf(line, sizeof(line), "%s", words);
    for (char *at = line; *at && argc < ARGUMENTS_MAX; argc++) {
        argv[argc] = at;
        at += strcspn(at, " ");
        if (*at)
            *at++ = '\0';
    }
    memset(complaint, 0, sizeof(complaint));
    stderr = fmemopen(complaint, sizeof(complaint) - 1, "w");

    bool ok = options_read(&options, argc, argv);

    fclose(stderr);
    stderr = real;
    return ok;
}

static bool complains_of(const char *words)
{
    return str_find(str_of(complaint), str_of(words)) >= 0;
}

static void test_nothing_at_all_is_help(void)
{
    CHECK(read_line(""));
    CHECK_INT(options.command, COMMAND_HELP);
    CHECK_INT(options.word_count, 0);
}

static void test_a_command_keeps_its_words(void)
{
    CHECK(read_line("new my-hub"));
    CHECK_INT(options.command, COMMAND_NEW);
    CHECK_INT(options.word_count, 1);
    CHECK_STR(options.words[0], "my-hub");
    CHECK(read_line("new theme -C hub harbour"));
    CHECK_INT(options.word_count, 2);
    CHECK_STR(options.words[1], "harbour");
    CHECK_STR(options.hub_path, "hub");
}

static void test_a_word_that_is_missing_is_asked_for(void)
{
    CHECK(!read_line("new"));
    CHECK(complains_of("cohub new my-hub"));
    CHECK(read_line("new --help"));
    CHECK(options.wants_help);
}

static void test_a_word_too_many_is_refused(void)
{
    CHECK(!read_line("new theme harbour quay"));
    CHECK(complains_of("\"quay\""));
    CHECK(!read_line("build hub public"));
    CHECK(complains_of("\"public\""));
}

static void test_help_takes_the_name_of_a_command(void)
{
    CHECK(read_line("help build"));
    CHECK_INT(options.topic, COMMAND_BUILD);
    CHECK(!read_line("help biuld"));
    CHECK(complains_of("Did you mean \"build\"?"));
}

static void test_near_names_are_offered(void)
{
    CHECK(!read_line("nwe hub"));
    CHECK(complains_of("Did you mean \"new\"?"));
    CHECK(!read_line("build --stict"));
    CHECK(complains_of("Did you mean \"--strict\"?"));
}

static void test_an_option_of_another_command_is_refused(void)
{
    CHECK(!read_line("new hub --strict"));
    CHECK(complains_of("for new"));
}

static void test_a_value_may_follow_an_equals_sign(void)
{
    CHECK(read_line("build --output=site --jobs 3 -q"));
    CHECK_STR(options.output_path, "site");
    CHECK_INT(options.jobs, 3);
    CHECK(options.is_quiet);
    CHECK(!read_line("build --jobs=65"));
    CHECK(!read_line("build --drafts=yes"));
    CHECK(!read_line("build --output"));
    CHECK(!read_line("build --output="));
}

static bool is_for_some_command(const struct option_row *row)
{
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (option_is_for(row, (enum command_id)i))
            return true;
    return false;
}

/* The words of a command's row are names of options. */
static bool names_options(const struct command_row *command)
{
    str_halves cut = {.tail = str_of(command->options), .found = true};
    size_t count;
    const struct option_row *rows = options_rows(&count);

    while (cut.found) {
        size_t i = 0;

        cut = str_cut(cut.tail, ' ');
        while (i < count
               && !str_equal(cut.head,
                             str_of(rows[i].key ? rows[i].key : rows[i].name)))
            i++;
        if (i == count)
            return false;
    }
    return true;
}

/* What documents and shells are made from. */
static void test_every_row_can_be_shown(void)
{
    size_t count;
    const struct option_row *rows = options_rows(&count);

    for (size_t i = 0; i < count; i++) {
        CHECK(is_for_some_command(&rows[i]));
        CHECK((rows[i].type == OPTION_FLAG) == (rows[i].value == NULL));
        CHECK(strlen(rows[i].meaning) > 0);
    }
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command_row *row = options_command((enum command_id)i);

        CHECK(row->uses[0].words != NULL);
        CHECK(row->run != NULL);
        CHECK(!row->options || names_options(row));
        CHECK(row->most_words <= WORDS_MAX);
        CHECK(row->least_words <= row->most_words);
        CHECK((row->words_are == WORDS_NONE) == (row->most_words == 0));
        CHECK(row->least_words == 0 || row->missing != NULL);
    }
}

static void test_a_value_stands_behind_its_letter_too(void)
{
    CHECK(read_line("build -j2 -osite hub"));
    CHECK_INT(options.jobs, 2);
    CHECK_STR(options.output_path, "site");
    CHECK_STR(options.hub_path, "hub");
    CHECK(!read_line("build -qx"));
    CHECK(!read_line("build -C hub hub"));
}

static void test_each_number_has_a_limit_of_its_own(void)
{
    CHECK(read_line("search -n65 words"));
    CHECK_INT(options.limit, 65);
    CHECK(read_line("search --limit=1000 words"));
    CHECK(!read_line("search --limit=1001 words"));
    CHECK(!read_line("build --jobs=65"));
}

int main(void)
{
    RUN(test_nothing_at_all_is_help);
    RUN(test_a_command_keeps_its_words);
    RUN(test_a_word_that_is_missing_is_asked_for);
    RUN(test_a_word_too_many_is_refused);
    RUN(test_help_takes_the_name_of_a_command);
    RUN(test_near_names_are_offered);
    RUN(test_an_option_of_another_command_is_refused);
    RUN(test_a_value_may_follow_an_equals_sign);
    RUN(test_every_row_can_be_shown);
    RUN(test_a_value_stands_behind_its_letter_too);
    RUN(test_each_number_has_a_limit_of_its_own);
    return tap_done();
}
