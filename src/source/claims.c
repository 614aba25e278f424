#include "source/claims.h"

#include "base/utf8.h"

struct claim {
    str source;
    bool is_folder;
    bool is_twin; /* told: what stands in it needs no message of its own */
};

/* The path has an owner: fine when both are folders. */
static bool share(struct claims *claims, struct claim *claim, str source,
                  bool is_folder)
{
    if (claim->is_folder && is_folder)
        return !claim->is_twin;
    if (!claim->is_twin || !is_folder)
        diag_add_path(claims->diags, DIAG_PATHS_EQUAL, source, claim->source,
                      (str){0});
    claim->is_twin = claim->is_twin || is_folder;
    return false;
}

static bool claim_one(struct claims *claims, str path, str source,
                      bool is_folder)
{
    struct claim *claim = map_find(&claims->by_path, path);
    const struct claim *other;
    str fold;

    if (claim)
        return share(claims, claim, source, is_folder);
    claim = arena_new(claims->arena, struct claim);
    *claim = (struct claim){source, is_folder, false};
    map_add(claims->arena, &claims->by_path, path, claim);
    fold = utf8_fold(claims->arena, path);
    if (map_add(claims->arena, &claims->by_fold, fold, claim))
        return true;
    other = map_find(&claims->by_fold, fold);
    diag_add_path(claims->diags, DIAG_PATHS_COLLIDE, source, other->source,
                  (str){0});
    claim->is_twin = true;
    return false;
}

/* The part of source that stands for the first len bytes of its path in the
 * site: "content/guidance".  A folder that only the address has stands for
 * the file: "steps" in "steps/index.html" for content/steps.md. */
static str folder_source(str source, size_t len)
{
    size_t end = str_cut(source, '/').head.len + 1 + len;

    return end < source.len && source.at[end] == '/' ? str_slice(source, 0, end)
                                                     : source;
}

bool claims_add(struct claims *claims, str path, str source)
{
    for (size_t i = 0; i < path.len; i++)
        if (path.at[i] == '/'
            && !claim_one(claims, str_slice(path, 0, i),
                          folder_source(source, i), true))
            return false;
    return claim_one(claims, path, source, false);
}
