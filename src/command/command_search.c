#include "command/command.h"

#include <errno.h>
#include <stdio.h>

#include "base/file.h"
#include "base/json.h"
#include "build/hub_path.h"
#include "build/hub_search.h"
#include "command/messages.h"

enum {
    RESULTS_USUAL = 10,
    TOPICS_MOST = 12,
    QUERIES_BYTES_MAX = 16 << 20,
    SECONDS_A_DAY = 24 * 60 * 60
};

struct searching {
    const struct options *options;
    struct build *build;
    struct question question;
    struct arena *arena;
    bool wants_json;
};

/* --- text ----------------------------------------------------------------- */

/* What a page says may hold signs that would change the terminal. */
static void print_count(const struct searching *searching,
                        const struct search_answers *answers)
{
    printf("%zu result%s for ", answers->total, answers->total == 1 ? "" : "s");
    messages_print_text(answers->meant.len ? answers->meant
                                           : searching->question.text);
    if (answers->meant.len) {
        fputs(" (you wrote: ", stdout);
        messages_print_text(searching->question.text);
        fputs(")", stdout);
    }
    puts("");
}

static void print_answer(const struct search_answer *answer, size_t number)
{
    printf("\n%2zu. ", number);
    messages_print_text(answer->title);
    fputs(" (", stdout);
    messages_print_text(answer->kind);
    fputs(")\n    ", stdout);
    messages_print_text(answer->address);
    if (answer->summary.len) {
        fputs("\n    ", stdout);
        messages_print_text(answer->summary);
    }
    puts("");
}

static void print_nothing(const struct searching *searching)
{
    str topics[TOPICS_MOST];
    size_t count = hub_search_topics(searching->build, topics, TOPICS_MOST);

    fputs("Nothing in this hub has these words: ", stdout);
    messages_print_text(searching->question.text);
    puts("");
    if (count)
        puts("It has pages about:");
    for (size_t i = 0; i < count; i++) {
        fputs("  ", stdout);
        messages_print_text(topics[i]);
        puts("");
    }
}

static void print_text(const struct searching *searching,
                       const struct search_answers *answers)
{
    if (answers->total == 0) {
        print_nothing(searching);
        return;
    }
    if (!searching->options->is_quiet)
        print_count(searching, answers);
    for (size_t i = 0; i < answers->count; i++)
        print_answer(&answers->items[i], i + 1);
}

/* --- JSON ----------------------------------------------------------------- */

static void print_json(const struct searching *searching,
                       const struct search_answers *answers)
{
    struct buf out = {0};

    buf_add_char(&out, '{');
    json_add_pair(&out, "query", searching->question.text);
    json_add_pair(&out, "meant", answers->meant);
    json_add_count(&out, "total", answers->total);
    buf_add(&out, STR(",\"results\":["));
    for (size_t i = 0; i < answers->count; i++) {
        const struct search_answer *answer = &answers->items[i];

        buf_add(&out, i ? STR(",{") : STR("{"));
        json_add_pair(&out, "address", answer->address);
        json_add_pair(&out, "title", answer->title);
        json_add_pair(&out, "kind", answer->kind);
        buf_format(&out, ",\"score\":%llu}", answer->score);
    }
    buf_add(&out, STR("]}\n"));
    fwrite(out.at, 1, out.len, stdout);
    buf_free(&out);
}

/* --- queries -------------------------------------------------------------- */

static void answer(struct searching *searching, str text)
{
    struct arena arena = {0};
    struct search_answers answers;

    searching->question.text = text;
    answers = hub_search_answer(searching->build, &searching->question, &arena);
    if (searching->wants_json)
        print_json(searching, &answers);
    else
        print_text(searching, &answers);
    arena_free(&arena);
}

static str words_of(const struct searching *searching)
{
    const struct options *options = searching->options;
    str text = options->word_count ? options->words[0] : (str){0};

    for (size_t i = 1; i < options->word_count; i++)
        text = arena_format(searching->arena, "%.*s %.*s", STR_ARG(text),
                            STR_ARG(options->words[i]));
    return text;
}

