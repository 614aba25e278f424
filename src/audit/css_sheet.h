/*
 * css_sheet - a style sheet as a list of rules.
 *
 * Shape      Rules stand in the order in which they are written, those of
 *            an @import before the rest.  A rule in blocks of @media or
 *            @supports carries their conditions.  Short forms ("background")
 *            are written out as the properties that rules of the audit ask
 *            about; all other properties are left out.
 * Units      At most CSS_RULES_MAX rules are read.
 * Ownership  The arena; texts point into it.
 * Source     CSS Syntax Level 3, CSS Cascade Level 5.
 */
#ifndef COHUB_AUDIT_CSS_SHEET_H
#define COHUB_AUDIT_CSS_SHEET_H

#include "audit/css_declaration.h"
#include "audit/css_selector.h"

enum { CSS_RULES_MAX = 50 * 1000, CSS_BYTES_MAX = 4 << 20 };

/* A condition of a block, and the one that this block stands in. */
struct css_condition {
    str media; /* empty when it is one of support */
    str supports;
    const struct css_condition *outer;
};

struct css_rule {
    const struct css_selector *selectors;
    size_t selector_count;
    struct css_declarations declarations;
    const struct css_condition *condition; /* null: there is none */
    unsigned layer; /* later layers stand before; none stands before all */
};

struct css_sheet {
    const struct css_rule *rules;
    size_t count;
    size_t capacity;
    bool is_unknown; /* something that it needs could not be read */
};

struct css_file {
    str path;
    str css;
};

/* What finds the text of a file that a style names, seen from the file at
 * base.  False when there is none. */
struct css_files {
    bool (*read)(void *context, struct arena *arena, str base, str address,
                 struct css_file *found);
    void *context;
};

/* All rules of a file.  files may be null. */
void css_sheet_read(struct arena *arena, const struct css_file *file,
                    const struct css_files *files, struct css_sheet *sheet);

#endif
