/*
 * encoding - authors' files are UTF-8 text.
 *
 * Errors     Another encoding or a NUL byte is a message at the first byte
 *            that shows it.
 */
#ifndef COHUB_YAML_ENCODING_H
#define COHUB_YAML_ENCODING_H

#include "base/diag.h"

/* The bytes from .. to - 1 of file are UTF-8 without NUL. */
bool encoding_check(const struct text_file *file, size_t from, size_t to,
                    struct diags *diags);

/* How many bytes a byte order mark takes at the start of s: 3 or 0. */
size_t encoding_mark_length(str s);

#endif
