/*
 * choice - which pages of a hub are in a copy.
 *
 * Shape      A page is chosen by a topic that it has, or by the section that
 *            it is in.  The home page, the pages that cohub makes, and the
 *            page of each section that has a chosen page come with them.
 * Errors     A name that the hub has not is a message, with what is near.
 */
#ifndef COHUB_BUNDLE_CHOICE_H
#define COHUB_BUNDLE_CHOICE_H

#include "bundle/bundle.h"
#include "model/hub.h"

/* For struct build_options; choice is a struct bundle_choice. */
bool choice_leaves_out(const void *choice, const struct hub *hub,
                       const struct page *page);

bool choice_check(const struct bundle_choice *choice, const struct hub *hub,
                  struct arena *arena, struct diags *diags);

/* "2GB", "700 MB", "1.5GB": false for anything else.  Units are powers of
 * 1000, as sticks are sold. */
bool choice_read_size(str text, uint64_t *bytes);

#endif
