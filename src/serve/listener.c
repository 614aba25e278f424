#include "serve/listener.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>
#include <strings.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/hash.h"
#include "serve/request.h"

enum {
    CONNECTIONS_MAX = 2000,
    DESCRIPTORS_WANTED = 4096,
    IDLE_SECONDS = 20,
    HEADER_BYTES = 32 << 10,
    STREAMS_MAX = 64,
    STREAM_BLOCK = 1024,
    /* A connection that waits does not notice that its browser is gone until
     * it writes, so something is written now and then. */
    BREATH_MS = 15000,
    PORTS_TRIED = 100,
    LAST_PORT = 65535,
};

/* One browser that listens for changes. */
struct stream {
    struct listener *listener; /* null: the place is free */
    struct MHD_Connection *connection;
    struct buf waiting; /* not sent yet */
    bool is_suspended;
};

struct listener {
    struct arena memory;
    struct arena scratch;
    struct MHD_Daemon *daemons[LISTENER_DESCRIPTORS_MAX];
    size_t daemon_count;
    unsigned port;
    listener_answer *answer;
    void *context;
    struct stream streams[STREAMS_MAX];
    double breathed_ms;
    bool is_closing;
};

/* ---- streams ---- */

static ssize_t stream_read(void *context, uint64_t at, char *out, size_t max)
{
    struct stream *stream = context;
    size_t len = stream->waiting.len < max ? stream->waiting.len : max;

    (void)at;
    if (len) {
        memcpy(out, stream->waiting.at, len);
        memmove(stream->waiting.at, stream->waiting.at + len,
                stream->waiting.len - len);
        stream->waiting.len -= len;
        return (ssize_t)len;
    }
    if (stream->listener->is_closing)
        return MHD_CONTENT_READER_END_OF_STREAM;
    stream->is_suspended = true;
    MHD_suspend_connection(stream->connection);
    return 0;
}

static void stream_free(void *context)
{
    struct stream *stream = context;

    buf_free(&stream->waiting);
    *stream = (struct stream){0};
}

static void stream_add(struct stream *stream, str text)
{
    if (stream->listener == NULL)
        return;
    buf_add(&stream->waiting, text);
    if (stream->is_suspended)
        MHD_resume_connection(stream->connection);
    stream->is_suspended = false;
}

static void add_to_all(struct listener *listener, str text)
{
    for (size_t i = 0; i < STREAMS_MAX; i++)
        stream_add(&listener->streams[i], text);
}

void listener_tell(struct listener *listener, str text)
{
    struct buf event = {0};

    buf_add(&event, STR("data: "));
    buf_add(&event, text);
    buf_add(&event, STR("\n\n"));
    add_to_all(listener, buf_str(&event));
    buf_free(&event);
}

static struct stream *find_free_stream(struct listener *listener)
{
    for (size_t i = 0; i < STREAMS_MAX; i++)
        if (listener->streams[i].listener == NULL)
            return &listener->streams[i];
    return NULL;
}

/* ---- answers ---- */

static const struct header {
    const char *name;
    const char *value;
} own_headers[] = {
    {"Cache-Control", "no-cache"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"X-Frame-Options", "SAMEORIGIN"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    /* The published site's own rule, and nothing from elsewhere. */
    {"Content-Security-Policy",
     "default-src 'self'; img-src 'self' data:; style-src 'self' "
     "'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors "
     "'self'; form-action 'self'"},
};

static void add_header(struct MHD_Response *response, const char *name,
                       const char *value)
{
    MHD_add_response_header(response, name, value);
}

static enum MHD_Result queue(struct MHD_Connection *connection, unsigned status,
                             struct MHD_Response *response)
{
    enum MHD_Result result;

    for (size_t i = 0; i < sizeof(own_headers) / sizeof(own_headers[0]); i++)
        add_header(response, own_headers[i].name, own_headers[i].value);
    result = MHD_queue_response(connection, status, response);
    MHD_destroy_response(response);
    return result;
}

static struct MHD_Response *response_of_text(str text)
{
    static char nothing[1];

    return MHD_create_response_from_buffer(
        text.len, text.len ? (void *)(uintptr_t)text.at : nothing,
        MHD_RESPMEM_MUST_COPY);
}

static enum MHD_Result refuse(struct MHD_Connection *connection,
                              unsigned status, const char *reason)
{
    struct MHD_Response *response = response_of_text(str_of(reason));

    add_header(response, "Content-Type", "text/plain; charset=utf-8");
    if (status == MHD_HTTP_METHOD_NOT_ALLOWED)
        add_header(response, "Allow", "GET, HEAD");
    return queue(connection, status, response);
}

static enum MHD_Result open_stream(struct listener *listener,
                                   struct MHD_Connection *connection)
{
    struct stream *stream = find_free_stream(listener);
    struct MHD_Response *response;

    if (!stream)
        return refuse(connection, MHD_HTTP_SERVICE_UNAVAILABLE,
                      "Too many pages listen for changes.");
    *stream = (struct stream){.listener = listener, .connection = connection};
    buf_add(&stream->waiting, STR("retry: 500\n\n"));
    response = MHD_create_response_from_callback(
        MHD_SIZE_UNKNOWN, STREAM_BLOCK, stream_read, stream, stream_free);
    add_header(response, "Content-Type", "text/event-stream");
    return queue(connection, MHD_HTTP_OK, response);
}

static const char *header_of(struct MHD_Connection *connection,
                             const char *name)
{
    const char *value =
        MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);

    return value ? value : "";
}

