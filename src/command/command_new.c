#include "command/command.h"

#include <stdio.h>
#include <unistd.h>

#include "base/utf8.h"
#include "build/hub_path.h"
#include "build/new_page.h"
#include "build/starter.h"
#include "command/messages.h"

static bool is_plain(str word)
{
    for (size_t i = 0; i < word.len; i++) {
        char c = word.at[i];

        if (!char_is_letter(c) && !char_is_digit(c)
            && str_find_char(STR("-_./"), c) < 0 && !(c & 0x80))
            return false;
    }
    return true;
}

/* As one types it behind a command, in any shell of a Unix. */
static void print_word(str word)
{
    str_halves cut = {.tail = word, .found = true};
    const char *between = "'";

    if (is_plain(word)) {
        printf("%.*s", STR_ARG(word));
        return;
    }
    while (cut.found) {
        cut = str_cut(cut.tail, '\'');
        printf("%s%.*s", between, STR_ARG(cut.head));
        between = "'\\''";
    }
    putchar('\'');
}

static void print_next_for_hub(str path)
{
    printf("Your hub is ready in %.*s. What to do next:\n  ", STR_ARG(path));
    if (str_equal(path, STR("."))) {
        puts("change the name in config.yaml");
    } else {
        printf("cd ");
        print_word(path);
        puts("");
    }
    puts("  cohub serve --open");
    puts("  read START-HERE.md: it says which file is which page");
}

static void print_next_for_theme(str name)
{
    printf("The theme is ready in themes/%.*s. What to do next:\n",
           STR_ARG(name));
    printf("  write \"theme: %.*s\" in config.yaml\n", STR_ARG(name));
    puts("  read its README.md, and begin with its theme.yaml");
    puts("  cohub build");
}

/* ---- a page ---- */

enum { ANSWER_BYTES = 400 };

/* One line from whoever types, or from a pipe; empty takes the proposal. */
static str ask(struct arena *arena, const char *question, str proposal)
{
    char line[ANSWER_BYTES];
    str answer;
    size_t bad_at;

    printf("%s ", question);
    if (proposal.len)
        printf("[%.*s] ", STR_ARG(proposal));
    fflush(stdout);
    if (!fgets(line, sizeof(line), stdin)) {
        puts("");
        return proposal;
    }
    answer = str_trim(str_of(line));
    if (!utf8_is_valid(answer, &bad_at))
        answer = str_slice(answer, 0, bad_at);
    return answer.len ? arena_copy(arena, answer) : proposal;
}

/* Asked again until it is a day, or nothing comes. */
static str ask_day(struct arena *arena, str proposal)
{
    for (size_t tries = 0; tries < 3; tries++) {
        str answer = ask(arena,
                         "Until which day may they be named or shown? Write "
                         "it as year-month-day.",
                         proposal);

        if (new_page_is_day(answer))
            return answer;
        puts("That is not a day, such as 2028-11-23.");
    }
    return proposal;
}

static void ask_story(struct arena *arena, struct new_page *page, long now)
{
    enum { SECONDS_A_DAY = 24 * 60 * 60 };

    page->place =
        ask(arena, "Where did it happen? A town or district:", (str){0});
    page->told_by = ask(arena, "Who tells it? Such as \"a carer\":", (str){0});
    page->consent_of = ask(arena,
                           "Who is named or shown in it, and agreed to that? "
                           "Leave it empty if nobody is.",
                           (str){0});
    if (page->consent_of.len)
        page->consent_until = ask_day(
            arena, new_page_day_in_two_years(arena, now / SECONDS_A_DAY));
}

static void ask_page(struct arena *arena, struct new_page *page, long now)
{
    page->title = ask(arena, "What is the page called?",
                      new_page_title_of(arena, page->file));
    page->description =
        ask(arena, "What is it about, in one sentence?", (str){0});
    if (page->kind == NEW_STORY)
        ask_story(arena, page, now);
}

static bool write_page(const struct options *options, enum new_page_kind kind,
                       struct diags *diags)
{
    struct new_page page = {
        .kind = kind,
        .hub_path = hub_path_of(diags->arena, options->hub_path),
        .file = options->words[1],
    };
    str written;

    if (!options->is_quiet)
        ask_page(diags->arena, &page, options->epoch_seconds);
    else
        page.title = new_page_title_of(diags->arena, page.file);
    if (!new_page_write(diags->arena, &page, diags, &written))
        return false;
    if (!options->is_quiet)
        printf("%.*s is there. Open it, and write.%s\n", STR_ARG(written),
               kind == NEW_EASY ? ""
                                : " It is a draft: \"cohub serve --drafts\" "
                                  "shows it.");
    return true;
}

static bool write_files(const struct options *options, struct diags *diags)
{
    enum new_page_kind kind;

    if (options->word_count == 1)
        return starter_write_hub(options->words[0], diags);
    if (new_page_find_kind(options->words[0], &kind))
        return write_page(options, kind, diags);
    return starter_write_theme(hub_path_of(diags->arena, options->hub_path),
                               options->words[1], options->is_whole, diags);
}

static bool explain(const char *what)
{
    fputs(what, stderr);
    return false;
}

/* "theme" alone is a theme without its name more often than a hub. */
static bool check_words(const struct options *options)
{
    enum new_page_kind kind;
    bool is_page = new_page_find_kind(options->words[0], &kind);
    bool is_theme = str_equal(options->words[0], STR("theme"));

    if (options->words[0].len == 0)
        return explain("cohub: the folder to make has no name. Write one "
                       "behind \"new\", such as \"cohub new my-hub\".\n");
    if (options->word_count == 1 && is_theme)
        return explain("cohub: a theme needs a name, such as \"cohub new "
                       "theme harbour\". For a hub in a folder of this name "
                       "write \"cohub new ./theme\".\n");
    if (options->word_count == 1 && is_page)
        return explain("cohub: the file to make has no name. Write it behind, "
                       "such as \"cohub new page "
                       "content/guidance/pay-people.md\".\n");
    if (options->word_count == 2 && !is_theme && !is_page)
        return explain("cohub: there are too many words here. If they are "
                       "one name, put quotes round it: cohub new \"my "
                       "hub\".\n");
    return true;
}

/* --whole copies all of the built-in theme; it means nothing for a hub. */
static bool check_whole(const struct options *options)
{
    return !options->is_whole || str_equal(options->words[0], STR("theme"))
           || explain("cohub: --whole is for a theme: \"cohub new theme "
                      "harbour --whole\".\n");
}

int command_new(const struct options *options)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};

    if (!check_words(options) || !check_whole(options))
        return EXIT_USAGE;

    bool ok = write_files(options, &diags);
    int status = diags.failures ? EXIT_MACHINE : EXIT_CONTENT;

    messages_print(&diags, options);
    arena_free(&arena);
    if (!ok)
        return status;
    if (!options->is_quiet && options->word_count == 1)
        print_next_for_hub(options->words[0]);
    else if (!options->is_quiet && str_equal(options->words[0], STR("theme")))
        print_next_for_theme(options->words[1]);
    return EXIT_DONE;
}
