#include "model/route.h"

#include "base/utf8.h"
#include "tap.h"

#define TEN "abcdefghij"
#define FIFTY TEN TEN TEN TEN TEN
#define HUNDRED FIFTY FIFTY

/* --- where a page goes ---------------------------------------------------- */

static void test_a_page_is_a_file_in_its_tree(void)
{
    struct arena arena = {0};

    CHECK_STR(route_of(&arena, (str){0}, STR("guidance/steps"), false),
              "guidance/steps.html");
    CHECK_STR(route_of(&arena, STR("cy/easy-read/"), STR("index"), false),
              "cy/easy-read/index.html");
    arena_free(&arena);
}

static void test_a_pretty_page_is_the_index_of_a_folder(void)
{
    struct arena arena = {0};

    CHECK_STR(route_of(&arena, STR("plain/"), STR("guidance/steps"), true),
              "plain/guidance/steps/index.html");
    CHECK_STR(route_of(&arena, (str){0}, STR("guidance/index"), true),
              "guidance/index.html");
    CHECK_STR(route_of(&arena, (str){0}, STR("index"), true), "index.html");
    CHECK_STR(route_of(&arena, (str){0}, STR("a-index"), true),
              "a-index/index.html");
    arena_free(&arena);
}

/* --- how one page names another ------------------------------------------- */

struct link_case {
    str from;
    str to;
    str plain;
    str pretty;
};

static void check_links(const struct link_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};

        tap_str(route_relative(&arena, cases[i].from, cases[i].to, false),
                cases[i].plain, "as a file", __FILE__, __LINE__);
        tap_str(route_relative(&arena, cases[i].from, cases[i].to, true),
                cases[i].pretty, "pretty", __FILE__, __LINE__);
        arena_free(&arena);
    }
}

static void test_links_lead_from_one_file_to_another(void)
{
    static const struct link_case cases[] = {
        {STR_INIT("index.html"), STR_INIT("a.html"), STR_INIT("a.html"),
         STR_INIT("a.html")},
        {STR_INIT("a/b/c.html"), STR_INIT("index.html"),
         STR_INIT("../../index.html"), STR_INIT("../../")},
        {STR_INIT("a/b.html"), STR_INIT("a/c/d.html"), STR_INIT("c/d.html"),
         STR_INIT("c/d.html")},
        {STR_INIT("a/b.html"), STR_INIT("a/b.html"), STR_INIT("b.html"),
         STR_INIT("b.html")},
        {STR_INIT("abc/x.html"), STR_INIT("abd/x.html"),
         STR_INIT("../abd/x.html"), STR_INIT("../abd/x.html")},
        {STR_INIT("a/b.html"), STR_INIT("a.html"), STR_INIT("../a.html"),
         STR_INIT("../a.html")},
        {STR_INIT("large-print/a.html"), STR_INIT("assets/x.css"),
         STR_INIT("../assets/x.css"), STR_INIT("../assets/x.css")},
    };

    check_links(cases, sizeof(cases) / sizeof(cases[0]));
}

static void test_pretty_links_name_folders(void)
{
    static const struct link_case cases[] = {
        {STR_INIT("a/index.html"), STR_INIT("a/index.html"),
         STR_INIT("index.html"), STR_INIT("./")},
        {STR_INIT("index.html"), STR_INIT("index.html"), STR_INIT("index.html"),
         STR_INIT("./")},
        {STR_INIT("index.html"), STR_INIT("a/index.html"),
         STR_INIT("a/index.html"), STR_INIT("a/")},
        {STR_INIT("a/b/index.html"), STR_INIT("a/c/index.html"),
         STR_INIT("../c/index.html"), STR_INIT("../c/")},
        {STR_INIT("a/b/index.html"), STR_INIT("a/index.html"),
         STR_INIT("../index.html"), STR_INIT("../")},
        {STR_INIT("a/index.html"), STR_INIT("a/b-index.html"),
         STR_INIT("b-index.html"), STR_INIT("b-index.html")},
    };

    check_links(cases, sizeof(cases) / sizeof(cases[0]));
}

