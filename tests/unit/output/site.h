/*
 * site - a small site, built in the test's folder from lists of files.
 *
 * Shape      hub/ is the hub and hub/public its output.
 */
#ifndef COHUB_TESTS_SITE_H
#define COHUB_TESTS_SITE_H

#include "output/commit.h"
#include "temporary.h"

enum { SITE_MAX = 8 };

/* A path and its text, in turn; ends with a null path. */
struct site {
    const char *files[2 * SITE_MAX + 1];
};

static const struct site first_site = {
    {"index.html", "first home", "guidance/steps.html", "first steps",
     "guidance/deep/same.html", "never changes", "old/only.html", "goes away",
     NULL}};
static const struct site second_site = {
    {"index.html", "second home page", "guidance/steps.html",
     "second and longer steps", "guidance/deep/same.html", "never changes",
     "new/only.html", "is new", NULL}};

/* What one build said and made. */
struct built {
    struct arena arena;
    struct diags diags;
    struct output output;
    struct output_file files[SITE_MAX];
    size_t count;
    bool is_open;
    bool is_done;
};

static inline void site_hub(void)
{
    temporary_clear();
    mkdir("hub", 0755);
    mkdir("hub/content", 0755);
}

static inline void site_open(struct built *built, const char *output_path)
{
    *built = (struct built){.count = 0};
    built->diags.arena = &built->arena;
    struct output_request request = {.hub_path = STR("hub"),
                                     .path = str_of(output_path)};

    built->is_open =
        output_open(&built->output, &built->arena, &request, &built->diags);
}

static inline void site_put(struct built *built, const struct site *site)
{
    const char *const *file = site->files;

    for (; built->is_open && *file; file += 2)
        sink_put(output_sink(&built->output), str_of(file[0]), str_of(file[1]),
                 &built->files[built->count++], &built->arena);
}

static inline void site_commit(struct built *built)
{
    built->is_done = built->is_open
                     && output_commit(&built->output, built->files,
                                      built->count, &built->diags);
}

static inline void site_build(struct built *built, const struct site *site)
{
    site_open(built, "hub/public");
    site_put(built, site);
    site_commit(built);
}

static inline void site_free(struct built *built)
{
    arena_free(&built->arena);
}

/* A build that has to succeed. */
static inline void site_publish(const struct site *site)
{
    struct built built;

    site_build(&built, site);
    if (!built.is_done)
        printf("Bail out! a plain build failed\n");
    site_free(&built);
}

static size_t site_file_count;

static inline int site_count_one(const char *path, const struct stat *facts,
                                 int kind, struct FTW *place)
{
    (void)path;
    (void)facts;
    (void)place;
    site_file_count += kind != FTW_D;
    return 0;
}

/* True when folder holds these files, the manifest, and no other. */
static inline bool site_is(const char *folder, const struct site *site)
{
    struct arena arena = {0};
    size_t expected = 1;
    bool same = true;

    for (const char *const *file = site->files; *file; file += 2) {
        str path = arena_format(&arena, "%s/%s", folder, file[0]);
        str got = temporary_read(&arena, arena_cstr(&arena, path));

        same = same && str_equal(got, str_of(file[1]));
        expected++;
    }
    site_file_count = 0;
    nftw(folder, site_count_one, 16, FTW_PHYS);
    arena_free(&arena);
    return same && site_file_count == expected;
}

/* True when nothing stands beside the output but content/. */
static inline bool site_has_no_litter(void)
{
    struct arena arena = {0};
    struct folder folder;
    struct folder_listing listing = {0};
    bool clean =
        folder_open(&folder, "hub")
        && folder_list(&arena, &folder, STR(""), NULL, &listing) == FILE_OK;

    for (size_t i = 0; i < listing.count; i++)
        clean = clean
                && (str_equal(listing.entries[i].name, STR("content"))
                    || str_equal(listing.entries[i].name, STR("public")));
    folder_close(&folder);
    arena_free(&arena);
    return clean;
}

/* Make a file older by so many seconds. */
static inline void site_age(const char *path, time_t by)
{
    struct stat facts;

    stat(path, &facts);

    struct timespec times[2] = {facts.st_atim, facts.st_mtim};

    times[1].tv_sec -= by;
    utimensat(AT_FDCWD, path, times, 0);
}

#endif
