#include "base/diag.h"

#include <assert.h>
#include <stdlib.h>

#include "base/map.h"
#include "base/utf16.h"
#include "base/utf8.h"

enum { LONGEST_KEPT = 512 };

struct place place_at(const struct text_file *file, size_t offset)
{
    struct place place = {.file = file, .line = 1, .column = 1};
    str before = str_slice(file->bytes, 0, offset);
    str_halves cut;

    while ((cut = str_cut(before, '\n')).found) {
        place.line++;
        before = cut.tail;
    }
    place.column = (unsigned)before.len + 1;
    return place;
}

static str line_of(const struct text_file *file, unsigned wanted)
{
    str rest = file->bytes;
    str line = {0};

    for (unsigned i = 0; i < wanted; i++)
        if (!str_next_line(&rest, &line))
            return (str){0};
    return line;
}

static void count(struct diags *diags, enum diag_severity severity, size_t by)
{
    diags->errors += severity == DIAG_ERROR ? by : 0;
    diags->warnings += severity == DIAG_WARNING ? by : 0;
    diags->failures += severity == DIAG_FAILURE ? by : 0;
}

static void count_all(struct diags *diags)
{
    diags->errors = diags->warnings = diags->failures = 0;
    for (size_t i = 0; i < diags->count; i++)
        count(diags, diags->items[i].severity, 1);
}

static void set_severity(struct diags *diags, struct diag *diag,
                         enum diag_severity severity)
{
    count(diags, diag->severity, (size_t)-1);
    diag->severity = severity;
    count(diags, severity, 1);
}

/* --- levels -------------------------------------------------------------- */

static bool is_in(str path, str folder)
{
    return folder.len == 0
           || (str_starts(path, folder)
               && (path.len == folder.len || path.at[folder.len] == '/'));
}

static enum diag_severity level_of(const struct diags *diags,
                                   const struct diag *diag)
{
    for (size_t i = diags->level_count; i-- > 0;) {
        const struct diag_level *level = &diags->levels[i];

        if (level->kind == diag->kind && is_in(diag->path, level->folder))
            return level->severity < diag->most ? level->severity : diag->most;
    }
    return diag->severity;
}

void diag_set_levels(struct diags *diags, const struct diag_level *levels,
                     size_t level_count)
{
    diags->levels = levels;
    diags->level_count = level_count;
    for (size_t i = 0; i < diags->count; i++)
        diags->items[i].severity = level_of(diags, &diags->items[i]);
    count_all(diags);
}

/* --- the list ------------------------------------------------------------ */

static void copy_mends(struct arena *arena, struct diag *diag)
{
    const struct diag_mend *from = diag->mends;
    struct diag_mend *to =
        arena_array(arena, struct diag_mend, diag->mend_count);

    for (size_t i = 0; i < diag->mend_count; i++) {
        to[i] = from[i];
        to[i].words = arena_copy(arena, from[i].words);
    }
    diag->mends = to;
}

static void append(struct diags *diags, struct diag diag)
{
    diags->items = arena_grow(diags->arena, diags->items, diags->count,
                              &diags->capacity, sizeof(struct diag));
    diag.severity = level_of(diags, &diag);
    diags->items[diags->count++] = diag;
    count(diags, diag.severity, 1);
}

static void add(struct diags *diags, struct diag diag)
{
    diag.path = arena_copy(diags->arena, diag.path);
    diag.source_line = arena_copy(diags->arena, diag.source_line);
    diag.a = arena_copy(diags->arena, diag.a);
    diag.b = arena_copy(diags->arena, diag.b);
    diag.cause = arena_copy(diags->arena, diag.cause);
    if (diag.mend_count)
        copy_mends(diags->arena, &diag);
    append(diags, diag);
}

static str shown_line(struct arena *arena, const struct place *place)
{
    str line = place->line && utf16_is(place->file->bytes)
                   ? utf16_first_line(arena, place->file->bytes)
                   : line_of(place->file, place->line);

    return utf8_slice(line, 0, LONGEST_KEPT);
}

void diag_add(struct diags *diags, enum diag_kind kind, struct place place,
              str a, str b)
{
    assert(place.file);
    add(diags, (struct diag){
                   .kind = kind,
                   .severity = diag_severity_of(kind),
                   .most = DIAG_FAILURE,
                   .path = place.file->path,
                   .line = place.line,
                   .column = place.column,
                   .source_line = shown_line(diags->arena, &place),
                   .a = a,
                   .b = b,
               });
}

