#include "theme/strings.h"

#include "base/map.h"
#include "base/near.h"
#include "yaml/tree.h"

enum { STRINGS_KEYS_MAX = 2000 };

struct strings {
    struct arena *arena;
    str code;
    struct map by_key;
    str *keys; /* in the order of the file; sorted once it is read */
    size_t count;
    size_t capacity;
};

struct reader {
    struct arena *arena;
    const struct theme_files *files;
    struct diags *diags;
};

struct strings *strings_new(struct arena *arena)
{
    struct strings *strings = arena_new(arena, struct strings);

    strings->arena = arena;
    return strings;
}

/* Keys stay sorted: they come one at a time and are few. */
static void insert_key(struct strings *strings, str key)
{
    size_t at = strings->count;

    strings->keys = arena_grow(strings->arena, strings->keys, strings->count,
                               &strings->capacity, sizeof(str));
    while (at > 0 && str_compare(strings->keys[at - 1], key) > 0) {
        strings->keys[at] = strings->keys[at - 1];
        at--;
    }
    strings->keys[at] = key;
    strings->count++;
}

void strings_add(struct strings *strings, struct theme_string string)
{
    struct theme_string *kept = arena_new(strings->arena, struct theme_string);

    *kept = string;
    if (map_add(strings->arena, &strings->by_key, string.key, kept))
        insert_key(strings, string.key);
}

const struct theme_string *strings_find(const struct strings *strings, str key)
{
    return map_find(&strings->by_key, key);
}

str strings_code(const struct strings *strings)
{
    return strings->code.len ? strings->code : STR("en");
}

const str *strings_keys(const struct strings *strings, size_t *count)
{
    *count = strings->count;
    return strings->keys;
}

static str path_of(struct arena *arena, str code)
{
    return arena_format(arena, "strings/%.*s.yaml", STR_ARG(code));
}

static void add_row(const struct reader *reader, const struct text_file *file,
                    const struct yaml_pair *row, struct strings *strings)
{
    struct place place = place_at(file, row->value.offset);

    if (row->value.kind != YAML_SCALAR)
        diag_add(reader->diags, DIAG_STRINGS_SHAPE, place, (str){0}, (str){0});
    else if (!yaml_is_empty(&row->value))
        strings_add(strings, (struct theme_string){
                                 .key = row->key,
                                 .words = row->value.text,
                                 .place = place,
                             });
}

static struct strings *read_file(const struct reader *reader,
                                 const struct text_file *file)
{
    struct strings *strings = strings_new(reader->arena);
    struct yaml_source source = {
        .file = file,
        .to = file->bytes.len,
        .keys_max = STRINGS_KEYS_MAX,
    };
    const struct yaml_node *top =
        yaml_read(&source, reader->arena, reader->diags);

    if (!top)
        return strings;
    if (top->kind != YAML_MAP) {
        diag_add(reader->diags, DIAG_STRINGS_SHAPE, place_at(file, top->offset),
                 (str){0}, (str){0});
        return strings;
    }
    for (size_t i = 0; i < top->count; i++)
        add_row(reader, file, &top->pairs[i], strings);
    return strings;
}

static void compare_with_english(const struct reader *reader,
                                 const struct text_file *file,
                                 const struct strings *strings,
                                 const struct strings *english)
{
    for (size_t i = 0; i < english->count; i++) {
        str key = english->keys[i];

        if (!strings_find(strings, key))
            diag_add_path(reader->diags, DIAG_STRINGS_MISSING, file->path, key,
                          strings_find(english, key)->words);
    }
    for (size_t i = 0; i < strings->count; i++) {
        str key = strings->keys[i];

        if (!strings_find(english, key))
            diag_add(reader->diags, DIAG_STRINGS_EXTRA,
                     strings_find(strings, key)->place, key,
                     near_find(key, english->keys, english->count));
    }
}

/* "cy-GB" has the words of "cy" when it has no file of its own. */
static const struct text_file *file_of(const struct reader *reader, str code)
{
    const struct text_file *file =
        theme_files_find(reader->files, path_of(reader->arena, code));
    str_halves cut = str_cut(code, '-');

    if (file || !cut.found)
        return file;
    return theme_files_find(reader->files, path_of(reader->arena, cut.head));
}

static const struct strings *read_language(const struct reader *reader,
                                           const struct language *language,
                                           const struct strings *english)
{
    const struct text_file *file = file_of(reader, language->code);
    struct strings *strings;

    if (!file) {
        diag_add_path(reader->diags, DIAG_STRINGS_NO_LANGUAGE,
                      theme_files_shown(reader->files, reader->arena,
                                        path_of(reader->arena, language->code)),
                      language->name, (str){0});
        return english;
    }
    strings = read_file(reader, file);
    strings->code = language->code;
    compare_with_english(reader, file, strings, english);
    return strings;
}

static bool is_english(const struct language *language)
{
    return str_equal(str_cut(language->code, '-').head, STR("en"));
}

const struct strings **strings_load(struct arena *arena,
                                    const struct theme_files *files,
                                    const struct language *languages,
                                    size_t count, struct diags *diags)
{
    struct reader reader = {arena, files, diags};
    const struct text_file *file =
        theme_files_find(files, STR("strings/en.yaml"));
    const struct strings **all =
        arena_array(arena, const struct strings *, count);
    size_t errors = diags->errors;
    const struct strings *english;

    if (!file) {
        diag_add_path(diags, DIAG_STRINGS_NO_ENGLISH,
                      theme_files_shown(files, arena, STR("strings/en.yaml")),
                      (str){0}, (str){0});
        return NULL;
    }
    english = read_file(&reader, file);
    for (size_t i = 0; i < count; i++)
        all[i] = is_english(&languages[i])
                         && file_of(&reader, languages[i].code) == file
                     ? english
                     : read_language(&reader, &languages[i], english);
    return diags->errors == errors ? all : NULL;
}
