/*
 * sizes - the HTML by which a browser chooses one of a photo's sizes.
 *
 * Shape      <picture><source type="image/webp" srcset=... />
 *            <img src=... srcset=... sizes=... /></picture>
 *            Nothing is written for a picture that has one size.
 * Source     HTML, section 4.8.4, responsive images.
 */
#ifndef COHUB_VIEW_SIZES_H
#define COHUB_VIEW_SIZES_H

#include "view/drawing.h"

/* kind is one of RUN_SOURCES, RUN_SIZES and RUN_SOURCES_END. */
void sizes_add(const struct drawing *drawing, const struct asset *asset,
               enum run_kind kind, struct buf *out);

#endif
