/*
 * command_new - "cohub new DIR" and "cohub new theme NAME": files to begin
 * with, and what to do next.
 *
 * Errors     An exit status of command.h.
 */
#ifndef COHUB_COMMAND_COMMAND_NEW_H
#define COHUB_COMMAND_COMMAND_NEW_H

#include "command/options.h"

int command_new(const struct options *options);

#endif
