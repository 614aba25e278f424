/*
 * coding - numbers as text that any script file can hold.
 *
 * Shape      90 symbols: a value is the character 0x23 + value, and one more
 *            from 0x5C on, so that no quotation mark, backslash, space or
 *            "!" is among them.  A number is a run of symbols, its lowest
 *            part first: parts of 45 that go on, then one that ends it.
 *            100 is 10 and 2 * 45: a symbol that goes on (45 + 10), then 2.
 * Errors     Readers answer false when the text ends or holds no symbol.
 */
#ifndef COHUB_SEARCH_CODING_H
#define COHUB_SEARCH_CODING_H

#include "base/buf.h"

enum { CODING_SYMBOLS = 90, CODING_HALF = 45 };

/* value is below CODING_SYMBOLS. */
void coding_add(struct buf *buf, unsigned value);
void coding_add_number(struct buf *buf, uint32_t number);

/* Cut the first off *rest. */
bool coding_read(str *rest, unsigned *value);
bool coding_read_number(str *rest, uint32_t *number);

#endif
