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

/* index: which of several, where there are several. */
typedef void machine_writer(const struct hub *hub, size_t index,
                            struct arena *scratch, struct buf *out);

machine_writer sitemap_write;
machine_writer sitemap_index_write; /* sitemap.xml of several */
machine_writer feed_write;          /* one a language */
machine_writer robots_write;

/* Where old addresses lead that no file can have: "_redirects" as several
 * hosts read it, and ".htaccess" of Apache. */
machine_writer redirects_write;
machine_writer htaccess_write;

#endif
