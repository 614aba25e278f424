#include "markdown/link.h"

#include "markdown/bracket_span.h"
#include "markdown/node_text.h"
#include "media/escape.h"

static const str empty_words[] = {
    STR_INIT("click"),         STR_INIT("click here"), STR_INIT("here"),
    STR_INIT("more"),          STR_INIT("read more"),  STR_INIT("learn more"),
    STR_INIT("find out more"), STR_INIT("link"),       STR_INIT("this link"),
    STR_INIT("this page"),     STR_INIT("this"),
};

/* Without the arrows, dots and spaces that often stand at the end. */
static str bare_words(str words)
{
    static const str ends[] = {STR_INIT("."),      STR_INIT("\u2026"),
                               STR_INIT("\u2192"), STR_INIT("\u00BB"),
                               STR_INIT(">"),      STR_INIT("!")};
    str before;

    do {
        before = words;
        for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
            words = str_trim(str_without_end(words, ends[i]));
    } while (words.len < before.len);
    return words;
}

static bool is_address(str words)
{
    return (str_starts(words, STR("http://"))
            || str_starts(words, STR("https://"))
            || str_starts(words, STR("www.")))
           && str_find_char(words, ' ') < 0;
}

static void check_words(struct drawing *drawing, str words, struct place place)
{
    str bare = bare_words(words);

    if (words.len == 0)
        report_add(drawing->report, DIAG_LINK_EMPTY, place, (str){0}, (str){0});
    else if (is_address(words))
        report_add(drawing->report, DIAG_LINK_ADDRESS, place, (str){0},
                   (str){0});
    for (size_t i = 0; i < sizeof(empty_words) / sizeof(empty_words[0]); i++)
        if (str_equal_nocase(bare, empty_words[i]))
            report_add(drawing->report, DIAG_LINK_WORDS, place, words,
                       (str){0});
}

struct page_link *link_add(struct drawing *drawing, const struct target *target,
                           struct place place)
{
    struct page_link *link = arena_new(drawing->page, struct page_link);

    link->path = target->kind == TARGET_PAGE
                     ? arena_copy(drawing->page, target->path)
                     : (str){0};
    link->fragment = arena_copy(drawing->page, target->fragment);
    link->place = place;
    drawing->links =
        arena_grow(drawing->scratch, drawing->links, drawing->link_count,
                   &drawing->link_capacity, sizeof(struct page_link *));
    drawing->links[drawing->link_count++] = link;
    return link;
}

static void write_address(struct drawing *drawing, const struct target *target,
                          struct place place)
{
    struct buf *html = &drawing->html;
    struct run run = {.kind = RUN_PAGE_LINK};

    switch (target->kind) {
    case TARGET_PAGE:
        run.page_link = link_add(drawing, target, place);
        pieces_add(&drawing->pieces, html->len, run);
        break;
    case TARGET_ASSET:
        run = (struct run){.kind = RUN_FILE_LINK, .asset = target->asset};
        pieces_add(&drawing->pieces, html->len, run);
        break;
    case TARGET_FRAGMENT:
        if (target->fragment.len == 0) {
            buf_add_char(html, '#');
            break;
        }
        run.page_link = link_add(drawing, target, place);
        pieces_add(&drawing->pieces, html->len, run);
        break;
    default:
        escape_address(html, target->path);
        break;
    }
}

bool link_can_follow(struct drawing *drawing, const struct target *target,
                     str url, struct place place)
{
    struct report *report = drawing->report;

    if (target->kind == TARGET_REFUSED || target->kind == TARGET_SYMBOL) {
        report_add(report, DIAG_LINK_SCHEME, place, url, (str){0});
        return false;
    }
    if (target->slashed.len && target->kind != TARGET_NOTHING)
        report_add(report, DIAG_LINK_BACKSLASH, place, url, target->slashed);
    if (target->is_guessed)
        report_add_once(
            report, DIAG_LINK_READ, place, STR("an address of the website"),
            arena_format(
                drawing->scratch, "%.*s as %.*s", STR_ARG(url),
                STR_ARG(target_written(drawing->source, drawing->scratch,
                                       target->path))));
    if (target->kind == TARGET_ASSET && target->asset->is_refused)
        return false;
    if (target->kind != TARGET_NOTHING)
        return true;
    if (target->slashed.len)
        url = target->slashed;
    if (target->in_full.len)
        report_add(report, DIAG_LINK_NO_SCHEME, place, url, target->in_full);
    else
        report_add(report, DIAG_LINK_TO_NOTHING, place, url,
                   report_is_full(report)
                       ? (str){0}
                       : target_near(drawing->source, drawing->scratch, url));
    return false;
}

