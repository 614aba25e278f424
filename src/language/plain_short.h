/*
 * plain_short - short forms, spelled out where a page first uses them.
 *
 * Shape      SCIE says        Social Care Institute for Excellence (SCIE) says
 *            (SCIE)           (Social Care Institute for Excellence, SCIE)
 *            MPs              Members of Parliament (MPs)
 *
 *            Left alone, and waiting for the next use: inside other brackets
 *            ("(SCIE, 2010)"), quotations, protected spans, joined words
 *            ("NHS-funded") and names ("NHS England").  Where the words and
 *            the short form stand together already, they are not said again.
 */
#ifndef COHUB_LANGUAGE_PLAIN_SHORT_H
#define COHUB_LANGUAGE_PLAIN_SHORT_H

#include "language/plain_edit.h"

/* True when the word was a short form and was spelled out. */
bool plain_short_spell_out(struct plain_edit *edit, size_t index);

#endif
