/*
 * parts - a page with every block of the default theme, from the examples of
 * its contracts.
 *
 *   parts standard | easy-read
 */
#include <stdio.h>

#include "theme/contract.h"
#include "theme/files.h"

static void print(str text)
{
    fwrite(text.at, 1, text.len, stdout);
}

static void print_part(const struct part_contract *contract, bool is_easy)
{
    bool is_row = contract->content == CONTRACT_CONTENT_PICTURE_ROW;

    if (contract->is_furniture || (is_row && !is_easy))
        return;
    for (size_t i = 0; i < contract->example_count; i++) {
        printf("## The part %.*s: ", STR_ARG(contract->name));
        print(contract->examples[i].title);
        puts("\n");
        print(contract->examples[i].markdown);
        puts("");
    }
}

/* "parts/quote/quote.yaml" is the contract of the part "quote". */
static bool contract_name(str path, str *name)
{
    *name = str_cut(str_without_start(path, STR("parts/")), '/').head;
    return str_ends(path, STR(".yaml"));
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct folder nowhere;
    const struct theme_files *files;
    bool is_easy = argc > 1 && str_equal(str_of(argv[1]), STR("easy-read"));
    size_t count = 0;
    const str *paths;

    if (!folder_open(&nowhere, "/var/empty") && !folder_open(&nowhere, "/"))
        return 2;
    files = theme_files_load(&arena, &nowhere, STR("commons"), &diags);
    if (!files)
        return 1;
    puts("---\ntitle: All parts\n---\n");
    paths = theme_files_list(files, &arena, STR("parts/"), &count);
    for (size_t i = 0; i < count; i++) {
        str name;
        const struct part_contract *contract;

        if (!contract_name(paths[i], &name))
            continue;
        contract = contract_load(&arena, files, name, &diags);
        if (contract)
            print_part(contract, is_easy);
    }
    folder_close(&nowhere);
    arena_free(&arena);
    return diags.count ? 1 : 0;
}
