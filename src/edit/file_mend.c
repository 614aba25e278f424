#include "edit/file_mend.h"

#include <stdlib.h>

#include "edit/front_text.h"
#include "edit/title_of.h"
#include "model/route.h"
#include "source/name.h"
#include "source/sections.h"

/* Room for ".easy.cy.md", and for "-2". */
enum { NAME_MOST = 80 };

const struct file_name *file_mend_find(const struct file_mends *mends, str path)
{
    return map_find(&mends->names, path);
}

static bool is_wanted(const struct file_mends *mends, const char *id)
{
    return mends->wish->only.len == 0
           || str_equal(mends->wish->only, str_of(id));
}

/* --- pages of the hub ----------------------------------------------------- */

static int compare_pages(const void *left, const void *right)
{
    const struct page *const *a = left;
    const struct page *const *b = right;

    return str_compare((*a)->path, (*b)->path);
}

static void order_pages(struct file_mends *mends)
{
    struct hub *hub = mends->hub;

    hub->pages_by_path = (struct map){0};
    if (hub->page_count)
        qsort(hub->pages, hub->page_count, sizeof(hub->pages[0]),
              compare_pages);
    for (size_t i = 0; i < hub->page_count; i++)
        map_add(mends->arena, &hub->pages_by_path, hub->pages[i]->path,
                hub->pages[i]);
}

static void set_path(struct page *page, str path)
{
    str_halves cut = str_cut_last(path, '/');

    page->path = path;
    page->address = path;
    page->folder = cut.found ? cut.head : STR("");
    page->is_index = str_equal(cut.found ? cut.tail : path, STR("index"));
}

static struct page *add_page(struct file_mends *mends, str path)
{
    struct hub *hub = mends->hub;
    struct page *page = arena_new(mends->arena, struct page);
    struct page **pages =
        arena_array(mends->arena, struct page *, hub->page_count + 1);

    set_path(page, path);
    page->articles = arena_array(mends->arena, struct article *,
                                 hub->config.language_count * VARIANT_COUNT);
    for (size_t i = 0; i < hub->page_count; i++)
        pages[i] = hub->pages[i];
    pages[hub->page_count++] = page;
    hub->pages = pages;
    map_add(mends->arena, &hub->pages_by_path, path, page);
    return page;
}

static void note_name(struct file_mends *mends, const char *rule, str path,
                      struct file_name name)
{
    struct file_name *kept = arena_new(mends->arena, struct file_name);

    *kept = name;
    kept->rule = mend_rule_find(str_of(rule));
    map_add(mends->arena, &mends->names, arena_copy(mends->arena, path), kept);
}

/* "content/a/b.easy.md": "a/b.easy.md". */
static str from_content(str file)
{
    return str_without_start(file, STR("content/"));
}

static str folder_of(str path)
{
    str_halves cut = str_cut_last(path, '/');

    return cut.found ? str_slice(path, 0, cut.head.len + 1) : STR("");
}

static str name_of(str path)
{
    str_halves cut = str_cut_last(path, '/');

    return cut.found ? cut.tail : path;
}

static str join(struct file_mends *mends, str folder, str name)
{
    return arena_join(mends->arena, folder, name);
}

/* A page of the hub that is one file, under a new name. */
static void take_page(struct file_mends *mends, const char *rule, str file,
                      str new_file)
{
    struct diags aside = {.arena = mends->arena};
    const struct config *config = &mends->hub->config;
    struct page_name name;
    struct page *page;
    struct article **slot;
    str path;

    if (!name_read_page(new_file, config, &aside, &name))
        return;
    path = join(mends, folder_of(from_content(new_file)), name.stem);
    page = map_find(&mends->hub->pages_by_path, path);
    if (!page)
        page = add_page(mends, path);
    slot = &page->articles[name.language_index * VARIANT_COUNT
                           + (size_t)name.variant];
    if (*slot)
        return;
    *slot = arena_new(mends->arena, struct article);
    (*slot)->text.path = arena_copy(mends->arena, file);
    (*slot)->variant = name.variant;
    (*slot)->language_index = name.language_index;
    (*slot)->front.order = ORDER_NONE;
    note_name(mends, rule, file, (struct file_name){.path = new_file});
    map_add(mends->arena, &mends->moved,
            join(mends, folder_of(from_content(file)),
                 str_without_end(name_of(file), STR(".md"))),
            page);
}

/* --- names ---------------------------------------------------------------- */

/* Cut where a word ends, when it is long. */
static str shorter(str stem)
{
    str_halves cut;

    if (stem.len <= NAME_MOST)
        return stem;
    cut = str_cut_last(str_slice(stem, 0, NAME_MOST), '-');
    return cut.found ? cut.head : str_slice(stem, 0, NAME_MOST);
}

/* A name that can be an address; empty when none is near. */
static str better_name(struct file_mends *mends, str file)
{
    str_halves cut = str_cut(name_of(file), '.');
    str stem = shorter(route_slug(mends->arena, cut.head));
    str path =
        arena_format(mends->arena, "%.*s%.*s.%.*s", STR_ARG(folder_of(file)),
                     STR_ARG(stem), STR_ARG(cut.tail));

    return stem.len && !route_refusal(from_content(path)) ? path : (str){0};
}

