#include "model/connect.h"

#include "small_hub.h"

static void connect(struct small_hub *small)
{
    connect_addresses(&small->hub, &small->arena, &small->diags);
}

static struct page *add_with_slug(struct small_hub *small, str path, str slug)
{
    struct page *page = small_hub_add(small, path);

    small_hub_text(page)->front.slug = slug;
    return page;
}

/* Each on a line of its own. */
static const struct place *places_of(struct small_hub *small, struct page *page,
                                     size_t count)
{
    struct place *places = arena_array(&small->arena, struct place, count);

    for (size_t i = 0; i < count; i++)
        places[i] =
            (struct place){&small_hub_text(page)->text, (unsigned)i + 1, 1};
    return places;
}

static struct page *add_with_aliases(struct small_hub *small, str path,
                                     const str *aliases, size_t count)
{
    struct page *page = small_hub_add(small, path);

    small_hub_text(page)->front.aliases = (struct str_list){aliases, count};
    small_hub_text(page)->front.alias_places = places_of(small, page, count);
    return page;
}

/* --- drafts --------------------------------------------------------------- */

static void test_a_draft_leaves_with_all_its_variants(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *draft = small_hub_add(&small, STR("a"));
    struct page *kept = small_hub_add(&small, STR("b"));

    small_hub_write(&small, draft, 0, VARIANT_EASY_READ);
    small_hub_text(draft)->front.is_draft = true;
    connect_drop_absent(&small.hub, &small.arena, &(struct publication){0});
    CHECK_INT(small.hub.page_count, 1);
    CHECK(small.hub.pages[0] == kept);
    small_hub_end(&small);
}

static void test_a_draft_variant_leaves_its_page_in_place(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);

    struct page *page = small_hub_add(&small, STR("a"));

    small_hub_write(&small, page, 0, VARIANT_EASY_READ)->front.is_draft = true;
    small_hub_write(&small, page, 1, VARIANT_STANDARD)->front.is_draft = true;
    small_hub_write(&small, page, 1, VARIANT_EASY_READ);
    connect_drop_absent(&small.hub, &small.arena, &(struct publication){0});
    CHECK_INT(small.hub.page_count, 1);
    CHECK(page->articles[VARIANT_EASY_READ] == NULL);
    CHECK(page->articles[VARIANT_COUNT + VARIANT_STANDARD] == NULL);
    CHECK(page->articles[VARIANT_COUNT + VARIANT_EASY_READ] != NULL);
    CHECK(page_standard(page) != NULL);
    small_hub_end(&small);
}

static void test_drafts_stay_when_they_are_wanted(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *draft = small_hub_add(&small, STR("a"));

    small_hub_text(draft)->front.is_draft = true;
    connect_drop_absent(&small.hub, &small.arena,
                        &(struct publication){.with_drafts = true});
    CHECK_INT(small.hub.page_count, 1);
    CHECK(page_standard(draft) != NULL);
    small_hub_end(&small);
}

static void test_the_order_of_pages_stays_when_drafts_leave(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);
    small_hub_text(small_hub_add(&small, STR("a")))->front.is_draft = true;

    struct page *first = small_hub_add(&small, STR("b"));

    small_hub_text(small_hub_add(&small, STR("c")))->front.is_draft = true;

    struct page *second = small_hub_add(&small, STR("d"));

    connect_drop_absent(&small.hub, &small.arena, &(struct publication){0});
    CHECK_INT(small.hub.page_count, 2);
    CHECK(small.hub.pages[0] == first && small.hub.pages[1] == second);
    connect(&small);
    CHECK(map_find(&small.hub.pages_by_path, STR("a")) == NULL);
    CHECK(map_find(&small.hub.pages_by_path, STR("d")) == second);
    small_hub_end(&small);
}

/* --- slugs ---------------------------------------------------------------- */

static void test_a_slug_takes_the_place_of_the_file_name(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *deep = add_with_slug(&small, STR("guidance/x"), STR("steps"));
    struct page *top = add_with_slug(&small, STR("x"), STR("about-us"));
    struct page *none = small_hub_add(&small, STR("y/z"));

    connect(&small);
    CHECK_STR(deep->address, "guidance/steps");
    CHECK_STR(top->address, "about-us");
    CHECK_STR(none->address, "y/z");
    CHECK(map_find(&small.hub.pages_by_path, STR("guidance/x")) == deep);
    CHECK_INT(small.diags.count, 0);
    small_hub_end(&small);
}

static void test_the_page_of_a_section_keeps_its_address(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page =
        add_with_slug(&small, STR("guidance/index"), STR("steps"));

    connect(&small);
    CHECK_STR(page->address, "guidance/index");
    CHECK_INT(small_hub_count(&small, DIAG_SLUG_ON_INDEX), 1);
    CHECK_STR(small.diags.items[0].path, "content/guidance/index.md");
    small_hub_end(&small);
}

