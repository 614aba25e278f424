#include "source/sections.h"

#include "source/name.h"

/* --- what was probably meant --------------------------------------------- */

/* What other generators and web servers call the page of a folder. */
static bool is_usual_name(str stem)
{
    static const str names[] = {STR_INIT("index"),  STR_INIT("_index"),
                                STR_INIT("home"),   STR_INIT("default"),
                                STR_INIT("readme"), STR_INIT("welcome")};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal_nocase(str_trim(stem), names[i]))
            return true;
    return false;
}

/* Renaming it makes a page of it: it is Markdown or plain text, and the
 * standard version. */
static bool may_be_page(str name, str_halves cut)
{
    if (name_is_page(name))
        return str_find_char(str_trim(cut.tail), '.') < 0;
    return !cut.found || str_ends(name, STR(".txt"));
}

void sections_note_file(struct arena *arena, struct hub *hub, str folder,
                        str name, str source)
{
    str_halves cut = str_cut(name, '.');

    if (is_usual_name(cut.head) && may_be_page(name, cut)
        && !str_equal(name, STR("index.md"))) {
        str *kept = arena_new(arena, str);

        *kept = source;
        map_add(arena, &hub->likely_indexes, folder, kept);
    }
}

static str likely_index(const struct hub *hub, str folder)
{
    const str *source = map_find(&hub->likely_indexes, folder);

    return source ? *source : (str){0};
}

/* --- pages that are not there -------------------------------------------- */

static struct absent *add_absent(struct arena *arena, struct hub *hub, str path)
{
    struct absent *absent = map_find(&hub->absent, path);

    if (!absent) {
        absent = arena_new(arena, struct absent);
        map_add(arena, &hub->absent, path, absent);
    }
    return absent;
}

static str index_of(struct arena *arena, str folder)
{
    return folder.len ? arena_join(arena, folder, STR("/index")) : STR("index");
}

static str folder_above(str folder)
{
    str_halves cut = str_cut_last(folder, '/');

    return cut.found ? cut.head : (str){0};
}

/* A folder's page is expected with the first page that stands in it. */
static void expect_index(struct arena *arena, struct hub *hub, str folder)
{
    str index = index_of(arena, folder);

    if (!map_find(&hub->pages_by_path, index))
        add_absent(arena, hub, index);
}

void sections_expect(struct arena *arena, struct hub *hub)
{
    struct map seen = {0};

    expect_index(arena, hub, (str){0});
    for (size_t i = 0; i < hub->page_count; i++) {
        str folder = hub->pages[i]->folder;

        while (folder.len && map_add(arena, &seen, folder, hub)) {
            expect_index(arena, hub, folder);
            folder = folder_above(folder);
        }
    }
}

/* --- the check ----------------------------------------------------------- */

struct section_check {
    struct arena *arena;
    struct hub *hub;
    const struct publication *publication;
    struct diags *diags;
    struct map seen; /* folders, to name each once */
};

static bool stays(const struct section_check *checking, const struct page *page)
{
    const struct article *standard = page_standard(page);

    return standard && !absence_of(&standard->front, checking->publication);
}

static str file_of(const struct section_check *checking, str path)
{
    return arena_format(checking->arena, "content/%.*s.md", STR_ARG(path));
}

static void complain_of_draft(struct section_check *checking,
                              const struct page *index, const struct page *page)
{
    struct place place = page_standard(index)->front.draft_place;

    if (page)
        diag_add(checking->diags, DIAG_SECTION_IS_DRAFT, place,
                 page_standard(page)->text.path, (str){0});
    else
        diag_add(checking->diags, DIAG_HOME_IS_DRAFT, place, (str){0},
                 (str){0});
}

static void complain_of_missing(struct section_check *checking, str folder,
                                str index)
{
    str file = file_of(checking, index);
    str likely = likely_index(checking->hub, folder);

    if (folder.len)
        diag_add_path(checking->diags, DIAG_SECTION_WITHOUT_INDEX,
                      arena_join(checking->arena, STR("content/"), folder),
                      file, likely);
    else
        diag_add_path(checking->diags, DIAG_HOME_MISSING, file, file, likely);
}

/* The folder's own page, for the sake of a page in it; null: the hub's.
 * What lacks its standard version is told for itself. */
static void check_index(struct section_check *checking, str folder,
                        const struct page *page)
{
    str path = index_of(checking->arena, folder);
    const struct page *index = map_find(&checking->hub->pages_by_path, path);

    if (index && stays(checking, index))
        return;
    if (!index)
        complain_of_missing(checking, folder, path);
    else if (page_standard(index))
        complain_of_draft(checking, index, page);
    add_absent(checking->arena, checking->hub, path)->is_told = true;
}

/* The page's own folder and all above it. */
static void check_folders(struct section_check *checking,
                          const struct page *page)
{
    str folder = page->folder;

    while (folder.len
           && map_add(checking->arena, &checking->seen, folder, checking)) {
        check_index(checking, folder, page);
        folder = folder_above(folder);
    }
}

static void check_standard(struct section_check *checking,
                           const struct page *page)
{
    size_t count = variant_slot_count(checking->hub->config.language_count);
    size_t first = 0;

    while (first < count && !page->articles[first])
        first++;
    if (first == 0 || first == count)
        return;
    diag_add_path(
        checking->diags, DIAG_PAGE_WITHOUT_STANDARD,
        page->articles[first]->text.path, file_of(checking, page->path),
        page->is_index ? likely_index(checking->hub, page->folder) : (str){0});
    add_absent(checking->arena, checking->hub, page->path)->is_told = true;
}

void sections_check(struct arena *arena, struct hub *hub,
                    const struct publication *publication, struct diags *diags)
{
    struct section_check checking = {
        .arena = arena, .hub = hub, .publication = publication, .diags = diags};

    if (!hub->has_content)
        return;
    check_index(&checking, (str){0}, NULL);
    for (size_t i = 0; i < hub->page_count; i++) {
        const struct page *page = hub->pages[i];

        if (page->kind != PAGE_WRITTEN && !page_standard(page))
            continue;
        check_standard(&checking, page);
        if (stays(&checking, page))
            check_folders(&checking, page);
    }
}
