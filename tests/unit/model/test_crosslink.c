#include "model/connect.h"

#include "small_hub.h"

static const str ids[] = {STR_INIT("evidence"), STR_INIT("intro"),
                          STR_INIT("steps")};

static void give_ids(struct article *article)
{
    article->body.ids = ids;
    article->body.id_count = 3;
}

/* A link in an article, as Markdown leaves it. */
static struct page_link *add_link(struct small_hub *small,
                                  struct article *article, str path,
                                  str fragment)
{
    struct page_link *link = arena_new(&small->arena, struct page_link);
    struct page_link **links = arena_array(&small->arena, struct page_link *,
                                           article->body.link_count + 1);

    *link = (struct page_link){
        .path = path, .fragment = fragment, .place = {&article->text, 0, 0}};
    for (size_t i = 0; i < article->body.link_count; i++)
        links[i] = article->body.links[i];
    links[article->body.link_count++] = link;
    article->body.links = links;
    return link;
}

static void connect(struct small_hub *small)
{
    connect_drop_absent(&small->hub, &small->arena, &(struct publication){0});
    connect_addresses(&small->hub, &small->arena, &small->diags);
    connect_links(&small->hub, &small->diags);
}

static void test_ids_are_found_by_their_whole_text(void)
{
    struct article article = {0};

    CHECK(!article_has_id(&article, STR("steps")));
    give_ids(&article);
    CHECK(article_has_id(&article, STR("evidence")));
    CHECK(article_has_id(&article, STR("intro")));
    CHECK(article_has_id(&article, STR("steps")));
    CHECK(!article_has_id(&article, STR("step")));
    CHECK(!article_has_id(&article, STR("Steps")));
    CHECK(!article_has_id(&article, STR("stepsx")));
    CHECK(!article_has_id(&article, (str){0}));
}

static void test_a_link_finds_its_page(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *from = small_hub_add(&small, STR("a"));
    struct page *to = small_hub_add(&small, STR("guidance/steps"));
    struct article *text = small_hub_text(from);

    give_ids(small_hub_text(to));

    struct page_link *plain =
        add_link(&small, text, STR("guidance/steps"), (str){0});
    struct page_link *precise =
        add_link(&small, text, STR("guidance/steps"), STR("intro"));

    connect(&small);
    CHECK(plain->page == to && precise->page == to);
    CHECK_INT(small.diags.count, 0);
    small_hub_end(&small);
}

static void test_a_link_without_a_path_stays_on_its_page(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("a"));
    struct article *text = small_hub_text(page);

    give_ids(text);

    struct page_link *good = add_link(&small, text, (str){0}, STR("steps"));
    struct page_link *bad = add_link(&small, text, (str){0}, STR("stepz"));

    connect(&small);
    CHECK(good->page == page && bad->page == page);
    CHECK_INT(small.diags.count, 1);
    CHECK_INT(small_hub_count(&small, DIAG_ANCHOR_MISSING), 1);
    small_hub_end(&small);
}

static void test_a_missing_place_is_reported_with_the_nearest_one(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *from = small_hub_add(&small, STR("a"));
    struct page *to = small_hub_add(&small, STR("b"));

    give_ids(small_hub_text(to));
    add_link(&small, small_hub_text(from), STR("b"), STR("intor"));
    add_link(&small, small_hub_text(from), STR("b"), STR("quite-different"));
    connect(&small);
    CHECK_INT(small_hub_count(&small, DIAG_ANCHOR_MISSING), 2);
    CHECK_STR(small.diags.items[0].path, "content/a.md");
    CHECK_STR(small.diags.items[0].a, "intor");
    CHECK_STR(small.diags.items[0].b, "intro");
    CHECK_STR(small.diags.items[1].b, "");
    small_hub_end(&small);
}

static void test_a_link_to_a_draft_is_an_error(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *from = small_hub_add(&small, STR("a"));
    struct page *draft = small_hub_add(&small, STR("b"));
    struct page_link *link =
        add_link(&small, small_hub_text(from), STR("b"), STR("intro"));

    small_hub_text(draft)->front.is_draft = true;
    connect(&small);
    CHECK(link->page == NULL);
    CHECK_INT(small.diags.count, 1);
    CHECK_INT(small_hub_count(&small, DIAG_LINK_TO_DRAFT), 1);
    CHECK_STR(small.diags.items[0].a, "b");
    small_hub_end(&small);
}

