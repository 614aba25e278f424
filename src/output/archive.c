#include "output/archive.h"

#include <errno.h>
#include <fcntl.h>
#include <minizip/zip.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    IS_UTF8 = 1 << 11,          /* general purpose flag */
    MADE_ON_UNIX = 3 << 8 | 20, /* so that the mode below counts */
    FILE_MODE = 0644,
    LEVEL = 6,
    PIECE = 256 << 10,
    FIRST_YEAR = 1980,
    LAST_YEAR = 2107,
    HEADER_BYTES = 30
};

static const uint64_t MOST_SHORT = 0xffff0000;

struct archive {
    struct arena *arena;
    zipFile zip;
    zlib_filefunc64_def calls;
    zip_fileinfo facts;
    struct buf *memory; /* null: on the disk */
    uint64_t at;        /* in memory */
    int fd;
    int folder;
    const char *name;     /* its place in the folder */
    const char *new_name; /* until it is whole */
    int error;
};

/* --- the two ends, as minizip calls them ---------------------------------- */

static voidpf open_stream(voidpf opaque, const void *name, int mode)
{
    (void)name;
    (void)mode;
    return opaque;
}

static uLong read_stream(voidpf opaque, voidpf stream, void *room, uLong size)
{
    (void)opaque;
    (void)stream;
    (void)room;
    (void)size;
    return 0;
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

/* What is written over is never more than was there. */
static bool write_memory(struct archive *archive, str bytes)
{
    struct buf *memory = archive->memory;
    size_t over = memory->len - (size_t)archive->at;

    if (over > bytes.len)
        over = bytes.len;
    if (over)
        memcpy(memory->at + archive->at, bytes.at, over);
    buf_add(memory, str_slice(bytes, over, bytes.len));
    archive->at += bytes.len;
    return !memory->is_full;
}

static uLong write_stream(voidpf opaque, voidpf stream, const void *bytes,
                          uLong size)
{
    struct archive *archive = stream;
    str all = {bytes, size};
    bool ok = archive->memory ? write_memory(archive, all)
                              : write_all(archive->fd, all);

    (void)opaque;
    if (!ok && archive->error == 0)
        archive->error = archive->memory ? EFBIG : errno;
    return ok ? size : 0;
}

static ZPOS64_T tell_stream(voidpf opaque, voidpf stream)
{
    struct archive *archive = stream;

    (void)opaque;
    return archive->memory ? archive->at
                           : (ZPOS64_T)lseek(archive->fd, 0, SEEK_CUR);
}

static long seek_stream(voidpf opaque, voidpf stream, ZPOS64_T offset,
                        int origin)
{
    struct archive *archive = stream;
    uint64_t base = origin == ZLIB_FILEFUNC_SEEK_END   ? archive->memory->len
                    : origin == ZLIB_FILEFUNC_SEEK_CUR ? archive->at
                                                       : 0;

    (void)opaque;
    archive->at = base + offset;
    return 0;
}

static long seek_disk(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
    struct archive *archive = stream;
    int whence = origin == ZLIB_FILEFUNC_SEEK_END   ? SEEK_END
                 : origin == ZLIB_FILEFUNC_SEEK_CUR ? SEEK_CUR
                                                    : SEEK_SET;

    (void)opaque;
    return lseek(archive->fd, (off_t)offset, whence) < 0 ? -1 : 0;
}

static int close_stream(voidpf opaque, voidpf stream)
{
    (void)opaque;
    (void)stream;
    return 0;
}

static int stream_error(voidpf opaque, voidpf stream)
{
    const struct archive *archive = stream;

    (void)opaque;
    return archive->error;
}

/* --- opening -------------------------------------------------------------- */

/* ZIP knows no days before 1980. */
static tm_zip date_of(struct archive_day day)
{
    if (day.year < FIRST_YEAR)
        day = (struct archive_day){FIRST_YEAR, 1, 1};
    if (day.year > LAST_YEAR)
        day = (struct archive_day){LAST_YEAR, 12, 31};
    return (tm_zip){.tm_mday = (uInt)day.day,
                    .tm_mon = (uInt)day.month - 1,
                    .tm_year = (uInt)day.year};
}

static struct archive *start(struct arena *arena, struct archive_day day)
{
    struct archive *archive = arena_new(arena, struct archive);

    archive->arena = arena;
    archive->fd = archive->folder = -1;
    archive->facts.tmz_date = date_of(day);
    archive->facts.external_fa = (uLong)(S_IFREG | FILE_MODE) << 16;
    archive->calls = (zlib_filefunc64_def){
        .zopen64_file = open_stream,
        .zread_file = read_stream,
        .zwrite_file = write_stream,
        .ztell64_file = tell_stream,
        .zseek64_file = seek_disk,
        .zclose_file = close_stream,
        .zerror_file = stream_error,
        .opaque = archive,
    };
    return archive;
}

static struct archive *open_zip(struct archive *archive)
{
    archive->zip = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &archive->calls);
    if (!archive->zip)
        memory_is_out();
    return archive;
}

