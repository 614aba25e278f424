/*
 * css_working - an element whose style is being worked out.
 *
 * Shape      Which declarations won is known; what they come to is not yet.
 */
#ifndef COHUB_AUDIT_CSS_WORKING_H
#define COHUB_AUDIT_CSS_WORKING_H

#include "audit/css_style.h"

struct css_working {
    struct arena *arena;
    const struct css_reader *reader;
    double root_px;
    const struct css_style *above; /* null for the root */
    struct css_style *style;
};

void css_work_out(const struct css_working *working);

#endif
