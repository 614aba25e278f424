/*
 * digest - many messages, grouped by rule so that a person can use them.
 *
 * Shape      Errors come first, then warnings; each rule once:
 *
 *              content/a.md:3:1: error: this leads to x, ...
 *                  3 | [x](x.md)
 *                    | fix: check the name   [link-to-nothing]
 *              content/b.md:9:4: error: ...
 *                    | and 812 more in 96 files
 *
 *            An error has its first three places, a warning its first.  At
 *            the end stands a table of rules with their counts, and why the
 *            hub set the level of one.  With many rules less is quoted, so
 *            that the whole never has more than 60 lines and three for each
 *            rule.
 * Errors     None.  diags is sorted by place.
 */
#ifndef COHUB_BASE_DIGEST_H
#define COHUB_BASE_DIGEST_H

#include "base/diag.h"

enum { DIGEST_LINES = 60, DIGEST_LINES_A_RULE = 3 };

/* The messages of one rule, of one severity. */
struct digest_rule {
    enum diag_kind kind;
    enum diag_severity severity;
    size_t count;
    size_t file_count;
    size_t first; /* of the messages: an index into the list */
};

/* Rules in the order in which they are shown; those that are off last. */
struct digest_rule *digest_rules(struct arena *arena, const struct diags *diags,
                                 size_t *count);

void digest_write(struct buf *buf, const struct diags *diags, bool colour);

/* Every message by place, then the table when the hub set levels. */
void digest_write_all(struct buf *buf, const struct diags *diags, bool colour);

#endif
