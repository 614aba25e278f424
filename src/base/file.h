/*
 * file - read a folder without being led out of it.
 *
 * Shape      A folder is an open directory; paths below it are relative, use
 *            "/", and never follow a symbolic link or "..".
 * Ownership  folder_close gives the descriptor back; texts live in the arena.
 * Errors     Every read answers with an enum file_answer; errno says why.
 * Threads    Any number of reads at once.
 */
#ifndef COHUB_BASE_FILE_H
#define COHUB_BASE_FILE_H

#include "base/arena.h"

enum file_answer {
    FILE_OK,
    FILE_MISSING,
    FILE_IS_LINK,     /* a symbolic link, or a path that leaves the folder */
    FILE_NOT_REGULAR, /* a folder, device, pipe or socket */
    FILE_TOO_LARGE,
    FILE_FAILED, /* anything else: see errno */
};

enum file_kind {
    FILE_KIND_FILE,
    FILE_KIND_FOLDER,
    FILE_KIND_LINK,
    FILE_KIND_OTHER
};

struct folder {
    int fd;
};

struct folder_entry {
    str name;
    enum file_kind kind;
    size_t size;
};

struct folder_listing {
    struct folder_entry *entries;
    size_t count;
    size_t capacity;
};

/* A folder named on the command line; links are followed here only. */
bool folder_open(struct folder *folder, const char *path);
/* A folder below another. */
enum file_answer folder_open_below(struct folder *folder,
                                   const struct folder *above, str path);
void folder_close(struct folder *folder);

/* All of a regular file, when it has at most max bytes. */
enum file_answer file_read(struct arena *arena, const struct folder *folder,
                           str path, size_t max, str *bytes);

/* The first max bytes, or all when there are fewer. */
enum file_answer file_read_start(struct arena *arena,
                                 const struct folder *folder, str path,
                                 size_t max, str *bytes);

/* A descriptor for reading a regular file, or -1 with the answer set.  The
 * caller closes it. */
int file_open(const struct folder *folder, str path, enum file_answer *answer);

/* What is in path ("" for the folder itself), sorted by the bytes of the
 * names, without "." and "..".  Of names that leaves_out answers true for
 * nothing is asked; null: of none.  What vanishes meanwhile is left out. */
enum file_answer folder_list(struct arena *arena, const struct folder *folder,
                             str path, bool (*leaves_out)(str name),
                             struct folder_listing *listing);

/* In plain words, for messages: "permission denied". */
str file_reason(struct arena *arena, int error);

#endif
