/*
 * css_declaration - "color: red": a property and its value.
 *
 * Shape      Short forms ("background") are written out as the properties
 *            that rules of the audit ask about; all others are left out.
 * Ownership  The arena; texts point into what was read.
 */
#ifndef COHUB_AUDIT_CSS_DECLARATION_H
#define COHUB_AUDIT_CSS_DECLARATION_H

#include "base/arena.h"

enum css_property {
    CSS_CUSTOM, /* "--name" */
#define PROPERTY(KEY, ...) CSS_##KEY,
#include "audit/css_property.def"
#undef PROPERTY
    CSS_PROPERTY_COUNT
};

struct css_property_row {
    str name;
    bool is_inherited;
};

struct css_declaration {
    enum css_property property;
    str name; /* of a custom property */
    str value;
    bool is_important;
};

struct css_declarations {
    const struct css_declaration *items;
    size_t count;
};

const struct css_property_row *css_property_row(enum css_property property);

/* What stands in a block or an attribute style; without comments. */
struct css_declarations css_declarations_read(struct arena *arena, str text);

#endif
