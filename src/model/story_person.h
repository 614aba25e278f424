/*
 * story_person - who a case study names or shows, as far as its words say.
 *
 * Shape      Looked for in this order: a name among the words; who says a
 *            quotation, ::: quote {by="Jane Doe"}; what a picture shows.
 * Ownership  name is a piece of the text.
 */
#ifndef COHUB_MODEL_STORY_PERSON_H
#define COHUB_MODEL_STORY_PERSON_H

#include "model/page.h"

struct story_person {
    str name;  /* empty: a photo of somebody without a name */
    size_t at; /* in the article's text, of the name or the picture */
};

bool story_person_find(const struct article *article,
                       struct story_person *person);

#endif
