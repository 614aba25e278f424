/*
 * media_type - what kind of picture a file is, by the end of its name.
 */
#ifndef COHUB_BUNDLE_MEDIA_TYPE_H
#define COHUB_BUNDLE_MEDIA_TYPE_H

#include "base/str.h"

/* "image/png"; null for what is no picture. */
const char *media_type_of(str path);

#endif
