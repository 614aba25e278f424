#include "edit/mend.h"

#include <errno.h>

#include "edit/file_mend.h"
#include "edit/page_mend.h"
#include "markdown/markdown.h"
#include "model/address_book.h"
#include "output/kept_copies.h"
#include "output/replace.h"
#include "source/article.h"
#include "source/config.h"
#include "source/inventory.h"
#include "source/limits.h"
#include "source/sections.h"

struct work {
    struct arena *arena;
    const struct mending_wish *wish;
    struct mended *mended;
    struct diags *diags;
    struct hub hub;
    struct file_mends files;
    struct markdown_places places;
    struct map addresses;
    struct mend_hub mend_hub;
};

/* --- the hub -------------------------------------------------------------- */

static bool open_hub(struct work *work)
{
    if (folder_open(&work->mended->folder,
                    arena_cstr(work->arena, work->wish->hub_path)))
        return true;
    diag_add_path(work->diags,
                  errno == ENOENT || errno == ENOTDIR ? DIAG_HUB_MISSING
                                                      : DIAG_FILE_UNREADABLE,
                  work->wish->hub_path, file_reason(work->arena, errno),
                  (str){0});
    return false;
}

/* Mistakes of the content are what the rules are about: building says them. */
static bool read_hub(struct work *work)
{
    struct diags aside = {.arena = work->arena};
    struct config *config = &work->hub.config;

    if (!config_read(work->arena, &work->mended->folder, &aside, config)) {
        diag_merge(work->diags, &aside);
        return false;
    }
    work->hub.trees =
        tree_list(work->arena, config->languages, config->language_count);
    work->hub.tree_count = config->language_count * VARIANT_COUNT;
    aside = (struct diags){.arena = work->arena};
    inventory_find(work->arena, &work->mended->folder, &work->hub, &aside);
    work->files = (struct file_mends){
        .arena = work->arena, .hub = &work->hub, .wish = work->wish};
    file_mend_names(&work->files, &aside);
    return true;
}

static void each_article(struct work *work,
                         void (*use)(struct work *work, const struct page *page,
                                     struct article *article))
{
    size_t slots = work->hub.config.language_count * VARIANT_COUNT;

    for (size_t i = 0; i < work->hub.page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (work->hub.pages[i]->articles[j])
                use(work, work->hub.pages[i], work->hub.pages[i]->articles[j]);
}

static void read_front(struct work *work, const struct page *page,
                       struct article *article)
{
    struct article_source source = {.hub_folder = &work->mended->folder,
                                    .config = &work->hub.config};

    (void)page;
    article_read_front(&source, article);
}

static void list_places(struct work *work)
{
    struct hub *hub = &work->hub;

    address_book_fill(work->arena, hub, &work->addresses);
    work->places = (struct markdown_places){
        .pages = &hub->pages_by_path,
        .absent = &hub->absent,
        .addresses = &work->addresses,
        .assets = &hub->assets_by_path,
        .static_files = &hub->static_by_path,
        .records = &hub->records,
    };
    work->mend_hub = (struct mend_hub){.hub = hub,
                                       .places = &work->places,
                                       .moved = &work->files.moved,
                                       .only = work->wish->only};
}

/* --- one file ------------------------------------------------------------- */

static struct mended_lines copy_lines(struct arena *arena,
                                      const struct mended_lines *lines)
{
    struct mended_lines copy = *lines;

    copy.before = arena_copy(arena, lines->before);
    copy.after = arena_copy(arena, lines->after);
    return copy;
}

static void add_change(struct work *work, struct mended_file *file,
                       const struct mended_lines *lines)
{
    file->changes =
        arena_grow(work->arena, file->changes, file->change_count,
                   &file->change_capacity, sizeof(struct mended_lines));
    file->changes[file->change_count++] = copy_lines(work->arena, lines);
}

static void add_file(struct work *work, const struct mended_file *found)
{
    struct mended *mended = work->mended;
    struct mended_file *file = arena_new(work->arena, struct mended_file);

    *file = (struct mended_file){
        .path = found->path,
        .new_path = found->new_path,
        .is_new = found->is_new,
        .before = found->before,
        .after = arena_copy(work->arena, found->after),
    };
    for (size_t i = 0; i < found->change_count; i++)
        add_change(work, file, &found->changes[i]);
    mended->files = arena_grow(work->arena, mended->files, mended->count,
                               &mended->capacity, sizeof(struct mended_file *));
    mended->files[mended->count++] = file;
}

static void note_name(struct mended_file *file, const struct file_name *name,
                      struct mended_lines *lines)
{
    if (!name)
        return;
    *lines = (struct mended_lines){
        .rule = name->rule,
        .line = 1,
        .before = name->is_new ? STR("") : file->path,
        .after = name->is_new ? file->before : name->path};
    file->new_path = name->path;
    file->is_new = name->is_new;
}

static void mend_article(struct work *work, const struct page *page,
                         struct article *article)
{
    struct arena scratch = {0};
    struct page_mend mend = {.arena = &scratch,
                             .hub = &work->mend_hub,
                             .page = page,
                             .article = article,
                             .text = article->text};
    const struct file_name *name =
        file_mend_find(&work->files, article->text.path);
    struct mended_file file = {.path = article->text.path,
                               .new_path = article->text.path,
                               .before = article->text.bytes};
    struct mended_lines of_name = {0};

