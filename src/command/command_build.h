/*
 * command_build - "cohub build": run the stages, print what to mend, say what
 * came of it.
 *
 * Errors     An exit status of command.h.
 */
#ifndef COHUB_COMMAND_COMMAND_BUILD_H
#define COHUB_COMMAND_COMMAND_BUILD_H

#include "command/options.h"

int command_build(const struct options *options);

#endif
