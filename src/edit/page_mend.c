#include "edit/page_mend.h"

#include "edit/page_snapshot.h"
#include "source/front_matter.h"

/* A mend may uncover others; most pages need two rounds. */
enum { ROUNDS_MAX = 8 };

struct markdown_source page_mend_source(const struct page_mend *mend)
{
    return (struct markdown_source){
        .text = &mend->text,
        .body_offset = mend->body_offset,
        .folder = mend->page->folder,
        .path = mend->page->path,
        .variant = mend->article->variant,
        .places = mend->hub->places,
    };
}

void page_mend_add(struct page_mend *mend, const struct mend_rule *rule,
                   size_t from, size_t to, str words)
{
    edits_add(&mend->edits, mend->text.bytes,
              (struct edit){rule, from, to - from, words});
}

/* --- slips ---------------------------------------------------------------- */

/* What other tongues call a thing that is cohub's too has no message. */
static str rule_of_slip(const struct slip *slip)
{
    return slip->kind == DIAG_TEMPLATE_REMOVED && slip->flags & SLIP_SILENT
               ? STR("template-read")
               : slip->rule;
}

void page_mend_slips(struct page_mend *mend, const struct mend_rule *rule)
{
    if (!mend->has_slips) {
        mend->slips.arena = mend->arena;
        slips_find(&mend->slips, &mend->text, mend->body_offset);
        mend->has_slips = true;
    }
    for (size_t i = 0; i < mend->slips.count; i++) {
        const struct slip *slip = &mend->slips.items[i];

        if (slip->flags & SLIP_MEND && str_equal(rule_of_slip(slip), rule->id))
            page_mend_add(mend, rule, slip->at, slip->at + slip->len,
                          slip->replacement);
    }
}

/* --- what was changed ----------------------------------------------------- */

static size_t line_number(str bytes, size_t at)
{
    size_t line = 0;

    for (size_t i = 0; i < at; i++)
        line += bytes.at[i] == '\n';
    return line;
}

/* The lines that the edits from first on touch together. */
static struct edits edits_in_lines(const struct edits *all, str bytes,
                                   size_t first, size_t *end)
{
    struct edits some = *all;

    some.items += first;
    some.count = 0;
    do {
        const struct edit *edit = &some.items[some.count++];
        size_t last = edit->at + edit->len;

        /* An edit that takes a whole line leaves the next line alone. */
        *end = edit->len && bytes.at[last - 1] == '\n'
                   ? last
                   : edits_next_line(bytes, last);
    } while (first + some.count < all->count
             && some.items[some.count].at < *end);
    return some;
}

static void note_changes(const struct page_mend *mend,
                         const struct edits *edits, struct mended_file *file)
{
    str bytes = mend->text.bytes;

    for (size_t i = 0; i < edits->count;) {
        size_t end;
        struct edits some = edits_in_lines(edits, bytes, i, &end);
        size_t from = edits_line_start(bytes, some.items[0].at);
        size_t *lines;
        str before = str_slice(bytes, from, end);

        i += some.count;
        for (size_t j = 0; j < some.count; j++)
            edits->items[i - some.count + j].at -= from;
        file->changes =
            arena_grow(mend->arena, file->changes, file->change_count,
                       &file->change_capacity, sizeof(struct mended_lines));
        file->changes[file->change_count++] = (struct mended_lines){
            .rule = some.items[0].rule,
            .line = mend->lines[line_number(bytes, from)] + 1,
            .before = before,
            .after = edits_apply(&some, before, &lines),
        };
        for (size_t j = 0; j < some.count; j++)
            edits->items[i - some.count + j].at += from;
    }
}

/* --- one rule ------------------------------------------------------------- */

static void place_body(struct page_mend *mend)
{
    struct diags aside = {.arena = mend->arena};
    struct front_source source = {&mend->text, &mend->hub->hub->config};
    struct front front = {.order = ORDER_NONE};

    front_read(&source, mend->arena, &aside, &front, &mend->body_offset);
}

/* False when the page would not be the same. */
static bool try_edits(struct page_mend *mend, const struct edits *edits,
                      struct page_snapshot *before, struct mended_file *file)
{
    size_t *lines;
    str bytes = edits_apply(edits, mend->text.bytes, &lines);
    struct page_mend after = *mend;
    struct page_snapshot reading;

    if (edits->count == 0)
        return false;
    after.text.bytes = bytes;
    place_body(&after);
    reading = page_snapshot_of(&after);
    if (!page_snapshot_is_same(before, &reading,
                               edits->items[0].rule->adds_words))
        return false;
    note_changes(mend, edits, file);
    for (size_t i = 0; i == 0 || i <= line_number(bytes, bytes.len); i++)
        lines[i] = mend->lines[lines[i]];
    mend->text.bytes = bytes;
    mend->body_offset = after.body_offset;
    mend->lines = lines;
    mend->has_slips = false;
    *before = reading;
    return true;
}

/* From the last to the first, so that those before keep their places. */
static bool try_one_by_one(struct page_mend *mend, struct edits all,
                           struct page_snapshot *before,
                           struct mended_file *file)
{
    bool is_changed = false;

    for (size_t i = all.count; i-- > 0;) {
        struct edits one = all;

        one.items = &all.items[i];
        one.count = 1;
        is_changed = try_edits(mend, &one, before, file) || is_changed;
    }
    return is_changed;
}

static bool use_rule(struct page_mend *mend, const struct mend_rule *rule,
                     struct page_snapshot *before, struct mended_file *file)
{
    mend->edits = (struct edits){.arena = mend->arena};
    rule->find(mend, rule);
    edits_sort(&mend->edits);
    if (mend->edits.count == 0)
        return false;
    return try_edits(mend, &mend->edits, before, file)
           || (mend->edits.count > 1
               && try_one_by_one(mend, mend->edits, before, file));
}

static bool use_all_rules(struct page_mend *mend, struct page_snapshot *before,
                          struct mended_file *file)
{
    size_t count;
    const struct mend_rule *rules = mend_rules(&count);
    bool is_changed = false;

    for (size_t i = 0; i < count; i++)
        if (rules[i].find
            && (mend->hub->only.len == 0
                || str_equal(mend->hub->only, rules[i].id)))
            is_changed = use_rule(mend, &rules[i], before, file) || is_changed;
    return is_changed;
}

static size_t *own_lines(struct arena *arena, str bytes)
{
    size_t count = line_number(bytes, bytes.len) + 1;
    size_t *lines = arena_array(arena, size_t, count);

    for (size_t i = 0; i < count; i++)
        lines[i] = i;
    return lines;
}

void page_mend_run(struct page_mend *mend, struct mended_file *file)
{
    struct page_snapshot before;

    mend->lines = own_lines(mend->arena, mend->text.bytes);
    place_body(mend);
    before = page_snapshot_of(mend);
    for (int round = 0;
         round < ROUNDS_MAX && use_all_rules(mend, &before, file); round++)
        continue;
    file->after = mend->text.bytes;
}
