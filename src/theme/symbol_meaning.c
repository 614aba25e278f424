#include "theme/symbol_meaning.h"

#include "yaml/yaml_tree.h"

enum { ROWS_MAX = 1000 };

static str text_of(const struct yaml_node *node)
{
    return node && node->kind == YAML_SCALAR ? node->text : (str){0};
}

static bool read_row(struct arena *arena, const struct yaml_pair *pair,
                     struct symbol_meaning *row)
{
    const struct yaml_node *means = yaml_find(&pair->value, STR("means"));
    str *words;

    row->name = pair->key;
    row->shows = text_of(yaml_find(&pair->value, STR("shows")));
    if (!means || means->kind != YAML_LIST || row->shows.len == 0)
        return false;
    words = arena_array(arena, str, means->count);
    for (size_t i = 0; i < means->count; i++)
        words[i] = text_of(&means->items[i]);
    row->means = words;
    row->count = means->count;
    return true;
}

static void read_file(struct arena *arena, const struct text_file *file,
                      struct symbol_meanings *meanings, struct diags *diags)
{
    struct yaml_source source = {
        .file = file, .to = file->bytes.len, .keys_max = ROWS_MAX};
    const struct yaml_node *top = yaml_read(&source, arena, diags);
    size_t count = top && top->kind == YAML_MAP ? top->count : 0;
    struct symbol_meaning *rows =
        arena_array(arena, struct symbol_meaning, meanings->count + count + 1);

    for (size_t i = 0; i < meanings->count; i++)
        rows[i] = meanings->rows[i];
    meanings->rows = rows;
    for (size_t i = 0; i < count; i++) {
        const struct yaml_pair *pair = &top->pairs[i];

        if (symbol_meaning_find(meanings, pair->key))
            continue;
        if (read_row(arena, pair, &rows[meanings->count]))
            meanings->count++;
        else
            diag_add(diags, DIAG_SYMBOL_MEANING,
                     place_at(file, pair->value.offset), pair->key, (str){0});
    }
}

struct symbol_meanings symbol_meanings_load(struct arena *arena,
                                            const struct theme_files *files,
                                            struct diags *diags)
{
    struct symbol_meanings meanings = {0};
    str path = STR("symbols/symbols.yaml");
    const struct text_file *file = theme_files_find(files, path);
    const struct text_file *usual = theme_files_built_in(files, path);

    if (file)
        read_file(arena, file, &meanings, diags);
    if (usual && file && usual->bytes.at != file->bytes.at)
        read_file(arena, usual, &meanings, diags);
    return meanings;
}

const struct symbol_meaning *
symbol_meaning_find(const struct symbol_meanings *meanings, str name)
{
    for (size_t i = 0; i < meanings->count; i++)
        if (str_equal(meanings->rows[i].name, name))
            return &meanings->rows[i];
    return NULL;
}

static bool is_word_byte(str text, size_t at)
{
    char c = at < text.len ? text.at[at] : ' ';

    return char_is_letter(c) || char_is_digit(c) || (c & 0x80);
}

bool symbol_meaning_is_in(str text, str words)
{
    for (size_t at = 0; words.len && at + words.len <= text.len; at++) {
        size_t end = at + words.len;

        if ((at && is_word_byte(text, at - 1))
            || !str_equal_nocase(str_slice(text, at, end), words))
            continue;
        if (end < text.len && text.at[end] == 's')
            end++;
        if (!is_word_byte(text, end))
            return true;
    }
    return false;
}