void diag_add_path(struct diags *diags, enum diag_kind kind, str path, str a,
                   str b)
{
    add(diags, (struct diag){.kind = kind,
                             .severity = diag_severity_of(kind),
                             .most = DIAG_FAILURE,
                             .path = path,
                             .a = a,
                             .b = b});
}

static struct diag *last(struct diags *diags)
{
    assert(diags->count);
    return &diags->items[diags->count - 1];
}

void diag_quotes(struct diags *diags, str line)
{
    last(diags)->source_line = arena_copy(diags->arena, line);
}

void diag_follows(struct diags *diags, str path)
{
    last(diags)->cause = arena_copy(diags->arena, path);
}

void diag_mends(struct diags *diags, size_t from, size_t to, str words)
{
    struct diag *diag = last(diags);
    struct diag_mend *mends =
        arena_array(diags->arena, struct diag_mend, diag->mend_count + 1);

    for (size_t i = 0; i < diag->mend_count; i++)
        mends[i] = diag->mends[i];
    mends[diag->mend_count++] =
        (struct diag_mend){from, to, arena_copy(diags->arena, words)};
    diag->mends = mends;
}

void diag_soften(struct diags *diags, enum diag_severity severity)
{
    struct diag *diag = last(diags);

    diag->most = severity;
    if (diag->severity > severity)
        set_severity(diags, diag, severity);
}

void diag_merge(struct diags *diags, const struct diags *more)
{
    for (size_t i = 0; i < more->count; i++)
        add(diags, more->items[i]);
}

void diag_borrow(struct diags *diags, const struct diags *more)
{
    for (size_t i = 0; i < more->count; i++)
        append(diags, more->items[i]);
}

static int compare(const void *left, const void *right)
{
    const struct diag *a = left;
    const struct diag *b = right;
    int order = str_compare(a->path, b->path);

    if (order == 0)
        order = (a->line > b->line) - (a->line < b->line);
    if (order == 0)
        order = (a->column > b->column) - (a->column < b->column);
    if (order == 0)
        order = (a->kind > b->kind) - (a->kind < b->kind);
    if (order == 0)
        order = str_compare(a->a, b->a);
    return order ? order : str_compare(a->b, b->b);
}

void diag_sort(struct diags *diags)
{
    size_t kept = 0;

    if (diags->count == 0)
        return;
    qsort(diags->items, diags->count, sizeof(struct diag), compare);
    for (size_t i = 0; i < diags->count; i++)
        if (kept == 0
            || compare(&diags->items[kept - 1], &diags->items[i]) != 0)
            diags->items[kept++] = diags->items[i];
    diags->count = kept;
    count_all(diags);
}

/* --- causes and effects ----------------------------------------------------
 */

/* What is below such a path was not read. */
static bool hides_below(enum diag_kind kind)
{
    return kind == DIAG_PATH_REFUSED || kind == DIAG_PATH_IS_LINK
           || kind == DIAG_PATH_NOT_FOLDER || kind == DIAG_PATH_RESERVED
           || kind == DIAG_FOLDER_TOO_DEEP || kind == DIAG_FILE_UNREADABLE;
}

struct causes {
    struct arena arena;
    struct map paths; /* of files with an error of their own */
    struct map above; /* of folders that were refused */
};

static void add_cause(struct causes *causes, struct diag *diag)
{
    if (diag->severity < DIAG_ERROR || diag->cause.len)
        return;
    map_add(&causes->arena, &causes->paths, diag->path, diag);
    if (hides_below(diag->kind))
        map_add(&causes->arena, &causes->above, diag->path, diag);
}

static bool is_effect(const struct causes *causes, const struct diag *diag)
{
    str_halves cut = {.head = diag->cause, .found = diag->cause.len > 0};

    if (map_find(&causes->paths, diag->cause))
        return true;
    while (cut.found) {
        if (map_find(&causes->above, cut.head))
            return true;
        cut = str_cut_last(cut.head, '/');
    }
    return false;
}

void diag_drop_effects(struct diags *diags)
{
    struct causes causes = {0};
    size_t kept = 0;

    for (size_t i = 0; i < diags->count; i++)
        add_cause(&causes, &diags->items[i]);
    for (size_t i = 0; i < diags->count; i++)
        if (!is_effect(&causes, &diags->items[i]))
            diags->items[kept++] = diags->items[i];
    diags->count = kept;
    count_all(diags);
    arena_free(&causes.arena);
}

bool diag_may_go_on(const struct diags *diags)
{
    return diags->errors == 0 && diags->failures == 0;
}
