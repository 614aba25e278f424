#include "output/owned_folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "output/fingerprint.h"

/* What a walk has come to. */
struct item {
    int folder;
    const char *name;
    str path;
    struct stat facts;
};

struct walk {
    bool (*visit)(struct walk *walk, const struct item *item);
    struct manifest *manifest; /* null: every folder is entered */
    bool removes;
    struct timespec written;
    struct arena *arena;
    struct folder_findings *findings;
};

static int compare_names(const void *left, const void *right)
{
    const char *const *a = left;
    const char *const *b = right;

    return strcmp(*a, *b);
}

static bool read_names(DIR *directory, struct arena *arena, char ***names,
                       size_t *count)
{
    size_t capacity = 0;
    struct dirent *found;

    while ((void)(errno = 0), (found = readdir(directory))) {
        if (strcmp(found->d_name, ".") == 0 || strcmp(found->d_name, "..") == 0)
            continue;
        *names = arena_grow(arena, *names, *count, &capacity, sizeof(char *));
        (*names)[(*count)++] = arena_cstr(arena, str_of(found->d_name));
    }
    return errno == 0;
}

static bool list_names(int fd, struct arena *arena, char ***names,
                       size_t *count)
{
    int own = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *directory = own < 0 ? NULL : fdopendir(own);

    *names = NULL;
    *count = 0;
    if (!directory) {
        int why = errno;

        if (own >= 0)
            close(own);
        errno = why;
        return false;
    }

    bool ok = read_names(directory, arena, names, count);
    int why = errno;

    closedir(directory);
    errno = why;
    if (*count)
        qsort(*names, *count, sizeof(char *), compare_names);
    return ok;
}

static bool enters(const struct walk *walk, const struct item *item,
                   unsigned depth)
{
    return S_ISDIR(item->facts.st_mode) && depth < OUTPUT_PARTS_MAX
           && (!walk->manifest
               || map_find(&walk->manifest->folders, item->path));
}

static bool remove_folder(const struct item *item)
{
    return unlinkat(item->folder, item->name, AT_REMOVEDIR) == 0
           || errno == ENOTEMPTY || errno == EEXIST;
}

static bool walk_folder(struct walk *walk, int fd, str path, unsigned depth);

