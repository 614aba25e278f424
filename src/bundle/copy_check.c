#include "bundle/copy_check.h"

#include <unistd.h>

#include "base/file.h"
#include "base/map.h"
#include "build/build.h"
#include "bundle/link_target.h"
#include "bundle/page_markup.h"
#include "output/copy_folder.h"
#include "output/copy_list.h"
#include "output/copy_stage.h"

enum { PAGE_MAX = 64 << 20, DEPTH_MAX = 64 };

struct checking {
    struct arena *arena;
    struct folder folder;
    struct copy_list list;
    struct copy_check *check;
};

static void add(struct checking *checking, struct check_names *names, str name)
{
    names->items = arena_grow(checking->arena, names->items, names->count,
                              &names->capacity, sizeof(str));
    names->items[names->count++] = name;
}

/* --- files ---------------------------------------------------------------- */

static bool check_file(struct checking *checking,
                       const struct copy_entry *entry)
{
    enum file_answer answer;
    int fd = file_open(&checking->folder, entry->path, &answer);
    struct sha256 sum;
    uint64_t size;
    bool is_same;

    if (fd < 0) {
        add(checking, &checking->check->missing, entry->path);
        return false;
    }
    is_same =
        sha256_of_file(fd, &sum, &size) && sha256_equal(&sum, &entry->sum);
    close(fd);
    if (!is_same)
        add(checking, &checking->check->changed, entry->path);
    return is_same;
}

/* What systems put beside pictures and folders is nobody's. */
static void look_for_strange(struct checking *checking, str path,
                             unsigned depth)
{
    struct folder_listing found = {0};

    if (folder_list(checking->arena, &checking->folder, path, NULL, &found)
            != FILE_OK
        || depth > DEPTH_MAX)
        return;
    for (size_t i = 0; i < found.count; i++) {
        str below = arena_format(checking->arena, "%.*s/%.*s", STR_ARG(path),
                                 STR_ARG(found.entries[i].name));

        if (found.entries[i].kind == FILE_KIND_FOLDER)
            look_for_strange(checking, below, depth + 1);
        else if (found.entries[i].name.at[0] != '.'
                 && !copy_list_find(&checking->list, below))
            add(checking, &checking->check->strange, below);
    }
}

/* --- links ---------------------------------------------------------------- */

static bool leads_somewhere(const struct checking *checking, str path,
                            str address, struct arena *scratch)
{
    struct link_target target = link_target_of(scratch, path, address);

    return target.kind != LINK_FILE
           || copy_list_find(&checking->list, target.path)
           || str_equal(target.path, STR(COPY_LIST_NAME));
}

static void check_tag(struct checking *checking, str path,
                      const struct markup *token, struct arena *scratch)
{
    static const str names[] = {STR_INIT("href"), STR_INIT("src"),
                                STR_INIT("poster")};
    str address;

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (markup_find(token, names[i], &address)
            && !leads_somewhere(checking, path, address, scratch))
            add(checking, &checking->check->links,
                arena_format(checking->arena, "%.*s: %.*s", STR_ARG(path),
                             STR_ARG(address)));
}

static void check_links(struct checking *checking, str path)
{
    struct arena scratch = {0};
    struct markup token;
    str html;

    if (file_read(&scratch, &checking->folder, path, PAGE_MAX, &html)
        == FILE_OK)
        while (markup_next(&html, &token))
            if (token.kind == MARKUP_OPEN || token.kind == MARKUP_EMPTY)
                check_tag(checking, path, &token, &scratch);
    arena_free(&scratch);
}

static void check_entries(struct checking *checking)
{
    for (size_t i = 0; i < checking->list.count; i++) {
        const struct copy_entry *entry = &checking->list.entries[i];

        if (check_file(checking, entry) && str_ends(entry->path, STR(".html")))
            check_links(checking, entry->path);
    }
}

/* --- the whole ------------------------------------------------------------ */

static void read_list(struct checking *checking, struct date today)
{
    struct copy_check *check = checking->check;
    str text;

    check->is_halfway = copy_stage_is_ours(&checking->folder);
    if (file_read(checking->arena, &checking->folder, STR(COPY_LIST_NAME),
                  COPY_LIST_MAX, &text)
        == FILE_OK)
        copy_list_parse(checking->arena, text, &checking->list);
    check->has_list = checking->list.is_ours;
    check->list_is_whole = checking->list.is_whole;
    check->title = checking->list.title;
    check->file_count = checking->list.count;
    build_day_of(checking->list.made, &check->made);
    if (build_day_of(checking->list.ask_after, &check->ask_after))
        check->is_old = date_compare(today, check->ask_after) > 0;
}

bool copy_check_run(struct arena *arena, str path, struct date today,
                    struct copy_check *check)
{
    struct checking checking = {.arena = arena, .check = check};

    *check = (struct copy_check){0};
    if (!folder_open(&checking.folder, arena_cstr(arena, path)))
        return false;
    read_list(&checking, today);
    if (check->has_list) {
        check_entries(&checking);
    }
    /* A damaged list does not say what is of the copy, or leads to it. */
    if (check->list_is_whole)
        look_for_strange(&checking, STR("files"), 0);
    else
        check->links.count = 0;
    folder_close(&checking.folder);
    return true;
}

bool copy_check_is_whole(const struct copy_check *check)
{
    return check->list_is_whole && !check->is_halfway
           && check->missing.count + check->changed.count + check->strange.count
                      + check->links.count
                  == 0;
}
