#include "bundle/bundle.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/size_words.h"
#include "build/build.h"
#include "bundle/about_page.h"
#include "bundle/choice.h"
#include "bundle/copy.h"
#include "bundle/copy_note.h"
#include "bundle/extras.h"
#include "bundle/site_files.h"
#include "bundle/zip_file.h"
#include "output/copy_folder.h"

/* A copy is asked for again after half a year, or when the hub knows that
 * something in it will have changed. */
enum { MONTHS_GOOD = 6, MONTHS = 12 };

struct bundle {
    struct arena arena;
    struct bundle_options options;
    struct build *build;
    struct diags diags;
    struct copy copy;
    struct bundle_sizes sizes;
    struct copy_item *items;
    struct copy_folder folder;
    bool was_there;
    str *added;
    size_t added_count;
    size_t changed_count;
};

/* --- days ----------------------------------------------------------------- */

static int days_in(int year, int month)
{
    struct date next = month == MONTHS ? (struct date){year + 1, 1, 1}
                                       : (struct date){year, month + 1, 1};

    return (int)(date_to_days(next)
                 - date_to_days((struct date){year, month, 1}));
}

static struct date months_later(struct date day, int months)
{
    int month = day.month - 1 + months;
    struct date later = {day.year + month / MONTHS, month % MONTHS + 1,
                         day.day};
    int most = days_in(later.year, later.month);

    if (later.day > most)
        later.day = most;
    return later;
}

/* The last day on which all of it is still as the hub has it. */
static struct date last_good_day(const struct bundle *bundle)
{
    struct date most = months_later(bundle->options.today, MONTHS_GOOD);
    struct date change = build_result_of(bundle->build).next_change;

    if (!date_is_given(change) || date_compare(change, most) > 0)
        return most;
    return date_of_days(date_to_days(change) - 1);
}

/* --- making --------------------------------------------------------------- */

static void make_one(void *context, size_t index, struct arena *scratch)
{
    struct copy *copy = context;
    struct copy_row *row = &copy->rows[index];

    if (!row->make || row->bytes.len)
        return;
    row->make(copy, row, scratch, &row->bytes);
    row->size = row->bytes.len;
    row->sum = sha256_of(buf_str(&row->bytes));
}

/* Of a file that is copied as it is: what it holds now. */
static void measure_copies(struct bundle *bundle)
{
    for (size_t i = 0; i < bundle->copy.count; i++) {
        struct copy_row *row = &bundle->copy.rows[i];
        enum file_answer answer;
        int fd;

        if (row->make)
            continue;
        fd = file_open(build_folder(bundle->build), row->planned->source,
                       &answer);
        if (fd < 0 || !sha256_of_file(fd, &row->sum, &row->size))
            row->answer = PLAN_SOURCE_GONE;
        if (fd >= 0)
            close(fd);
    }
}

static bool report_unmade(struct bundle *bundle)
{
    bool ok = true;

    for (size_t i = 0; i < bundle->copy.count; i++) {
        const struct copy_row *row = &bundle->copy.rows[i];
        static const enum diag_kind kinds[] = {
            [PLAN_TOO_LARGE] = DIAG_PAGE_TOO_LARGE,
            [PLAN_DAMAGED] = DIAG_PICTURE_DAMAGED,
            [PLAN_SOURCE_GONE] = DIAG_FILE_GONE,
        };

        if (row->answer == PLAN_MADE)
            continue;
        ok = false;
        diag_add_path(&bundle->diags, kinds[row->answer],
                      row->planned ? row->planned->source : row->path,
                      row->path, (str){0});
    }
    return ok;
}

static void add_up(struct bundle *bundle)
{
    bundle->sizes.file_count = bundle->copy.count + 1;
    bundle->sizes.bytes = 0;
    for (size_t i = 0; i < bundle->copy.count; i++)
        bundle->sizes.bytes += bundle->copy.rows[i].size;
    bundle->sizes.left_out = bundle->copy.left_out;
    bundle->sizes.left_out_count = bundle->copy.left_out_count;
}

static void free_rows(struct copy *copy)
{
    for (size_t i = 0; i < copy->count; i++)
        buf_free(&copy->rows[i].bytes);
    copy->rows = NULL;
    copy->count = copy->capacity = 0;
    copy->site = (struct map){0};
}

