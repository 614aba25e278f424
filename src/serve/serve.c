#include "serve/serve.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/clock.h"
#include "serve/browser.h"
#include "serve/confinement.h"
#include "serve/listener.h"
#include "serve/preview.h"
#include "serve/watcher.h"

struct server {
    const struct serve_options *options;
    struct preview *preview;
    struct listener *listener;
    struct watcher *watcher;
    int signals;
};

static void tell(const struct server *server, struct serve_news news)
{
    server->options->tell(server->options->context, &news);
}

static void answer(void *context, str path, struct arena *scratch,
                   struct reply *reply)
{
    struct server *server = context;

    preview_answer(server->preview, path, scratch, reply);
}

static void tell_state(const struct server *server, double took_ms)
{
    tell(server,
         (struct serve_news){
             .event = preview_is_newest(server->preview) ? SERVE_FOLLOWED
                                                         : SERVE_WAITS,
             .diags = preview_diags(server->preview),
             .took_ms = took_ms,
         });
}

static void follow_changes(struct server *server)
{
    struct arena scratch = {0};
    double started_ms = clock_now_ms();
    struct changes changes = watcher_read(server->watcher, &scratch);

    if (changes.count || changes.is_many) {
        preview_follow(server->preview, &changes);
        listener_tell(server->listener, STR("changed"));
        tell_state(server, clock_now_ms() - started_ms);
    }
    arena_free(&scratch);
}

static int shorter(int a_ms, int b_ms)
{
    return b_ms < 0 || a_ms < b_ms ? a_ms : b_ms;
}

/* Waits for a request or a change and answers it; false: the server ends. */
static bool turn(struct server *server, double *looked_ms)
{
    int sockets[LISTENER_DESCRIPTORS_MAX];
    struct pollfd waited[LISTENER_DESCRIPTORS_MAX + 2] = {
        {server->signals, POLLIN, 0},
        {watcher_descriptor(server->watcher), POLLIN, 0},
    };
    size_t count = listener_descriptors(server->listener, sockets);
    int look_ms = watcher_wait_ms(server->watcher);

    for (size_t i = 0; i < count; i++)
        waited[2 + i] = (struct pollfd){sockets[i], POLLIN, 0};
    poll(waited, 2 + count,
         shorter(listener_wait_ms(server->listener), look_ms));
    if (waited[0].revents)
        return false;
    if (waited[1].revents
        || (look_ms >= 0 && clock_now_ms() - *looked_ms >= look_ms)) {
        *looked_ms = clock_now_ms();
        follow_changes(server);
    }
    listener_run(server->listener);
    return true;
}

/* The signals that end us become readable, so that the loop ends in one
 * place. */
static int take_signals(void)
{
    sigset_t ends;

    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    sigprocmask(SIG_BLOCK, &ends, NULL);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGCHLD, SIG_IGN);
    return signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
}

static void say_where(struct server *server)
{
    struct arena scratch = {0};
    unsigned port = listener_port(server->listener);
    str address = arena_format(&scratch, "http://127.0.0.1:%u/", port);
    bool is_other = server->options->port && server->options->port != port;

    tell(server, (struct serve_news){
                     .event = is_other ? SERVE_PORT_TAKEN : SERVE_OPENED,
                     .address = address,
                 });
    if (watcher_descriptor(server->watcher) < 0)
        tell(server, (struct serve_news){.event = SERVE_LOOKS});
    if (server->options->must_open_browser && !browser_open(address))
        tell(server, (struct serve_news){.event = SERVE_NO_BROWSER,
                                         .address = address});
    arena_free(&scratch);
}

static void run(struct server *server)
{
    double looked_ms = clock_now_ms();

    say_where(server);
    confinement_begin(server->options->build.hub_path);
    tell_state(server, 0);
    while (turn(server, &looked_ms))
        continue;
    tell(server, (struct serve_news){.event = SERVE_CLOSED});
}

bool serve_run(const struct serve_options *options)
{
    struct server server = {.options = options};

    server.signals = take_signals();
    /* Watched before it is read: what is saved in between is not missed. */
    server.watcher =
        watcher_open(options->build.hub_path, options->build.output_path,
                     options->must_look);
    server.preview = preview_open(&options->build);
    server.listener = listener_open(options->port, answer, &server);
    if (server.listener) {
        run(&server);
        listener_close(server.listener);
    } else {
        tell(&server, (struct serve_news){.event = SERVE_NO_PORT});
    }
    preview_close(server.preview);
    watcher_close(server.watcher);
    close(server.signals);
    return server.listener != NULL;
}
