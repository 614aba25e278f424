/* command_confirm - "cohub confirm": a version still matches its page. */
#ifndef COHUB_COMMAND_COMMAND_CONFIRM_H
#define COHUB_COMMAND_COMMAND_CONFIRM_H

#include "command/options.h"

int command_confirm(const struct options *options);

#endif
