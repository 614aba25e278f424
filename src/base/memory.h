/*
 * memory - what libraries are given instead of malloc.
 *
 * Shape      The same promises as malloc and its kin, but for the last: they
 *            never answer null.  A library that is out of memory in the
 *            middle of its work aborts, prints for itself, or goes on with
 *            half of it; none gets the chance.
 * Ownership  What they hand out goes back with free.
 * Errors     Out of memory ends the process with one line and status 3.
 * Threads    Any.
 */
#ifndef COHUB_BASE_MEMORY_H
#define COHUB_BASE_MEMORY_H

#include <stddef.h>

void *memory_take(size_t size);
void *memory_take_zeroed(size_t count, size_t size);
void *memory_resize(void *memory, size_t size);
char *memory_copy_text(const char *text);

#endif
