/*
 * archive - write a ZIP file, to the disk or into memory.
 *
 * Shape      Entries follow one another as they are added; all have one day,
 *            so that the same files are the same bytes.  Names are UTF-8 and
 *            say so.  Past 4 GB the longer form (ZIP64) is used, and only
 *            then.
 *            On the disk the archive is written beside its place, under a
 *            name of cohub's, and moved there when it is whole.
 * Ownership  An archive that was opened is closed, by archive_close or
 *            archive_abandon.
 * Errors     False: see errno.  What is in the place stays as it was.
 * Source     APPNOTE.TXT 6.3; minizip writes the structures, zlib packs.
 */
#ifndef COHUB_OUTPUT_ARCHIVE_H
#define COHUB_OUTPUT_ARCHIVE_H

#include "base/buf.h"
#include "base/file.h"

struct archive;

/* What packing made of some bytes. */
struct packed {
    struct buf bytes;
    uint64_t size;     /* before */
    unsigned long sum; /* CRC-32 */
};

struct archive_day {
    int year, month, day;
};

/* An archive in out, which is empty and stays the caller's. */
struct archive *archive_in_memory(struct arena *arena, struct buf *out,
                                  struct archive_day day);
/* An archive in the file at path. */
struct archive *archive_on_disk(struct arena *arena, str path,
                                struct archive_day day);

/* Any thread. */
void archive_pack(str bytes, struct packed *packed);
void packed_free(struct packed *packed);

bool archive_add_packed(struct archive *archive, str name,
                        const struct packed *packed);
/* As they are, without packing them. */
bool archive_add_stored(struct archive *archive, str name, str bytes);
/* A file of a folder, a piece at a time, without packing it: films and
 * pictures are packed already.  ESTALE: it is gone, or has another size. */
bool archive_add_file(struct archive *archive, str name,
                      const struct folder *folder, str source, uint64_t size);

bool archive_close(struct archive *archive);
void archive_abandon(struct archive *archive);

/* A ZIP file whose first entry ends so; for "is this ours". */
bool archive_starts_with(str path, str entry_end, bool *is_there);

#endif
