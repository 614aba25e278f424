#include "command/command.h"

#include <stdio.h>

#include "command/command_build.h"
#include "command/command_confirm.h"
#include "command/command_new.h"
#include "command/command_search.h"
#include "command/command_serve.h"
#include "command/command_symbols.h"
#include "command/options.h"

static int run_help(const struct options *options)
{
    if (options->word_count)
        options_print_help(options->topic);
    else
        options_print_commands();
    return EXIT_DONE;
}

static int run_version(const struct options *options)
{
    (void)options;
    puts("cohub " COHUB_VERSION);
    return EXIT_DONE;
}

static int (*const commands[COMMAND_COUNT])(const struct options *) = {
    [COMMAND_NEW] = command_new,       [COMMAND_BUILD] = command_build,
    [COMMAND_SERVE] = command_serve,   [COMMAND_CONFIRM] = command_confirm,
    [COMMAND_SEARCH] = command_search, [COMMAND_SYMBOLS] = command_symbols,
    [COMMAND_HELP] = run_help,         [COMMAND_VERSION] = run_version,
};

int command_run(int argc, char **argv)
{
    struct options options;

    if (!options_read(&options, argc, argv))
        return EXIT_USAGE;
    if (options.wants_help) {
        options_print_help(options.command);
        return EXIT_DONE;
    }
    return commands[options.command](&options);
}
