/*
 * page_file - a link's path as the name of a page's file: "notes/_index.md".
 *
 * Ownership  Paths borrow, or live in the arena.
 */
#ifndef COHUB_MARKDOWN_PAGE_FILE_H
#define COHUB_MARKDOWN_PAGE_FILE_H

#include "base/arena.h"

/* It ends as files of pages do: .md, .markdown, .MD. */
bool page_file_is(str path);
/* Without that end, and "notes/index" for what Hugo calls "notes/_index". */
str page_file_path(struct arena *arena, str path);

#endif