struct archive *archive_in_memory(struct arena *arena, struct buf *out,
                                  struct archive_day day)
{
    struct archive *archive = start(arena, day);

    archive->memory = out;
    archive->calls.zseek64_file = seek_stream;
    return open_zip(archive);
}

static bool open_place(struct archive *archive, str path)
{
    str_halves cut = str_cut_last(path, '/');
    str folder = !cut.found          ? STR(".")
                 : cut.head.len == 0 ? STR("/")
                                     : cut.head;
    str name = cut.found ? cut.tail : path;

    archive->name = arena_cstr(archive->arena, name);
    archive->new_name = arena_cstr(
        archive->arena,
        arena_format(archive->arena, ".%.*s.cohub-new", STR_ARG(name)));
    archive->folder = open(arena_cstr(archive->arena, folder),
                           O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (archive->folder < 0)
        return false;
    unlinkat(archive->folder, archive->new_name, 0);
    archive->fd =
        openat(archive->folder, archive->new_name,
               O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
    return archive->fd >= 0;
}

struct archive *archive_on_disk(struct arena *arena, str path,
                                struct archive_day day)
{
    struct archive *archive = start(arena, day);

    if (open_place(archive, path))
        return open_zip(archive);
    if (archive->folder >= 0) {
        int why = errno;

        close(archive->folder);
        errno = why;
    }
    return NULL;
}

/* --- entries -------------------------------------------------------------- */

static void deflate_all(z_stream *stream, struct buf *out)
{
    char room[16 << 10];
    int answer;

    do {
        stream->next_out = (Bytef *)room;
        stream->avail_out = sizeof(room);
        answer = deflate(stream, Z_FINISH);
        buf_add(out, (str){room, sizeof(room) - stream->avail_out});
    } while (answer == Z_OK);
}

void archive_pack(str bytes, struct packed *packed)
{
    z_stream stream = {0};

    *packed = (struct packed){.size = bytes.len};
    packed->sum = crc32(0, (const Bytef *)bytes.at, (uInt)bytes.len);
    if (deflateInit2(&stream, LEVEL, Z_DEFLATED, -MAX_WBITS, DEF_MEM_LEVEL,
                     Z_DEFAULT_STRATEGY)
        != Z_OK)
        memory_is_out();
    stream.next_in = (Bytef *)(uintptr_t)bytes.at;
    stream.avail_in = (uInt)bytes.len;
    deflate_all(&stream, &packed->bytes);
    deflateEnd(&stream);
}

void packed_free(struct packed *packed)
{
    buf_free(&packed->bytes);
}

/* How an entry stands in the archive. */
struct entry_kind {
    int method; /* 0: as it is */
    bool is_packed;
    uint64_t size;
};

static bool open_entry(struct archive *archive, str name,
                       struct entry_kind kind)
{
    bool is_long = kind.size >= MOST_SHORT;

    return zipOpenNewFileInZip4_64(
               archive->zip, arena_cstr(archive->arena, name), &archive->facts,
               NULL, 0, NULL, 0, NULL, kind.method, LEVEL, kind.is_packed,
               -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, NULL, 0,
               MADE_ON_UNIX, IS_UTF8, is_long)
           == ZIP_OK;
}

static bool write_entry(struct archive *archive, str bytes)
{
    return bytes.len == 0
           || zipWriteInFileInZip(archive->zip, bytes.at, (unsigned)bytes.len)
                  == ZIP_OK;
}

static bool say(const struct archive *archive, bool ok)
{
    if (!ok)
        errno = archive->error ? archive->error : EIO;
    return ok;
}

bool archive_add_packed(struct archive *archive, str name,
                        const struct packed *packed)
{
    struct entry_kind kind = {Z_DEFLATED, true, packed->size};

    return say(archive, open_entry(archive, name, kind)
                            && write_entry(archive, buf_str(&packed->bytes))
                            && zipCloseFileInZipRaw64(archive->zip,
                                                      packed->size, packed->sum)
                                   == ZIP_OK);
}

bool archive_add_stored(struct archive *archive, str name, str bytes)
{
    struct entry_kind kind = {0, false, bytes.len};

    return say(archive, open_entry(archive, name, kind)
                            && write_entry(archive, bytes)
                            && zipCloseFileInZip(archive->zip) == ZIP_OK);
}

static bool pour(struct archive *archive, int fd, uint64_t size)
{
    char *room = arena_array(archive->arena, char, PIECE);
    uint64_t done = 0;
    ssize_t count;

    while ((count = read(fd, room, PIECE)) > 0
           || (count < 0 && errno == EINTR)) {
        if (count > 0 && !write_entry(archive, (str){room, (size_t)count}))
            return false;
        done += count > 0 ? (uint64_t)count : 0;
    }
    if (count == 0 && done == size)
        return true;
    archive->error = count < 0 ? errno : ESTALE;
    return false;
}

bool archive_add_file(struct archive *archive, str name,
                      const struct folder *folder, str source, uint64_t size)
{
    struct entry_kind kind = {0, false, size};
    enum file_answer answer;
    int fd = file_open(folder, source, &answer);
    bool ok;

    if (fd < 0) {
        errno = ESTALE;
        return false;
    }
    ok = open_entry(archive, name, kind) && pour(archive, fd, size)
         && zipCloseFileInZip(archive->zip) == ZIP_OK;
    close(fd);
    return say(archive, ok);
}

/* --- closing -------------------------------------------------------------- */

static bool put_in_place(struct archive *archive)
{
    bool ok = fsync(archive->fd) == 0;

    ok = close(archive->fd) == 0 && ok;
    archive->fd = -1;
    return ok
           && renameat(archive->folder, archive->new_name, archive->folder,
                       archive->name)
                  == 0
           && fsync(archive->folder) == 0;
}

bool archive_close(struct archive *archive)
{
    bool ok = zipClose(archive->zip, NULL) == ZIP_OK && archive->error == 0;

    archive->zip = NULL;
    if (!ok)
        errno = archive->error ? archive->error : EIO;
    if (archive->memory)
        return ok;
    ok = ok && put_in_place(archive);
    if (!ok) {
        archive_abandon(archive);
        return false;
    }
    close(archive->folder);
    return true;
}

void archive_abandon(struct archive *archive)
{
    int why = errno;

    if (archive->zip)
        zipClose(archive->zip, NULL);
    if (archive->fd >= 0)
        close(archive->fd);
    if (archive->folder >= 0) {
        unlinkat(archive->folder, archive->new_name, 0);
        close(archive->folder);
    }
    errno = why;
}

bool archive_starts_with(str path, str entry_end, bool *is_there)
{
    struct arena arena = {0};
    unsigned char head[HEADER_BYTES + 512];
    int fd = open(arena_cstr(&arena, path), O_RDONLY | O_CLOEXEC);
    ssize_t count = fd < 0 ? 0 : read(fd, head, sizeof(head));
    size_t len = count >= HEADER_BYTES ? head[26] | (size_t)head[27] << 8 : 0;
    bool is_zip = count >= HEADER_BYTES && memcmp(head, "PK\3\4", 4) == 0
                  && HEADER_BYTES + len <= (size_t)count;

    *is_there = fd >= 0 || errno != ENOENT;
    if (fd >= 0)
        close(fd);
    arena_free(&arena);
    return is_zip
           && str_ends((str){(char *)head + HEADER_BYTES, len}, entry_end);
}
