/*
 * command - what a person types.
 *
 * Shape      A table of commands, each in a file of its own.
 * Errors     The exit status: 0 done, 1 the content has errors, 2 the command
 *            line is wrong, 3 the machine failed.
 */
#ifndef COHUB_COMMAND_COMMAND_H
#define COHUB_COMMAND_COMMAND_H

enum exit_status {
    EXIT_DONE = 0,
    EXIT_CONTENT = 1,
    EXIT_USAGE = 2,
    EXIT_MACHINE = 3
};

struct options;

int command_run(int argc, char **argv);

/* What runs each command of command.def. */
#define COMMAND(KEY, name, ...) int command_##name(const struct options *);
#include "command/command.def"
#undef COMMAND

#endif
