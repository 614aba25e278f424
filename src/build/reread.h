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

/* False, and nothing is changed, when paths (from the hub) name anything but
 * texts of pages that were there before: then all is to be read. */
bool reread_files(struct build *build, const str *paths, size_t count);

#endif
