#include "theme/symbol.h"

#include <stdlib.h>

#include "theme/loaded.h"

/* What HTML needs no word of, and what a style sheet says once for all: a page
 * of easy read has thirty drawings. */
static const str unneeded[] = {
    STR_INIT(" xmlns=\"http://www.w3.org/2000/svg\""),
    STR_INIT(" stroke-linecap=\"round\""),
    STR_INIT(" stroke-linejoin=\"round\""),
};

static void add_attributes(str attributes, struct buf *out)
{
    while (attributes.len) {
        size_t length = 0;

        for (size_t i = 0; i < sizeof(unneeded) / sizeof(unneeded[0]); i++)
            if (str_starts(attributes, unneeded[i]))
                length = unneeded[i].len;
        if (length == 0)
            buf_add_char(out, attributes.at[0]);
        attributes = str_slice(attributes, length ? length : 1, attributes.len);
    }
}

bool symbol_cut(str svg, struct symbol *symbol)
{
    ptrdiff_t start = str_find(svg, STR("<svg"));
    str rest = {0};

    if (start >= 0)
        rest = str_slice(svg, (size_t)start + 4, svg.len);

    str_halves cut = str_cut(rest, '>');
    str inside = str_trim(cut.tail);

    if (!cut.found || !str_ends(inside, STR("</svg>")))
        return false;
    symbol->attributes = cut.head;
    symbol->inside = str_without_end(inside, STR("</svg>"));
    return true;
}

void symbol_draw(const struct symbol *symbol, str description, struct buf *out)
{
    if (symbol->is_refused) {
        buf_add_escaped(out, description);
        return;
    }
    buf_add(out, STR("<svg class=\"symbol\""));
    /* Without style sheets a drawing would fill the window. */
    if (str_find(symbol->attributes, STR(" width=")) < 0)
        buf_add(out, STR(" width=\"96\""));
    add_attributes(symbol->attributes, out);
    if (description.len) {
        buf_add(out, STR(" role=\"img\"><title>"));
        buf_add_escaped(out, description);
        buf_add(out, STR("</title>"));
    } else {
        buf_add(out, STR(" aria-hidden=\"true\">"));
    }
    buf_add(out, symbol->inside);
    buf_add(out, STR("</svg>"));
}

static void add_symbol(struct theme *theme, struct arena *arena, str name,
                       str svg)
{
    struct symbol *symbol = arena_new(arena, struct symbol);

    symbol->is_refused = svg.len == 0;
    if ((symbol->is_refused || symbol_cut(svg, symbol))
        && map_add(arena, &theme->symbols, name, symbol))
        theme->symbol_names[theme->symbol_count++] = name;
}

static str symbol_name_of(str path)
{
    return str_without_end(str_without_start(path, STR("symbols/")),
                           STR(".svg"));
}

static int compare_texts(const void *left, const void *right)
{
    return str_compare(*(const str *)left, *(const str *)right);
}

static void add_theme_symbol(struct theme *theme, struct arena *arena, str path,
                             const struct theme_source *source,
                             struct diags *diags)
{
    const struct text_file *file = theme_files_find(theme->files, path);
    const char *why_not = "";
    str cleaned;

    if (source->clean(arena, file->bytes, &cleaned, &why_not))
        add_symbol(theme, arena, symbol_name_of(path), cleaned);
    else
        diag_add_path(diags, DIAG_THEME_SYMBOL, file->path, str_of(why_not),
                      (str){0});
}

/* The hub's own symbols come first, so that they stand before the theme's
 * of the same name. */
void theme_load_symbols(struct theme *theme, struct arena *arena,
                        const struct theme_source *source, struct diags *diags)
{
    const struct map *own = source->symbols;
    size_t count;
    const str *paths =
        theme_files_list(theme->files, arena, STR("symbols/"), &count);

    theme->symbol_names = arena_array(arena, str, count + own->count);
    for (size_t i = 0; i < own->capacity; i++)
        if (own->slots[i].value)
            add_symbol(theme, arena, own->slots[i].key,
                       *(const str *)own->slots[i].value);
    for (size_t i = 0; i < count; i++)
        if (str_ends(paths[i], STR(".svg")))
            add_theme_symbol(theme, arena, paths[i], source, diags);
    qsort(theme->symbol_names, theme->symbol_count, sizeof(str), compare_texts);
}
