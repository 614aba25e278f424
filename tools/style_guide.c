/*
 * style_guide - write the pages of the style guide that come from the theme.
 *
 *   style_guide FOLDER
 *
 * FOLDER is the content/ of a hub.  Each block part of the built-in theme
 * becomes a page in parts/, in every format, with its examples and the
 * Markdown of each beside it.  furniture.md lists the parts that templates
 * include, and symbols.md shows every drawing.
 */
#include <stdio.h>
#include <stdlib.h>

#include "theme/contract.h"
#include "theme/files.h"
#include "theme/symbol_meaning.h"

enum { PATH_MAX_BYTES = 4096 };

struct guide {
    const char *folder;
    const struct theme_files *files;
    struct arena *arena;
    struct diags *diags;
};

static void print(FILE *file, str text)
{
    fwrite(text.at, 1, text.len, file);
}

static void print_title(const struct guide *guide, FILE *file, str name)
{
    print(file, contract_title(guide->arena, name));
}

static FILE *open_page(const struct guide *guide, str name, const char *ending)
{
    char path[PATH_MAX_BYTES];
    FILE *file;

    snprintf(path, sizeof(path), "%s/%.*s%s", guide->folder, STR_ARG(name),
             ending);
    file = fopen(path, "w");
    if (!file) {
        perror(path);
        exit(2);
    }
    return file;
}

static void print_takes(FILE *file, const struct part_contract *contract)
{
    if (contract->attribute_count == 0)
        return;
    fprintf(file, "## What it takes\n\nTable: What %.*s takes\n\n",
            STR_ARG(contract->name));
    fputs("| **Name** | What it is | Needed |\n| --- | --- | --- |\n", file);
    for (size_t i = 0; i < contract->attribute_count; i++) {
        const struct contract_attribute *one = &contract->attributes[i];

        fprintf(file, "| **`%.*s`** | %.*s | %s |\n", STR_ARG(one->name),
                STR_ARG(one->what), one->is_required ? "yes" : "no");
    }
    fputs("\n", file);
}

/* A fence has to stand on a line of its own. */
static void print_lines(FILE *file, str markdown)
{
    print(file, markdown);
    if (!str_ends(markdown, STR("\n")))
        fputc('\n', file);
}

static void print_example(const struct guide *guide, FILE *file,
                          const struct contract_example *example)
{
    fputs("## ", file);
    print_title(guide, file, example->title);
    fputs("\n\n", file);
    print_lines(file, example->markdown);
    fputs("\nYou write:\n\n~~~~~~ markdown\n", file);
    print_lines(file, example->markdown);
    fputs("~~~~~~\n\n", file);
}

static void print_head(const struct guide *guide, FILE *file,
                       const struct part_contract *contract)
{
    fputs("---\ntitle: \"", file);
    print_title(guide, file, contract->name);
    fputs("\"\ndescription: |\n  ", file);
    print(file, contract->what);
    fputs("\n---\n\n", file);
}

static void write_full(const struct guide *guide,
                       const struct part_contract *contract, str path,
                       const char *ending)
{
    FILE *file = open_page(guide, path, ending);

    print_head(guide, file, contract);
    for (size_t i = 0; i < contract->example_count; i++)
        print_example(guide, file, &contract->examples[i]);
    print_takes(file, contract);
    fclose(file);
}

static void write_easy(const struct guide *guide,
                       const struct part_contract *contract, str path)
{
    FILE *file = open_page(guide, path, ".easy.md");

    print_head(guide, file, contract);
    fputs("![A pencil on paper](symbol:write)\n\nThis is what it looks like in "
          "easy read.\n\n",
          file);
    for (size_t i = 0; i < contract->example_count; i++)
        print_example(guide, file, &contract->examples[i]);
    fclose(file);
}

static void write_part(const struct guide *guide,
                       const struct part_contract *contract)
{
    struct buf path = {0};

    buf_add(&path, STR("parts/"));
    buf_add(&path, contract->name);
    write_full(guide, contract, buf_str(&path), ".md");
    write_full(guide, contract, buf_str(&path), ".plain.md");
    write_easy(guide, contract, buf_str(&path));
    buf_free(&path);
}

