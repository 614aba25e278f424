#include "audit/rule.h"

#include "base/near.h"
#include "base/utf8.h"

static const struct rule rows[] = {
#define RULE(KIND, title, criteria, level, check, why) \
    {DIAG_##KIND, title, criteria, level, check, why},
#include "audit/rule.def"
#undef RULE
};

enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

const struct rule *rule_rows(size_t *count)
{
    *count = ROW_COUNT;
    return rows;
}

static bool is_code(const struct rule *row, str name)
{
    struct arena arena = {0};
    bool is_same = str_equal(diag_code(&arena, row->kind), name);

    arena_free(&arena);
    return is_same;
}

const struct rule *rule_find(str name)
{
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (str_equal(name, diag_source(rows[i].kind))
            || is_code(&rows[i], name))
            return &rows[i];
    return NULL;
}

/* Of a line that is a whole page, what stands round the element. */
static str line_round(str bytes, size_t offset)
{
    enum { BEFORE = 60, SHOWN = 300 };
    size_t from = offset < bytes.len ? offset : bytes.len;
    size_t to = from;

    while (from > 0 && bytes.at[from - 1] != '\n' && offset - from < BEFORE)
        from--;
    while (to < bytes.len && bytes.at[to] != '\n' && to - from < SHOWN)
        to++;
    return str_trim(utf8_slice(bytes, from, to));
}

void audit_report(struct audit *audit, enum diag_kind kind,
                  const struct dom_node *node, str a, str b)
{
    struct text_file unread = {.path = audit->file->path};
    struct place place = {&unread, node->line, node->column};

    if (audit->reports >= RULE_REPORTS_MAX) {
        audit->unreported++;
        return;
    }
    audit->reports++;
    diag_add(audit->diags, kind, place, a, b);
    diag_quotes(audit->diags, line_round(audit->file->bytes, node->offset));
}

str audit_element_name(const struct audit *audit, const struct dom_node *node)
{
    str role = dom_trimmed(node, "role");

    return role.len ? arena_format(audit->page->arena, "<%.*s role=\"%.*s\">",
                                   STR_ARG(node->name), STR_ARG(role))
                    : arena_format(audit->page->arena, "<%.*s>",
                                   STR_ARG(node->name));
}

const struct dom_node *audit_next(const struct audit *audit,
                                  const struct dom_node *from)
{
    const struct dom *dom = audit->page->dom;
    size_t i = from ? from->index + 1 : 0;

    while (i < dom->count && !dom_is_element(dom->nodes[i]))
        i++;
    return i < dom->count ? dom->nodes[i] : NULL;
}

str rule_near(struct arena *arena, str name)
{
    str codes[ROW_COUNT];

    for (size_t i = 0; i < ROW_COUNT; i++)
        codes[i] = diag_code(arena, rows[i].kind);
    return near_find(name, codes, ROW_COUNT);
}
