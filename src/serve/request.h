/*
 * request - may this be answered, and which file does it ask for?
 *
 * Shape      A request as it came from the network goes in; a verdict comes
 *            out.  Only the hub's own pages, in a browser on this computer,
 *            are ever answered: a page of another website must not be able to
 *            read a draft through the reader's browser.
 * Ownership  The path that is asked for lives in the arena.
 * Threads    Pure: no I/O, no state.
 * Source     RFC 9110 (Host, methods), RFC 3986 section 2.1 (percent-encoding),
 *            Fetch Metadata (Sec-Fetch-Site, Sec-Fetch-Mode).
 */
#ifndef COHUB_SERVE_REQUEST_H
#define COHUB_SERVE_REQUEST_H

#include "base/arena.h"

enum { REQUEST_TARGET_MAX = 2048 };

struct request {
    str method;
    str target; /* as it was sent: "/guidance/a%20b.html", without "?" */
    str host;   /* header fields; empty when they were not sent */
    str origin;
    str fetch_site;
    str fetch_mode;
    size_t host_count; /* how many Host fields came */
};

enum request_verdict {
    REQUEST_OK,
    REQUEST_WRONG_HOST,    /* 421: another name leads here */
    REQUEST_WRONG_METHOD,  /* 405 */
    REQUEST_OTHER_WEBSITE, /* 403: a page of another website asks */
    REQUEST_BAD_PATH,      /* 400 */
    REQUEST_LONG_PATH,     /* 414 */
    REQUEST_VERDICT_COUNT
};

/* What is said for a verdict, and its status. */
struct request_refusal {
    unsigned status;
    const char *reason;
};

/* *path is then the file that is asked for, without a "/" at its start:
 * "guidance/index.html" for "/guidance/".  port is the one that we listen
 * on. */
enum request_verdict request_judge(const struct request *request, unsigned port,
                                   struct arena *arena, str *path);

/* GET and HEAD: nothing else is answered. */
bool request_method_is_known(str method);

const struct request_refusal *request_refusal_of(enum request_verdict verdict);

#endif
