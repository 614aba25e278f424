#include "source/made_from.h"

static const str key = STR_INIT("made_from:");

/* What is cut out of the file, and what takes its place. */
struct change {
    size_t from;
    size_t to;
    str words;
};

static size_t line_end(str bytes, size_t at)
{
    while (at < bytes.len && bytes.at[at] != '\n' && bytes.at[at] != '\r')
        at++;
    return at;
}

/* Where the line of the closing "---" starts. */
static size_t closing_line(str bytes, size_t body_offset)
{
    size_t at = body_offset;

    if (at > 0 && bytes.at[at - 1] == '\n')
        at--;
    while (at > 0 && bytes.at[at - 1] != '\n')
        at--;
    return at;
}

/* A line that starts with the key, or to when there is none. */
static size_t find_line(str bytes, size_t to)
{
    size_t at = 0;

    while (at < to && !str_starts(str_slice(bytes, at, to), key)) {
        while (at < to && bytes.at[at] != '\n')
            at++;
        at++;
    }
    return at < to ? at : to;
}

/* A note behind the value stays. */
static struct change change_value(str bytes, size_t line, str words)
{
    size_t from = line + key.len;
    size_t end = line_end(bytes, line);
    ptrdiff_t note = str_find(str_slice(bytes, from, end), STR(" #"));

    return (struct change){from, note < 0 ? end : from + (size_t)note, words};
}

static struct change change_of(struct arena *arena, str bytes,
                               size_t body_offset, str fingerprint)
{
    size_t closing = closing_line(bytes, body_offset);
    size_t line = find_line(bytes, closing);
    size_t first_end = line_end(bytes, 0);
    bool has_return = first_end < bytes.len && bytes.at[first_end] == '\r';
    const char *ending = has_return ? "\r\n" : "\n";

    if (line < closing)
        return change_value(bytes, line,
                            arena_join(arena, STR(" "), fingerprint));
    return (struct change){
        closing, closing,
        arena_format(arena, "made_from: %.*s%s", STR_ARG(fingerprint), ending)};
}

/* Read back, the page says what it said before, and the fingerprint. */
static bool is_as_meant(struct arena *arena, const struct front_source *old,
                        str bytes, str fingerprint)
{
    struct text_file file = {old->file->path, bytes};
    struct front_source new = {&file, old->config};
    struct diags old_diags = {.arena = arena};
    struct diags new_diags = {.arena = arena};
    struct front front_before;
    struct front front_after;
    size_t before;
    size_t after;

    return front_read(old, arena, &old_diags, &front_before, &before)
           && front_read(&new, arena, &new_diags, &front_after, &after)
           && str_equal(front_after.made_from, fingerprint)
           && str_equal(front_after.title, front_before.title)
           && old->file->bytes.len - before == bytes.len - after;
}

bool made_from_write(struct arena *arena, const struct front_source *source,
                     size_t body_offset, str fingerprint, str *bytes)
{
    str old = source->file->bytes;
    struct change change = change_of(arena, old, body_offset, fingerprint);

    *bytes = arena_join(
        arena, arena_join(arena, str_slice(old, 0, change.from), change.words),
        str_slice(old, change.to, old.len));
    return is_as_meant(arena, source, *bytes, fingerprint);
}
