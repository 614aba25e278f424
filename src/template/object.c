#include "template/object.h"

struct object object_of(struct arena *arena)
{
    return (struct object){.arena = arena};
}

void object_add(struct object *object, unsigned name, struct value value)
{
    object->fields = arena_grow(object->arena, object->fields, object->count,
                                &object->capacity, sizeof(struct field));
    object->fields[object->count++] = (struct field){name, value};
}

void object_add_text(struct object *object, unsigned name, str text)
{
    object_add(object, name, (struct value){.kind = VALUE_TEXT, .text = text});
}

void object_add_url(struct object *object, unsigned name, str url)
{
    object_add(object, name, (struct value){.kind = VALUE_URL, .text = url});
}

void object_add_html(struct object *object, unsigned name, str html)
{
    object_add(object, name, (struct value){.kind = VALUE_HTML, .text = html});
}

void object_add_flag(struct object *object, unsigned name, bool flag)
{
    object_add(object, name, (struct value){.kind = VALUE_FLAG, .flag = flag});
}

void object_add_list(struct object *object, unsigned name,
                     const struct value *items, size_t count)
{
    object_add(object, name,
               (struct value){.kind = VALUE_LIST, .list = {items, count}});
}

struct value object_value(const struct object *object)
{
    return (struct value){
        .kind = VALUE_OBJECT,
        .object = {object->fields, object->count},
    };
}
