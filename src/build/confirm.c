#include "build/confirm.h"

#include <errno.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/near.h"
#include "build/hub_path.h"
#include "model/trust.h"
#include "output/replace.h"
#include "source/config.h"
#include "source/front_matter.h"
#include "source/inventory.h"
#include "source/limits.h"
#include "source/made_from.h"
#include "source/text.h"

/* One file on its way to being confirmed. */
struct work {
    struct arena *arena;
    struct diags *diags;
    const struct confirming *confirming;
    struct folder folder; /* the hub's */
    struct hub hub;
    str file; /* from the hub */
};

static bool complain_of_version(const struct work *work, enum diag_kind kind,
                                str b)
{
    diag_add_path(work->diags, kind,
                  work->file.len ? work->file : work->confirming->file,
                  (str){0}, b);
    return false;
}

/* --- which hub, and which file of it -------------------------------------- */

/* The folder as the disk knows it; empty when it is not there. */
static str real_folder(struct arena *arena, str path)
{
    char *real = realpath(arena_cstr(arena, path), NULL);
    str kept = real ? arena_copy(arena, str_of(real)) : (str){0};

    free(real);
    return kept;
}

static str folder_of(str path)
{
    str_halves cut = str_cut_last(path, '/');

    if (!cut.found)
        return STR(".");
    return cut.head.len ? cut.head : STR("/");
}

/* A name is taken from where the person is; else from the hub. */
static str place_of_file(const struct work *work)
{
    const struct confirming *confirming = work->confirming;
    str folder = real_folder(work->arena, folder_of(confirming->file));

    if (folder.len || confirming->hub_path.len == 0)
        return folder;
    return real_folder(work->arena,
                       arena_format(work->arena, "%.*s/%.*s",
                                    STR_ARG(confirming->hub_path),
                                    STR_ARG(folder_of(confirming->file))));
}

static bool find_hub(struct work *work)
{
    struct arena *arena = work->arena;
    str hub_path = work->confirming->hub_path;
    str name = str_cut_last(work->confirming->file, '/').found
                   ? str_cut_last(work->confirming->file, '/').tail
                   : work->confirming->file;
    str folder = place_of_file(work);
    str root = hub_path.len ? real_folder(arena, hub_path)
                            : hub_path_above(arena, folder);
    str start = arena_join(arena, root, STR("/"));
    str path = arena_format(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name));

    if (root.len == 0 || folder.len == 0 || !str_starts(path, start)
        || !folder_open(&work->folder, arena_cstr(arena, root)))
        return complain_of_version(work, DIAG_CONFIRM_NO_HUB, (str){0});
    work->file = str_without_start(path, start);
    return true;
}

/* --- which page ----------------------------------------------------------- */

/* Other mistakes of the hub are not what was asked about. */
static bool read_hub(struct work *work)
{
    struct diags aside = {.arena = work->arena};

    if (!config_read(work->arena, &work->folder, &aside, &work->hub.config)) {
        diag_merge(work->diags, &aside);
        return false;
    }
    work->hub.trees = tree_list(work->arena, work->hub.config.languages,
                                work->hub.config.language_count);
    work->hub.tree_count = variant_slot_count(work->hub.config.language_count);
    inventory_find(work->arena, &work->folder, &work->hub, &aside);
    return true;
}

static struct article *find_article(struct work *work, const struct page **page)
{
    size_t slots = variant_slot_count(work->hub.config.language_count);

    for (size_t i = 0; i < work->hub.page_count; i++)
        for (size_t j = 0; j < slots; j++) {
            struct article *article = work->hub.pages[i]->articles[j];

            *page = work->hub.pages[i];
            if (article && str_equal(article->text.path, work->file))
                return article;
        }
    return NULL;
}

static str file_name(str path)
{
    str_halves cut = str_cut_last(path, '/');

    return cut.found ? cut.tail : path;
}

/* The page of that name in another folder, or the nearest in spelling. */
static str nearest_page(const struct work *work)
{
    size_t slots = variant_slot_count(work->hub.config.language_count);
    str *paths =
        arena_array(work->arena, str, work->hub.page_count * slots + 1);
    size_t count = 0;

    for (size_t i = 0; i < work->hub.page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (work->hub.pages[i]->articles[j])
                paths[count++] = work->hub.pages[i]->articles[j]->text.path;
    for (size_t i = 0; i < count; i++)
        if (str_equal(file_name(paths[i]), file_name(work->file)))
            return paths[i];
    return near_find(work->file, paths, count);
}

static str any_version(const struct work *work, const struct page *page)
{
    size_t slots = variant_slot_count(work->hub.config.language_count);

    for (size_t i = 1; i < slots; i++)
        if (page->articles[i])
            return page->articles[i]->text.path;
    return (str){0};
}

static bool read_article(struct work *work, struct article *article)
{
    struct front_source source = {&article->text, &work->hub.config};

    return text_read(work->arena, &work->folder, LIMIT_PAGE, &article->text,
                     work->diags)
               == FILE_OK
           && front_read(&source, work->arena, work->diags, &article->front,
                         &article->body_offset);
}

/* --- writing -------------------------------------------------------------- */

static bool write_fingerprint(struct work *work, const struct article *article,
                              str fingerprint)
{
    struct front_source source = {&article->text, &work->hub.config};
    str bytes;

    if (!made_from_write(work->arena, &source, article->body_offset,
                         fingerprint, &bytes)) {
        diag_add_path(work->diags, DIAG_CONFIRM_NO_PLACE, work->file,
                      fingerprint, (str){0});
        return false;
    }
    if (replace_file(&work->folder, work->file, bytes))
        return true;
    diag_add_path(work->diags, DIAG_CONFIRM_FAILED, work->file,
                  file_reason(work->arena, errno), (str){0});
    return false;
}

static bool confirm_article(struct work *work, struct confirmed *confirmed)
{
    const struct page *page = NULL;
    struct article *article = find_article(work, &page);
    struct article *origin;
    str fingerprint;

    if (!article)
        return complain_of_version(work, DIAG_CONFIRM_NOT_PAGE,
                                   nearest_page(work));
    origin = article_origin(page, article);
    if (!origin)
        return complain_of_version(work, DIAG_CONFIRM_STANDARD,
                                   any_version(work, page));
    if (!read_article(work, article) || !read_article(work, origin))
        return false;
    fingerprint = article_fingerprint(work->arena, origin);
    *confirmed = (struct confirmed){
        .file = work->file,
        .origin = origin->text.path,
        .was_confirmed = str_equal(article->front.made_from, fingerprint),
    };
    return confirmed->was_confirmed
           || write_fingerprint(work, article, fingerprint);
}

bool confirm_file(struct arena *arena, const struct confirming *confirming,
                  struct diags *diags, struct confirmed *confirmed)
{
    struct work work = {.arena = arena,
                        .diags = diags,
                        .confirming = confirming,
                        .folder = {-1}};
    bool ok =
        find_hub(&work) && read_hub(&work) && confirm_article(&work, confirmed);

    folder_close(&work.folder);
    return ok;
}
