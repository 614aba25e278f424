#include "theme/sample.h"

#include "base/buf.h"
#include "theme/contract.h"

static void add_part(struct arena *arena, struct buf *page,
                     const struct part_contract *contract, bool is_easy)
{
    bool is_row = contract->content == CONTRACT_CONTENT_PICTURE_ROW;
    bool is_first = true;

    for (size_t i = 0; i < contract->example_count; i++) {
        const struct contract_example *example = &contract->examples[i];

        if (contract->is_furniture || (is_row && !is_easy)
            || (example->is_test && !is_row))
            continue;
        if (is_first)
            buf_add(page, arena_format(
                              arena, "## %.*s\n\n",
                              STR_ARG(contract_title(arena, contract->name))));
        is_first = false;
        buf_add(page, example->markdown);
        buf_add(page, str_ends(example->markdown, STR("\n")) ? STR("\n")
                                                             : STR("\n\n"));
    }
}

str sample_page(struct arena *arena, const struct folder *hub, bool is_easy)
{
    struct diags diags = {.arena = arena};
    const struct theme_files *files =
        theme_files_load(arena, hub, STR("commons"), &diags);
    struct buf page = {0};
    size_t count = 0;
    const struct part_contract **parts;
    str text;

    buf_add(&page, STR("---\ntitle: Sample page\ndraft: yes\n---\n\n"));
    parts = files ? contract_list(arena, files, &count, &diags) : NULL;
    for (size_t i = 0; i < count; i++)
        add_part(arena, &page, parts[i], is_easy);
    text = arena_copy(arena, buf_str(&page));
    buf_free(&page);
    return text;
}