static void print_furniture(FILE *file, const struct part_contract *contract)
{
    fprintf(file, "| **%.*s** | %.*s |\n", STR_ARG(contract->name),
            STR_ARG(contract->what));
}

static void write_parts(const struct guide *guide)
{
    FILE *furniture = open_page(guide, STR("furniture"), ".md");
    size_t count = 0;
    const struct part_contract **parts =
        contract_list(guide->arena, guide->files, &count, guide->diags);

    fputs("---\ntitle: Furniture\ndescription: The parts that templates put "
          "round the words of a page.\norder: 4\n---\n\nYou can see most of "
          "them on this page.\n\nTable: Parts that templates include\n\n"
          "| **Part** | What it is |\n| --- | --- |\n",
          furniture);
    for (size_t i = 0; i < count; i++) {
        if (parts[i]->example_count == 0)
            print_furniture(furniture, parts[i]);
        else
            write_part(guide, parts[i]);
    }
    fclose(furniture);
}

static void print_meaning(FILE *file, const struct symbol_meaning *meaning)
{
    for (size_t i = 0; meaning && i < meaning->count; i++)
        fprintf(file, "%s%.*s", i ? ", " : "", STR_ARG(meaning->means[i]));
}

static void write_symbol(FILE *file, FILE *easy, str name,
                         const struct symbol_meaning *meaning)
{
    str shows = meaning ? meaning->shows : name;

    fprintf(file, "| **%.*s** | ![%.*s](symbol:%.*s) | ", STR_ARG(name),
            STR_ARG(shows), STR_ARG(name));
    print_meaning(file, meaning);
    fprintf(file, " | `![%.*s](symbol:%.*s)` |\n", STR_ARG(shows),
            STR_ARG(name));
    fprintf(easy, "![%.*s](symbol:%.*s)\n\nThis drawing is called %.*s.\n\n",
            STR_ARG(shows), STR_ARG(name), STR_ARG(name));
}

static void write_symbols(const struct guide *guide)
{
    FILE *file = open_page(guide, STR("symbols"), ".md");
    FILE *easy = open_page(guide, STR("symbols"), ".easy.md");
    struct symbol_meanings meanings =
        symbol_meanings_load(guide->arena, guide->files, guide->diags);
    size_t count = 0;
    const str *paths =
        theme_files_list(guide->files, guide->arena, STR("symbols/"), &count);

    fputs("---\ntitle: Symbols\ndescription: Every drawing of the theme, its "
          "name, and what it can stand for.\norder: 3\n---\n\n`cohub symbols "
          "WORD` finds one by what it can stand for. There are more in a hub's "
          "own folder `symbols/`.\n\nTable: The drawings and what to write\n\n"
          "| **Name** | Drawing | It can stand for | You write |\n"
          "| --- | --- | --- | --- |\n",
          file);
    fputs("---\ntitle: Symbols\n---\n\n", easy);
    for (size_t i = 0; i < count; i++) {
        str name = str_without_end(str_without_start(paths[i], STR("symbols/")),
                                   STR(".svg"));

        if (str_ends(paths[i], STR(".svg")))
            write_symbol(file, easy, name,
                         symbol_meaning_find(&meanings, name));
    }
    fclose(file);
    fclose(easy);
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct guide guide = {.arena = &arena, .diags = &diags};
    struct folder nowhere;

    if (argc != 2) {
        fputs("usage: style_guide FOLDER\n", stderr);
        return 2;
    }
    guide.folder = argv[1];
    if (!folder_open(&nowhere, "/var/empty") && !folder_open(&nowhere, "/"))
        return 2;
    guide.files = theme_files_load(&arena, &nowhere, STR("commons"), &diags);
    if (!guide.files)
        return 1;
    write_parts(&guide);
    write_symbols(&guide);
    folder_close(&nowhere);
    arena_free(&arena);
    return diags.count ? 1 : 0;
}
