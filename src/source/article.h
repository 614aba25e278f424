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

/* What reading pages needs of the hub. */
struct article_source {
    const struct folder *hub_folder;
    const struct config *config;
    const struct markdown_places *places;
    const struct word_list *const *words; /* one a language, or null */
    const struct map *blocks;             /* as in struct markdown_source */
    bool marks_lines;                     /* as in struct markdown_source */
};

/* The article's text, front and body_offset. */
void article_read_front(const struct article_source *hub,
                        struct article *article);

/* Then, when the front matter of all pages is known, its body; and where a
 * plain text can be derived from it, that. */
void article_read_body(const struct article_source *hub,
                       const struct page *page, struct article *article);

/* Of a page that is held back: what places it, when its front matter is to
 * be kept, and no message. */
void article_read_held(const struct article_source *hub,
                       struct article *article, bool keeps_front);

void article_free(struct article *article);

#endif