static void test_a_slug_that_makes_too_long_a_path_is_reported(void)
{
    struct small_hub small;
    char folder[100], slug[91];

    memset(folder, 'a', sizeof(folder));
    memset(slug, 'b', sizeof(slug));
    small_hub_start(&small, 1);

    str path = arena_format(&small.arena, "%.*s/x", 90, folder);
    str shorter = {slug, 84};
    str longer = {slug, 85};

    add_with_slug(&small, path, shorter);
    connect(&small);
    CHECK_INT(small.diags.count, 0);
    small.hub.page_count = 0;
    add_with_slug(&small, path, longer);
    connect(&small);
    CHECK_INT(small_hub_count(&small, DIAG_SLUG_REFUSED), 1);
    small_hub_end(&small);
}

/* --- addresses that are taken --------------------------------------------- */

/* How often two pages are told that they share an address. */
static size_t clashes(str first, str second_path, str second_slug, bool pretty)
{
    struct small_hub small;
    size_t count;

    small_hub_start(&small, 1);
    small.hub.config.pretty_urls = pretty;
    small_hub_add(&small, first);
    add_with_slug(&small, second_path, second_slug);
    connect(&small);
    count = small_hub_count(&small, DIAG_ADDRESS_TAKEN);
    CHECK_INT(small.diags.count, count);
    small_hub_end(&small);
    return count;
}

static void test_two_pages_with_one_address_are_reported(void)
{
    CHECK_INT(clashes(STR("a/x"), STR("a/y"), STR("x"), false), 1);
    CHECK_INT(clashes(STR("a/index"), STR("a/y"), STR("index"), false), 1);
    CHECK_INT(clashes(STR("a/x"), STR("a/y"), STR("z"), false), 0);
    CHECK_INT(clashes(STR("a/x"), STR("b/y"), STR("x"), false), 0);
}

static void test_names_that_a_disk_takes_for_one_are_reported(void)
{
    CHECK_INT(clashes(STR("a/Steps"), STR("a/steps"), (str){0}, false), 1);
    CHECK_INT(clashes(STR("A/x"), STR("a/x"), (str){0}, false), 1);
    CHECK_INT(clashes(STR("é"), STR("e\u0301"), (str){0}, false), 1);
    CHECK_INT(clashes(STR("a/straße"), STR("a/y"), STR("strasse"), false), 1);
}

static void test_a_page_and_a_section_clash_only_when_addresses_are_pretty(void)
{
    CHECK_INT(clashes(STR("a"), STR("a/index"), (str){0}, false), 0);
    CHECK_INT(clashes(STR("a"), STR("a/index"), (str){0}, true), 1);
    CHECK_INT(clashes(STR("a/index"), STR("x"), STR("a"), true), 1);
}

static void test_a_clash_names_both_files(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);
    small_hub_add(&small, STR("a/x"));
    add_with_slug(&small, STR("a/y"), STR("x"));
    connect(&small);
    CHECK_STR(small.diags.items[0].path, "content/a/y.md");
    CHECK_STR(small.diags.items[0].a, "a/x");
    CHECK_STR(small.diags.items[0].b, "content/a/x.md");
    CHECK_INT(small.hub.page_count, 2);
    small_hub_end(&small);
}

static size_t reserved(str path, str slug)
{
    struct small_hub small;
    size_t count;

    small_hub_start(&small, 2);
    add_with_slug(&small, path, slug);
    connect(&small);
    count = small_hub_count(&small, DIAG_ADDRESS_RESERVED);
    small_hub_end(&small);
    return count;
}

static void test_addresses_that_cohub_needs_are_reported(void)
{
    static const str taken[] = {
        STR_INIT("assets/x"), STR_INIT("404"),       STR_INIT("search"),
        STR_INIT("Search"),   STR_INIT("sitemap"),   STR_INIT("large-print/x"),
        STR_INIT("plain"),    STR_INIT("easy-read"), STR_INIT("cy/index"),
        STR_INIT("CY"),
    };
    static const str allowed[] = {
        STR_INIT("index"),        STR_INIT("a/search"), STR_INIT("searching"),
        STR_INIT("a/cy"),         STR_INIT("cym"),      STR_INIT("plainly/x"),
        STR_INIT("guidance/404"),
    };

    for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); i++)
        CHECK_INT(reserved(taken[i], (str){0}), 1);
    for (size_t i = 0; i < sizeof(allowed) / sizeof(allowed[0]); i++)
        CHECK_INT(reserved(allowed[i], (str){0}), 0);
    CHECK_INT(reserved(STR("x"), STR("search")), 1);
    CHECK_INT(reserved(STR("search"), STR("find")), 0);
}

/* --- old addresses -------------------------------------------------------- */