static void test_links_of_a_dropped_draft_are_not_checked(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *draft = small_hub_add(&small, STR("a"));
    struct page *page = small_hub_add(&small, STR("b"));
    struct article *easy = small_hub_write(&small, page, 0, VARIANT_EASY_READ);

    add_link(&small, small_hub_text(draft), STR("nowhere"), (str){0});
    add_link(&small, easy, STR("a"), (str){0});
    small_hub_text(draft)->front.is_draft = true;
    easy->front.is_draft = true;
    connect(&small);
    CHECK_INT(small.diags.count, 0);
    small_hub_end(&small);
}

static void test_a_place_is_looked_for_in_the_same_format(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *from = small_hub_add(&small, STR("a"));
    struct page *to = small_hub_add(&small, STR("b"));
    struct article *easy = small_hub_write(&small, from, 0, VARIANT_EASY_READ);
    small_hub_write(&small, to, 0, VARIANT_EASY_READ);

    give_ids(small_hub_text(to));
    add_link(&small, easy, STR("b"), STR("intro"));
    connect(&small);
    CHECK_INT(small_hub_count(&small, DIAG_ANCHOR_MISSING), 1);
    small_hub_end(&small);
}

static void test_a_format_that_nobody_wrote_has_no_places_to_miss(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);

    struct page *from = small_hub_add(&small, STR("a"));
    struct page *to = small_hub_add(&small, STR("b"));
    struct article *easy = small_hub_write(&small, from, 0, VARIANT_EASY_READ);
    struct article *welsh = small_hub_write(&small, from, 1, VARIANT_STANDARD);
    struct page_link *first = add_link(&small, easy, STR("b"), STR("intro"));
    struct page_link *second = add_link(&small, welsh, STR("b"), STR("intro"));

    connect(&small);
    CHECK(first->page == to && second->page == to);
    CHECK_INT(small.diags.count, 0);
    small_hub_end(&small);
}

static void test_a_slug_does_not_change_what_links_say(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *from = small_hub_add(&small, STR("a"));
    struct page *to = small_hub_add(&small, STR("b"));
    struct page_link *old =
        add_link(&small, small_hub_text(from), STR("b"), (str){0});
    struct page_link *new =
        add_link(&small, small_hub_text(from), STR("bees"), (str){0});

    small_hub_text(to)->front.slug = STR("bees");
    connect(&small);
    CHECK(old->page == to);
    CHECK(new->page == NULL);
    small_hub_end(&small);
}

/* Pages are connected after each save. */
static void test_a_place_that_is_read_is_told_each_time(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct article *from = small_hub_text(small_hub_add(&small, STR("a")));
    struct article *to = small_hub_text(small_hub_add(&small, STR("b")));
    struct heading steps = {.level = 2, .id = STR("steps")};
    struct page_link *link = add_link(&small, from, STR("b"), STR("Steps"));

    give_ids(to);
    to->body.headings = &steps;
    to->body.heading_count = 1;
    connect(&small);
    connect_links(&small.hub, &small.diags);
    CHECK_INT(small_hub_count(&small, DIAG_ANCHOR_READ), 2);
    CHECK_STR(link->fragment, "Steps");
    CHECK_STR(link->anchor, "steps");
    small_hub_end(&small);
}

int main(void)
{
    RUN(test_ids_are_found_by_their_whole_text);
    RUN(test_a_link_finds_its_page);
    RUN(test_a_link_without_a_path_stays_on_its_page);
    RUN(test_a_missing_place_is_reported_with_the_nearest_one);
    RUN(test_a_link_to_a_draft_is_an_error);
    RUN(test_links_of_a_dropped_draft_are_not_checked);
    RUN(test_a_place_is_looked_for_in_the_same_format);
    RUN(test_a_format_that_nobody_wrote_has_no_places_to_miss);
    RUN(test_a_place_that_is_read_is_told_each_time);
    RUN(test_a_slug_does_not_change_what_links_say);
    return tap_done();
}
