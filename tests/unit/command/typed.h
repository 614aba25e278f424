/*
 * typed - a command as somebody types it, and what it says.
 *
 * Shape      typed("build -C hub") runs it: words have one space between them
 *            and none inside.  What it says is in out and errors until the
 *            next.
 */
#ifndef COHUB_TESTS_TYPED_H
#define COHUB_TESTS_TYPED_H

#include "command/command.h"
#include "unit/output/temporary.h"

enum { TYPED_WORDS_MAX = 16, TYPED_SAID_MAX = 100000 };

static char out[TYPED_SAID_MAX];
static char errors[TYPED_SAID_MAX];

/* The exit status. */
static inline int typed(const char *words)
{
    static char line[400];
    char *argv[TYPED_WORDS_MAX] = {(char[]){"cohub"}};
    int argc = 1;
    FILE *real_out = stdout;
    FILE *real_errors = stderr;

    snprintf(line, sizeof(line), "%s", words);
    for (char *at = line; *at && argc < TYPED_WORDS_MAX; argc++) {
        argv[argc] = at;
        at += strcspn(at, " ");
        if (*at)
            *at++ = '\0';
    }
    memset(out, 0, sizeof(out));
    memset(errors, 0, sizeof(errors));
    stdout = fmemopen(out, sizeof(out) - 1, "w");
    stderr = fmemopen(errors, sizeof(errors) - 1, "w");

    int status = command_run(argc, argv);

    fclose(stdout);
    fclose(stderr);
    stdout = real_out;
    stderr = real_errors;
    return status;
}

static inline bool says(const char *all, const char *words)
{
    return strstr(all, words) != NULL;
}

#endif
