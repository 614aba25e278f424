/*
 * front_text - keys and values as somebody would write them above a page.
 */
#ifndef COHUB_EDIT_FRONT_TEXT_H
#define COHUB_EDIT_FRONT_TEXT_H

#include "base/buf.h"
#include "yaml/yaml_tree.h"

/* "title: Steps" and a line end. */
void front_text_add_words(struct buf *out, str key, str words);

/* The same of any text, list of texts, or list of maps of texts.  False, and
 * nothing added, for what is nested deeper. */
bool front_text_add(struct buf *out, str key, const struct yaml_node *value);

#endif
