/*
 * svg - a drawing made safe: only shapes, paint, filters and words.
 *
 * Shape      Reads XML strictly and writes what an allow-list of elements and
 *            attributes keeps, as UTF-8 without an XML declaration.  Scripts,
 *            events, foreign content, animations and references to other
 *            files are gone; a style sheet is written on the shapes.
 * Ownership  cleaned lives in the arena; why_not is a constant.
 * Errors     False with why_not, which completes "it ...": not well-formed,
 *            a DOCTYPE, not a drawing, larger than SVG_MAX.
 * Source     SVG 1.1; libxml2 without entities, files or network.
 */
#ifndef COHUB_MEDIA_SVG_H
#define COHUB_MEDIA_SVG_H

#include "base/arena.h"

enum { SVG_MAX = 1 << 20 };

bool svg_clean(struct arena *arena, str bytes, str *cleaned,
               const char **why_not);

#endif
