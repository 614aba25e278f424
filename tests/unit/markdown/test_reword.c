#include "language/plain_words.h"
#include "parsing.h"

/* The words of the tests; term N is said as "zqN". */
static const char *const names[] = {"utilise", "commissioner", "duty of care",
                                    "advocacy", "remit"};
enum { NAMES = 5, ROUNDS = 400, WORDS_MAX = 30 };

static struct arena list_arena;
static struct term terms[NAMES];
static struct term *term_list[NAMES];
static str texts[NAMES][3];
static struct word_list list;

static void fill_term(size_t i)
{
    texts[i][0] = str_of(names[i]);
    texts[i][1] = arena_format(&list_arena, "meaning %zu", i);
    texts[i][2] = arena_format(&list_arena, "easy %zu", i);
    terms[i] = (struct term){
        .key = arena_format(&list_arena, "key-%zu", i),
        .names = &texts[i][0],
        .meanings = &texts[i][1],
        .easy = &texts[i][2],
    };
    term_list[i] = &terms[i];
}

/* The last two are explained, and never replaced. */
static void make_words(void)
{
    struct plain_row *rows = arena_array(&list_arena, struct plain_row, NAMES);
    struct plain_list all = {.rows = rows, .row_count = NAMES};

    for (size_t i = 0; i < NAMES; i++) {
        fill_term(i);
        rows[i] = (struct plain_row){
            .term = texts[i][0], .meaning = texts[i][1], .part = PLAIN_FIXED};
        if (i + 2 < NAMES)
            rows[i].plain = arena_format(&list_arena, "zq%zu", i);
    }
    list = (struct word_list){
        .words = plain_words_compile(&list_arena, &all),
        .terms = term_list,
        .may_derive = true,
    };
}

/* What the contracts of the built-in theme say of words. */
static const struct map *block_facts(void)
{
    static struct block_facts kept = {.words = BLOCK_WORDS_KEPT};
    static struct block_facts left_out = {.words = BLOCK_WORDS_LEFT_OUT};
    static struct block_facts unexplained = {.words = BLOCK_WORDS_UNEXPLAINED};
    static struct map facts;

    map_add(&list_arena, &facts, STR("quote"), &kept);
    map_add(&list_arena, &facts, STR("definition"), &kept);
    map_add(&list_arena, &facts, STR("resource"), &kept);
    map_add(&list_arena, &facts, STR("details"), &left_out);
    map_add(&list_arena, &facts, STR("cards"), &unexplained);
    return &facts;
}

static struct front front;
static struct arena first_arena; /* of the standard text */

static void derive(const char *markdown)
{
    static struct body first;
    struct map pages = {0};
    struct map assets = {0};
    struct markdown_places places = {.pages = &pages, .assets = &assets};
    struct markdown_source source = {.text = &text,
                                     .words = &list,
                                     .blocks = block_facts(),
                                     .places = &places};

    arena_free(&first_arena);
    arena_free(&arena);
    text = (struct text_file){STR("content/x.md"), str_of(markdown)};
    diags = (struct diags){.arena = &arena};
    markdown_parse(&source, &first_arena, &diags, &first);
    source.derived = &front;
    source.original = &first;
    markdown_parse(&source, &arena, &diags, &body);
}

static void explain(const char *markdown, enum variant of)
{
    struct map pages = {0};
    struct map assets = {0};
    struct markdown_places places = {.pages = &pages, .assets = &assets};
    struct markdown_source source = {.text = &text,
                                     .words = &list,
                                     .blocks = block_facts(),
                                     .variant = of,
                                     .places = &places};

    arena_free(&arena);
    text = (struct text_file){STR("content/x.md"), str_of(markdown)};
    diags = (struct diags){.arena = &arena};
    markdown_parse(&source, &arena, &diags, &body);
}

/* What a reader sees: no tags, and no meanings under paragraphs. */
static str read_out(void)
{
    str rest = drawn(body.runs);
    struct buf buf = {0};
    str kept;

    while (rest.len) {
        static const str meaning = STR_INIT("<p class=\"meaning\">");
        ptrdiff_t end = 0;

        if (str_starts(rest, meaning))
            end = str_find(rest, STR("</p>\n")) + 5;
        else if (str_starts(rest, STR("<")))
            end = str_find_char(rest, '>') + 1;
        else if (str_starts(rest, STR("[word ")))
            end = str_find_char(rest, ']') + 1;
        if (end <= 0) {
            buf_add_char(&buf, rest.at[0]);
            end = 1;
        }
        rest = str_slice(rest, (size_t)end, rest.len);
    }
    kept = arena_copy(&list_arena, buf_str(&buf));
    buf_free(&buf);
    return kept;
}

