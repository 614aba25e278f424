#include "tap.h"

#include "source/name.h"

static struct arena arena;
static struct diags diags;
static struct page_name name;

static bool read_name(const char *path)
{
    static const struct language languages[] = {
        {.code = STR_INIT("en"), .name = STR_INIT("English")},
        {.code = STR_INIT("cy"), .name = STR_INIT("Cymraeg")},
    };
    struct config config = {.languages = languages, .language_count = 2};

    diags = (struct diags){.arena = &arena};
    return name_read_page(str_of(path), &config, &diags, &name);
}

static bool only(enum diag_kind kind)
{
    return diags.count == 1 && diags.items[0].kind == kind;
}

static void test_a_plain_name_is_the_standard_page(void)
{
    CHECK(read_name("content/guidance/steps.md"));
    CHECK_STR(name.stem, "steps");
    CHECK_INT(name.variant, VARIANT_STANDARD);
    CHECK_INT(name.language_index, 0);
}

static void test_suffixes_name_format_and_language(void)
{
    CHECK(read_name("content/steps.easy.md"));
    CHECK_INT(name.variant, VARIANT_EASY_READ);
    CHECK(read_name("content/steps.plain.md"));
    CHECK_INT(name.variant, VARIANT_PLAIN);
    CHECK(read_name("content/steps.cy.md"));
    CHECK_INT(name.variant, VARIANT_STANDARD);
    CHECK_INT(name.language_index, 1);
    CHECK(read_name("content/steps.easy.cy.md"));
    CHECK_STR(name.stem, "steps");
    CHECK_INT(name.variant, VARIANT_EASY_READ);
    CHECK_INT(name.language_index, 1);
    CHECK(read_name("content/steps.en.md"));
    CHECK_INT(name.language_index, 0);
}

static void test_dots_in_folders_are_no_suffixes(void)
{
    CHECK(read_name("content/a.b/steps.md"));
    CHECK_STR(name.stem, "steps");
}

static void test_a_misspelt_suffix_gets_the_nearest(void)
{
    CHECK(!read_name("content/steps.esy.md"));
    CHECK(only(DIAG_PAGE_SUFFIX_UNKNOWN));
    CHECK_STR(diags.items[0].b, "did you mean \"easy\"?");
    CHECK(!read_name("content/steps.CY.md"));
    CHECK(only(DIAG_PAGE_SUFFIX_UNKNOWN));
}

static void test_dots_may_stand_in_a_name(void)
{
    CHECK(read_name("content/wcag-2.2.easy.cy.md"));
    CHECK_STR(name.stem, "wcag-2.2");
    CHECK_INT(name.variant, VARIANT_EASY_READ);
    CHECK_INT(name.language_index, 1);
    CHECK(read_name("content/act.2014.md"));
    CHECK_STR(name.stem, "act.2014");
    CHECK(read_name("content/plan.v2.final.MD"));
    CHECK_STR(name.stem, "plan.v2.final");
    CHECK(!read_name("content/act.easy.2014.md"));
    CHECK(only(DIAG_PAGE_SUFFIX_UNKNOWN));
    CHECK(str_find(diags.items[0].b, STR("easy and plain")) >= 0);
}

static void test_an_unknown_suffix_names_the_formats(void)
{
    CHECK(!read_name("content/act..md"));
    CHECK(only(DIAG_PAGE_SUFFIX_UNKNOWN));
    CHECK(!read_name("content/act.large-print.md"));
    CHECK(str_find(diags.items[0].b, STR("large print is made")) >= 0);
}

static void test_a_suffix_twice_is_named(void)
{
    CHECK(!read_name("content/steps.easy.plain.md"));
    CHECK(only(DIAG_PAGE_SUFFIX_TWICE));
    CHECK(!read_name("content/steps.cy.en.md"));
    CHECK_INT(diags.count, 1);
}

static void test_another_language_has_to_be_added(void)
{
    CHECK(!read_name("content/steps.fr.md"));
    CHECK(only(DIAG_PAGE_LANGUAGE_UNKNOWN));
    CHECK_STR(diags.items[0].a, "fr");
    CHECK(!read_name("content/steps.it.md"));
    CHECK(only(DIAG_PAGE_LANGUAGE_UNKNOWN));
    CHECK(!read_name("content/steps.ct.md"));
    CHECK(only(DIAG_PAGE_SUFFIX_UNKNOWN));
    CHECK_STR(diags.items[0].b, "did you mean \"cy\"?");
}

static void test_the_format_stands_before_the_language(void)
{
    CHECK(!read_name("content/steps.cy.easy.md"));
    CHECK(only(DIAG_PAGE_SUFFIX_ORDER));
    CHECK_STR(diags.items[0].a, "steps.easy.cy.md");
}

static void test_files_that_a_browser_runs_are_known(void)
{
    CHECK(name_is_active(STR("x.html")));
    CHECK(name_is_active(STR("x.HTM")));
    CHECK(name_is_active(STR("x.js")));
    CHECK(name_is_active(STR("x.svgz")));
    CHECK(!name_is_active(STR("x.svg")));
    CHECK(!name_is_active(STR("html")));
    CHECK(!name_is_active(STR("x.html.pdf")));
}

static void test_pages_end_in_md(void)
{
    CHECK(name_is_page(STR("x.md")));
    CHECK(name_is_page(STR("x.MD")));
    CHECK(name_is_page(STR("x.markdown")));
    CHECK(!name_is_page(STR("md")));
    CHECK(!name_is_page(STR("x.md.txt")));
    CHECK_STR(name_meant(&arena, STR("x.md.txt")), "x.md");
    CHECK_STR(name_meant(&arena, STR("Glossary.yml")), "glossary.yaml");
    CHECK_STR(name_meant(&arena, STR("config.yaml.txt")), "config.yaml");
    CHECK_STR(name_meant(&arena, STR("glossary.yaml")), "");
    CHECK_STR(name_meant(&arena, STR("notes.txt")), "");
}

static void test_advice_is_a_name_that_is_good(void)
{
    CHECK_STR(name_advice(&arena, STR("My page.easy.md")),
              ", for example to \"my-page.easy.md\"");
    CHECK_STR(name_advice(&arena, STR("plan v1.2?.pdf")),
              ", for example to \"plan-v1-2.pdf\"");
    CHECK_STR(name_advice(&arena, STR("A Folder")),
              ", for example to \"a-folder\"");
    CHECK_STR(name_advice(&arena, STR("con.md")),
              ", for example to \"con-file.md\"");
    CHECK_STR(name_advice(&arena, STR("good.md")),
              ", with letters, digits and hyphens, and shorter if it is long");
}

int main(void)
{
    RUN(test_a_plain_name_is_the_standard_page);
    RUN(test_suffixes_name_format_and_language);
    RUN(test_dots_in_folders_are_no_suffixes);
    RUN(test_a_misspelt_suffix_gets_the_nearest);
    RUN(test_dots_may_stand_in_a_name);
    RUN(test_an_unknown_suffix_names_the_formats);
    RUN(test_a_suffix_twice_is_named);
    RUN(test_another_language_has_to_be_added);
    RUN(test_the_format_stands_before_the_language);
    RUN(test_files_that_a_browser_runs_are_known);
    RUN(test_pages_end_in_md);
    RUN(test_advice_is_a_name_that_is_good);
    arena_free(&arena);
    return tap_done();
}
