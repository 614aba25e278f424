/*
 * messages - what is wrong, on standard error, or for programs.
 */
#ifndef COHUB_COMMAND_MESSAGES_H
#define COHUB_COMMAND_MESSAGES_H

#include "base/diag.h"
#include "command/options.h"

/* For a person, as the options ask: grouped by rule, or all. */
void messages_print(const struct diags *diags, const struct options *options);

/* "--format json" was asked for; standard output is then JSON alone. */
bool messages_are_json(const struct options *options);

/* A text of a hub, or of whoever typed it, on standard output: nothing in it
 * steers the terminal. */
void messages_print_text(str text);

/* cohub: WHAT "WORD". WAY OUT   Answers with the exit status for that. */
int messages_refuse(const char *what, str word, const char *way_out);

/* False, and explained, when --format names something else. */
bool messages_check_format(const struct options *options);

/* {facts "messages":[...] ...} and a line end.  facts is a JSON object that
 * is not closed: "{" or {"a":1 */
void messages_add_json(struct buf *buf, str facts, const struct diags *diags);

/* Writes the file that --report names, if there is one: as JSON when its
 * name ends in .json, else as text.  False, and explained, when it cannot be
 * written. */
bool messages_write_report(const struct options *options, str facts,
                           const struct diags *diags);

#endif
