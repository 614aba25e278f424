#include "hub_folder.h"

#include "source/config.h"
#include "source/front_matter.h"

static struct config config;

static bool read_it(const char *facets)
{
    hub_clear();
    hub_write("config.yaml",
              arena_cstr(&arena, arena_format(&arena,
                                              "name: x\nlanguages: [en, cy]\n"
                                              "facets:\n%s",
                                              facets)));
    return config_read(&arena, &hub_folder, &diags, &config);
}

#define LEVEL \
    "- key: level\n  label: Level\n  meaning: how much\n" \
    "  cy: {label: Lefel}\n  values:\n" \
    "  - {key: input, label: Input, cy: {label: Mewnbwn, meaning: mc}}\n" \
    "  - {key: shared-control}\n"

static void test_a_facet_has_values_with_words_in_each_language(void)
{
    const struct facet *facet;

    CHECK(read_it(LEVEL "- {key: where, values: [{key: wales}]}\n"));
    CHECK_INT(diags.count, 0);
    CHECK_INT(config.facet_count, 2);
    facet = &config.facets[0];
    CHECK_STR(facet->labels[0], "Level");
    CHECK_STR(facet->labels[1], "Lefel");
    CHECK_STR(facet->meanings[0], "how much");
    CHECK_STR(record_text(facet->meanings, 1), "how much");
    CHECK_INT(facet->value_count, 2);
    CHECK_STR(facet->values[0].labels[1], "Mewnbwn");
    CHECK_STR(facet->values[0].meanings[1], "mc");
    CHECK_STR(facet->values[1].labels[0], "shared-control");
    CHECK(facet->values[1].facet == facet);
}

static void test_a_language_that_the_hub_lacks_is_an_unknown_key(void)
{
    CHECK(read_it("- {key: a, values: [{key: b}], fr: {label: c}}\n"));
    CHECK_ONLY(&diags, KEY_UNKNOWN, "config.yaml");
}

static void test_a_key_that_is_taken_cannot_be_a_facet(void)
{
    static const char *const taken[] = {"title",  "topics", "easy-read",
                                        "assets", "cy",     "glossary"};

    for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); i++) {
        CHECK(!read_it(arena_cstr(
            &arena, arena_format(&arena, "- {key: %s, values: [{key: b}]}\n",
                                 taken[i]))));
        CHECK_ONLY(&diags, FACET_KEY_TAKEN, "config.yaml");
        CHECK_INT(config.facet_count, 0);
    }
    CHECK(!read_it("- {key: a, values: [{key: b}]}\n"
                   "- {key: a, values: [{key: b}]}\n"));
    CHECK_ONLY(&diags, FACET_KEY_TAKEN, "config.yaml");
    CHECK(!read_it("- {key: a, values: [{key: b}, {key: b}]}\n"));
    CHECK_ONLY(&diags, FACET_KEY_TAKEN, "config.yaml");
    CHECK(!read_it("- {key: ../a, values: [{key: b}]}\n"));
    CHECK_ONLY(&diags, RECORD_KEY, "config.yaml");
}

static struct front front;

static void read_page(const char *keys)
{
    str bytes = arena_format(&arena, "---\ntitle: t\n%s---\nText\n", keys);
    struct text_file file = {STR("content/x.md"), bytes};
    struct front_source source = {&file, &config};
    size_t body;

    diags = (struct diags){.arena = &arena};
    front_read(&source, &arena, &diags, &front, &body);
}

static void test_front_matter_names_values_of_facets(void)
{
    CHECK(read_it(LEVEL "- {key: where, values: [{key: wales}]}\n"));
    read_page("where: wales\nlevel: [Shared-Control, input]\n");
    CHECK_INT(diags.count, 0);
    CHECK_INT(front.facet_value_count, 3);
    CHECK_STR(front.facet_values[0]->key, "shared-control");
    CHECK_STR(front.facet_values[1]->key, "input");
    CHECK_STR(front.facet_values[2]->key, "wales");
    CHECK_STR(front.title, "t");
    CHECK_INT(front.order, ORDER_NONE);
}

static void test_an_unknown_value_names_the_nearest_one(void)
{
    CHECK(read_it(LEVEL));
    read_page("order: 3\nlevel: imput\n");
    CHECK_ONLY(&diags, FACET_VALUE_UNKNOWN, "content/x.md");
    CHECK_INT(diags.items[0].line, 4);
    CHECK_STR(diags.items[0].b,
              "input, shared-control (did you mean \"input\"?)");
    CHECK_INT(front.facet_value_count, 0);
    CHECK_INT(front.order, 3);
}

static void test_a_misspelt_facet_names_the_nearest_key(void)
{
    CHECK(read_it(LEVEL));
    read_page("levle: input\n");
    CHECK_ONLY(&diags, KEY_UNKNOWN, "content/x.md");
    CHECK_STR(diags.items[0].b, "did you mean \"level\"?");
}

int main(void)
{
    hub_start();
    RUN(test_a_facet_has_values_with_words_in_each_language);
    RUN(test_a_language_that_the_hub_lacks_is_an_unknown_key);
    RUN(test_a_key_that_is_taken_cannot_be_a_facet);
    RUN(test_front_matter_names_values_of_facets);
    RUN(test_an_unknown_value_names_the_nearest_one);
    RUN(test_a_misspelt_facet_names_the_nearest_key);
    hub_end();
    return tap_done();
}
