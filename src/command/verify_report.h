/*
 * verify_report - what "cohub bundle --verify" says, in plain words.
 */
#ifndef COHUB_COMMAND_VERIFY_REPORT_H
#define COHUB_COMMAND_VERIFY_REPORT_H

#include "command/options.h"

/* Checks the copy that options name; the exit status. */
int verify_report_run(const struct options *options);

#endif
