/*
 * client_script - the browser's half of the search, as one script.
 *
 * Shape      The files of src/search/client in the order of their names,
 *            inside one function, so that they share nothing with a page.
 */
#ifndef COHUB_SEARCH_CLIENT_SCRIPT_H
#define COHUB_SEARCH_CLIENT_SCRIPT_H

#include "base/arena.h"

str client_script(struct arena *arena);

#endif
