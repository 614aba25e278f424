/*
 * everyday - English words that need no explaining.
 *
 * Shape      About 700 words that people use every day, in all their forms.
 *            A hub may still explain one of them in its glossary; a plain text
 *            does not stop to say what it means.
 * Source     Written for cohub; from no other list.
 */
#ifndef COHUB_LANGUAGE_EVERYDAY_H
#define COHUB_LANGUAGE_EVERYDAY_H

#include "base/str.h"

/* Is every word of the text one of them?  False for an empty text. */
bool everyday_is(str text);

#endif
