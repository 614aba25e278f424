/*
 * theme - how a hub looks: templates, parts, styles, symbols and words.
 *
 * Shape      Loaded once, compiled once for each language; then const.
 * Ownership  Lives in the arena it was loaded into.
 * Errors     theme_load reports every mistake of the theme's author; after
 *            an error the theme must not draw.
 * Threads    Any number of drawings at once.
 */
#ifndef COHUB_THEME_THEME_H
#define COHUB_THEME_THEME_H

#include "base/file.h"
#include "base/map.h"
#include "model/filter.h"
#include "model/generated.h"

struct theme;
struct vocabulary;

struct theme_source {
    const struct folder *hub_folder;
    const struct hub *hub;
    const struct vocabulary *vocabulary; /* what templates may see */
    const struct map *symbols; /* the hub's own: name -> str, cleaned SVG */
    /* Makes a theme's SVG safe to stand in a page, or says why not. */
    bool (*clean)(struct arena *arena, str svg, str *cleaned,
                  const char **why_not);
};

struct theme *theme_load(struct arena *arena, const struct theme_source *source,
                         struct diags *diags);

/* What its parts say of their blocks: name -> struct block_facts. */
struct map theme_block_facts(const struct theme *theme, struct arena *arena);

/* Blocks that no part draws, and symbols that nobody drew. */
void theme_check_article(const struct theme *theme,
                         const struct article *article, struct diags *diags);

/* Easy-read rows whose picture says something else, or the same again. */
void theme_check_rows(const struct theme *theme, const struct hub *hub,
                      const struct article *article, size_t language_index,
                      struct diags *diags);

/* The style sheets that pages link: where each goes, and its bytes. */
struct theme_sheet {
    str path;
    str bytes;
};
size_t theme_sheets(const struct theme *theme, const struct hub *hub,
                    struct arena *arena, struct theme_sheet **sheets);

/* Other files of the theme's assets/, by number; false past the last. */
bool theme_asset(const struct theme *theme, size_t index, str *path,
                 str *bytes);

/* "November": month 1 to 12 in a language of the hub. */
str theme_month(const struct theme *theme, size_t language_index, int month);

/* The theme's words for a key; empty when it has none. */
str theme_words(const struct theme *theme, size_t language_index, str key);

/* The titles of the pages that cohub adds. */
void theme_titles(const struct theme *theme, size_t language_index,
                  struct generated_titles *titles);

/* What readers call a format. */
str theme_format(const struct theme *theme, size_t language_index,
                 enum variant variant, bool is_giant);
/* What a page is called in a format that may be derived when nobody wrote it:
 * "Hard words explained". */
str theme_format_explained(const struct theme *theme, size_t language_index,
                           enum variant variant);

/* The language of the theme's words, when it is not that language of the hub:
 * English stands in for words that a theme lacks.  Else null. */
const struct language *theme_words_language(const struct theme *theme,
                                            size_t language_index);

/* The ids that its templates write as they stand, as keys. */
struct map theme_ids(const struct theme *theme, struct arena *arena);

/* A symbol's markup, as decoration; false when the theme has none such. */
bool theme_draw_symbol(const struct theme *theme, str name, struct buf *out);

#endif
