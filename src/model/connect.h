/*
 * connect - make one hub out of pages that were read one by one.
 *
 * Shape      In this order: what is not to be seen leaves, addresses are given, sections get
 *            their pages, links find theirs.  Afterwards the hub is const.
 * Ownership  What is made lives in the hub arena.
 * Errors     Everything wrong is reported; the hub is whole either way.
 */
#ifndef COHUB_MODEL_CONNECT_H
#define COHUB_MODEL_CONNECT_H

#include "model/publication.h"

/* Articles that are not to be seen are taken away, and with its standard
 * article a whole page; hub->absent says why. */
void connect_drop_absent(struct hub *hub, struct arena *arena,
                         const struct publication *publication);

/* Gives every page its address and collects aliases; no two outputs may
 * share one, however a file system spells it. */
void connect_addresses(struct hub *hub, struct arena *arena,
                       struct diags *diags);

/* Parents, children in reading order, previous and next, home. */
void connect_sections(struct hub *hub, struct arena *arena);

/* Blocks that name a resource or a term take words from it. */
void connect_blocks(struct hub *hub, struct diags *diags);

/* The same of one text. */
void connect_blocks_of(struct hub *hub, struct article *article,
                       struct diags *diags);

/* The reading order, and the pages under each topic, value, term and
 * resource.  Sections, blocks and links are connected. */
void connect_records(struct hub *hub, struct arena *arena);

/* Every page link finds its page; fragments must be there. */
void connect_links(struct hub *hub, struct diags *diags);
/* The same of one text. */
void connect_links_of(const struct hub *hub, const struct page *page,
                      const struct article *article, struct diags *diags);

/* The pages that are put first in the search. */
void connect_pins(struct hub *hub, struct diags *diags);

/* What is new in each language. */
void connect_feeds(struct hub *hub, struct arena *arena);

/* True when the article has that id for a link to lead to. */
bool article_has_id(const struct article *article, str id);

#endif
