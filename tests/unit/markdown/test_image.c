#include "parsing.h"

#define MEETING "<img src=\"[file guidance/meeting.png]\" alt=\""
#define SIZE "width=\"640\" height=\"480\""

static void test_a_picture_alone_is_a_figure_with_its_caption(void)
{
    CHECK_DRAWN("![People at a table](meeting.png \"Our <first> day\")",
                "<figure>" MEETING "People at a table\" " SIZE " />"
                "<figcaption>Our &lt;first&gt; day</figcaption></figure>\n");
    CHECK_DRAWN("![People](meeting.png)",
                "<figure>" MEETING "People\" " SIZE " /></figure>\n");
}

static void test_a_picture_among_words_stays_there(void)
{
    CHECK_DRAWN("a ![People](meeting.png) b",
                "<p>a " MEETING "People\" " SIZE " /> b</p>\n");
}

static void test_pictures_after_the_first_are_loaded_late(void)
{
    CHECK_DRAWN("![A b](meeting.png)\n\n![C d](line.svg)",
                "<figure>" MEETING "A b\" " SIZE " /></figure>\n<figure>"
                "<img src=\"[file guidance/line.svg]\" alt=\"C d\" "
                "loading=\"lazy\" /></figure>\n");
}

static void test_a_picture_needs_a_description_or_says_that_it_is_none(void)
{
    CHECK_SAID("![](meeting.png)", "1:1 image-description\n");
    CHECK_SAID("a\n![  ](meeting.png)", "2:1 image-description\n");
    CHECK_DRAWN("![](line.svg){decorative}",
                "<figure><img src=\"[file guidance/line.svg]\" alt=\"\" />"
                "</figure>\n");
    CHECK_SAID("![](symbol:star)", "1:1 image-description\n");
}

static void test_idle_descriptions_are_warned_of(void)
{
    CHECK_SAID("![meeting.png](meeting.png)",
               "1:1 image-description-weak meeting.png | say what can be "
               "seen, instead of the file's name\n");
    CHECK_SAID("![Picture of us](meeting.png)",
               "1:1 image-description-weak Picture of us | leave the first "
               "words out: everybody is told that it is a picture\n");
}

static void test_a_picture_that_is_not_there_is_named(void)
{
    CHECK_SAID("x ![A b](meting.png)",
               "1:3 image-missing meting.png | meeting.png\n");
    CHECK_SAID("![A b](https://example.org/a.png)", "1:1 image-elsewhere\n");
    CHECK_SAID("![A b](//example.org/a.png)", "1:1 image-elsewhere\n");
    CHECK_SAID("![A b](www.example.org/a.png)", "1:1 image-elsewhere\n");
    CHECK_SAID("![A b](data:image/png;base64,AAAA)",
               "1:1 image-of-machine data:image/png;base64,AAAA\n");
    CHECK_SAID("![A b](our%20plan.pdf)",
               "1:1 image-not-picture our%20plan.pdf\n");
    CHECK_SAID("![A b](steps.md)", "1:1 image-missing steps.md\n");
}

static void test_a_symbol_is_a_run_of_its_own(void)
{
    CHECK_DRAWN("![We \"meet\"](symbol:meeting)",
                "<p>[symbol meeting: We \"meet\"]</p>\n");
    CHECK_INT(body.symbol_count, 1);
    CHECK_STR(body.symbols[0]->name, "meeting");
    CHECK_INT(body.symbols[0]->place.line, 1);
    CHECK_DRAWN("a ![](symbol:star){decorative}", "<p>a [symbol star: ]</p>\n");
}

static void test_marks_in_a_description_are_only_words(void)
{
    CHECK_DRAWN("x ![A *b* `c` [d](e) & \"f\"](meeting.png)",
                "<p>x " MEETING "A b c d &amp; &quot;f&quot;\" " SIZE
                " /></p>\n");
}

int main(void)
{
    markdown_set_up();
    RUN(test_a_picture_alone_is_a_figure_with_its_caption);
    RUN(test_a_picture_among_words_stays_there);
    RUN(test_pictures_after_the_first_are_loaded_late);
    RUN(test_a_picture_needs_a_description_or_says_that_it_is_none);
    RUN(test_idle_descriptions_are_warned_of);
    RUN(test_a_picture_that_is_not_there_is_named);
    RUN(test_a_symbol_is_a_run_of_its_own);
    RUN(test_marks_in_a_description_are_only_words);
    return parsing_done();
}
