#include "base/buf.h"
#include "media/svg.h"

#include "markdown/clean.h"
#include "tap.h"

#define OPEN "<svg xmlns=\"http://www.w3.org/2000/svg\""

#define PNG \
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAA" \
    "AKUlEQVR42g3HMQEAAAzCMCQip3IqEQlbviShwbCQlBbL+pGKMj+jw7Fx5UMWgQNzdVgA" \
    "AAAASUVORK5CYII="

static struct arena arena;
static const char *why_not;

static str clean(str svg)
{
    str cleaned = STR("refused");

    svg_clean(&arena, svg, &cleaned, &why_not);
    return cleaned;
}

static void test_shapes_and_words_are_kept(void)
{
    CHECK_STR(
        clean(STR("<?xml version=\"1.0\"?>\n" OPEN
                  " viewBox=\"0 0 9 9\"><title>A &amp; b</title>"
                  "<g fill=\"#f00\" transform=\"rotate(9)\">"
                  "<path d=\"M0 0h9\"/></g><text x=\"1\">Hi</text></svg>")),
        OPEN " viewBox=\"0 0 9 9\"><title>A &amp; b</title><g fill=\"#f00\" "
             "transform=\"rotate(9)\"><path d=\"M0 0h9\"/></g>"
             "<text x=\"1\">Hi</text></svg>\n");
}

static void test_what_could_run_or_fetch_is_gone(void)
{
    CHECK_STR(
        clean(STR(
            OPEN " onload=\"a()\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                 "<script>a()</script>"
                 "<animate attributeName=\"href\"/><set/>"
                 "<rect onclick=\"a()\" fill=\"url(http://example.org/a)\"/>"
                 "<rect fill=\"url(#p)\" stroke=\"u\\72l(#p)\"/>"
                 "<use xlink:href=\"http://example.org/a#b\"/>"
                 "<use href=\"#b\" x=\"1\"/>"
                 "<use xlink:href=\"#b\"/>"
                 "<a href=\"javascript:a()\"><circle r=\"2\"/></a></svg>")),
        OPEN "><rect/><rect fill=\"url(#p)\"/><use/>"
             "<use href=\"#b\" x=\"1\"/><use href=\"#b\"/><circle r=\"2\"/>"
             "</svg>\n");
}

static void test_other_namespaces_and_comments_are_gone(void)
{
    CHECK_STR(clean(STR(OPEN " xmlns:i=\"http://example.org/i\" i:x=\"1\">"
                             "<!-- a --><?b c?><i:g><path/></i:g>"
                             "<metadata>m</metadata> words <path/></svg>")),
              OPEN "><path/></svg>\n");
}

static void test_styles_become_attributes(void)
{
    CHECK_STR(clean(STR(OPEN "><path fill=\"red\" style=\"fill: #00f "
                             "!important;stroke:url(x);position:fixed;"
                             "stroke-width:2\"/></svg>")),
              OPEN "><path fill=\"#00f\" stroke-width=\"2\"/></svg>\n");
    CHECK_STR(clean(STR(OPEN "><style>/* x */ .a, #b { fill: red } g > .a {"
                             "fill: #00f; behavior: url(x) } @import 'y';"
                             "</style><path class=\"a\"/><rect id=\"b\" "
                             "fill=\"#fff\"/><g><path class=\"c a\"/></g>"
                             "</svg>")),
              OPEN "><path fill=\"red\"/><rect fill=\"red\" id=\"b\"/>"
                   "<g><path fill=\"#00f\"/></g></svg>\n");
    CHECK_STR(clean(STR(OPEN "><style>a:hover{fill:red}</style></svg>")),
              "refused");
    CHECK_STR(clean(STR(OPEN "><style> </style></svg>")), OPEN "></svg>\n");
}

static void test_copies_stay_as_long_as_they_end(void)
{
    CHECK_STR(clean(STR(OPEN "><g id=\"a\"><path/></g><g id=\"b\">"
                             "<use href=\"#a\"/></g><clipPath id=\"c\">"
                             "<use href=\"#b\"/></clipPath></svg>")),
              OPEN "><g id=\"a\"><path/></g><g id=\"b\"><use href=\"#a\"/>"
                   "</g><clipPath id=\"c\"><use href=\"#b\"/></clipPath>"
                   "</svg>\n");
    CHECK_STR(clean(STR(OPEN "><g id=\"a\"><use href=\"#a\"/></g></svg>")),
              "refused");
}

