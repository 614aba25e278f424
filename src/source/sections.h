/*
 * sections - every folder has a page of its own, and every page its standard
 * version.
 */
#ifndef COHUB_SOURCE_SECTIONS_H
#define COHUB_SOURCE_SECTIONS_H

#include "model/hub.h"

/* Pages, pages_by_path and home of hub are set. */
void sections_check(struct arena *arena, const struct hub *hub,
                    struct diags *diags);

#endif
