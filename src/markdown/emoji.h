/*
 * emoji - the names of emoji in text, such as :smile:, as GitHub has them.
 */
#ifndef COHUB_MARKDOWN_EMOJI_H
#define COHUB_MARKDOWN_EMOJI_H

#include "base/str.h"

/* How many bytes the name at the start of text takes, with its colons, and
 * the emoji; 0 when it is none that cohub knows.  The name of an icon of
 * another theme, such as :material-account:, is an empty emoji. */
size_t emoji_find(str text, str *emoji);

#endif
