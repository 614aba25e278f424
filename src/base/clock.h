/*
 * clock - how long things take.  Never a date: a date in the output would
 * make two builds differ.
 */
#ifndef COHUB_BASE_CLOCK_H
#define COHUB_BASE_CLOCK_H

/* Milliseconds since some fixed moment; never goes back. */
double clock_now_ms(void);

#endif
