#include "output/sink.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/beneath.h"
#include "output/fingerprint.h"

enum { FILE_MODE = 0644, FOLDER_MODE = 0755 };

struct sink sink_memory(void)
{
    return (struct sink){.staging_fd = -1, .old_fd = -1};
}

static void start_slot(struct output_file *slot, str path)
{
    assert(output_path_is_safe(path));
    slot->path = path;
    slot->is_kept = slot->is_source_bad = false;
    slot->error = 0;
    slot->size = 0;
    buf_clear(&slot->bytes);
}

/* Some disks (FAT) have no modes to set; theirs will do. */
static bool mode_was_set(int answer)
{
    return answer == 0 || errno == EPERM || errno == EOPNOTSUPP;
}

static bool make_folders(const struct sink *sink, char *name)
{
    for (char *slash = strchr(name, '/'); slash;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';

        bool ok = mkdirat(sink->staging_fd, name, FOLDER_MODE) == 0;
        bool is_new = ok;

        ok = ok || errno == EEXIST;
        if (is_new && sink->must_set_modes)
            ok = mode_was_set(fchmodat(sink->staging_fd, name, FOLDER_MODE, 0));
        *slash = '/';
        if (!ok)
            return false;
    }
    return true;
}

static int try_create(const struct sink *sink, const char *name)
{
    return beneath_open(sink->staging_fd, name, O_WRONLY | O_CREAT | O_EXCL,
                        FILE_MODE);
}

/* Most files go into a folder that is there: look first, make it after. */
static int create_file(const struct sink *sink, char *name)
{
    int fd = try_create(sink, name);

    if (fd < 0 && errno == ENOENT && make_folders(sink, name))
        fd = try_create(sink, name);
    return fd;
}

static bool try_link(const struct sink *sink, char *name)
{
    if (linkat(sink->old_fd, name, sink->staging_fd, name, 0) == 0)
        return true;
    return errno == ENOENT && make_folders(sink, name)
           && linkat(sink->old_fd, name, sink->staging_fd, name, 0) == 0;
}

/* Link the old file when it still is the one that was verified.  False: it
 * has to be written; on a disk without links that is every file. */
static bool link_old(const struct sink *sink, char *name,
                     const struct manifest_entry *entry)
{
    struct stat facts;

    if (!try_link(sink, name))
        return false;
    if (fstatat(sink->staging_fd, name, &facts, AT_SYMLINK_NOFOLLOW) == 0
        && manifest_is_same(entry, &facts) && facts.st_ino == entry->inode
        && facts.st_dev == entry->device)
        return true;
    unlinkat(sink->staging_fd, name, 0);
    return false;
}

static const struct manifest_entry *old_entry(const struct sink *sink, str path,
                                              uint64_t size)
{
    const struct manifest_entry *entry =
        sink->old ? manifest_find(sink->old, path) : NULL;

    return entry && entry->is_verified && entry->size == size ? entry : NULL;
}

static bool write_all(int fd, str bytes)
{
    while (bytes.len) {
        ssize_t wrote = write(fd, bytes.at, bytes.len);

        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        bytes = str_slice(bytes, (size_t)wrote, bytes.len);
    }
    return true;
}

/* Close in every case; the first errno is kept. */
static bool finish_file(const struct sink *sink, int fd, bool ok)
{
    if (ok && sink->must_set_modes)
        ok = mode_was_set(fchmod(fd, FILE_MODE));

    int why = errno;

    if (close(fd) != 0 && ok)
        return false;
    errno = why;
    return ok;
}

static bool keep_bytes(struct output_file *slot, str bytes)
{
    buf_add(&slot->bytes, bytes);
    errno = EFBIG;
    return !slot->bytes.is_full;
}

static bool put_on_disk(const struct sink *sink, char *name, str bytes,
                        struct output_file *slot)
{
    const struct manifest_entry *old = old_entry(sink, slot->path, slot->size);

    if (old && hash_equal(old->hash, slot->hash) && link_old(sink, name, old)) {
        slot->is_kept = true;
        return true;
    }

    int fd = create_file(sink, name);

    return fd >= 0 && finish_file(sink, fd, write_all(fd, bytes));
}

void sink_put(const struct sink *sink, str path, str bytes,
              struct output_file *slot, struct arena *scratch)
{
    bool ok;