/* zq1 as the word that it stands for. */
static str put_back(str said)
{
    struct buf buf = {0};
    str kept;

    while (said.len) {
        bool is_term = said.len > 2 && char_lower(said.at[0]) == 'z'
                       && said.at[1] == 'q' && char_is_digit(said.at[2]);
        str name =
            is_term ? str_of(names[said.at[2] - '0']) : str_slice(said, 0, 1);

        if (is_term && said.at[0] == 'Z') {
            buf_add_char(&buf, (char)(name.at[0] - 'a' + 'A'));
            name = str_slice(name, 1, name.len);
        }
        buf_add(&buf, name);
        said = str_slice(said, is_term ? 3 : 1, said.len);
    }
    kept = arena_copy(&list_arena, buf_str(&buf));
    buf_free(&buf);
    return kept;
}

/* ---- by hand ---- */

static void test_a_word_across_a_line_end_is_replaced_and_the_end_goes(void)
{
    derive("The duty\nof care\nmatters.\n");
    CHECK_STR(drawn(body.runs), "<p>The zq2\nmatters.</p>\n");
    CHECK_INT(body.change_count, 1);
    CHECK_STR(body.changes[0]->from, "duty of care");
    CHECK_STR(body.changes[0]->to, "zq2");
}

static void test_no_word_is_replaced_across_markup(void)
{
    derive("The duty **of care**, duty of*care* and duty [of]{.a} care.\n");
    CHECK_INT(body.change_count, 0);
}

static void test_words_that_are_somebody_s_own_stay(void)
{
    derive("`utilise` [utilise]{keep} [utilise]{lang=cy} *Utilise It* "
           "<cite>utilise</cite> <span lang=\"cy\">utilise <b>utilise</b>"
           "</span> [Utilise](https://example.org/utilise)\n\n> utilise\n\n"
           "::: quote\nutilise\n:::\n\n::: definition\nutilise\n:::\n");
    CHECK_INT(body.change_count, 0);
}

static void test_words_in_markup_are_replaced(void)
{
    derive("**utilise** *utilise* [to utilise](https://example.org/utilise) "
           "[utilise]{.a} <b>utilise</b>\n\n## They utilise {#x}\n\n"
           "- utilise\n\n| utilise |\n| --- |\n| utilise |\n\n"
           "Table: utilise\n");
    CHECK_INT(body.change_count, 1);
    CHECK_INT(body.changes[0]->count, 10);
    CHECK_STR(body.headings[0].html, "They zq0");
}

static void test_headings_keep_their_ids(void)
{
    derive("## Utilise\n\n## Utilise\n\n## Utilise {#own}\n\n## Zq0\n");
    CHECK_STR(body.headings[0].html, "Zq0");
    CHECK_STR(body.headings[0].id, "utilise");
    CHECK_STR(body.headings[1].id, "utilise-1");
    CHECK_STR(body.headings[2].id, "own");
    CHECK_STR(body.headings[3].id, "zq0");
}

static void test_no_message_comes_twice(void)
{
    derive("[a](none.md)\n");
    CHECK_INT(diags.count, 1);
}

static void test_the_first_use_on_a_page_is_a_link(void)
{
    explain("Advocacy and **advocacy**. Advocacy.\n\n## Two\n\nAdvocacy.\n",
            VARIANT_STANDARD);
    CHECK_STR(drawn(body.runs), "<p><a class=\"hard-word\" id=\"word-key-3\" "
                                "href=\"[word key-3]\">Advocacy</a> and "
                                "<strong>advocacy</strong>. Advocacy.</p>\n"
                                "<h2 id=\"two\">Two</h2>\n<p>Advocacy.</p>\n");
    CHECK_INT(body.word_count, 1);
}

static void test_no_link_stands_in_a_link_or_a_heading(void)
{
    explain("## Advocacy\n\n[advocacy](https://example.org/)\n\n"
            "::: cards\n- [A](https://example.org/) advocacy\n:::\n",
            VARIANT_STANDARD);
    CHECK_INT(body.word_count, 0);
}

static void test_easy_read_is_bold_and_has_the_meaning_under_it(void)
{
    explain("Our remit.\n\n## Two\n\nOur **remit**.\n", VARIANT_EASY_READ);
    CHECK_STR(drawn(body.runs),
              "<p>Our <a class=\"hard-word\" id=\"word-key-4\" "
              "href=\"[word key-4]\"><strong>remit</strong></a>.</p>\n"
              "<p class=\"meaning\"><strong>Remit</strong>: easy 4</p>\n"
              "<h2 id=\"two\">Two</h2>\n"
              "<p>Our <strong><a class=\"hard-word\" href=\"[word key-4]\">"
              "remit</a></strong>.</p>\n");
}