static void test_pictures_of_dots_must_be_inside(void)
{
    CHECK_STR(clean(STR(OPEN "><image width=\"1\" href=\"" PNG "\"/></svg>")),
              OPEN "><image width=\"1\" href=\"" PNG "\"/></svg>\n");
    CHECK_STR(clean(STR(OPEN "><image href=\"data:image/png;base64,AA\"/>"
                             "</svg>")),
              "refused");
    CHECK_STR(clean(STR(OPEN "><image href=\"http://example.org/a.png\"/>"
                             "</svg>")),
              "refused");
    CHECK_STR(clean(STR(OPEN "><image href=\"data:image/svg+xml;base64,AA\"/>"
                             "</svg>")),
              "refused");
    CHECK_STR(clean(STR(OPEN "><foreignObject><b>x</b></foreignObject>"
                             "</svg>")),
              "refused");
}

static void test_what_is_no_drawing_is_refused(void)
{
    CHECK_STR(clean(STR("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/"
                        "passwd\">]>" OPEN ">&x;</svg>")),
              "refused");
    CHECK_STR(str_of(why_not),
              "has a DOCTYPE, which can make a program read other files");
    CHECK_STR(clean(STR("<!doctype svg>" OPEN "/>")), OPEN "/>\n");
    CHECK_STR(clean(STR(OPEN ">&x;</svg>")), "refused");
    CHECK_STR(clean(STR(OPEN "><g></svg>")), "refused");
    CHECK_STR(str_of(why_not), "is not well-formed XML");
    CHECK_STR(clean(STR("<html/>")), "refused");
    CHECK_STR(str_of(why_not), "is not an SVG drawing");
    CHECK_STR(clean(STR("<\0s\0v\0g\0/\0>\0")), "refused");
    CHECK_STR(clean(STR("\xFF\xFE<\0")), "refused");
    CHECK_STR(str_of(why_not), "is not UTF-8 text");
    CHECK_STR(clean(STR("")), "refused");
}

static void test_a_drawing_has_a_largest_size(void)
{
    struct buf svg = {0};

    buf_add(&svg, STR(OPEN ">"));
    while (svg.len + 12 + 6 <= SVG_MAX)
        buf_add(&svg, STR("<g></g>     "));
    buf_add(&svg, STR("</svg>"));
    CHECK(str_starts(clean(buf_str(&svg)), STR("<svg")));
    while (svg.len <= SVG_MAX)
        buf_add_char(&svg, ' ');
    CHECK_STR(clean(buf_str(&svg)), "refused");
    CHECK_STR(str_of(why_not), "is larger than 1 MB");
    buf_free(&svg);
}

static void test_deep_drawings_are_refused_not_followed(void)
{
    struct buf svg = {0};

    buf_add(&svg, STR(OPEN ">"));
    for (int i = 0; i < 20000; i++)
        buf_add(&svg, STR("<g>"));
    for (int i = 0; i < 20000; i++)
        buf_add(&svg, STR("</g>"));
    buf_add(&svg, STR("</svg>"));
    CHECK_STR(clean(buf_str(&svg)), "refused");
    buf_free(&svg);
}

int main(void)
{
    clean_set_up();
    RUN(test_shapes_and_words_are_kept);
    RUN(test_what_could_run_or_fetch_is_gone);
    RUN(test_other_namespaces_and_comments_are_gone);
    RUN(test_styles_become_attributes);
    RUN(test_copies_stay_as_long_as_they_end);
    RUN(test_pictures_of_dots_must_be_inside);
    RUN(test_what_is_no_drawing_is_refused);
    RUN(test_a_drawing_has_a_largest_size);
    RUN(test_deep_drawings_are_refused_not_followed);
    arena_free(&arena);
    clean_tear_down();
    return tap_done();
}
