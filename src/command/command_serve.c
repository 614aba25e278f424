#include "command/command.h"

#include <stdio.h>

#include "base/clock.h"
#include "build/hub_path.h"
#include "command/messages.h"
#include "serve/serve.h"

enum { SECONDS_A_DAY = 24 * 60 * 60 };

/* What was said last, so that it is not said again. */
struct talk {
    const struct options *options;
    bool is_first;
};

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

static void print_state(const struct talk *talk, const struct serve_news *news)
{
    const struct diags *diags = news->diags;
    size_t errors = diags->errors + diags->failures;

    if (talk->is_first || errors)
        messages_print(diags, talk->options);
    if (talk->is_first)
        return;
    if (news->event == SERVE_WAITS)
        printf("The hub cannot be shown as it is now. Mend what stands above, "
               "and save.\n");
    else
        printf("Read in %.0f ms: %zu error%s, %zu warning%s.\n", news->took_ms,
               errors, plural(errors), diags->warnings,
               plural(diags->warnings));
}

static void print_event(struct talk *talk, const struct serve_news *news)
{
    switch (news->event) {
    case SERVE_PORT_TAKEN:
        printf("Port %ld is taken, so this is another one.\n",
               talk->options->port);
        /* fallthrough */
    case SERVE_OPENED:
        printf("Open %.*s in your browser. Save a file, and the page "
               "follows.\nTo stop, press Ctrl and C, or close this "
               "window.\n",
               STR_ARG(news->address));
        break;
    case SERVE_NO_BROWSER:
        printf("No browser could be opened from here: open %.*s yourself.\n",
               STR_ARG(news->address));
        break;
    case SERVE_LOOKS:
        printf("This folder does not tell of changes, so cohub looks once a "
               "second.\n");
        break;
    case SERVE_FOLLOWED:
    case SERVE_WAITS:
        print_state(talk, news);
        talk->is_first = false;
        break;
    case SERVE_NO_PORT:
        fprintf(stderr,
                "cohub: no address can be listened on near port %ld. Stop "
                "another server, or write another --port.\n",
                talk->options->port);
        break;
    case SERVE_CLOSED:
        printf("Stopped. Nothing was left behind.\n");
        break;
    }
}

static void tell(void *context, const struct serve_news *news)
{
    struct talk *talk = context;

    if (!talk->options->is_quiet || news->event == SERVE_NO_PORT)
        print_event(talk, news);
    fflush(stdout);
}

int command_serve(const struct options *options)
{
    struct arena arena = {0};
    struct talk talk = {.options = options, .is_first = true};
    struct serve_options what = {
        .build =
            {
                .hub_path = hub_path_of(&arena, options->hub_path),
                .output_path = STR("public"),
                .with_drafts = options->with_drafts,
                .jobs = pool_threads_available(),
                .today = date_of_days(options->epoch_seconds / SECONDS_A_DAY),
            },
        .port = (unsigned)options->port,
        .must_open_browser = options->opens_browser,
        .must_look = options->must_poll,
        .tell = tell,
        .context = &talk,
    };

    bool ok = serve_run(&what);

    arena_free(&arena);
    return ok ? EXIT_DONE : EXIT_MACHINE;
}
