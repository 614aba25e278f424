/*
 * manual - the manual page cohub.1, from the tables of the command line.
 *
 *   manual DATE > cohub.1
 *
 * Source     man(7); - is written \- so that options can be copied.
 */
#include <stdio.h>

#include "base/str.h"
#include "command/options.h"

static const struct {
    const char *path;
    const char *meaning;
} files[] = {
    {"config.yaml", "the settings of the hub"},
    {"content/", "pages, and the pictures and documents beside them"},
    {"static/", "files that are published as they are"},
    {"symbols/", "drawings of the hub's own, for easy read"},
    {"themes/NAME/", "files of a theme that stand before the built-in ones"},
    {"public/", "the finished site; cohub replaces it whole"},
    {"share/cohub/config.schema.json",
     "what config.yaml may hold, for editors to check it by"},
    {"share/cohub/front-matter.schema.json",
     "the same for what stands above the text of a page"},
    {"share/doc/cohub/", "how to write pages, set up a hub and change a theme"},
};

static void put(const char *text)
{
    for (; *text; text++) {
        if (*text == '-')
            fputs("\\-", stdout);
        else if (*text == '\\')
            fputs("\\e", stdout);
        else
            putchar(*text);
    }
}

/* A line of text must not look like a request. */
static void put_line(const char *text)
{
    if (*text == '.' || *text == '\'')
        fputs("\\&", stdout);
    put(text);
    putchar('\n');
}

static void put_sentence(const char *text)
{
    bool is_ended = str_ends(str_of(text), STR("."));

    if (*text >= 'a' && *text <= 'z')
        putchar(*text++ - 'a' + 'A');
    put(text);
    puts(is_ended ? "" : ".");
}

/* What a person replaces is in capitals, and shown in italics. */
static void put_words(const char *words)
{
    str_halves cut = {.tail = str_of(words), .found = words[0] != '\0'};

    while (cut.found) {
        char word[64];

        cut = str_cut(cut.tail, ' ');
        snprintf(word, sizeof(word), "%.*s", STR_ARG(cut.head));

        bool is_fixed = char_lower(word[0]) == word[0] && word[0] != '[';

        fputs(is_fixed ? " \\fB" : " \\fI", stdout);
        put(word);
        fputs("\\fR", stdout);
    }
}

static void put_call(const struct command_row *command,
                     const struct command_use *use)
{
    fputs("\\fBcohub ", stdout);
    put(command->name);
    fputs("\\fR", stdout);
    put_words(use->words);
}

static bool takes_options(enum command_id command)
{
    size_t count;
    const struct option_row *rows = options_rows(&count);

    for (size_t i = 0; i < count; i++)
        if (option_is_for(&rows[i], command) && rows[i].letter != 'h')
            return true;
    return false;
}

static void put_synopsis(void)
{
    const char *between = "";

    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command_row *command = options_command((enum command_id)i);

        for (size_t j = 0; j < USES_MAX && command->uses[j].words; j++) {
            fputs(between, stdout);
            put_call(command, &command->uses[j]);
            puts(takes_options((enum command_id)i) ? " [\\fIoptions\\fR]" : "");
            between = ".br\n";
        }
    }
}

static void put_option(const struct option_row *row)
{
    puts(".TP");
    if (row->letter)
        printf("\\fB\\-%c\\fR, ", row->letter);
    fputs("\\fB\\-\\-", stdout);
    put(row->name);
    fputs("\\fR", stdout);
    if (row->value)
        printf(" \\fI%s\\fR", row->value);
    puts("");
    put_sentence(row->meaning);
}

static void put_command(enum command_id id)
{
    const struct command_row *command = options_command(id);
    size_t count;
    const struct option_row *rows = options_rows(&count);

    printf(".SS cohub ");
    put_line(command->name);
    put_sentence(command->summary);
    for (size_t i = 0; i < USES_MAX && command->uses[i].words; i++) {
        puts(".TP");
        put_call(command, &command->uses[i]);
        puts("");
        put_sentence(command->uses[i].meaning);
    }
    for (size_t i = 0; i < count; i++)
        if (option_is_for(&rows[i], id))
            put_option(&rows[i]);
}

static void put_exit_status(void)
{
    const char *meaning;

    for (int i = 0; (meaning = options_exit_meaning(i)); i++) {
        printf(".TP\n.B %d\n", i);
        put_sentence(meaning);
    }
}

static void put_files(void)
{
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        fputs(".TP\n.I ", stdout);
        put_line(files[i].path);
        put_sentence(files[i].meaning);
    }
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    printf(".TH COHUB 1 \"%s\" \"cohub " COHUB_VERSION "\" \"User Commands\"\n",
           argv[1]);
    puts(".SH NAME\ncohub \\- turn a folder of Markdown into an accessible "
         "website\n.SH SYNOPSIS");
    put_synopsis();
    puts(".SH DESCRIPTION\n"
         "A hub is a folder of pages about one thing,\n"
         "such as working together on care and support.\n"
         "cohub turns it into a website in which every page has four formats:\n"
         "standard, large print, plain language and easy read.\n"
         "The site needs no server and no scripts.\n"
         "It works from a web server, from a folder and from a memory stick."
         "\n.SH COMMANDS");
    for (int i = 0; i < COMMAND_COUNT; i++)
        put_command((enum command_id)i);
    puts(".SH EXIT STATUS");
    put_exit_status();
    puts(".SH FILES\n"
         "Those in share/ are below the folder that cohub is installed in;\n"
         "the others are in the folder of the hub.");
    put_files();
    puts(".SH MESSAGES\n"
         "A message gives the file, the line and the column,\n"
         "what is wrong, and how to mend it.\n"
         "It ends with a code in square brackets, such as "
         "[image\\-description].\n"
         "All codes, with what to do, are in\n"
         ".IR share/doc/cohub/messages.md .\n"
         ".SH EXAMPLES\n"
         "Start a hub and build it:\n.PP\n.nf\n.RS\n"
         "cohub new my\\-hub\ncd my\\-hub\ncohub build\n.RE\n.fi\n.PP\n"
         "Stop at warnings too, as before publishing:\n.PP\n.nf\n.RS\n"
         "cohub build \\-\\-strict\n.RE\n.fi");
    return 0;
}