static bool make_rows(struct bundle *bundle)
{
    free_rows(&bundle->copy);
    if (copy_has_format(&bundle->copy, BUNDLE_SITE))
        site_files_add(&bundle->copy);
    extras_add(&bundle->copy);
    about_pages_add(&bundle->copy);
    copy_index(&bundle->copy);
    pool_each_watched(bundle->options.jobs, bundle->copy.count, make_one,
                      &bundle->copy, bundle->options.watch);
    measure_copies(bundle);
    add_up(bundle);
    return report_unmade(bundle);
}

/* --- room ----------------------------------------------------------------- */

static int compare_sizes(const void *left, const void *right)
{
    const struct copy_row *a = *(struct copy_row *const *)left;
    const struct copy_row *b = *(struct copy_row *const *)right;

    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    return str_compare(a->path, b->path);
}

static bool may_be_left_out(const struct copy_row *row)
{
    return !row->make && !asset_is_picture(row->path)
           && !str_ends(row->path, STR(".css"))
           && !str_ends(row->path, STR(".js"));
}

static void leave_out(struct copy *copy, const struct copy_row *row)
{
    copy->left_out =
        arena_grow(copy->arena, copy->left_out, copy->left_out_count,
                   &copy->left_out_capacity, sizeof(struct bundle_left_out));
    copy->left_out[copy->left_out_count++] =
        (struct bundle_left_out){row->planned->path, row->size};
    map_add(copy->arena, &copy->left_out_by_path, row->planned->path,
            copy->arena);
}

/* Leaves out the largest files first, so that as few as possible go. */
static bool leave_out_largest(struct bundle *bundle, uint64_t too_much)
{
    struct copy *copy = &bundle->copy;
    struct copy_row **rows =
        arena_array(&bundle->arena, struct copy_row *, copy->count);
    size_t count = 0;
    uint64_t gained = 0;

    for (size_t i = 0; i < copy->count; i++)
        if (may_be_left_out(&copy->rows[i]))
            rows[count++] = &copy->rows[i];
    if (count)
        qsort(rows, count, sizeof(rows[0]), compare_sizes);
    for (size_t i = 0; i < count && gained < too_much; i++) {
        gained += rows[i]->size;
        leave_out(copy, rows[i]);
    }
    return count > 0;
}

static bool complain_of_size(struct bundle *bundle, uint64_t most)
{
    diag_add_path(&bundle->diags, DIAG_COPY_TOO_LARGE, STR("--size"),
                  size_words(&bundle->arena, bundle->sizes.bytes),
                  size_words(&bundle->arena, most));
    return false;
}

/* What is said of files that are left out takes room itself. */
static bool make_to_size(struct bundle *bundle)
{
    uint64_t most = bundle->options.choice.most_bytes;

    while (make_rows(bundle)) {
        if (most == 0 || bundle->sizes.bytes <= most)
            return true;
        if (!leave_out_largest(bundle, bundle->sizes.bytes - most))
            return complain_of_size(bundle, most);
    }
    return false;
}

/* --- writing -------------------------------------------------------------- */

static void fill_items(struct bundle *bundle)
{
    const struct copy *copy = &bundle->copy;

    bundle->items = arena_array(&bundle->arena, struct copy_item, copy->count);
    for (size_t i = 0; i < copy->count; i++) {
        const struct copy_row *row = &copy->rows[i];

        bundle->items[i] = (struct copy_item){
            .path = row->path,
            .sum = row->sum,
            .size = row->size,
            .bytes = buf_str(&row->bytes),
            .folder = row->make ? NULL : build_folder(bundle->build),
            .source = row->make ? (str){0} : row->planned->source,
        };
    }
}

static struct copy_list new_list(struct bundle *bundle)
{
    return (struct copy_list){
        .title = bundle->copy.hub->config.name,
        .made = date_iso(&bundle->arena, bundle->copy.made),
        .ask_after = date_iso(&bundle->arena, bundle->copy.ask_after),
    };
}

/* People are told of pages and files; the search has a folder that changes
 * its name. */
static bool is_told(str path)
{
    return !str_starts(path, STR(COPY_SITE "search/"));
}

static void drop_untold(struct copy_folder *folder)
{
    size_t kept = 0;

    for (size_t i = 0; i < folder->removed_count; i++)
        if (is_told(folder->removed[i]))
            folder->removed[kept++] = folder->removed[i];
    folder->removed_count = kept;
}

static void count_changes(struct bundle *bundle)
{
    bundle->was_there = bundle->folder.old.is_ours;
    bundle->added = arena_array(&bundle->arena, str, bundle->copy.count);
    for (size_t i = 0; i < bundle->copy.count; i++)
        if (bundle->items[i].is_new && is_told(bundle->items[i].path))
            bundle->added[bundle->added_count++] = bundle->items[i].path;
        else
            bundle->changed_count += bundle->items[i].is_changed;
    drop_untold(&bundle->folder);
}