/* A page that did not change is not sent again. */
static enum MHD_Result send_reply(struct listener *listener,
                                  struct MHD_Connection *connection,
                                  const struct reply *reply)
{
    struct arena *scratch = &listener->scratch;
    const char *tag = arena_cstr(
        scratch,
        arena_format(scratch, "\"%.*s\"",
                     STR_ARG(hash_hex(scratch, hash_of(reply->bytes)))));
    bool is_same = reply->status == MHD_HTTP_OK
                   && strcmp(header_of(connection, "If-None-Match"), tag) == 0;
    struct MHD_Response *response =
        response_of_text(is_same ? (str){0} : reply->bytes);

    add_header(response, "ETag", tag);
    add_header(response, "Content-Type", reply->type);
    if (reply->location.len)
        add_header(response, "Location", arena_cstr(scratch, reply->location));
    return queue(connection, is_same ? MHD_HTTP_NOT_MODIFIED : reply->status,
                 response);
}

/* ---- requests ---- */

static enum MHD_Result count_host(void *context, enum MHD_ValueKind kind,
                                  const char *name, const char *value)
{
    size_t *count = context;

    (void)kind;
    (void)value;
    *count += strcasecmp(name, "Host") == 0;
    return MHD_YES;
}

static struct request request_of(struct MHD_Connection *connection,
                                 const char *target, const char *method)
{
    struct request request = {
        .method = str_of(method),
        .target = str_of(target),
        .host = str_of(header_of(connection, "Host")),
        .origin = str_of(header_of(connection, "Origin")),
        .fetch_site = str_of(header_of(connection, "Sec-Fetch-Site")),
        .fetch_mode = str_of(header_of(connection, "Sec-Fetch-Mode")),
    };

    MHD_get_connection_values(connection, MHD_HEADER_KIND, count_host,
                              &request.host_count);
    return request;
}

/* libmicrohttpd would decode the path; request_judge does it, once, and
 * refuses what it does not like. */
static size_t leave_as_sent(void *context, struct MHD_Connection *connection,
                            char *text)
{
    (void)context;
    (void)connection;
    return strlen(text);
}

static enum MHD_Result answer_path(struct listener *listener,
                                   struct MHD_Connection *connection, str path)
{
    struct reply reply = {.status = MHD_HTTP_OK};
    enum MHD_Result result;

    listener->answer(listener->context, path, &listener->scratch, &reply);
    result = reply.is_stream ? open_stream(listener, connection)
                             : send_reply(listener, connection, &reply);
    return result;
}

static enum MHD_Result answer_request(struct listener *listener,
                                      struct MHD_Connection *connection,
                                      const struct request *request)
{
    str path;
    enum request_verdict verdict =
        request_judge(request, listener->port, &listener->scratch, &path);

    if (verdict == REQUEST_OK)
        return answer_path(listener, connection, path);
    return refuse(connection, request_refusal_of(verdict)->status,
                  request_refusal_of(verdict)->reason);
}

/* callback: called once before a body, for each piece of it, and after.  An
 * answer before the body closes the connection: right for what we do not
 * take.  A body that nobody asked for is passed over. */
static enum MHD_Result handle(void *context, struct MHD_Connection *connection,
                              const char *target, const char *method,
                              const char *version, const char *body,
                              size_t *body_size, void **state)
{
    struct listener *listener = context;
    struct request request = request_of(connection, target, method);
    bool is_first = *state == NULL;
    bool has_body = *body_size > 0;
    enum MHD_Result result = MHD_YES;

    (void)version;
    (void)body;
    *state = listener;
    *body_size = 0;
    if (is_first ? !request_method_is_known(request.method) : !has_body)
        result = answer_request(listener, connection, &request);
    arena_reset(&listener->scratch);
    return result;
}

/* ---- listening ---- */

