#include "build/symbol_list.h"

#include <errno.h>

#include "base/file.h"
#include "output/place.h"
#include "source/config.h"
#include "theme/files.h"
#include "theme/symbol_meaning.h"

struct listing {
    struct arena *arena;
    struct folder folder;
    struct symbol_meanings meanings;
    str word;
    struct symbol_list *list;
    size_t capacity;
};

/* A folder without a config.yaml is no hub, and has no theme of its own. */
static str theme_of(const struct listing *listing, struct diags *diags)
{
    struct config config = {0};
    str bytes;

    if (file_read_start(listing->arena, &listing->folder, STR("config.yaml"), 1,
                        &bytes)
        == FILE_OK)
        config_read(listing->arena, &listing->folder, diags, &config);
    return config.theme;
}

static str joined(struct arena *arena, const struct symbol_meaning *meaning)
{
    str all = {0};

    for (size_t i = 0; i < meaning->count; i++)
        all = i ? arena_format(arena, "%.*s, %.*s", STR_ARG(all),
                               STR_ARG(meaning->means[i]))
                : meaning->means[i];
    return all;
}

static void add(struct listing *listing, str name)
{
    const struct symbol_meaning *meaning =
        symbol_meaning_find(&listing->meanings, name);
    struct symbol_list *list = listing->list;
    struct symbol_row row = {.name = name};

    if (meaning) {
        row.shows = meaning->shows;
        row.means = joined(listing->arena, meaning);
    }
    if (listing->word.len && !symbol_meaning_is_in(name, listing->word)
        && !symbol_meaning_is_in(row.shows, listing->word)
        && !symbol_meaning_is_in(row.means, listing->word))
        return;
    list->rows = arena_grow(listing->arena, list->rows, list->count,
                            &listing->capacity, sizeof(struct symbol_row));
    size_t at = list->count++;

    while (at && str_compare(list->rows[at - 1].name, name) > 0) {
        list->rows[at] = list->rows[at - 1];
        at--;
    }
    list->rows[at] = row;
}

static bool is_listed(const struct symbol_list *list, str name)
{
    for (size_t i = 0; i < list->count; i++)
        if (str_equal(list->rows[i].name, name))
            return true;
    return false;
}

static void add_theme_symbols(struct listing *listing,
                              const struct theme_files *files)
{
    size_t count;
    const str *paths =
        theme_files_list(files, listing->arena, STR("symbols/"), &count);

    for (size_t i = 0; i < count; i++)
        if (str_ends(paths[i], STR(".svg")))
            add(listing,
                str_without_end(str_without_start(paths[i], STR("symbols/")),
                                STR(".svg")));
}

static void add_own_symbols(struct listing *listing)
{
    struct folder_listing found = {0};

    if (folder_list(listing->arena, &listing->folder, STR("symbols"), NULL,
                    &found)
        != FILE_OK)
        return;
    for (size_t i = 0; i < found.count; i++) {
        str name = str_without_end(found.entries[i].name, STR(".svg"));

        if (name.len < found.entries[i].name.len
            && !is_listed(listing->list, name))
            add(listing, name);
    }
}

bool symbol_list_read(struct arena *arena, str hub_path, str word,
                      struct symbol_list *list, struct diags *diags)
{
    struct listing listing = {.arena = arena, .word = word, .list = list};
    const struct theme_files *files;

    *list = (struct symbol_list){0};
    if (!folder_open(&listing.folder, arena_cstr(arena, hub_path))) {
        place_report(diags, DIAG_HUB_MISSING, hub_path, errno);
        return false;
    }
    files = theme_files_load(arena, &listing.folder, theme_of(&listing, diags),
                             diags);
    if (files) {
        listing.meanings = symbol_meanings_load(arena, files, diags);
        add_theme_symbols(&listing, files);
        add_own_symbols(&listing);
    }
    folder_close(&listing.folder);
    return files && diags->errors + diags->failures == 0;
}
