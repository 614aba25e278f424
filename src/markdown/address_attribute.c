#include "markdown/address_attribute.h"

#include "markdown/link.h"

static const str names[] = {
    STR_INIT("url"),      STR_INIT("file"),       STR_INIT("film"),
    STR_INIT("captions"), STR_INIT("transcript"), STR_INIT("bsl"),
};

static bool is_address(str name)
{
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal(name, names[i]))
            return true;
    return false;
}

void address_follow(struct drawing *drawing, struct attribute *attribute,
                    struct place place)
{
    struct target target;

    if (attribute->value.len == 0 || !is_address(attribute->name))
        return;
    target = target_of(drawing->source, drawing->scratch, attribute->value);
    if (!link_can_follow(drawing, &target, attribute->value, place))
        return;
    if (target.kind == TARGET_ASSET)
        attribute->asset = target.asset;
    else if (target.kind == TARGET_PAGE
             || (target.kind == TARGET_FRAGMENT && target.fragment.len))
        attribute->link = link_add(drawing, &target, place);
}
