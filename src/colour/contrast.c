#include "colour/contrast.h"

#include <math.h>

#include "colour/oklch.h"
#include "colour/property.h"

#define CONTRAST_LEAST 1.0
#define CONTRAST_MOST 21.0

enum { LIGHTNESS_STEPS = 256, DECIMALS_MAX = 100 };

#define ROW(field) .offset = offsetof(struct contrast_row, field)

static const struct yaml_key row_keys[] = {
    {STR_INIT("front"), YAML_TEXT, true, ROW(front),
     .meaning = "The colour of words or a line.", .example = "ink"},
    {STR_INIT("back"), YAML_TEXT, true, ROW(back),
     .meaning = "The colour behind it.", .example = "paper"},
    {STR_INIT("least"), YAML_TEXT, true, ROW(least),
     .meaning = "The least contrast between the two.", .example = "7"},
};

const struct yaml_schema contrast_schema = {
    .keys = row_keys,
    .count = sizeof(row_keys) / sizeof(row_keys[0]),
    .size = sizeof(struct contrast_row),
};

/* What is kept for a theme that asks for nothing. */
static const struct palette_pair usual_pairs[] = {
    {PALETTE_INK, PALETTE_PAPER, 7},       {PALETTE_INK, PALETTE_PANEL, 7},
    {PALETTE_SOFT, PALETTE_PANEL, 7},      {PALETTE_LINK, PALETTE_PANEL, 7},
    {PALETTE_VISITED, PALETTE_PANEL, 7},   {PALETTE_ON_BRAND, PALETTE_BRAND, 7},
    {PALETTE_BRAND_INK, PALETTE_PANEL, 7}, {PALETTE_WARN, PALETTE_PANEL, 7},
    {PALETTE_LINE, PALETTE_PANEL, 3},      {PALETTE_GAUGE, PALETTE_PANEL, 3},
    {PALETTE_ACCENT, PALETTE_BRAND, 3},
};

struct pair {
    const struct contrast_row *row;
    struct place place;
    double least;
};

struct contrast_check {
    const struct contrast_job *job;
    struct properties properties; /* file is null when there are none */
    const struct palette *palette;
    struct pair *pairs;
    size_t count;
};

/* --- rows ----------------------------------------------------------------- */

/* "7" or "4.5"; at most two decimals are read. */
static bool read_least(str text, double *least)
{
    str_halves cut = str_cut(text, '.');
    long whole;
    long part = 0;

    if (!str_number(cut.head, (long)CONTRAST_MOST, &whole))
        return false;
    if (cut.found && !str_number(cut.tail, DECIMALS_MAX - 1, &part))
        return false;
    *least =
        (double)whole + (double)part / (cut.tail.len == 1 ? 10 : DECIMALS_MAX);
    return *least >= CONTRAST_LEAST && *least <= CONTRAST_MOST;
}

static struct place place_of(const struct contrast_job *job, size_t index)
{
    const struct yaml_node *node =
        job->list->kind == YAML_LIST ? &job->list->items[index] : job->list;

    return place_at(job->file, node->offset);
}

/* Rows with a mistake in them have a message and are left out. */
static void read_pairs(struct contrast_check *checking)
{
    const struct contrast_job *job = checking->job;

    checking->pairs = arena_array(job->arena, struct pair, job->count);
    for (size_t i = 0; i < job->count; i++) {
        const struct contrast_row *row = &job->rows[i];
        struct pair pair = {.row = row, .place = place_of(job, i)};

        if (!row->front.len || !row->back.len || !row->least.len)
            continue;
        if (read_least(row->least, &pair.least))
            checking->pairs[checking->count++] = pair;
        else
            diag_add(job->diags, DIAG_THEME_LEAST, pair.place, row->least,
                     (str){0});
    }
}

/* --- colours -------------------------------------------------------------- */

