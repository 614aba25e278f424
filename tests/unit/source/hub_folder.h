/*
 * hub_folder - a hub on disk for one test, and the messages that it brings.
 *
 * Shape      The hub is the working folder while the program runs; paths are
 *            relative to it.
 */
#ifndef COHUB_TESTS_HUB_FOLDER_H
#define COHUB_TESTS_HUB_FOLDER_H

#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/file.h"
#include "model/hub.h"
#include "tap.h"

static char hub_path[TAP_PATH_MAX];
static struct arena arena;
static struct diags diags;
static struct folder hub_folder;

static inline int hub_forget(const char *path, const struct stat *facts,
                             int kind, struct FTW *place)
{
    (void)facts;
    (void)kind;
    return place->level > 0 ? remove(path) : 0;
}

/* Every test starts with nothing. */
static inline void hub_clear(void)
{
    nftw(hub_path, hub_forget, 64, FTW_DEPTH | FTW_PHYS);
    diags = (struct diags){.arena = &arena};
}

static inline void hub_start(void)
{
    if (!tap_make_folder(hub_path) || chdir(hub_path) != 0
        || !folder_open(&hub_folder, hub_path))
        exit(1);
    diags = (struct diags){.arena = &arena};
}

static inline void hub_end(void)
{
    hub_clear();
    folder_close(&hub_folder);
    arena_free(&arena);
    if (chdir("/") != 0 || rmdir(hub_path) != 0)
        exit(1);
}

/* The folders above path. */
static inline void hub_make_folders(const char *path)
{
    char copy[4096];

    snprintf(copy, sizeof(copy), "%s", path);
    for (char *c = copy; *c; c++) {
        if (*c != '/')
            continue;
        *c = '\0';
        mkdir(copy, 0755);
        *c = '/';
    }
}

static inline void hub_write_bytes(const char *path, str bytes)
{
    FILE *file;

    hub_make_folders(path);
    file = fopen(path, "wb");
    if (!file || (bytes.len && !fwrite(bytes.at, bytes.len, 1, file))
        || fclose(file) != 0)
        printf("Bail out! %s could not be written\n", path);
}

static inline void hub_write(const char *path, const char *text)
{
    hub_write_bytes(path, str_of(text));
}

/* len copies of a character. */
static inline str run_of(char c, size_t len)
{
    char *text = arena_alloc(&arena, len + 1, 1);

    memset(text, c, len);
    return (str){text, len};
}

/* The only message is of this kind about this path. */
#define CHECK_ONLY(list, wanted, path) \
    check_only(list, DIAG_##wanted, path, __LINE__)

static inline void check_only(const struct diags *list, enum diag_kind kind,
                              const char *path, int source_line)
{
    bool ok = list->count == 1 && list->items[0].kind == kind
              && str_equal(list->items[0].path, str_of(path));

    tap_result(ok, "the only message is the one expected", __FILE__,
               source_line);
    for (size_t i = 0; !ok && i < list->count; i++) {
        str code = diag_code(&arena, list->items[i].kind);

        printf("# %.*s: %.*s:%u\n", STR_ARG(code), STR_ARG(list->items[i].path),
               list->items[i].line);
    }
}

#endif
