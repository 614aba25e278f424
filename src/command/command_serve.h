/*
 * command_serve - "cohub serve".
 */
#ifndef COHUB_COMMAND_COMMAND_SERVE_H
#define COHUB_COMMAND_COMMAND_SERVE_H

#include "command/options.h"

int command_serve(const struct options *options);

#endif
