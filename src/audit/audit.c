#include "audit/audit.h"

#include "audit/css_text.h"
#include "audit/html_reader.h"

enum { MOST_SHEETS = 200, WIDTH_PX = 1280, HEIGHT_PX = 800 };

struct sheets {
    const struct css_sheet *items[MOST_SHEETS];
    size_t count;
};

/* Under the medium that an element names. */
static void limit_to_media(struct arena *arena, struct css_sheet *sheet,
                           str media)
{
    struct css_rule *rules;

    if (media.len == 0 || str_equal_nocase(media, STR("all"))
        || sheet->count == 0)
        return;
    rules = arena_array(arena, struct css_rule, sheet->count);
    for (size_t i = 0; i < sheet->count; i++) {
        struct css_condition *condition =
            arena_new(arena, struct css_condition);

        rules[i] = sheet->rules[i];
        condition->media = media;
        condition->outer = rules[i].condition;
        rules[i].condition = condition;
    }
    sheet->rules = rules;
}

static bool is_style_link(const struct dom_node *node)
{
    return node->tag == TAG_LINK
           && word_is_in(dom_value(node, "rel"), STR("stylesheet"))
           && !word_is_in(dom_value(node, "rel"), STR("alternate"))
           && !dom_has(node, "disabled");
}

static void read_link(struct arena *arena, const struct text_file *file,
                      const struct page_files *files,
                      const struct dom_node *node, struct css_sheet *sheet)
{
    struct css_file found;

    if (files && files->css.read
        && files->css.read(files->css.context, arena, file->path,
                           dom_trimmed(node, "href"), &found))
        css_sheet_read(arena, &found, &files->css, sheet);
    else
        sheet->is_unknown = true;
}

static void find_sheets(struct arena *arena, const struct text_file *file,
                        const struct page_files *files, const struct dom *dom,
                        struct sheets *sheets)
{
    for (size_t i = 0; i < dom->count; i++) {
        const struct dom_node *node = dom->nodes[i];
        bool is_style = node->tag == TAG_STYLE && node->first;
        struct css_sheet *sheet;

        if ((!is_style && !is_style_link(node)) || sheets->count == MOST_SHEETS)
            continue;
        sheet = arena_new(arena, struct css_sheet);
        if (is_style)
            css_sheet_read(arena,
                           &(struct css_file){file->path, node->first->text},
                           files ? &files->css : NULL, sheet);
        else
            read_link(arena, file, files, node, sheet);
        limit_to_media(arena, sheet, dom_trimmed(node, "media"));
        sheets->items[sheets->count++] = sheet;
    }
}

static bool is_asked(const struct rule *rule, const struct audit_choice *choice)
{
    if (choice->only)
        return rule == choice->only;
    return choice->level == 0 || rule->level <= choice->level;
}

static void report_unread(struct diags *diags, const struct text_file *file,
                          enum html_answer answer)
{
    diag_add_path(
        diags, answer == HTML_TOO_LONG ? DIAG_HTML_TOO_LONG : DIAG_HTML_TANGLED,
        file->path, (str){0}, (str){0});
}

size_t audit_page(struct arena *arena, const struct text_file *file,
                  const struct page_files *files,
                  const struct audit_choice *choice, struct diags *diags)
{
    struct dom dom;
    struct sheets *sheets = arena_new(arena, struct sheets);
    struct audited_page page = {.arena = arena, .dom = &dom};
    struct audit audit = {.page = &page,
                          .file = file,
                          .files = files,
                          .languages = choice->languages,
                          .diags = diags};
    enum html_answer answer = html_read(arena, file->bytes, &dom);
    size_t count;
    const struct rule *rules = rule_rows(&count);

    if (answer != HTML_READ) {
        report_unread(diags, file, answer);
        return 0;
    }
    find_sheets(arena, file, files, &dom, sheets);
    page.sheets = sheets->items;
    page.sheet_count = sheets->count;
    page.reader = (struct css_reader){WIDTH_PX, HEIGHT_PX, false, false};
    page_prepare(&page);
    for (size_t i = 0; i < count; i++) {
        audit.reports = 0;
        if (is_asked(&rules[i], choice))
            rules[i].check(&audit);
    }
    return audit.unreported;
}
