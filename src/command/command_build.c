#include "command/command.h"

#include <stdio.h>
#include <unistd.h>

#include "base/json.h"
#include "base/utf8.h"
#include "build/build.h"
#include "build/hub_path.h"
#include "command/messages.h"
#include "command/progress.h"

enum { LEFT_OUT_SHOWN = 10, SECONDS_A_DAY = 24 * 60 * 60 };

static str output_path_of(const struct options *options, str hub_path,
                          struct arena *arena)
{
    if (options->output_path.len)
        return options->output_path;
    if (str_equal(hub_path, STR(".")))
        return STR("public");
    return arena_format(arena, "%.*s/public",
                        STR_ARG(str_without_end(hub_path, STR("/"))));
}

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

/* What was published without them, and what readers find there. */
static void print_left_out(const struct build_result *result, bool shows_all)
{
    size_t most = shows_all ? result->left_out_count : LEFT_OUT_SHOWN;

    for (size_t i = 0; i < result->left_out_count && i < most; i++) {
        struct buf visible = {0};

        utf8_add_visible(&visible, result->left_out[i]);
        fprintf(stderr, "left out: %.*s\n", STR_ARG(buf_str(&visible)));
        buf_free(&visible);
    }
    if (most < result->left_out_count)
        fprintf(stderr, "left out: and %zu more; --all names them\n",
                result->left_out_count - most);
    fprintf(stderr,
            "%zu error%s, %zu warning%s. The site is published without %zu "
            "page%s; where one was, readers are told that it is being "
            "mended.\n",
            result->diags->errors + result->diags->failures,
            plural(result->diags->errors + result->diags->failures),
            result->diags->warnings, plural(result->diags->warnings),
            result->left_out_count, plural(result->left_out_count));
}

static void print_failure(const struct diags *diags)
{
    if (diags->errors + diags->failures == 0)
        fputs("With --strict, warnings are errors. ", stderr);
    fprintf(stderr,
            "%zu error%s, %zu warning%s. Nothing was written: the old site, "
            "if there is one, is as it was.\n",
            diags->errors + diags->failures,
            plural(diags->errors + diags->failures), diags->warnings,
            plural(diags->warnings));
}

static void print_paths(const char *title, const str *paths, size_t count)
{
    if (count)
        fprintf(stderr, "%s\n", title);
    for (size_t i = 0; i < count; i++)
        fprintf(stderr, "  %.*s\n", STR_ARG(paths[i]));
}

/* The old site, copies of it and print still show what may not be shown. */
static void print_takedown(const struct takedown *takedown)
{
    print_paths("Take these pages down wherever the site has been published "
                "or copied to, and look for printed copies of them:",
                takedown->pages, takedown->page_count);
    print_paths("Of the files on those pages, take down the ones that the "
                "consent was for:",
                takedown->files, takedown->file_count);
    print_paths("These say a name or a title of them in a list, a link or the "
                "search. Build again and publish them anew:",
                takedown->lists, takedown->list_count);
    if (!takedown->is_traced)
        fputs("Lists, feeds and the search may say their names and titles "
              "too. Put the other mistakes right, and build again to see "
              "which.\n",
              stderr);
    print_paths("These copies were made to be handed out. Ask for them back, "
                "or give out new ones:",
                takedown->copies, takedown->copy_count);
}

/* What mend had kept of pages that are not to be seen any more. */
static void print_withdrawn(const struct build_result *result)
{
    size_t count = result->withdrawn_count;

    if (count)
        printf("%zu file%s that \"cohub mend\" had kept of withdrawn pages "
               "%s taken out:\n",
               count, plural(count), count == 1 ? "was" : "were");
    for (size_t i = 0; i < count; i++)
        printf("  %.*s\n", STR_ARG(result->withdrawn[i]));
}

static void print_success(const struct build_result *result, str output_path)
{
    struct buf visible = {0};

    printf("%zu page%s in %zu formats, %zu files.", result->page_count,
           plural(result->page_count), result->variant_count,
           result->file_count);
    if (result->diags->warnings)
        printf(" %zu warning%s.", result->diags->warnings,
               plural(result->diags->warnings));
    utf8_add_visible(&visible, output_path);
    printf(" Open %.*s/index.html to read them.\n", STR_ARG(buf_str(&visible)));
    buf_free(&visible);
}

