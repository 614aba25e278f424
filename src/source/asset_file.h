/*
 * asset_file - facts about the files beside pages, and pictures made safe.
 *
 * Ownership  What is kept lives in the arena.
 * Errors     A picture that cannot be read or cleaned is a message.
 * Threads    Any number at once, each with its own asset, arena and diags.
 */
#ifndef COHUB_SOURCE_ASSET_FILE_H
#define COHUB_SOURCE_ASSET_FILE_H

#include "base/diag.h"
#include "base/file.h"
#include "base/map.h"
#include "model/asset.h"

/* Where an asset is in the hub: "content/guidance/plan.pdf". */
str asset_source_path(struct arena *arena, const struct asset *asset);

/* A picture's width and height, and in which sizes a photo goes out; an SVG
 * picture of content/ is cleaned into asset->cleaned.  Files of static/ are
 * trusted; their photos lose what a camera wrote into them, and no pixel. */
void asset_measure(const struct folder *hub_folder, struct asset *asset,
                   struct arena *arena, struct diags *diags);

/* The hub's own symbols/NAME.svg, cleaned: adds NAME with a str * to
 * symbols.  A hub without that folder has none. */
void symbols_read(struct arena *arena, const struct folder *hub_folder,
                  struct diags *diags, struct map *symbols);

#endif
