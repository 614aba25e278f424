/*
 * check_sentences - holds the plain words to sentences written by hand.
 *
 *   check_sentences [FOLDER]
 *
 * Shape      words.txt has the terms and sentences.txt what should become of
 *            them; both say at their top how they are written.  Prints one
 *            line of the Test Anything Protocol for each sentence.
 */
#include <stdlib.h>

#include "base/buf.h"
#include "language/plain_words.h"
#include "tap.h"

enum { ROWS_MAX = 400, ITEMS_MAX = 60, SPANS_MAX = 40, FILE_MAX = 1 << 20 };

static struct plain_row rows[ROWS_MAX];
static struct plain_short_form short_forms[ROWS_MAX];
static struct plain_list list = {.rows = rows, .short_forms = short_forms};

static str read_text(struct arena *arena, const char *folder, const char *name)
{
    str path = arena_format(arena, "%s/%s", folder, name);
    char *room = arena_alloc(arena, FILE_MAX, 1);
    FILE *file = fopen(arena_cstr(arena, path), "rb");

    if (!file) {
        printf("Bail out! %.*s cannot be read\n", STR_ARG(path));
        exit(1);
    }

    str text = {room, fread(room, 1, FILE_MAX, file)};

    fclose(file);
    return text;
}

static struct str_list split(struct arena *arena, str text, char separator)
{
    str *items = arena_array(arena, str, ITEMS_MAX);
    size_t count = 0;

    while (text.len && count < ITEMS_MAX) {
        str_halves cut = str_cut(text, separator);

        items[count++] = str_trim(cut.head);
        text = cut.tail;
    }
    return (struct str_list){items, count};
}

static enum plain_part part_named(str name)
{
    if (str_equal(name, STR("noun")))
        return PLAIN_NOUN;
    return str_equal(name, STR("verb")) ? PLAIN_VERB : PLAIN_FIXED;
}

static void add_pair(struct arena *arena, struct plain_row *row, str pair)
{
    struct plain_pair *forms =
        arena_array(arena, struct plain_pair, row->form_count + 1);
    str_halves cut = str_cut(pair, '=');

    for (size_t i = 0; i < row->form_count; i++)
        forms[i] = row->forms[i];
    forms[row->form_count++] =
        (struct plain_pair){str_trim(cut.head), str_trim(cut.tail)};
    row->forms = forms;
}

static struct str_list *context_named(struct plain_row *row, str key)
{
    if (str_equal(key, STR("only_before")))
        return &row->only_before;
    if (str_equal(key, STR("only_after")))
        return &row->only_after;
    if (str_equal(key, STR("not_before")))
        return &row->not_before;
    return str_equal(key, STR("not_after")) ? &row->not_after : NULL;
}

static void read_key(struct arena *arena, str key, str value)
{
    struct plain_row *row = &rows[list.row_count ? list.row_count - 1 : 0];
    struct str_list *context = context_named(row, key);
    str_halves pair = str_cut(value, '=');

    if (str_equal(key, STR("term"))) {
        rows[list.row_count++].term = value;
    } else if (str_equal(key, STR("short"))) {
        short_forms[list.short_form_count++] =
            (struct plain_short_form){str_trim(pair.head), str_trim(pair.tail)};
    } else if (context) {
        *context = split(arena, value, ' ');
    } else if (str_equal(key, STR("also"))) {
        row->also = split(arena, value, ';');
    } else if (str_equal(key, STR("plain"))) {
        row->plain = value;
    } else if (str_equal(key, STR("meaning"))) {
        row->meaning = value;
    } else if (str_equal(key, STR("part"))) {
        row->part = part_named(value);
    } else if (str_equal(key, STR("form"))) {
        add_pair(arena, row, value);
    } else {
        printf("Bail out! no such key: %.*s\n", STR_ARG(key));
        exit(1);
    }
}

static void read_words(struct arena *arena, str text)
{
    str line;

    while (str_next_line(&text, &line)) {
        str_halves cut = str_cut(line, ':');

        if (line.len == 0 || line.at[0] == '#')
            continue;
        read_key(arena, str_trim(cut.head), str_trim(cut.tail));
    }
}

/* ---- spans: {protected}, *boundary*, ^ an empty place ---- */

struct marked {
    struct buf text;
    struct plain_span spans[SPANS_MAX];
    size_t count;
};

static void open_span(struct marked *marked, enum plain_span_kind kind)
{
    if (marked->count < SPANS_MAX)
        marked->spans[marked->count++] = (struct plain_span){
            .from = marked->text.len, .to = marked->text.len, .kind = kind};
}

