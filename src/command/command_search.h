/* command_search - "cohub search WORDS": what a reader would find. */
#ifndef COHUB_COMMAND_COMMAND_SEARCH_H
#define COHUB_COMMAND_COMMAND_SEARCH_H

#include "command/options.h"

int command_search(const struct options *options);

#endif
