/*
 * css_media - whether the conditions of a rule hold for a reader.
 *
 * Shape      The reader has a screen of 1280 by 800 pixels, a mouse, light
 *            colours and no wishes of their own; .orientation and the rest
 *            may say otherwise.  A query that nobody knows does not hold.
 * Source     Media Queries Level 5.
 */
#ifndef COHUB_AUDIT_CSS_MEDIA_H
#define COHUB_AUDIT_CSS_MEDIA_H

#include "audit/css_sheet.h"

struct css_reader {
    double width_px;
    double height_px;
    bool is_dark;
    bool is_print;
};

/* Does the whole chain of conditions hold? */
bool css_condition_holds(const struct css_condition *condition,
                         const struct css_reader *reader);

/* The value of an attribute media, or of @media. */
bool css_media_holds(str media, const struct css_reader *reader);

/* Does it hold for one orientation alone? */
bool css_condition_asks_orientation(const struct css_condition *condition);

#endif
