#include "hub_folder.h"

#include "source/brand.h"
#include "source/config.h"
#include "source/inventory.h"

static struct hub hub;

static bool read_settings(const char *text)
{
    hub_clear();
    hub = (struct hub){.asset_count = 0};
    hub_write("config.yaml", text);
    return config_read(&arena, &hub_folder, &diags, &hub.config);
}

/* The settings, and then the files of the hub. */
static void read_hub(const char *text)
{
    CHECK(read_settings(text));
    hub_write("content/index.md", "---\ntitle: x\n---\n");
    hub_write("content/guidance/mark.png", "x");
    hub_write("content/logo.svg", "x");
    hub_write("static/logo.svg", "x");
    hub_write("static/words.txt", "x");
    inventory_find(&arena, &hub_folder, &hub, &diags);
    diags = (struct diags){.arena = &arena};
    brand_find_logo(&hub, &diags);
}

static void test_a_brand_has_a_colour_a_logo_and_a_name(void)
{
    CHECK(read_settings("name: x\nbrand:\n  colour: \"#00703c\"\n"
                        "  logo: logo.svg\n  name: y\n"));
    CHECK_INT(diags.count, 0);
    CHECK(hub.config.brand.has_colour);
    CHECK_INT(hub.config.brand.colour.green, 0x70);
    CHECK_STR(hub.config.brand.logo, "logo.svg");
    CHECK_STR(hub.config.brand.name, "y");
    CHECK(!hub.config.is_giant);
}

static void test_a_hub_without_a_brand_has_none(void)
{
    CHECK(read_settings("name: x\n"));
    CHECK(!hub.config.brand.has_colour);
    CHECK(read_settings("name: x\nbrand:\n"));
    CHECK(read_settings("name: x\nbrand:\n  colour:\n"));
    CHECK_INT(diags.count, 0);
    CHECK(!hub.config.brand.has_colour);
}

static void test_a_colour_has_three_or_six_digits(void)
{
    static const char *const wrong[] = {"teal",        "'#00703'",   "00703c",
                                        "'#00703c80'", "rgb(0 0 0)", "7"};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        str text =
            arena_format(&arena, "name: x\nbrand:\n  colour: %s\n", wrong[i]);

        CHECK(!read_settings(text.at));
        CHECK_ONLY(&diags, BRAND_COLOUR, "config.yaml");
        CHECK_INT(diags.items[0].line, 3);
        CHECK(!hub.config.brand.has_colour);
    }
    CHECK(read_settings("name: x\nbrand: {colour: '#0af'}\n"));
    CHECK(hub.config.brand.has_colour);
}

static void test_a_colour_that_yaml_took_for_a_note_is_put_in_quotes(void)
{
    CHECK(!read_settings("name: x\nbrand:\n  colour: #00703c our green\n"));
    CHECK_ONLY(&diags, BRAND_COLOUR_NOTE, "config.yaml");
    CHECK_INT(diags.items[0].line, 3);
    CHECK_STR(diags.items[0].a, "colour: \"#00703c\"");
}

static void test_a_colour_that_is_a_list_is_one_error(void)
{
    CHECK(!read_settings("name: x\nbrand:\n  colour: [a, b]\n"));
    CHECK_ONLY(&diags, KEY_NOT_TEXT, "config.yaml");
}

static void test_a_logo_is_looked_for_in_static_first(void)
{
    read_hub("name: x\nbrand: {logo: logo.svg}\n");
    CHECK_INT(diags.count, 0);
    CHECK(hub.config.brand.picture != NULL);
    CHECK(hub.config.brand.picture->is_static);
    read_hub("name: x\nbrand: {logo: static/logo.svg}\n");
    CHECK(hub.config.brand.picture->is_static);
    read_hub("name: x\nbrand: {logo: content/logo.svg}\n");
    CHECK(!hub.config.brand.picture->is_static);
    read_hub("name: x\nbrand: {logo: guidance/mark.png}\n");
    CHECK_STR(hub.config.brand.picture->path, "guidance/mark.png");
}

static void test_a_logo_that_is_not_there_names_the_nearest(void)
{
    read_hub("name: x\nbrand: {logo: lgo.svg}\n");
    CHECK_ONLY(&diags, BRAND_LOGO_MISSING, "config.yaml");
    CHECK_INT(diags.items[0].line, 2);
    CHECK_STR(diags.items[0].b, "logo.svg");
    CHECK(hub.config.brand.picture == NULL);
    read_hub("name: x\nbrand: {logo: static/guidance/mark.png}\n");
    CHECK_ONLY(&diags, BRAND_LOGO_MISSING, "config.yaml");
    read_hub("name: x\nbrand: {logo: ../logo.svg}\n");
    CHECK_ONLY(&diags, BRAND_LOGO_MISSING, "config.yaml");
}

static void test_a_logo_is_svg_or_png(void)
{
    read_hub("name: x\nbrand: {logo: words.txt}\n");
    CHECK_ONLY(&diags, BRAND_LOGO_KIND, "config.yaml");
    CHECK(hub.config.brand.picture == NULL);
}

static void test_large_print_can_be_giant(void)
{
    CHECK(read_settings("name: x\nlarge_print: {size: giant}\n"));
    CHECK(hub.config.is_giant);
    CHECK(read_settings("name: x\nlarge_print: {size: 18}\n"));
    CHECK(!hub.config.is_giant);
    CHECK(!read_settings("name: x\nlarge_print: {size: 20}\n"));
    CHECK_ONLY(&diags, KEY_NOT_CHOICE, "config.yaml");
}

int main(void)
{
    hub_start();
    RUN(test_a_brand_has_a_colour_a_logo_and_a_name);
    RUN(test_a_hub_without_a_brand_has_none);
    RUN(test_a_colour_has_three_or_six_digits);
    RUN(test_a_colour_that_yaml_took_for_a_note_is_put_in_quotes);
    RUN(test_a_colour_that_is_a_list_is_one_error);
    RUN(test_a_logo_is_looked_for_in_static_first);
    RUN(test_a_logo_that_is_not_there_names_the_nearest);
    RUN(test_a_logo_is_svg_or_png);
    RUN(test_large_print_can_be_giant);
    hub_end();
    return tap_done();
}
