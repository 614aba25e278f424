/*
 * fuzz - what the fuzz targets of this folder share.
 *
 * Shape      Each target is one function that takes any bytes.  Linked with
 *            libFuzzer it is run by make fuzz; with replay.c it runs its
 *            corpus and a few changes of it in make check.
 * Errors     MUST_HOLD ends the program with what did not hold: that is how a
 *            fuzzer learns of it.
 * Source     drawn_is_safe: the same rules as hostile/live.mjs, in C.
 */
#ifndef COHUB_TESTS_FUZZ_H
#define COHUB_TESTS_FUZZ_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

#define MUST_HOLD(condition, text) \
    do { \
        if (!(condition)) { \
            fprintf(stderr, "%s:%d: %s does not hold of:\n%.*s\n", __FILE__, \
                    __LINE__, #condition, STR_ARG(text)); \
            abort(); \
        } \
    } while (0)

/* The text, put between tags, is well-formed XML. */
bool drawn_is_well_formed(str html);

/* No element that runs or fetches, no event, no address that is a script. */
bool drawn_is_safe(str html);

#endif
