#include "command/command.h"

#include <stdio.h>

#include "build/hub_path.h"
#include "build/symbol_list.h"
#include "command/messages.h"

static void print_row(const struct symbol_row *row)
{
    fputs("symbol:", stdout);
    messages_print_text(row->name);
    if (row->shows.len) {
        fputs("\n    shows ", stdout);
        messages_print_text(row->shows);
        fputs("\n    for   ", stdout);
        messages_print_text(row->means);
    } else {
        fputs("\n    of this hub: write what it means into "
              "themes/NAME/symbols/symbols.yaml",
              stdout);
    }
    puts("");
}

static void print_nothing(str word)
{
    fputs("No picture stands for \"", stdout);
    messages_print_text(word);
    puts("\" yet. \"cohub symbols\" lists them all. Put a drawing of your own "
         "into symbols/, as SVG.");
}

int command_symbols(const struct options *options)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct symbol_list list;
    str word = {0};
    bool ok;
    int status;

    for (size_t i = 0; i < options->word_count; i++)
        word = i ? arena_format(&arena, "%.*s %.*s", STR_ARG(word),
                                STR_ARG(options->words[i]))
                 : options->words[i];
    ok = symbol_list_read(&arena, hub_path_of(&arena, options->hub_path), word,
                          &list, &diags);
    status = diags.failures ? EXIT_MACHINE : EXIT_CONTENT;
    messages_print(&diags, options);
    for (size_t i = 0; ok && i < list.count; i++)
        print_row(&list.rows[i]);
    if (ok && list.count == 0)
        print_nothing(word);
    else if (ok)
        status = EXIT_DONE;
    arena_free(&arena);
    return status;
}
