#include "theme/theme.h"

#include "base/near.h"
#include "theme/essential.h"
#include "theme/loaded.h"
#include "theme/part_change.h"

struct library {
    const struct theme_files *files;
};

static const struct text_file *find_template(const void *context, str name)
{
    const struct library *library = context;

    return theme_files_template(library->files, name);
}

static const struct template_string *find_words(const void *context, str key)
{
    return strings_find(context, key);
}

static struct template_words words_of(const struct language_theme *language)
{
    const struct language *own = language->words_language;
    struct template_words words = {
        .find = find_words,
        .context = language->strings,
        .turns = language->words_turn,
    };

    words.keys = strings_keys(language->strings, &words.key_count);
    if (own) {
        words.language = own->code;
        words.is_right_to_left = own->right_to_left;
    }
    return words;
}

const struct template *theme_compile(const struct theme_compiling *compiling,
                                     str name,
                                     const struct part_contract *contract)
{
    struct theme *theme = compiling->theme;
    struct arena *arena = compiling->arena;
    struct library context = {theme->files};
    struct template_library library = {.find = find_template,
                                       .context = &context};
    struct template_words words =
        words_of(&theme->languages[compiling->language]);
    struct template_attributes attributes = {.context = contract};
    struct template_sight sight = {
        .vocabulary = theme->vocabulary,
        .words = &words,
        .attributes = contract ? &attributes : NULL,
    };
    struct template_job job = {
        .arena = arena,
        .names = theme->names,
        .diags = compiling->diags,
        .library = &library,
        .sight = &sight,
    };
    const struct text_file *source = theme_files_template(theme->files, name);

    if (contract)
        attributes = contract_attributes(contract, arena);
    library.names =
        theme_files_template_names(theme->files, arena, &library.name_count);
    if (source)
        return mustache_compile(&job, source);
    diag_add_path(compiling->diags, DIAG_THEME_TEMPLATE_MISSING,
                  theme_files_shown(theme->files, arena, STR("templates")),
                  name, (str){0});
    return NULL;
}

static void load_months(struct language_theme *language, struct arena *arena)
{
    for (int i = 0; i < MONTH_COUNT; i++) {
        const struct template_string *string = strings_find(
            language->strings, arena_format(arena, "month_%d", i + 1));

        language->months[i] =
            string ? string->words : arena_format(arena, "%d", i + 1);
    }
}

static str main_part(str code)
{
    return str_cut(code, '-').head;
}

static const struct language *words_language(struct arena *arena,
                                             const struct language *page,
                                             const struct strings *strings)
{
    str code = strings_code(strings);
    struct language *language;

    if (str_equal(main_part(page->code), main_part(code)))
        return NULL;
    language = arena_new(arena, struct language);
    *language = language_of(code);
    return language;
}

static void load_language(struct theme *theme, struct arena *arena,
                          size_t index, struct diags *diags)
{
    struct language_theme *language = &theme->languages[index];
    struct theme_compiling compiling = {theme, arena, diags, index};

    load_months(language, arena);
    for (size_t i = 0; i < VARIANT_COUNT; i++)
        language->pages[i] = theme_compile(
            &compiling, variant_facts_of((enum variant)i)->name, NULL);
    language->moved = theme_compile(&compiling, STR("moved"), NULL);
    language->not_found = theme_compile(&compiling, STR("404"), NULL);
}

struct theme *theme_load(struct arena *arena, const struct theme_source *source,
                         struct diags *diags)
{
    const struct config *config = &source->hub->config;
    struct theme *theme = arena_new(arena, struct theme);
    const struct strings **strings;

    theme->files =
        theme_files_load(arena, source->hub_folder, config->theme, diags);
    if (!theme->files)
        return NULL;
    strings = strings_load(arena, theme->files, config->languages,
                           config->language_count, diags);
    if (!strings)
        return NULL;
    theme->vocabulary = source->vocabulary;
    theme->names = names_new(arena, theme->vocabulary->names,
                             theme->vocabulary->name_count);
    theme->language_count = config->language_count;
    theme->languages =
        arena_array(arena, struct language_theme, config->language_count);
    for (size_t i = 0; i < theme->language_count; i++) {
        theme->languages[i].strings = strings[i];
        theme->languages[i].words_language =
            words_language(arena, &config->languages[i], strings[i]);
        theme->languages[i].words_turn =
            theme->languages[i].words_language
            && theme->languages[i].words_language->right_to_left
                   != config->languages[i].right_to_left;
        load_language(theme, arena, i, diags);
    }
    theme->settings = settings_load(arena, theme->files, diags);
    part_change_check(arena, theme->files, theme->settings.stands_on, diags);
    if (!theme->settings.draws_no_pages)
        essential_check(theme, arena, diags);
    theme_load_parts(theme, arena, diags);
    theme_load_symbols(theme, arena, source, diags);
    theme->meanings = symbol_meanings_load(arena, theme->files, diags);
    theme_load_styles(theme, arena, config, diags);
    theme_load_assets(theme, arena);
    return theme;
}

static void check_block(const struct theme *theme, const struct block *block,
                        struct diags *diags)
{
    const struct part *part = map_find(&theme->parts, block->name);

    if (!part || part->contract->is_furniture) {
        diag_add(diags, DIAG_BLOCK_UNKNOWN, block->place, block->name,
                 near_find(block->name, theme->part_names, theme->part_count));
        return;
    }
    part_check(part, block, diags);
}

static void check_symbol(const struct theme *theme, str name,
                         struct place place, struct diags *diags)
{
    if (!map_find(&theme->symbols, name))
        diag_add(diags, DIAG_SYMBOL_UNKNOWN, place, name,
                 near_find(name, theme->symbol_names, theme->symbol_count));
}