static bool colour_of(const struct contrast_check *checking, unsigned scheme,
                      str name, struct colour *colour)
{
    enum palette_role role = palette_role_find(name);

    if (checking->palette && role != PALETTE_ROLE_COUNT) {
        *colour = checking->palette->colours[scheme][role];
        return true;
    }
    return properties_colour(&checking->properties, scheme, name, colour);
}

static struct palette derive(const struct contrast_check *checking)
{
    struct palette_pair *pairs =
        arena_array(checking->job->arena, struct palette_pair, checking->count);
    size_t count = 0;

    for (size_t i = 0; i < checking->count; i++) {
        const struct pair *pair = &checking->pairs[i];

        pairs[count].front = palette_role_find(pair->row->front);
        pairs[count].back = palette_role_find(pair->row->back);
        pairs[count].least = pair->least;
        if (pairs[count].front != PALETTE_ROLE_COUNT
            && pairs[count].back != PALETTE_ROLE_COUNT)
            count++;
    }
    if (count == 0)
        return palette_derive(*checking->job->brand, usual_pairs,
                              sizeof(usual_pairs) / sizeof(usual_pairs[0]));
    return palette_derive(*checking->job->brand, pairs, count);
}

/* --- messages ------------------------------------------------------------- */

static const char *const scheme_words[SCHEME_COUNT] = {
    "the light colours",
    "the dark colours",
    "the light colours for more contrast",
    "the dark colours for more contrast",
};

/* The contrast with everything that the name stands in front of or behind. */
static bool passes(const struct contrast_check *checking, unsigned scheme,
                   str name, struct colour colour)
{
    for (size_t i = 0; i < checking->count; i++) {
        const struct pair *pair = &checking->pairs[i];
        bool is_front = str_equal(pair->row->front, name);
        str other = is_front ? pair->row->back : pair->row->front;
        struct colour beside;

        if (!is_front && !str_equal(pair->row->back, name))
            continue;
        if (colour_of(checking, scheme, other, &beside)
            && colour_contrast(colour, beside) < pair->least)
            return false;
    }
    return true;
}

/* The nearest in lightness that passes: false when there is none. */
static bool nearest(const struct contrast_check *checking, unsigned scheme,
                    str name, struct colour *colour)
{
    struct oklch own = oklch_of(*colour);

    for (int i = 1; i <= 2 * LIGHTNESS_STEPS; i++) {
        double step = (double)((i + 1) / 2) / LIGHTNESS_STEPS;
        double lightness = own.lightness + (i % 2 ? -step : step);
        struct oklch wanted = {fmin(fmax(lightness, 0), 1), own.chroma,
                               own.hue};

        *colour = oklch_colour(wanted);
        if (passes(checking, scheme, name, *colour))
            return true;
    }
    return false;
}

/* Rounded down, so that what fails never reads as what is asked for. */
static double shown(double contrast)
{
    return floor(contrast * 100) / 100;
}

static str advice(const struct contrast_check *checking,
                  const struct pair *pair, unsigned scheme, struct colour front)
{
    struct arena *arena = checking->job->arena;
    str name = pair->row->front;

    if (checking->palette && palette_role_find(name) != PALETTE_ROLE_COUNT)
        return STR("ask for less contrast, or take the row out: no colour "
                   "made from the brand keeps all the rows");
    if (nearest(checking, scheme, name, &front))
        return arena_format(
            arena, "write --%.*s: %.*s; that is the nearest colour that passes",
            STR_ARG(name), STR_ARG(colour_words(arena, front)));
    return arena_format(arena,
                        "change --%.*s: no --%.*s of this hue passes on all "
                        "that it stands on",
                        STR_ARG(pair->row->back), STR_ARG(name));
}

/* Where the colour in front is written, or the row when cohub made it. */
static struct place fault_place(const struct contrast_check *checking,
                                const struct pair *pair, unsigned scheme)
{
    const struct property *property =
        properties_find(&checking->properties, scheme, pair->row->front);

    if (checking->palette || !property)
        return pair->place;
    return place_at(checking->properties.file, property->offset);
}

