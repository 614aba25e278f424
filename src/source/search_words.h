/*
 * search_words - search: synonyms in config.yaml: ways to say one thing.
 *
 * Shape      A list; each item is a list of ways, the same with commas, or a
 *            word with the other ways behind a colon:
 *
 *              - [paid helper, personal assistant]
 *              - paid helper, personal assistant
 *              - paid helper: personal assistant
 *
 * Errors     Messages; an item with fewer than two ways is left out.
 */
#ifndef COHUB_SOURCE_SEARCH_WORDS_H
#define COHUB_SOURCE_SEARCH_WORDS_H

#include "model/hub.h"
#include "yaml/schema.h"

/* search is the node of that key, or null. */
void search_words_read(const struct yaml_filling *filling,
                       const struct yaml_node *search, struct config *config);

#endif
