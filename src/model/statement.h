/*
 * statement - how accessible a hub is, as its makers say it.
 *
 * Source     The Public Sector Bodies (Websites and Mobile Applications)
 *            (No. 2) Accessibility Regulations 2018, regulation 8, and the
 *            model statement of the Government Digital Service.
 */
#ifndef COHUB_MODEL_STATEMENT_H
#define COHUB_MODEL_STATEMENT_H

#include "model/front.h"

enum statement_status {
    STATEMENT_FULL,
    STATEMENT_PARTIAL,
    STATEMENT_NOT,
    STATEMENT_NOT_SAID
};

enum statement_nation {
    NATION_ENGLAND,
    NATION_WALES,
    NATION_SCOTLAND,
    NATION_NORTHERN_IRELAND,
    NATION_NOT_SAID
};

struct statement_problem {
    str what;
    str easy;      /* the same in easy read; may be empty */
    str criterion; /* "1.2.4 Captions (live)" */
    str until;     /* when it will be mended */
};

struct statement {
    bool is_given;
    struct place reviewed_place;
    str body;
    str scope;
    enum statement_status status;
    struct date prepared;
    struct date reviewed;
    struct date tested;
    str tested_by;
    const struct statement_problem *problems;
    size_t problem_count;
    struct str_list burden; /* what would be a disproportionate burden */
    struct str_list out_of_scope;
    long response_days; /* 0 when not said */
    enum answer public_body;
    enum statement_nation nation;
};

#endif
