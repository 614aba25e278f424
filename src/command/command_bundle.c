#include "command/command.h"

#include <stdio.h>
#include <unistd.h>

#include "base/size_words.h"
#include "build/hub_path.h"
#include "bundle/bundle.h"
#include "bundle/choice.h"
#include "command/messages.h"
#include "command/progress.h"
#include "command/verify_report.h"

enum { NAMES_SHOWN = 10, SECONDS_A_DAY = 24 * 60 * 60 };

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

/* --- before anything is written ------------------------------------------- */

struct talk {
    const struct options *options;
    struct progress *progress;
};

static void print_left_out(const struct bundle_sizes *sizes)
{
    struct arena arena = {0};

    if (sizes->page_count)
        printf("Not in this copy: %zu page%s that %s not chosen.\n",
               sizes->page_count, plural(sizes->page_count),
               sizes->page_count == 1 ? "was" : "were");
    if (sizes->left_out_count)
        puts("Left out, so that the rest has room:");
    for (size_t i = 0; i < sizes->left_out_count; i++) {
        fputs("  ", stdout);
        messages_print_text(sizes->left_out[i].path);
        printf(", %.*s\n",
               STR_ARG(size_words(&arena, sizes->left_out[i].size)));
    }
    arena_free(&arena);
}

static void tell_sizes(void *context, const struct bundle_sizes *sizes)
{
    const struct talk *talk = context;
    struct arena arena = {0};

    progress_clear(talk->progress);
    if (!talk->options->is_quiet) {
        printf("To copy: %zu files, %.*s.\n", sizes->file_count,
               STR_ARG(size_words(&arena, sizes->bytes)));
        print_left_out(sizes);
        fflush(stdout);
    }
    arena_free(&arena);
}

/* --- afterwards ----------------------------------------------------------- */

static void print_names(const char *title, const str *names, size_t count,
                        bool shows_all)
{
    size_t most = shows_all || count < NAMES_SHOWN ? count : NAMES_SHOWN;

    if (count)
        printf("%s: %zu file%s\n", title, count, plural(count));
    for (size_t i = 0; i < most; i++) {
        fputs("  ", stdout);
        messages_print_text(names[i]);
        putchar('\n');
    }
    if (most < count)
        printf("  and %zu more; --all names them\n", count - most);
}

static void print_changes(const struct bundle_result *result, bool shows_all)
{
    print_names("New", result->added, result->added_count, shows_all);
    print_names("Taken away", result->removed, result->removed_count,
                shows_all);
    if (result->changed_count)
        printf("Written anew: %zu file%s\n", result->changed_count,
               plural(result->changed_count));
    else if (!result->added_count && !result->removed_count)
        puts("It was up to date: nothing had to be written.");
}

static void print_place(const char *words, str path, const char *end)
{
    fputs(words, stdout);
    messages_print_text(path);
    fputs(end, stdout);
}

static void print_done(const struct options *options,
                       const struct bundle_result *result,
                       const struct bundle_options *what)
{
    struct arena arena = {0};

    if (result->was_there)
        print_changes(result, options->shows_all);
    if (what->formats & BUNDLE_FOLDER)
        print_place("The copy is in ", what->folder_path,
                    ". Open START-HERE.html in it.\n");
    if (what->formats & BUNDLE_ZIP)
        print_place("The copy is packed in ", what->zip_path, ".\n");
    printf("It says: ask for a new one after %.*s.\n",
           STR_ARG(date_words(&arena, result->ask_after)));
    arena_free(&arena);
}

/* --- the command ---------------------------------------------------------- */

static struct str_list list_of(struct arena *arena, str text)
{
    size_t capacity = 0;
    size_t count = 0;
    str *items = NULL;

    for (str_halves cut = {.tail = text, .found = text.len > 0}; cut.found;) {
        cut = str_cut(cut.tail, ',');

        str name = str_trim(cut.head);

        if (name.len == 0)
            continue;
        items = arena_grow(arena, items, count, &capacity, sizeof(str));
        items[count++] = name;
    }
    return (struct str_list){items, count};
}

static bool read_size(const struct options *options, uint64_t *bytes)
{
    *bytes = 0;
    if (options->size.len == 0 || choice_read_size(options->size, bytes))
        return true;
    messages_refuse("this is not a size:", options->size,
                    "Write --size 2GB, or --size 700MB.");
    return false;
}

