/*
 * options - the command line, read by the tables of options.c.
 *
 * Shape      Every option is a row: its names, the word for its value, what
 *            it means, and the commands that take it.  --help is printed
 *            from the same rows.
 * Ownership  Texts point into argv.
 * Errors     A wrong command line is explained on standard error; then
 *            options_read answers false.
 */
#ifndef COHUB_COMMAND_OPTIONS_H
#define COHUB_COMMAND_OPTIONS_H

#include "base/str.h"

enum command_id { COMMAND_BUILD, COMMAND_HELP, COMMAND_VERSION, COMMAND_COUNT };

enum { MOST_JOBS = 64 };

struct options {
    enum command_id command;
    enum command_id topic; /* help: about which command */
    bool has_topic;
    bool wants_help;
    str hub_path;
    str output_path; /* empty: public/ in the hub */
    bool with_drafts;
    bool is_strict;
    bool is_quiet;
    bool with_timings;
    long jobs; /* 0: one for each processor */
};

bool options_read(struct options *options, int argc, char **argv);

/* The page of one command, or the list of all. */
void options_print_help(enum command_id command);
void options_print_commands(void);

#endif
