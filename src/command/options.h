/*
 * options - the command line, read by the tables of options.c.
 *
 * Shape      Every option is a row: its names, the word for its value and
 *            what it means.  Every command is a row of command.def, with the
 *            words and the options that it takes.  --help, the manual page
 *            and the completions of shells are made from the same rows.
 * Ownership  Texts point into argv.
 * Errors     Explained on standard error; then options_read answers false.
 */
#ifndef COHUB_COMMAND_OPTIONS_H
#define COHUB_COMMAND_OPTIONS_H

#include "base/str.h"

enum command_id {
#define COMMAND(KEY, ...) COMMAND_##KEY,
#include "command/command.def"
#undef COMMAND
    COMMAND_COUNT
};

enum {
    MOST_JOBS = 64,
    MOST_RESULTS = 1000,
    MOST_PORTS = 65535,
    DEFAULT_PORT = 8000,
    WORDS_MAX = 32,
    USES_MAX = 5
};

struct options {
    enum command_id command;
    enum command_id topic; /* help with a word: about which command */
    str words[WORDS_MAX];  /* what is not an option, in order */
    size_t word_count;
    bool wants_help;
    str hub_path;    /* empty: this folder, or the nearest hub above it */
    str output_path; /* empty: public/ in the hub */
    bool with_drafts;
    bool is_strict;
    bool keeps_going;
    bool is_whole;
    bool is_quiet;
    bool with_timings;
    bool shows_all;        /* every message, in the order of files */
    str report;            /* a file for every message; empty: none */
    str rule, level;       /* the only one that mend or check use; A, AA... */
    bool is_exact, writes; /* writes: mend changes files */
    str language;
    str variant;
    str format;
    str topics, sections, variants, languages; /* "A,B"; empty: all */
    str verify, size;     /* a copy to check; "2GB" at most */
    str answers, queries; /* files: a group's; a query on each line */
    long port;            /* 0: any that is free */
    bool opens_browser, wants_ease;
    bool must_poll;
    long limit;         /* of results; 0: ten */
    long jobs;          /* 0: one for each processor */
    str today;          /* as it was typed, or empty */
    long epoch_seconds; /* the moment that this is, from the start of 1970 */
};

enum option_type { OPTION_FLAG, OPTION_TEXT, OPTION_COUNT };

struct option_row {
    const char *name;
    char letter;       /* 0 when there is none */
    const char *value; /* the word for its value; null for a flag */
    enum option_type type;
    size_t offset;   /* in struct options */
    bool is_for_all; /* else for the commands that name it */
    const char *meaning;
    long most; /* of a count */
    bool takes_zero;
    const char *key; /* its name to commands, when another row has its name */
};

/* What a command's words are, for completion. */
enum words_kind {
    WORDS_NONE,
    WORDS_NEW,
    WORDS_COMMANDS,
    WORDS_FILES,
    WORDS_FREE
};

/* One way to call a command: the words behind its name. */
struct command_use {
    const char *words; /* null: there are no more */
    const char *meaning;
};

struct command_row {
    const char *name;
    int (*run)(const struct options *options); /* answers the exit status */
    const char *summary;
    const char *options; /* "directory whole"; null for none of its own */
    struct command_use uses[USES_MAX];
    enum words_kind words_are;
    size_t least_words;
    size_t most_words;
    bool names_hub;      /* its word is the folder of the hub */
    const char *missing; /* what to do when there are fewer than least_words */
};

bool options_read(struct options *options, int argc, char **argv);

const struct command_row *options_command(enum command_id command);
const struct option_row *options_rows(size_t *count);
bool option_is_for(const struct option_row *row, enum command_id command);
/* What an exit status says; null past the last. */
const char *options_exit_meaning(int status);

/* The page of one command, or the list of all. */
void options_print_help(enum command_id command);
void options_print_commands(void);

#endif