static void test_what_a_url_reads_otherwise_is_written_in_percents(void)
{
    static const struct link_case cases[] = {
        {STR_INIT("index.html"), STR_INIT("a b&c.pdf"),
         STR_INIT("a%20b%26c.pdf"), STR_INIT("a%20b%26c.pdf")},
        {STR_INIT("index.html"), STR_INIT("50%#1?.pdf"),
         STR_INIT("50%25%231%3F.pdf"), STR_INIT("50%25%231%3F.pdf")},
        {STR_INIT("index.html"), STR_INIT("é.html"), STR_INIT("%C3%A9.html"),
         STR_INIT("%C3%A9.html")},
        {STR_INIT("index.html"), STR_INIT("javascript:x.html"),
         STR_INIT("javascript%3Ax.html"), STR_INIT("javascript%3Ax.html")},
        {STR_INIT("index.html"), STR_INIT("\"'<>\\`.html"),
         STR_INIT("%22%27%3C%3E%5C%60.html"),
         STR_INIT("%22%27%3C%3E%5C%60.html")},
        {STR_INIT("index.html"), STR_INIT("\x01\x7f\xff.html"),
         STR_INIT("%01%7F%FF.html"), STR_INIT("%01%7F%FF.html")},
        {STR_INIT("é/a.html"), STR_INIT("é/b.html"), STR_INIT("b.html"),
         STR_INIT("b.html")},
    };

    check_links(cases, sizeof(cases) / sizeof(cases[0]));
}

static void test_the_longest_paths_fit_in_a_link(void)
{
    struct arena arena = {0};
    struct buf from = {0}, to = {0};

    for (int i = 0; i < ROUTE_MAX; i += 2)
        buf_add(&from, STR("a/"));
    for (int i = 0; i < ROUTE_MAX; i++)
        buf_add(&to, STR("é"));

    str link = route_relative(&arena, buf_str(&from), buf_str(&to), false);

    CHECK_INT(link.len, 3 * (ROUTE_MAX / 2) + 6 * ROUTE_MAX);
    CHECK((const char *)arena_alloc(&arena, 1, 1) >= link.at + link.len);
    buf_free(&from);
    buf_free(&to);
    arena_free(&arena);
}

/* --- slugs ---------------------------------------------------------------- */

static void check_slug(str text, str want)
{
    struct arena arena = {0};

    tap_str(route_slug(&arena, text), want, "the slug", __FILE__, __LINE__);
    arena_free(&arena);
}

static void test_a_slug_has_small_letters_digits_and_hyphens(void)
{
    check_slug(STR("What is Co-production?"), STR("what-is-co-production"));
    check_slug(STR("  7 steps -- and more!  "), STR("7-steps-and-more"));
    check_slug(STR("don't, don\u2019t"), STR("dont-dont"));
    check_slug(STR("<b>&amp;</b>"), STR("b-amp-b"));
    check_slug(STR("../../etc/passwd"), STR("etc-passwd"));
}

static void test_letters_of_other_scripts_are_kept(void)
{
    check_slug(STR("Beth yw Cyd-gynhyrchu?"), STR("beth-yw-cyd-gynhyrchu"));
    check_slug(STR("ÉTÉ ПРИВЕТ"), STR("été-привет"));
    check_slug(STR("اردو میں"), STR("اردو-میں"));
    check_slug(STR("हिन्दी"), STR("हिन्दी"));
}

static void test_without_a_letter_the_slug_is_section(void)
{
    check_slug((str){0}, STR("section"));
    check_slug(STR("!?\u202e '"), STR("section"));
    check_slug(STR("\xff\xfe"), STR("section"));
    check_slug(STR("😀"), STR("section"));
}

static void test_broken_bytes_and_direction_marks_leave_no_trace(void)
{
    check_slug(STR("a\xc0\xaf"
                   "b"),
               STR("a-b"));
    check_slug(STR("a\u202eb"), STR("a-b"));
    check_slug(STR("a\0b"), STR("a-b"));
}

static void test_a_slug_is_at_most_100_bytes_of_whole_characters(void)
{
    static const str repeated[] = {STR_INIT("a"), STR_INIT("é"), STR_INIT("क"),
                                   STR_INIT("𐐀"), STR_INIT("a ")};
    struct arena arena = {0};

    for (size_t i = 0; i < sizeof(repeated) / sizeof(repeated[0]); i++) {
        struct buf text = {0};
        size_t bad_at;

        for (int j = 0; j < 300; j++)
            buf_add(&text, repeated[i]);

        str slug = route_slug(&arena, buf_str(&text));

        CHECK(slug.len > 80 && slug.len <= ROUTE_PART_MAX);
        CHECK(utf8_is_valid(slug, &bad_at));
        CHECK(!str_ends(slug, STR("-")));
        buf_free(&text);
    }
    arena_free(&arena);
}

/* --- what an output path may be ------------------------------------------- */

static void check_refused(const str *paths, size_t count, bool refused)
{
    for (size_t i = 0; i < count; i++) {
        const char *why = route_refusal(paths[i]);

        tap_result((why != NULL) == refused, why ? why : "allowed", __FILE__,
                   __LINE__);
        if ((why != NULL) != refused)
            tap_show("path", paths[i]);
    }
}

