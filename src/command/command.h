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

int command_run(int argc, char **argv);

#endif
