/*
 * palette - all colours of a theme, from the one colour of a brand.
 *
 * Shape      A role is a custom property of the theme: --paper, --ink.  Each
 *            has a colour in each scheme.  A pair says how much contrast two
 *            roles keep; it is kept by the colours as they are written, in 8
 *            bits a part, whatever the brand's colour is.
 * Units      Contrast from 1 to 21.
 * Errors     Pairs that contradict each other cannot all be kept: then
 *            palette_derive comes as near as it can, and who checks the
 *            pairs afterwards sees it.
 */
#ifndef COHUB_COLOUR_PALETTE_H
#define COHUB_COLOUR_PALETTE_H

#include "base/buf.h"
#include "colour/colour.h"

/* What a reader's device asks for; a bit each. */
enum {
    SCHEME_DARK = 1,
    SCHEME_CONTRAST = 2,
    SCHEME_COUNT = 4,
};

enum palette_role {
    PALETTE_PAPER,
    PALETTE_PANEL,
    PALETTE_INK,
    PALETTE_SOFT,
    PALETTE_BRAND,
    PALETTE_ON_BRAND,
    PALETTE_BRAND_INK,
    PALETTE_LINK,
    PALETTE_VISITED,
    PALETTE_ACCENT,
    PALETTE_ACCENT_LINE,
    PALETTE_GAUGE,
    PALETTE_WARN,
    PALETTE_EDGE,
    PALETTE_LINE,
    PALETTE_LINE_STRONG,
    PALETTE_FOCUS,
    PALETTE_FOCUS_GLOW,
    PALETTE_TONE_A,
    PALETTE_TONE_B,
    PALETTE_TONE_C,
    PALETTE_ROLE_COUNT
};

struct palette_pair {
    enum palette_role front;
    enum palette_role back;
    double least; /* contrast */
};

struct palette {
    struct colour colours[SCHEME_COUNT][PALETTE_ROLE_COUNT];
};

/* The role of a custom property, without its "--": PALETTE_ROLE_COUNT when
 * there is none. */
enum palette_role palette_role_find(str name);

struct palette palette_derive(struct colour brand,
                              const struct palette_pair *pairs, size_t count);

/* Custom properties for a style sheet, in the layer "tokens". */
void palette_add_css(const struct palette *palette, struct buf *css);

#endif
