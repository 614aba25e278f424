/*
 * article - one source file of a page: read, checked and parsed.
 *
 * Ownership  The article's own arena holds its text, front matter, body and
 *            messages; article_free gives all of it back.
 * Errors     Messages go to article->diags.
 * Threads    Writes only into the article; any number at once.
 */
#ifndef COHUB_SOURCE_ARTICLE_H
#define COHUB_SOURCE_ARTICLE_H

#include "base/file.h"
#include "markdown/markdown.h"
#include "model/hub.h"

/* Read article, a file of page: text, front, body_offset and body. */
void article_read(const struct folder *hub_folder,
                  const struct markdown_places *places, const struct page *page,
                  struct article *article);

void article_free(struct article *article);

#endif
