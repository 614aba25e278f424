/*
 * temporary - a folder for one test, and short words for what is in it.
 *
 * Shape      Paths are relative to the folder, which is the working folder
 *            while the program runs.
 */
#ifndef COHUB_TESTS_TEMPORARY_H
#define COHUB_TESTS_TEMPORARY_H

#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "tap.h"

static char temporary_path[TAP_PATH_MAX];

static inline int temporary_forget(const char *path, const struct stat *facts,
                                   int kind, struct FTW *place)
{
    (void)facts;
    (void)kind;
    return place->level > 0 ? remove(path) : 0;
}

/* Empties the folder: every test starts with nothing. */
static inline void temporary_clear(void)
{
    nftw(temporary_path, temporary_forget, 16, FTW_DEPTH | FTW_PHYS);
}

static inline void temporary_start(void)
{
    if (!tap_make_folder(temporary_path) || chdir(temporary_path) != 0)
        exit(1);
}

static inline void temporary_end(void)
{
    temporary_clear();
    if (chdir("/") != 0 || rmdir(temporary_path) != 0)
        exit(1);
}

static inline void temporary_write(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    size_t len = strlen(text);

    if (fd < 0 || write(fd, text, len) != (ssize_t)len || close(fd) != 0)
        printf("Bail out! %s could not be written\n", path);
}

/* "" for an empty file, "(none)" where there is none. */
static inline str temporary_read(struct arena *arena, const char *path)
{
    char *room = arena_alloc(arena, 1 << 16, 1);
    int fd = open(path, O_RDONLY | O_NOFOLLOW);
    ssize_t len = fd < 0 ? -1 : read(fd, room, 1 << 16);

    if (fd >= 0)
        close(fd);
    return len < 0 ? STR("(none)") : (str){room, (size_t)len};
}

static inline bool temporary_exists(const char *path)
{
    struct stat facts;

    return lstat(path, &facts) == 0;
}

static inline unsigned temporary_mode(const char *path)
{
    struct stat facts;

    return lstat(path, &facts) == 0 ? facts.st_mode & 0777 : 0;
}

static inline size_t diags_of(const struct diags *diags, enum diag_kind kind)
{
    size_t found = 0;

    for (size_t i = 0; i < diags->count; i++)
        found += diags->items[i].kind == kind;
    return found;
}

#endif