static int answer_file(struct searching *searching)
{
    str path = searching->options->queries;
    str_halves cut = str_cut_last(path, '/');
    str name = cut.found ? cut.tail : path;
    str above = cut.found ? cut.head : STR(".");
    struct folder folder;
    str rest;
    str line;

    if (cut.found && above.len == 0)
        above = STR("/");
    if (!folder_open(&folder, arena_cstr(searching->arena, above)))
        return messages_refuse("this file cannot be read:", path,
                               "Check its name.");
    if (file_read(searching->arena, &folder, name, QUERIES_BYTES_MAX, &rest)
        != FILE_OK) {
        folder_close(&folder);
        return messages_refuse("this file cannot be read:", path,
                               "Check its name; it may have 16 MB.");
    }
    folder_close(&folder);
    searching->wants_json = true;
    while (str_next_line(&rest, &line))
        answer(searching, line);
    return EXIT_DONE;
}

/* --- the whole ------------------------------------------------------------ */

static int check_question(struct searching *searching)
{
    const struct options *options = searching->options;
    struct question *question = &searching->question;

    if (!hub_search_find_language(searching->build, options->language,
                                  &question->language_index))
        return messages_refuse(
            "this hub has no language", options->language,
            arena_cstr(searching->arena,
                       arena_format(searching->arena, "It has: %.*s.",
                                    STR_ARG(hub_search_languages(
                                        searching->build, searching->arena)))));
    return EXIT_DONE;
}

static void print_trouble(const struct diags *diags)
{
    struct buf out = {0};

    messages_add_json(&out, STR("{"), diags);
    fwrite(out.at, 1, out.len, stdout);
    buf_free(&out);
}

static int ask(struct searching *searching)
{
    const struct build_result result = build_result_of(searching->build);
    int status;

    if (!build_run(searching->build)) {
        if (searching->wants_json)
            print_trouble(result.diags);
        else
            messages_print(result.diags, searching->options);
        if (!searching->wants_json)
            fputs("The hub cannot be searched before this is mended.\n",
                  stderr);
        return result.diags->failures ? EXIT_MACHINE : EXIT_CONTENT;
    }
    status = check_question(searching);
    if (status != EXIT_DONE)
        return status;
    if (searching->options->queries.len)
        return answer_file(searching);
    answer(searching, words_of(searching));
    return EXIT_DONE;
}

/* What can be said before the hub is read. */
static int check_options(struct searching *searching)
{
    const struct options *options = searching->options;
    str formats;

    if (options->word_count == 0 && options->queries.len == 0) {
        fputs("cohub: there is nothing to search for. Write the words behind "
              "\"search\", such as \"cohub search time bank\".\n",
              stderr);
        return EXIT_USAGE;
    }
    formats = arena_format(searching->arena, "Write %.*s.",
                           STR_ARG(hub_search_variants(searching->arena)));
    if (!hub_search_find_variant(options->variant,
                                 &searching->question.variant))
        return messages_refuse("there is no format", options->variant,
                               arena_cstr(searching->arena, formats));
    searching->wants_json = messages_are_json(options);
    return messages_check_format(options) ? EXIT_DONE : EXIT_USAGE;
}

int command_search(const struct options *options)
{
    struct arena arena = {0};
    struct build_options what = {
        .hub_path = hub_path_of(&arena, options->hub_path),
        .end = BUILD_INDEX,
        .jobs = pool_threads_available(),
        .today = date_of_days(options->epoch_seconds / SECONDS_A_DAY),
    };
    struct searching searching = {
        .options = options,
        .question = {.limit = options->limit ? (size_t)options->limit
                                             : RESULTS_USUAL,
                     .is_exact = options->is_exact},
        .arena = &arena,
    };
    int status = check_options(&searching);

    if (status == EXIT_DONE) {
        searching.build = build_new(&what);
        status = ask(&searching);
        build_free(searching.build);
    }
    arena_free(&arena);
    return status;
}
