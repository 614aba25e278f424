/*
 * hub_path - which folder is the hub that somebody means.
 *
 * Ownership  Paths live in the arena.
 */
#ifndef COHUB_BUILD_HUB_PATH_H
#define COHUB_BUILD_HUB_PATH_H

#include "base/arena.h"

/* The nearest folder that is a hub: path, which is whole, or one above it.
 * Empty when none is. */
str hub_path_above(struct arena *arena, str path);

/* given when it is there; else the working folder, as ".", when it is a hub
 * or none is above it; else the nearest hub above. */
str hub_path_of(struct arena *arena, str given);

#endif
