#include "parsing.h"

#define SCIE "<abbr title=\"Social Care Institute for Excellence\">SCIE</abbr>"
#define FULL " (Social Care Institute for Excellence)"
#define DEFINED "\n\n*[SCIE]: Social Care Institute for Excellence\n"

static void test_the_first_use_is_explained(void)
{
    CHECK_DRAWN("SCIE says. SCIE's *SCIE* SCIEX" DEFINED,
                "<p>" SCIE FULL " says. " SCIE "'s <em>" SCIE
                "</em> SCIEX</p>\n");
}

static void test_what_is_explained_already_is_not_explained_twice(void)
{
    CHECK_DRAWN(
        "The social care institute for excellence (SCIE) says SCIE" DEFINED,
        "<p>The social care institute for excellence (" SCIE ") says " SCIE
        "</p>\n");
    CHECK_DRAWN("SCIE (Social Care Institute for Excellence) says" DEFINED,
                "<p>" SCIE FULL " says</p>\n");
}

static void test_headings_links_and_code_stay_short(void)
{
    CHECK_DRAWN("## SCIE\n\n[SCIE site](steps.md) `SCIE`" DEFINED,
                "<h2 id=\"scie\">SCIE</h2>\n<p><a href=\"[page "
                "guidance/steps]\">SCIE site</a> <code>SCIE</code></p>\n");
}

static void test_short_forms_can_have_signs_and_spaces(void)
{
    CHECK_DRAWN("A&E and NHS England or NHS\n\n*[A&E]: accident\n"
                "*[NHS]: health service\n*[NHS England]: health <here>\n",
                "<p><abbr title=\"accident\">A&amp;E</abbr> (accident) and "
                "<abbr title=\"health &lt;here&gt;\">NHS England</abbr> "
                "(health &lt;here&gt;) or <abbr title=\"health service\">NHS"
                "</abbr> (health service)</p>\n");
}

static void test_a_paragraph_that_only_looks_like_it_is_kept(void)
{
    CHECK_DRAWN("*[SCIE] is words", "<p>*[SCIE] is words</p>\n");
    CHECK_DRAWN("*[a]:\n", "<p>*[a]:</p>\n");
}

int main(void)
{
    markdown_set_up();
    RUN(test_the_first_use_is_explained);
    RUN(test_what_is_explained_already_is_not_explained_twice);
    RUN(test_headings_links_and_code_stay_short);
    RUN(test_short_forms_can_have_signs_and_spaces);
    RUN(test_a_paragraph_that_only_looks_like_it_is_kept);
    return parsing_done();
}
