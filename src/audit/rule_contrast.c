/* Rules about text that does not stand out from what is behind it. */
#include <math.h>

#include "audit/accessible_name.h"
#include "audit/css_text.h"
#include "audit/rule.h"
#include "base/utf8.h"

enum { MOST_COLOURS = 16 };

/* What may be behind a text: the best of them counts. */
struct backdrop {
    struct css_colour colours[MOST_COLOURS];
    size_t count;
    bool is_known;
};

/* --- what is behind ------------------------------------------------------- */

static void put_over(struct backdrop *backdrop, struct css_colour front)
{
    for (size_t i = 0; i < backdrop->count; i++)
        backdrop->colours[i] = css_colour_over(front, backdrop->colours[i]);
}

/* Each colour of a gradient, over each that is behind it. */
static bool put_gradient(struct backdrop *backdrop, str inside,
                         const struct css_style *style)
{
    struct backdrop made = {.is_known = true};
    str piece;

    while (css_next_piece(&inside, ',', &piece)) {
        struct css_colour colour;
        str word;

        if (!css_next_value(&piece, &word)
            || !css_colour_read(word, &style->colour, false, &colour))
            continue;
        for (size_t i = 0; i < backdrop->count && made.count < MOST_COLOURS;
             i++)
            made.colours[made.count++] =
                css_colour_over(colour, backdrop->colours[i]);
    }
    if (made.count == 0)
        return false;
    *backdrop = made;
    return true;
}

static bool gradient_inside(str picture, str *inside)
{
    return css_function(picture, "linear-gradient", inside)
           || css_function(picture, "radial-gradient", inside)
           || css_function(picture, "conic-gradient", inside)
           || css_function(picture, "repeating-linear-gradient", inside)
           || css_function(picture, "-webkit-linear-gradient", inside);
}

/* A picture that is not there leaves the colour that stands behind it. */
static bool is_missing_picture(const struct audit *audit, str picture)
{
    const struct page_files *files = audit->files;
    str address;

    if (!files || !files->find_picture
        || !css_function(picture, "url", &address))
        return false;
    address = css_unquote(audit->page->arena, address);
    return files->find_picture(files->css.context, audit->file->path, address)
           == PICTURE_MISSING;
}

static bool put_picture(const struct audit *audit, struct backdrop *backdrop,
                        const struct css_style *style)
{
    str rest = style->picture;
    str picture;
    bool is_whole = style->has_background && style->background.alpha >= 1;
    str inside;

    while (css_next_piece(&rest, ',', &picture)) {
        if (gradient_inside(picture, &inside)) {
            if (!put_gradient(backdrop, inside, style))
                return false;
        } else if (!is_whole || !is_missing_picture(audit, picture)) {
            return false;
        }
    }
    return true;
}

/* Does what this element shows hang on where it stands? */
static bool is_out_of_flow(const struct css_style *style)
{
    return style->position != POSITION_IN_FLOW
           || style->won[CSS_FLOAT].declaration;
}

static bool is_blended(const struct audit *audit, const struct css_style *style)
{
    return css_style_value(audit->page->arena, style, CSS_FILTER).len
           || css_style_value(audit->page->arena, style, CSS_MIX_BLEND_MODE)
                  .len;
}

/* The elements from the text outwards, up to one that nothing shows
 * through. */
struct ground {
    const struct css_style *styles[DOM_DEPTH_MAX + 1];
    size_t count;
};

static bool find_ground(const struct audit *audit, const struct dom_node *node,
                        struct ground *ground)
{
    bool has_left_flow = false;

    for (; node && ground->count <= DOM_DEPTH_MAX; node = node->parent) {
        const struct css_style *style = page_style(audit->page, node);

        if (!style->has_background || isnan(style->opacity)
            || is_blended(audit, style))
            return false;
        if (has_left_flow && (style->background.alpha > 0 || style->picture.len)
            && node->parent)
            return false;
        ground->styles[ground->count++] = style;
        if (style->background.alpha >= 1 && style->opacity >= 1
            && style->picture.len == 0)
            break;
        has_left_flow |= is_out_of_flow(style);
    }
    /* Nobody knows what something that left its place lies over. */
    return !has_left_flow || !node;
}

static struct backdrop backdrop_of(const struct audit *audit,
                                   const struct ground *ground,
                                   struct css_colour *front)
{
    static const struct css_colour white = {255, 255, 255, 1};
    struct backdrop backdrop = {{white}, 1, true};

    for (size_t i = ground->count; i-- > 0;) {
        const struct css_style *style = ground->styles[i];
        struct css_colour colour = style->background;

        colour.alpha *= style->opacity;
        put_over(&backdrop, colour);
        if (style->picture.len
            && (style->opacity < 1 || !put_picture(audit, &backdrop, style))) {
            backdrop.is_known = false;
            break;
        }
        front->alpha *= style->opacity;
    }
    return backdrop;
}

/* Shadows of letters are behind them too. */
static bool add_shadows(const struct audit *audit, const struct dom_node *node,
                        struct backdrop *backdrop)
{
    str value = {0};
    str shadow;

    for (const struct dom_node *at = node; at && value.len == 0;
         at = at->parent)
        value = css_style_value(audit->page->arena, page_style(audit->page, at),
                                CSS_TEXT_SHADOW);
    if (value.len == 0 || str_equal_nocase(value, STR("none"))
        || str_equal_nocase(value, STR("initial")))
        return true;
    while (css_next_piece(&value, ',', &shadow)) {
        str word;
        struct css_colour colour;
        bool has_colour = false;

        while (css_next_value(&shadow, &word))
            has_colour |= css_colour_read(word, NULL, false, &colour);
        if (!has_colour || backdrop->count == MOST_COLOURS)
            return false;
        backdrop->colours[backdrop->count] =
            css_colour_over(colour, backdrop->colours[0]);
        backdrop->count++;
    }
    return true;
}

