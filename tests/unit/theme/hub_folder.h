/*
 * hub_folder - a hub's folder on disk, for the tests of this folder.
 *
 * Shape      hub_folder_open makes an empty one below $TMPDIR;
 *            hub_folder_write puts a file in, with the folders above it.
 * Errors     Trouble with the disk stops the program.
 */
#ifndef COHUB_TESTS_HUB_FOLDER_H
#define COHUB_TESTS_HUB_FOLDER_H

#include "base/diag.h"
#include "base/file.h"
#include "tap.h"

#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct hub_folder {
    char path[TAP_PATH_MAX];
    struct folder folder;
    struct arena arena;
    struct diags diags;
};

static inline void hub_folder_must(bool ok, const char *what)
{
    if (ok)
        return;
    perror(what);
    exit(1);
}

static inline void hub_folder_open(struct hub_folder *hub)
{
    *hub = (struct hub_folder){.diags = {0}};
    hub_folder_must(tap_make_folder(hub->path), "mkdtemp");
    hub_folder_must(folder_open(&hub->folder, hub->path), hub->path);
    hub->diags.arena = &hub->arena;
}

static inline int hub_folder_remove(const char *path, const struct stat *facts,
                                    int kind, struct FTW *walk)
{
    (void)facts;
    (void)kind;
    (void)walk;
    return remove(path);
}

static inline void hub_folder_close(struct hub_folder *hub)
{
    folder_close(&hub->folder);
    nftw(hub->path, hub_folder_remove, 8, FTW_DEPTH | FTW_PHYS);
    arena_free(&hub->arena);
}

/* The path on disk, with the folders above it made. */
static inline char *hub_folder_at(struct hub_folder *hub, const char *path)
{
    char *full = arena_cstr(
        &hub->arena, arena_format(&hub->arena, "%s/%s", hub->path, path));

    for (char *at = full + strlen(hub->path) + 1; *at; at++) {
        if (*at != '/')
            continue;
        *at = 0;
        mkdir(full, 0777);
        *at = '/';
    }
    return full;
}

static inline void hub_folder_write(struct hub_folder *hub, const char *path,
                                    str text)
{
    FILE *file = fopen(hub_folder_at(hub, path), "w");

    hub_folder_must(file != NULL, path);
    hub_folder_must(fwrite(text.at, 1, text.len, file) == text.len, path);
    hub_folder_must(fclose(file) == 0, path);
}

/* The codes of the messages so far, with spaces between. */
static inline str hub_folder_complaints(struct hub_folder *hub)
{
    str codes = {0};

    for (size_t i = 0; i < hub->diags.count; i++)
        codes = arena_format(
            &hub->arena, "%.*s%s%.*s", STR_ARG(codes), i ? " " : "",
            STR_ARG(diag_code(&hub->arena, hub->diags.items[i].kind)));
    return codes;
}

#endif