    if (!article->is_read)
        return;
    page_mend_run(&mend, &file);
    note_name(&file, name, &of_name);
    if (name || !str_equal(file.before, file.after)) {
        add_file(work, &file);
        if (name)
            add_change(work, work->mended->files[work->mended->count - 1],
                       &of_name);
    }
    arena_free(&scratch);
}

static void keep_article(struct work *work, const struct page *page,
                         struct article *article)
{
    struct mended *mended = work->mended;

    (void)page;
    mended->articles =
        arena_grow(work->arena, mended->articles, mended->article_count,
                   &mended->article_capacity, sizeof(struct article *));
    mended->articles[mended->article_count++] = article;
}

bool mend_find(struct arena *arena, const struct mending_wish *wish,
               struct diags *diags, struct mended *mended)
{
    struct work work = {
        .arena = arena, .wish = wish, .mended = mended, .diags = diags};

    *mended = (struct mended){.folder = {-1}};
    if (!open_hub(&work) || !read_hub(&work))
        return false;
    markdown_set_up();
    each_article(&work, read_front);
    file_mend_sections(&work.files);
    sections_expect(arena, &work.hub);
    list_places(&work);
    each_article(&work, mend_article);
    each_article(&work, keep_article);
    markdown_tear_down();
    return true;
}

void mended_close(struct mended *mended)
{
    for (size_t i = 0; i < mended->article_count; i++)
        article_free(mended->articles[i]);
    folder_close(&mended->folder);
}

/* --- writing -------------------------------------------------------------- */

static bool fail(struct arena *arena, struct diags *diags, str path)
{
    diag_add_path(diags, DIAG_CONFIRM_FAILED, path, file_reason(arena, errno),
                  (str){0});
    return false;
}

/* Whoever saved it in the meantime has the last word. */
static bool is_as_read(struct arena *arena, const struct mended *mended,
                       const struct mended_file *file)
{
    str bytes;

    if (file_read(arena, &mended->folder, file->path, LIMIT_PAGE, &bytes)
        != FILE_OK)
        return false;
    errno = EBUSY;
    return str_equal(bytes, file->before);
}

/* Noted first: a copy whose file nobody finds would be taken out. */
static bool move_file(struct arena *arena, const struct mended *mended,
                      const struct mended_file *file)
{
    return kept_copies_add_move(arena, &mended->folder, file->path,
                                file->new_path)
           && replace_move_file(&mended->folder, file->path, file->new_path);
}

static bool write_file(struct arena *arena, const struct mended *mended,
                       const struct mended_file *file)
{
    if (file->is_new)
        return replace_add_file(&mended->folder, file->path, file->after);
    return is_as_read(arena, mended, file)
           && kept_copies_add(arena, &mended->folder, file->path, file->before)
           && (str_equal(file->before, file->after)
               || replace_file(&mended->folder, file->path, file->after))
           && (str_equal(file->path, file->new_path)
               || move_file(arena, mended, file));
}

size_t mend_write(struct arena *arena, const struct mended *mended,
                  struct diags *diags)
{
    size_t written = 0;

    for (size_t i = 0; i < mended->count; i++)
        if (write_file(arena, mended, mended->files[i]))
            written++;
        else
            fail(arena, diags, mended->files[i]->path);
    return written;
}
