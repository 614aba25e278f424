/*
 * html_reader - finished HTML, as browsers read it, to a tree.
 *
 * Shape      Whatever the bytes are, there is a tree, with html, head and
 *            body.  A page that is too long, or that is nested so oddly that
 *            reading it would take for ever, is refused with a reason.
 * Units      HTML_BYTES_MAX bytes and HTML_NODES_MAX nodes a page.
 * Errors     HTML_READ, or why not.
 * Threads    Any number at once.
 * Source     WHATWG HTML, section 13.2, as libgumbo implements it.
 */
#ifndef COHUB_AUDIT_HTML_READER_H
#define COHUB_AUDIT_HTML_READER_H

#include "audit/dom.h"

enum { HTML_BYTES_MAX = 8 << 20, HTML_NODES_MAX = 500 * 1000 };

enum html_answer {
    HTML_READ,
    HTML_TOO_LONG,
    HTML_TOO_TANGLED, /* too many elements, or nested too deep */
};

/* bytes have to outlive the tree. */
enum html_answer html_read(struct arena *arena, str bytes, struct dom *dom);

/* How much work the nesting of a page may cause: the open elements at each
 * tag, added up. */
bool html_is_tangled(str bytes);

#endif
