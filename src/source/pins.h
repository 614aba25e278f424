/*
 * pins - search in config.yaml: words that bring a page to the top.
 *
 * Errors     Messages; a pin that lacks something is left out.
 */
#ifndef COHUB_SOURCE_PINS_H
#define COHUB_SOURCE_PINS_H

#include "model/hub.h"
#include "yaml/schema.h"

struct pins_written {
    struct pin_written *pins;
    size_t count;
};

extern const struct yaml_schema search_schema;

/* What was written at node, which may be null, becomes pins. */
void pins_read(const struct yaml_filling *filling, const struct yaml_node *node,
               const struct pins_written *written, struct config *config);

#endif
