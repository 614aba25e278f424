#include "audit/css_sheet.h"

#include <string.h>

#include "audit/css_text.h"

enum { MOST_NESTED = 16, MOST_IMPORTS = 8, NO_LAYER = 1000 * 1000 };

/* --- rules ---------------------------------------------------------------- */

struct sheet_reading {
    struct arena *arena;
    const struct css_files *files;
    struct css_sheet *sheet;
    struct css_rule *rules;
    str path;
    unsigned imports;
    str *layers;
    size_t layer_count;
    size_t layer_capacity;
};

/* The blocks that a rule stands in. */
struct within {
    const struct css_condition *condition;
    unsigned layer;
    unsigned nested;
};

static void read_rules(struct sheet_reading *reading, str css,
                       struct within within);

static void add_rule(struct sheet_reading *reading, str head, str block,
                     struct within within)
{
    struct css_rule rule = {.condition = within.condition,
                            .layer = within.layer};
    struct css_selector *selectors = NULL;
    struct css_sheet *sheet = reading->sheet;
    size_t capacity = 0;
    str piece;

    rule.declarations = css_declarations_read(reading->arena, block);
    if (rule.declarations.count == 0 || sheet->count >= CSS_RULES_MAX)
        return;
    while (css_next_piece(&head, ',', &piece)) {
        struct css_selector selector = css_selector_read(reading->arena, piece);

        if (!selector.part || selector.pseudo == CSS_OTHER_PSEUDO)
            continue;
        selectors = arena_grow(reading->arena, selectors, rule.selector_count,
                               &capacity, sizeof *selectors);
        selectors[rule.selector_count++] = selector;
    }
    if (rule.selector_count == 0)
        return;
    rule.selectors = selectors;
    reading->rules = arena_grow(reading->arena, reading->rules, sheet->count,
                                &sheet->capacity, sizeof *reading->rules);
    reading->rules[sheet->count++] = rule;
    sheet->rules = reading->rules;
}

static unsigned layer_of(struct sheet_reading *reading, str name)
{
    for (size_t i = 0; i < reading->layer_count && name.len; i++)
        if (str_equal(reading->layers[i], name))
            return (unsigned)i;
    reading->layers =
        arena_grow(reading->arena, reading->layers, reading->layer_count,
                   &reading->layer_capacity, sizeof *reading->layers);
    reading->layers[reading->layer_count] = name;
    return (unsigned)reading->layer_count++;
}

static const struct css_condition *
add_condition(struct sheet_reading *reading, str media, str supports,
              const struct css_condition *outer)
{
    struct css_condition *condition =
        arena_new(reading->arena, struct css_condition);

    *condition = (struct css_condition){media, supports, outer};
    return condition;
}

static void read_import(struct sheet_reading *reading, str head,
                        struct within within)
{
    str address = {0};
    str inside;
    struct css_file found = {0};
    str before = reading->path;

    css_next_value(&head, &address);
    if (css_function(address, "url", &inside))
        address = inside;
    address = css_unquote(reading->arena, address);
    head = str_trim(head);
    if (head.len)
        within.condition =
            add_condition(reading, head, (str){0}, within.condition);
    if (!reading->files || reading->imports >= MOST_IMPORTS
        || !reading->files->read(reading->files->context, reading->arena,
                                 reading->path, address, &found)) {
        reading->sheet->is_unknown = true;
        return;
    }
    reading->imports++;
    reading->path = found.path;
    within.nested++;
    read_rules(reading, css_without_comments(reading->arena, found.css),
               within);
    reading->path = before;
}

static bool is_at(str head, const char *name, str *rest)
{
    size_t len = strlen(name);

    if (!str_equal_nocase(str_slice(head, 0, len), str_of(name))
        || (head.len > len && css_name_len(str_slice(head, len, head.len))))
        return false;
    *rest = str_trim(str_slice(head, len, head.len));
    return true;
}

/* "@media ... { ... }" */
static void read_at_block(struct sheet_reading *reading, str head, str block,
                          struct within within)
{
    str rest;

    if (is_at(head, "@media", &rest))
        within.condition =
            add_condition(reading, rest, (str){0}, within.condition);
    else if (is_at(head, "@supports", &rest))
        within.condition =
            add_condition(reading, (str){0}, rest, within.condition);
    else if (is_at(head, "@container", &rest))
        within.condition = add_condition(reading, STR("(unknown)"), (str){0},
                                         within.condition);
    else if (is_at(head, "@layer", &rest))
        within.layer = layer_of(reading, rest);
    else
        return;
    within.nested++;
    read_rules(reading, block, within);
}

static void read_at_statement(struct sheet_reading *reading, str head,
                              struct within within)
{
    str rest;
    str name;

    if (is_at(head, "@import", &rest))
        read_import(reading, rest, within);
    else if (is_at(head, "@layer", &rest))
        while (css_next_piece(&rest, ',', &name))
            layer_of(reading, name);
}

static void read_rules(struct sheet_reading *reading, str css,
                       struct within within)
{
    if (within.nested > MOST_NESTED)
        return;
    while ((css = css_skip_space(css)).len) {
        size_t end = css_piece(css, "{;}");
        str head = str_trim(str_slice(css, 0, end));
        bool is_block = end < css.len && css.at[end] == '{';
        str block = {0};

        css = str_slice(css, end + 1, css.len);
        if (is_block) {
            size_t close = css_piece(css, "}");

            block = str_slice(css, 0, close);
            css = str_slice(css, close + 1, css.len);
        }
        if (is_block && str_starts(head, STR("@")))
            read_at_block(reading, head, block, within);
        else if (is_block)
            add_rule(reading, head, block, within);
        else if (str_starts(head, STR("@")))
            read_at_statement(reading, head, within);
    }
}

void css_sheet_read(struct arena *arena, const struct css_file *file,
                    const struct css_files *files, struct css_sheet *sheet)
{
    struct sheet_reading reading = {
        .arena = arena, .files = files, .sheet = sheet, .path = file->path};
    str css = file->css;

    *sheet = (struct css_sheet){0};
    if (css.len > CSS_BYTES_MAX) {
        sheet->is_unknown = true;
        return;
    }
    css = css_without_comments(arena, css);
    css = css_skip_space(str_without_start(css, STR("\xEF\xBB\xBF")));
    while (str_starts(css, STR("<!--")))
        css = str_slice(css, 4, css.len);
    read_rules(&reading, css, (struct within){.layer = NO_LAYER});
}
