#include "base/digest.h"

#include <stdlib.h>

#include "base/diag_text.h"
#include "base/utf8.h"

/* How much of a rule is shown: lines of its first message, how many further
 * places of an error, and whether what is left out has a line. */
struct detail {
    unsigned first_lines; /* 3: place, quoted line, fix; 2: no quoted line */
    unsigned further;     /* messages of an error after the first */
    unsigned further_lines;
    bool has_rest;
};

struct view {
    struct detail error;
    struct detail warning;
};

/* From the fullest; the last is for more rules than any hub has broken. */
static const struct view views[] = {
    {{3, 2, 3, true}, {3, 0, 0, true}},   {{3, 2, 1, true}, {3, 0, 0, true}},
    {{3, 2, 1, true}, {2, 0, 0, true}},   {{2, 2, 1, true}, {2, 0, 0, false}},
    {{2, 0, 0, false}, {2, 0, 0, false}},
};

enum { VIEW_COUNT = sizeof(views) / sizeof(views[0]), LINES_AROUND = 20 };

/* --- rules --------------------------------------------------------------- */

static int compare_rules(const void *left, const void *right)
{
    const struct digest_rule *a = left;
    const struct digest_rule *b = right;
    int order = (a->severity < b->severity) - (a->severity > b->severity);

    return order ? order : (a->kind > b->kind) - (a->kind < b->kind);
}

struct digest_rule *digest_rules(struct arena *arena, const struct diags *diags,
                                 size_t *count)
{
    enum { SLOTS = DIAG_KIND_COUNT * DIAG_SEVERITY_COUNT };
    struct digest_rule *rules = arena_array(arena, struct digest_rule, SLOTS);
    size_t *last = arena_array(arena, size_t, SLOTS);

    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->items[i];
        size_t slot =
            (size_t)diag->kind * DIAG_SEVERITY_COUNT + (size_t)diag->severity;
        struct digest_rule *rule = &rules[slot];

        if (rule->count == 0)
            *rule =
                (struct digest_rule){diag->kind, diag->severity, .first = i};
        if (rule->count++ == 0
            || !str_equal(diags->items[last[slot]].path, diag->path))
            rule->file_count++;
        last[slot] = i;
    }
    *count = 0;
    for (size_t i = 0; i < SLOTS; i++)
        if (rules[i].count)
            rules[(*count)++] = rules[i];
    qsort(rules, *count, sizeof(rules[0]), compare_rules);
    return rules;
}

/* --- messages ------------------------------------------------------------ */

static const struct detail *detail_of(const struct view *view,
                                      const struct digest_rule *rule)
{
    return rule->severity >= DIAG_ERROR ? &view->error : &view->warning;
}

static size_t shown_of(const struct detail *detail,
                       const struct digest_rule *rule)
{
    size_t most = 1 + detail->further;

    return rule->count < most ? rule->count : most;
}

static size_t lines_of(const struct view *view, const struct digest_rule *rule)
{
    const struct detail *detail = detail_of(view, rule);
    size_t shown = shown_of(detail, rule);
    size_t row = 1;

    if (rule->severity == DIAG_OFF)
        return row;
    return row + detail->first_lines + (shown - 1) * detail->further_lines
           + (detail->has_rest && shown < rule->count);
}

static const struct view *choose_view(const struct digest_rule *rules,
                                      size_t count)
{
    for (size_t i = 0; i < VIEW_COUNT; i++) {
        size_t lines = LINES_AROUND;

        for (size_t j = 0; j < count; j++)
            lines += lines_of(&views[i], &rules[j]);
        if (lines <= DIGEST_LINES + DIGEST_LINES_A_RULE * count)
            return &views[i];
    }
    return &views[VIEW_COUNT - 1];
}

static void write_message(struct buf *buf, const struct diag *diag,
                          unsigned lines, bool colour)
{
    diag_write_head(buf, diag, colour);
    if (lines > 2)
        diag_write_line(buf, diag);
    if (lines > 1)
        diag_write_fix(buf, diag);
}

static const struct diag *next_of(const struct diags *diags,
                                  const struct digest_rule *rule, size_t *at)
{
    while (*at < diags->count) {
        const struct diag *diag = &diags->items[(*at)++];

        if (diag->kind == rule->kind && diag->severity == rule->severity)
            return diag;
    }
    return NULL;
}

