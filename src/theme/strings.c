#include "theme/strings.h"

#include "base/map.h"
#include "base/near.h"
#include "yaml/yaml_tree.h"

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
    const struct strings *usual; /* the built-in English words */
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

void strings_add(struct strings *strings, struct template_string string)
{
    struct template_string *kept =
        arena_new(strings->arena, struct template_string);

    *kept = string;
    if (map_add(strings->arena, &strings->by_key, string.key, kept))
        insert_key(strings, string.key);
}

const struct template_string *strings_find(const struct strings *strings,
                                           str key)
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
        strings_add(strings, (struct template_string){
                                 .key = row->key,
                                 .words = row->value.text,
                                 .place = place,
                             });
}

static void read_file(const struct reader *reader, const struct text_file *file,
                      struct strings *strings)
{
    struct yaml_source source = {
        .file = file,
        .to = file->bytes.len,
        .keys_max = STRINGS_KEYS_MAX,
    };
    const struct yaml_node *top =
        yaml_read(&source, reader->arena, reader->diags);

    if (!top)
        return;
    if (top->kind != YAML_MAP) {
        diag_add(reader->diags, DIAG_STRINGS_SHAPE, place_at(file, top->offset),
                 (str){0}, (str){0});
        return;
    }
    for (size_t i = 0; i < top->count; i++)
        add_row(reader, file, &top->pairs[i], strings);
}

/* --- the files of a language ----------------------------------------------
 *
 * The first row of a key counts.  "cy-GB" looks into its own file, then into
 * that of "cy"; in each of them a row of the hub's theme stands before the
 * built-in one, so that a hub writes only the rows that it changes. */

enum { FILES_MAX = 4 };

struct language_files {
    const struct text_file *files[FILES_MAX];
    size_t count;
};

/* The theme "commons" has a file and a built-in one of the same path. */
static void add_language_file(struct language_files *found,
                              const struct text_file *file)
{
    for (size_t i = 0; file && i < found->count; i++)
        if (file->bytes.at == found->files[i]->bytes.at)
            return;
    if (file)
        found->files[found->count++] = file;
}

static void find_files(const struct reader *reader, str code,
                       struct language_files *found)
{
    str path = path_of(reader->arena, code);

    add_language_file(found, theme_files_find(reader->files, path));
    add_language_file(found, theme_files_built_in(reader->files, path));
}

static struct language_files files_of(const struct reader *reader, str code)
{
    struct language_files found = {0};
    str_halves cut = str_cut(code, '-');

    find_files(reader, code, &found);
    if (cut.found)
        find_files(reader, cut.head, &found);
    return found;
}

static struct strings *read_files(const struct reader *reader,
                                  const struct language_files *found)
{
    struct strings *strings = strings_new(reader->arena);

    for (size_t i = 0; i < found->count; i++)
        read_file(reader, found->files[i], strings);
    return strings;
}

static const struct strings *built_in_english(const struct reader *reader)
{
    struct language_files found = {0};

    add_language_file(
        &found, theme_files_built_in(reader->files, STR("strings/en.yaml")));
    return read_files(reader, &found);
}

/* --- what is missing, and what is too much -------------------------------- */

static bool is_shown(const struct reader *reader, str key)
{
    str tag = arena_join(reader->arena, STR("strings."), key);
    size_t count;
    const str *names =
        theme_files_template_names(reader->files, reader->arena, &count);

    for (size_t i = 0; i < count; i++)
        if (str_find(theme_files_template(reader->files, names[i])->bytes, tag)
            >= 0)
            return true;
    return false;
}

/* Rows that only the hub has are for templates of its own; the program itself
 * asks for some of the others. */
static bool is_used(const struct reader *reader, str key)
{
    return strings_find(reader->usual, key) || is_shown(reader, key);
}

static void check_use(const struct reader *reader,
                      const struct strings *english)
{
    const struct strings *usual = reader->usual;

    for (size_t i = 0; i < english->count; i++) {
        str key = english->keys[i];

        if (!is_used(reader, key))
            diag_add(reader->diags, DIAG_STRINGS_UNUSED,
                     strings_find(english, key)->place, key,
                     near_find(key, usual->keys, usual->count));
    }
}

static void compare_with_english(const struct reader *reader,
                                 const struct text_file *file,
                                 const struct strings *strings,
                                 const struct strings *english)
{
    for (size_t i = 0; i < english->count; i++) {
        str key = english->keys[i];

        if (!strings_find(strings, key) && is_used(reader, key))
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

static const struct strings *read_language(const struct reader *reader,
                                           const struct language *language,
                                           const struct strings *english)
{
    struct language_files found = files_of(reader, language->code);
    struct strings *strings;

    if (!found.count) {
        diag_add_path(reader->diags, DIAG_STRINGS_NO_LANGUAGE,
                      theme_files_shown(reader->files, reader->arena,
                                        path_of(reader->arena, language->code)),
                      language->name, (str){0});
        return english;
    }
    strings = read_files(reader, &found);
    strings->code = language->code;
    compare_with_english(reader, found.files[0], strings, english);
    return strings;
}

/* "en-GB" without a file of its own is English. */
static bool has_english_words(const struct reader *reader,
                              const struct language *language)
{
    str path = path_of(reader->arena, language->code);

    return str_equal(language->code, STR("en"))
           || (str_equal(str_cut(language->code, '-').head, STR("en"))
               && !theme_files_find(reader->files, path));
}

const struct strings **strings_load(struct arena *arena,
                                    const struct theme_files *files,
                                    const struct language *languages,
                                    size_t count, struct diags *diags)
{
    struct reader reader = {arena, files, diags, NULL};
    struct language_files found = files_of(&reader, STR("en"));
    const struct strings **all =
        arena_array(arena, const struct strings *, count);
    size_t errors = diags->errors;
    const struct strings *english;

    if (!found.count) {
        diag_add_path(diags, DIAG_STRINGS_NO_ENGLISH,
                      theme_files_shown(files, arena, STR("strings/en.yaml")),
                      (str){0}, (str){0});
        return NULL;
    }
    reader.usual = built_in_english(&reader);
    english = read_files(&reader, &found);
    check_use(&reader, english);
    for (size_t i = 0; i < count; i++)
        all[i] = has_english_words(&reader, &languages[i])
                     ? english
                     : read_language(&reader, &languages[i], english);
    return diags->errors == errors ? all : NULL;
}
