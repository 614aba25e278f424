/*
 * diag_text - the words of one message.
 */
#ifndef COHUB_BASE_DIAG_TEXT_H
#define COHUB_BASE_DIAG_TEXT_H

#include "base/diag.h"

/* One message: "path:1:2: error: words", the line, the fix; each with its
 * line end. */
void diag_write_head(struct buf *buf, const struct diag *diag, bool colour);
void diag_write_line(struct buf *buf, const struct diag *diag);
void diag_write_fix(struct buf *buf, const struct diag *diag);
/* What is wrong, and the fix, in one line without its end. */
void diag_add_message(struct buf *buf, const struct diag *diag);
void diag_add_fix(struct buf *buf, const struct diag *diag);

#endif
