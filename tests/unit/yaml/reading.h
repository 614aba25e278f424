/*
 * reading - YAML texts for tests, and the messages that they bring.
 */
#ifndef COHUB_TESTS_READING_H
#define COHUB_TESTS_READING_H

#include "tap.h"
#include "yaml/yaml_tree.h"

static struct arena arena;
static struct text_file file;
static struct diags diags;

static inline const struct yaml_node *read_part(str bytes, size_t from,
                                                size_t to)
{
    struct yaml_source source = {.file = &file, .from = from, .to = to};

    file = (struct text_file){STR("x.yaml"), bytes};
    diags = (struct diags){.arena = &arena};
    return yaml_read(&source, &arena, &diags);
}

static inline const struct yaml_node *read_text(str bytes)
{
    return read_part(bytes, 0, bytes.len);
}

/* A text of count copies of piece between start and end. */
static inline str repeated(str start, str piece, size_t count, str end)
{
    struct buf buf = {0};
    str text;

    buf_add(&buf, start);
    for (size_t i = 0; i < count; i++)
        buf_add(&buf, piece);
    buf_add(&buf, end);
    text = arena_copy(&arena, buf_str(&buf));
    buf_free(&buf);
    return text;
}

/* The only message is of this kind at this place. */
#define CHECK_ONLY(wanted, at_line, at_column) \
    check_only(DIAG_##wanted, at_line, at_column, __LINE__)

static inline void check_only(enum diag_kind kind, unsigned line,
                              unsigned column, int source_line)
{
    bool ok = diags.count == 1 && diags.items[0].kind == kind
              && diags.items[0].line == line && diags.items[0].column == column;

    tap_result(ok, "the only message is the one expected", __FILE__,
               source_line);
    for (size_t i = 0; !ok && i < diags.count; i++) {
        str code = diag_code(&arena, diags.items[i].kind);

        printf("# %.*s at %u:%u\n", STR_ARG(code), diags.items[i].line,
               diags.items[i].column);
    }
}

#endif
