#include "command/verify_report.h"

#include <errno.h>
#include <stdio.h>

#include "base/file.h"
#include "base/utf8.h"
#include "bundle/copy_check.h"
#include "command/command.h"
#include "command/messages.h"

enum { NAMES_SHOWN = 20, SECONDS_A_DAY = 24 * 60 * 60 };

static void print_names(const char *title, const struct check_names *names,
                        bool shows_all)
{
    size_t most =
        shows_all || names->count < NAMES_SHOWN ? names->count : NAMES_SHOWN;

    if (names->count)
        printf("%s: %zu\n", title, names->count);
    for (size_t i = 0; i < most; i++) {
        fputs("  ", stdout);
        messages_print_text(names->items[i]);
        putchar('\n');
    }
    if (most < names->count)
        printf("  and %zu more; --all names them\n", names->count - most);
}

static void print_faults(const struct copy_check *check, bool shows_all)
{
    if (check->is_halfway)
        puts("The copy was being made, and that was broken off.");
    else if (!check->list_is_whole)
        puts("The list CONTENTS.txt is damaged, or broke off.");
    print_names("Missing", &check->missing, shows_all);
    print_names("Not as it was made", &check->changed, shows_all);
    print_names("Not of this copy", &check->strange, shows_all);
    print_names("Links that lead to nothing", &check->links, shows_all);
}

/* Files that are too many have to go; all else is copied again. */
static void print_way_out(const struct copy_check *check)
{
    bool is_only_strange =
        check->list_is_whole && !check->is_halfway
        && check->missing.count + check->changed.count + check->links.count
               == 0;

    if (is_only_strange)
        puts("All that belongs to the copy is right. What does not belong to "
             "it may be old: take it away.");
    else
        puts("Do not hand this copy out. Copy what is named above again, or "
             "make the copy again with \"cohub bundle\".");
}

static void print_age(const struct copy_check *check)
{
    struct arena arena = {0};

    if (date_is_given(check->made) && date_is_given(check->ask_after))
        printf("It was made on %.*s, and %s %.*s.\n",
               STR_ARG(date_words(&arena, check->made)),
               check->is_old ? "it is old: a new one was due after"
                             : "is good until",
               STR_ARG(date_words(&arena, check->ask_after)));
    arena_free(&arena);
}

static int report(const struct options *options, const struct copy_check *check)
{
    bool is_whole = copy_check_is_whole(check);

    if (is_whole && !options->is_quiet)
        printf("The copy is whole: %zu files, each as it was made, and every "
               "link leads to one.\n",
               check->file_count);
    if (!is_whole) {
        print_faults(check, options->shows_all);
        print_way_out(check);
    }
    if (!options->is_quiet || check->is_old)
        print_age(check);
    return is_whole && !check->is_old ? EXIT_DONE : EXIT_CONTENT;
}

static int complain_of_copy(str path, const char *what, str why)
{
    struct buf visible = {0};

    utf8_add_visible(&visible, path);
    fprintf(stderr,
            "cohub: %.*s %s%.*s. Write the folder that START-HERE.html "
            "is in.\n",
            STR_ARG(buf_str(&visible)), what, STR_ARG(why));
    buf_free(&visible);
    return EXIT_CONTENT;
}

int verify_report_run(const struct options *options)
{
    struct arena arena = {0};
    struct copy_check check;
    int status;

    if (!copy_check_run(&arena, options->verify,
                        date_of_days(options->epoch_seconds / SECONDS_A_DAY),
                        &check))
        status = complain_of_copy(
            options->verify, "cannot be opened: ", file_reason(&arena, errno));
    else if (check.has_list)
        status = report(options, &check);
    else
        status =
            complain_of_copy(options->verify,
                             "has no CONTENTS.txt of a copy, so nothing can be "
                             "checked",
                             (str){0});
    arena_free(&arena);
    return status;
}
