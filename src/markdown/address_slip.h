/*
 * address_slip - addresses as people write them, and what they mean by them.
 *
 * Shape      "www.example.org" is the name of a file to a browser, and so is
 *            "info@example.org"; "images\plan.png" is what Windows shows.
 * Ownership  Texts that are made live in the arena.
 */
#ifndef COHUB_MARKDOWN_ADDRESS_SLIP_H
#define COHUB_MARKDOWN_ADDRESS_SLIP_H

#include "base/arena.h"
#include "base/str.h"

/* "https://www.example.org" for "www.example.org", "mailto:" and the address
 * for one of email; empty when it looks like neither. */
str address_in_full(struct arena *arena, str url);

/* "images/plan.png" for "images\plan.png"; url itself when there is no
 * backslash, or when it names a disk or another machine. */
str address_with_slashes(struct arena *arena, str url);

#endif
