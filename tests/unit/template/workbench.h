/*
 * workbench - a small theme in memory, for the tests of this folder.
 *
 * Shape      workbench_open gives an empty one; templates and words are added
 *            by hand; workbench_compile compiles a text as a page's template
 *            or, with a contract, as the template of a block's part.
 */
#ifndef COHUB_TESTS_WORKBENCH_H
#define COHUB_TESTS_WORKBENCH_H

#include "tap.h"
#include "template/mustache.h"
#include "theme/contract.h"
#include "theme/strings.h"
#include "view/view.h"
#include "view/view_name.h"

enum { WORKBENCH_FILES_MAX = 40 };

struct workbench {
    struct arena arena;
    struct names *names;
    struct strings *strings;
    struct diags diags;
    str file_names[WORKBENCH_FILES_MAX];
    struct text_file files[WORKBENCH_FILES_MAX];
    size_t file_count;
    struct text_file words; /* where all words come from */
    const struct part_contract *contract;
    struct buf out;
};

static inline void workbench_open(struct workbench *bench)
{
    *bench = (struct workbench){0};
    bench->diags.arena = &bench->arena;
    bench->names = names_new(&bench->arena, view_vocabulary.names,
                             view_vocabulary.name_count);
    bench->strings = strings_new(&bench->arena);
    bench->words = (struct text_file){STR("strings/en.yaml"), STR("key: x\n")};
}

static inline void workbench_close(struct workbench *bench)
{
    buf_free(&bench->out);
    arena_free(&bench->arena);
}

static inline void workbench_add(struct workbench *bench, str name, str text)
{
    bench->file_names[bench->file_count] = name;
    bench->files[bench->file_count++] = (struct text_file){name, text};
}

static inline void workbench_add_words(struct workbench *bench, str key,
                                       str words)
{
    strings_add(bench->strings, (struct template_string){
                                    .key = key,
                                    .words = words,
                                    .place = {&bench->words, 1, 6},
                                });
}

static inline const struct text_file *workbench_find(const void *context,
                                                     str name)
{
    const struct workbench *bench = context;

    for (size_t i = 0; i < bench->file_count; i++)
        if (str_equal(bench->file_names[i], name))
            return &bench->files[i];
    return NULL;
}

static inline const struct template_string *
workbench_find_words(const void *context, str key)
{
    return strings_find(context, key);
}

static inline const struct template *workbench_compile(struct workbench *bench,
                                                       str text)
{
    struct template_library library = {workbench_find, bench, bench->file_names,
                                       bench->file_count};
    struct template_attributes attributes = {0};
    struct template_words words = {.find = workbench_find_words,
                                   .context = bench->strings};
    struct template_sight sight = {.vocabulary = &view_vocabulary,
                                   .words = &words};
    struct template_job job = {&bench->arena, bench->names, &bench->diags,
                               &library, &sight};
    struct text_file *file = arena_new(&bench->arena, struct text_file);

    *file = (struct text_file){STR("page.mustache"), text};
    words.keys = strings_keys(bench->strings, &words.key_count);
    if (bench->contract) {
        attributes = contract_attributes(bench->contract, &bench->arena);
        sight.attributes = &attributes;
    }
    return mustache_compile(&job, file);
}

static inline struct value text_value(const char *text)
{
    return (struct value){.kind = VALUE_TEXT, .text = str_of(text)};
}

static inline struct value object_value(const struct field *fields,
                                        size_t count)
{
    return (struct value){.kind = VALUE_OBJECT, .object = {fields, count}};
}

/* The page that the tests draw: a hostile title, a list, nothing else. */
static inline struct value sample_view(struct arena *arena)
{
    struct field *page = arena_array(arena, struct field, 4);
    struct field *links = arena_array(arena, struct field, 4);
    struct value *menu = arena_array(arena, struct value, 2);
    struct field *root = arena_array(arena, struct field, 3);
    struct field *hub = arena_array(arena, struct field, 1);

    page[0] = (struct field){NAME_TITLE, text_value("<b>\"Us\" & 'them'")};
    page[1] = (struct field){
        NAME_CONTENT, {.kind = VALUE_HTML, .text = STR_INIT("<p>Hello</p>")}};
    page[2] = (struct field){NAME_IS_HOME, {.kind = VALUE_FLAG, .flag = true}};
    page[3] = (struct field){NAME_PLACE, text_value("javascript:alert(1)")};
    links[0] = (struct field){NAME_TITLE, text_value("One")};
    links[1] = (struct field){
        NAME_URL, {.kind = VALUE_URL, .text = STR_INIT("one.html?a&b")}};
    links[2] = (struct field){NAME_TITLE, text_value("Two")};
    links[3] = (struct field){
        NAME_URL, {.kind = VALUE_URL, .text = STR_INIT("two.html")}};
    menu[0] = object_value(links, 2);
    menu[1] = object_value(links + 2, 2);
    hub[0] = (struct field){NAME_NAME, text_value("Hub")};
    root[0] = (struct field){NAME_PAGE, object_value(page, 4)};
    root[1] =
        (struct field){NAME_MENU, {.kind = VALUE_LIST, .list = {menu, 2}}};
    root[2] = (struct field){NAME_HUB, object_value(hub, 1)};
    return object_value(root, 3);
}

/* What a text draws, or the messages that it gives. */
static inline str workbench_draw(struct workbench *bench, str text)
{
    const struct template *template = workbench_compile(bench, text);
    struct value root = sample_view(&bench->arena);

    buf_clear(&bench->out);
    if (!template)
        diag_write(&bench->out, &bench->diags, false);
    else if (!mustache_render(template, &root, &bench->out))
        return STR("past a limit");
    return buf_str(&bench->out);
}

/* The codes of the messages that compiling gives, with spaces between. */
static inline str workbench_complaints(struct workbench *bench, str text)
{
    bench->diags = (struct diags){.arena = &bench->arena};
    workbench_compile(bench, text);
    buf_clear(&bench->out);
    for (size_t i = 0; i < bench->diags.count; i++) {
        if (i)
            buf_add_char(&bench->out, ' ');
        buf_add(&bench->out,
                diag_code(&bench->arena, bench->diags.items[i].kind));
    }
    return buf_str(&bench->out);
}

#endif
