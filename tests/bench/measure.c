/*
 * measure - run a program and say what it cost.
 *
 *   measure FILE COMMAND...
 *
 * Writes one line to FILE: wall ms, CPU ms (user and system, all threads),
 * peak resident memory in KiB.  Ends as the command ended.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double ms_of(struct timeval t)
{
    return (double)t.tv_sec * 1e3 + (double)t.tv_usec / 1e3;
}

int main(int argc, char **argv)
{
    struct rusage used;
    int status;

    if (argc < 3)
        return 2;

    double started = now_ms();
    pid_t child = fork();

    if (child == 0) {
        execvp(argv[2], argv + 2);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &used) != child)
        return 3;

    double took = now_ms() - started;
    FILE *out = fopen(argv[1], "w");

    if (!out)
        return 3;
    fprintf(out, "%.1f %.1f %ld\n", took,
            ms_of(used.ru_utime) + ms_of(used.ru_stime), used.ru_maxrss);
    fclose(out);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
