/*
 * clean - libxml2 set up, and the entities of HTML as it knows them.
 *
 * Threads    clean_set_up once before any; then any number at once.
 * Source     HTML Living Standard; libxml2's HTML reader.
 */
#ifndef COHUB_MARKDOWN_CLEAN_H
#define COHUB_MARKDOWN_CLEAN_H

#include "base/arena.h"

void clean_set_up(void);
void clean_tear_down(void);

/* Text with "&amp;" and the like as the characters they stand for. */
str clean_entities(struct arena *arena, str text);

#endif
