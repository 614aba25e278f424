#include "command/command.h"

#include <stdio.h>

#include "base/json.h"
#include "build/ease_list.h"
#include "build/hub_path.h"
#include "command/messages.h"

enum { SECONDS_A_DAY = 24 * 60 * 60, PERCENT = 100 };

/* --- in words ------------------------------------------------------------- */

static void print_row(const struct ease_row *row)
{
    messages_print_text(row->file);
    printf("\n    %-13s %5zu words", row->what, row->words);
    if (row->has_grades)
        printf(", grade %4.1f and %4.1f, %2zu%% long sentences",
               row->grades.flesch_kincaid, row->grades.ari,
               row->long_sentences * PERCENT / row->sentences);
    else
        fputs(", too short for a grade", stdout);
    if (row->has_gain)
        printf(", easier by %.1f and %.1f", row->gain.flesch_kincaid,
               row->gain.ari);
    if (row->has_gain && row->is_made)
        printf(" (%.1f and %.1f with items of lists as sentences)",
               row->gain_with_items.flesch_kincaid, row->gain_with_items.ari);
    if (row->is_made)
        printf(", %zu word%s changed, %zu words longer", row->changes,
               row->changes == 1 ? "" : "s", row->growth);
    puts("");
}

/* Texts swing; together, each with its weight in words, they swing less. */
static void print_pooled(const struct ease_list *list)
{
    struct ease_grades sum = {0};
    size_t words = 0;
    size_t texts = 0;
    size_t easier = 0;

    for (size_t i = 0; i < list->count; i++) {
        const struct ease_row *row = &list->rows[i];

        if (!row->is_made || !row->has_gain)
            continue;
        sum.flesch_kincaid += row->gain.flesch_kincaid * (double)row->words;
        sum.ari += row->gain.ari * (double)row->words;
        words += row->words;
        texts++;
        easier += row->gain.flesch_kincaid >= 0.5 && row->gain.ari >= 0.5;
    }
    if (texts == 0)
        return;
    printf("\nTexts that a program made: %zu that are long enough for a grade, "
           "%zu easier by half a grade or more.\nAll of them together are "
           "easier by %.2f and %.2f.\n",
           texts, easier, sum.flesch_kincaid / (double)words,
           sum.ari / (double)words);
}

static void print_ease(const struct ease_list *list, bool is_quiet)
{
    if (!is_quiet)
        puts("Grades are by Flesch-Kincaid and by the Automated Readability "
             "Index. They put two texts in order; one alone says little.\n");
    for (size_t i = 0; i < list->count; i++)
        print_row(&list->rows[i]);
    print_pooled(list);
}

/* --- as JSON -------------------------------------------------------------- */

static void add_number(struct buf *out, const char *key, double value)
{
    json_add_key(out, key);
    buf_format(out, "%.2f", value);
}

static void add_grades(struct buf *out, const char *key,
                       const struct ease_grades *grades)
{
    json_add_key(out, key);
    buf_add_char(out, '{');
    add_number(out, "flesch_kincaid", grades->flesch_kincaid);
    add_number(out, "ari", grades->ari);
    buf_add_char(out, '}');
}

static void add_row(struct buf *out, const struct ease_row *row)
{
    buf_add_char(out, '{');
    json_add_pair(out, "file", row->file);
    json_add_pair(out, "text", str_of(row->what));
    json_add_count(out, "words", row->words);
    json_add_count(out, "sentences", row->sentences);
    json_add_count(out, "long_sentences", row->long_sentences);
    if (row->has_grades)
        add_grades(out, "grades", &row->grades);
    if (row->has_gain)
        add_grades(out, "easier_by", &row->gain);
    if (row->has_gain && row->is_made)
        add_grades(out, "easier_by_with_items", &row->gain_with_items);
    if (row->is_made) {
        json_add_count(out, "changes", row->changes);
        json_add_count(out, "longer_by_words", row->growth);
    }
    buf_add_char(out, '}');
}

static void print_ease_json(const struct ease_list *list)
{
    struct buf out = {0};

    buf_add_char(&out, '{');
    json_add_pair(&out, "cohub", STR(COHUB_VERSION));
    json_add_key(&out, "texts");
    buf_add_char(&out, '[');
    for (size_t i = 0; i < list->count; i++) {
        if (i)
            buf_add_char(&out, ',');
        add_row(&out, &list->rows[i]);
    }
    buf_add(&out, STR("]}\n"));
    fwrite(out.at, 1, out.len, stdout);
    buf_free(&out);
}

/* --- the whole ------------------------------------------------------------ */

static void show(const struct options *options, const struct build *build,
                 struct arena *arena)
{
    struct ease_list list = ease_list_of(build, arena);

    if (messages_are_json(options))
        print_ease_json(&list);
    else
        print_ease(&list, options->is_quiet);
}

static int read_and_show(const struct options *options, struct build *build,
                         struct arena *arena)
{
    const struct build_result result = build_result_of(build);

    if (build_run(build)) {
        show(options, build, arena);
        return EXIT_DONE;
    }
    messages_print(result.diags, options);
    fputs("The texts cannot be measured before this is mended.\n", stderr);
    return result.diags->failures ? EXIT_MACHINE : EXIT_CONTENT;
}

int command_plain(const struct options *options)
{
    struct arena arena = {0};
    struct build_options what = {
        .hub_path = hub_path_of(&arena, options->hub_path),
        .end = BUILD_MODEL,
        .jobs = pool_threads_available(),
        .with_drafts = options->with_drafts,
        .today = date_of_days(options->epoch_seconds / SECONDS_A_DAY),
    };
    struct build *build;
    int status;

    if (!messages_check_format(options)) {
        arena_free(&arena);
        return EXIT_USAGE;
    }
    build = build_new(&what);
    status = read_and_show(options, build, &arena);
    build_free(build);
    arena_free(&arena);
    return status;
}
