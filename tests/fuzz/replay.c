/*
 * replay - a fuzz target without a fuzzer: each file that is named, as it is
 * and changed a few times over, the same on every machine.
 *
 *   PROGRAM CHANGES FILE...
 *
 * The last line says how many inputs there were; none is a failure.
 */
#include "fuzz.h"

#include <string.h>

enum { INPUT_MAX = 1 << 16, CUTS = 4 };

static uint64_t state = 88172645463325252u;

/* Marsaglia's xorshift: enough to spread the changes. */
static size_t below(size_t most)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return most ? (size_t)(state % most) : 0;
}

static size_t read_input(const char *path, uint8_t *bytes)
{
    FILE *file = fopen(path, "rb");

    if (!file) {
        perror(path);
        exit(3);
    }

    size_t len = fread(bytes, 1, INPUT_MAX, file);

    fclose(file);
    return len;
}

/* A piece of the input is moved, doubled, left out or overwritten. */
static size_t change(const uint8_t *from, size_t len, uint8_t *to)
{
    size_t start = below(len + 1);
    size_t end = start + below(len - start + 1);

    memcpy(to, from, len);
    switch (below(CUTS)) {
    case 0:
        memmove(to + start, from + end, len - end);
        return len - (end - start);
    case 1:
        if (len + (end - start) > INPUT_MAX)
            return len;
        memcpy(to + end, from + start, end - start);
        memcpy(to + end + (end - start), from + end, len - end);
        return len + (end - start);
    case 2:
        return end;
    default:
        for (size_t i = 0; len && i < 3; i++)
            to[below(len)] ^= (uint8_t)(1u << below(7));
        return len;
    }
}

/* Each input in memory of its own, so that reading past its end is seen. */
static void try_input(const uint8_t *bytes, size_t len)
{
    uint8_t *copy = malloc(len ? len : 1);

    if (!copy)
        abort();
    memcpy(copy, bytes, len);
    LLVMFuzzerTestOneInput(copy, len);
    free(copy);
}

int main(int argc, char **argv)
{
    static uint8_t input[INPUT_MAX];
    static uint8_t changed[INPUT_MAX];
    long changes = argc > 1 ? strtol(argv[1], NULL, 10) : 0;
    size_t count = 0;

    for (int i = 2; i < argc; i++) {
        size_t len = read_input(argv[i], input);

        try_input(input, len);
        count++;
        for (long j = 0; j < changes; j++, count++)
            try_input(changed, change(input, len, changed));
    }
    printf("%zu inputs\n", count);
    return count == 0;
}
