/*
 * name - what the name of a file in a hub says.
 *
 * Errors     A page's name that cannot be understood is a message.
 */
#ifndef COHUB_SOURCE_NAME_H
#define COHUB_SOURCE_NAME_H

#include "model/hub.h"

/* A browser would run what is in it. */
bool name_is_active(str name);

bool name_is_page(str name);

/* ".MD" and ".markdown": somebody may have meant a page. */
bool name_is_nearly_page(str name);

/* A name like this one that can be an address: completes "rename it". */
str name_advice(struct arena *arena, str name);

/* Of "steps.easy.cy.md". */
struct page_name {
    str stem; /* "steps" */
    enum variant variant;
    size_t language_index;
};

/* path is from the hub, for messages. */
bool name_read_page(str path, const struct config *config, struct diags *diags,
                    struct page_name *name);

#endif
