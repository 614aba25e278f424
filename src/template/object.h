/*
 * object - build a VALUE_OBJECT field by field.
 *
 * Shape      It grows as fields come; nobody counts them.
 * Ownership  Fields live in the arena that the builder was given.
 */
#ifndef COHUB_TEMPLATE_OBJECT_H
#define COHUB_TEMPLATE_OBJECT_H

#include "template/names.h"
#include "template/value.h"

struct object {
    struct arena *arena;
    struct field *fields;
    size_t count;
    size_t capacity;
};

struct object object_of(struct arena *arena);

void object_add(struct object *object, unsigned name, struct value value);
void object_add_text(struct object *object, unsigned name, str text);
void object_add_url(struct object *object, unsigned name, str url);
void object_add_html(struct object *object, unsigned name, str html);
void object_add_flag(struct object *object, unsigned name, bool flag);
void object_add_list(struct object *object, unsigned name,
                     const struct value *items, size_t count);

struct value object_value(const struct object *object);

#endif
