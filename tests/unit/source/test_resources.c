#include "hub_folder.h"

#include "source/resources.h"

static struct language english;
static struct hub hub;

static void read_it(const char *text)
{
    hub_clear();
    english = language_of(STR("en"));
    hub = (struct hub){.config = {.languages = &english, .language_count = 1}};
    hub_write("content/resources.yaml", text);
    resources_read(&arena, &hub_folder, &hub, &diags);
}

static void test_every_key_of_a_resource_is_read(void)
{
    const struct resource *resource;

    read_it("resources:\n- key: nef-2008\n  also: [NEF 2008, manifesto]\n"
            "  title: t\n  authors: [a, b]\n  organisations: [o]\n"
            "  year: \"2008\"\n  part_of: j\n  publisher: p\n  place: London\n"
            "  pages: 84\n  series: s\n  kind: book\n"
            "  link: https://example.org/a?b=c#d\n  abstract: x\n"
            "  formats: [PDF]\n  licence: l\n  status: Ended in 2010.\n");
    CHECK_INT(diags.count, 0);
    CHECK_INT(hub.records.resource_count, 1);
    resource = record_find_resource(&hub.records, STR("nef 2008"));
    CHECK(resource == &hub.records.resources[0]);
    CHECK(record_find_resource(&hub.records, STR("nef-2008")) == resource);
    CHECK_STR(resource_makers(&arena, resource), "a, b");
    CHECK_STR(resource->pages, "84");
    CHECK_STR(resource->published_at, "London");
    CHECK_INT(resource->kind, RESOURCE_BOOK);
    CHECK_STR(resource->link, "https://example.org/a?b=c#d");
    CHECK_INT(resource->formats.count, 1);
    CHECK_STR(resource->status, "Ended in 2010.");
}

static void test_organisations_made_what_nobody_else_did(void)
{
    read_it("resources:\n- {key: a, title: t, organisations: [o, p]}\n"
            "- {key: b, title: t}\n");
    CHECK_STR(resource_makers(&arena, &hub.records.resources[0]), "o, p");
    CHECK_STR(resource_makers(&arena, &hub.records.resources[1]), "");
}

static void test_a_key_can_be_an_address(void)
{
    static const char *const wrong[] = {"Nef", "a b",  "a/b", "../a", "index",
                                        "con", "2008", "é",   "-a"};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        read_it(arena_cstr(&arena, arena_format(&arena,
                                                "resources:\n- key: \"%s\"\n"
                                                "  title: t\n",
                                                wrong[i])));
        CHECK_ONLY(&diags, RECORD_KEY, "content/resources.yaml");
        CHECK_INT(diags.items[0].line, 2);
        CHECK_INT(hub.records.resource_count, 0);
    }
}

static void test_a_name_twice_says_where_both_are(void)
{
    read_it("resources:\n- {key: a, title: t, also: [b]}\n"
            "- {key: b, title: t}\n");
    CHECK_ONLY(&diags, RECORD_TWICE, "content/resources.yaml");
    CHECK_INT(diags.items[0].line, 3);
    CHECK_STR(diags.items[0].b, "content/resources.yaml, line 2");
}

static void test_a_link_leads_to_the_web_only(void)
{
    static const char *const wrong[] = {
        "javascript:alert(1)", "data:text/html,x",
        "//example.org",       "ftp://example.org",
        "https://a b",         "https://",
        "example.org",         "https://x@example.org/",
        "https://a\\\"b",
    };

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        read_it(
            arena_cstr(&arena, arena_format(&arena,
                                            "resources:\n- key: a\n  title: t\n"
                                            "  link: \"%s\"\n",
                                            wrong[i])));
        CHECK_ONLY(&diags, RECORD_LINK, "content/resources.yaml");
        CHECK_STR(hub.records.resources[0].link, "");
    }
}

static void test_kinds_have_the_names_of_the_model(void)
{
    for (int i = 0; i < RESOURCE_KIND_COUNT; i++) {
        str name = resource_kind_name((enum resource_kind)i);

        read_it(
            arena_cstr(&arena, arena_format(&arena,
                                            "resources:\n- {key: a, title: t, "
                                            "kind: %.*s}\n",
                                            STR_ARG(name))));
        CHECK_INT(diags.count, 0);
        CHECK_INT(hub.records.resources[0].kind, i);
    }
    read_it("resources:\n- {key: a, title: t, kind: reprot}\n");
    CHECK_ONLY(&diags, KEY_NOT_CHOICE, "content/resources.yaml");
}

int main(void)
{
    hub_start();
    RUN(test_every_key_of_a_resource_is_read);
    RUN(test_organisations_made_what_nobody_else_did);
    RUN(test_a_key_can_be_an_address);
    RUN(test_a_name_twice_says_where_both_are);
    RUN(test_a_link_leads_to_the_web_only);
    RUN(test_kinds_have_the_names_of_the_model);
    hub_end();
    return tap_done();
}
