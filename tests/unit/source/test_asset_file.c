#include "hub_folder.h"

#include "source/asset_file.h"

/* Whole: one bit a pixel, all black. */
#define PNG_10_BY_20 \
    "\x89\x50\x4E\x47\x0D\x0A\x1A\x0A\x00\x00\x00\x0D" \
    "\x49\x48\x44\x52\x00\x00\x00\x0A\x00\x00\x00\x14" \
    "\x01\x00\x00\x00\x00\x9C\x95\x91\xFB\x00\x00\x00" \
    "\x0C\x49\x44\x41\x54\x78\xDA\x63\x60\x20\x1F\x00" \
    "\x00\x00\x3C\x00\x01\xD1\x2F\x3D\xFE\x00\x00\x00" \
    "\x00\x49\x45\x4E\x44\xAE\x42\x60\x82"
#define SVG_10_BY_20 \
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"20\">" \
    "<rect width=\"1\" height=\"1\"/></svg>"

static struct asset measured(const char *path, bool is_static)
{
    struct asset asset = {.path = str_of(path),
                          .is_static = is_static,
                          .is_picture = asset_is_picture(str_of(path))};

    asset_measure(&hub_folder, &asset, &arena, &diags);
    return asset;
}

static void test_a_picture_gets_its_size(void)
{
    struct asset asset;

    hub_clear();
    hub_write_bytes("content/a/x.png", STR(PNG_10_BY_20));
    asset = measured("a/x.png", false);
    CHECK_INT(diags.count, 0);
    CHECK_INT(asset.width_px, 10);
    CHECK_INT(asset.height_px, 20);
    CHECK(asset.cleaned == NULL);
}

static void test_a_drawing_of_content_is_cleaned(void)
{
    struct asset asset;

    hub_clear();
    hub_write("content/x.svg", SVG_10_BY_20);
    asset = measured("x.svg", false);
    CHECK_INT(diags.count, 0);
    CHECK(asset.cleaned && asset.cleaned->len == asset.size);
    CHECK_INT(asset.width_px, 10);
}

static void test_a_drawing_of_static_is_trusted(void)
{
    struct asset asset;

    hub_clear();
    hub_write("static/x.svg", SVG_10_BY_20);
    asset = measured("x.svg", true);
    CHECK_INT(diags.count, 0);
    CHECK(asset.cleaned == NULL);
    CHECK_INT(asset.height_px, 20);
}

static void test_a_drawing_that_cannot_be_cleaned_is_left_out(void)
{
    hub_clear();
    hub_write("content/x.svg", "<!DOCTYPE svg [ ]>" SVG_10_BY_20);
    CHECK(measured("x.svg", false).is_refused);
    CHECK_ONLY(&diags, SVG_REFUSED, "content/x.svg");
    CHECK_INT(diags.errors, 0);
}

static void test_a_broken_picture_is_an_error(void)
{
    hub_clear();
    hub_write("content/x.png", "Broken");
    measured("x.png", false);
    CHECK_ONLY(&diags, PICTURE_DAMAGED, "content/x.png");
    CHECK_INT(diags.errors, 1);
}

static void test_other_files_are_not_opened(void)
{
    hub_clear();
    measured("not-there.pdf", false);
    CHECK_INT(diags.count, 0);
}

static void test_a_picture_that_is_gone_is_no_failure_of_the_machine(void)
{
    hub_clear();
    measured("x.png", false);
    CHECK_ONLY(&diags, FILE_GONE, "content/x.png");
}

static void test_symbols_are_found_by_name(void)
{
    struct map symbols = {0};
    const str *meeting;

    hub_clear();
    hub_write("symbols/meeting.svg", SVG_10_BY_20);
    hub_write("symbols/readme.txt", "x");
    hub_write("symbols/.hidden.svg", "x");
    symbols_read(&arena, &hub_folder, &diags, &symbols);
    CHECK_INT(diags.count, 0);
    CHECK_INT(symbols.count, 1);
    meeting = map_find(&symbols, STR("meeting"));
    CHECK(meeting && str_find(*meeting, STR("<rect")) >= 0);
}

static void test_a_hub_may_have_no_symbols(void)
{
    struct map symbols = {0};

    hub_clear();
    symbols_read(&arena, &hub_folder, &diags, &symbols);
    CHECK_INT(diags.count, 0);
    CHECK_INT(symbols.count, 0);
}

static void test_symbols_behind_links_are_refused(void)
{
    struct map symbols = {0};

    hub_clear();
    CHECK(mkdir("symbols", 0755) == 0);
    CHECK(symlink("/etc/passwd", "symbols/x.svg") == 0);
    symbols_read(&arena, &hub_folder, &diags, &symbols);
    CHECK_ONLY(&diags, PATH_IS_LINK, "symbols/x.svg");
    hub_clear();
    CHECK(symlink("/etc", "symbols") == 0);
    symbols_read(&arena, &hub_folder, &diags, &symbols);
    CHECK_ONLY(&diags, PATH_IS_LINK, "symbols");
}

int main(void)
{
    hub_start();
    RUN(test_a_picture_gets_its_size);
    RUN(test_a_drawing_of_content_is_cleaned);
    RUN(test_a_drawing_of_static_is_trusted);
    RUN(test_a_drawing_that_cannot_be_cleaned_is_left_out);
    RUN(test_a_broken_picture_is_an_error);
    RUN(test_other_files_are_not_opened);
    RUN(test_a_picture_that_is_gone_is_no_failure_of_the_machine);
    RUN(test_symbols_are_found_by_name);
    RUN(test_a_hub_may_have_no_symbols);
    RUN(test_symbols_behind_links_are_refused);
    hub_end();
    return tap_done();
}