static void read_marks(struct marked *marked, str line)
{
    struct plain_span *strong = NULL;
    struct plain_span *kept = NULL;

    for (size_t i = 0; i < line.len; i++) {
        char c = line.at[i];

        if (c == '*' && strong) {
            strong->to = marked->text.len;
            strong = NULL;
        } else if (c == '*' || c == '^') {
            open_span(marked, PLAIN_BOUNDARY);
            strong = c == '*' ? &marked->spans[marked->count - 1] : strong;
        } else if (c == '{') {
            open_span(marked, PLAIN_PROTECTED);
            kept = &marked->spans[marked->count - 1];
        } else if (c == '}' && kept) {
            kept->to = marked->text.len;
        } else {
            buf_add_char(&marked->text, c);
        }
    }
}

static bool is_place(const struct plain_span *span, bool was_empty)
{
    return was_empty && span->from == span->to;
}

static void write_marks_at(struct buf *buf, size_t at,
                           const struct marked *marked,
                           const struct plain_span *spans)
{
    for (size_t i = marked->count; i-- > 0;)
        if (spans[i].to == at && spans[i].from < at)
            buf_add_char(buf, spans[i].kind == PLAIN_PROTECTED ? '}' : '*');
    for (size_t i = 0; i < marked->count; i++)
        if (spans[i].from == at)
            buf_add_char(buf, is_place(&spans[i], marked->spans[i].from
                                                      == marked->spans[i].to)
                                  ? '^'
                                  : "{*"[spans[i].kind]);
}

static str with_marks(struct arena *arena, const struct plain_result *result,
                      const struct marked *marked)
{
    struct buf buf = {0};

    for (size_t i = 0; i <= result->text.len; i++) {
        write_marks_at(&buf, i, marked, result->spans);
        if (i < result->text.len)
            buf_add_char(&buf, result->text.at[i]);
    }

    str text = arena_copy(arena, buf_str(&buf));

    buf_free(&buf);
    return text;
}

/* ---- sentences ---- */

struct reading {
    struct arena arena; /* of one block of lines */
    const struct plain_words *words;
    struct plain_state *state;
    str in;
    struct plain_result result;
    str got;
    unsigned line;
};

static void start_block(struct reading *reading)
{
    arena_free(&reading->arena);
    reading->state =
        plain_state_new(&reading->arena, reading->words, PLAIN_REPLACE);
}

static void rewrite(struct reading *reading)
{
    struct marked marked = {0};

    read_marks(&marked, reading->in);

    struct plain_text text = {
        .text = arena_copy(&reading->arena, buf_str(&marked.text)),
        .spans = marked.spans,
        .span_count = marked.count,
        .starts_sentence = true,
    };

    buf_free(&marked.text);
    reading->result =
        (struct plain_result){.text = text.text, .spans = text.spans};
    if (plain_may_touch(reading->words, reading->state, text.text))
        plain_rewrite(reading->words, reading->state, &text, &reading->result,
                      &reading->arena);
    reading->got = with_marks(&reading->arena, &reading->result, &marked);
}

static str hard_words(struct reading *reading)
{
    str all = {0};

    for (size_t i = 0; i < reading->result.hard_word_count; i++) {
        const struct plain_hard_word *word = &reading->result.hard_words[i];
        str found = str_slice(reading->result.text, word->offset,
                              word->offset + word->len);

        if (all.len)
            all = arena_join(&reading->arena, all, STR("; "));
        all = arena_join(&reading->arena, all, found);
    }
    return all;
}

static void check(struct reading *reading, str got, str want)
{
    const char *text = arena_cstr(
        &reading->arena, arena_format(&reading->arena, "line %u: %.*s",
                                      reading->line, STR_ARG(reading->in)));

    tap_str(got, want, text, "sentences.txt", (int)reading->line);
}

static void read_line(struct reading *reading, str line)
{
    str_halves cut = str_cut(line, ':');
    str value = str_trim(cut.tail);

    if (line.len == 0) {
        start_block(reading);
    } else if (str_equal(cut.head, STR("in"))) {
        reading->in = value;
        rewrite(reading);
    } else if (str_equal(cut.head, STR("out"))) {
        check(reading, reading->got, value);
    } else if (str_equal(line, STR("same"))) {
        check(reading, reading->got, reading->in);
    } else if (str_equal(cut.head, STR("hard"))) {
        check(reading, hard_words(reading), value);
    } else if (str_equal(line, STR("section"))) {
        plain_state_start_section(reading->state);
    } else if (line.at[0] != '#') {
        printf("Bail out! line %u: %.*s\n", reading->line, STR_ARG(line));
        exit(1);
    }
}

int main(int count, char **arguments)
{
    const char *folder = count > 1 ? arguments[1] : "tests/plain";
    struct arena arena = {0};
    struct reading reading = {0};
    str line;

    read_words(&arena, read_text(&arena, folder, "words.txt"));
    reading.words = plain_words_compile(&arena, &list);

    str text = read_text(&arena, folder, "sentences.txt");

    start_block(&reading);
    while (str_next_line(&text, &line)) {
        reading.line++;
        read_line(&reading, str_trim(line));
    }
    arena_free(&reading.arena);
    arena_free(&arena);
    return tap_done();
}
