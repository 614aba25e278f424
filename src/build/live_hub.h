/*
 * live_hub - a hub in memory that follows its files, for the local server.
 *
 * Shape      Read and connected as for a build; a file of the site is drawn
 *            when it is asked for, and nothing is written.  Pages with
 *            mistakes are drawn as far as they can be: whoever writes them
 *            wants to see them.  When the settings, the theme or the home
 *            page are broken, the last hub that could be shown goes on being
 *            shown.  Words are indexed when the search is first asked for.
 * Ownership  What live_hub_draw answers lives in the arena that is given.
 * Errors     live_hub_diags: the messages of the newest reading, sorted.
 * Threads    One.
 */
#ifndef COHUB_BUILD_LIVE_HUB_H
#define COHUB_BUILD_LIVE_HUB_H

#include "build/build.h"

struct live_hub;

struct live_file {
    str bytes;
    bool is_page; /* HTML that a reader sees */
    str source;   /* of a page: what it was written in; may be empty */
};

struct live_hub *live_hub_open(const struct build_options *options);
void live_hub_close(struct live_hub *live);

/* paths, from the hub, have changed; is_many: and others. */
void live_hub_follow(struct live_hub *live, const str *paths, size_t count,
                     bool is_many);

const struct diags *live_hub_diags(const struct live_hub *live);
/* True when the newest reading is what is drawn; false when an older one is,
 * or none. */
bool live_hub_is_newest(const struct live_hub *live);
/* True when there is anything to draw. */
bool live_hub_is_there(const struct live_hub *live);

/* False when the site has no such file, or it cannot be read.  "404.html" is
 * drawn for what is not there. */
bool live_hub_draw(struct live_hub *live, str path, struct arena *arena,
                   struct live_file *file);

#endif
