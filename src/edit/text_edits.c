#include "edit/text_edits.h"

#include <stdlib.h>

#include "base/buf.h"

void edits_add(struct edits *edits, str bytes, struct edit edit)
{
    if (str_equal(str_slice(bytes, edit.at, edit.at + edit.len), edit.words))
        return;
    edit.words = arena_copy(edits->arena, edit.words);
    edits->items = arena_grow(edits->arena, edits->items, edits->count,
                              &edits->capacity, sizeof(struct edit));
    edits->items[edits->count++] = edit;
}

static int compare(const void *left, const void *right)
{
    const struct edit *a = left;
    const struct edit *b = right;

    if (a->at != b->at)
        return a->at < b->at ? -1 : 1;
    return a->len < b->len ? -1 : a->len > b->len;
}

void edits_sort(struct edits *edits)
{
    size_t kept = 0;
    size_t end = 0;

    if (edits->count)
        qsort(edits->items, edits->count, sizeof(struct edit), compare);
    for (size_t i = 0; i < edits->count; i++) {
        struct edit edit = edits->items[i];

        if (edit.at < end)
            continue;
        end = edit.at + edit.len;
        edits->items[kept++] = edit;
    }
    edits->count = kept;
}

size_t edits_line_start(str bytes, size_t at)
{
    while (at > 0 && bytes.at[at - 1] != '\n')
        at--;
    return at;
}

size_t edits_next_line(str bytes, size_t at)
{
    while (at < bytes.len && bytes.at[at] != '\n')
        at++;
    return at < bytes.len ? at + 1 : at;
}

str edits_line_end(str bytes)
{
    ptrdiff_t first = str_find_char(bytes, '\n');

    return first > 0 && bytes.at[first - 1] == '\r' ? STR("\r\n") : STR("\n");
}

/* A text on its way, and the lines of the old one that its lines come from. */
struct applying {
    struct arena *arena;
    struct buf out;
    str line_end;
    size_t *lines;
    size_t count;
    size_t capacity;
    size_t line;
};

static void start_line(struct applying *applying, size_t line)
{
    applying->lines =
        arena_grow(applying->arena, applying->lines, applying->count,
                   &applying->capacity, sizeof(size_t));
    applying->lines[applying->count++] = line;
}

static void copy(struct applying *applying, str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] == '\n')
            start_line(applying, ++applying->line);
    buf_add(&applying->out, text);
}

static void replace(struct applying *applying, str old, str words)
{
    size_t line = applying->line;

    for (size_t i = 0; i < old.len; i++)
        applying->line += old.at[i] == '\n';
    for (size_t i = 0; i < words.len; i++) {
        if (words.at[i] != '\n') {
            buf_add_char(&applying->out, words.at[i]);
            continue;
        }
        line += line < applying->line;
        start_line(applying, line);
        buf_add(&applying->out,
                i && words.at[i - 1] == '\r' ? STR("\n") : applying->line_end);
    }
}

str edits_apply(const struct edits *edits, str bytes, size_t **lines)
{
    struct applying applying = {.arena = edits->arena,
                                .line_end = edits_line_end(bytes)};
    size_t done = 0;
    str made;

    start_line(&applying, 0);
    for (size_t i = 0; i < edits->count; i++) {
        const struct edit *edit = &edits->items[i];

        copy(&applying, str_slice(bytes, done, edit->at));
        replace(&applying, str_slice(bytes, edit->at, edit->at + edit->len),
                edit->words);
        done = edit->at + edit->len;
    }
    copy(&applying, str_slice(bytes, done, bytes.len));
    made = arena_copy(edits->arena, buf_str(&applying.out));
    buf_free(&applying.out);
    *lines = applying.lines;
    return made;
}
