/*
 * svg_sheet - a drawing's style sheet, as its rules for elements.
 *
 * Shape      Rules of names, classes and ids, also one in another:
 *              .a { fill: red }   #b path, g.c { stroke: none }
 *            Rules that start with @ are passed by.
 * Units      At most SVG_RULES_MAX rules.
 * Ownership  Texts borrow from the sheet.
 * Errors     False when a rule asks for more, such as :nth-child.
 * Source     CSS Selectors 3.
 */
#ifndef COHUB_MEDIA_SVG_SHEET_H
#define COHUB_MEDIA_SVG_SHEET_H

#include "base/arena.h"

enum { SVG_RULES_MAX = 2000, SVG_STEPS_MAX = 4 };

/* "path.a#b": what one element must be; empty texts ask for nothing. */
struct svg_step {
    str name;
    str id;
    str classes[3];
    size_t class_count;
    bool is_child; /* of the step before, not only inside it */
    bool is_root;  /* ":root" */
};

struct svg_rule {
    struct svg_step steps[SVG_STEPS_MAX]; /* the outermost first */
    size_t step_count;
    unsigned weight; /* the heaviest rule counts, and of those the last */
    str properties;  /* "fill: red; stroke: none" */
};

struct svg_sheet {
    struct svg_rule *rules; /* the one that counts most first */
    size_t count;
    size_t capacity;
};

/* css is what all style elements hold, one after the other. */
bool svg_sheet_parse(struct arena *arena, str css, struct svg_sheet *sheet);

#endif