    start_slot(slot, path);
    slot->size = bytes.len;
    slot->hash = fingerprint_of(bytes);
    if (sink->staging_fd < 0)
        ok = keep_bytes(slot, bytes);
    else
        ok = put_on_disk(sink, arena_cstr(scratch, path), bytes, slot);
    if (!ok)
        slot->error = errno;
}

/* One source on its way to one slot. */
struct copy {
    const struct sink *sink;
    struct output_file *slot;
    char *name;
    int from;
    int to; /* -1 for memory */
};

static bool copy_pieces(struct copy *copy, char *room)
{
    struct fingerprint fingerprint = {.hash = hash_of((str){0})};
    str piece;

    for (;;) {
        if (!fingerprint_read(copy->from, room, &piece)) {
            copy->slot->is_source_bad = true;
            return false;
        }
        if (piece.len == 0)
            break;
        fingerprint_add(&fingerprint, piece);
        if (copy->to < 0 ? !keep_bytes(copy->slot, piece)
                         : !write_all(copy->to, piece))
            return false;
    }
    copy->slot->hash = fingerprint.hash;
    copy->slot->size = fingerprint.size;
    return true;
}

/* The source is read once more when it differs; that is rare. */
static bool keep_old(struct copy *copy)
{
    struct fingerprint fingerprint;
    struct stat facts;

    if (!copy->sink->old || fstat(copy->from, &facts) != 0)
        return false;

    const struct manifest_entry *old =
        old_entry(copy->sink, copy->slot->path, (uint64_t)facts.st_size);

    if (!old || !fingerprint_of_file(copy->from, &fingerprint))
        return false;
    if (fingerprint.size != old->size
        || !hash_equal(fingerprint.hash, old->hash)
        || !link_old(copy->sink, copy->name, old))
        return false;
    copy->slot->hash = fingerprint.hash;
    copy->slot->size = fingerprint.size;
    copy->slot->is_kept = true;
    return true;
}

static bool copy_file(struct copy *copy, struct arena *memory)
{
    char *room = arena_alloc(memory, FINGERPRINT_PIECE, 1);

    if (copy->sink->staging_fd < 0)
        return copy_pieces(copy, room);
    if (keep_old(copy))
        return true;
    if (lseek(copy->from, 0, SEEK_SET) != 0) {
        copy->slot->is_source_bad = true;
        return false;
    }
    copy->to = create_file(copy->sink, copy->name);
    return copy->to >= 0
           && finish_file(copy->sink, copy->to, copy_pieces(copy, room));
}

static int source_error(enum file_answer answer)
{
    switch (answer) {
    case FILE_MISSING:
        return ENOENT;
    case FILE_IS_LINK:
        return ELOOP;
    case FILE_NOT_REGULAR:
        return EINVAL;
    default:
        return errno ? errno : EIO;
    }
}

void sink_copy(const struct sink *sink, str path, const struct folder *folder,
               str source, struct output_file *slot)
{
    struct arena memory = {0};
    enum file_answer answer;

    start_slot(slot, path);
    errno = 0;

    int from = file_open(folder, source, &answer);

    if (from < 0) {
        slot->is_source_bad = true;
        slot->error = source_error(answer);
        return;
    }

    struct copy copy = {sink, slot, arena_cstr(&memory, path), from, -1};

    if (!copy_file(&copy, &memory))
        slot->error = errno ? errno : EIO;
    close(from);
    arena_free(&memory);
}

static int compare_by_path(const void *left, const void *right)
{
    const struct output_file *const *a = left;
    const struct output_file *const *b = right;

    return str_compare((*a)->path, (*b)->path);
}

void sink_memory_index(struct sink *sink, struct arena *arena,
                       const struct output_file *files, size_t count)
{
    sink->found = arena_array(arena, const struct output_file *, count);
    sink->found_count = 0;
    for (size_t i = 0; i < count; i++)
        if (files[i].path.len && !files[i].error)
            sink->found[sink->found_count++] = &files[i];
    if (sink->found_count)
        qsort(sink->found, sink->found_count, sizeof(*sink->found),
              compare_by_path);
}

bool sink_memory_find(const struct sink *sink, str path, str *bytes)
{
    struct output_file wanted = {.path = path};
    const struct output_file *key = &wanted;

    if (sink->found_count == 0)
        return false;

    const struct output_file **found =
        bsearch(&key, sink->found, sink->found_count, sizeof(*sink->found),
                compare_by_path);

    if (found)
        *bytes = buf_str(&(*found)->bytes);
    return found != NULL;
}
