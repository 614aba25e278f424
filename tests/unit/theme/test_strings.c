#include "theme/strings.h"

#include "hub_folder.h"

/* A theme of its own for each test: English words and others. */
static const struct strings **load(struct hub_folder *hub, const char *code)
{
    const struct theme_files *files =
        theme_files_load(&hub->arena, &hub->folder, STR("mine"), &hub->diags);
    struct language *languages = arena_array(&hub->arena, struct language, 2);

    languages[0] = language_of(STR("en"));
    languages[1] = language_of(str_of(code));
    return strings_load(&hub->arena, files, languages, 2, &hub->diags);
}

static void test_each_language_has_its_words(void)
{
    struct hub_folder hub;
    const struct strings **all;
    const struct template_string *string;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/strings/en.yaml",
                     STR("menu: Menu\nskip: Skip\n"));
    hub_folder_write(&hub, "themes/mine/strings/cy.yaml",
                     STR("skip: Neidio\nmenu: Dewislen\n"));
    all = load(&hub, "cy");
    CHECK(all != NULL);
    CHECK_STR(strings_find(all[0], STR("menu"))->words, "Menu");
    string = strings_find(all[1], STR("menu"));
    CHECK_STR(string->words, "Dewislen");
    CHECK_STR(string->place.file->path, "themes/mine/strings/cy.yaml");
    CHECK_INT(string->place.line, 2);
    CHECK_STR(hub_folder_complaints(&hub), "");
    hub_folder_close(&hub);
}

static void test_keys_are_sorted(void)
{
    struct arena arena = {0};
    struct strings *strings = strings_new(&arena);
    size_t count;
    const str *keys;

    strings_add(strings, (struct template_string){.key = STR("b")});
    strings_add(strings, (struct template_string){.key = STR("c")});
    strings_add(strings, (struct template_string){.key = STR("a")});
    strings_add(strings, (struct template_string){.key = STR("b")});
    keys = strings_keys(strings, &count);
    CHECK_INT(count, 3);
    CHECK_STR(keys[0], "a");
    CHECK_STR(keys[2], "c");
    arena_free(&arena);
}

static void test_a_missing_row_is_an_error_and_a_strange_one_a_warning(void)
{
    struct hub_folder hub;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/templates/standard.mustache",
                     STR("{{strings.greeting}} {{strings.farewell}}\n"));
    hub_folder_write(&hub, "themes/mine/strings/en.yaml",
                     STR("greeting: Hello\nfarewell: Goodbye\n"));
    hub_folder_write(&hub, "themes/mine/strings/cy.yaml",
                     STR("gretting: Helo\nfarewell:\n"));
    CHECK(load(&hub, "cy") == NULL);
    CHECK_STR(hub_folder_complaints(&hub),
              "strings-missing strings-missing strings-extra");
    CHECK_STR(hub.diags.items[0].a, "farewell");
    CHECK_STR(hub.diags.items[1].b, "Hello");
    CHECK_STR(hub.diags.items[2].b, "greeting");
    CHECK_INT(hub.diags.warnings, 1);
    hub_folder_close(&hub);
}

static void test_a_row_of_the_hub_stands_before_the_built_in_one(void)
{
    struct hub_folder hub;
    const struct strings **all;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/strings/en.yaml",
                     STR("skip: Go to the content\n"));
    all = load(&hub, "cy");
    CHECK(all != NULL);
    CHECK_STR(strings_find(all[0], STR("skip"))->words, "Go to the content");
    CHECK(strings_find(all[0], STR("menu"))->words.len > 0);
    CHECK(!str_equal(strings_find(all[1], STR("skip"))->words,
                     STR("Go to the content")));
    CHECK_STR(hub_folder_complaints(&hub), "");
    hub_folder_close(&hub);
}

static void test_a_row_that_no_template_shows_is_told_alone(void)
{
    struct hub_folder hub;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/strings/en.yaml", STR("skp: Go\n"));
    CHECK(load(&hub, "cy") != NULL);
    CHECK_STR(hub_folder_complaints(&hub), "strings-unused");
    CHECK_STR(hub.diags.items[0].b, "skip");
    hub_folder_close(&hub);
}

static void test_a_language_without_a_file_has_the_english_words(void)
{
    struct hub_folder hub;
    const struct strings **all;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/strings/en.yaml", STR("menu: Menu\n"));
    all = load(&hub, "pl");
    CHECK(all && all[0] == all[1]);
    CHECK_STR(hub_folder_complaints(&hub), "strings-no-language");
    CHECK_INT(hub.diags.errors, 0);
    CHECK_STR(hub.diags.items[0].path, "themes/mine/strings/pl.yaml");
    hub_folder_close(&hub);
}

static void test_a_kind_of_a_language_has_the_words_of_the_language(void)
{
    struct hub_folder hub;
    const struct strings **all;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/strings/en.yaml", STR("menu: Menu\n"));
    hub_folder_write(&hub, "themes/mine/strings/cy.yaml", STR("menu: D\n"));
    all = load(&hub, "cy-GB");
    CHECK_STR(strings_find(all[1], STR("menu"))->words, "D");
    all = load(&hub, "en-GB");
    CHECK(all[0] == all[1]);
    CHECK_STR(hub_folder_complaints(&hub), "");
    hub_folder_close(&hub);
}

static void test_words_are_a_list_of_key_and_words(void)
{
    struct hub_folder hub;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/strings/en.yaml", STR("- a\n"));
    CHECK(load(&hub, "en-GB") == NULL);
    CHECK_STR(hub_folder_complaints(&hub), "strings-shape");
    hub_folder_close(&hub);
    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/strings/en.yaml",
                     STR("a:\n  - b\nc: d\n"));
    CHECK(load(&hub, "en-GB") == NULL);
    CHECK_STR(hub_folder_complaints(&hub), "strings-shape");
    hub_folder_close(&hub);
}

int main(void)
{
    RUN(test_each_language_has_its_words);
    RUN(test_keys_are_sorted);
    RUN(test_a_missing_row_is_an_error_and_a_strange_one_a_warning);
    RUN(test_a_row_of_the_hub_stands_before_the_built_in_one);
    RUN(test_a_row_that_no_template_shows_is_told_alone);
    RUN(test_a_language_without_a_file_has_the_english_words);
    RUN(test_a_kind_of_a_language_has_the_words_of_the_language);
    RUN(test_words_are_a_list_of_key_and_words);
    return tap_done();
}
