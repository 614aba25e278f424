/*
 * messages - what is wrong, on standard error.
 */
#ifndef COHUB_COMMAND_MESSAGES_H
#define COHUB_COMMAND_MESSAGES_H

#include "base/diag.h"

void messages_print(const struct diags *diags);

#endif
