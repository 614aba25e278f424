/*
 * takedown_list - what else shows what may not be shown, beside the pages
 * that the model knows of.
 *
 * Shape      A title stands in lists, on the pages before and after, in feeds
 *            and in the search, wherever a template puts it.  So every file
 *            that would be written is drawn once more in memory and searched
 *            for the names of those whose consent has ended, and for titles
 *            that have a part of them.  And copies were handed out: each that
 *            was noted is named.
 *            Pages with another mistake cannot be drawn: then nothing is
 *            looked for, and takedown.is_traced stays false.
 */
#ifndef COHUB_BUILD_TAKEDOWN_LIST_H
#define COHUB_BUILD_TAKEDOWN_LIST_H

struct build;

/* Once pages are connected: lists and copies of build->takedown. */
void takedown_list_complete(struct build *build);

#endif
