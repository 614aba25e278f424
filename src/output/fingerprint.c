#include "output/fingerprint.h"

#include <errno.h>
#include <unistd.h>

enum { JOINED = 32 };

/* Most significant byte first: the same on every machine. */
static void put_number(char *at, uint64_t number)
{
    for (int i = 7; i >= 0; i--) {
        at[i] = (char)(number & 0xff);
        number >>= 8;
    }
}

static struct hash join(struct hash before, struct hash piece)
{
    char bytes[JOINED];

    put_number(bytes, before.high);
    put_number(bytes + 8, before.low);
    put_number(bytes + 16, piece.high);
    put_number(bytes + 24, piece.low);
    return hash_of((str){bytes, sizeof(bytes)});
}

void fingerprint_add(struct fingerprint *fingerprint, str piece)
{
    struct hash hash = hash_of(piece);

    fingerprint->hash =
        fingerprint->size ? join(fingerprint->hash, hash) : hash;
    fingerprint->size += piece.len;
}

struct hash fingerprint_of(str bytes)
{
    struct fingerprint fingerprint = {0};
    size_t at = 0;

    do {
        fingerprint_add(&fingerprint,
                        str_slice(bytes, at, at + FINGERPRINT_PIECE));
        at += FINGERPRINT_PIECE;
    } while (at < bytes.len);
    return fingerprint.hash;
}

bool fingerprint_read(int fd, char *room, str *piece)
{
    *piece = (str){room, 0};
    while (piece->len < FINGERPRINT_PIECE) {
        ssize_t got =
            read(fd, room + piece->len, FINGERPRINT_PIECE - piece->len);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            break;
        piece->len += (size_t)got;
    }
    return true;
}

bool fingerprint_of_file(int fd, struct fingerprint *fingerprint)
{
    struct arena memory = {0};
    char *room = arena_alloc(&memory, FINGERPRINT_PIECE, 1);
    bool ok;
    str piece;

    *fingerprint = (struct fingerprint){.hash = hash_of((str){0})};
    while ((ok = fingerprint_read(fd, room, &piece)) && piece.len)
        fingerprint_add(fingerprint, piece);

    int why = errno;

    arena_free(&memory);
    errno = why;
    return ok;
}
