#include "output/bundle_log.h"

#include <errno.h>

#include "base/buf.h"
#include "output/replace.h"

#define LOG STR(BUNDLE_LOG_PATH)

enum { LOG_MAX = 16 << 20, PARTS = 5, DAY_LETTERS = 10 };

static bool read_log(struct arena *arena, const struct folder *hub, str *text)
{
    *text = (str){0};
    return file_read(arena, hub, LOG, LOG_MAX, text) == FILE_OK
           || errno == ENOENT;
}

static bool read_note(str line, struct bundle_note *note)
{
    str parts[PARTS] = {{0}};
    str_halves cut = {.tail = line, .found = true};
    size_t count = 0;

    for (; cut.found && count < PARTS; count++) {
        cut = str_cut(cut.tail, '\t');
        parts[count] = cut.head;
    }
    *note =
        (struct bundle_note){parts[0], parts[1], parts[2], parts[3], parts[4]};
    return count == PARTS && note->made.len == DAY_LETTERS;
}

bool bundle_log_read(struct arena *arena, const struct folder *hub,
                     struct bundle_notes *notes)
{
    struct bundle_note note;
    str rest;
    str line;

    *notes = (struct bundle_notes){0};
    if (!read_log(arena, hub, &rest))
        return false;
    while (str_next_line(&rest, &line)) {
        if (!read_note(line, &note))
            continue;
        notes->items = arena_grow(arena, notes->items, notes->count,
                                  &notes->capacity, sizeof(note));
        notes->items[notes->count++] = note;
    }
    return true;
}

/* A name may hold what ends a part or a line. */
static void add_part(struct buf *line, str part, char end)
{
    for (size_t i = 0; i < part.len; i++)
        buf_add_char(line, (unsigned char)part.at[i] < ' ' ? ' ' : part.at[i]);
    buf_add_char(line, end);
}

static bool has_line(str text, str wanted)
{
    str line;

    while (str_next_line(&text, &line))
        if (str_equal(line, str_trim(wanted)))
            return true;
    return false;
}

bool bundle_log_add(struct arena *arena, const struct folder *hub,
                    const struct bundle_note *note)
{
    struct buf line = {0};
    str text;
    str whole;

    if (!read_log(arena, hub, &text))
        return false;
    add_part(&line, note->made, '\t');
    add_part(&line, note->ask_after, '\t');
    add_part(&line, note->formats, '\t');
    add_part(&line, note->name, '\t');
    add_part(&line, note->choice.len ? note->choice : STR("all"), '\n');
    whole = arena_copy(arena, buf_str(&line));
    buf_free(&line);
    if (has_line(text, whole))
        return true;
    if (text.len && !str_ends(text, STR("\n")))
        text = arena_join(arena, text, STR("\n"));
    return replace_make_folders(hub, LOG)
           && replace_or_make_file(hub, LOG, arena_join(arena, text, whole));
}
