#include "parsing.h"

#include "markdown/link.h"

static void test_a_page_is_named_by_any_of_its_files(void)
{
    CHECK_DRAWN("[a b](steps.md#two) [b c](steps.easy.md) [c d](steps.cy.md) "
                "[d e](./steps.easy.cy.md)",
                "<p><a href=\"[page guidance/steps#two]\">a b</a> "
                "<a href=\"[page guidance/steps]\">b c</a> "
                "<a href=\"[page guidance/steps]\">c d</a> "
                "<a href=\"[page guidance/steps]\">d e</a></p>\n");
    CHECK_INT(body.link_count, 4);
    CHECK_STR(body.links[0]->path, "guidance/steps");
    CHECK_STR(body.links[0]->fragment, "two");
    CHECK_INT(body.links[1]->place.line, 1);
    CHECK_INT(body.links[1]->place.column, 21);
}

static void test_a_folder_is_its_own_page(void)
{
    CHECK_DRAWN("[a b](../case-studies/) [b c](/guidance) [c d](..) [d e](/)",
                "<p><a href=\"[page case-studies/index]\">a b</a> "
                "<a href=\"[page guidance/index]\">b c</a> "
                "<a href=\"[page index]\">c d</a> "
                "<a href=\"[page index]\">d e</a></p>\n");
}

static void test_a_file_is_named_with_kind_and_size(void)
{
    CHECK_DRAWN("[Our plan](our%20plan.pdf)",
                "<p><a href=\"[file guidance/our plan.pdf]\">Our plan "
                "(PDF, 2.3 MB)</a></p>\n");
}

static void test_sizes_are_short(void)
{
    CHECK_STR(link_size(&arena, 0), "0.1 kB");
    CHECK_STR(link_size(&arena, 949), "0.9 kB");
    CHECK_STR(link_size(&arena, 1000), "1 kB");
    CHECK_STR(link_size(&arena, 9949), "9.9 kB");
    CHECK_STR(link_size(&arena, 9950), "10 kB");
    CHECK_STR(link_size(&arena, 999499), "999 kB");
    CHECK_STR(link_size(&arena, 999500), "1 MB");
    CHECK_STR(link_size(&arena, 12345678), "12 MB");
    CHECK_STR(link_size(&arena, 2345678901), "2.3 GB");
}

static void test_addresses_elsewhere_are_kept_and_escaped(void)
{
    CHECK_DRAWN("[a b](https://example.org/?a=1&b='2' \"tip\") "
                "[c d](mailto:a@example.org) [e f](TEL:+44)",
                "<p><a href=\"https://example.org/?a=1&amp;b=&#x27;2&#x27;\" "
                "title=\"tip\">a b</a> <a href=\"mailto:a@example.org\">c d"
                "</a> <a href=\"TEL:+44\">e f</a></p>\n");
}

static void test_a_place_on_the_page_is_checked_later(void)
{
    CHECK_DRAWN("[Two below](#two)",
                "<p><a href=\"[page #two]\">Two below</a></p>\n");
    CHECK_INT(body.link_count, 1);
    CHECK_STR(body.links[0]->path, "");
    CHECK_STR(body.links[0]->fragment, "two");
}

static void test_other_schemes_lose_their_link(void)
{
    static const char *const addresses[] = {
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;a",
        "&#106;avascript:a",   "data:text/html,a",    "vbscript:a",
        "file:///etc/passwd",  "//example.org/",      "<java&#10;script:a>",
        "&#1;javascript:a",    "symbol:meeting",      "?a=b",
        "\\\\\\\\example.org", "ftp://example.org",
    };

    for (size_t i = 0; i < sizeof(addresses) / sizeof(addresses[0]); i++) {
        str page = arena_format(&arena, "[some words](%s)", addresses[i]);
        struct arena kept = {0};

        parse_from(arena_copy(&kept, page), 0);
        CHECK_STR(drawn(body.runs), "<p>some words</p>\n");
        CHECK_INT(diags.count, 1);
        CHECK(diags.items[0].kind == DIAG_LINK_SCHEME);
        arena_free(&kept);
    }
}

static void test_a_link_to_nothing_names_the_nearest(void)
{
    CHECK_SAID("[a b](stepz.md)", "1:1 link-to-nothing stepz.md | steps.md\n");
    CHECK_STR(drawn(body.runs), "<p>a b</p>\n");
    CHECK_SAID("[a b](steps.html)",
               "1:1 link-to-nothing steps.html | steps.md\n");
    CHECK_SAID("[a b](meting.png)",
               "1:1 link-to-nothing meting.png | meeting.png\n");
    CHECK_SAID("[a b](../steps.md)",
               "1:1 link-to-nothing ../steps.md | steps.md\n");
    CHECK_SAID("[a b](../../../etc/passwd)",
               "1:1 link-to-nothing ../../../etc/passwd\n");
}

static void test_link_words_say_where_they_lead(void)
{
    CHECK_SAID("[here](steps.md)", "1:1 link-words here\n");
    CHECK_SAID("[Click here!](steps.md)", "1:1 link-words Click here!\n");
    CHECK_SAID("[*Read more…*](steps.md)", "1:1 link-words Read more…\n");
    CHECK_SAID("[](steps.md)", "1:1 link-empty\n");
    CHECK_SAID("<https://example.org>", "1:1 link-address\n");
    CHECK_SAID("a [www.example.org](https://example.org)",
               "1:3 link-address\n");
    CHECK_SAID("<hello@example.org>", "");
    CHECK_SAID("[more about steps](steps.md)", "");
}

static void test_a_picture_gives_a_link_its_words(void)
{
    CHECK_DRAWN("x [![The steps](meeting.png)](steps.md)",
                "<p>x <a href=\"[page guidance/steps]\"><img src=\"[file "
                "guidance/meeting.png]\" alt=\"The steps\" width=\"640\" "
                "height=\"480\" /></a></p>\n");
}

static void test_a_link_in_a_link_is_only_words(void)
{
    parse("[see <https://example.org/a> there](steps.md)");
    CHECK_STR(drawn(body.runs), "<p><a href=\"[page guidance/steps]\">see "
                                "https://example.org/a there</a></p>\n");
}

static void test_braces_after_a_link_are_its_attributes(void)
{
    CHECK_DRAWN("[Y saith cam](steps.md){lang=cy .big #l1} x",
                "<p><a href=\"[page guidance/steps]\" id=\"l1\" "
                "class=\"big\" lang=\"cy\">Y saith cam</a> x</p>\n");
    CHECK_SAID("[a b](steps.md){lnag=cy}",
               "1:1 attribute-unknown lnag | lang\n");
    CHECK_SAID("[a b](steps.md){\"}",
               "1:16 attributes-malformed a name is made of small letters, "
               "digits and hyphens\n");
}

int main(void)
{
    markdown_set_up();
    RUN(test_a_page_is_named_by_any_of_its_files);
    RUN(test_a_folder_is_its_own_page);
    RUN(test_a_file_is_named_with_kind_and_size);
    RUN(test_sizes_are_short);
    RUN(test_addresses_elsewhere_are_kept_and_escaped);
    RUN(test_a_place_on_the_page_is_checked_later);
    RUN(test_other_schemes_lose_their_link);
    RUN(test_a_link_to_nothing_names_the_nearest);
    RUN(test_link_words_say_where_they_lead);
    RUN(test_a_picture_gives_a_link_its_words);
    RUN(test_a_link_in_a_link_is_only_words);
    RUN(test_braces_after_a_link_are_its_attributes);
    return parsing_done();
}
