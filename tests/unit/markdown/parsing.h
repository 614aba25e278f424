/*
 * parsing - a small hub in memory, for the tests of this folder.
 *
 * Shape      parse reads a text as the page guidance/x; afterwards body and
 *            diags are its own.  drawn writes runs as one text: what is not
 *            HTML stands in brackets, [page guidance/steps#two], [file ...],
 *            [symbol name: words], [block name].  said writes the messages,
 *            "line:column code a b" each with a line end.
 */
#ifndef COHUB_TESTS_PARSING_H
#define COHUB_TESTS_PARSING_H

#include "markdown/markdown.h"
#include "tap.h"

static struct arena arena;
static struct text_file text;
static struct diags diags;
static struct body body;
static enum variant variant;

static const str page_paths[] = {
    STR_INIT("case-studies/index"),
    STR_INIT("guidance/index"),
    STR_INIT("guidance/steps"),
    STR_INIT("guidance/x"),
    STR_INIT("index"),
};

static const struct asset asset_list[] = {
    {.path = STR_INIT("guidance/line.svg"), .is_picture = true, .size = 900},
    {.path = STR_INIT("guidance/meeting.png"),
     .is_picture = true,
     .size = 23456,
     .width_px = 640,
     .height_px = 480},
    {.path = STR_INIT("guidance/our plan.pdf"), .size = 2345678},
};

static const str asset_paths[] = {
    STR_INIT("guidance/line.svg"),
    STR_INIT("guidance/meeting.png"),
    STR_INIT("guidance/our plan.pdf"),
};

enum { PAGES = 5, ASSETS = 3 };

static inline void parse_from(str bytes, size_t body_offset)
{
    struct map pages = {0};
    struct map assets = {0};
    struct markdown_places places = {
        .pages = &pages,
        .assets = &assets,
        .page_paths = page_paths,
        .page_count = PAGES,
        .asset_paths = asset_paths,
        .asset_count = ASSETS,
    };
    struct markdown_source source = {
        .text = &text,
        .body_offset = body_offset,
        .folder = STR("guidance"),
        .variant = variant,
        .places = &places,
    };

    arena_free(&arena);
    text = (struct text_file){STR("content/guidance/x.md"), bytes};
    diags = (struct diags){.arena = &arena};
    for (size_t i = 0; i < PAGES; i++)
        map_add(&arena, &pages, page_paths[i], (void *)&page_paths[i]);
    for (size_t i = 0; i < ASSETS; i++)
        map_add(&arena, &assets, asset_list[i].path, (void *)&asset_list[i]);
    markdown_parse(&source, &arena, &diags, &body);
    diag_sort(&diags);
}

static inline void parse(const char *markdown)
{
    parse_from(str_of(markdown), 0);
}

static inline void add_run(struct buf *out, const struct run *run)
{
    switch (run->kind) {
    case RUN_HTML:
        buf_add(out, run->html);
        break;
    case RUN_PAGE_LINK:
        buf_format(out, "[page %.*s%s%.*s]", STR_ARG(run->page_link->path),
                   run->page_link->fragment.len ? "#" : "",
                   STR_ARG(run->page_link->fragment));
        break;
    case RUN_FILE_LINK:
        buf_format(out, "[file %.*s]", STR_ARG(run->asset->path));
        break;
    case RUN_SOURCES:
        buf_format(out, "[sources %.*s]", STR_ARG(run->asset->path));
        break;
    case RUN_SIZES:
        buf_format(out, "[sizes %.*s]", STR_ARG(run->asset->path));
        break;
    case RUN_SOURCES_END:
        buf_add(out, STR("[end of sources]"));
        break;
    case RUN_SYMBOL:
        buf_format(out, "[symbol %.*s: %.*s]", STR_ARG(run->symbol->name),
                   STR_ARG(run->symbol->description));
        break;
    case RUN_STRING:
        buf_format(out, "[string %.*s]", STR_ARG(run->html));
        break;
    case RUN_WORD_LINK:
        buf_format(out, "[word %.*s]", STR_ARG(run->word->term->key));
        break;
    case RUN_BLOCK:
        buf_format(out, "[block %.*s]\n", STR_ARG(run->block->name));
        break;
    }
}

static inline str drawn(struct runs runs)
{
    struct buf out = {0};
    str kept;

    for (size_t i = 0; i < runs.count; i++)
        add_run(&out, &runs.items[i]);
    kept = arena_copy(&arena, buf_str(&out));
    buf_free(&out);
    return kept;
}

static inline str said(void)
{
    str all = STR("");

    for (size_t i = 0; i < diags.count; i++) {
        const struct diag *one = &diags.items[i];
        str code = diag_code(&arena, one->kind);

        all = arena_format(&arena, "%.*s%u:%u %.*s%s%.*s%s%.*s\n", STR_ARG(all),
                           one->line, one->column, STR_ARG(code),
                           one->a.len ? " " : "", STR_ARG(one->a),
                           one->b.len ? " | " : "", STR_ARG(one->b));
    }
    return all;
}

/* What a text becomes, when nothing is wrong with it. */
#define CHECK_DRAWN(markdown, html) \
    do { \
        parse(markdown); \
        CHECK_STR(drawn(body.runs), html); \
        CHECK_STR(said(), ""); \
    } while (0)

/* What is said of a text. */
#define CHECK_SAID(markdown, messages) \
    do { \
        parse(markdown); \
        CHECK_STR(said(), messages); \
    } while (0)

static inline int parsing_done(void)
{
    arena_free(&arena);
    markdown_tear_down();
    return tap_done();
}

#endif
