/*
 * reread - take over what was saved, without reading the rest again.
 *
 * Shape      Reading a page needs the settings, the glossary and the names of
 *            all files; connecting needs every page.  So when only texts of
 *            pages changed, those are read, and connecting is done again from
 *            the state it began with: reread_remember keeps that state, and
 *            reread_files goes back to it.
 *
 *              settings, glossary, names │ texts │ theme ║ connected, planned
 *                            stays         these   stays   made anew
 *
 *            The result is the same as of reading everything; a test saves
 *            thousands of times at random and compares.
 * Ownership  What is remembered lives in the hub arena.
 */
#ifndef COHUB_BUILD_REREAD_H
#define COHUB_BUILD_REREAD_H

#include "build/stages.h"

/* How many messages there were before texts were read, and after. */
struct reread_counts {
    size_t before_texts;
    size_t after_texts;
};

/* Between reading and connecting. */
void reread_remember(struct build *build, struct reread_counts counts);
/* After connecting: its messages are those from number first on. */
void reread_remember_messages(struct build *build, size_t first);
/* At the end of the build: frees the old texts that were kept for others. */
void reread_forget(struct build *build);

/* False, and nothing is changed, when paths (from the hub) name anything but
 * texts of pages that were there before: then all is to be read. */
bool reread_files(struct build *build, const str *paths, size_t count);

/* --- for retouch ----------------------------------------------------------- */

/* False for notes beside the hub, the finished site. */
bool reread_is_of_the_hub(str path);
/* Which of the build's articles that file is; article_count when none. */
size_t reread_find(const struct build *build, str path);
/* Keeps the memory of a text that is replaced.  False when there is no room
 * for more. */
bool reread_retire(struct build *build, const struct article *old);
/* Connects one text, which is placed as the one before it was; its messages
 * take the place of those that connecting gave its words before. */
void reread_connect_text(struct build *build, const struct page *page,
                         struct article *article);
/* All messages, as after reading and connecting everything. */
void reread_collect_messages(struct build *build);

#endif