static void complain_of_pair(const struct contrast_check *checking,
                             const struct pair *pair, unsigned scheme,
                             struct colour front)
{
    const struct contrast_job *job = checking->job;
    struct colour back;
    str words;

    colour_of(checking, scheme, pair->row->back, &back);
    words = arena_format(
        job->arena,
        "--%.*s on --%.*s has a contrast of %g:1 in %s, and %.*s:1 is asked "
        "for",
        STR_ARG(pair->row->front), STR_ARG(pair->row->back),
        shown(colour_contrast(front, back)), scheme_words[scheme],
        STR_ARG(pair->row->least));
    diag_add(job->diags, DIAG_THEME_CONTRAST,
             fault_place(checking, pair, scheme), words,
             advice(checking, pair, scheme, front));
}

struct seen_pair {
    struct colour front;
    struct colour back;
};

/* A scheme that changes neither colour has the message already. */
static bool is_repeated(const struct seen_pair *seen, unsigned scheme)
{
    for (unsigned i = 0; i < scheme; i++)
        if ((i & ~scheme) == 0
            && colour_equal(seen[i].front, seen[scheme].front)
            && colour_equal(seen[i].back, seen[scheme].back))
            return true;
    return false;
}

/* A row further up has complained about it. */
static bool is_said(const struct contrast_check *checking,
                    const struct pair *pair, unsigned scheme, str name)
{
    for (const struct pair *at = checking->pairs; at < pair; at++) {
        struct colour front;

        if (str_equal(at->row->front, name)
            || (str_equal(at->row->back, name)
                && colour_of(checking, scheme, at->row->front, &front)))
            return true;
    }
    return false;
}

/* Where the colour is written, or the row that asks for it. */
static void complain_of_colour(const struct contrast_check *checking,
                               const struct pair *pair, unsigned scheme,
                               str name)
{
    const struct property *property =
        properties_find(&checking->properties, scheme, name);
    struct diags *diags = checking->job->diags;

    if (is_said(checking, pair, scheme, name)
        || (!property && checking->job->is_inherited))
        return;
    if (property)
        diag_add(diags, DIAG_THEME_COLOUR,
                 place_at(checking->properties.file, property->offset), name,
                 property->value);
    else
        diag_add(diags, DIAG_THEME_COLOUR_MISSING, pair->place, name, (str){0});
}

static bool find_pair(const struct contrast_check *checking,
                      const struct pair *pair, unsigned scheme,
                      struct seen_pair *seen)
{
    str missing = pair->row->front;

    if (colour_of(checking, scheme, missing, &seen->front)) {
        missing = pair->row->back;
        if (colour_of(checking, scheme, missing, &seen->back))
            return true;
    }
    complain_of_colour(checking, pair, scheme, missing);
    return false;
}

static void check_pair(const struct contrast_check *checking,
                       const struct pair *pair)
{
    struct seen_pair seen[SCHEME_COUNT];

    for (unsigned scheme = 0; scheme < SCHEME_COUNT; scheme++) {
        if (!find_pair(checking, pair, scheme, &seen[scheme]))
            return;
        if (colour_contrast(seen[scheme].front, seen[scheme].back) < pair->least
            && !is_repeated(seen, scheme))
            complain_of_pair(checking, pair, scheme, seen[scheme].front);
    }
}

void contrast_check(const struct contrast_job *job, struct buf *css)
{
    struct contrast_check checking = {.job = job};
    struct palette palette;

    if (job->tokens)
        checking.properties = properties_read(job->arena, job->tokens);
    read_pairs(&checking);
    if (job->brand) {
        palette = derive(&checking);
        checking.palette = &palette;
        palette_add_css(&palette, css);
    }
    for (size_t i = 0; i < checking.count; i++)
        check_pair(&checking, &checking.pairs[i]);
}