/* --- which texts ---------------------------------------------------------- */

static bool says_something(str text)
{
    uint32_t character;
    size_t letters = 0;

    while (utf8_next(&text, &character))
        letters += utf8_is_word(character) && character != '_';
    return letters > 0;
}

static bool is_referenced(const struct audit *audit, const char *attribute,
                          str id)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node))
        if (dom_has(node, attribute) && page_is_disabled(audit->page, node)
            && word_is_in(dom_value(node, attribute), id))
            return true;
    return false;
}

/* It names something that cannot be used now. */
static bool names_disabled(const struct audit *audit,
                           const struct dom_node *node)
{
    const struct audited_page *page = audit->page;

    for (; node; node = node->parent) {
        str id = dom_value(node, "id");

        if (id.len && is_referenced(audit, "aria-labelledby", id))
            return true;
        if (node->tag != TAG_LABEL)
            continue;
        if (dom_has(node, "for")) {
            const struct dom_node *control =
                dom_find_id(page->dom, dom_value(node, "for"));

            return control && page_is_disabled(page, control);
        }
        for (size_t i = node->index + 1; i < node->end; i++)
            if (dom_is_element(page->dom->nodes[i])
                && page_is_disabled(page, page->dom->nodes[i]))
                return true;
    }
    return false;
}

static bool is_concerned(const struct audit *audit, const struct dom_node *text)
{
    const struct audited_page *page = audit->page;
    const struct dom_node *node = text->parent;

    return !dom_is_element(text) && node && dom_is_html(node)
           && node->tag != TAG_OPTION && node->tag != TAG_TITLE
           && page_is_visible(page, text) && !page_is_disabled(page, node)
           && says_something(text->text);
}

/* --- how much ------------------------------------------------------------- */

static bool is_large(const struct css_style *style)
{
    static const double large_px = 24 - 1e-3;
    static const double large_bold_px = 14 * 96.0 / 72 - 1e-3;
    enum { BOLD = 700 };

    return style->font_px >= large_px
           || (style->weight >= BOLD && style->font_px >= large_bold_px);
}

struct seen_text {
    struct css_colour front;
    struct css_colour back;
    double contrast;
    bool is_large;
};

static bool measure(const struct audit *audit, const struct dom_node *node,
                    struct seen_text *seen)
{
    const struct css_style *style = page_style(audit->page, node);
    struct ground ground = {0};
    struct css_colour front = style->colour;
    struct backdrop backdrop;

    if (!style->has_colour || isnan(style->font_px)
        || !find_ground(audit, node, &ground))
        return false;
    backdrop = backdrop_of(audit, &ground, &front);
    if (!backdrop.is_known || !add_shadows(audit, node, &backdrop))
        return false;
    seen->contrast = 0;
    seen->is_large = is_large(style);
    for (size_t i = 0; i < backdrop.count; i++) {
        struct css_colour back = backdrop.colours[i];
        struct css_colour shown = css_colour_over(front, back);
        double contrast = css_contrast(shown, back);

        if (contrast > seen->contrast) {
            seen->contrast = contrast;
            seen->front = shown;
            seen->back = back;
        }
    }
    /* What has the colour of what is behind it is not seen at all. */
    return !css_colour_same(seen->front, seen->back);
}

static str colour_name(struct arena *arena, struct css_colour colour)
{
    return arena_format(arena, "#%02x%02x%02x", (unsigned)(colour.red + 0.5),
                        (unsigned)(colour.green + 0.5),
                        (unsigned)(colour.blue + 0.5));
}

static void report(struct audit *audit, enum diag_kind kind,
                   const struct dom_node *node, const struct seen_text *seen,
                   double least)
{
    struct arena *arena = audit->page->arena;
    str colours = arena_format(arena, "%.*s on %.*s",
                               STR_ARG(colour_name(arena, seen->front)),
                               STR_ARG(colour_name(arena, seen->back)));

    audit_report(audit, kind, node, colours,
                 arena_format(arena, "%.2f:1, and needs %g:1",
                              floor(seen->contrast * 100) / 100, least));
}

static void check_contrast(struct audit *audit, enum diag_kind kind,
                           double least, double least_large)
{
    const struct dom *dom = audit->page->dom;
    const struct dom_node *last = NULL;

    if (audit->page->styles.is_unknown)
        return;
    for (size_t i = 0; i < dom->count; i++) {
        const struct dom_node *text = dom->nodes[i];
        struct seen_text seen;
        double wanted;

        if (dom_is_element(text) || text->parent == last
            || !is_concerned(audit, text)
            || !measure(audit, text->parent, &seen))
            continue;
        last = text->parent;
        wanted = seen.is_large ? least_large : least;
        if (seen.contrast < wanted && !names_disabled(audit, text->parent))
            report(audit, kind, text->parent, &seen, wanted);
    }
}

void check_contrast_minimum(struct audit *audit)
{
    check_contrast(audit, DIAG_CONTRAST_MINIMUM, 4.5, 3);
}

void check_contrast_enhanced(struct audit *audit)
{
    check_contrast(audit, DIAG_CONTRAST_ENHANCED, 7, 4.5);
}