static void mend_refused(struct file_mends *mends, str file)
{
    str better = better_name(mends, file);

    if (better.len && str_ends(file, STR(".md")) && !str_equal(better, file))
        take_page(mends, "path-refused", file, better);
}

/* What is read as the page of a folder, whatever it is called. */
static void mend_index(struct file_mends *mends, const struct page *page,
                       const struct article *article)
{
    str file = article->text.path;
    str_halves cut = str_cut(name_of(file), '.');

    if (page->is_index && !str_equal(cut.head, STR("index"))
        && !file_mend_find(mends, file))
        note_name(mends, "index-name", file,
                  (struct file_name){
                      .path = arena_format(mends->arena, "%.*sindex.%.*s",
                                           STR_ARG(folder_of(file)),
                                           STR_ARG(cut.tail))});
}

static void each_article(struct file_mends *mends,
                         void (*use)(struct file_mends *mends,
                                     const struct page *page,
                                     const struct article *article))
{
    size_t slots = mends->hub->config.language_count * VARIANT_COUNT;

    for (size_t i = 0; i < mends->hub->page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (mends->hub->pages[i]->articles[j])
                use(mends, mends->hub->pages[i],
                    mends->hub->pages[i]->articles[j]);
}

void file_mend_names(struct file_mends *mends, const struct diags *said)
{
    for (size_t i = 0; i < said->count; i++) {
        const struct diag *diag = &said->items[i];

        if (!str_starts(diag->path, STR("content/")))
            continue;
        if (diag->kind == DIAG_PATH_REFUSED && is_wanted(mends, "path-refused"))
            mend_refused(mends, diag->path);
    }
    if (is_wanted(mends, "index-name"))
        each_article(mends, mend_index);
    order_pages(mends);
}

/* --- pages of folders ----------------------------------------------------- */

static void add_index(struct file_mends *mends, const char *rule, str file)
{
    struct arena *arena = mends->arena;
    struct page *page =
        add_page(mends, str_without_end(from_content(file), STR(".md")));
    struct article *article = arena_new(arena, struct article);
    struct buf text = {0};

    buf_add(&text, STR("---\n"));
    front_text_add_words(&text, STR("title"),
                         title_of_folder(arena, mends->hub, page->folder));
    buf_add(&text, STR("---\n"));
    page->articles[0] = article;
    article->text.path = arena_copy(arena, file);
    article->text.bytes = arena_copy(arena, buf_str(&text));
    article->is_read = true;
    article->front.order = ORDER_NONE;
    buf_free(&text);
    note_name(mends, rule, file,
              (struct file_name){.path = article->text.path, .is_new = true});
}

/* A page of another name is the page of the folder. */
static bool rename_index(struct file_mends *mends, str likely, str file)
{
    str path = str_without_end(from_content(likely), STR(".md"));
    struct page *page = map_find(&mends->hub->pages_by_path, path);
    size_t slots = mends->hub->config.language_count * VARIANT_COUNT;

    if (!page || !page->articles[0])
        return false;
    for (size_t i = 1; i < slots; i++)
        if (page->articles[i])
            return false;
    note_name(mends, "index-name", likely,
              (struct file_name){.path = arena_copy(mends->arena, file)});
    map_add(mends->arena, &mends->moved, page->path, page);
    set_path(page, arena_copy(mends->arena,
                              str_without_end(from_content(file), STR(".md"))));
    order_pages(mends);
    return true;
}

/* "welcome.md" may be the page of its folder, and may be a page in it. */
static bool is_surely_index(str likely)
{
    static const str stems[] = {STR_INIT("index"), STR_INIT("_index"),
                                STR_INIT("readme"), STR_INIT("default")};
    str stem = str_cut(name_of(likely), '.').head;

    for (size_t i = 0; i < sizeof(stems) / sizeof(stems[0]); i++)
        if (str_equal_nocase(stem, stems[i]))
            return true;
    return str_equal_nocase(stem, STR("home"))
           && str_find_char(from_content(likely), '/') < 0;
}

static void mend_section(struct file_mends *mends, const struct diag *diag)
{
    const char *rule = diag->kind == DIAG_HOME_MISSING
                           ? "home-missing"
                           : "section-without-index";

    if (is_surely_index(diag->b)) {
        if (is_wanted(mends, "index-name"))
            rename_index(mends, diag->b, diag->a);
    } else if (is_wanted(mends, rule)) {
        add_index(mends, rule, diag->a);
    }
}

void file_mend_sections(struct file_mends *mends)
{
    struct diags diags = {.arena = mends->arena};
    struct publication publication = {.today = mends->wish->today};

    sections_check(mends->arena, mends->hub, &publication, &diags);
    for (size_t i = 0; i < diags.count; i++)
        if (diags.items[i].kind == DIAG_SECTION_WITHOUT_INDEX
            || diags.items[i].kind == DIAG_HOME_MISSING)
            mend_section(mends, &diags.items[i]);
    order_pages(mends);
}