/* A site of files does not change by itself. */
static void print_next_change(struct date day)
{
    struct arena arena = {0};

    if (date_is_given(day))
        printf("Build again on %.*s: what is published changes on that "
               "day.\n",
               STR_ARG(date_words(&arena, day)));
    arena_free(&arena);
}

static void print_timings(const struct build *build)
{
    double stage_ms;
    const char *name;

    for (size_t i = 0; (name = build_stage(build, i, &stage_ms)); i++)
        printf("stage %s %.2f\n", name, stage_ms);
}

/* What a program may want to know beside the messages; not closed. */
static void add_facts(struct buf *facts, const struct build_result *result)
{
    bool ok = result->is_written;

    buf_add_char(facts, '{');
    json_add_pair(facts, "cohub", STR(COHUB_VERSION));
    json_add_key(facts, "written");
    buf_add(facts, ok ? STR("true") : STR("false"));
    json_add_count(facts, "pages", ok ? result->page_count : 0);
    json_add_count(facts, "files", ok ? result->file_count : 0);
    json_add_key(facts, "left_out");
    buf_add_char(facts, '[');
    for (size_t i = 0; ok && i < result->left_out_count; i++) {
        buf_add(facts, i ? STR(",") : STR(""));
        json_add_text(facts, result->left_out[i]);
    }
    buf_add_char(facts, ']');
}

static void print_json(const struct build_result *result, str facts)
{
    struct buf out = {0};

    messages_add_json(&out, facts, result->diags);
    fwrite(out.at, 1, out.len, stdout);
    buf_free(&out);
}

static void print_text(const struct options *options,
                       const struct build_result *result, str output_path,
                       bool ok)
{
    messages_print(result->diags, options);
    if (result->takedown->page_count)
        print_takedown(result->takedown);
    if (!ok && result->is_written)
        print_left_out(result, options->shows_all);
    else if (!ok)
        print_failure(result->diags);
    if (result->is_written && !options->is_quiet) {
        print_success(result, output_path);
        print_withdrawn(result);
        print_next_change(result->next_change);
    }
}

/* True when the report that was asked for, if any, is written. */
static bool tell(const struct options *options,
                 const struct build_result *result, str output_path, bool ok)
{
    struct buf facts = {0};
    bool is_reported;

    add_facts(&facts, result);
    if (messages_are_json(options))
        print_json(result, buf_str(&facts));
    else
        print_text(options, result, output_path, ok);
    is_reported =
        messages_write_report(options, buf_str(&facts), result->diags);
    buf_free(&facts);
    return is_reported;
}

static int status_of(const struct diags *diags)
{
    return diags->failures ? EXIT_MACHINE : EXIT_CONTENT;
}

static int make_site(const struct options *options)
{
    struct arena arena = {0};
    struct progress progress = progress_start();
    struct pool_watch watch = {progress_show, &progress};
    bool is_talkative = !options->is_quiet && isatty(STDERR_FILENO);
    str hub_path = hub_path_of(&arena, options->hub_path);
    struct build_options what = {
        .hub_path = hub_path,
        .output_path = output_path_of(options, hub_path, &arena),
        .with_drafts = options->with_drafts,
        .is_strict = options->is_strict,
        .keeps_going = options->keeps_going,
        .jobs =
            options->jobs ? (unsigned)options->jobs : pool_threads_available(),
        .today = date_of_days(options->epoch_seconds / SECONDS_A_DAY),
        .watch = is_talkative ? &watch : NULL,
    };

    struct build *build = build_new(&what);
    bool ok = build_run(build);
    struct build_result result = build_result_of(build);

    progress_clear(&progress);

    bool is_told = tell(options, &result, what.output_path, ok);

    if (options->with_timings)
        print_timings(build);

    int status = ok ? EXIT_DONE : status_of(result.diags);

    if (!is_told)
        status = EXIT_MACHINE;

    build_free(build);
    arena_free(&arena);
    return status;
}

int command_build(const struct options *options)
{
    return messages_check_format(options) ? make_site(options) : EXIT_USAGE;
}