static bool write_folder(struct bundle *bundle)
{
    struct copy_list list = new_list(bundle);
    bool ok;

    if (!copy_folder_open(&bundle->folder, &bundle->arena,
                          bundle->options.folder_path, &bundle->diags))
        return false;
    ok = copy_folder_write(&bundle->folder, bundle->items, bundle->copy.count,
                           &list, &bundle->diags);
    if (ok)
        count_changes(bundle);
    copy_folder_close(&bundle->folder);
    return ok;
}

static bool write_zip(struct bundle *bundle)
{
    struct copy_list list = new_list(bundle);
    struct buf text = {0};
    bool ok;

    list.entries =
        arena_array(&bundle->arena, struct copy_entry, bundle->copy.count);
    for (size_t i = 0; i < bundle->copy.count; i++)
        list.entries[list.count++] =
            (struct copy_entry){bundle->items[i].path, bundle->items[i].sum};
    copy_list_write(&list, &text);
    ok = zip_file_write(&bundle->copy, bundle->items, buf_str(&text),
                        bundle->options.zip_path, &bundle->diags);
    buf_free(&text);
    return ok;
}

static bool write_all(struct bundle *bundle)
{
    bool ok = true;

    fill_items(bundle);
    if (copy_has_format(&bundle->copy, BUNDLE_FOLDER))
        ok = write_folder(bundle);
    if (ok && copy_has_format(&bundle->copy, BUNDLE_ZIP))
        ok = write_zip(bundle);
    return ok;
}

/* --- the whole ------------------------------------------------------------ */

struct bundle *bundle_new(const struct bundle_options *options)
{
    struct arena arena = {0};
    struct bundle *bundle = arena_new(&arena, struct bundle);

    bundle->arena = arena;
    bundle->options = *options;
    bundle->diags.arena = &bundle->arena;
    bundle->build = build_new(&(struct build_options){
        .hub_path = options->hub_path,
        .end = BUILD_ON_DEMAND,
        .jobs = options->jobs,
        .today = options->today,
        .watch = options->watch,
        .is_for_disk = true,
        .leaves_out = choice_leaves_out,
        .choice = &bundle->options.choice,
    });
    return bundle;
}

static void begin_copy(struct bundle *bundle)
{
    const struct hub *hub = build_hub(bundle->build);

    bundle->copy = (struct copy){
        .arena = &bundle->arena,
        .options = &bundle->options,
        .build = bundle->build,
        .hub = hub,
        .theme = build_theme(bundle->build),
        .made = bundle->options.today,
        .ask_after = last_good_day(bundle),
    };
    for (size_t i = 0; i < hub->page_count; i++)
        bundle->sizes.page_count +=
            hub->pages[i]->is_left_out && !hub->pages[i]->is_generated;
}

static bool make_copy(struct bundle *bundle)
{
    if (!choice_check(&bundle->options.choice, build_hub(bundle->build),
                      &bundle->arena, &bundle->diags))
        return false;
    begin_copy(bundle);
    if (!make_to_size(bundle))
        return false;
    bundle->options.tell(bundle->options.context, &bundle->sizes);
    if (!write_all(bundle))
        return false;
    copy_note_add(&bundle->copy, &bundle->diags);
    return true;
}

bool bundle_run(struct bundle *bundle)
{
    bool ok = build_run(bundle->build);

    if (ok)
        ok = make_copy(bundle);
    diag_merge(&bundle->diags, build_result_of(bundle->build).diags);
    diag_sort(&bundle->diags);
    return ok;
}

struct bundle_result bundle_result_of(const struct bundle *bundle)
{
    return (struct bundle_result){
        .diags = &bundle->diags,
        .sizes = bundle->sizes,
        .made = bundle->copy.made,
        .ask_after = bundle->copy.ask_after,
        .was_there = bundle->was_there,
        .added = bundle->added,
        .added_count = bundle->added_count,
        .changed_count = bundle->changed_count,
        .removed = bundle->folder.removed,
        .removed_count = bundle->folder.removed_count,
    };
}

void bundle_free(struct bundle *bundle)
{
    struct arena arena;

    free_rows(&bundle->copy);
    build_free(bundle->build);
    arena = bundle->arena;
    arena_free(&arena);
}
