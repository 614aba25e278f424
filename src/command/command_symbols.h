/*
 * command_symbols - cohub symbols: the pictures there are.
 */
#ifndef COHUB_COMMAND_COMMAND_SYMBOLS_H
#define COHUB_COMMAND_COMMAND_SYMBOLS_H

#include "command/options.h"

int command_symbols(const struct options *options);

#endif