#define CHECK_REFUSED(paths, refused) \
    check_refused((paths), sizeof(paths) / sizeof((paths)[0]), (refused))

static void test_ordinary_paths_are_allowed(void)
{
    static const str paths[] = {
        STR_INIT("index"),        STR_INIT("guidance/7-steps"),
        STR_INIT("a b"),          STR_INIT("été"),
        STR_INIT("अ/ا/中"),       STR_INIT("a..b"),
        STR_INIT("50%"),          STR_INIT("a#b&c'd"),
        STR_INIT("console"),      STR_INIT("com"),
        STR_INIT("com10"),        STR_INIT("lpt-1"),
        STR_INIT("auxiliary.md"), STR_INIT("my.con"),
        STR_INIT("nu.l"),         STR_INIT(HUNDRED),
    };

    CHECK_REFUSED(paths, false);
}

static void test_paths_that_lead_elsewhere_are_refused(void)
{
    static const str paths[] = {
        {0},
        STR_INIT(""),
        STR_INIT("/"),
        STR_INIT("/etc/passwd"),
        STR_INIT("."),
        STR_INIT(".."),
        STR_INIT("../a"),
        STR_INIT("a/../b"),
        STR_INIT("a/./b"),
        STR_INIT("a/.."),
        STR_INIT("a//b"),
        STR_INIT("a/"),
        STR_INIT("a\\..\\b"),
        STR_INIT("C:\\a"),
        STR_INIT("C:a"),
        STR_INIT("a:stream"),
        STR_INIT("a/.hidden"),
        STR_INIT(".cohub/a"),
        STR_INIT(".../a"),
    };

    CHECK_REFUSED(paths, true);
}

static void test_names_that_windows_keeps_are_refused(void)
{
    static const str paths[] = {
        STR_INIT("con"),      STR_INIT("CON"),       STR_INIT("a/Aux"),
        STR_INIT("nul/a"),    STR_INIT("prn.html"),  STR_INIT("com1"),
        STR_INIT("LPT9.txt"), STR_INIT("com0"),      STR_INIT("nul.a.b"),
        STR_INIT("com¹"),     STR_INIT("LPT³.pdf"),  STR_INIT("con .txt"),
        STR_INIT("conin$"),   STR_INIT("CONOUT$.x"),
    };

    CHECK_REFUSED(paths, true);
}

static void test_names_that_windows_changes_are_refused(void)
{
    static const str paths[] = {
        STR_INIT("a."),  STR_INIT("a "),  STR_INIT("a./b"), STR_INIT("a /b"),
        STR_INIT("a*b"), STR_INIT("a?b"), STR_INIT("a\"b"), STR_INIT("a<b"),
        STR_INIT("a>b"), STR_INIT("a|b"), STR_INIT("a:b"),  STR_INIT("a\\b"),
    };

    CHECK_REFUSED(paths, true);
}

static void test_characters_that_cannot_be_seen_are_refused(void)
{
    static const str paths[] = {
        STR_INIT("a\0b"),      STR_INIT("a\nb"),       STR_INIT("a\tb"),
        STR_INIT("a\x1b[2J"),  STR_INIT("a\x7f"),      STR_INIT("a\xc2\x85"),
        STR_INIT("a\xc2\x9b"), STR_INIT("a\u202efdp"), STR_INIT("\u200fa"),
        STR_INIT("a\u2066b"),  STR_INIT("a\u061c"),
    };

    CHECK_REFUSED(paths, true);
}

static void test_text_that_is_not_utf8_is_refused(void)
{
    static const str paths[] = {
        STR_INIT("a\xff"),
        STR_INIT("\xc0\xaf"),
        STR_INIT("a/\xed\xa0\x80"),
        STR_INIT("\xe2\x82"),
    };

    CHECK_REFUSED(paths, true);
}

static void test_parts_and_paths_have_a_longest_length(void)
{
    CHECK(!route_refusal(STR(HUNDRED "/" FIFTY TEN TEN "abcdefghi")));
    CHECK(route_refusal(STR(HUNDRED "/" FIFTY TEN TEN TEN)) != NULL);
    CHECK(!route_refusal(STR(HUNDRED)));
    CHECK(route_refusal(STR(HUNDRED "a")) != NULL);
    CHECK(route_refusal(STR("a/" HUNDRED "a/b")) != NULL);
}

