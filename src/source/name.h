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

/* It ends in .md, .markdown or the like, in letters of any size. */
bool name_is_page(str name);
str name_without_end(str name);

/* What it was meant to be called: "new.md" of "new.md.txt", "glossary.yaml"
 * of "Glossary.yml"; empty when it may be what it says. */
str name_meant(struct arena *arena, str name);

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