static void test_meanings_of_a_table_stand_under_it(void)
{
    explain("| a | b |\n| --- | --- |\n| remit | advocacy |\n\nTable: c\n\nd\n",
            VARIANT_EASY_READ);

    str all = drawn(body.runs);
    ptrdiff_t end = str_find(all, STR("</table>"));
    ptrdiff_t remit = str_find(all, STR("easy 4"));
    ptrdiff_t advocacy = str_find(all, STR("easy 3"));

    CHECK(end > 0 && end < remit && remit < advocacy);
}

static void test_what_is_escaped_stays_escaped(void)
{
    derive(
        "\\[utilise\\]{keep} \\*utilise\\* &lt;utilise&gt; <http://a.b/utilise>"
        "\n");
    CHECK_STR(drawn(body.runs),
              "<p>[zq0]{keep} *zq0* &lt;zq0&gt; "
              "<a href=\"http://a.b/utilise\">http://a.b/utilise</a></p>\n");
}

/* ---- by chance ---- */

static unsigned state;

static unsigned chance(unsigned below)
{
    state = state * 1664525U + 1013904223U;
    return (state >> 16) % below;
}

static void write_words(struct buf *buf, unsigned depth)
{
    static const char *const opens[] = {"**", "*", "[", "<b>", "[", "`", "\""};
    static const char *const closes[] = {"**",      "*", "](#a)", "</b>",
                                         "]{keep}", "`", "\""};
    static const char *const fill[] = {"we",    "the", "of\n",          "A",
                                       "care.", "is",  "duty\nof\ncare"};
    unsigned count = 1 + chance(6);

    for (unsigned i = 0; i < count; i++) {
        unsigned markup = chance(14);

        if (depth && markup < 7) {
            buf_add(buf, str_of(opens[markup]));
            write_words(buf, depth - 1);
            buf_add(buf, str_of(closes[markup]));
        } else if (chance(2)) {
            buf_add(buf, str_of(names[chance(NAMES)]));
        } else {
            buf_add(buf, str_of(fill[chance(7)]));
        }
        if (buf->len && buf->at[buf->len - 1] != '\n')
            buf_add_char(buf, ' ');
    }
    while (buf->len && char_is_space(buf->at[buf->len - 1]))
        buf->len--;
}

/* Line ends that were inside of a term are spaces in the one put back. */
static str one_line(str words)
{
    char *copy = arena_cstr(&list_arena, words);

    for (size_t i = 0; i < words.len; i++)
        if (copy[i] == '\n')
            copy[i] = ' ';
    return (str){copy, words.len};
}

static void test_all_but_the_words_replaced_is_the_same_text(void)
{
    size_t different = 0;
    size_t changed = 0;

    for (unsigned round = 0; round < ROUNDS; round++) {
        struct buf markdown = {0};
        str before;
        str after;

        state = round;
        buf_add(&markdown, STR("Text "));
        write_words(&markdown, 3);
        buf_add(&markdown, STR("\n\n## Heading {#a}\n\n"));
        write_words(&markdown, 2);
        buf_add_char(&markdown, '\n');
        buf_add_char(&markdown, '\0');
        explain(markdown.at, VARIANT_STANDARD);
        before = one_line(read_out());
        derive(markdown.at);
        after = one_line(put_back(read_out()));
        changed += body.change_count > 0;
        if (!str_equal(before, after) && different++ == 0) {
            tap_show("markdown", buf_str(&markdown));
            tap_show("before", before);
            tap_show("after", after);
        }
        buf_free(&markdown);
    }
    CHECK_INT(different, 0);
    CHECK(changed > ROUNDS / 2);
}

int main(void)
{
    markdown_set_up();
    make_words();
    RUN(test_a_word_across_a_line_end_is_replaced_and_the_end_goes);
    RUN(test_no_word_is_replaced_across_markup);
    RUN(test_words_that_are_somebody_s_own_stay);
    RUN(test_words_in_markup_are_replaced);
    RUN(test_headings_keep_their_ids);
    RUN(test_no_message_comes_twice);
    RUN(test_the_first_use_on_a_page_is_a_link);
    RUN(test_no_link_stands_in_a_link_or_a_heading);
    RUN(test_easy_read_is_bold_and_has_the_meaning_under_it);
    RUN(test_meanings_of_a_table_stand_under_it);
    RUN(test_what_is_escaped_stays_escaped);
    RUN(test_all_but_the_words_replaced_is_the_same_text);
    arena_free(&first_arena);
    arena_free(&list_arena);
    return parsing_done();
}
