#include "template/value.h"

bool value_is_true(const struct value *value)
{
    switch (value->kind) {
    case VALUE_NOTHING:
        return false;
    case VALUE_FLAG:
        return value->flag;
    case VALUE_TEXT:
    case VALUE_URL:
    case VALUE_HTML:
        return value->text.len > 0;
    case VALUE_LIST:
        return value->list.count > 0;
    case VALUE_DRAWN:
    case VALUE_OBJECT:
        return true;
    }
    return false;
}

const struct value *value_find(const struct value *object, unsigned name)
{
    if (object->kind != VALUE_OBJECT)
        return NULL;
    for (size_t i = 0; i < object->object.count; i++)
        if (object->object.fields[i].name == name)
            return &object->object.fields[i].value;
    return NULL;
}
