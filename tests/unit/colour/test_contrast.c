#include "colour/contrast.h"

#include "theme/files.h"
#include "unit/theme/hub_folder.h"

static struct hub_folder hub;

static const struct yaml_key top_keys[] = {
    {.name = STR_INIT("colours"),
     .type = YAML_KEYS_LIST,
     .offset = offsetof(struct contrast_job, rows),
     .count_offset = offsetof(struct contrast_job, count),
     .of = &contrast_schema},
};

static const struct yaml_schema top_schema = {
    .keys = top_keys,
    .count = 1,
    .size = sizeof(struct contrast_job),
};

/* Check a theme with these rows and colours; the style sheet that comes out
 * is in css. */
static void check(const char *rows, const char *tokens, const char *brand,
                  struct buf *css)
{
    struct contrast_job job = {.arena = &hub.arena, .diags = &hub.diags};
    struct colour colour = {0, 0, 0};
    const struct theme_files *files;
    const struct text_file *file;
    const struct yaml_node *top;

    hub.diags = (struct diags){.arena = &hub.arena};
    hub_folder_write(&hub, "themes/mine/theme.yaml", str_of(rows));
    hub_folder_write(&hub, "themes/mine/styles/tokens.css", str_of(tokens));
    files = theme_files_load(&hub.arena, &hub.folder, STR("mine"), &hub.diags);
    job.tokens = theme_files_find(files, STR("styles/tokens.css"));
    file = theme_files_find(files, STR("theme.yaml"));
    top = yaml_read(&(struct yaml_source){.file = file, .to = file->bytes.len},
                    &hub.arena, &hub.diags);
    yaml_fill(&(struct yaml_filling){.file = file,
                                     .arena = &hub.arena,
                                     .diags = &hub.diags},
              &top_schema, top, &job);
    job.list = yaml_find(top, STR("colours"));
    job.file = file;
    if (colour_read(str_of(brand), &colour))
        job.brand = &colour;
    contrast_check(&job, css);
}

static void test_pairs_that_are_kept_say_nothing(void)
{
    struct buf css = {0};

    check("colours:\n  - {front: ink, back: paper, least: 7}\n"
          "  - {front: line, back: paper, least: 4.5}\n",
          ":root { --ink: #000; --paper: #fff; --line: #767676; }", "", &css);
    CHECK_STR(hub_folder_complaints(&hub), "");
    CHECK_INT(css.len, 0);
    buf_free(&css);
}

static void test_a_pair_is_measured_in_every_scheme(void)
{
    struct buf css = {0};

    check("colours:\n  - {front: ink, back: paper, least: 7}\n",
          ":root { --ink: #000; --paper: #fff; }\n"
          "@media (prefers-color-scheme: dark) { :root { --paper: #333;\n"
          "--ink: #888; } }",
          "", &css);
    CHECK_STR(hub_folder_complaints(&hub), "theme-contrast");
    CHECK_STR(hub.diags.items[0].path, "themes/mine/styles/tokens.css");
    CHECK_INT(hub.diags.items[0].line, 3);
    CHECK_STR(hub.diags.items[0].a,
              "--ink on --paper has a contrast of 3.56:1 in the dark colours, "
              "and 7:1 is asked for");
    CHECK_STR(hub.diags.items[0].b,
              "write --ink: #c1c1c1; that is the nearest colour that passes");
    buf_free(&css);
}

static void test_where_no_colour_passes_the_other_is_to_change(void)
{
    struct buf css = {0};

    check("colours:\n  - {front: ink, back: paper, least: 7}\n",
          ":root { --ink: #000; --paper: #777; }", "", &css);
    CHECK_STR(hub_folder_complaints(&hub), "theme-contrast");
    CHECK_STR(hub.diags.items[0].b,
              "change --paper: no --ink of this hue passes on all that it "
              "stands on");
    buf_free(&css);
}

static void test_a_contrast_is_a_number_from_1_to_21(void)
{
    static const char *const wrong[] = {"0",  "22", "AAA",  "4,5",
                                        "7.", "-3", "4.555"};
    struct buf css = {0};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        str rows = arena_format(
            &hub.arena, "colours:\n  - {front: a, back: b, least: '%s'}\n",
            wrong[i]);

        check(arena_cstr(&hub.arena, rows), ":root { --a: #000; --b: #fff; }",
              "", &css);
        CHECK_STR(hub_folder_complaints(&hub), "theme-least");
    }
    buf_free(&css);
}

static void test_a_value_that_is_no_colour_is_shown_once_where_it_stands(void)
{
    struct buf css = {0};

    check("colours:\n  - {front: ink, back: paper, least: 7}\n"
          "  - {front: edge, back: ink, least: 3}\n",
          ":root { --paper: #fff;\n--edge: #000; --ink: teal; }", "", &css);
    CHECK_STR(hub_folder_complaints(&hub), "theme-colour");
    CHECK_STR(hub.diags.items[0].a, "ink");
    CHECK_STR(hub.diags.items[0].b, "teal");
    CHECK_STR(hub.diags.items[0].path, "themes/mine/styles/tokens.css");
    CHECK_INT(hub.diags.items[0].line, 2);
    buf_free(&css);
}

static void test_a_name_that_is_no_colour_is_an_error(void)
{
    struct buf css = {0};

    check("colours:\n  - {front: ink, back: papr, least: 7}\n",
          ":root { --ink: #000; --paper: #fff; }", "", &css);
    CHECK_STR(hub_folder_complaints(&hub), "theme-colour-missing");
    CHECK_STR(hub.diags.items[0].a, "papr");
    CHECK_STR(hub.diags.items[0].path, "themes/mine/theme.yaml");
    CHECK_INT(hub.diags.items[0].line, 2);
    buf_free(&css);
}

static void test_a_brand_stands_in_for_the_colours_of_the_theme(void)
{
    struct buf css = {0};

    check("colours:\n  - {front: ink, back: paper, least: 7}\n"
          "  - {front: on-brand, back: brand, least: 7}\n",
          ":root { --ink: #777; --paper: #fff; --brand: #eee; "
          "--on-brand: #fff; }",
          "#ffdd00", &css);
    CHECK_STR(hub_folder_complaints(&hub), "");
    CHECK(str_find(buf_str(&css), STR(" --brand: #ffdd00;")) > 0);
    CHECK(str_starts(buf_str(&css), STR("@layer tokens {\n:root {")));
    buf_free(&css);
}

static void test_a_brand_cannot_keep_rows_that_contradict_each_other(void)
{
    struct buf css = {0};

    check("colours:\n  - {front: soft, back: paper, least: 7}\n"
          "  - {front: soft, back: ink, least: 7}\n",
          ":root { --x: #000; }", "#00703c", &css);
    CHECK(hub.diags.count > 0);
    CHECK_STR(hub.diags.items[0].path, "themes/mine/theme.yaml");
    buf_free(&css);
}

int main(void)
{
    hub_folder_open(&hub);
    RUN(test_pairs_that_are_kept_say_nothing);
    RUN(test_a_pair_is_measured_in_every_scheme);
    RUN(test_where_no_colour_passes_the_other_is_to_change);
    RUN(test_a_contrast_is_a_number_from_1_to_21);
    RUN(test_a_value_that_is_no_colour_is_shown_once_where_it_stands);
    RUN(test_a_name_that_is_no_colour_is_an_error);
    RUN(test_a_brand_stands_in_for_the_colours_of_the_theme);
    RUN(test_a_brand_cannot_keep_rows_that_contradict_each_other);
    hub_folder_close(&hub);
    return tap_done();
}
