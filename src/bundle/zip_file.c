#include "bundle/zip_file.h"

#include <errno.h>
#include <stdlib.h>

#include "build/build.h"
#include "model/route.h"
#include "output/archive.h"

struct zipping {
    const struct copy *copy;
    const struct copy_item *items;
    struct packed *packed; /* one an item */
    struct archive *archive;
    str folder;                 /* with "/" */
    const struct copy_item *at; /* the item that is written now */
};

static bool is_packed_already(str path)
{
    static const str ends[] = {STR_INIT(".jpg"),  STR_INIT(".jpeg"),
                               STR_INIT(".png"),  STR_INIT(".webp"),
                               STR_INIT(".epub"), STR_INIT(".gif")};

    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (str_ends(path, ends[i]))
            return true;
    return false;
}

static void pack_one(void *context, size_t index, struct arena *scratch)
{
    struct zipping *zipping = context;
    const struct copy_item *item = &zipping->items[index];

    (void)scratch;
    if (!item->folder && !is_packed_already(item->path))
        archive_pack(item->bytes, &zipping->packed[index]);
}

static str name_of(const struct zipping *zipping, str path)
{
    return arena_join(zipping->copy->arena, zipping->folder, path);
}

static bool add_item(struct zipping *zipping, size_t index)
{
    const struct copy_item *item = &zipping->items[index];
    str name = name_of(zipping, item->path);

    zipping->at = item;
    if (item->folder)
        return archive_add_file(zipping->archive, name, item->folder,
                                item->source, item->size);
    if (is_packed_already(item->path))
        return archive_add_stored(zipping->archive, name, item->bytes);
    return archive_add_packed(zipping->archive, name, &zipping->packed[index]);
}

/* The first entry says whose the archive is. */
static bool add_items(struct zipping *zipping, str list)
{
    size_t count = zipping->copy->count;
    size_t first = 0;

    while (first + 1 < count
           && !str_equal(zipping->items[first].path, STR(COPY_START)))
        first++;
    if (!add_item(zipping, first))
        return false;
    for (size_t i = 0; i < count; i++)
        if (i != first && !add_item(zipping, i))
            return false;
    zipping->at = NULL;
    return archive_add_stored(zipping->archive,
                              name_of(zipping, STR(COPY_LIST_NAME)), list);
}

static void report(const struct zipping *zipping, str path, struct diags *diags)
{
    struct arena arena = {0};
    int why = errno;

    if (why == ESTALE && zipping->at && zipping->at->folder)
        diag_add_path(diags, DIAG_FILE_GONE, zipping->at->source, (str){0},
                      (str){0});
    else
        diag_add_path(diags, DIAG_COPY_FAILED, path, file_reason(&arena, why),
                      (str){0});
    arena_free(&arena);
}

static bool write_archive(struct zipping *zipping, str path, str list)
{
    struct date day = zipping->copy->made;

    zipping->archive =
        archive_on_disk(zipping->copy->arena, path,
                        (struct archive_day){day.year, day.month, day.day});
    if (!zipping->archive)
        return false;
    if (add_items(zipping, list))
        return archive_close(zipping->archive);
    archive_abandon(zipping->archive);
    return false;
}

static bool is_ours(str path)
{
    bool is_there;

    return archive_starts_with(path, STR("/" COPY_START), &is_there)
           || !is_there;
}

bool zip_file_write(const struct copy *copy, const struct copy_item *items,
                    str list, str path, struct diags *diags)
{
    str slug = route_slug(copy->arena, copy->hub->config.name);
    struct zipping zipping = {
        .copy = copy,
        .items = items,
        .packed = arena_array(copy->arena, struct packed, copy->count),
        .folder = arena_join(copy->arena, slug, STR("/")),
    };
    bool ok;

    if (!is_ours(path)) {
        diag_add_path(diags, DIAG_COPY_ZIP_NOT_OURS, path, (str){0}, (str){0});
        return false;
    }
    pool_each(copy->options->jobs, copy->count, pack_one, &zipping);
    ok = write_archive(&zipping, path, list);
    if (!ok)
        report(&zipping, path, diags);
    for (size_t i = 0; i < copy->count; i++)
        packed_free(&zipping.packed[i]);
    return ok;
}