static struct MHD_Daemon *listen_at(struct listener *listener,
                                    const struct sockaddr *address,
                                    unsigned flags)
{
    return MHD_start_daemon(
        MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME | flags, 0, NULL, NULL, handle,
        listener, MHD_OPTION_SOCK_ADDR, address, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)CONNECTIONS_MAX, MHD_OPTION_CONNECTION_TIMEOUT,
        (unsigned)IDLE_SECONDS, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        (size_t)HEADER_BYTES, MHD_OPTION_UNESCAPE_CALLBACK, leave_as_sent, NULL,
        MHD_OPTION_END);
}

static struct MHD_Daemon *listen_at_four(struct listener *listener,
                                         unsigned port)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons((uint16_t)port),
        .sin_addr = {htonl(INADDR_LOOPBACK)},
    };

    return listen_at(listener, (const struct sockaddr *)(const void *)&address,
                     0);
}

static struct MHD_Daemon *listen_at_six(struct listener *listener,
                                        unsigned port)
{
    struct sockaddr_in6 address = {
        .sin6_family = AF_INET6,
        .sin6_port = htons((uint16_t)port),
        .sin6_addr = IN6ADDR_LOOPBACK_INIT,
    };

    return listen_at(listener, (const struct sockaddr *)(const void *)&address,
                     MHD_USE_IPv6);
}

static unsigned port_of(struct MHD_Daemon *daemon)
{
    const union MHD_DaemonInfo *info =
        MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);

    return info ? info->port : 0;
}

/* A thousand connections need as many descriptors. */
static void ask_for_descriptors(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit) != 0
        || limit.rlim_cur >= DESCRIPTORS_WANTED)
        return;
    limit.rlim_cur = limit.rlim_max < DESCRIPTORS_WANTED ? limit.rlim_max
                                                         : DESCRIPTORS_WANTED;
    setrlimit(RLIMIT_NOFILE, &limit);
}

/* Both addresses at one port; a machine without IPv6 has the first only. */
static bool try_port(struct listener *listener, unsigned port)
{
    struct MHD_Daemon *four = listen_at_four(listener, port);
    struct MHD_Daemon *six;

    if (!four)
        return false;
    listener->port = port ? port : port_of(four);
    listener->daemons[listener->daemon_count++] = four;
    six = listen_at_six(listener, listener->port);
    if (six)
        listener->daemons[listener->daemon_count++] = six;
    return true;
}

struct listener *listener_open(unsigned port, listener_answer *answer,
                               void *context)
{
    struct arena memory = {0};
    struct listener *listener = arena_new(&memory, struct listener);
    unsigned tried = 0;

    listener->memory = memory;
    listener->answer = answer;
    listener->context = context;
    listener->breathed_ms = clock_now_ms();
    ask_for_descriptors();
    while (!try_port(listener, port)) {
        if (port == 0 || ++port > LAST_PORT || ++tried == PORTS_TRIED) {
            listener_close(listener);
            return NULL;
        }
    }
    return listener;
}

unsigned listener_port(const struct listener *listener)
{
    return listener->port;
}

size_t listener_descriptors(const struct listener *listener, int *descriptors)
{
    for (size_t i = 0; i < listener->daemon_count; i++)
        descriptors[i] =
            MHD_get_daemon_info(listener->daemons[i], MHD_DAEMON_INFO_EPOLL_FD)
                ->epoll_fd;
    return listener->daemon_count;
}

int listener_wait_ms(const struct listener *listener)
{
    double wait = BREATH_MS;

    for (size_t i = 0; i < listener->daemon_count; i++) {
        MHD_UNSIGNED_LONG_LONG timeout;

        if (MHD_get_timeout(listener->daemons[i], &timeout) == MHD_YES
            && (double)timeout < wait)
            wait = (double)timeout;
    }
    return (int)wait;
}

static void breathe(struct listener *listener)
{
    double now = clock_now_ms();

    if (now - listener->breathed_ms < BREATH_MS)
        return;
    listener->breathed_ms = now;
    add_to_all(listener, STR(":\n\n"));
}

void listener_run(struct listener *listener)
{
    breathe(listener);
    for (size_t i = 0; i < listener->daemon_count; i++)
        MHD_run(listener->daemons[i]);
}

void listener_close(struct listener *listener)
{
    struct arena memory = listener->memory;

    listener->is_closing = true;
    add_to_all(listener, (str){0});
    for (size_t i = 0; i < listener->daemon_count; i++) {
        MHD_run(listener->daemons[i]);
        MHD_stop_daemon(listener->daemons[i]);
    }
    arena_free(&listener->scratch);
    arena_free(&memory);
}
