/*
 * listener - HTTP on this computer only.
 *
 * Shape      Listens on 127.0.0.1 and, where there is one, on [::1], at the
 *            same port.  Nothing runs by itself: when its descriptors are
 *            readable, listener_run answers what came, and returns.  Requests
 *            that request_judge refuses never reach the answering function.
 * Ownership  A reply's bytes are copied before the answering function is
 *            called again.
 * Units      Milliseconds.
 * Errors     listener_open answers null when no port could be had.
 * Source     GNU libmicrohttpd 0.9.75, external event loop.
 */
#ifndef COHUB_SERVE_LISTENER_H
#define COHUB_SERVE_LISTENER_H

#include "base/arena.h"

struct listener;

struct reply {
    unsigned status;
    const char *type; /* "text/html; charset=utf-8" */
    str bytes;
    str location;   /* of a redirection; else empty */
    bool is_stream; /* kept open; hears what listener_tell says */
};

/* path as request_judge gave it.  scratch is reset after the reply is sent. */
typedef void listener_answer(void *context, str path, struct arena *scratch,
                             struct reply *reply);

/* port 0: any that is free.  When port is taken the next ones are tried. */
struct listener *listener_open(unsigned port, listener_answer *answer,
                               void *context);
unsigned listener_port(const struct listener *listener);

enum { LISTENER_DESCRIPTORS_MAX = 2 };

/* What to wait for: at most LISTENER_DESCRIPTORS_MAX, readable. */
size_t listener_descriptors(const struct listener *listener, int *descriptors);
/* How long to wait for them at most. */
int listener_wait_ms(const struct listener *listener);
void listener_run(struct listener *listener);

/* One event for every open stream; text is one line. */
void listener_tell(struct listener *listener, str text);

/* Streams end, connections close. */
void listener_close(struct listener *listener);

#endif
