/*
 * aria - the roles, states and properties that readers' programs know.
 *
 * Shape      A role is a row of aria_role.def, an attribute one of
 *            aria_attribute.def.
 * Source     WAI-ARIA 1.2, sections 5 and 6; DPUB-ARIA 1.1; Graphics-ARIA 1.0.
 */
#ifndef COHUB_AUDIT_ARIA_H
#define COHUB_AUDIT_ARIA_H

#include "base/str.h"

enum aria_role {
    ROLE_UNKNOWN, /* the element has none */
#define ROLE(KEY, ...) ROLE_##KEY,
#include "audit/aria_role.def"
#undef ROLE
    ROLE_COUNT
};

enum aria_role_fact {
    ARIA_WIDGET = 1,
    ARIA_CONTENT = 2,
    ARIA_FLAT = 4,
    ARIA_NAMELESS = 8,
    ARIA_FIELD = 16,
    ARIA_LINKS = 32,
    ARIA_CELL = 64,
    ARIA_HEADER = 128,
    ARIA_TABLE = 256,
    ARIA_IMAGE = 512,
    ARIA_NO_DESCRIPTION = 1024, /* of its role */
};

struct aria_role_row {
    str name;
    unsigned facts;
    const char *required;
    const char *takes;
    const char *inside;
    const char *owns;
};

enum aria_type {
    ARIA_TYPE_BOOLEAN,
    ARIA_TYPE_TOKEN,
    ARIA_TYPE_TOKENS,
    ARIA_TYPE_ID,
    ARIA_TYPE_IDS,
    ARIA_TYPE_INTEGER,
    ARIA_TYPE_NUMBER,
    ARIA_TYPE_TEXT,
};

enum aria_attribute_fact { ARIA_GLOBAL = 1, ARIA_EXPOSES = 2 };

struct aria_attribute_row {
    str name; /* with its "aria-" */
    enum aria_type type;
    const char *values;
    unsigned facts;
};

const struct aria_role_row *aria_role_row(enum aria_role role);
bool aria_role_is(enum aria_role role, enum aria_role_fact fact);
/* ROLE_UNKNOWN when there is no such role. */
enum aria_role aria_role_find(str name);
/* The role that was probably meant; empty when none is near. */
str aria_role_near(str name);

/* Null when WAI-ARIA has no such attribute. */
const struct aria_attribute_row *aria_attribute_find(str name);
str aria_attribute_near(str name);

/* Is name, with its "aria-", one of words without it? */
bool aria_is_among(const char *words, str name);

#endif
