#include "output/copy_folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/size_words.h"
#include "output/copy_stage.h"
#include "output/place.h"

enum { FOLDER_MODE = 0755, MOST_IN_THE_WAY = 5 };

/* --- which folder --------------------------------------------------------- */

static bool read_list(const struct copy_folder *copy, str path,
                      struct copy_list *list)
{
    str text;

    if (file_read(copy->arena, &copy->folder, path, COPY_LIST_MAX, &text)
        != FILE_OK)
        return false;
    copy_list_parse(copy->arena, text, list);
    return list->is_ours;
}

/* What systems leave on every stick counts for nothing. */
static bool is_passed_over(str name)
{
    static const str names[] = {STR_INIT("System Volume Information"),
                                STR_INIT("lost+found"), STR_INIT("desktop.ini"),
                                STR_INIT("Thumbs.db"),
                                STR_INIT("$RECYCLE.BIN")};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal_nocase(name, names[i]))
            return true;
    return name.at[0] == '.';
}

static bool is_empty(struct copy_folder *copy, str *found)
{
    struct folder_listing listing = {0};

    if (folder_list(copy->arena, &copy->folder, (str){0}, is_passed_over,
                    &listing)
        != FILE_OK)
        return false;
    for (size_t i = 0; i < listing.count; i++) {
        if (is_passed_over(listing.entries[i].name))
            continue;
        *found = listing.entries[i].name;
        return false;
    }
    return true;
}

static bool open_or_make(struct copy_folder *copy, struct diags *diags)
{
    char *name = arena_cstr(copy->arena, copy->path);

    copy->is_made = mkdir(name, FOLDER_MODE) == 0;
    if (folder_open(&copy->folder, name))
        return true;
    place_report(diags, DIAG_COPY_FAILED, copy->path, errno);
    return false;
}

static bool complain_of_other_files(struct copy_folder *copy, str found,
                                    struct diags *diags)
{
    diag_add_path(diags, DIAG_COPY_NOT_OURS, copy->path, found, (str){0});
    folder_close(&copy->folder);
    return false;
}

bool copy_folder_open(struct copy_folder *copy, struct arena *arena, str path,
                      struct diags *diags)
{
    str found = {0};

    *copy = (struct copy_folder){.arena = arena, .path = path};
    if (!open_or_make(copy, diags))
        return false;

    bool has_list = read_list(copy, STR(COPY_LIST_NAME), &copy->old);
    bool has_half = copy_stage_is_ours(&copy->folder)
                    && read_list(copy, STR(COPY_STAGING_LIST), &copy->halfway);

    if (has_list || has_half || is_empty(copy, &found))
        return true;
    return complain_of_other_files(copy, found, diags);
}

void copy_folder_close(struct copy_folder *copy)
{
    folder_close(&copy->folder);
    if (copy->is_made)
        rmdir(arena_cstr(copy->arena, copy->path));
}

/* --- what has to be written ----------------------------------------------- */

static bool is_known(const struct copy_folder *copy, str path)
{
    return copy_list_find(&copy->old, path)
           || copy_list_find(&copy->halfway, path);
}

/* A list that is damaged does not say whose a file is. */
static bool may_replace(const struct copy_folder *copy, str path)
{
    return is_known(copy, path) || (copy->old.is_ours && !copy->old.is_whole);
}

enum standing { STANDS_NOT, STANDS_SAME, STANDS_OTHER };

static enum standing look(const struct copy_folder *copy,
                          const struct copy_item *item)
{
    enum file_answer answer;
    int fd = file_open(&copy->folder, item->path, &answer);
    struct stat facts;
    struct sha256 sum;
    uint64_t size;
    bool is_same;

    if (fd < 0)
        return answer == FILE_MISSING ? STANDS_NOT : STANDS_OTHER;
    is_same = fstat(fd, &facts) == 0 && (uint64_t)facts.st_size == item->size
              && sha256_of_file(fd, &sum, &size)
              && sha256_equal(&sum, &item->sum);
    close(fd);
    return is_same ? STANDS_SAME : STANDS_OTHER;
}

static bool compare(struct copy_folder *copy, struct copy_item *items,
                    size_t count, struct diags *diags)
{
    size_t in_the_way = 0;

    for (size_t i = 0; i < count; i++) {
        enum standing standing = look(copy, &items[i]);

        items[i].is_changed = standing != STANDS_SAME;
        items[i].is_new = !copy_list_find(&copy->old, items[i].path);
        if (standing == STANDS_OTHER && !may_replace(copy, items[i].path)
            && in_the_way++ < MOST_IN_THE_WAY)
            diag_add_path(diags, DIAG_COPY_IN_THE_WAY,
                          arena_format(copy->arena, "%.*s/%.*s",
                                       STR_ARG(copy->path),
                                       STR_ARG(items[i].path)),
                          (str){0}, (str){0});
    }
    return in_the_way == 0;
}

/* What the files take on a disk that gives out room in whole blocks. */
static uint64_t room_for(const struct copy_item *items, size_t count,
                         uint64_t block)
{
    uint64_t room = 0;

    for (size_t i = 0; i < count; i++)
        if (items[i].is_changed)
            room += (items[i].size + block - 1) / block * block;
    return room;
}

