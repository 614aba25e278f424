/*
 * css_style - how each element of a page looks, as far as it can be known
 * without a browser.
 *
 * Shape      css_styles_find makes a style for each element, by its index.
 *            What hangs on something that is not known (a picture, a script,
 *            a selector of tomorrow) is not guessed: has_colour and the like
 *            are then false, and numbers are NAN.
 * Units      Pixels of CSS; weights from 1 to 1000.
 * Ownership  The arena.
 * Source     CSS Cascade Level 5; the style sheet of HTML, section 15.
 */
#ifndef COHUB_AUDIT_CSS_STYLE_H
#define COHUB_AUDIT_CSS_STYLE_H

#include "audit/css_media.h"
#include "audit/css_value.h"

enum css_display {
    DISPLAY_NONE,
    DISPLAY_INLINE,
    DISPLAY_INLINE_BLOCK,
    DISPLAY_BLOCK,
    DISPLAY_CELL, /* of a table, or its row */
    DISPLAY_CONTENTS,
};

enum css_position {
    POSITION_IN_FLOW, /* static or relative */
    POSITION_OUT_OF_FLOW,
    POSITION_STICKY,
};

/* The declaration that won, of each property that the element has one of. */
struct css_won {
    const struct css_declaration *declaration;
    bool is_unsure;       /* another may have won */
    bool is_of_attribute; /* of style="" */
};

struct css_custom {
    str name;
    str value;
    const struct css_custom *next;
};

struct css_style {
    const struct css_won *won;        /* by property */
    const struct css_custom *customs; /* its own, then those above */
    str before;                       /* texts that the style puts in */
    str after;
    struct css_colour colour;
    struct css_colour background;
    str picture; /* "background-image", empty for none */
    double font_px;
    double opacity;
    int weight;
    enum css_display display;
    enum css_position position;
    bool is_hidden; /* visibility */
    bool has_colour;
    bool has_background;
};

struct css_styles {
    const struct css_style *items; /* by the index of nodes */
    bool is_unknown; /* a style sheet of the page could not be read */
};

/* sheets come in the order of the page. */
struct css_styles css_styles_find(struct arena *arena, const struct dom *dom,
                                  const struct css_sheet *const *sheets,
                                  size_t count,
                                  const struct css_reader *reader);

/* The value of a property that won for this element, with its var() put in;
 * empty when there is none. */
str css_style_value(struct arena *arena, const struct css_style *style,
                    enum css_property property);

/* The length that won: NAN when it is none or not known. */
double css_style_px(struct arena *arena, const struct css_style *style,
                    enum css_property property, double root_px);

#endif
