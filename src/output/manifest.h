/*
 * manifest - what cohub owns in an output folder: ".cohub-manifest".
 *
 * Shape      Text.  The first line names the format; each other line is a
 *            file, sorted by the bytes of its path:
 *
 *              cohub-manifest 1
 *              9f2c41d8... 5120 guidance/steps.html
 *              (32 hexadecimal digits, size, path)
 *
 *            No times and no names of machines: the same site has the same
 *            manifest.
 * Ownership  Parsed entries point into the text they were parsed from.
 * Errors     A manifest that is not exactly as above is refused as a whole.
 */
#ifndef COHUB_OUTPUT_MANIFEST_H
#define COHUB_OUTPUT_MANIFEST_H

#include <sys/stat.h>

#include "base/map.h"
#include "output/output_file.h"

#define MANIFEST_NAME ".cohub-manifest"
enum { MANIFEST_MAX = 256 << 20 };

struct manifest_entry {
    str path;
    struct hash hash;
    uint64_t size;
    /* Set when the file was found on disk as cohub wrote it: */
    bool is_verified;
    dev_t device;
    ino_t inode;
    struct timespec changed;
};

struct manifest {
    struct manifest_entry *entries;
    size_t count;
    struct map by_path;
    struct map folders; /* every folder that a path names */
};

/* Append the manifest of these files, sorted. */
void manifest_write(struct buf *buf, struct arena *scratch,
                    const struct output_file *files, size_t count);

bool manifest_parse(struct manifest *manifest, struct arena *arena, str text);

enum manifest_answer {
    MANIFEST_OK,
    MANIFEST_MISSING, /* none, or something else has its name */
    MANIFEST_DAMAGED,
    MANIFEST_FAILED, /* see errno */
};

/* The manifest of the folder that fd stands for; *written is its time. */
enum manifest_answer manifest_load(struct manifest *manifest,
                                   struct arena *arena, int fd,
                                   struct timespec *written);

/* Null when cohub does not own such a file. */
struct manifest_entry *manifest_find(const struct manifest *manifest, str path);

/* The entry was verified, and the file has not been written to since.  Not
 * by device and inode: on FAT these do not last. */
bool manifest_is_same(const struct manifest_entry *entry,
                      const struct stat *facts);

#endif
