/*
 * findings - what a check found, written for others than a terminal.
 *
 * Shape      SARIF for tools that gather results, lines that GitHub shows
 *            beside the changed lines, and a page for people.
 * Errors     None.  diags is sorted by place.
 * Source     SARIF 2.1.0 (OASIS); GitHub's workflow commands.
 */
#ifndef COHUB_AUDIT_FINDINGS_H
#define COHUB_AUDIT_FINDINGS_H

#include "base/diag.h"

void findings_write_sarif(struct buf *out, const struct diags *diags);

/* "::error file=a.html,line=1,col=2,title=link-name::words" */
void findings_write_github(struct buf *out, const struct diags *diags);

/* A page of HTML that holds to its own rules; title and summary are text. */
void findings_write_html(struct buf *out, const struct diags *diags, str title,
                         str summary);

#endif
