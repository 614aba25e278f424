/*
 * clock - how long things take, and what day it is.  The day is for messages
 * about what is due; in the output it would make two builds differ.
 */
#ifndef COHUB_BASE_CLOCK_H
#define COHUB_BASE_CLOCK_H

/* Milliseconds since some fixed moment; never goes back. */
double clock_now_ms(void);

/* Seconds since the start of 1970, UTC. */
long clock_epoch_seconds(void);

#endif
