/*
 * starter - a hub to begin with, and a theme to change.
 *
 * Shape      Both are copied out of the program, into a folder that is new or
 *            empty.
 * Errors     A message, and the answer is false; nothing was written then.
 */
#ifndef COHUB_BUILD_STARTER_H
#define COHUB_BUILD_STARTER_H

#include "base/diag.h"

/* A hub in the folder path. */
bool starter_write_hub(str path, struct diags *diags);

/* themes/NAME in the hub: settings, two templates and a sample page, on top of
 * the default theme; or the whole of that, without its symbols. */
bool starter_write_theme(str hub_path, str name, bool is_whole,
                         struct diags *diags);

#endif
