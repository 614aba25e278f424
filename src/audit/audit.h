/*
 * audit - one finished page held to the rules.
 *
 * Shape      audit_page reads the bytes of a page, finds its styles, and asks
 *            each rule that is wanted.
 * Ownership  The arena holds what a page needs; it may be given back when the
 *            call has ended.  Messages are copied into diags.
 * Errors     A page that cannot be read is a message.
 * Threads    Any number at once, each with an arena and diags of its own.
 */
#ifndef COHUB_AUDIT_AUDIT_H
#define COHUB_AUDIT_AUDIT_H

#include "audit/rule.h"

/* Which rules are asked. */
struct audit_choice {
    const struct rule *only; /* null: all of them */
    enum rule_level level;   /* this one and below; 0: all */
    const struct language_words *languages;
};

/* Answers how many reports were not made, because they were more than anybody
 * reads. */
size_t audit_page(struct arena *arena, const struct text_file *file,
                  const struct page_files *files,
                  const struct audit_choice *choice, struct diags *diags);

#endif
