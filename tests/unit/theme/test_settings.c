#include "theme/settings.h"

#include "colour/contrast.h"
#include "hub_folder.h"

static struct hub_folder hub;

static struct theme_settings settings_of(const char *yaml)
{
    const struct theme_files *files;

    hub.diags = (struct diags){.arena = &hub.arena};
    hub_folder_write(&hub, "themes/mine/theme.yaml", str_of(yaml));
    files = theme_files_load(&hub.arena, &hub.folder, STR("mine"), &hub.diags);
    return settings_load(&hub.arena, files, &hub.diags);
}

static str css_of(const char *yaml, enum variant variant, const char *sheet)
{
    struct theme_settings settings;
    const struct theme_files *files;
    struct buf css = {0};
    str text;

    hub_folder_write(&hub, "themes/mine/styles/easy-read.css", str_of(sheet));
    settings = settings_of(yaml);
    files = theme_files_load(&hub.arena, &hub.folder, STR("mine"), &hub.diags);
    settings_apply_sizes(&settings, files, variant, &css, &hub.diags);
    text = arena_copy(&hub.arena, buf_str(&css));
    buf_free(&css);
    return text;
}

static void test_what_a_theme_does_not_say_is_inherited(void)
{
    struct theme_settings settings = settings_of("name: Mine\n");

    CHECK_STR(settings.name, "Mine");
    CHECK(settings.style_count >= 4);
    CHECK(settings.colour_count >= 10);
    CHECK(!settings.has_own_colours);
    CHECK(!settings.has_brand_colour);
    CHECK_STR(hub_folder_complaints(&hub), "");
}

static void test_what_a_theme_says_stands_alone(void)
{
    struct theme_settings settings =
        settings_of("styles: [own.css]\n"
                    "colours:\n  - {front: ink, back: paper, least: 7}\n");

    CHECK_INT(settings.style_count, 1);
    CHECK_STR(settings.styles[0], "own.css");
    CHECK_INT(settings.colour_count, 1);
    CHECK(settings.has_own_colours);
}

static void test_a_brand_is_a_colour(void)
{
    struct theme_settings settings =
        settings_of("brand: {colour: \"#5b2a86\"}\n");

    CHECK(settings.has_brand_colour);
    CHECK_INT(settings.brand_colour.red, 0x5b);
    CHECK(!settings_of("brand: {colour: plum}\n").has_brand_colour);
    CHECK_INT(hub.diags.errors, 1);
}

static void test_sizes_are_points_in_any_unit(void)
{
    struct theme_settings settings =
        settings_of("sizes: {standard: 14pt, plain: 20px, "
                    "large-print: 1.5rem, easy-read: 16.5pt}\n");

    CHECK_INT(settings.sizes_pt[VARIANT_STANDARD], 14);
    CHECK_INT(settings.sizes_pt[VARIANT_PLAIN], 15);
    CHECK_INT(settings.sizes_pt[VARIANT_LARGE_PRINT], 18);
    CHECK(settings.sizes_pt[VARIANT_EASY_READ] == 16.5);
    CHECK_STR(hub_folder_complaints(&hub), "");
}

static void test_small_sizes_are_refused(void)
{
    struct theme_settings settings =
        settings_of("sizes: {standard: 11.9pt, easy-read: 13pt, "
                    "large-print: 16pt}\n");

    CHECK_INT(hub.diags.errors, 2);
    CHECK_INT(settings.sizes_pt[VARIANT_STANDARD], 0);
    CHECK_INT(settings.sizes_pt[VARIANT_EASY_READ], 0);
    CHECK_INT(settings.sizes_pt[VARIANT_LARGE_PRINT], 16);
}

static void test_words_are_no_sizes(void)
{
    static const char *const words[] = {
        "large", "18", "pt", "1,5rem", "-18pt", "18.123456789pt x", "1e9rem"};

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        str yaml =
            arena_format(&hub.arena, "sizes: {plain: \"%s\"}\n", words[i]);

        settings_of(arena_cstr(&hub.arena, yaml));
        CHECK_INT(hub.diags.errors, 1);
    }
}

static void test_sizes_go_into_the_style_sheet(void)
{
    str css = css_of("sizes: {easy-read: 24pt}\n", VARIANT_EASY_READ, "");

    CHECK(str_find(css, STR("--size-text:2rem;")) > 0);
    CHECK(str_find(css, STR("--size-small:2rem;")) > 0);
    CHECK_INT(css_of("name: Mine\n", VARIANT_EASY_READ, "").len, 0);
}

static void test_a_small_size_in_a_style_sheet_is_refused(void)
{
    css_of("name: Mine\n", VARIANT_EASY_READ,
           ":root { --size-text: 13pt; --size-small: 15pt; }");
    CHECK_INT(hub.diags.errors, 2);
    css_of("name: Mine\n", VARIANT_EASY_READ,
           ":root { --size-text: 16pt; --size-small: calc(1rem + 1vw); }");
    CHECK_STR(hub_folder_complaints(&hub), "");
}

int main(void)
{
    hub_folder_open(&hub);
    RUN(test_what_a_theme_does_not_say_is_inherited);
    RUN(test_what_a_theme_says_stands_alone);
    RUN(test_a_brand_is_a_colour);
    RUN(test_sizes_are_points_in_any_unit);
    RUN(test_small_sizes_are_refused);
    RUN(test_words_are_no_sizes);
    RUN(test_sizes_go_into_the_style_sheet);
    RUN(test_a_small_size_in_a_style_sheet_is_refused);
    hub_folder_close(&hub);
    return tap_done();
}
