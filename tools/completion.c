/*
 * completion - what shells offer behind "cohub", from the tables of the
 * command line.
 *
 *   completion bash | zsh | fish
 *
 * What a value is can be seen from its word: DIR and OUT are folders, FILE is
 * a file, a|b|c is one of the words, and anything else is up to the reader.
 */
#include <stdio.h>

#include "base/str.h"
#include "command/options.h"

enum value_kind { VALUE_FREE, VALUE_FOLDER, VALUE_FILE, VALUE_CHOICE };

static enum value_kind value_kind_of(const struct option_row *row)
{
    str word = str_of(row->value);

    if (str_find_char(word, '|') >= 0)
        return VALUE_CHOICE;
    if (str_equal(word, STR("DIR")) || str_equal(word, STR("OUT")))
        return VALUE_FOLDER;
    return str_equal(word, STR("FILE")) ? VALUE_FILE : VALUE_FREE;
}

/* "a|b|c" as "a b c". */
static void put_choices(const char *choices)
{
    for (; *choices; choices++)
        putchar(*choices == '|' ? ' ' : *choices);
}

/* text inside single quotes; what is in special gets a backslash. */
static void put_quoted(const char *text, const char *special)
{
    for (; *text; text++) {
        if (*text == '\'')
            fputs("'\\''", stdout);
        else if (str_find_char(str_of(special), *text) >= 0)
            printf("\\%c", *text);
        else
            putchar(*text);
    }
}

static void put_command_names(void)
{
    for (int i = 0; i < COMMAND_COUNT; i++)
        printf("%s%s", i ? " " : "", options_command((enum command_id)i)->name);
}

typedef void option_writer(const struct option_row *row,
                           enum command_id command);

static void each_option(enum command_id command, option_writer *writer)
{
    size_t count;
    const struct option_row *rows = options_rows(&count);

    for (size_t i = 0; i < count; i++)
        if (option_is_for(&rows[i], command))
            writer(&rows[i], command);
}

/* --- bash ---------------------------------------------------------------- */

static const char *const bash_answers[] = {
    [VALUE_FREE] = ":",
    [VALUE_FOLDER] = "_cohub_offer_names -d",
    [VALUE_FILE] = "_cohub_offer_names -f",
    [VALUE_CHOICE] = "",
};

static const char *const bash_words[] = {
    [WORDS_NONE] = "",
    [WORDS_NEW] = "_cohub_offer_names -d -W theme",
    [WORDS_COMMANDS] = "_cohub_offer -W \"$commands\"",
    [WORDS_FILES] = "_cohub_offer_names -f",
    [WORDS_FREE] = ":",
};

static void put_bash_name(const struct option_row *row, enum command_id command)
{
    (void)command;
    printf(" --%s", row->name);
}

static void put_bash_value(const struct option_row *row,
                           enum command_id command)
{
    if (!row->value)
        return;
    printf("    '%s --%s'", options_command(command)->name, row->name);
    if (row->letter)
        printf(" | '%s -%c'", options_command(command)->name, row->letter);
    fputs(") ", stdout);
    if (value_kind_of(row) == VALUE_CHOICE) {
        fputs("_cohub_offer -W '", stdout);
        put_choices(row->value);
        putchar('\'');
    } else {
        fputs(bash_answers[value_kind_of(row)], stdout);
    }
    puts("; return ;;");
}

static void put_bash_command(enum command_id command)
{
    const struct command_row *row = options_command(command);

    printf("    %s:-*)\n        _cohub_offer -W '", row->name);
    each_option(command, put_bash_name);
    puts("'\n        ;;");
    if (row->words_are != WORDS_NONE)
        printf("    %s:*) %s ;;\n", row->name, bash_words[row->words_are]);
}

static void put_bash(void)
{
    puts("# What bash offers behind \"cohub\".  Made from cohub's own tables.\n"
         "\n"
         "_cohub_offer()\n"
         "{\n"
         "    mapfile -t COMPREPLY < <(compgen \"$@\" -- \"$word\")\n"
         "}\n"
         "\n"
         "_cohub_offer_names()\n"
         "{\n"
         "    compopt -o filenames 2> /dev/null\n"
         "    _cohub_offer \"$@\"\n"
         "}\n"
         "\n"
         "_cohub()\n"
         "{\n"
         "    local word=${COMP_WORDS[COMP_CWORD]}\n"
         "    local before=${COMP_WORDS[COMP_CWORD - 1]}");
    fputs("    local commands='", stdout);
    put_command_names();
    puts("'\n"
         "\n"
         "    COMPREPLY=()\n"
         "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
         "        _cohub_offer -W \"$commands\"\n"
         "        return\n"
         "    fi\n"
         "    # \"--name=value\" comes as three words.\n"
         "    if [ \"$word\" = = ]; then\n"
         "        word=\n"
         "    elif [ \"$before\" = = ]; then\n"
         "        before=${COMP_WORDS[COMP_CWORD - 2]}\n"
         "    fi\n"
         "    case \"${COMP_WORDS[1]} $before\" in");
    for (int i = 0; i < COMMAND_COUNT; i++)
        each_option((enum command_id)i, put_bash_value);
    puts("    esac\n    case ${COMP_WORDS[1]}:$word in");
    for (int i = 0; i < COMMAND_COUNT; i++)
        put_bash_command((enum command_id)i);
    puts("    esac\n}\n\ncomplete -F _cohub cohub");
}

