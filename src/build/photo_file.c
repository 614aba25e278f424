#include "build/photo_file.h"

#include "base/hash.h"
#include "media/photo.h"
#include "source/limits.h"

static struct photo_version version_of(const struct planned_file *file)
{
    const struct asset *asset = file->asset;
    struct photo_version versions[PHOTO_VERSIONS_MAX];

    if (asset->version_count == 1 && !asset->has_other_size)
        return (struct photo_version){.is_as_it_was = true};
    photo_versions(asset->photo, versions);
    return versions[file->index];
}

/* Clearing a photo takes no longer than reading it from a cache. */
static bool is_kept(const struct planned_file *file)
{
    return file->kind == PLAN_PHOTO && !version_of(file).is_as_it_was;
}

/* The name in the cache: whatever would change the bytes is in it. */
static str key_of(const struct planned_file *file, struct arena *arena)
{
    struct photo_version version = version_of(file);
    str words =
        arena_format(arena, "%.*s %.*s %d %u %u", STR_ARG(photo_recipe(arena)),
                     STR_ARG(file->asset->fingerprint), (int)version.kind,
                     version.width_px, version.height_px);

    return hash_hex(arena, hash_of(words));
}

struct cache photo_file_open_cache(const struct build *build)
{
    for (size_t i = 0; i < build->plan.count; i++)
        if (is_kept(&build->plan.files[i]))
            return cache_open(&build->hub_folder);
    return (struct cache){{-1}};
}

void photo_file_close_cache(struct build *build)
{
    struct arena *arena = &build->hub_arena;
    str *names = arena_array(arena, str, build->plan.count);
    size_t count = 0;

    /* The last photo may have been taken out. */
    if (build->pictures.folder.fd < 0)
        build->pictures = cache_find(&build->hub_folder);
    for (size_t i = 0; i < build->plan.count; i++)
        if (is_kept(&build->plan.files[i]))
            names[count++] = key_of(&build->plan.files[i], arena);
    cache_keep(&build->pictures, names, count);
    cache_close(&build->pictures);
}

static enum plan_answer make(const struct build *build,
                             const struct planned_file *file,
                             struct arena *scratch, struct buf *bytes)
{
    struct photo_version version = version_of(file);
    struct buf made = {.max = LIMIT_PICTURE};
    str source;
    bool ok =
        file_read(scratch, &build->hub_folder, file->source, LIMIT_PICTURE,
                  &source)
            == FILE_OK
        && photo_write(file->asset->photo, source, &version, scratch, &made)
               == PHOTO_DONE;

    if (ok && is_kept(file))
        cache_write(&build->pictures, key_of(file, scratch),
                    (size_t)(file - build->plan.files), buf_str(&made));
    if (ok)
        buf_add(bytes, buf_str(&made));
    buf_free(&made);
    return ok ? PLAN_MADE : PLAN_DAMAGED;
}

enum plan_answer photo_file_make(const struct build *build,
                                 const struct planned_file *file,
                                 struct arena *scratch, struct buf *bytes)
{
    str kept;

    if (!is_kept(file)
        || !cache_read(&build->pictures, key_of(file, scratch), scratch, &kept))
        return make(build, file, scratch, bytes);
    buf_add(bytes, kept);
    return PLAN_MADE;
}
