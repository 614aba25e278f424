/*
 * serve - the hub in a browser, as it is while somebody writes it.
 *
 * Shape      One thread and one loop: it waits for a request, for a change in
 *            the hub and for the end.  A page is drawn when it is asked for,
 *            from the hub in memory; nothing is written.  What happens is
 *            said through tell, for the command to print.
 * Ownership  Texts given to tell live until it returns.
 * Errors     False when it cannot listen; tell has said why.
 */
#ifndef COHUB_SERVE_SERVE_H
#define COHUB_SERVE_SERVE_H

#include "build/build.h"

enum serve_event {
    SERVE_OPENED,     /* address is set */
    SERVE_NO_PORT,    /* nothing could be listened on */
    SERVE_PORT_TAKEN, /* another port than was asked for: address */
    SERVE_NO_BROWSER, /* open address yourself */
    SERVE_FOLLOWED,   /* a change was read: diags, took_ms */
    SERVE_WAITS,      /* the hub cannot be shown until diags are mended */
    SERVE_LOOKS,      /* changes are looked for once a second */
    SERVE_CLOSED,
};

struct serve_news {
    enum serve_event event;
    str address;
    const struct diags *diags;
    double took_ms;
};

struct serve_options {
    struct build_options build;
    unsigned port;
    bool must_open_browser;
    bool must_look; /* never trust the kernel's word on changes */
    void (*tell)(void *context, const struct serve_news *news);
    void *context;
};

/* Until SIGINT, SIGTERM or SIGHUP. */
bool serve_run(const struct serve_options *options);

#endif
