/*
 * attributes - {name="value" .class #id word}, as authors write them.
 *
 * Shape      A word alone is an attribute without a value.  Names are small
 *            letters, digits and hyphens.  A value in which nothing can be
 *            seen is an empty one.
 * Ownership  Texts borrow from what was read; the array and joined classes
 *            live in the arena.
 * Errors     False with why_not, a phrase for a message.
 */
#ifndef COHUB_MARKDOWN_ATTRIBUTES_H
#define COHUB_MARKDOWN_ATTRIBUTES_H

#include "base/arena.h"
#include "model/body.h"

enum { ATTRIBUTES_MAX = 32, ATTRIBUTES_MAX_BYTES = 4096, ID_MAX_BYTES = 100 };

struct attributes {
    struct attribute *items;
    size_t count;
    str id;
    str wanted_id; /* of a heading, when it could not have it */
    str classes;
};

/* text starts with "{"; *used is how much of it the braces take. */
bool attributes_parse(struct arena *arena, str text,
                      struct attributes *attributes, size_t *used,
                      const char **why_not);

bool attributes_have(const struct attributes *attributes, str name);
/* The value, or an empty text. */
str attributes_find(const struct attributes *attributes, str name);

/* Small letters, digits and hyphens, a letter or digit first. */
bool attributes_is_name(str text);

#endif
