/*
 * json - text written as JSON.
 *
 * Shape      The caller writes the signs between values; this writes texts
 *            and keys.  Text of an author may hold anything: control
 *            characters are escaped, and what is no UTF-8 becomes U+FFFD.
 * Source     RFC 8259, section 7.
 */
#ifndef COHUB_BASE_JSON_H
#define COHUB_BASE_JSON_H

#include "base/buf.h"

/* "text", with its quotes. */
void json_add_text(struct buf *out, str text);

/* The same for a script: also without "<" and the line ends that JavaScript has
 * and JSON has not. */
void json_add_script_text(struct buf *out, str text);

/* "key": , with a comma before it when it is not the first of its object. */
void json_add_key(struct buf *out, const char *key);

void json_add_pair(struct buf *out, const char *key, str text);
void json_add_count(struct buf *out, const char *key, size_t count);

#endif
