#include "command/command_confirm.h"

#include <stdio.h>

#include "build/confirm.h"
#include "command/command.h"
#include "command/messages.h"

static void print_confirmed(const struct confirmed *confirmed)
{
    if (confirmed->was_confirmed)
        printf("%.*s says already that it matches %.*s as it is now.\n",
               STR_ARG(confirmed->file), STR_ARG(confirmed->origin));
    else
        printf("%.*s now says that it matches %.*s as it is today.\n",
               STR_ARG(confirmed->file), STR_ARG(confirmed->origin));
}

int command_confirm(const struct options *options)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct confirming confirming = {
        .hub_path = options->hub_path,
        .file = options->words[0],
    };
    struct confirmed confirmed;
    bool ok = confirm_file(&arena, &confirming, &diags, &confirmed);
    int status = diags.failures ? EXIT_MACHINE : EXIT_CONTENT;

    messages_print(&diags);
    if (ok && !options->is_quiet)
        print_confirmed(&confirmed);
    arena_free(&arena);
    return ok ? EXIT_DONE : status;
}
