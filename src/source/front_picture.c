#include "source/front_picture.h"

#include "markdown/target.h"

static void say(struct diags *diags, enum diag_kind kind,
                const struct front *front, str near)
{
    diag_add(diags, kind, front->picture.place, front->image, near);
}

void front_find_picture(const struct markdown_source *source,
                        struct arena *arena, struct diags *diags,
                        struct front *front)
{
    struct page_picture *picture = &front->picture;
    struct target target;

    if (front->image.len == 0)
        return;
    target = target_of(source, arena, front->image);
    switch (target.kind) {
    case TARGET_SYMBOL:
        picture->symbol = target.path;
        break;
    case TARGET_ASSET:
        if (target.asset->is_picture)
            picture->asset = target.asset;
        else
            say(diags, DIAG_IMAGE_NOT_PICTURE, front, (str){0});
        break;
    case TARGET_ELSEWHERE:
    case TARGET_REFUSED:
        say(diags, DIAG_IMAGE_ELSEWHERE, front, (str){0});
        break;
    default:
        say(diags, DIAG_IMAGE_MISSING, front,
            target_near(source, arena, front->image));
    }
}