static void test_an_old_address_is_written_in_many_ways(void)
{
    static const str ways[] = {
        STR_INIT("old/place.html"),
        STR_INIT("old/b/"),
        STR_INIT("old/a"),
        STR_INIT("old/c/"),
    };
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = add_with_aliases(&small, STR("x"), ways, 4);

    connect(&small);
    CHECK_INT(small.diags.count, 0);
    CHECK_INT(small.hub.alias_count, 4);
    CHECK_STR(small.hub.aliases[0].path, "old/a.html");
    CHECK_STR(small.hub.aliases[1].path, "old/b/index.html");
    CHECK_STR(small.hub.aliases[2].path, "old/c/index.html");
    CHECK_STR(small.hub.aliases[3].path, "old/place.html");
    CHECK(small.hub.aliases[3].page == page);
    small_hub_end(&small);
}

static void test_old_addresses_of_all_pages_are_sorted(void)
{
    static const str first[] = {STR_INIT("z"), STR_INIT("m")};
    static const str second[] = {STR_INIT("a")};
    struct small_hub small;

    small_hub_start(&small, 1);
    add_with_aliases(&small, STR("p"), first, 2);

    struct page *page = add_with_aliases(&small, STR("q"), second, 1);

    connect(&small);
    CHECK_INT(small.hub.alias_count, 3);
    CHECK(small.hub.aliases[0].page == page);
    CHECK_STR(small.hub.aliases[1].path, "m.html");
    CHECK_STR(small.hub.aliases[2].path, "z.html");
    small_hub_end(&small);
}

static void check_alias_taken(str alias, bool pretty, size_t want)
{
    struct small_hub small;

    small_hub_start(&small, 1);
    small.hub.config.pretty_urls = pretty;
    add_with_aliases(&small, STR("a"), &alias, 1);
    small_hub_add(&small, STR("guidance/index"));
    small_hub_add(&small, STR("guidance/steps"));
    connect(&small);
    CHECK_INT(small_hub_count(&small, DIAG_ALIAS_TAKEN), want);
    CHECK_INT(small.hub.alias_count, 1 - want);
    small_hub_end(&small);
}

static void test_an_old_address_where_a_page_is_now_is_reported(void)
{
    check_alias_taken(STR("guidance/steps.html"), false, 1);
    check_alias_taken(STR("guidance/Steps"), false, 1);
    check_alias_taken(STR("guidance/index.html"), false, 1);
    check_alias_taken(STR("guidance"), false, 0);
    check_alias_taken(STR("guidance"), true, 1);
    check_alias_taken(STR("guidance/steps/index.html"), true, 1);
    check_alias_taken(STR("guidance/step"), false, 0);
}

static void test_two_pages_cannot_have_one_old_address(void)
{
    static const str first[] = {STR_INIT("old.html")};
    static const str second[] = {STR_INIT("OLD")};
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *winner = add_with_aliases(&small, STR("a"), first, 1);

    add_with_aliases(&small, STR("b"), second, 1);
    connect(&small);
    CHECK_INT(small.hub.alias_count, 1);
    CHECK(small.hub.aliases[0].page == winner);
    CHECK_INT(small_hub_count(&small, DIAG_ALIAS_TAKEN), 1);
    CHECK_STR(small.diags.items[0].path, "content/b.md");
    CHECK_STR(small.diags.items[0].b, "content/a.md");
    small_hub_end(&small);
}

static void test_an_old_address_that_cohub_needs_is_reported(void)
{
    static const str aliases[] = {STR_INIT("search.html"), STR_INIT("assets/x"),
                                  STR_INIT("easy-read/a.html")};
    struct small_hub small;

    small_hub_start(&small, 1);
    add_with_aliases(&small, STR("a"), aliases, 3);
    connect(&small);
    CHECK_INT(small.hub.alias_count, 0);
    CHECK_INT(small_hub_count(&small, DIAG_ALIAS_TAKEN), 3);
    small_hub_end(&small);
}

int main(void)
{
    RUN(test_a_draft_leaves_with_all_its_variants);
    RUN(test_a_draft_variant_leaves_its_page_in_place);
    RUN(test_drafts_stay_when_they_are_wanted);
    RUN(test_the_order_of_pages_stays_when_drafts_leave);
    RUN(test_a_slug_takes_the_place_of_the_file_name);
    RUN(test_the_page_of_a_section_keeps_its_address);
    RUN(test_a_slug_that_makes_too_long_a_path_is_reported);
    RUN(test_two_pages_with_one_address_are_reported);
    RUN(test_names_that_a_disk_takes_for_one_are_reported);
    RUN(test_a_page_and_a_section_clash_only_when_addresses_are_pretty);
    RUN(test_a_clash_names_both_files);
    RUN(test_addresses_that_cohub_needs_are_reported);
    RUN(test_an_old_address_is_written_in_many_ways);
    RUN(test_old_addresses_of_all_pages_are_sorted);
    RUN(test_an_old_address_where_a_page_is_now_is_reported);
    RUN(test_two_pages_cannot_have_one_old_address);
    RUN(test_an_old_address_that_cohub_needs_is_reported);
    return tap_done();
}
