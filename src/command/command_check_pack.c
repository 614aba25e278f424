#include "command/command.h"

#include <stdio.h>

#include "base/pool.h"
#include "build/hub_path.h"
#include "bundle/check_pack.h"
#include "command/messages.h"
#include "edit/check_answers.h"

enum { SECONDS_A_DAY = 24 * 60 * 60, PAGES_A_MEETING = 2 };

static int status_of(bool ok, const struct diags *diags)
{
    if (diags->failures)
        return EXIT_MACHINE;
    return ok ? EXIT_DONE : EXIT_CONTENT;
}

/* --- the pack ------------------------------------------------------------- */

static str folder_of(struct arena *arena, const struct options *options,
                     str hub_path)
{
    if (options->output_path.len)
        return str_without_end(options->output_path, STR("/"));
    if (str_equal(hub_path, STR(".")))
        return STR("check-pack");
    return arena_join(arena, str_without_end(hub_path, STR("/")),
                      STR("/check-pack"));
}

static void print_pack(const struct check_pack *pack, str folder)
{
    fputs("The pack is in ", stdout);
    messages_print_text(folder);
    printf(". Open START-HERE.html in it: it says what to print.\n"
           "After the meeting write what the group said into %.*s.\n",
           STR_ARG(pack->answers));
    if (pack->page_count > PAGES_A_MEETING)
        printf("%zu pages are more than a group has time for in a day: each "
               "takes half an hour.\n",
               pack->page_count);
}

static int make_pack(const struct options *options, struct arena *arena)
{
    struct diags diags = {.arena = arena};
    str hub_path = hub_path_of(arena, options->hub_path);
    struct check_pack_wish wish = {
        .hub_path = hub_path,
        .folder_path = folder_of(arena, options, hub_path),
        .pages = {options->words, options->word_count},
        .language = options->language,
        .with_drafts = options->with_drafts,
        .today = date_of_days(options->epoch_seconds / SECONDS_A_DAY),
        .jobs =
            options->jobs ? (unsigned)options->jobs : pool_threads_available(),
    };
    struct check_pack pack;
    bool ok = check_pack_write(arena, &wish, &diags, &pack);

    messages_print(&diags, options);
    if (ok && !options->is_quiet)
        print_pack(&pack, wish.folder_path);
    check_pack_free(&pack);
    return status_of(ok, &diags);
}

/* --- answers -------------------------------------------------------------- */

static void print_text(str text)
{
    str line;

    while (str_next_line(&text, &line)) {
        fputs("    + ", stdout);
        messages_print_text(line);
        putchar('\n');
    }
}

static void print_answers(const struct check_answers *answers)
{
    const struct mended *mended = &answers->mended;

    for (size_t i = 0; i < mended->count; i++) {
        messages_print_text(mended->files[i]->path);
        putchar('\n');
        print_text(answers->texts[i]);
    }
    for (size_t i = 0; i < answers->unread_count; i++) {
        messages_print_text(answers->unread[i]);
        puts(" has no readers, and stays as it is.");
    }
}

static void print_end(const struct check_answers *answers, size_t written,
                      bool writes)
{
    size_t count = answers->mended.count;
    const char *pages = count == 1 ? "page" : "pages";

    if (count == 0)
        puts(answers->same_count ? "The pages say all of it already."
                                 : "No page was read, so nothing changes.");
    else if (!writes)
        printf("%zu %s would say so. Nothing is written yet: add --write.\n",
               count, pages);
    else
        printf("%zu of %zu %s changed. As they were, they are in "
               ".cohub/before/.\n",
               written, count, pages);
}

static int take_answers(const struct options *options, struct arena *arena)
{
    struct diags diags = {.arena = arena};
    struct check_answers answers;
    bool ok = check_answers_find(arena, hub_path_of(arena, options->hub_path),
                                 options->answers, &diags, &answers);
    size_t written =
        ok && options->writes ? mend_write(arena, &answers.mended, &diags) : 0;

    if (ok && !options->is_quiet)
        print_answers(&answers);
    fflush(stdout);
    messages_print(&diags, options);
    if (ok && !options->is_quiet)
        print_end(&answers, written, options->writes);
    mended_close(&answers.mended);
    return status_of(ok, &diags);
}

/* --- the command ---------------------------------------------------------- */

static int explain(const char *what)
{
    fputs(what, stderr);
    return EXIT_USAGE;
}

int command_check_pack(const struct options *options)
{
    struct arena arena = {0};
    bool has_answers = options->answers.len > 0;
    int status;

    if (!has_answers && options->word_count == 0)
        return explain("cohub: which pages? Write their names, such as "
                       "\"cohub check-pack guidance/steps\".\n");
    if (has_answers && options->word_count)
        return explain("cohub: --answers takes its pages from the file. Leave "
                       "the names of pages out.\n");
    if (!has_answers && options->writes)
        return explain("cohub: --write goes with --answers: \"cohub "
                       "check-pack --answers check-pack/answers.yaml "
                       "--write\".\n");
    status = has_answers ? take_answers(options, &arena)
                         : make_pack(options, &arena);
    arena_free(&arena);
    return status;
}