static void write_attributes(struct drawing *drawing, cmark_node *node,
                             struct place place)
{
    const struct attributes *attributes = cmark_node_get_user_data(node);
    str title = tree_title(node);

    if (title.len) {
        buf_add(&drawing->html, STR("\" title=\""));
        escape_text(&drawing->html, title);
    }
    buf_add_char(&drawing->html, '"');
    if (attributes)
        span_write(drawing->spans, place, attributes, (str){0}, &drawing->html);
    buf_add_char(&drawing->html, '>');
}

static void enter_plain(struct drawing *drawing, cmark_node *node)
{
    buf_add(&drawing->html, STR("<a href=\""));
    escape_address(&drawing->html, tree_url(node));
    write_attributes(drawing, node, (struct place){0});
}

void link_enter(struct drawing *drawing, cmark_node *node)
{
    struct place place;
    str words;

    if (drawing->is_bare) {
        enter_plain(drawing, node);
        return;
    }
    /* cmark lets a bare address stand in a link's words. */
    if (drawing->is_outline || drawing->open_link)
        return;
    words = words_of(drawing->scratch, node);
    place = report_place(drawing->report, node,
                         str_ends(tree_url(node), words) ? STR("<") : STR("["));
    check_words(drawing, words, place);
    drawing->link =
        target_of(drawing->source, drawing->scratch, tree_url(node));
    if (!link_can_follow(drawing, &drawing->link, tree_url(node), place))
        return;
    drawing->open_link = node;
    buf_add(&drawing->html, STR("<a href=\""));
    write_address(drawing, &drawing->link, place);
    write_attributes(drawing, node, place);
}

str link_size(struct arena *arena, size_t bytes)
{
    static const char *const units[] = {"kB", "MB", "GB"};
    size_t unit = 1000;
    size_t i = 0;

    while (i < 2 && bytes + unit / 2 >= unit * 1000) {
        unit *= 1000;
        i++;
    }

    size_t tenths = (bytes * 10 + unit / 2) / unit;

    if (tenths == 0)
        tenths = 1;
    if (tenths < 100 && tenths % 10)
        return arena_format(arena, "%zu.%zu %s", tenths / 10, tenths % 10,
                            units[i]);
    return arena_format(arena, "%zu %s", (bytes + unit / 2) / unit, units[i]);
}

static void write_file_facts(struct drawing *drawing, const struct asset *asset)
{
    char room[16];

    buf_add(&drawing->html, STR(" ("));
    escape_text(&drawing->html, asset_kind_name(asset->path, room));
    if (!asset->has_other_size) {
        buf_add(&drawing->html, STR(", "));
        buf_add(&drawing->html, link_size(drawing->scratch, asset->size));
    }
    buf_add_char(&drawing->html, ')');
}

void link_leave(struct drawing *drawing, cmark_node *node)
{
    if (!drawing->is_bare && drawing->open_link != node)
        return;
    if (!drawing->is_bare && drawing->link.kind == TARGET_ASSET)
        write_file_facts(drawing, drawing->link.asset);
    buf_add(&drawing->html, STR("</a>"));
    drawing->open_link = NULL;
}

void link_draw_word(struct drawing *drawing, const struct text_cut *cut)
{
    struct buf *html = &drawing->html;
    const struct word_link *link = cut->link;
    struct run run = {.kind = RUN_WORD_LINK};

    if (cut->kind == CUT_WORD_END) {
        buf_add(html, link->is_bold ? STR("</strong></a>") : STR("</a>"));
        return;
    }
    buf_add(html, STR("<a class=\"hard-word\""));
    if (link->has_id) {
        buf_add(html, STR(" id=\""));
        buf_add_escaped(html, link->use->id);
        buf_add_char(html, '"');
    }
    buf_add(html, STR(" href=\""));
    run.word = link->use;
    pieces_add(&drawing->pieces, html->len, run);
    buf_add(html, link->is_bold ? STR("\"><strong>") : STR("\">"));
}
