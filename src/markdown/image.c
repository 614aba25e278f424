#include "markdown/image.h"

#include "markdown/block_content.h"
#include "markdown/bracket_span.h"
#include "markdown/node_text.h"
#include "media/escape.h"

static void draw_plain(struct drawing *drawing, cmark_node *node)
{
    struct walk walk = {node, node, true};
    str title = tree_title(node);
    struct buf *html = &drawing->html;

    buf_add(html, STR("<img src=\""));
    escape_address(html, tree_url(node));
    buf_add(html, STR("\" alt=\""));
    while (walk_next(&walk)) {
        if (!walk.entering)
            continue;
        if (tree_is(walk.node, CMARK_NODE_SOFTBREAK)
            || tree_is(walk.node, CMARK_NODE_LINEBREAK))
            buf_add_char(html, ' ');
        else if (!tree_is(walk.node, CMARK_NODE_FOOTNOTE_REFERENCE))
            escape_text(html, tree_literal(walk.node));
    }
    if (title.len) {
        buf_add(html, STR("\" title=\""));
        escape_text(html, title);
    }
    buf_add(html, STR("\" />"));
}

static const str idle_starts[] = {
    STR_INIT("image of "),     STR_INIT("picture of "),
    STR_INIT("photo of "),     STR_INIT("an image of "),
    STR_INIT("a picture of "), STR_INIT("a photo of "),
};

/* What stands there before anybody wrote a description. */
static const str idle_words[] = {
    STR_INIT("image"),
    STR_INIT("picture"),
    STR_INIT("photo"),
    STR_INIT("photograph"),
    STR_INIT("graphic"),
    STR_INIT("drawing"),
    STR_INIT("diagram"),
    STR_INIT("chart"),
    STR_INIT("graph"),
    STR_INIT("screenshot"),
    STR_INIT("illustration"),
    STR_INIT("img"),
    STR_INIT("alt text"),
    STR_INIT("alt"),
    STR_INIT("untitled"),
    STR_INIT("image of"),
    STR_INIT("picture of"),
    STR_INIT("photo of"),
    STR_INIT("image description"),
};

static bool says_nothing(str words)
{
    words = str_without_end(words, STR("."));
    for (size_t i = 0; i < sizeof(idle_words) / sizeof(idle_words[0]); i++)
        if (str_equal_nocase(words, idle_words[i]))
            return true;
    return false;
}

static void check_description(struct drawing *drawing, str words,
                              struct place place)
{
    struct report *report = drawing->report;

    if (words.len == 0) {
        report_add(report, DIAG_IMAGE_DESCRIPTION, place, (str){0}, (str){0});
        return;
    }
    if (asset_is_picture(words) && str_find_char(words, ' ') < 0) {
        report_add(report, DIAG_IMAGE_DESCRIPTION_WEAK, place, words,
                   STR("say what can be seen, instead of the file's name"));
        return;
    }
    if (says_nothing(words))
        report_add(report, DIAG_IMAGE_DESCRIPTION_WEAK, place, words,
                   STR("say what can be seen in it"));
    for (size_t i = 0; i < sizeof(idle_starts) / sizeof(idle_starts[0]); i++)
        if (str_equal_nocase(str_slice(words, 0, idle_starts[i].len),
                             idle_starts[i]))
            report_add(report, DIAG_IMAGE_DESCRIPTION_WEAK, place, words,
                       STR("leave the first words out: everybody is told "
                           "that it is a picture"));
}

static bool is_decorative(cmark_node *node)
{
    const struct attributes *attributes = cmark_node_get_user_data(node);

    return attributes && attributes_have(attributes, STR("decorative"));
}

static void draw_symbol(struct drawing *drawing, str name, str words,
                        struct place place)
{
    struct symbol_use *use = arena_new(drawing->page, struct symbol_use);
    struct run run = {.kind = RUN_SYMBOL};

    *use =
        (struct symbol_use){.name = arena_copy(drawing->page, name),
                            .description = escape_nothing(drawing->page, words),
                            .place = place};
    run.symbol = use;
    pieces_add(&drawing->pieces, drawing->html.len, run);
    drawing->symbols =
        arena_grow(drawing->scratch, drawing->symbols, drawing->symbol_count,
                   &drawing->symbol_capacity, sizeof(struct symbol_use *));
    drawing->symbols[drawing->symbol_count++] = use;
}

static void add_number(struct buf *html, str name, unsigned number)
{
    if (number == 0)
        return;
    buf_add(html, name);
    buf_add_number(html, number);
    buf_add_char(html, '"');
}

static void add_run(struct drawing *drawing, enum run_kind kind,
                    const struct asset *asset)
{
    bool is_needed = kind == RUN_FILE_LINK || asset->version_count > 1;

    if (is_needed)
        pieces_add(&drawing->pieces, drawing->html.len,
                   (struct run){.kind = kind, .asset = asset});
}

