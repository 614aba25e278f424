#include "bundle/check_pack.h"

#include <errno.h>

#include "base/near.h"
#include "build/build.h"
#include "bundle/check_sheet.h"
#include "model/route.h"
#include "output/copy_folder.h"
#include "output/replace.h"

enum { SHEETS_MORE = 2, ANSWERS_MOST = 1000 };

struct packing {
    struct arena *arena;
    const struct check_pack_wish *wish;
    struct diags *diags;
    struct build *build;
    struct copy copy;
    struct check_sheets sheets;
    struct copy_item *items;
    size_t count;
};

static bool refuse(struct packing *packing, enum diag_kind kind, str path,
                   str a, str b)
{
    diag_add_path(packing->diags, kind, path, a, b);
    return false;
}

/* --- which language ------------------------------------------------------- */

static str codes_of(struct packing *packing)
{
    const struct config *config = &packing->copy.hub->config;
    str codes = config->languages[0].code;

    for (size_t i = 1; i < config->language_count; i++)
        codes = arena_format(packing->arena, "%.*s or %.*s", STR_ARG(codes),
                             STR_ARG(config->languages[i].code));
    return codes;
}

static bool find_tree(struct packing *packing)
{
    const struct hub *hub = packing->copy.hub;
    str code = packing->wish->language;

    for (size_t i = 0; i < hub->tree_count; i++)
        if (variant_is_easy(hub->trees[i].variant)
            && (code.len == 0
                || str_equal_nocase(hub->trees[i].language->code, code))) {
            packing->sheets.tree = &hub->trees[i];
            return true;
        }
    return refuse(
        packing, DIAG_COPY_UNKNOWN, STR("--language"),
        arena_format(packing->arena, "language \"%.*s\"", STR_ARG(code)),
        arena_format(packing->arena, "write --language %.*s",
                     STR_ARG(codes_of(packing))));
}

/* --- which pages ---------------------------------------------------------- */

/* "guidance/steps" of "my-hub/content/guidance/steps.easy.md". */
static str name_of(str typed)
{
    ptrdiff_t folder = str_find(typed, STR("content/"));
    str path =
        folder >= 0
            ? str_slice(typed, (size_t)folder + STR("content/").len, typed.len)
            : str_without_start(typed, STR("./"));
    str_halves last = str_cut_last(path, '/');
    str file = last.found ? last.tail : path;
    str bare = str_ends(file, STR(".md")) ? str_cut(file, '.').head : file;

    return str_slice(path, 0, path.len - file.len + bare.len);
}

static str file_of(str path)
{
    str_halves cut = str_cut_last(path, '/');

    return cut.found ? cut.tail : path;
}

/* A page of that name in another folder, or the nearest in spelling. */
static str nearest(struct packing *packing, str name)
{
    const struct hub *hub = packing->copy.hub;
    str *names = arena_array(packing->arena, str, hub->reading_count);
    size_t count = 0;

    for (size_t i = 0; i < hub->reading_count; i++) {
        const struct page *page = hub->reading_order[i];

        if (!page_article(page, packing->sheets.tree))
            continue;
        if (str_equal(file_of(page->path), file_of(name)))
            return page->path;
        names[count++] = page->path;
    }
    return near_find(name, names, count);
}

static const struct page *find_page(const struct packing *packing, str name)
{
    const struct page *page = map_find(&packing->copy.hub->pages_by_path, name);

    return page && page->kind == PAGE_WRITTEN && !page->is_generated ? page
                                                                     : NULL;
}

static const struct planned_file *find_planned(const struct packing *packing,
                                               const struct page *page)
{
    const struct tree *tree = packing->sheets.tree;

    return plan_find(build_plan(packing->build),
                     route_of(packing->arena, tree->prefix,
                              page_address(page, tree),
                              packing->copy.hub->config.pretty_urls));
}

static bool is_chosen(const struct packing *packing, const struct page *page)
{
    for (size_t i = 0; i < packing->sheets.count; i++)
        if (packing->sheets.pages[i].page == page)
            return true;
    return false;
}

static bool complain_of_name(struct packing *packing, str typed, str name)
{
    const struct absent *absent = map_find(&packing->copy.hub->absent, name);

    if (absent && absent->why != ABSENCE_NONE)
        return refuse(packing, DIAG_PACK_DRAFT, typed, (str){0}, (str){0});
    return refuse(packing, DIAG_PACK_NO_PAGE, typed, (str){0},
                  nearest(packing, name));
}

static bool add_page(struct packing *packing, str typed)
{
    str name = name_of(typed);
    const struct page *page = find_page(packing, name);
    const struct article *article =
        page ? page_article(page, packing->sheets.tree) : NULL;
    const struct planned_file *planned =
        article ? find_planned(packing, page) : NULL;

    if (!page)
        return complain_of_name(packing, typed, name);
    if (!planned)
        return refuse(packing, DIAG_PACK_NOT_EASY,
                      page_standard(page)->text.path,
                      page_standard(page)->text.path, (str){0});
    if (!is_chosen(packing, page)) {
        size_t number = packing->sheets.count++;

        packing->sheets.pages[number] = (struct check_page){
            .page = page,
            .article = article,
            .planned = planned,
            .sheet = arena_format(packing->arena, "files/%zu-%.*s.html",
                                  number + 1, STR_ARG(file_of(page->path))),
        };
    }
    return true;
}

