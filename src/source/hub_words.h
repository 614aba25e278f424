/*
 * hub_words - the name and description of a hub in its other languages.
 *
 * Ownership  What is read lives in the arena of the filling.
 */
#ifndef COHUB_SOURCE_HUB_WORDS_H
#define COHUB_SOURCE_HUB_WORDS_H

#include "model/hub.h"
#include "yaml/schema.h"

/* The keys below the code of a language. */
extern const struct yaml_schema hub_words_schema;

/* top is the whole of config.yaml; config has its languages. */
void hub_words_read(const struct yaml_filling *filling,
                    const struct yaml_node *top, struct config *config);

#endif