void theme_check_article(const struct theme *theme,
                         const struct article *article, struct diags *diags)
{
    const struct body *body = &article->body;
    const struct page_picture *picture = &article->front.picture;

    if (picture->symbol.len)
        check_symbol(theme, picture->symbol, picture->place, diags);

    for (size_t i = 0; i < body->block_count; i++)
        check_block(theme, body->blocks[i], diags);
    for (size_t i = 0; i < body->symbol_count; i++)
        check_symbol(theme, body->symbols[i]->name, body->symbols[i]->place,
                     diags);
}

struct map theme_block_facts(const struct theme *theme, struct arena *arena)
{
    struct map facts = {0};

    for (size_t i = 0; i < theme->part_count; i++) {
        struct part *part = map_find(&theme->parts, theme->part_names[i]);
        struct block_facts *copy = arena_new(arena, struct block_facts);

        *copy = part->contract->facts;
        map_add(arena, &facts, part->name, copy);
    }
    return facts;
}

size_t theme_sheets(const struct theme *theme, const struct hub *hub,
                    struct arena *arena, struct theme_sheet **sheets)
{
    uint64_t *sets[VARIANT_COUNT];
    size_t counts[VARIANT_COUNT];
    size_t count = 0;

    for (size_t i = 0; i < VARIANT_COUNT; i++) {
        counts[i] =
            sheet_sets(&theme->sheets, hub, arena, (enum variant)i, &sets[i]);
        count += counts[i];
    }
    *sheets = arena_array(arena, struct theme_sheet, count);
    count = 0;
    for (size_t i = 0; i < VARIANT_COUNT; i++)
        for (size_t j = 0; j < counts[i]; j++)
            (*sheets)[count++] = (struct theme_sheet){
                .path = sheet_path(&theme->sheets, arena, (enum variant)i,
                                   sets[i][j]),
                .bytes = sheet_bytes(&theme->sheets, arena, (enum variant)i,
                                     sets[i][j]),
            };
    return count;
}

bool theme_asset(const struct theme *theme, size_t index, str *path, str *bytes)
{
    if (index >= theme->asset_count)
        return false;
    *path = theme->assets[index].path;
    *bytes = theme->assets[index].bytes;
    return true;
}

const struct language *theme_words_language(const struct theme *theme,
                                            size_t language_index)
{
    return theme->languages[language_index].words_language;
}

str theme_month(const struct theme *theme, size_t language_index, int month)
{
    if (month < 1 || month > MONTH_COUNT)
        return (str){0};
    return theme->languages[language_index].months[month - 1];
}

bool theme_draw_symbol(const struct theme *theme, str name, struct buf *out)
{
    const struct symbol *symbol = map_find(&theme->symbols, name);

    if (symbol)
        symbol_draw(symbol, (str){0}, out);
    return symbol != NULL;
}

/* --- ids that stand in templates ------------------------------------------ */

/* id="main", but not id="{{id}}", which is different on every page. */
static void add_ids(struct arena *arena, str text, struct map *ids)
{
    static const str start = STR_INIT(" id=\"");
    ptrdiff_t at;

    while ((at = str_find(text, start)) >= 0) {
        str_halves cut =
            str_cut(str_slice(text, (size_t)at + start.len, text.len), '"');

        if (cut.found && cut.head.len && str_find(cut.head, STR("{{")) < 0)
            map_add(arena, ids, cut.head, arena);
        text = cut.tail;
    }
}

struct map theme_ids(const struct theme *theme, struct arena *arena)
{
    struct map ids = {0};
    size_t count;
    const str *names = theme_files_template_names(theme->files, arena, &count);

    for (size_t i = 0; i < count; i++) {
        const struct text_file *file =
            theme_files_template(theme->files, names[i]);

        if (file)
            add_ids(arena, file->bytes, &ids);
    }
    return ids;
}

/* --- words ---------------------------------------------------------------- */

str theme_words(const struct theme *theme, size_t language_index, str key)
{
    const struct template_string *string =
        strings_find(theme->languages[language_index].strings, key);

    return string ? string->words : (str){0};
}

str theme_format(const struct theme *theme, size_t language_index,
                 enum variant variant, bool is_giant)
{
    const struct variant_facts *facts = variant_facts_of(variant);

    return theme_words(theme, language_index,
                       is_giant && facts->may_be_giant
                           ? STR("format_giant_print")
                           : facts->words_key);
}

str theme_format_explained(const struct theme *theme, size_t language_index,
                           enum variant variant)
{
    return theme_words(theme, language_index,
                       variant_facts_of(variant)->explained_key);
}

static str title_of(const struct theme *theme, size_t language_index,
                    const char *start, enum page_kind kind)
{
    struct arena scratch = {0};
    str key =
        arena_join(&scratch, str_of(start), page_kind_facts_of(kind)->key);
    str words = theme_words(theme, language_index, key);

    arena_free(&scratch);
    return words;
}

void theme_titles(const struct theme *theme, size_t language_index,
                  struct generated_titles *titles)
{
    const struct language *words = theme_words_language(theme, language_index);

    titles->lang = words ? words->code : (str){0};
    for (int i = 0; i < PAGE_KIND_COUNT; i++) {
        if (!page_kind_facts_of((enum page_kind)i)->is_one)
            continue;
        titles->words[i] =
            title_of(theme, language_index, "title_", (enum page_kind)i);
        titles->easy[i] =
            title_of(theme, language_index, "easy_title_", (enum page_kind)i);
    }
}
