#include "source/claims.h"

#include "base/utf8.h"

struct claim {
    str source;
    bool is_folder;
};

static void claim_one(struct claims *claims, str path, str source,
                      bool is_folder)
{
    struct claim *claim = map_find(&claims->by_path, path);
    str fold;

    if (claim) {
        if (!claim->is_folder || !is_folder)
            diag_add_path(claims->diags, DIAG_PATHS_EQUAL, source,
                          claim->source, (str){0});
        return;
    }
    claim = arena_new(claims->arena, struct claim);
    *claim = (struct claim){source, is_folder};
    map_add(claims->arena, &claims->by_path, path, claim);
    fold = utf8_fold(claims->arena, path);
    if (map_add(claims->arena, &claims->by_fold, fold, claim))
        return;
    claim = map_find(&claims->by_fold, fold);
    diag_add_path(claims->diags, DIAG_PATHS_COLLIDE, source, claim->source,
                  (str){0});
}

/* The part of source that stands for the first len bytes of its path in the
 * site: "content/guidance". */
static str folder_source(str source, size_t len)
{
    return str_slice(source, 0, str_cut(source, '/').head.len + 1 + len);
}

void claims_add(struct claims *claims, str path, str source)
{
    for (size_t i = 0; i < path.len; i++)
        if (path.at[i] == '/')
            claim_one(claims, str_slice(path, 0, i), folder_source(source, i),
                      true);
    claim_one(claims, path, source, false);
}
