/*
 * person_name - where a text names somebody, as far as its words show it.
 *
 * Shape      Capitals alone are no proof: "Care Act", "North Wales".  Words
 *            with capitals are a name when what stands beside them is said of
 *            people only:
 *
 *              Jane Doe, who is 34      Jane says      Mrs Doe
 *              "It helped," said Jane    meddai Jane    Jane's story
 *
 *            Words of organisations are in no name: "Camden Council said".
 *            It is for a question that a person answers; it misses names that
 *            only readers can know for names.
 * Units      name is a piece of the text.
 */
#ifndef COHUB_LANGUAGE_PERSON_NAME_H
#define COHUB_LANGUAGE_PERSON_NAME_H

#include "base/str.h"

/* The first name in a text; false when there is none to be seen. */
bool person_name_find(str text, str *name);

/* All of words is the name of somebody: "Jane Doe", but not "A member". */
bool person_name_is(str words);

/* The name in what a picture shows: "Jane Doe in her garden". */
bool person_name_find_shown(str description, str *name);

/* What a picture shows is people, named or not: "A woman in a garden". */
bool person_is_shown(str description);

#endif
