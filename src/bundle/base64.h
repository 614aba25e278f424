/*
 * base64 - bytes as letters, for data: addresses.
 *
 * Source     RFC 4648, section 4.
 */
#ifndef COHUB_BUNDLE_BASE64_H
#define COHUB_BUNDLE_BASE64_H

#include "base/buf.h"

void base64_add(struct buf *out, str bytes);

#endif
