/*
 * mend_rule - what "cohub mend" puts right, a row a rule.
 *
 * Shape      A rule has the code of the message that asks for the same, where
 *            there is one.  Rules of files and folders have no function: they
 *            are looked for once, in the whole hub (file_mend.h).  The others
 *            look at one page as it stands, and add edits.  docs/mend.md is
 *            checked against these rows.
 */
#ifndef COHUB_EDIT_MEND_RULE_H
#define COHUB_EDIT_MEND_RULE_H

#include "edit/text_edits.h"

struct page_mend;

struct mend_rule {
    str id;
    const char *meaning; /* what becomes what, as a sentence */
    void (*find)(struct page_mend *mend, const struct mend_rule *rule);
    bool adds_words; /* of config.yaml, where readers had none */
};

/* In the order in which they are used. */
const struct mend_rule *mend_rules(size_t *count);

/* Null when there is none. */
const struct mend_rule *mend_rule_find(str id);

/* The rule that is nearest in spelling; empty when none is near. */
str mend_rule_near(str id);

#endif
