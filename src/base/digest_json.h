/*
 * digest_json - the messages of a run for programs.
 *
 * Shape      "errors":1,"messages":[...],"rules":[...],"levels":[...] with no
 *            braces round them: the command adds what it knows.
 *            docs/messages.md describes every key; keys are added, never
 *            changed.
 */
#ifndef COHUB_BASE_DIGEST_JSON_H
#define COHUB_BASE_DIGEST_JSON_H

#include "base/diag.h"

void digest_json_write(struct buf *buf, const struct diags *diags);

#endif
