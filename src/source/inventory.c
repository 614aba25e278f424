#include "source/inventory.h"

#include <stdlib.h>

#include "base/leftover.h"
#include "base/utf8.h"
#include "model/route.h"
#include "source/claims.h"
#include "source/limits.h"
#include "source/name.h"
#include "source/sections.h"
#include "source/text.h"

/* A folder of the hub, and whether its files are pages or only copied. */
struct root {
    str name;
    bool is_static;
};

struct walk {
    struct arena *arena;
    const struct folder *hub_folder;
    struct hub *hub;
    struct diags *diags;
    struct claims claims;
    struct root root;
    size_t page_capacity;
    size_t asset_capacity;
};

/* A file or folder: its path from the hub, and from its root. */
struct found {
    str source;
    str path;
    const struct folder_entry *entry;
};

static enum file_answer walk_folder(struct walk *walk, str path,
                                    unsigned depth);

/* --- names ---------------------------------------------------------------- */

/* The first folder of a tree, or the folder of style sheets and scripts. */
static str owner_of_name(const struct walk *walk, str first)
{
    const struct config *config = &walk->hub->config;
    str fold = utf8_fold(walk->arena, first);

    /* A file that takes the name of one of the theme's is told by its name. */
    if (str_equal(fold, STR("assets")) && !walk->root.is_static)
        return STR("style sheets and scripts");
    for (int i = 0; i < VARIANT_COUNT; i++) {
        str folder = variant_facts_of((enum variant)i)->folder;

        if (str_equal(fold, str_without_end(folder, STR("/"))))
            return STR("the pages in that format");
    }
    for (size_t i = 1; i < config->language_count; i++)
        if (str_equal(fold, utf8_fold(walk->arena, config->languages[i].code)))
            return STR("the pages in that language");
    return (str){0};
}

/* True when output may stand in the site as it is. */
static bool name_is_free(struct walk *walk, str output, str source)
{
    str_halves cut = str_cut(output, '/');
    str owner = owner_of_name(walk, cut.head);

    if (owner.len == 0)
        return true;
    diag_add_path(walk->diags, DIAG_PATH_RESERVED, source, owner, (str){0});
    return false;
}

/* "well-known/x" of ".well-known/x": a dot in front is fine in static/. */
static str without_dots(struct arena *arena, str path)
{
    struct buf kept = {0};
    str result;

    for (size_t i = 0; i < path.len; i++)
        if (path.at[i] != '.' || (i && path.at[i - 1] != '/'))
            buf_add_char(&kept, path.at[i]);
    result = arena_copy(arena, buf_str(&kept));
    buf_free(&kept);
    return result;
}

static bool name_is_good(struct walk *walk, const struct found *found)
{
    str path = walk->root.is_static ? without_dots(walk->arena, found->path)
                                    : found->path;
    /* A page with a long name may have a short slug. */
    const char *refusal = !walk->root.is_static
                                  && found->entry->kind == FILE_KIND_FILE
                                  && name_is_page(found->entry->name)
                              ? route_refusal_of_file(path)
                              : route_refusal(path);

    if (refusal)
        diag_add_path(walk->diags, DIAG_PATH_REFUSED, found->source,
                      str_of(refusal),
                      name_advice(walk->arena, found->entry->name));
    else if (str_find_char(found->entry->name, ' ') >= 0)
        diag_add_path(walk->diags, DIAG_PATH_HAS_SPACE, found->source,
                      name_advice(walk->arena, found->entry->name), (str){0});
    return !refusal;
}

/* --- pages ---------------------------------------------------------------- */

static struct page *add_page(struct walk *walk, str path)
{
    struct hub *hub = walk->hub;
    struct page *page = arena_new(walk->arena, struct page);
    str_halves cut = str_cut_last(path, '/');
    str name = cut.found ? cut.tail : path;

    *page = (struct page){
        .path = path,
        .folder = cut.found ? cut.head : STR(""),
        .address = path,
        .is_index = str_equal(name, STR("index")),
        .articles = arena_array(walk->arena, struct article *,
                                variant_slot_count(hub->config.language_count)),
    };
    map_add(walk->arena, &hub->pages_by_path, path, page);
    hub->pages = arena_grow(walk->arena, hub->pages, hub->page_count,
                            &walk->page_capacity, sizeof(struct page *));
    hub->pages[hub->page_count++] = page;
    return page;
}

/* The file that a message about the page's address names: "steps.md" though
 * "steps.easy.md" was found before it. */
static str file_of_page(const struct hub *hub, const struct page *page)
{
    for (size_t i = 0; i < variant_slot_count(hub->config.language_count); i++)
        if (page->articles[i])
            return page->articles[i]->text.path;
    return page->path;
}

static void claim_pages(struct walk *walk)
{
    struct hub *hub = walk->hub;

    for (size_t i = 0; i < hub->page_count; i++) {
        struct page *page = hub->pages[i];
        str route = route_of(walk->arena, (str){0}, page->path,
                             hub->config.pretty_urls);

        page->is_twin =
            !claims_add(&walk->claims, route, file_of_page(hub, page));
    }
}

