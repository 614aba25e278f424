#include "bundle/copy_note.h"

#include <errno.h>

#include "build/build.h"
#include "output/bundle_log.h"

static void add_words(struct buf *words, const char *between, str more)
{
    if (words->len)
        buf_add(words, str_of(between));
    buf_add(words, more);
}

static str formats_of(const struct copy *copy)
{
    static const struct {
        unsigned format;
        const char *name;
    } names[] = {{BUNDLE_FOLDER, "folder"},
                 {BUNDLE_ZIP, "zip"},
                 {BUNDLE_BOOKS, "books"},
                 {BUNDLE_TEXTS, "text"},
                 {BUNDLE_PAGES, "pages"}};
    struct buf words = {0};
    str text;

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (copy_has_format(copy, names[i].format))
            add_words(&words, ", ", str_of(names[i].name));
    text = arena_copy(copy->arena, buf_str(&words));
    buf_free(&words);
    return text;
}

static void add_option(struct buf *words, const char *option,
                       const struct str_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        add_words(words, i ? "," : " ", i ? (str){0} : str_of(option));
        buf_add(words, i ? STR("") : STR(" "));
        buf_add(words, list->items[i]);
    }
}

static str choice_of(const struct copy *copy)
{
    const struct bundle_choice *choice = &copy->options->choice;
    struct buf words = {0};
    str text;

    add_option(&words, "--topics", &choice->topics);
    add_option(&words, "--sections", &choice->sections);
    add_option(&words, "--variants", &choice->variants);
    add_option(&words, "--lang", &choice->languages);
    text = arena_copy(copy->arena, buf_str(&words));
    buf_free(&words);
    return text;
}

/* Whoever takes a page back has to know where it went. */
void copy_note_add(const struct copy *copy, struct diags *diags)
{
    bool is_folder = copy_has_format(copy, BUNDLE_FOLDER);
    str path = is_folder ? copy->options->folder_path : copy->options->zip_path;
    str_halves cut = str_cut_last(path, '/');
    struct bundle_note note = {
        .made = date_iso(copy->arena, copy->made),
        .ask_after = date_iso(copy->arena, copy->ask_after),
        .formats = formats_of(copy),
        .name = cut.found ? cut.tail : path,
        .choice = choice_of(copy),
    };

    if (!bundle_log_add(copy->arena, build_folder(copy->build), &note))
        diag_add_path(diags, DIAG_COPY_NOT_NOTED, STR(BUNDLE_LOG_PATH),
                      file_reason(copy->arena, errno), (str){0});
}
