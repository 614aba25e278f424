/*
 * symbol - a small picture that stands in the page itself, so that it takes
 * the page's colours.
 *
 * Shape      An SVG cut open after its first tag, where a title can go in.
 * Ownership  Borrows the text that was cut.
 * Source     SVG 2, 5.8: title as the first child names the picture.
 */
#ifndef COHUB_THEME_SYMBOL_H
#define COHUB_THEME_SYMBOL_H

#include "base/buf.h"

struct symbol {
    str attributes; /* of its svg element, with a space in front */
    str inside;
    bool is_refused; /* not safe to draw: its words stand for it */
};

/* False when svg is not one svg element. */
bool symbol_cut(str svg, struct symbol *symbol);

/* Without a description it is decoration, and hidden from speech. */
void symbol_draw(const struct symbol *symbol, str description, struct buf *out);

#endif