/* --- zsh ----------------------------------------------------------------- */

static const char *const zsh_answers[] = {
    [VALUE_FREE] = " ",
    [VALUE_FOLDER] = "_files -/",
    [VALUE_FILE] = "_files",
    [VALUE_CHOICE] = "",
};

static const char *const zsh_words[] = {
    [WORDS_NONE] = "",
    [WORDS_NEW] = " \\\n            '1:folder:_cohub_new' '2:name: '",
    [WORDS_COMMANDS] = " \\\n            '1:command:_cohub_commands'",
    [WORDS_FILES] = " \\\n            '*:file:_files'",
    [WORDS_FREE] = " \\\n            '*:words: '",
};

static void put_zsh_option(const struct option_row *row,
                           enum command_id command)
{
    const char *equals = row->value ? "=" : "";

    (void)command;
    fputs(" \\\n            ", stdout);
    if (row->letter)
        printf("'(-%c --%s)'{-%c,--%s%s}'[", row->letter, row->name,
               row->letter, row->name, equals);
    else
        printf("'--%s%s[", row->name, equals);
    put_quoted(row->meaning, ":[]\\");
    putchar(']');
    if (row->value) {
        enum value_kind kind = value_kind_of(row);

        putchar(':');
        put_quoted(kind == VALUE_CHOICE ? "one of" : row->value, ":");
        printf(":%s", zsh_answers[kind]);
        if (kind == VALUE_CHOICE) {
            putchar('(');
            put_choices(row->value);
            putchar(')');
        }
    }
    putchar('\'');
}

static void put_zsh(void)
{
    puts("#compdef cohub\n"
         "# What zsh offers behind \"cohub\".  Made from cohub's own tables.\n"
         "\n"
         "_cohub_commands() {\n"
         "    local -a commands\n"
         "    commands=(");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command_row *row = options_command((enum command_id)i);

        printf("        '%s:", row->name);
        put_quoted(row->summary, ":\\");
        puts("'");
    }
    puts("    )\n"
         "    _describe command commands\n"
         "}\n"
         "\n"
         "_cohub_new() {\n"
         "    _alternative 'folders:folder:_files -/' 'words:word:(theme)'\n"
         "}\n"
         "\n"
         "_cohub() {\n"
         "    local curcontext=$curcontext state line\n"
         "\n"
         "    _arguments -C '1:command:_cohub_commands' '*::word:->words'\n"
         "    [[ $state == words ]] || return\n"
         "    case $words[1] in");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command_row *row = options_command((enum command_id)i);

        printf("    %s)\n        _arguments", row->name);
        each_option((enum command_id)i, put_zsh_option);
        printf("%s\n        ;;\n", zsh_words[row->words_are]);
    }
    puts("    esac\n}\n\n_cohub \"$@\"");
}

/* --- fish ---------------------------------------------------------------- */

static const char *const fish_answers[] = {
    [VALUE_FREE] = " -x",
    [VALUE_FOLDER] = " -x -a '(__fish_complete_directories)'",
    [VALUE_FILE] = " -r -F",
    [VALUE_CHOICE] = " -x -a '",
};

static const char *const fish_words[] = {
    [WORDS_NEW] = "-a '(__fish_complete_directories) theme'",
    [WORDS_COMMANDS] = "-a '",
    [WORDS_FILES] = "-F",
    [WORDS_FREE] = "-f",
};

static void put_fish_option(const struct option_row *row,
                            enum command_id command)
{
    printf("complete -c cohub -n '__cohub_is %s'",
           options_command(command)->name);
    if (row->letter)
        printf(" -s %c", row->letter);
    printf(" -l %s", row->name);
    if (row->value) {
        fputs(fish_answers[value_kind_of(row)], stdout);
        if (value_kind_of(row) == VALUE_CHOICE) {
            put_choices(row->value);
            putchar('\'');
        }
    }
    fputs(" -d '", stdout);
    put_quoted(row->meaning, "\\");
    puts("'");
}

static void put_fish_words(const struct command_row *row)
{
    if (row->words_are == WORDS_NONE)
        return;
    printf("complete -c cohub -n '__cohub_is %s' %s", row->name,
           fish_words[row->words_are]);
    if (row->words_are == WORDS_COMMANDS) {
        put_command_names();
        putchar('\'');
    }
    puts("");
}

static void put_fish(void)
{
    puts("# What fish offers behind \"cohub\".  Made from cohub's own tables.\n"
         "\n"
         "function __cohub_is\n"
         "    set -l words (commandline -opc)\n"
         "    test \"$words[2]\" = \"$argv[1]\"\n"
         "end\n"
         "\n"
         "complete -c cohub -f");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command_row *row = options_command((enum command_id)i);

        printf("complete -c cohub -n '__cohub_is \"\"' -a %s -d '", row->name);
        put_quoted(row->summary, "\\");
        puts("'");
        each_option((enum command_id)i, put_fish_option);
        put_fish_words(row);
    }
}

int main(int argc, char **argv)
{
    str shell = argc == 2 ? str_of(argv[1]) : (str){0};

    if (str_equal(shell, STR("bash")))
        put_bash();
    else if (str_equal(shell, STR("zsh")))
        put_zsh();
    else if (str_equal(shell, STR("fish")))
        put_fish();
    else
        return 2;
    return 0;
}
