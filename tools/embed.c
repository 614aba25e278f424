/*
 * embed - write a folder of files as C source, for the program to carry.
 *
 *   embed NAME FOLDER FILE... > embedded_NAME.c
 *
 * Each FILE stands below FOLDER; its path there becomes its name.  The table,
 * embedded_NAME, is declared in base/embedded.h.  It is sorted by name in byte
 * order, whatever order the files are given in, so that the program can search
 * it and two builds give the same bytes.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BYTES_A_LINE = 16 };

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void stop(const char *what, const char *path)
{
    fprintf(stderr, "embed: %s: %s\n", path, what);
    exit(1);
}

static unsigned long write_bytes(FILE *file, size_t index)
{
    unsigned long len = 0;
    int byte;

    /* The zero at the end keeps an empty file from being an empty array. */
    printf("static const unsigned char file_%zu[] = {", index);
    while ((byte = getc(file)) != EOF)
        printf("%s%d,", len++ % BYTES_A_LINE ? "" : "\n", byte);
    printf("\n0};\n");
    return len;
}

static unsigned long write_file(const char *path, size_t index)
{
    FILE *file = fopen(path, "rb");

    if (!file)
        stop(strerror(errno), path);

    unsigned long len = write_bytes(file, index);

    if (ferror(file))
        stop("cannot be read", path);
    fclose(file);
    return len;
}

static const char *name_below(const char *folder, const char *path)
{
    size_t len = strlen(folder);

    if (strncmp(path, folder, len) != 0 || path[len] != '/')
        stop("is not below the folder", path);
    if (strpbrk(path, "\"\\\n"))
        stop("has a character in its name that C text cannot hold", path);
    return path + len + 1;
}

int main(int argc, char **argv)
{
    if (argc < 4)
        stop("is not enough: NAME, FOLDER and files must follow", argv[0]);

    const char *name = argv[1];
    const char *folder = argv[2];
    char **paths = argv + 3;
    size_t count = (size_t)argc - 3;
    unsigned long *lens = calloc(count, sizeof(*lens));

    if (!lens)
        stop("no memory", folder);
    qsort(paths, count, sizeof(*paths), compare_paths);
    printf("#include \"base/embedded.h\"\n\n");
    for (size_t i = 0; i < count; i++)
        lens[i] = write_file(paths[i], i);
    printf("\nconst struct embedded_file embedded_%s[] = {\n", name);
    for (size_t i = 0; i < count; i++)
        printf("    {\"%s\", file_%zu, %luu},\n", name_below(folder, paths[i]),
               i, lens[i]);
    printf("};\n\nconst size_t embedded_%s_count = %zuu;\n", name, count);
    free(lens);
    return 0;
}
