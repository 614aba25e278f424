/*
 * topics - what config.yaml says of the tags that pages give themselves: what
 * they mean, and what they are called in easy read and in other languages.
 *
 * Ownership  What is read lives in the arena of the filling.
 * Errors     Reported as diagnostics; what cannot be used is left out.
 */
#ifndef COHUB_SOURCE_TOPICS_H
#define COHUB_SOURCE_TOPICS_H

#include "model/hub.h"
#include "yaml/schema.h"

/* The keys of a topic: a row of config_schema has them. */
extern const struct yaml_schema topic_schema;

/* node is the value of "topics", or null; config has its languages. */
void topics_read(const struct yaml_filling *filling,
                 const struct yaml_node *node, struct config *config);

/* Once it is known which topics pages have: those that no page has. */
void topics_check(const struct hub *hub, struct diags *diags);

#endif
