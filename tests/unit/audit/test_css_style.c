#include "audit/css_style.h"

#include "audit/css_declaration.h"
#include "audit/html_reader.h"

#include "tap.h"

static struct arena arena;

/* The value that wins for the element with id="x". */
static str wins(str css, str html, enum css_property property)
{
    struct css_file file = {.css = css};
    struct css_sheet sheet;
    const struct css_sheet *sheets[] = {&sheet};
    struct css_reader reader = {.width_px = 1280, .height_px = 800};
    struct css_styles styles;
    struct dom dom;
    const struct dom_node *node;

    html_read(&arena, html, &dom);
    css_sheet_read(&arena, &file, NULL, &sheet);
    styles = css_styles_find(&arena, &dom, sheets, 1, &reader);
    node = dom_find_id(&dom, STR("x"));
    if (styles.items[node->index].won[property].is_unsure)
        return STR("unsure");
    return css_style_value(&arena, &styles.items[node->index], property);
}

static str colour(str css)
{
    return wins(css,
                STR("<div class=a><p>before</p><p id=x class='b c' "
                    "data-k='one two'>x<b>y</b></p></div>"),
                CSS_COLOR);
}

static void test_what_is_more_specific_wins(void)
{
    CHECK_STR(colour(STR("#x { color: red } p { color: blue }")), "red");
    CHECK_STR(colour(STR(".b.c { color: red } .b { color: blue }")), "red");
    CHECK_STR(colour(STR(".b { color: red } .c { color: blue }")), "blue");
    CHECK_STR(colour(STR("p { color: red !important } #x { color: blue }")),
              "red");
    CHECK_STR(colour(STR(":where(#x) { color: red } p { color: blue }")),
              "blue");
    CHECK_STR(colour(STR("@layer { #x { color: red } } p { color: blue }")),
              "blue");
}

static void test_selectors_of_every_kind(void)
{
    CHECK_STR(colour(STR("div > p + p { color: red }")), "red");
    CHECK_STR(colour(STR(".a p ~ p:not(.z) { color: red }")), "red");
    CHECK_STR(colour(STR("p:nth-child(2n) { color: red }")), "red");
    CHECK_STR(colour(STR("p:last-of-type { color: red }")), "red");
    CHECK_STR(colour(STR("[data-k~=two] { color: red }")), "red");
    CHECK_STR(colour(STR("[data-k^='one'] { color: red }")), "red");
    CHECK_STR(colour(STR("p:hover, p:first-child { color: red }")), "");
    CHECK_STR(colour(STR("body > p { color: red }")), "");
    CHECK_STR(colour(STR("p:has(b) { color: red }")), "unsure");
    CHECK_STR(colour(STR("p::before { color: red }")), "");
    CHECK_STR(wins(STR(".g > div .t { color: red }"),
                   STR("<div class=g><div><div><i class=t id=x>x</i></div>"
                       "</div></div>"),
                   CSS_COLOR),
              "red");
}

static void test_conditions_hold_or_not(void)
{
    CHECK_STR(colour(STR("@media print { p { color: red } }")), "");
    CHECK_STR(colour(STR("@media (min-width: 40em) { p { color: red } }")),
              "red");
    CHECK_STR(colour(STR("@media (width < 600px) { p { color: red } }")), "");
    CHECK_STR(colour(STR("@media not all and (hover: none) { p { color: red } "
                         "}")),
              "red");
    CHECK_STR(colour(STR("@media (prefers-color-scheme: dark) { p { color: "
                         "red } }")),
              "");
    CHECK_STR(colour(STR("@media (future: thing) { p { color: red } }")), "");
    CHECK_STR(colour(STR("@supports (display: grid) { p { color: red } }")),
              "red");
}

static void test_custom_properties_stand_for_values(void)
{
    CHECK_STR(colour(STR(":root { --c: red } p { color: var(--c) }")), "red");
    CHECK_STR(colour(STR(".a { --c: blue } :root { --c: red } p { color: "
                         "var(--c) }")),
              "blue");
    CHECK_STR(colour(STR("p { color: var(--none, green) }")), "green");
    CHECK_STR(colour(STR(":root { --a: var(--b); --b: var(--a) } p { color: "
                         "var(--a) }")),
              "");
}

static void test_what_is_broken_breaks_nothing_else(void)
{
    CHECK_STR(colour(STR("p { color: red; } } .b { color: blue }")), "blue");
    CHECK_STR(colour(STR("@font-face { x } p { color: red")), "red");
    CHECK_STR(colour(STR("p { content: '}'; color: red }")), "red");
    CHECK_STR(colour(STR("/* } */ p { color: /* blue */ red }")), "red");
    CHECK_STR(colour(STR("p { color: red; & b { color: blue } }")), "red");
}

int main(void)
{
    RUN(test_what_is_more_specific_wins);
    RUN(test_selectors_of_every_kind);
    RUN(test_conditions_hold_or_not);
    RUN(test_custom_properties_stand_for_values);
    RUN(test_what_is_broken_breaks_nothing_else);
    arena_free(&arena);
    return tap_done();
}
