#include "theme/sample.h"

#include "base/buf.h"
#include "theme/contract.h"

/* "need-to-know" as a heading: "Need to know". */
static void add_heading(struct buf *page, str name)
{
    buf_add(page, STR("## "));
    for (size_t i = 0; i < name.len; i++) {
        char c = name.at[i] == '-' ? ' ' : name.at[i];

        buf_add_char(
            page, i == 0 && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
    }
    buf_add(page, STR("\n\n"));
}

static void add_part(struct buf *page, const struct part_contract *contract,
                     bool is_easy)
{
    bool is_row = contract->content == CONTRACT_CONTENT_PICTURE_ROW;
    bool is_first = true;

    for (size_t i = 0; i < contract->example_count; i++) {
        const struct contract_example *example = &contract->examples[i];

        if (contract->is_furniture || (is_row && !is_easy)
            || (example->is_test && !is_row))
            continue;
        if (is_first)
            add_heading(page, contract->name);
        is_first = false;
        buf_add(page, example->markdown);
        buf_add(page, str_ends(example->markdown, STR("\n")) ? STR("\n")
                                                             : STR("\n\n"));
    }
}

/* "parts/quote/quote.yaml" is the contract of the part "quote". */
static bool contract_name(str path, str *name)
{
    *name = str_cut(str_without_start(path, STR("parts/")), '/').head;
    return str_ends(path, STR(".yaml"));
}

str sample_page(struct arena *arena, const struct folder *hub, bool is_easy)
{
    struct diags diags = {.arena = arena};
    const struct theme_files *files =
        theme_files_load(arena, hub, STR("commons"), &diags);
    struct buf page = {0};
    size_t count = 0;
    const str *paths;
    str text;

    buf_add(&page, STR("---\ntitle: Sample page\ndraft: yes\n---\n\n"));
    paths =
        files ? theme_files_list(files, arena, STR("parts/"), &count) : NULL;
    for (size_t i = 0; i < count; i++) {
        const struct part_contract *contract;
        str name;

        if (!contract_name(paths[i], &name))
            continue;
        contract = contract_load(arena, files, name, &diags);
        if (contract)
            add_part(&page, contract, is_easy);
    }
    text = arena_copy(arena, buf_str(&page));
    buf_free(&page);
    return text;
}
