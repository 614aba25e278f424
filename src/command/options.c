#include "command/options.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/near.h"
#include "base/utf8.h"
#include "build/build.h"
#include "command/command.h"

static const struct command_row commands[COMMAND_COUNT] = {
#define COMMAND_SPELT(KEY, word, spelt, about, ...) \
    [COMMAND_##KEY] = { \
        .name = spelt, .run = command_##word, .summary = about, __VA_ARGS__},
#define COMMAND(KEY, word, ...) COMMAND_SPELT(KEY, word, #word, __VA_ARGS__)
#include "command/command.def"
#undef COMMAND
};

static const struct option_row rows[] = {
    {"directory", 'C', "DIR", OPTION_TEXT, offsetof(struct options, hub_path),

     .meaning =
         "the hub is in DIR (default: this folder, or the nearest one above it "
         "that is a hub)"},
    {"output", 'o', "OUT", OPTION_TEXT, offsetof(struct options, output_path),

     .meaning = "write the site into OUT (default: public, in the hub)"},
    {"output", 'o', "OUT", OPTION_TEXT, offsetof(struct options, output_path),
     .key = "copy-output",
     .meaning = "put the copy into the folder OUT, such as one on a stick "
                "(default: copy, in the hub)"},
    {"output", 'o', "OUT", OPTION_TEXT, offsetof(struct options, output_path),
     .key = "pack-output",
     .meaning = "put the pack into the folder OUT (default: check-pack, in "
                "the hub)"},
    {"language", 'l', "CODE", OPTION_TEXT, offsetof(struct options, language),
     .key = "pack-language",
     .meaning = "the pack is in this language of the hub (default: its first)"},
    {"answers", 0, "FILE", OPTION_TEXT, offsetof(struct options, answers),
     .meaning = "the file answers.yaml of a pack, filled in"},
    {"format", 0, "FORMAT", OPTION_TEXT, offsetof(struct options, format),
     .key = "copy-format",
     .meaning =
         "what to make: folder, zip, epub, text, or all of these; page for "
         "one file a page or topic; several with commas (default: folder)"},
    {"verify", 0, "COPY", OPTION_TEXT, offsetof(struct options, verify),
     .meaning =
         "make nothing; say whether the copy in the folder COPY is whole, "
         "and how old it is"},
    {"topics", 0, "A,B", OPTION_TEXT, offsetof(struct options, topics),
     .meaning = "only pages with these topics"},
    {"sections", 0, "A,B", OPTION_TEXT, offsetof(struct options, sections),
     .meaning = "only pages in these folders of content/"},
    {"variants", 0, "A,B", OPTION_TEXT, offsetof(struct options, variants),
     .meaning = "only these formats, such as easy-read,large-print"},
    {"lang", 0, "A,B", OPTION_TEXT, offsetof(struct options, languages),
     .meaning = "only these languages of the hub, such as en,cy"},
    {"size", 0, "SIZE", OPTION_TEXT, offsetof(struct options, size),
     .meaning = "at most so much, such as 2GB: the largest films and documents "
                "are left out, and listed"},
    {"drafts", 0, NULL, OPTION_FLAG, offsetof(struct options, with_drafts),

     .meaning = "include drafts, and pages whose day is still to come"},
    {"today", 0, "DAY", OPTION_TEXT, offsetof(struct options, today),

     .meaning = "take DAY, such as 2026-11-23, for today: it decides what is "
                "published"},
    {"keep-going", 0, NULL, OPTION_FLAG, offsetof(struct options, keeps_going),

     .meaning = "publish every page that has no error; where one has, its "
                "address says that it is being mended"},
    {"strict", 0, NULL, OPTION_FLAG, offsetof(struct options, is_strict),
     .meaning = "treat warnings as errors"},
    {"whole", 0, NULL, OPTION_FLAG, offsetof(struct options, is_whole),
     .meaning =
         "copy every file of the built-in theme, and not only those that most "
         "themes change"},
    {"jobs", 'j', "N", OPTION_COUNT, offsetof(struct options, jobs),
     .meaning = "work on N pages at a time (default: one a processor)",
     .most = MOST_JOBS},
    {"timings", 0, NULL, OPTION_FLAG, offsetof(struct options, with_timings),
     .meaning = "say how long each stage took"},
    {"language", 'l', "CODE", OPTION_TEXT, offsetof(struct options, language),

     .meaning = "search in this language of the hub (default: its first)"},
    {"variant", 0, "NAME", OPTION_TEXT, offsetof(struct options, variant),

     .meaning =
         "lead to pages in this format, such as large-print or easy-read "
         "(default: standard)"},
    {"limit", 'n', "N", OPTION_COUNT, offsetof(struct options, limit),
     .meaning = "show at most N results (default: 10)", .most = MOST_RESULTS},
    {"exact", 0, NULL, OPTION_FLAG, offsetof(struct options, is_exact),

     .meaning = "take words as they are written, without mending them"},
    {"format", 0, "text|json", OPTION_TEXT, offsetof(struct options, format),

     .meaning = "text, or json for programs (default: text)"},
    {"all", 0, NULL, OPTION_FLAG, offsetof(struct options, shows_all),

     .meaning = "show every message or change, not only the first of each "
                "rule"},
    {"write", 0, NULL, OPTION_FLAG, offsetof(struct options, writes),

     .meaning = "change the files; each is kept as it was, in .cohub/before/"},
    {"rule", 0, "RULE", OPTION_TEXT, offsetof(struct options, rule),

     .meaning = "use only this rule, such as link-read"},
    {"rule", 0, "RULE", OPTION_TEXT, offsetof(struct options, rule),
     .key = "rule-checked",
     .meaning = "hold pages to this rule only, such as link-name or c487ae"},
    {"format", 0, "FORMAT", OPTION_TEXT, offsetof(struct options, format),
     .key = "format-checked",
     .meaning = "text, json, sarif, html (a page for people) or github (lines "
                "that it shows beside changes) (default: text)"},
    {"level", 0, "A|AA|AAA", OPTION_TEXT, offsetof(struct options, level),
     .meaning = "hold pages to the rules of this level of WCAG, and of those "
                "below (default: AAA)"},
    {"report", 0, "FILE", OPTION_TEXT, offsetof(struct options, report),

     .meaning =
         "write every message into FILE; as JSON when its name ends in .json"},
    {"port", 'p', "N", OPTION_COUNT, offsetof(struct options, port),
     .meaning = "the port of the address (default: 8000; the next that is "
                "free; 0 for any)",
     .most = MOST_PORTS, .takes_zero = true},
    {"open", 0, NULL, OPTION_FLAG, offsetof(struct options, opens_browser),
     .meaning = "open the browser, too"},
    {"poll", 0, NULL, OPTION_FLAG, offsetof(struct options, must_poll),

     .meaning = "look for changes once a second, where saves are not noticed"},
    {"ease", 0, NULL, OPTION_FLAG, offsetof(struct options, wants_ease),
     .meaning = "show how hard each text is to read, by counting"},
    {"queries", 0, "FILE", OPTION_TEXT, offsetof(struct options, queries),

     .meaning = "answer every line of FILE, with a line of JSON for each"},
    {"quiet", 'q', NULL, OPTION_FLAG, offsetof(struct options, is_quiet),
     .is_for_all = true,

     .meaning = "say nothing that was not asked for unless something is wrong"},
    {"help", 'h', NULL, OPTION_FLAG, offsetof(struct options, wants_help),
     .is_for_all = true, .meaning = "explain this command"},
};

enum { SECONDS_A_DAY = 24 * 60 * 60 };

/* The end of the year 9999. */
static const long MOST_SECONDS = 253402300799;

enum { ROW_COUNT = sizeof(rows) / sizeof(rows[0]) };

static const char *const exit_meanings[] = {
    [EXIT_DONE] = "done",
    [EXIT_CONTENT] = "the content has errors",
    [EXIT_USAGE] = "the command line is wrong",
    [EXIT_MACHINE] = "the machine failed",
};

enum { EXIT_COUNT = sizeof(exit_meanings) / sizeof(exit_meanings[0]) };

/* What was typed may hold signs that would change the terminal. */
static void print_word(str word)
{
    struct buf visible = {0};

    utf8_add_visible(&visible, word);
    fwrite(visible.at, 1, visible.len, stderr);
    buf_free(&visible);
}

static bool complain_of_usage(const char *what, str word, const char *way_out)
{
    fprintf(stderr, "cohub: %s \"", what);
    print_word(word);
    fprintf(stderr, "\". %s\n", way_out);
    return false;
}

static bool complain_of_near(const char *what, str word, const char *dashes,
                             str near)
{
    fprintf(stderr, "cohub: there is no %s \"", what);
    print_word(word);
    fprintf(stderr, "\". Did you mean \"%s%.*s\"?\n", dashes, STR_ARG(near));
    return false;
}

bool option_is_for(const struct option_row *row, enum command_id command)
{
    const char *options = commands[command].options;
    str_halves cut = {.tail = str_of(options ? options : ""), .found = true};
    str key = str_of(row->key ? row->key : row->name);

    while (!row->is_for_all && cut.found) {
        cut = str_cut(cut.tail, ' ');
        if (str_equal(cut.head, key))
            return true;
    }
    return row->is_for_all;
}

static const struct option_row *find_row(str name, enum command_id command)
{
    bool is_long = str_starts(name, STR("--"));
    str bare = is_long ? str_slice(name, 2, name.len) : name;

    for (size_t i = 0; i < ROW_COUNT; i++) {
        bool is_this = is_long ? str_equal(bare, str_of(rows[i].name))
                               : name.len == 2 && rows[i].letter
                                     && name.at[1] == rows[i].letter;

        if (is_this && option_is_for(&rows[i], command))
            return &rows[i];
    }
    return NULL;
}

static bool complain_of_option(str name, enum command_id command)
{
    str names[ROW_COUNT];
    size_t count = 0;

    for (size_t i = 0; i < ROW_COUNT; i++)
        if (option_is_for(&rows[i], command))
            names[count++] = str_of(rows[i].name);

    str near = near_find(str_without_start(name, STR("--")), names, count);

    if (near.len && str_starts(name, STR("--")))
        return complain_of_near("option", name, "--", near);
    fputs("cohub: there is no option \"", stderr);
    print_word(name);
    fprintf(stderr, "\" for %s. \"cohub help %s\" lists them.\n",
            commands[command].name, commands[command].name);
    return false;
}

static bool complain_of_number(const struct option_row *row, str value)
{
    fprintf(stderr, "cohub: --%s takes a number from 1 to %ld, and not \"",
            row->name, row->most);
    print_word(value);
    fprintf(stderr, "\". Write --%s 4, for instance.\n", row->name);
    return false;
}

static bool set_option(struct options *options, const struct option_row *row,
                       str value)
{
    char *field = (char *)options + row->offset;

    switch (row->type) {
    case OPTION_FLAG:
        *(bool *)field = true;
        return true;
    case OPTION_TEXT:
        if (value.len == 0)
            return complain_of_usage("a name is missing after",
                                     str_of(row->name), "It cannot be empty.");
        *(str *)field = value;
        return true;
    case OPTION_COUNT:
        if (str_number(value, row->most, (long *)field)
            && (*(long *)field > 0 || row->takes_zero))
            return true;
        return complain_of_number(row, value);
    }
    return true;
}

/* An option as it was typed. */
struct typed {
    str name;       /* "--name" or "-n" */
    str value;      /* "--name=value" or "-nvalue" */
    bool has_value; /* even when it is empty */
};

static struct typed typed_of(str word)
{
    str_halves cut = str_cut(word, '=');

    if (str_starts(word, STR("--")))
        return (struct typed){cut.head, cut.tail, cut.found};
    return (struct typed){str_slice(word, 0, 2), str_slice(word, 2, word.len),
                          word.len > 2};
}

/* "-nvalue" where -n takes none is no option at all. */
static bool complain_of_value(struct typed typed, str word,
                              enum command_id command)
{
    return str_starts(word, STR("--")) ? complain_of_usage(
               "no value goes with", typed.name, "Leave out the \"=\".")
                                       : complain_of_option(word, command);
}

/* One option, at argv[*at]: "--name value", "--name=value", "-n value" or
 * "-nvalue". */
static bool read_option(struct options *options, int argc, char **argv, int *at)
{
    str word = str_of(argv[*at]);
    struct typed typed = typed_of(word);
    const struct option_row *row = find_row(typed.name, options->command);

    if (!row)
        return complain_of_option(
            str_starts(word, STR("--")) ? typed.name : word, options->command);
    if (!row->value && typed.has_value)
        return complain_of_value(typed, word, options->command);
    if (!row->value)
        return set_option(options, row, (str){0});
    if (typed.has_value)
        return set_option(options, row, typed.value);
    if (*at + 1 >= argc)
        return complain_of_usage("a value is missing after", typed.name,
                                 "Write it behind the option.");
    return set_option(options, row, str_of(argv[++*at]));
}

static bool find_command(str name, enum command_id *command)
{
    str names[COMMAND_COUNT];

    for (int i = 0; i < COMMAND_COUNT; i++) {
        names[i] = str_of(commands[i].name);
        if (!str_equal(name, names[i]))
            continue;
        *command = (enum command_id)i;
        return true;
    }

    str near = near_find(name, names, COMMAND_COUNT);

    if (near.len == 0)
        return complain_of_usage("there is no command", name,
                                 "\"cohub help\" lists them.");
    return complain_of_near("command", name, "", near);
}

/* "cohub --help" and "cohub --version" are what people try first. */
static str command_word(const char *first)
{
    str word = str_of(first);

    if (str_equal(word, STR("--help")) || str_equal(word, STR("-h")))
        return STR("help");
    return str_equal(word, STR("--version")) ? STR("version") : word;
}

static bool read_word(struct options *options, str word)
{
    if (options->word_count >= commands[options->command].most_words)
        return complain_of_usage("cohub does not know what to do with", word,
                                 "\"cohub help\" explains what it takes.");
    options->words[options->word_count++] = word;
    return true;
}

static bool check_words(struct options *options)
{
    const struct command_row *row = &commands[options->command];
    bool names_hub = row->names_hub && options->word_count;

    if (names_hub && options->hub_path.len)
        return complain_of_usage("the folder of the hub is given twice:",
                                 options->words[0], "Leave out -C or this.");
    if (names_hub)
        options->hub_path = options->words[0];
    if (options->command == COMMAND_HELP && options->word_count)
        return find_command(options->words[0], &options->topic);
    if (options->wants_help || options->word_count >= row->least_words)
        return true;
    return complain_of_usage("something is missing after", str_of(row->name),
                             row->missing);
}

/* The moment that a build is taken to be at, so that one can be repeated
 * (reproducible-builds.org); else now. */
static long epoch_seconds(void)
{
    const char *fixed = getenv("SOURCE_DATE_EPOCH");
    long seconds;

    return fixed && str_number(str_of(fixed), MOST_SECONDS, &seconds)
               ? seconds
               : clock_epoch_seconds();
}

/* A day that is typed stands before one that the environment gives. */
static bool check_today(struct options *options)
{
    struct date day;

    if (options->today.len == 0)
        return true;
    if (!build_day_of(options->today, &day))
        return complain_of_usage(
            "this is not a day of the calendar:", options->today,
            "Write --today 2026-11-23, for instance.");
    options->epoch_seconds = date_to_days(day) * SECONDS_A_DAY;
    return true;
}

bool options_read(struct options *options, int argc, char **argv)
{
    *options = (struct options){.command = COMMAND_HELP,
                                .port = DEFAULT_PORT,
                                .epoch_seconds = epoch_seconds()};
    if (argc < 2)
        return true;
    if (!find_command(command_word(argv[1]), &options->command))
        return false;
    for (int at = 2; at < argc; at++) {
        bool ok = argv[at][0] == '-' && argv[at][1]
                      ? read_option(options, argc, argv, &at)
                      : read_word(options, str_of(argv[at]));

        if (!ok)
            return false;
    }
    return check_words(options) && check_today(options);
}

const struct command_row *options_command(enum command_id command)
{
    return &commands[command];
}

const struct option_row *options_rows(size_t *count)
{
    *count = ROW_COUNT;
    return rows;
}

static void print_row(const struct option_row *row)
{
    char names[40];
    const char *value = row->value ? row->value : "";

    if (row->letter)
        snprintf(names, sizeof(names), "-%c, --%s %s", row->letter, row->name,
                 value);
    else
        snprintf(names, sizeof(names), "    --%s %s", row->name, value);
    printf("  %-24s %s\n", names, row->meaning);
}

const char *options_exit_meaning(int status)
{
    return status < EXIT_COUNT ? exit_meanings[status] : NULL;
}

static void print_use(const char *command, const struct command_use *use)
{
    char line[80];

    snprintf(line, sizeof(line), "cohub %s %s", command, use->words);
    printf("  %-24s %s\n", line, use->meaning);
}

void options_print_help(enum command_id command)
{
    const struct command_row *row = &commands[command];

    printf("%s\n\n", row->summary);
    for (size_t i = 0; i < USES_MAX && row->uses[i].words; i++)
        print_use(row->name, &row->uses[i]);
    puts("");
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (option_is_for(&rows[i], command))
            print_row(&rows[i]);
}

void options_print_commands(void)
{
    puts("cohub turns a folder of Markdown into an accessible website.\n");
    for (int i = 0; i < COMMAND_COUNT; i++)
        printf("  cohub %-10s %s\n", commands[i].name, commands[i].summary);
    puts("\n\"cohub help COMMAND\" explains one of them.");
    fputs("Exit status: ", stdout);
    for (int i = 0; i < EXIT_COUNT; i++)
        printf("%s%d %s", i ? ", " : "", i, exit_meanings[i]);
    puts(".");
}
