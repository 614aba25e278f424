#include "output/cache.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/map.h"

enum { FOLDER_MODE = 0777, FILE_MODE = 0666, BYTES_MAX = 64 << 20 };
enum { DIGITS = 32 }; /* of the fingerprint that a file starts with */

/* A folder of ours, made when it is missing; links are not followed. */
static int open_folder(int above, const char *name)
{
    if (mkdirat(above, name, FOLDER_MODE) != 0 && errno != EEXIST)
        return -1;
    return openat(above, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/* Nobody wants these files in a history of changes. */
static void write_ignore(int folder)
{
    static const char all[] = "*\n";
    int fd =
        openat(folder, ".gitignore",
               O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);

    if (fd < 0)
        return;
    if (write(fd, all, sizeof(all) - 1) != (ssize_t)sizeof(all) - 1)
        unlinkat(folder, ".gitignore", 0);
    close(fd);
}

struct cache cache_open(const struct folder *hub)
{
    struct cache cache = {{-1}};
    int ours = open_folder(hub->fd, ".cohub");

    if (ours < 0)
        return cache;
    cache.folder.fd = open_folder(ours, "pictures");
    if (cache.folder.fd >= 0)
        write_ignore(cache.folder.fd);
    close(ours);
    return cache;
}

struct cache cache_find(const struct folder *hub)
{
    struct cache cache = {{-1}};

    folder_open_below(&cache.folder, hub, STR(".cohub/pictures"));
    return cache;
}

void cache_close(struct cache *cache)
{
    if (cache->folder.fd >= 0)
        close(cache->folder.fd);
    cache->folder.fd = -1;
}

bool cache_read(const struct cache *cache, str name, struct arena *arena,
                str *bytes)
{
    struct hash said;
    str all;

    if (cache->folder.fd < 0
        || file_read(arena, &cache->folder, name, BYTES_MAX, &all) != FILE_OK
        || all.len < DIGITS || !hash_parse(str_slice(all, 0, DIGITS), &said))
        return false;
    *bytes = str_slice(all, DIGITS, all.len);
    return hash_equal(said, hash_of(*bytes));
}

static bool write_all(int fd, str bytes)
{
    while (bytes.len) {
        ssize_t count = write(fd, bytes.at, bytes.len);

        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes = str_slice(bytes, (size_t)count, bytes.len);
    }
    return true;
}

/* Under another name first: two builds may write at once, and half a file is
 * never found. */
void cache_write(const struct cache *cache, str name, size_t number, str bytes)
{
    struct arena arena = {0};
    char *path = arena_cstr(&arena, name);
    char *new_path =
        arena_cstr(&arena, arena_format(&arena, "%.*s.%ld-%zu", STR_ARG(name),
                                        (long)getpid(), number));
    int fd = cache->folder.fd < 0
                 ? -1
                 : openat(cache->folder.fd, new_path,
                          O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                          FILE_MODE);
    bool ok;

    if (fd >= 0) {
        ok = write_all(fd, hash_hex(&arena, hash_of(bytes)))
             && write_all(fd, bytes);
        ok = close(fd) == 0 && ok
             && renameat(cache->folder.fd, new_path, cache->folder.fd, path)
                    == 0;
        if (!ok)
            unlinkat(cache->folder.fd, new_path, 0);
    }
    arena_free(&arena);
}

void cache_keep(const struct cache *cache, const str *names, size_t count)
{
    struct arena arena = {0};
    struct map kept = {0};
    struct folder_listing found = {0};

    if (cache->folder.fd >= 0
        && folder_list(&arena, &cache->folder, (str){0}, NULL, &found)
               == FILE_OK) {
        map_add(&arena, &kept, STR(".gitignore"), &kept);
        for (size_t i = 0; i < count; i++)
            map_add(&arena, &kept, names[i], &kept);
        for (size_t i = 0; i < found.count; i++)
            if (!map_find(&kept, found.entries[i].name))
                unlinkat(cache->folder.fd,
                         arena_cstr(&arena, found.entries[i].name), 0);
    }
    arena_free(&arena);
}