static bool walk_below(struct walk *walk, const struct item *item,
                       unsigned depth)
{
    int fd = openat(item->folder, item->name,
                    O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

    if (fd < 0)
        return false;

    bool ok = walk_folder(walk, fd, item->path, depth + 1);
    int why = errno;

    close(fd);
    errno = why;
    return ok && (!walk->removes || remove_folder(item));
}

/* The manifest and the marker speak for the whole tree, so they go last. */
static bool is_ours_to_keep(const struct item *item)
{
    return S_ISREG(item->facts.st_mode)
           && (str_equal(item->path, STR(MANIFEST_NAME))
               || str_equal(item->path, STR(STAGING_MARKER)));
}

/* What cohub published itself is no guest, whatever it is called. */
static bool is_guest(const struct walk *walk, const struct item *item)
{
    return walk->findings && guest_is_one(&walk->findings->guests, item->path)
           && !manifest_find(walk->manifest, item->path)
           && !map_find(&walk->manifest->folders, item->path);
}

static bool walk_item(struct walk *walk, struct item *item, unsigned depth)
{
    if (fstatat(item->folder, item->name, &item->facts, AT_SYMLINK_NOFOLLOW)
        != 0)
        return errno == ENOENT;
    if (is_ours_to_keep(item))
        return true;
    if (is_guest(walk, item)) {
        guest_note(&walk->findings->guests, walk->arena, item->path);
        return true;
    }
    return enters(walk, item, depth) ? walk_below(walk, item, depth)
                                     : walk->visit(walk, item);
}

/* Names are read before anything is done to them: not every disk lists well
 * while files are being removed. */
static bool walk_folder(struct walk *walk, int fd, str path, unsigned depth)
{
    struct arena memory = {0};
    char **names;
    size_t count;
    bool ok = list_names(fd, &memory, &names, &count);

    for (size_t i = 0; i < count && ok; i++) {
        struct item item = {.folder = fd, .name = names[i]};

        item.path =
            path.len ? arena_format(&memory, "%.*s/%s", STR_ARG(path), names[i])
                     : str_of(names[i]);
        ok = walk_item(walk, &item, depth);
    }

    int why = errno;

    arena_free(&memory);
    errno = why;
    return ok;
}

static void add_finding(struct walk *walk, const struct item *item,
                        bool is_changed)
{
    struct folder_findings *findings = walk->findings;
    const char *end = S_ISDIR(item->facts.st_mode) ? "/" : "";

    if (findings->count < TREE_FINDINGS_KEPT)
        findings->first[findings->count] = (struct folder_finding){
            arena_format(walk->arena, "%.*s%s", STR_ARG(item->path), end),
            is_changed};
    findings->count++;
}

static bool is_older(struct timespec a, struct timespec b)
{
    return a.tv_sec != b.tv_sec ? a.tv_sec < b.tv_sec : a.tv_nsec < b.tv_nsec;
}

static bool read_hash(const struct item *item, struct hash *hash)
{
    struct fingerprint fingerprint;
    int fd = openat(item->folder, item->name,
                    O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

    if (fd < 0)
        return false;

    bool ok = fingerprint_of_file(fd, &fingerprint);
    int why = errno;

    close(fd);
    errno = why;
    *hash = fingerprint.hash;
    return ok;
}

/* *is_same: the bytes are those that cohub wrote. */
static bool compare_bytes(const struct walk *walk, const struct item *item,
                          const struct manifest_entry *entry, bool *is_same)
{
    struct hash hash;

    *is_same = S_ISREG(item->facts.st_mode)
               && (uint64_t)item->facts.st_size == entry->size;
    if (!*is_same || is_older(item->facts.st_mtim, walk->written))
        return true;
    if (!read_hash(item, &hash))
        return false;
    *is_same = hash_equal(hash, entry->hash);
    return true;
}

static bool verify_file(struct walk *walk, const struct item *item)
{
    struct manifest_entry *entry = manifest_find(walk->manifest, item->path);
    bool is_same = false;

    if (entry && !compare_bytes(walk, item, entry, &is_same))
        return false;
    if (is_same) {
        entry->is_verified = true;
        entry->device = item->facts.st_dev;
        entry->inode = item->facts.st_ino;
        entry->changed = item->facts.st_mtim;
    } else {
        add_finding(walk, item, entry != NULL);
    }
    return true;
}

static bool remove_owned_file(struct walk *walk, const struct item *item)
{
    const struct manifest_entry *entry =
        manifest_find(walk->manifest, item->path);

    if (!entry || !manifest_is_same(entry, &item->facts))
        return true;
    return unlinkat(item->folder, item->name, 0) == 0;
}

static bool remove_any_file(struct walk *walk, const struct item *item)
{
    (void)walk;
    /* A folder too deep to enter stays, and so does the tree. */
    return S_ISDIR(item->facts.st_mode)
           || unlinkat(item->folder, item->name, 0) == 0;
}

static bool remove_if_there(int fd, const char *name)
{
    return unlinkat(fd, name, 0) == 0 || errno == ENOENT;
}

bool owned_folder_verify(int fd, struct manifest *manifest,
                         struct timespec written, struct arena *arena,
                         struct folder_findings *findings)
{
    struct walk walk = {.visit = verify_file,
                        .manifest = manifest,
                        .written = written,
                        .arena = arena,
                        .findings = findings};

    return walk_folder(&walk, fd, (str){0}, 0);
}

bool owned_folder_remove(int fd, const struct manifest *manifest)
{
    struct manifest known = *manifest;
    struct walk walk = {
        .visit = remove_owned_file, .manifest = &known, .removes = true};

    return walk_folder(&walk, fd, (str){0}, 0)
           && remove_if_there(fd, MANIFEST_NAME);
}

bool owned_folder_remove_all(int fd)
{
    struct walk walk = {.visit = remove_any_file, .removes = true};

    return walk_folder(&walk, fd, (str){0}, 0)
           && remove_if_there(fd, MANIFEST_NAME)
           && remove_if_there(fd, STAGING_MARKER);
}

bool owned_folder_look(int fd, owned_folder_pass *passes, void *context,
                       bool *is_empty)
{
    struct arena memory = {0};
    char **names;
    size_t count;
    bool ok = list_names(fd, &memory, &names, &count);
    int why = errno;

    *is_empty = true;
    for (size_t i = 0; i < count; i++)
        if (!passes || !passes(context, str_of(names[i])))
            *is_empty = false;
    arena_free(&memory);
    errno = why;
    return ok;
}
