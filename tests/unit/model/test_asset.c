#include "model/asset.h"

#include "tap.h"

static void test_kinds_have_the_names_that_readers_know(void)
{
    char room[16];

    CHECK_STR(asset_kind_name(STR("guidance/plan.pdf"), room), "PDF");
    CHECK_STR(asset_kind_name(STR("plan.DOCX"), room), "Word");
    CHECK_STR(asset_kind_name(STR("a.b.mp4"), room), "MP4");
    CHECK_STR(asset_kind_name(STR("x.brf"), room), "braille file");
}

static void test_an_unknown_kind_is_its_extension_in_capitals(void)
{
    char room[16];

    CHECK_STR(asset_kind_name(STR("x.ics"), room), "ICS");
    CHECK_STR(asset_kind_name(STR("x.7z"), room), "7Z");
    CHECK_STR(asset_kind_name(STR("x.abcdefgh"), room), "ABCDEFGH");
}

static void test_without_a_sensible_extension_it_is_a_file(void)
{
    char room[16];

    CHECK_STR(asset_kind_name(STR("README"), room), "file");
    CHECK_STR(asset_kind_name(STR("x."), room), "file");
    CHECK_STR(asset_kind_name(STR("v1.2/README"), room), "file");
    CHECK_STR(asset_kind_name(STR("x.abcdefghi"), room), "file");
    CHECK_STR(asset_kind_name(STR("x.this-is-longer-than-the-room"), room),
              "file");
    CHECK_STR(asset_kind_name((str){0}, room), "file");
}

static void test_pictures_are_told_by_the_end_of_their_name(void)
{
    static const str pictures[] = {
        STR_INIT("a.png"), STR_INIT("a.jpg"),  STR_INIT("a.JPEG"),
        STR_INIT("a.gif"), STR_INIT("a.webp"), STR_INIT("b/a.svg"),
    };
    static const str others[] = {
        STR_INIT("png"),       STR_INIT("a.png/b"),  STR_INIT("a.pdf"),
        STR_INIT("a.svg.txt"), STR_INIT("a.svgz"),   STR_INIT(""),
        STR_INIT("a.png "),    STR_INIT("a.png\0x"), STR_INIT("a.html"),
    };

    for (size_t i = 0; i < sizeof(pictures) / sizeof(pictures[0]); i++)
        CHECK(asset_is_picture(pictures[i]));
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        CHECK(!asset_is_picture(others[i]));
}

int main(void)
{
    RUN(test_kinds_have_the_names_that_readers_know);
    RUN(test_an_unknown_kind_is_its_extension_in_capitals);
    RUN(test_without_a_sensible_extension_it_is_a_file);
    RUN(test_pictures_are_told_by_the_end_of_their_name);
    return tap_done();
}
