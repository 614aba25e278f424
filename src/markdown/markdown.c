#include "markdown/markdown.h"

#include <string.h>

#include "base/utf8.h"
#include "markdown/bare.h"
#include "markdown/block_content.h"
#include "markdown/body_ease.h"
#include "markdown/clean.h"
#include "markdown/dialect.h"
#include "markdown/footnote.h"
#include "markdown/heading.h"
#include "markdown/marks.h"
#include "markdown/parser.h"
#include "markdown/parser_limits.h"
#include "markdown/reword.h"

void markdown_set_up(void)
{
    parser_set_up();
    clean_set_up();
}

void markdown_tear_down(void)
{
    clean_tear_down();
}

static void *copy_items(struct arena *page, const void *items, size_t count,
                        size_t size)
{
    void *copy = arena_alloc(page, count, size);

    if (count)
        memcpy(copy, items, count * size);
    return copy;
}

static void finish(struct drawing *drawing, struct body *body)
{
    struct arena *page = drawing->page;
    str html = arena_copy(page, buf_str(&drawing->html));
    struct stretch all = {.to = drawing_mark(drawing)};

    body->runs = pieces_runs(&drawing->pieces, page, html, all);
    heading_finish(drawing, html, body);
    block_finish(drawing, html, body);
    body->ids = ids_sorted(drawing->spans->ids);
    body->id_count = drawing->spans->ids->count;
    body->links = copy_items(page, drawing->links, drawing->link_count,
                             sizeof(struct page_link *));
    body->link_count = drawing->link_count;
    body->symbols = copy_items(page, drawing->symbols, drawing->symbol_count,
                               sizeof(struct symbol_use *));
    body->symbol_count = drawing->symbol_count;
    body->words = drawing->rewording.used;
    body->word_count = drawing->rewording.used_count;
    body->changes = drawing->rewording.changes;
    body->change_count = drawing->rewording.change_count;
    body->ease = drawing->ease;
    body->note_words = drawing->rewording.note_words;
    body->is_read = drawing->source->is_read;
}

static void draw(struct drawing *drawing, cmark_node *root)
{
    footnote_set_up(drawing, root);
    render_inside(drawing, root);
}

/* Now that it is known how long and how hard the text is. */
static void finish_derived(struct drawing *drawing)
{
    const struct ease *before = &drawing->source->original->ease;

    plain_note_place(&drawing->rewording, before->words, drawing->ease.words);
    drawing->leaves_details =
        drawing->source->is_read && ease_is_easier(&drawing->ease, before);
}

/* All that stands between the text and the drawing. */
static void read(struct drawing *drawing, str text,
                 const struct footnote_lines *footnotes)
{
    struct block_syntax blocks = {.scratch = drawing->scratch,
                                  .report = drawing->report};
    struct arrangement arrangement = {
        .scratch = drawing->scratch,
        .report = drawing->report,
        .blocks = &blocks,
        .abbreviations = drawing->abbreviations,
        .spans = *drawing->spans,
        .variant = drawing->source->variant,
        .has_html = str_find_char(text, '<') >= 0,
        .has_marks = marks_may_be_in(text),
    };
    cmark_node *root = parser_parse(text, CMARK_OPT_FOOTNOTES, true, &blocks);

    arrange_tree(&arrangement, root, footnotes);
    if (drawing->source->words) {
        drawing->rewording.arrangement = &arrangement;
        reword_tree(&drawing->rewording, root);
    }
    drawing->ease =
        body_ease_of(drawing->scratch, drawing->source->blocks, root);
    if (drawing->source->derived)
        finish_derived(drawing);
    draw(drawing, root);
    arrange_free(&arrangement);
    cmark_node_free(root);
    blocks_free(&blocks);
}

/* False only after a message about the footnote mark. */
static bool is_whole(const struct drawing *drawing,
                     const struct footnote_lines *footnotes)
{
    size_t bad_at;

    return !footnotes->has_split_mark
           || utf8_is_valid(buf_str(&drawing->html), &bad_at);
}

static void parse_into(const struct markdown_source *source,
                       struct drawing *drawing, struct body *body)
{
    str bytes = source->text->bytes;
    str text = str_slice(bytes, source->body_offset, bytes.len);
    struct footnote_lines footnotes = {0};

    *body = (struct body){0};
    if (!parser_limits_check(drawing->report, drawing->scratch, text,
                             &footnotes))
        return;
    text = dialect_read(drawing->report, drawing->scratch, source->body_offset,
                        &footnotes);
    drawing->html.max = LIMIT_GROWTH * text.len + 1000000;
    read(drawing, text, &footnotes);
    if (drawing->html.is_full)
        report_add(drawing->report, DIAG_PAGE_GROWS,
                   report_line(drawing->report, 1), (str){0}, (str){0});
    else if (is_whole(drawing, &footnotes))
        finish(drawing, body);
    buf_free(&drawing->html);
}

void markdown_parse(const struct markdown_source *source, struct arena *page,
                    struct diags *diags, struct body *body)
{
    struct arena scratch = {0};
    struct report report;
    struct ids ids = {.page = page,
                      .scratch = &scratch,
                      .reserved = source->places->taken_ids};
    struct spans spans = {.scratch = &scratch, .report = &report, .ids = &ids};
    struct abbreviations abbreviations = {.scratch = &scratch};
    struct drawing drawing = {
        .source = source,
        .page = page,
        .scratch = &scratch,
        .report = &report,
        .abbreviations = &abbreviations,
        .spans = &spans,
        .rewording = {.source = source, .page = page},
        .last_level = 1,
        .pieces = {.scratch = &scratch},
    };

    report_init(&report, &scratch, source->text, source->body_offset,
                source->derived ? NULL : diags);
    parse_into(source, &drawing, body);
    report_finish(&report);
    arena_free(&scratch);
}

bool markdown_render_bare(struct arena *arena, str markdown,
                          unsigned extensions, struct buf *html)
{
    struct text_file text = {.bytes = markdown};
    struct footnote_lines footnotes = {0};
    struct report report;
    struct drawing drawing = {
        .is_bare = true,
        .page = arena,
        .scratch = arena,
        .report = &report,
        .pieces = {.scratch = arena},
    };

    report_init(&report, arena, &text, 0, NULL);
    if (!parser_limits_check(&report, arena, markdown, &footnotes))
        return false;
    if (!parser_is_set_up())
        markdown_set_up();

    cmark_node *root = parser_parse(
        markdown,
        extensions & BARE_FOOTNOTES ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT,
        extensions & BARE_TABLES, NULL);

    draw(&drawing, root);
    buf_add(html, buf_str(&drawing.html));
    buf_free(&drawing.html);
    cmark_node_free(root);
    return true;
}
