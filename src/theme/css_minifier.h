/*
 * css_minifier - CSS made small: what means nothing is left out.
 *
 * Shape      Comments go, white space where it means nothing, and rules that
 *            start with the class of another format: .plain .facts { ... }.
 *            What a browser shows stays as it was.
 * Source     CSS Syntax Level 3, section 4.
 */
#ifndef COHUB_THEME_CSS_MINIFIER_H
#define COHUB_THEME_CSS_MINIFIER_H

#include "base/buf.h"
#include "model/variant.h"

/* The classes that the body of a format's pages has. */
struct css_reader {
    enum variant variant;
    bool is_giant; /* large print is giant print */
};

void css_add(str css, struct buf *out);

/* css has been through css_add. */
void css_add_for(const struct css_reader *reader, str css, struct buf *out);

#endif
