/*
 * loaded - what a theme is once it is loaded; for the theme room only.
 *
 * Shape      Templates are one a language, because the words of a language
 *            are compiled into them; pages' templates also one a variant.
 */
#ifndef COHUB_THEME_LOADED_H
#define COHUB_THEME_LOADED_H

#include "base/hash.h"
#include "template/mustache.h"
#include "theme/part.h"
#include "theme/settings.h"
#include "theme/strings.h"
#include "theme/style_sets.h"
#include "theme/symbol.h"
#include "theme/symbol_meaning.h"
#include "theme/theme.h"

enum { MONTH_COUNT = 12 };

struct theme_file {
    str path; /* in the output */
    str bytes;
};

struct language_theme {
    const struct strings *strings;
    /* Of the words, when it is not that of the pages; else null. */
    const struct language *words_language;
    bool words_turn; /* that is written the other way round */
    str months[MONTH_COUNT];
    const struct template *pages[VARIANT_COUNT];
    const struct template *moved;
    const struct template *not_found;
};

struct theme {
    const struct theme_files *files;
    struct theme_settings settings;
    const struct vocabulary *vocabulary;
    struct names *names;
    struct language_theme *languages;
    size_t language_count;
    struct map parts; /* name -> struct part */
    const str *part_names;
    size_t part_count;
    struct map symbols; /* name -> struct symbol */
    str *symbol_names;
    size_t symbol_count;
    struct symbol_meanings meanings;
    struct sheets sheets;
    str print_style; /* its path; empty when the theme has none */
    str icon;        /* the same */
    struct theme_file *assets;
    size_t asset_count;
};

/* The steps of theme_load, each in a file of its own. */
void theme_load_parts(struct theme *theme, struct arena *arena,
                      struct diags *diags);
void theme_load_symbols(struct theme *theme, struct arena *arena,
                        const struct theme_source *source, struct diags *diags);
void theme_load_styles(struct theme *theme, struct arena *arena,
                       const struct config *config, struct diags *diags);
void theme_load_assets(struct theme *theme, struct arena *arena);

/* Compile a template of the theme in a language's words.  contract is that
 * of a block's part, else null. */
struct theme_compiling {
    struct theme *theme;
    struct arena *arena;
    struct diags *diags;
    size_t language;
};
const struct template *theme_compile(const struct theme_compiling *compiling,
                                     str name,
                                     const struct part_contract *contract);

#endif
