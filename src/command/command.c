#include "command/command.h"

#include <stdio.h>

#include "command/options.h"

int command_help(const struct options *options)
{
    if (options->word_count)
        options_print_help(options->topic);
    else
        options_print_commands();
    return EXIT_DONE;
}

int command_version(const struct options *options)
{
    (void)options;
    puts("cohub " COHUB_VERSION);
    return EXIT_DONE;
}

int command_run(int argc, char **argv)
{
    struct options options;

    if (!options_read(&options, argc, argv))
        return EXIT_USAGE;
    if (options.wants_help) {
        options_print_help(options.command);
        return EXIT_DONE;
    }
    return options_command(options.command)->run(&options);
}
