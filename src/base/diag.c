#include "base/diag.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { MOST_PRINTED = 100, LONGEST_LINE = 160, LONGEST_KEPT = 512 };

struct kind_facts {
    enum diag_severity severity;
    const char *name;
    const char *message;
    const char *fix;
};

static const struct kind_facts facts[] = {
#define DIAG(kind, severity, message, fix) \
    [DIAG_##kind] = {DIAG_##severity, #kind, message, fix},
#include "base/diag.def"
#undef DIAG
};

static const str severity_names[] = {
    [DIAG_ADVICE] = STR_INIT("advice"),
    [DIAG_WARNING] = STR_INIT("warning"),
    [DIAG_ERROR] = STR_INIT("error"),
    [DIAG_FAILURE] = STR_INIT("failure"),
};

/* Terminal colours: cyan, yellow, red, red. */
static const str severity_colours[] = {
    [DIAG_ADVICE] = STR_INIT("\033[36m"),
    [DIAG_WARNING] = STR_INIT("\033[33m"),
    [DIAG_ERROR] = STR_INIT("\033[31m"),
    [DIAG_FAILURE] = STR_INIT("\033[31m"),
};

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

static void count_one(struct diags *diags, enum diag_kind kind)
{
    enum diag_severity severity = facts[kind].severity;

    diags->errors += severity == DIAG_ERROR;
    diags->warnings += severity == DIAG_WARNING;
    diags->failures += severity == DIAG_FAILURE;
}

static void add(struct diags *diags, struct diag diag)
{
    diags->items = arena_grow(diags->arena, diags->items, diags->count,
                              &diags->capacity, sizeof(struct diag));
    diag.path = arena_copy(diags->arena, diag.path);
    diag.source_line = arena_copy(diags->arena, diag.source_line);
    diag.a = arena_copy(diags->arena, diag.a);
    diag.b = arena_copy(diags->arena, diag.b);
    diags->items[diags->count++] = diag;
    count_one(diags, diag.kind);
}

void diag_add(struct diags *diags, enum diag_kind kind, struct place place,
              str a, str b)
{
    assert(place.file);
    add(diags, (struct diag){
                   .kind = kind,
                   .path = place.file->path,
                   .line = place.line,
                   .column = place.column,
                   .source_line = utf8_slice(line_of(place.file, place.line), 0,
                                             LONGEST_KEPT),
                   .a = a,
                   .b = b,
               });
}

void diag_add_path(struct diags *diags, enum diag_kind kind, str path, str a,
                   str b)
{
    add(diags, (struct diag){.kind = kind, .path = path, .a = a, .b = b});
}

void diag_merge(struct diags *diags, const struct diags *more)
{
    for (size_t i = 0; i < more->count; i++)
        add(diags, more->items[i]);
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
    diags->errors = diags->warnings = diags->failures = 0;
    for (size_t i = 0; i < diags->count; i++) {
        if (kept && compare(&diags->items[kept - 1], &diags->items[i]) == 0)
            continue;
        diags->items[kept++] = diags->items[i];
        count_one(diags, diags->items[i].kind);
    }
    diags->count = kept;
}

bool diag_may_go_on(const struct diags *diags)
{
    return diags->errors == 0 && diags->failures == 0;
}

/* The words for "{a" or "{b" at the start of text; null for other text. */
static const str *word_at(str text, const struct diag *diag)
{
    if (str_starts(text, STR("{a")))
        return &diag->a;
    return str_starts(text, STR("{b")) ? &diag->b : NULL;
}

/* {a} and {b} replaced, {b?words?} left out when b is empty, control
 * characters made visible. */
static void write_words(struct buf *buf, str text, const struct diag *diag)
{
    while (text.len) {
        const str *word = word_at(text, diag);
        ptrdiff_t end = STR_NOT_FOUND;

        if (word && str_starts(str_slice(text, 2, text.len), STR("?")))
            end = str_find(text, STR("?}"));
        if (word && str_starts(str_slice(text, 2, text.len), STR("}"))) {
            utf8_add_visible(buf, *word);
            text = str_slice(text, 3, text.len);
        } else if (end > 0) {
            if (word->len)
                write_words(buf, str_slice(text, 3, (size_t)end), diag);
            text = str_slice(text, (size_t)end + 2, text.len);
        } else {
            buf_add_char(buf, text.at[0]);
            text = str_slice(text, 1, text.len);
        }
    }
}

static void write_head(struct buf *buf, const struct diag *diag, bool colour)
{
    enum diag_severity severity = facts[diag->kind].severity;

    utf8_add_visible(buf, diag->path);
    if (diag->line)
        buf_format(buf, ":%u:%u", diag->line, diag->column);
    buf_add(buf, STR(": "));
    if (colour)
        buf_add(buf, severity_colours[severity]);
    buf_add(buf, severity_names[severity]);
    if (colour)
        buf_add(buf, STR("\033[0m"));
    buf_add(buf, STR(": "));
    write_words(buf, str_of(facts[diag->kind].message), diag);
    buf_add_char(buf, '\n');
}

static void write_source_line(struct buf *buf, const struct diag *diag)
{
    str shown = utf8_slice(diag->source_line, 0, LONGEST_LINE);

    if (diag->line == 0)
        return;
    buf_format(buf, "%5u | ", diag->line);
    utf8_add_visible(buf, shown);
    if (shown.len < diag->source_line.len)
        buf_add(buf, STR("…"));
    buf_add_char(buf, '\n');
}

static void write_one(struct buf *buf, const struct diag *diag, bool colour)
{
    struct arena scratch = {0};

    write_head(buf, diag, colour);
    write_source_line(buf, diag);
    buf_add(buf, STR("      | fix: "));
    write_words(buf, str_of(facts[diag->kind].fix), diag);
    buf_add(buf, STR("   ["));
    buf_add(buf, diag_code(&scratch, diag->kind));
    buf_add(buf, STR("]\n"));
    arena_free(&scratch);
}

void diag_write(struct buf *buf, const struct diags *diags, bool colour)
{
    size_t stops = diags->errors + diags->failures;
    size_t others =
        MOST_PRINTED - (stops < MOST_PRINTED ? stops : MOST_PRINTED);
    size_t shown = 0;

    for (size_t i = 0; i < diags->count && shown < MOST_PRINTED; i++) {
        bool is_other = facts[diags->items[i].kind].severity < DIAG_ERROR;

        if (is_other && others == 0)
            continue;
        others -= is_other;
        shown++;
        write_one(buf, &diags->items[i], colour);
    }
    if (shown < diags->count)
        buf_format(buf, "and %zu more\n", diags->count - shown);
}

str diag_code(struct arena *arena, enum diag_kind kind)
{
    char *code = arena_cstr(arena, str_of(facts[kind].name));

    for (char *c = code; *c; c++)
        *c = *c == '_' ? '-' : char_lower(*c);
    return str_of(code);
}

str diag_severity_name(enum diag_kind kind)
{
    return severity_names[facts[kind].severity];
}
