#include "command/command_new.h"

#include <stdio.h>
#include <unistd.h>

#include "build/hub_path.h"
#include "build/starter.h"
#include "command/command.h"
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
    puts("  cohub build");
    puts("  open public/index.html in your browser: the pages say how to "
         "change them");
}

static void print_next_for_theme(str name)
{
    printf("The theme is ready in themes/%.*s. What to do next:\n",
           STR_ARG(name));
    printf("  write \"theme: %.*s\" in config.yaml\n", STR_ARG(name));
    puts("  read its README.md, and begin with its theme.yaml");
    puts("  cohub build");
}

static bool write_files(const struct options *options, struct diags *diags)
{
    if (options->word_count == 1)
        return starter_write_hub(options->words[0], diags);
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
    bool is_theme = str_equal(options->words[0], STR("theme"));

    if (options->words[0].len == 0)
        return explain("cohub: the folder to make has no name. Write one "
                       "behind \"new\", such as \"cohub new my-hub\".\n");
    if (options->word_count == 1 && is_theme)
        return explain("cohub: a theme needs a name, such as \"cohub new "
                       "theme harbour\". For a hub in a folder of this name "
                       "write \"cohub new ./theme\".\n");
    if (options->word_count == 2 && !is_theme)
        return explain("cohub: there are too many words here. If they are "
                       "one name, put quotes round it: cohub new \"my "
                       "hub\".\n");
    return true;
}

/* A hub is always whole. */
static bool check_whole(const struct options *options)
{
    return !options->is_whole || options->word_count == 2
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
    else if (!options->is_quiet)
        print_next_for_theme(options->words[1]);
    return EXIT_DONE;
}