/* Whether it is too long is known when the slug is. */
static bool address_is_good(struct walk *walk, const struct found *found,
                            str path)
{
    str route =
        route_of(walk->arena, (str){0}, path, walk->hub->config.pretty_urls);
    const char *refusal = route_refusal_of_file(route);

    if (refusal) {
        diag_add_path(walk->diags, DIAG_PATH_REFUSED, found->source,
                      str_of(refusal),
                      name_advice(walk->arena, found->entry->name));
        return false;
    }
    return name_is_free(walk, route, found->source);
}

static void add_article(struct walk *walk, struct page *page,
                        const struct page_name *name, str source)
{
    struct article **slot =
        &page->articles[variant_slot(name->language_index, name->variant)];

    if (*slot) {
        diag_add_path(walk->diags, DIAG_PAGE_TWICE, source, (*slot)->text.path,
                      (str){0});
        return;
    }
    *slot = arena_new(walk->arena, struct article);
    (*slot)->text.path = source;
    (*slot)->variant = name->variant;
    (*slot)->language_index = name->language_index;
    (*slot)->front.order = ORDER_NONE;
}

/* On many disks "Index.md" and "index.md" are one file.  It is taken for the
 * page that it is meant to be, so that nothing else has to be said of it. */
static void name_index(struct walk *walk, const struct found *found,
                       struct page_name *name)
{
    /* As Hugo calls it. */
    if (str_equal_nocase(name->stem, STR("_index")))
        name->stem = STR("index");
    if (str_equal(name->stem, STR("index"))
        || !str_equal_nocase(name->stem, STR("index")))
        return;
    diag_add_path(walk->diags, DIAG_INDEX_NAME, found->source,
                  arena_join(walk->arena, STR("index"),
                             str_slice(found->entry->name, name->stem.len,
                                       found->entry->name.len)),
                  (str){0});
    name->stem = STR("index");
}

static void take_page(struct walk *walk, const struct found *found)
{
    struct page_name name;
    struct page *page;
    str_halves cut = str_cut_last(found->path, '/');
    str path;

    if (!name_read_page(found->source, &walk->hub->config, walk->diags, &name))
        return;
    name_index(walk, found, &name);
    path = cut.found ? arena_format(walk->arena, "%.*s/%.*s", STR_ARG(cut.head),
                                    STR_ARG(name.stem))
                     : name.stem;
    path = utf8_compose(walk->arena, path);
    page = map_find(&walk->hub->pages_by_path, path);
    if (!page) {
        if (!address_is_good(walk, found, path))
            return;
        page = add_page(walk, path);
    }
    add_article(walk, page, &name, found->source);
}

/* --- assets --------------------------------------------------------------- */

static void take_asset(struct walk *walk, const struct found *found)
{
    struct hub *hub = walk->hub;
    struct asset *asset = arena_new(walk->arena, struct asset);

    if (!name_is_free(walk, found->path, found->source))
        return;
    *asset = (struct asset){
        .path = found->path,
        .is_static = walk->root.is_static,
        .is_picture = asset_is_picture(found->path),
        .size = found->entry->size,
    };
    hub->assets = arena_grow(walk->arena, hub->assets, hub->asset_count,
                             &walk->asset_capacity, sizeof(struct asset *));
    hub->assets[hub->asset_count++] = asset;
    map_add(walk->arena,
            asset->is_static ? &hub->static_by_path : &hub->assets_by_path,
            asset->path, asset);
    claims_add(&walk->claims, asset->path, found->source);
}

/* Tables of the whole hub, read for themselves. */
static bool is_data(str path)
{
    return str_equal(path, STR("glossary.yaml"))
           || str_equal(path, STR("resources.yaml"));
}

static bool is_missing_index(const struct walk *walk, const struct found *found,
                             str meant)
{
    str_halves cut = str_cut_last(found->path, '/');
    str index = cut.found ? arena_join(walk->arena, cut.head, STR("/index"))
                          : STR("index");
    const struct page *page = map_find(&walk->hub->pages_by_path, index);

    return str_equal(meant, STR("index.md")) && !(page && page_standard(page));
}

/* A name that somebody meant otherwise, or that only looks like a page. */
static void hint_at_name(struct walk *walk, const struct found *found)
{
    static const str ends[] = {STR_INIT("docx"), STR_INIT("doc"),
                               STR_INIT("odt"), STR_INIT("rtf"),
                               STR_INIT("pages")};
    str meant = name_meant(walk->arena, found->entry->name);
    str end = str_cut_last(found->entry->name, '.').tail;

    /* Where the page of a folder is missing, that message names the file. */
    if (meant.len && !is_missing_index(walk, found, meant))
        diag_add_path(walk->diags, DIAG_NAME_NEARLY, found->source, meant,
                      (str){0});
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (str_equal_nocase(end, ends[i]))
            diag_add_path(walk->diags, DIAG_DOCUMENT_IS_NO_PAGE, found->source,
                          (str){0}, (str){0});
}