/* The files of the messages that are not shown: those from *at on. */
static size_t files_left(const struct diags *diags,
                         const struct digest_rule *rule, size_t at)
{
    const struct diag *diag;
    str path = {0};
    size_t count = 0;

    while ((diag = next_of(diags, rule, &at))) {
        count += count == 0 || !str_equal(path, diag->path);
        path = diag->path;
    }
    return count;
}

static void write_rule(struct buf *buf, const struct diags *diags,
                       const struct digest_rule *rule,
                       const struct detail *detail, bool colour)
{
    size_t shown = shown_of(detail, rule);
    size_t at = rule->first;

    for (size_t i = 0; i < shown; i++)
        write_message(buf, next_of(diags, rule, &at),
                      i ? detail->further_lines : detail->first_lines, colour);
    if (shown < rule->count && detail->has_rest) {
        size_t files = files_left(diags, rule, at);

        buf_format(buf, "      | and %zu more in %zu file%s\n",
                   rule->count - shown, files, files == 1 ? "" : "s");
    }
}

/* --- the table ----------------------------------------------------------- */

static void write_row(struct buf *buf, const struct digest_rule *rule,
                      struct arena *scratch)
{
    str severity = diag_name_of_severity(rule->severity);
    str code = diag_code(scratch, rule->kind);

    buf_format(buf, "  %-8.*s%7zu  %-26.*s in %zu file%s\n", STR_ARG(severity),
               rule->count, STR_ARG(code), rule->file_count,
               rule->file_count == 1 ? "" : "s");
}

static void write_level(struct buf *buf, const struct diag_level *level,
                        struct arena *scratch)
{
    str severity = diag_name_of_severity(level->severity);
    str code = diag_code(scratch, level->kind);

    buf_format(buf, "  %.*s is set to %.*s", STR_ARG(code), STR_ARG(severity));
    if (level->folder.len) {
        buf_add(buf, STR(" in "));
        utf8_add_visible(buf, level->folder);
    }
    if (level->reason.len) {
        buf_add(buf, STR(": "));
        utf8_add_visible(buf, level->reason);
    }
    buf_add_char(buf, '\n');
}

static void write_table(struct buf *buf, const struct diags *diags,
                        const struct digest_rule *rules, size_t count)
{
    struct arena scratch = {0};

    if (count)
        buf_add(buf, STR("\nRules that were broken, and how often:\n"));
    for (size_t i = 0; i < count; i++)
        write_row(buf, &rules[i], &scratch);
    if (diags->level_count)
        buf_add(buf, STR("\nLevels that config.yaml sets:\n"));
    for (size_t i = 0; i < diags->level_count; i++)
        write_level(buf, &diags->levels[i], &scratch);
    if (count || diags->level_count)
        buf_add_char(buf, '\n');
    arena_free(&scratch);
}

/* True when the messages alone do not say how often each rule was broken. */
static bool needs_table(const struct diags *diags,
                        const struct digest_rule *rules, size_t count,
                        const struct view *view)
{
    bool is_cut = false;

    for (size_t i = 0; i < count; i++)
        is_cut =
            is_cut || rules[i].severity == DIAG_OFF
            || shown_of(detail_of(view, &rules[i]), &rules[i]) < rules[i].count;
    return is_cut || diags->level_count;
}

void digest_write(struct buf *buf, const struct diags *diags, bool colour)
{
    struct arena scratch = {0};
    size_t count;
    struct digest_rule *rules = digest_rules(&scratch, diags, &count);
    const struct view *view = choose_view(rules, count);

    for (size_t i = 0; i < count; i++)
        if (rules[i].severity != DIAG_OFF)
            write_rule(buf, diags, &rules[i], detail_of(view, &rules[i]),
                       colour);
    if (needs_table(diags, rules, count, view))
        write_table(buf, diags, rules, count);
    arena_free(&scratch);
}

void digest_write_all(struct buf *buf, const struct diags *diags, bool colour)
{
    struct arena scratch = {0};
    size_t count;
    struct digest_rule *rules = digest_rules(&scratch, diags, &count);

    diag_write(buf, diags, colour);
    if (diags->level_count)
        write_table(buf, diags, rules, count);
    arena_free(&scratch);
}
