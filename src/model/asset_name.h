/*
 * asset_name - names that change with the bytes, so that browsers may keep
 * them: "assets/base.9f2c41d8.css".
 */
#ifndef COHUB_MODEL_ASSET_NAME_H
#define COHUB_MODEL_ASSET_NAME_H

#include "base/hash.h"

/* path with the first 8 hexadecimal digits of hash before its last dot, or at
 * its end when the file name has no dot. */
str asset_name_of(struct arena *arena, str path, struct hash hash);

#endif
