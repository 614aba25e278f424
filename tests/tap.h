/*
 * tap - the whole unit-test harness.
 *
 * Shape      each check prints one line of the Test Anything Protocol, so any
 *            reader of it (prove) can run the programs
 * Errors     a failed check says on standard error which test it stands in,
 *            the source line and both values, and the program goes on; a
 *            program that stops early prints no plan, which the reader counts
 *            as a failure
 * Threads    checks are made on the first thread only
 */
#ifndef COHUB_TESTS_TAP_H
#define COHUB_TESTS_TAP_H

#include "base/str.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Programs with sanitizers are several times slower.  A test that tries
 * thousands of numbers tries some of them there: what they compute is asked
 * of the program without. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define TAP_IS_SANITIZED 1
#endif
#endif
#ifndef TAP_IS_SANITIZED
#define TAP_IS_SANITIZED 0
#endif

static int tap_count;
static int tap_failures;
static const char *tap_test = "main";

static inline void tap_result(bool ok, const char *text, const char *file,
                              int line)
{
    printf("%sok %d - %s\n", ok ? "" : "not ", ++tap_count, text);
    fflush(stdout);
    if (!ok) {
        tap_failures++;
        fprintf(stderr, "# %s:%d: %s: %s\n", file, line, tap_test, text);
    }
}

static inline void tap_show(const char *label, str text)
{
    fprintf(stderr, "# %s: ", label);
    for (size_t i = 0; i < text.len; i++) {
        putc(text.at[i], stderr);
        if (text.at[i] == '\n')
            fputs("#       ", stderr);
    }
    putc('\n', stderr);
}

static inline void tap_str(str got, str want, const char *text,
                           const char *file, int line)
{
    bool ok = got.len == want.len
              && (got.len == 0 || memcmp(got.at, want.at, got.len) == 0);

    tap_result(ok, text, file, line);
    if (!ok) {
        tap_show(" got", got);
        tap_show("want", want);
    }
}

static inline void tap_int(long long got, long long want, const char *text,
                           const char *file, int line)
{
    tap_result(got == want, text, file, line);
    if (got != want)
        fprintf(stderr, "#  got: %lld\n# want: %lld\n", got, want);
}

enum { TAP_PATH_MAX = 256 };

/* A new folder below $TMPDIR, which the caller removes.  Tests wait for what
 * they write to be on the disk, so that is in memory where there is room. */
static inline bool tap_make_folder(char path[TAP_PATH_MAX])
{
    const char *above = getenv("TMPDIR");
    int len = snprintf(path, TAP_PATH_MAX, "%s/cohub-test-XXXXXX",
                       above && *above ? above : "/tmp");

    return len > 0 && len < TAP_PATH_MAX && mkdtemp(path) != NULL;
}

/* The texts hold no line end: what stands between the brackets is joined into
 * one line by the preprocessor. */
#define CHECK(condition) tap_result((condition), #condition, __FILE__, __LINE__)
#define CHECK_STR(got, want) \
    tap_str((got), STR(want), #got " is the text expected", __FILE__, __LINE__)
#define CHECK_INT(got, want) \
    tap_int((long long)(got), (long long)(want), #got " == " #want, __FILE__, \
            __LINE__)

/* Runs a test, and names it should one of its checks fail. */
#define RUN(test) (tap_test = #test, (test)())

/* Ends the program: return tap_done() from main. */
static inline int tap_done(void)
{
    printf("1..%d\n", tap_count);
    return tap_failures > 0;
}

#endif