static bool check_room(struct copy_folder *copy, const struct copy_item *items,
                       size_t count, struct diags *diags)
{
    struct statvfs disk;
    uint64_t need;
    uint64_t there;

    /* Some file systems do not say. */
    if (fstatvfs(copy->folder.fd, &disk) != 0 || disk.f_frsize == 0
        || disk.f_blocks == 0)
        return true;
    need = room_for(items, count, disk.f_frsize);
    there = (uint64_t)disk.f_bavail * disk.f_frsize;
    if (need <= there)
        return true;
    diag_add_path(diags, DIAG_COPY_NO_ROOM, copy->path,
                  size_words(copy->arena, need),
                  size_words(copy->arena, there));
    return false;
}

/* --- moving it into place ------------------------------------------------- */

/* What is not needed goes first: a folder may have to stand in its place. */
static void add_removed(struct copy_folder *copy, str path)
{
    copy->removed = arena_grow(copy->arena, copy->removed, copy->removed_count,
                               &copy->removed_capacity, sizeof(str));
    copy->removed[copy->removed_count++] = path;
}

static bool take_away(const struct copy_folder *copy, str path)
{
    str_halves cut = str_cut_last(path, '/');
    struct folder inner;
    bool ok;

    if (!cut.found)
        return unlinkat(copy->folder.fd, arena_cstr(copy->arena, path), 0) == 0
               || errno == ENOENT;
    if (folder_open_below(&inner, &copy->folder, cut.head) != FILE_OK)
        return errno == ENOENT || errno == ENOTDIR;
    ok = unlinkat(inner.fd, arena_cstr(copy->arena, cut.tail), 0) == 0
         || errno == ENOENT;
    folder_close(&inner);
    /* The folders above go when nothing is left in them. */
    while (ok && cut.found
           && unlinkat(copy->folder.fd, arena_cstr(copy->arena, cut.head),
                       AT_REMOVEDIR)
                  == 0)
        cut = str_cut_last(cut.head, '/');
    return ok;
}

static bool remove_old(struct copy_folder *copy, const struct copy_list *old,
                       const struct map *kept)
{
    for (size_t i = 0; i < old->count; i++) {
        str path = old->entries[i].path;

        if (map_find(kept, path))
            continue;
        if (!take_away(copy, path))
            return false;
        if (old == &copy->old)
            add_removed(copy, path);
    }
    return true;
}

static bool remove_unneeded(struct copy_folder *copy, struct copy_item *items,
                            size_t count)
{
    struct map kept = {0};

    for (size_t i = 0; i < count; i++)
        map_add(copy->arena, &kept, items[i].path, &items[i]);
    return remove_old(copy, &copy->old, &kept)
           && remove_old(copy, &copy->halfway, &kept);
}

static void add_entries(struct copy_folder *copy, const struct copy_item *items,
                        size_t count, struct copy_list *list)
{
    for (size_t i = 0; i < count; i++) {
        list->entries = arena_grow(copy->arena, list->entries, list->count,
                                   &list->capacity, sizeof(struct copy_entry));
        list->entries[list->count++] =
            (struct copy_entry){items[i].path, items[i].sum};
    }
}

static bool is_up_to_date(const struct copy_folder *copy,
                          const struct copy_item *items, size_t count, str list)
{
    str old;

    for (size_t i = 0; i < count; i++)
        if (items[i].is_changed)
            return false;
    return file_read(copy->arena, &copy->folder, STR(COPY_LIST_NAME),
                     COPY_LIST_MAX, &old)
               == FILE_OK
           && str_equal(old, list);
}

static bool put_in_place(struct copy_folder *copy, struct copy_item *items,
                         size_t count, struct diags *diags)
{
    bool ok = remove_unneeded(copy, items, count)
              && copy_stage_move(&copy->folder, items, count)
              && copy_stage_move_list(&copy->folder);

    if (!ok) {
        place_report(diags, DIAG_COPY_HALFWAY, copy->path, errno);
        return false;
    }
    if (copy_stage_remove(&copy->folder))
        return true;
    place_report(diags, DIAG_COPY_UNCERTAIN, copy->path, errno);
    return false;
}

/* A file of the hub, when it is that which could not be read. */
static void report_staging(struct copy_folder *copy,
                           const struct copy_item *failed, struct diags *diags)
{
    int why = errno;

    copy_stage_remove(&copy->folder);
    if (failed && failed->folder && why == ESTALE)
        diag_add_path(diags, DIAG_FILE_GONE, failed->source, (str){0},
                      (str){0});
    else if (failed)
        place_report(diags, DIAG_COPY_FAILED, failed->path, why);
    else
        place_report(diags, DIAG_COPY_FAILED, copy->path, why);
}

bool copy_folder_write(struct copy_folder *copy, struct copy_item *items,
                       size_t count, struct copy_list *list,
                       struct diags *diags)
{
    struct buf text = {0};
    const struct copy_item *failed = NULL;
    bool ok = compare(copy, items, count, diags)
              && check_room(copy, items, count, diags);

    if (!ok)
        return false;
    add_entries(copy, items, count, list);
    copy_list_write(list, &text);
    if (is_up_to_date(copy, items, count, buf_str(&text))) {
        copy_stage_remove(&copy->folder);
    } else {
        ok = copy_stage_write(&copy->folder, items, count, buf_str(&text),
                              &failed);
        if (!ok)
            report_staging(copy, failed, diags);
        ok = ok && put_in_place(copy, items, count, diags);
    }
    copy->is_made = copy->is_made && !ok;
    buf_free(&text);
    return ok;
}
