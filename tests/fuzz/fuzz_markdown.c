/*
 * fuzz_markdown - any Markdown, as a page in each format, becomes well-formed
 * HTML with nothing live in it.
 */
#include "fuzz.h"

#include "base/utf8.h"
#include "unit/markdown/parsing.h"

static void draw(struct buf *out, struct runs runs);

static void draw_block(struct buf *out, const struct block *block)
{
    draw(out, block->content);
    draw(out, block->picture);
}

/* What a theme puts between the pieces is no author's: it is left out. */
static void draw(struct buf *out, struct runs runs)
{
    for (size_t i = 0; i < runs.count; i++) {
        const struct run *run = &runs.items[i];

        if (run->kind == RUN_HTML)
            buf_add(out, run->html);
        else if (run->kind == RUN_BLOCK)
            draw_block(out, run->block);
        else if (run->kind == RUN_PAGE_LINK || run->kind == RUN_FILE_LINK)
            buf_add_char(out, '#');
    }
}

static void check_drawn(str markdown)
{
    struct buf out = {0};

    draw(&out, body.runs);
    for (size_t i = 0; i < body.heading_count; i++)
        buf_add(&out, body.headings[i].html);
    MUST_HOLD(drawn_is_well_formed(buf_str(&out)), markdown);
    MUST_HOLD(drawn_is_safe(buf_str(&out)), markdown);
    buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static bool is_set_up;
    str markdown = {(const char *)bytes, len};
    size_t bad_at;

    if (!is_set_up)
        markdown_set_up();
    is_set_up = true;
    /* Other bytes than UTF-8 do not come this far. */
    if (!utf8_is_valid(markdown, &bad_at))
        return 0;
    for (unsigned i = 0; i < VARIANT_COUNT; i++) {
        variant = (enum variant)i;
        parse_from(markdown, 0);
        check_drawn(markdown);
    }
    arena_free(&arena);
    return 0;
}
