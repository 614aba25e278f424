/*
 * rule - what a finished page is held to: the rows, and how one speaks up.
 *
 * Shape      A rule is a row of rule.def: the message that it gives, where it
 *            comes from, the criteria of WCAG, its level, its function.  A
 *            function looks at the whole page and reports what breaks it;
 *            what cannot be told is not reported.
 * Units      At most RULE_REPORTS_MAX reports of one rule a page; the rest is
 *            counted in .unreported.
 * Source     W3C, ACT Rules; each by its id.
 */
#ifndef COHUB_AUDIT_RULE_H
#define COHUB_AUDIT_RULE_H

#include "audit/audited_page.h"
#include "base/diag.h"
#include "language/language_guess.h"

enum rule_level { RULE_A = 1, RULE_AA, RULE_AAA };

enum { RULE_REPORTS_MAX = 100 };

/* Where pictures of a style are looked for. */
enum picture_answer { PICTURE_THERE, PICTURE_MISSING, PICTURE_UNKNOWN };

struct page_files {
    struct css_files css;
    enum picture_answer (*find_picture)(void *context, str base, str address);
};

/* A page under audit. */
struct audit {
    const struct audited_page *page;
    const struct text_file *file;
    const struct page_files *files; /* null: nothing but the page is known */
    const struct language_words *languages;
    struct diags *diags;
    size_t reports; /* of the rule that looks now */
    size_t unreported;
};

struct rule {
    enum diag_kind kind;
    const char *title;    /* as its source has it */
    const char *criteria; /* "1.1.1 4.1.2"; empty: of no criterion */
    enum rule_level level;
    void (*check)(struct audit *audit);
    const char *why; /* who is shut out */
};

const struct rule *rule_rows(size_t *count);
/* By its id or its code; null when there is none. */
const struct rule *rule_find(str name);
str rule_near(struct arena *arena, str name);

/* The element breaks the rule.  a and b are words of the message. */
void audit_report(struct audit *audit, enum diag_kind kind,
                  const struct dom_node *node, str a, str b);

/* "button", "a with role=button": for messages. */
str audit_element_name(const struct audit *audit, const struct dom_node *node);

/* The next element after from (null: the first) of the page, in order. */
const struct dom_node *audit_next(const struct audit *audit,
                                  const struct dom_node *from);

#define RULE(kind, title, criteria, level, check, why) \
    void check(struct audit *audit);
#include "audit/rule.def"
#undef RULE

#endif