static void take_content(struct walk *walk, const struct found *found)
{
    str name = found->entry->name;

    sections_note_file(walk->arena, walk->hub,
                       str_cut_last(found->path, '/').found
                           ? str_cut_last(found->path, '/').head
                           : (str){0},
                       name, found->source);
    if (name_is_page(name)) {
        take_page(walk, found);
        return;
    }
    if (name_is_active(name)) {
        diag_add_path(walk->diags, DIAG_ASSET_NOT_COPIED, found->source,
                      (str){0}, (str){0});
        return;
    }
    if (is_data(found->path))
        return;
    hint_at_name(walk, found);
    take_asset(walk, found);
}

/* --- folders -------------------------------------------------------------- */

static void take_folder(struct walk *walk, const struct found *found,
                        unsigned depth)
{
    if (depth == LIMIT_FOLDER_DEPTH)
        diag_add_path(walk->diags, DIAG_FOLDER_TOO_DEEP, found->source,
                      arena_format(walk->arena, "%d", LIMIT_FOLDER_DEPTH),
                      (str){0});
    else
        walk_folder(walk, found->path, depth + 1);
}

static void take_entry(struct walk *walk, str folder,
                       const struct folder_entry *entry, unsigned depth)
{
    struct found found = {.entry = entry};

    found.path = folder.len
                     ? arena_format(walk->arena, "%.*s/%.*s", STR_ARG(folder),
                                    STR_ARG(entry->name))
                     : entry->name;
    found.source = arena_format(walk->arena, "%.*s/%.*s",
                                STR_ARG(walk->root.name), STR_ARG(found.path));
    found.path = utf8_compose(walk->arena, found.path);
    map_add(walk->arena, &walk->hub->found_files, found.source, walk->hub);
    if (entry->kind == FILE_KIND_LINK)
        text_complain(FILE_IS_LINK, found.source, 0, walk->diags);
    else if (entry->kind == FILE_KIND_OTHER)
        text_complain(FILE_NOT_REGULAR, found.source, 0, walk->diags);
    else if (!name_is_good(walk, &found))
        return;
    else if (entry->kind == FILE_KIND_FOLDER)
        take_folder(walk, &found, depth);
    else if (walk->root.is_static)
        take_asset(walk, &found);
    else
        take_content(walk, &found);
}

static enum file_answer list(struct walk *walk, str path,
                             struct folder_listing *listing)
{
    str source = path.len
                     ? arena_format(walk->arena, "%.*s/%.*s",
                                    STR_ARG(walk->root.name), STR_ARG(path))
                     : walk->root.name;
    enum file_answer answer = folder_list(
        walk->arena, walk->hub_folder, source,
        walk->root.is_static ? leftover_is_hidden_junk : leftover_is_name,
        listing);

    if (answer == FILE_NOT_REGULAR)
        diag_add_path(walk->diags, DIAG_PATH_NOT_FOLDER, source, (str){0},
                      (str){0});
    else if (answer != FILE_OK && (answer != FILE_MISSING || path.len))
        text_complain(answer, source, 0, walk->diags);
    return answer;
}

/* The depth of folders is limited, so this may call itself. */
static enum file_answer walk_folder(struct walk *walk, str path, unsigned depth)
{
    struct folder_listing listing;
    enum file_answer answer = list(walk, path, &listing);

    for (size_t i = 0; answer == FILE_OK && i < listing.count; i++)
        take_entry(walk, path, &listing.entries[i], depth);
    return answer;
}

static enum file_answer walk_root(struct walk *walk, struct root root)
{
    walk->root = root;
    return walk_folder(walk, (str){0}, 0);
}

/* --- the whole ------------------------------------------------------------ */

static int compare_pages(const void *left, const void *right)
{
    const struct page *const *a = left;
    const struct page *const *b = right;

    return str_compare((*a)->path, (*b)->path);
}

static int compare_assets(const void *left, const void *right)
{
    const struct asset *const *a = left;
    const struct asset *const *b = right;
    int order = str_compare((*a)->path, (*b)->path);

    return order ? order : (*a)->is_static - (*b)->is_static;
}

static void sort(struct hub *hub)
{
    if (hub->page_count)
        qsort(hub->pages, hub->page_count, sizeof(hub->pages[0]),
              compare_pages);
    if (hub->asset_count)
        qsort(hub->assets, hub->asset_count, sizeof(hub->assets[0]),
              compare_assets);
}

bool inventory_find(struct arena *arena, const struct folder *hub_folder,
                    struct hub *hub, struct diags *diags)
{
    size_t errors = diags->errors + diags->failures;
    struct walk walk = {
        .arena = arena,
        .hub_folder = hub_folder,
        .hub = hub,
        .diags = diags,
        .claims = {.arena = arena, .diags = diags},
    };
    enum file_answer content =
        walk_root(&walk, (struct root){STR("content"), false});

    claim_pages(&walk);
    walk_root(&walk, (struct root){STR("static"), true});
    sort(hub);
    hub->has_content = content == FILE_OK;
    if (hub->has_content)
        sections_expect(arena, hub);
    if (content == FILE_MISSING)
        diag_add_path(diags, DIAG_CONTENT_MISSING, STR("content"), (str){0},
                      (str){0});
    return diags->errors + diags->failures == errors;
}