/* --- what is made, and where ---------------------------------------------- */

static const struct {
    const char *name;
    unsigned formats;
} formats[] = {
    {"folder", BUNDLE_SITE | BUNDLE_FOLDER},
    {"zip", BUNDLE_SITE | BUNDLE_ZIP},
    {"epub", BUNDLE_BOOKS | BUNDLE_FOLDER},
    {"text", BUNDLE_TEXTS | BUNDLE_FOLDER},
    {"page", BUNDLE_PAGES | BUNDLE_FOLDER},
    {"all",
     BUNDLE_SITE | BUNDLE_BOOKS | BUNDLE_TEXTS | BUNDLE_FOLDER | BUNDLE_ZIP},
};

static bool add_format(str name, unsigned *wanted)
{
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
        if (str_equal(name, str_of(formats[i].name))) {
            *wanted |= formats[i].formats;
            return true;
        }
    messages_refuse("there is no format", name,
                    "\"cohub help bundle\" lists them.");
    return false;
}

static bool read_format(const struct options *options, struct arena *arena,
                        unsigned *wanted)
{
    struct str_list names = list_of(arena, options->format);

    *wanted = names.count ? 0 : formats[0].formats;
    for (size_t i = 0; i < names.count; i++)
        if (!add_format(names.items[i], wanted))
            return false;
    return true;
}

static str in_hub(struct arena *arena, str hub_path, const char *name)
{
    if (str_equal(hub_path, STR(".")))
        return str_of(name);
    return arena_format(arena, "%.*s/%s",
                        STR_ARG(str_without_end(hub_path, STR("/"))), name);
}

/* -o names the one, or the folder and what stands before ".zip". */
static void choose_places(const struct options *options, struct arena *arena,
                          struct bundle_options *what)
{
    str out = str_without_end(options->output_path, STR("/"));

    if (out.len == 0) {
        what->folder_path = in_hub(arena, what->hub_path, "copy");
        what->zip_path = in_hub(arena, what->hub_path, "copy.zip");
        return;
    }
    what->folder_path = out;
    what->zip_path =
        str_ends(out, STR(".zip")) ? out : arena_join(arena, out, STR(".zip"));
}

static int status_of(const struct diags *diags, bool ok)
{
    if (ok)
        return EXIT_DONE;
    return diags->failures ? EXIT_MACHINE : EXIT_CONTENT;
}

static void print_failure(const struct diags *diags)
{
    fprintf(stderr, "%zu error%s. No copy was made.\n",
            diags->errors + diags->failures,
            plural(diags->errors + diags->failures));
}

static int make_copy(const struct options *options, struct bundle_options *what,
                     struct progress *progress)
{
    struct bundle *bundle = bundle_new(what);
    bool ok = bundle_run(bundle);
    struct bundle_result result = bundle_result_of(bundle);
    int status = status_of(result.diags, ok);

    progress_clear(progress);
    messages_print(result.diags, options);
    if (!ok)
        print_failure(result.diags);
    else if (!options->is_quiet)
        print_done(options, &result, what);
    bundle_free(bundle);
    return status;
}

int command_bundle(const struct options *options)
{
    struct arena arena = {0};
    struct progress progress = progress_start();
    struct pool_watch watch = {progress_show, &progress};
    struct talk talk = {options, &progress};
    str hub_path = hub_path_of(&arena, options->hub_path);
    struct bundle_options what = {
        .hub_path = hub_path,
        .choice = {.topics = list_of(&arena, options->topics),
                   .sections = list_of(&arena, options->sections),
                   .variants = list_of(&arena, options->variants),
                   .languages = list_of(&arena, options->languages)},
        .today = date_of_days(options->epoch_seconds / SECONDS_A_DAY),
        .jobs =
            options->jobs ? (unsigned)options->jobs : pool_threads_available(),
        .watch = !options->is_quiet && isatty(STDERR_FILENO) ? &watch : NULL,
        .tell = tell_sizes,
        .context = &talk,
    };
    int status = EXIT_USAGE;

    choose_places(options, &arena, &what);
    if (options->verify.len)
        status = verify_report_run(options);
    else if (read_size(options, &what.choice.most_bytes)
             && read_format(options, &arena, &what.formats))
        status = make_copy(options, &what, &progress);
    arena_free(&arena);
    return status;
}
