#include "audit/site_audit.h"

#include <stdio.h>
#include <unistd.h>

#include "audit/html_reader.h"
#include "audit/page_encoding.h"
#include "base/file.h"
#include "base/pool.h"

/* A folder that was named, or that a named file stands in. */
struct root {
    struct folder folder;
    str path;
    bool is_open;
};

struct site_page {
    const struct root *root;
    str path; /* from the root */
    bool is_named;
    struct arena arena;
    struct diags diags;
    size_t unsaid;
    bool is_left_out;
};

struct site {
    struct arena *arena;
    struct site_page *pages;
    size_t count;
    size_t capacity;
    struct audit_choice choice;
    struct language_words words;
};

/* --- finding pages -------------------------------------------------------- */

static bool ends_as_page(str name)
{
    static const char *const ends[] = {".html", ".htm", ".xhtml"};

    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        str end = str_of(ends[i]);

        if (name.len > end.len
            && str_equal_nocase(str_slice(name, name.len - end.len, name.len),
                                end))
            return true;
    }
    return false;
}

static void add_page(struct site *site, const struct root *root, str path,
                     bool is_named)
{
    if (site->count >= SITE_PAGES_MAX)
        return;
    site->pages = arena_grow(site->arena, site->pages, site->count,
                             &site->capacity, sizeof *site->pages);
    site->pages[site->count++] =
        (struct site_page){.root = root, .path = path, .is_named = is_named};
}

static bool is_skipped(str name)
{
    return str_starts(name, STR(".")) || str_equal(name, STR("node_modules"));
}

static str joined(struct arena *arena, str folder, str name)
{
    if (folder.len == 0 || str_equal(folder, STR(".")))
        return name;
    return arena_format(arena, "%.*s/%.*s",
                        STR_ARG(str_without_end(folder, STR("/"))),
                        STR_ARG(name));
}

static void search(struct site *site, const struct root *root, str path,
                   unsigned depth)
{
    struct folder_listing listing = {0};

    if (depth > SITE_DEPTH_MAX
        || folder_list(site->arena, &root->folder, path, is_skipped, &listing)
               != FILE_OK)
        return;
    for (size_t i = 0; i < listing.count; i++) {
        const struct folder_entry *entry = &listing.entries[i];
        str inner;

        if (is_skipped(entry->name))
            continue;
        inner = joined(site->arena, path, entry->name);
        if (entry->kind == FILE_KIND_FOLDER)
            search(site, root, inner, depth + 1);
        else if (entry->kind == FILE_KIND_FILE && ends_as_page(entry->name))
            add_page(site, root, inner, false);
    }
}

static bool open_root(struct arena *arena, struct root *root, str path)
{
    root->path = path;
    root->is_open = folder_open(&root->folder, arena_cstr(arena, path));
    return root->is_open;
}

static bool leaves_here(str path)
{
    return str_starts(path, STR("/")) || str_starts(path, STR(".."));
}

/* A file is seen from where the program stands, so that its styles may be in
 * a folder beside it. */
static void add_named(struct site *site, struct root *root, str path,
                      struct diags *diags)
{
    str_halves halves = str_cut_last(path, '/');
    str folder = halves.found ? halves.head : STR(".");
    str name = halves.found ? halves.tail : path;

    if (!leaves_here(path)) {
        folder = STR(".");
        name =
            str_starts(path, STR("./")) ? str_slice(path, 2, path.len) : path;
    } else if (folder.len == 0) {
        folder = STR("/");
    }
    if (open_root(site->arena, root, folder))
        add_page(site, root, name, true);
    else
        diag_add_path(diags, DIAG_CHECK_PATH, path, (str){0}, (str){0});
}

/* --- what pages name ------------------------------------------------------ */

/* Where an address leads to: "." and ".." are walked, "?" and "#" are cut
 * off.  Empty when it leads out of the folder or to another host. */
static str resolve(struct arena *arena, str base, str address)
{
    str rest = str_cut(str_cut(address, '#').head, '?').head;
    str path =
        str_cut_last(base, '/').found ? str_cut_last(base, '/').head : (str){0};

    if (rest.len == 0 || str_find(rest, STR("://")) >= 0
        || str_starts(rest, STR("//")) || str_starts(rest, STR("data:")))
        return (str){0};
    if (rest.at[0] == '/')
        path = (str){0};
    while (rest.len) {
        str_halves halves = str_cut(rest, '/');

        rest = halves.tail;
        if (halves.head.len == 0 || str_equal(halves.head, STR(".")))
            continue;
        if (!str_equal(halves.head, STR(".."))) {
            path = joined(arena, path, halves.head);
            continue;
        }
        if (path.len == 0)
            return (str){0};
        path = str_cut_last(path, '/').found ? str_cut_last(path, '/').head
                                             : (str){0};
    }
    return path;
}

