/*
 * site_audit - folders and files of finished HTML, held to the rules.
 *
 * Shape      A folder is searched for pages (.html, .htm, .xhtml); a file is
 *            a page whatever its name, when it starts as HTML.  Style sheets
 *            are looked for where the pages say, below the folder, and below
 *            the one that the program stands in.
 * Units      At most SITE_PAGES_MAX pages, SITE_DEPTH_MAX folders deep.
 * Errors     What cannot be read is a message of that file.
 * Threads    Pages are audited on .jobs threads; the messages come in the
 *            order of paths.
 */
#ifndef COHUB_AUDIT_SITE_AUDIT_H
#define COHUB_AUDIT_SITE_AUDIT_H

#include "audit/audit.h"

enum { SITE_PAGES_MAX = 100 * 1000, SITE_DEPTH_MAX = 32 };

struct site_wish {
    const str *paths;
    size_t path_count;
    struct audit_choice choice;
    unsigned jobs;
};

struct site_result {
    size_t pages;
    size_t left_out; /* files that are no HTML */
    size_t unsaid;   /* reports beyond those that are kept */
    size_t unstyled; /* pages with a style sheet that was not found */
};

struct site_result site_audit(struct arena *arena, const struct site_wish *wish,
                              struct diags *diags);

#endif
