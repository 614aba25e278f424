/*
 * front_picture - what "image" in front matter names.
 *
 * Shape      An address as in the text: a file beside the page, or
 *            "symbol:name".  Whether a symbol is there is the theme's to say.
 * Ownership  Text lives in the arena; the asset is the hub's.
 * Errors     A picture that is not there, or is none, is a message.
 */
#ifndef COHUB_SOURCE_FRONT_PICTURE_H
#define COHUB_SOURCE_FRONT_PICTURE_H

#include "markdown/markdown.h"

void front_find_picture(const struct markdown_source *source,
                        struct arena *arena, struct diags *diags,
                        struct front *front);

#endif