static bool read_css(void *context, struct arena *arena, str base, str address,
                     struct css_file *found)
{
    const struct site_page *page = context;

    found->path = resolve(arena, base, address);
    if (found->path.len == 0
        || file_read(arena, &page->root->folder, found->path, CSS_BYTES_MAX,
                     &found->css)
               != FILE_OK)
        return false;
    found->css = page_encoding_read(arena, found->css);
    return true;
}

/* One at the foot of its host is looked for in the folder only. */
static enum picture_answer find_picture(void *context, str base, str address)
{
    const struct site_page *page = context;
    struct arena scratch = {0};
    str path = resolve(&scratch, base, address);
    enum picture_answer answer = PICTURE_UNKNOWN;
    enum file_answer why = FILE_OK;

    if (path.len) {
        int fd = file_open(&page->root->folder, path, &why);

        answer = fd >= 0               ? PICTURE_THERE
                 : why == FILE_MISSING ? PICTURE_MISSING
                                       : PICTURE_UNKNOWN;
        if (fd >= 0)
            close(fd);
    }
    arena_free(&scratch);
    return answer;
}

/* --- one page ------------------------------------------------------------- */

/* A file that was named is a page when it starts as one. */
static bool starts_as_page(str bytes)
{
    static const char *const starts[] = {"<!doctype html", "<html",  "<head",
                                         "<body",          "<title", "<meta"};
    str start = str_trim(str_slice(bytes, 0, 2000));

    while (str_starts(start, STR("<!--")) || str_starts(start, STR("<?xml"))) {
        ptrdiff_t end = str_find(start, STR(">"));

        if (end < 0)
            return false;
        start = str_trim(str_slice(start, (size_t)end + 1, start.len));
    }
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        str wanted = str_of(starts[i]);

        if (str_equal_nocase(str_slice(start, 0, wanted.len), wanted))
            return true;
    }
    return false;
}

static void report_unread(struct site_page *page, str path,
                          enum file_answer answer)
{
    if (answer == FILE_TOO_LARGE)
        diag_add_path(&page->diags, DIAG_HTML_TOO_LONG, path, (str){0},
                      (str){0});
    else
        diag_add_path(&page->diags, DIAG_CHECK_PATH, path, (str){0}, (str){0});
}

static void audit_one(void *context, size_t index, struct arena *scratch)
{
    struct site *site = context;
    struct site_page *page = &site->pages[index];
    struct page_files files = {{read_css, page}, find_picture};
    struct text_file file = {.path =
                                 joined(scratch, page->root->path, page->path)};
    enum file_answer answer = file_read(
        scratch, &page->root->folder, page->path, HTML_BYTES_MAX, &file.bytes);
    str shown = file.path;

    page->diags.arena = &page->arena;
    if (answer != FILE_OK) {
        report_unread(page, shown, answer);
        return;
    }
    file.bytes = page_encoding_read(scratch, file.bytes);
    if (!ends_as_page(page->path) && !starts_as_page(file.bytes)) {
        page->is_left_out = true;
        return;
    }
    file.path = page->path;
    page->unsaid =
        audit_page(scratch, &file, &files, &site->choice, &page->diags);
    for (size_t i = 0; i < page->diags.count; i++)
        page->diags.items[i].path = arena_copy(&page->arena, shown);
}

static struct site_result gather(struct site *site, struct diags *diags)
{
    struct site_result result = {0};

    for (size_t i = 0; i < site->count; i++) {
        struct site_page *page = &site->pages[i];

        diag_merge(diags, &page->diags);
        result.left_out += page->is_left_out;
        result.pages += !page->is_left_out;
        result.unsaid += page->unsaid;
        arena_free(&page->arena);
    }
    return result;
}

struct site_result site_audit(struct arena *arena, const struct site_wish *wish,
                              struct diags *diags)
{
    struct site site = {.arena = arena, .choice = wish->choice};
    struct root *roots = arena_array(arena, struct root, wish->path_count + 1);
    struct site_result result;

    language_words_read(arena, &site.words);
    site.choice.languages = &site.words;
    for (size_t i = 0; i < wish->path_count; i++) {
        if (open_root(arena, &roots[i], wish->paths[i]))
            search(&site, &roots[i], (str){0}, 0);
        else
            add_named(&site, &roots[i], wish->paths[i], diags);
    }
    pool_each(wish->jobs, site.count, audit_one, &site);
    result = gather(&site, diags);
    for (size_t i = 0; i < wish->path_count; i++)
        if (roots[i].is_open)
            folder_close(&roots[i].folder);
    diag_sort(diags);
    return result;
}