/* caption: the title is drawn below the picture, not as a tip on it. */
static void draw_picture(struct drawing *drawing, cmark_node *node,
                         const struct asset *asset, str words, bool caption)
{
    struct buf *html = &drawing->html;
    const struct attributes *attributes = cmark_node_get_user_data(node);
    str title = tree_title(node);

    add_run(drawing, RUN_SOURCES, asset);
    buf_add(html, STR("<img src=\""));
    add_run(drawing, RUN_FILE_LINK, asset);
    buf_add(html, STR("\" alt=\""));
    escape_text(html, words);
    if (title.len && !caption) {
        buf_add(html, STR("\" title=\""));
        escape_text(html, title);
    }
    buf_add_char(html, '"');
    add_number(html, STR(" width=\""), asset->width_px);
    add_number(html, STR(" height=\""), asset->height_px);
    add_run(drawing, RUN_SIZES, asset);
    if (drawing->pictures++)
        buf_add(html, STR(" loading=\"lazy\""));
    if (attributes)
        span_write(drawing->spans,
                   report_place(drawing->report, node, STR("![")), attributes,
                   STR(" decorative moved "), html);
    buf_add(html, STR(" />"));
    add_run(drawing, RUN_SOURCES_END, asset);
}

/* Says why a picture cannot be drawn. */
static void report_missing(struct drawing *drawing, const struct target *target,
                           str url, struct place place)
{
    struct report *report = drawing->report;

    if (target->slashed.len)
        url = target->slashed;
    if (target->kind == TARGET_ASSET)
        report_add(report, DIAG_IMAGE_NOT_PICTURE, place, url, (str){0});
    else if (target->kind == TARGET_ELSEWHERE || target->in_full.len
             || str_starts(url, STR("//")))
        report_add(report, DIAG_IMAGE_ELSEWHERE, place, (str){0}, (str){0});
    else if (target->kind == TARGET_REFUSED)
        report_add(report, DIAG_IMAGE_OF_MACHINE, place, url, (str){0});
    else
        report_add(
            report, DIAG_IMAGE_MISSING, place,
            url.len ? url : STR("with an empty name"),
            report_is_full(report)
                ? (str){0}
                : target_near_file(drawing->source, drawing->scratch, url));
}

/* The words to draw it with; messages about them are said here. */
static str description_of(struct drawing *drawing, cmark_node *node,
                          struct place place)
{
    str words = words_of(drawing->scratch, node);

    if (is_decorative(node))
        return (str){0};
    check_description(drawing, words, place);
    return words;
}

/* What stood for a picture in another program: where that kept its pictures
 * is not known here. */
static bool is_moved(cmark_node *node)
{
    const struct attributes *attributes = cmark_node_get_user_data(node);

    return attributes && attributes_have(attributes, STR("moved"));
}

static void draw_moved(struct drawing *drawing, str words, str url,
                       struct place place)
{
    report_add_once(drawing->report, DIAG_IMAGE_MOVED, place, url, (str){0});
    escape_text(&drawing->html, words);
}

static void draw(struct drawing *drawing, cmark_node *node, bool caption)
{
    struct place place = report_place(drawing->report, node, STR("!["));
    str url = tree_url(node);
    str words = description_of(drawing, node, place);
    struct target target = target_of(drawing->source, drawing->scratch, url);

    if (target.slashed.len && target.kind != TARGET_NOTHING)
        report_add(drawing->report, DIAG_LINK_BACKSLASH, place, url,
                   target.slashed);
    if (target.kind == TARGET_SYMBOL)
        draw_symbol(drawing, target.path, words, place);
    else if (target.kind == TARGET_ASSET && target.asset->is_refused)
        escape_text(&drawing->html, words);
    else if (target.kind == TARGET_ASSET && target.asset->is_picture)
        draw_picture(drawing, node, target.asset, words, caption);
    else if (is_moved(node))
        draw_moved(drawing, words, url, place);
    else
        report_missing(drawing, &target, url, place);
}

void image_draw(struct drawing *drawing, cmark_node *node)
{
    if (drawing->is_bare)
        draw_plain(drawing, node);
    else if (drawing->is_outline)
        escape_text(&drawing->html, words_of(drawing->scratch, node));
    else
        draw(drawing, node, false);
}

void image_draw_alone(struct drawing *drawing, cmark_node *paragraph)
{
    cmark_node *node = cmark_node_first_child(paragraph);
    str caption = tree_title(node);
    bool is_symbol = str_starts(tree_url(node), STR("symbol:"));
    struct target target =
        target_of(drawing->source, drawing->scratch, tree_url(node));
    bool is_refused = target.kind == TARGET_ASSET && target.asset->is_refused;
    bool is_gone = (is_moved(node) && target.kind == TARGET_NOTHING)
                   || (is_refused && caption.len == 0);
    bool is_bare = block_is_row(drawing, paragraph) && caption.len == 0;
    struct buf *html = &drawing->html;

    if (is_gone) {
        buf_add(html, STR("<p>"));
        draw(drawing, node, false);
        buf_add(html, STR("</p>\n"));
        return;
    }
    if (is_symbol || is_bare) {
        draw(drawing, node, false);
        return;
    }
    drawing_break(drawing);
    buf_add(html, is_refused ? STR("<figure><p>") : STR("<figure>"));
    draw(drawing, node, true);
    buf_add(html, is_refused ? STR("</p>") : (str){0});
    if (caption.len) {
        buf_add(html, STR("<figcaption>"));
        escape_text(html, caption);
        buf_add(html, STR("</figcaption>"));
    }
    buf_add(html, STR("</figure>\n"));
}
