#include "audit/aria.h"

#include "audit/dom.h"
#include "base/near.h"

#define WIDGET ARIA_WIDGET
#define CONTENT ARIA_CONTENT
#define FLAT ARIA_FLAT
#define NAMELESS ARIA_NAMELESS
#define FIELD ARIA_FIELD
#define LINKS ARIA_LINKS
#define CELL ARIA_CELL
#define HEADER ARIA_HEADER
#define TABLE ARIA_TABLE
#define IMAGE ARIA_IMAGE
#define NO_DESCRIPTION ARIA_NO_DESCRIPTION

static const struct aria_role_row roles[] = {
    {.name = STR_INIT("")},
#define ROLE(KEY, role, fact, ...) \
    {.name = STR_INIT(#role), .facts = fact, __VA_ARGS__},
#include "audit/aria_role.def"
#undef ROLE
};

#define GLOBAL ARIA_GLOBAL
#define EXPOSES ARIA_EXPOSES

static const struct aria_attribute_row attributes[] = {
#define ARIA(key, kind, words, fact) \
    {.name = STR_INIT("aria-" #key), \
     .type = ARIA_TYPE_##kind, \
     .values = words, \
     .facts = fact},
#include "audit/aria_attribute.def"
#undef ARIA
};

enum { ATTRIBUTE_COUNT = sizeof attributes / sizeof attributes[0] };

const struct aria_role_row *aria_role_row(enum aria_role role)
{
    return &roles[role];
}

bool aria_role_is(enum aria_role role, enum aria_role_fact fact)
{
    return roles[role].facts & (unsigned)fact;
}

enum aria_role aria_role_find(str name)
{
    for (int i = 1; i < ROLE_COUNT; i++)
        if (str_equal_nocase(roles[i].name, name))
            return (enum aria_role)i;
    return ROLE_UNKNOWN;
}

str aria_role_near(str name)
{
    str names[ROLE_COUNT];

    for (int i = 0; i < ROLE_COUNT; i++)
        names[i] = roles[i].name;
    return near_find(name, names + 1, ROLE_COUNT - 1);
}

const struct aria_attribute_row *aria_attribute_find(str name)
{
    size_t low = 0;
    size_t high = ATTRIBUTE_COUNT;

    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(name, attributes[middle].name);

        if (order == 0)
            return &attributes[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

str aria_attribute_near(str name)
{
    str names[ATTRIBUTE_COUNT];

    for (size_t i = 0; i < ATTRIBUTE_COUNT; i++)
        names[i] = attributes[i].name;
    return near_find(name, names, ATTRIBUTE_COUNT);
}

bool aria_is_among(const char *words, str name)
{
    return words
           && word_is_in(str_of(words), str_without_start(name, STR("aria-")));
}
