/*
 * check - what a theme's template may see, at each place in it.
 *
 * Shape      The same stack as at run time, with kinds instead of values:
 *            ROOT at the bottom, BLOCK on it in the part of a block, and one
 *            more for each section that is open.
 * Units      level is the place on the stack, 0 for ROOT.
 */
#ifndef COHUB_TEMPLATE_CHECK_H
#define COHUB_TEMPLATE_CHECK_H

#include "base/diag.h"
#include "template/names.h"
#include "template/template.h"
#include "template/value.h"
#include "theme/contract.h"

/* The objects of view.def. */
enum view_object {
    VIEW_BACK_LINK,
    VIEW_NONE,
    VIEW_ROOT,
    VIEW_HUB,
    VIEW_SEARCH,
    VIEW_SEARCH_FACET,
    VIEW_SEARCH_VALUE,
    VIEW_CONTACT,
    VIEW_LOGO,
    VIEW_LANGUAGE,
    VIEW_LANGUAGE_LINK,
    VIEW_VARIANT,
    VIEW_FORMAT,
    VIEW_LINK,
    VIEW_PAGE,
    VIEW_TEXT_ITEM,
    VIEW_HEADING,
    VIEW_DATE,
    VIEW_PERSON,
    VIEW_CHECK,
    VIEW_CREDIT,
    VIEW_ORGANISATION,
    VIEW_OUTCOME,
    VIEW_BLOCK,
    VIEW_BLOCK_ITEM,
    VIEW_SHARE,
    VIEW_ENTRY,
    VIEW_CHANGE,
    VIEW_GROUP,
    VIEW_FACET,
    VIEW_WORDS,
    VIEW_TERM,
    VIEW_RESOURCE,
    VIEW_STATEMENT,
    VIEW_PROBLEM,
    VIEW_ATTRIBUTE, /* its names are in the part's contract */
    VIEW_OBJECT_COUNT
};

/* What a name stands for.  object is the object itself, or what a list has. */
struct seen {
    enum value_kind kind;
    enum view_object object;
};

enum { CHECK_STACK_MAX = TEMPLATE_DEPTH_MAX + 2 };

struct check {
    const struct names *names;
    const struct part_contract *contract;
    struct seen stack[CHECK_STACK_MAX];
    size_t depth;
};

/* contract is null for a template that draws no block. */
void check_start(struct check *check, const struct names *names,
                 const struct part_contract *contract);

/* False when the name means nothing here. */
bool check_find(const struct check *check, str path, struct seen *seen,
                short *level);

/* A section of that kind opens: false when there are too many. */
bool check_push(struct check *check, struct seen seen);
void check_pop(struct check *check);

/* For a name that check_find did not find: what its author may have meant. */
str check_advice(const struct check *check, struct arena *arena, str path);

#endif
