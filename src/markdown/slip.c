#include "markdown/slip.h"

#include <stdlib.h>
#include <string.h>

#include "markdown/look.h"
#include "markdown/slip_reader.h"

void slip_add(struct slips *slips, struct slip slip)
{
    if (slips->count >= SLIPS_MAX)
        return;
    slip.replacement = arena_copy(slips->arena, slip.replacement);
    slip.a = arena_copy(slips->arena, slip.a);
    slip.b = arena_copy(slips->arena, slip.b);
    slips->items = arena_grow(slips->arena, slips->items, slips->count,
                              &slips->capacity, sizeof(struct slip));
    slip.order = slips->count;
    slips->items[slips->count++] = slip;
}

static int compare(const void *left, const void *right)
{
    const struct slip *a = left;
    const struct slip *b = right;

    if (a->at != b->at)
        return a->at < b->at ? -1 : 1;
    if (!a->len != !b->len)
        return a->len ? 1 : -1;
    if (a->len != b->len)
        return a->len > b->len ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

/* What only adds stands before what replaces.  Of those that share bytes the
 * one that starts first stays, and of those the longest: what stands inside
 * it is looked at again afterwards. */
static void drop_overlaps(struct slips *slips)
{
    size_t kept = 0;
    size_t end = 0;

    if (slips->count)
        qsort(slips->items, slips->count, sizeof(struct slip), compare);
    for (size_t i = 0; i < slips->count; i++) {
        const struct slip *slip = &slips->items[i];
        bool changes = slip->len || slip->replacement.len;

        if (changes && slip->at < end)
            continue;
        if (changes && slip->at + slip->len > end)
            end = slip->at + slip->len;
        slips->items[kept++] = *slip;
    }
    slips->count = kept;
}

void slips_find(struct slips *slips, const struct text_file *text,
                size_t body_offset)
{
    struct arena scratch = {0};
    struct look look;

    slips->count = 0;
    if (slip_readers_may_find(
            str_slice(text->bytes, body_offset, text->bytes.len))) {
        look_init(&look, &scratch, slips, text, body_offset);
        slip_readers_read(&look);
        look_free(&look);
        drop_overlaps(slips);
    }
    arena_free(&scratch);
}

struct applying {
    struct buf text;
    struct arena *arena;
    int *lines;
    size_t line_count;
    size_t line_capacity;
    int line; /* of the source, where copying stands */
};

static void start_line(struct applying *applying, int line)
{
    applying->lines =
        arena_grow(applying->arena, applying->lines, applying->line_count,
                   &applying->line_capacity, sizeof(int));
    applying->lines[applying->line_count++] = line;
}

static void copy(struct applying *applying, str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] == '\n')
            start_line(applying, ++applying->line);
    buf_add(&applying->text, text);
}

static int count_lines(str text)
{
    int count = 0;

    for (size_t i = 0; i < text.len; i++)
        count += text.at[i] == '\n';
    return count;
}

static void replace(struct applying *applying, str old, str new)
{
    int last = applying->line + count_lines(old);
    int line = applying->line;

    for (size_t i = 0; i < new.len; i++) {
        if (new.at[i] != '\n')
            continue;
        line += line < last;
        start_line(applying, line);
    }
    applying->line = last;
    buf_add(&applying->text, new);
}

str slips_apply(const struct slips *slips, str bytes, unsigned flags,
                int **lines, size_t *line_count)
{
    struct applying applying = {.arena = slips->arena};
    size_t done = 0;
    str made;

    start_line(&applying, 0);
    for (size_t i = 0; i < slips->count; i++) {
        const struct slip *slip = &slips->items[i];

        if (!(slip->flags & flags))
            continue;
        copy(&applying, str_slice(bytes, done, slip->at));
        replace(&applying, str_slice(bytes, slip->at, slip->at + slip->len),
                slip->replacement);
        done = slip->at + slip->len;
    }
    copy(&applying, str_slice(bytes, done, bytes.len));
    made = arena_copy(slips->arena, buf_str(&applying.text));
    buf_free(&applying.text);
    if (lines) {
        *lines = applying.lines;
        *line_count = applying.line_count;
    }
    return made;
}
