/*
 * steps - how much work a piece of the program did, without a clock.
 *
 * Shape      A step is a comparison of two texts: what is slow here compares
 *            every text with every other.  The count is the same on every
 *            machine and under any load.  Include it in one file of a program:
 *            it takes the place of the C library's memcmp.
 */
#ifndef COHUB_TESTS_STEPS_H
#define COHUB_TESTS_STEPS_H

#include <stddef.h>
#include <string.h>

static unsigned long long steps;

int memcmp(const void *one, const void *other, size_t len)
{
    const volatile unsigned char *a = one;
    const volatile unsigned char *b = other;

    steps++;
    for (size_t i = 0; i < len; i++)
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    return 0;
}

#endif
