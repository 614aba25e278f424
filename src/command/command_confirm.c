#include "command/command.h"

#include <stdio.h>

#include "base/json.h"
#include "build/confirm.h"
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

static void print_json(const struct diags *diags,
                       const struct confirmed *confirmed)
{
    struct buf out = {0};
    struct buf facts = {0};

    buf_add_char(&facts, '{');
    json_add_pair(&facts, "cohub", STR(COHUB_VERSION));
    json_add_pair(&facts, "confirmed", confirmed ? confirmed->file : STR(""));
    messages_add_json(&out, buf_str(&facts), diags);
    fwrite(out.at, 1, out.len, stdout);
    buf_free(&facts);
    buf_free(&out);
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
    bool ok;
    int status;

    if (!messages_check_format(options))
        return EXIT_USAGE;
    ok = confirm_file(&arena, &confirming, &diags, &confirmed);
    status = diags.failures ? EXIT_MACHINE : EXIT_CONTENT;
    if (messages_are_json(options))
        print_json(&diags, ok ? &confirmed : NULL);
    else
        messages_print(&diags, options);
    if (ok && !options->is_quiet && !messages_are_json(options))
        print_confirmed(&confirmed);
    arena_free(&arena);
    return ok ? EXIT_DONE : status;
}
