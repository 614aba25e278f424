/*
 * embed - write a folder of files as C source, for the program to carry.
 *
 *   embed [-s] NAME FOLDER FILE... > embedded_NAME.c
 *
 * -s: the files are scripts; lines that are only a comment, empty lines, the
 * spaces that lines start with and those beside signs are left out.
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

enum { BYTES_A_LINE = 16, LINE_BYTES = 4096 };

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void stop(const char *what, const char *path)
{
    fprintf(stderr, "embed: %s: %s\n", path, what);
    exit(1);
}

static void write_byte(int byte, unsigned long *len)
{
    printf("%s%d,", (*len)++ % BYTES_A_LINE ? "" : "\n", byte);
}

/* A line without the spaces it starts with. */
static int is_of_use(const char *line, int *is_in_comment)
{
    int was_in_comment = *is_in_comment;

    if (!was_in_comment && strncmp(line, "/*", 2) == 0)
        *is_in_comment = was_in_comment = 1;
    if (was_in_comment && strstr(line, "*/"))
        *is_in_comment = 0;
    return !was_in_comment && line[0] != '\n' && line[0] != '\0'
           && strncmp(line, "//", 2) != 0;
}

/* Beside a sign, a space means nothing. */
static int is_idle_space(const char *at)
{
    static const char signs[] = "=+-*<>!?:;,(){}[]|&\n";

    return *at == ' ' && (strchr(signs, at[-1]) || strchr(signs, at[1]));
}

/* Behind these signs, so does the end of a line. */
static int is_idle_end(const char *at, const char *line)
{
    return *at == '\n' && at > line && strchr(";{,(", at[-1]);
}

/* A line with a slash may hold a pattern, in which quotes do not pair. */
static void write_line(const char *line, unsigned long *len)
{
    int has_slash = strchr(line, '/') != NULL;
    char quote = 0;

    for (const char *at = line; *at; at++) {
        if (is_idle_end(at, line))
            continue;
        if (!has_slash && !quote && at > line && is_idle_space(at))
            continue;
        write_byte((unsigned char)*at, len);
        if (quote ? *at == quote : *at && strchr("'\"`", *at))
            quote = quote ? 0 : *at;
        else if (*at == '\\' && at[1] != '\0')
            write_byte((unsigned char)*++at, len);
    }
}

static unsigned long write_script(FILE *file)
{
    static char line[LINE_BYTES];
    unsigned long len = 0;
    int is_in_comment = 0;

    while (fgets(line, sizeof(line), file)) {
        const char *at = line + strspn(line, " \t");

        if (is_of_use(at, &is_in_comment))
            write_line(at, &len);
    }
    return len;
}

static unsigned long write_all(FILE *file)
{
    unsigned long len = 0;
    int byte;

    while ((byte = getc(file)) != EOF)
        write_byte(byte, &len);
    return len;
}

/* The zero at the end keeps an empty file from being an empty array. */
static unsigned long write_bytes(FILE *file, size_t index, int is_script)
{
    unsigned long len;

    printf("static const unsigned char file_%zu[] = {", index);
    len = is_script ? write_script(file) : write_all(file);
    printf("\n0};\n");
    return len;
}

static unsigned long write_file(const char *path, size_t index, int is_script)
{
    FILE *file = fopen(path, "rb");

    if (!file)
        stop(strerror(errno), path);

    unsigned long len = write_bytes(file, index, is_script);

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
    int is_script = argc > 1 && strcmp(argv[1], "-s") == 0;

    argv += is_script;
    argc -= is_script;
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
        lens[i] = write_file(paths[i], i, is_script);
    printf("\nconst struct embedded_file embedded_%s[] = {\n", name);
    for (size_t i = 0; i < count; i++)
        printf("    {\"%s\", file_%zu, %luu},\n", name_below(folder, paths[i]),
               i, lens[i]);
    printf("};\n\nconst size_t embedded_%s_count = %zuu;\n", name, count);
    free(lens);
    return 0;
}