static bool find_pages(struct packing *packing)
{
    const struct str_list *wanted = &packing->wish->pages;
    bool ok = true;

    packing->sheets.pages =
        arena_array(packing->arena, struct check_page, wanted->count);
    for (size_t i = 0; i < wanted->count; i++)
        ok = add_page(packing, wanted->items[i]) && ok;
    return ok;
}

/* --- sheets --------------------------------------------------------------- */

static void add_item(struct packing *packing, str path, struct buf *bytes)
{
    str kept = arena_copy(packing->arena, buf_str(bytes));

    packing->items[packing->count++] = (struct copy_item){
        .path = path,
        .sum = sha256_of(kept),
        .size = kept.len,
        .bytes = kept,
    };
    buf_free(bytes);
}

static bool draw_sheets(struct packing *packing)
{
    const struct check_sheets *sheets = &packing->sheets;
    struct buf out = {0};
    bool ok = check_sheets_begin(&packing->sheets);

    packing->items = arena_array(packing->arena, struct copy_item,
                                 sheets->count + SHEETS_MORE);
    check_sheet_add_start(sheets, &out);
    add_item(packing, STR(COPY_START), &out);
    for (size_t i = 0; ok && i < sheets->count; i++) {
        ok = check_sheet_add_page(sheets, &sheets->pages[i], &out);
        add_item(packing, sheets->pages[i].sheet, &out);
    }
    check_sheet_add_form(sheets, &out);
    add_item(packing, STR(CHECK_FORM), &out);
    if (!ok)
        refuse(packing, DIAG_PAGE_TOO_LARGE, packing->wish->folder_path,
               packing->wish->folder_path, (str){0});
    return ok;
}

/* --- answers -------------------------------------------------------------- */

static void add_answers(const struct packing *packing, struct buf *out)
{
    const struct check_sheets *sheets = &packing->sheets;

    buf_add(out,
            STR("# What the group said, from the form. Write behind the "
                "colons.\n# Then \"cohub check-pack --answers\" and the name "
                "of this file shows what the\n# pages will say, and with "
                "--write it is put there.\n\n"
                "# Its name only if the group says so; else: A self-advocacy "
                "group\ngroup:\n# The day of the meeting, such as "
                "2026-11-23.\ndate:\n\npages:\n"));
    for (size_t i = 0; i < sheets->count; i++)
        buf_format(
            out,
            "  - page: %.*s\n    # How many people read it. A page without "
            "this is left as it is.\n    readers:\n    # What you changed "
            "because of them, once you have.\n    changed:\n",
            STR_ARG(sheets->pages[i].article->text.path));
}

static str answers_name(struct packing *packing, size_t number)
{
    if (number == 1)
        return STR("answers.yaml");
    return arena_format(packing->arena, "answers-%zu.yaml", number);
}

static bool is_as_new(struct packing *packing, const struct folder *folder,
                      str name, str bytes)
{
    str there;

    return file_read(packing->arena, folder, name, bytes.len, &there) == FILE_OK
           && str_equal(there, bytes);
}

/* One that somebody may have written in stays. */
static bool put_answers(struct packing *packing, const struct folder *folder,
                        str bytes, str *name)
{
    for (size_t number = 1; number <= ANSWERS_MOST; number++) {
        *name = answers_name(packing, number);
        if (is_as_new(packing, folder, *name, bytes)
            || replace_add_file(folder, *name, bytes))
            return true;
        if (errno != EEXIST)
            break;
    }
    return refuse(packing, DIAG_COPY_FAILED, *name,
                  file_reason(packing->arena, errno), (str){0});
}

/* --- the folder ----------------------------------------------------------- */

static bool write_folder(struct packing *packing, struct check_pack *pack)
{
    struct copy_folder folder;
    struct buf answers = {0};
    str day = date_iso(packing->arena, packing->wish->today);
    struct copy_list list = {
        .title = packing->copy.hub->config.name, .made = day, .ask_after = day};
    bool ok = copy_folder_open(&folder, packing->arena,
                               packing->wish->folder_path, packing->diags);

    if (!ok)
        return false;
    add_answers(packing, &answers);
    ok = copy_folder_write(&folder, packing->items, packing->count, &list,
                           packing->diags)
         && put_answers(packing, &folder.folder, buf_str(&answers),
                        &pack->answers);
    copy_folder_close(&folder);
    buf_free(&answers);
    return ok;
}

static bool make(struct packing *packing, struct check_pack *pack)
{
    packing->copy = (struct copy){
        .arena = packing->arena,
        .build = packing->build,
        .hub = build_hub(packing->build),
        .theme = build_theme(packing->build),
    };
    packing->sheets.copy = &packing->copy;
    if (!find_tree(packing) || !find_pages(packing) || !draw_sheets(packing))
        return false;
    pack->page_count = packing->sheets.count;
    return write_folder(packing, pack);
}

bool check_pack_write(struct arena *arena, const struct check_pack_wish *wish,
                      struct diags *diags, struct check_pack *pack)
{
    struct packing packing = {.arena = arena, .wish = wish, .diags = diags};
    bool ok;

    packing.build = build_new(&(struct build_options){
        .hub_path = wish->hub_path,
        .end = BUILD_ON_DEMAND,
        .with_drafts = wish->with_drafts,
        .jobs = wish->jobs,
        .today = wish->today,
        .is_for_disk = true,
    });
    *pack = (struct check_pack){0};
    ok = build_run(packing.build);
    if (!ok)
        diag_merge(diags, build_result_of(packing.build).diags);
    ok = ok && make(&packing, pack);
    diag_sort(diags);
    pack->build = packing.build;
    return ok;
}

void check_pack_free(struct check_pack *pack)
{
    build_free(pack->build);
}