static void test_a_path_is_measured_in_characters_and_a_part_in_bytes(void)
{
    struct buf path = {0};

    for (int i = 0; i < 50; i++)
        buf_add(&path, STR("é"));
    CHECK(!route_refusal(buf_str(&path)));
    buf_add(&path, STR("a"));
    CHECK(route_refusal(buf_str(&path)) != NULL);
    buf_clear(&path);
    for (int i = 0; i < 179 / 2; i++)
        buf_add(&path, STR("é/"));
    buf_add(&path, STR("éé"));
    CHECK_INT(utf8_count(buf_str(&path)), 180);
    CHECK(!route_refusal(buf_str(&path)));
    buf_add(&path, STR("é"));
    CHECK(route_refusal(buf_str(&path)) != NULL);
    buf_free(&path);
}

/* --- references ----------------------------------------------------------- */

static void check_join(str folder, str reference, str want)
{
    struct arena arena = {0};
    str path = {0};

    CHECK(route_join(&arena, folder, reference, &path));
    tap_str(path, want, "the joined path", __FILE__, __LINE__);
    arena_free(&arena);
}

static void test_a_reference_is_read_from_its_folder(void)
{
    check_join(STR("guidance"), STR("x.md"), STR("guidance/x.md"));
    check_join(STR("guidance"), STR("./x.md"), STR("guidance/x.md"));
    check_join(STR("guidance"), STR("../a/x.md"), STR("a/x.md"));
    check_join(STR("a/b/c"), STR("../../x"), STR("a/x"));
    check_join(STR("a/b"), STR("../.."), STR(""));
    check_join((str){0}, STR("x.md"), STR("x.md"));
    check_join(STR("a"), STR("b/../c//d/."), STR("a/c/d"));
    check_join(STR("a"), (str){0}, STR("a"));
}

static void test_a_reference_from_the_root_forgets_its_folder(void)
{
    check_join(STR("guidance"), STR("/x.md"), STR("x.md"));
    check_join(STR("guidance"), STR("//x.md"), STR("x.md"));
    check_join(STR("guidance"), STR("/a/../x.md"), STR("x.md"));
}

static void test_a_reference_above_the_root_is_refused(void)
{
    static const str references[] = {
        STR_INIT("../../x"),
        STR_INIT("../.."),
        STR_INIT("../../guidance/x"),
        STR_INIT("/../x"),
        STR_INIT("/.."),
        STR_INIT("a/../../../a"),
        STR_INIT("./../.././x"),
        STR_INIT("../../a/../x"),
    };
    struct arena arena = {0};
    str path;

    for (size_t i = 0; i < sizeof(references) / sizeof(references[0]); i++)
        CHECK(!route_join(&arena, STR("guidance"), references[i], &path));
    CHECK(!route_join(&arena, (str){0}, STR(".."), &path));
    arena_free(&arena);
}

static void test_dots_in_names_are_names(void)
{
    check_join(STR("a"), STR(".../x"), STR("a/.../x"));
    check_join(STR("a"), STR("..x"), STR("a/..x"));
    check_join(STR("a"), STR("..\\x"), STR("a/..\\x"));
    check_join(STR("a"), STR("%2e%2e/x"), STR("a/%2e%2e/x"));
}

int main(void)
{
    RUN(test_a_page_is_a_file_in_its_tree);
    RUN(test_a_pretty_page_is_the_index_of_a_folder);
    RUN(test_links_lead_from_one_file_to_another);
    RUN(test_pretty_links_name_folders);
    RUN(test_what_a_url_reads_otherwise_is_written_in_percents);
    RUN(test_the_longest_paths_fit_in_a_link);
    RUN(test_a_slug_has_small_letters_digits_and_hyphens);
    RUN(test_letters_of_other_scripts_are_kept);
    RUN(test_without_a_letter_the_slug_is_section);
    RUN(test_broken_bytes_and_direction_marks_leave_no_trace);
    RUN(test_a_slug_is_at_most_100_bytes_of_whole_characters);
    RUN(test_ordinary_paths_are_allowed);
    RUN(test_paths_that_lead_elsewhere_are_refused);
    RUN(test_names_that_windows_keeps_are_refused);
    RUN(test_names_that_windows_changes_are_refused);
    RUN(test_characters_that_cannot_be_seen_are_refused);
    RUN(test_text_that_is_not_utf8_is_refused);
    RUN(test_parts_and_paths_have_a_longest_length);
    RUN(test_a_path_is_measured_in_characters_and_a_part_in_bytes);
    RUN(test_a_reference_is_read_from_its_folder);
    RUN(test_a_reference_from_the_root_forgets_its_folder);
    RUN(test_a_reference_above_the_root_is_refused);
    RUN(test_dots_in_names_are_names);
    return tap_done();
}
