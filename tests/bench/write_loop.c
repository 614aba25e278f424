/*
 * write_loop - the least work that writes a site: the yardstick of the bench.
 *
 *   write_loop SITE COPY
 *
 * Reads every file of SITE into memory, then writes the same folders and
 * files below COPY, which must not exist, on one thread.  Prints the ms of
 * the writing, the ms with syncfs after it, the number of files and of bytes.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { OPEN_FOLDERS = 32, MODE_FILE = 0644, MODE_FOLDER = 0755 };

struct item {
    char *path;
    char *bytes;
    size_t len;
    bool is_folder;
};

/* nftw takes no context. */
static struct item *items;
static size_t count, capacity, total;
static size_t root_len;

static void stop(const char *path)
{
    perror(path);
    exit(3);
}

static char *read_all(const char *path, size_t len)
{
    char *bytes = malloc(len + 1);
    FILE *file = fopen(path, "rb");

    if (!bytes || !file || fread(bytes, 1, len, file) != len)
        stop(path);
    fclose(file);
    return bytes;
}

static int add(const char *path, const struct stat *facts, int type,
               struct FTW *where)
{
    (void)where;
    if (count == capacity) {
        capacity = capacity ? capacity * 2 : 1024;
        items = realloc(items, capacity * sizeof(*items));
        if (!items)
            stop(path);
    }

    struct item *item = &items[count++];

    *item = (struct item){.path = strdup(path + root_len),
                          .is_folder = type == FTW_D};
    if (!item->is_folder) {
        item->len = (size_t)facts->st_size;
        item->bytes = read_all(path, item->len);
        total += item->len;
    }
    return 0;
}

static void write_item(const char *copy, const struct item *item)
{
    char path[4096];

    snprintf(path, sizeof(path), "%s%s", copy, item->path);
    if (item->is_folder) {
        if (mkdir(path, MODE_FOLDER) != 0)
            stop(path);
        return;
    }

    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, MODE_FILE);

    if (fd < 0 || write(fd, item->bytes, item->len) != (ssize_t)item->len
        || close(fd) != 0)
        stop(path);
}

static double now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    root_len = strlen(argv[1]);
    if (nftw(argv[1], add, OPEN_FOLDERS, FTW_PHYS) != 0)
        stop(argv[1]);

    size_t files = 0;
    double started = now_ms();

    for (size_t i = 0; i < count; i++) {
        write_item(argv[2], &items[i]);
        files += !items[i].is_folder;
    }

    double written = now_ms() - started;
    int fd = open(argv[2], O_RDONLY | O_DIRECTORY);

    if (fd < 0 || syncfs(fd) != 0)
        stop(argv[2]);
    printf("%.1f %.1f %zu %zu\n", written, now_ms() - started, files, total);
    return 0;
}
