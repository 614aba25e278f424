/*
 * machine - the files that programs read: sitemap, feed, robots.txt.
 *
 * Shape      Well-formed XML with whole addresses, so they are only made when
 *            config.yaml has a url.  Every day in them comes from content.
 * Source     sitemaps.org protocol 0.9 with xhtml:link for languages; Atom,
 *            RFC 4287; robots.txt, RFC 9309.
 */
#ifndef COHUB_BUILD_MACHINE_H
#define COHUB_BUILD_MACHINE_H

#include "model/hub.h"

/* How many sitemaps a hub needs: a sitemap has a limit. */
size_t sitemap_count(const struct hub *hub);
/* "sitemap.xml" of one, else "sitemap-2.xml". */
str sitemap_path(struct arena *arena, const struct hub *hub, size_t index);
void sitemap_write(const struct hub *hub, size_t index, struct buf *out);
/* sitemap.xml of several. */
void sitemap_index_write(const struct hub *hub, struct arena *scratch,
                         struct buf *out);

void feed_write(const struct hub *hub, size_t language, struct arena *scratch,
                struct buf *out);

void robots_write(const struct hub *hub, struct buf *out);

#endif
