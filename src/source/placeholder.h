/*
 * placeholder - what the starter left to be written, and nobody has.
 *
 * Shape      "(To write – ...)" in a text, and the example's name and contact
 *            details in config.yaml: one remark for each, at its first line.
 * Threads    Pure, but for the messages.
 */
#ifndef COHUB_SOURCE_PLACEHOLDER_H
#define COHUB_SOURCE_PLACEHOLDER_H

#include "base/diag.h"

void placeholder_find(const struct text_file *text, struct diags *diags);
void placeholder_find_settings(const struct text_file *config,
                               struct diags *diags);

#endif
