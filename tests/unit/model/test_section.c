#include "model/connect.h"

#include "small_hub.h"

static void connect(struct small_hub *small)
{
    connect_addresses(&small->hub, &small->arena, &small->diags);
    connect_sections(&small->hub, &small->arena);
}

static void test_a_section_lists_the_pages_of_its_folder(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *section = small_hub_add(&small, STR("guidance/index"));
    struct page *first = small_hub_add(&small, STR("guidance/a"));
    struct page *second = small_hub_add(&small, STR("guidance/b"));
    struct page *home = small_hub_add(&small, STR("index"));
    struct page *other = small_hub_add(&small, STR("about"));

    connect(&small);
    CHECK_INT(section->child_count, 2);
    CHECK(section->children[0] == first && section->children[1] == second);
    CHECK(first->parent == section && second->parent == section);
    CHECK_INT(home->child_count, 2);
    CHECK(section->parent == home && other->parent == home);
    small_hub_end(&small);
}

static void test_home_has_nothing_above_it(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *home = small_hub_add(&small, STR("index"));

    connect(&small);
    CHECK(small.hub.home == home);
    CHECK(home->parent == NULL);
    CHECK_INT(home->child_count, 0);
    CHECK(home->previous == NULL && home->next == NULL);
    small_hub_end(&small);
}

static void test_a_folder_inside_a_folder_is_listed_in_it(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *deep = small_hub_add(&small, STR("a/b/c"));
    struct page *inner = small_hub_add(&small, STR("a/b/index"));
    struct page *outer = small_hub_add(&small, STR("a/index"));
    struct page *home = small_hub_add(&small, STR("index"));

    connect(&small);
    CHECK(deep->parent == inner);
    CHECK(inner->parent == outer);
    CHECK(outer->parent == home);
    CHECK_INT(home->child_count, 1);
    small_hub_end(&small);
}

static void test_a_page_without_a_section_stands_alone(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *orphan = small_hub_add(&small, STR("a/b"));
    struct page *deep = small_hub_add(&small, STR("c/d/index"));

    connect(&small);
    CHECK(orphan->parent == NULL && deep->parent == NULL);
    CHECK(orphan->next == NULL && orphan->previous == NULL);
    CHECK(small.hub.home == NULL);
    small_hub_end(&small);
}

static struct page *add_ordered(struct small_hub *small, str path, long order,
                                str title)
{
    struct page *page = small_hub_add(small, path);

    small_hub_text(page)->front.order = order;
    small_hub_text(page)->front.title = title;
    return page;
}

static void test_reading_order_is_order_then_title_then_path(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *fifth = add_ordered(&small, STR("a"), ORDER_NONE, STR("Z"));
    struct page *third = add_ordered(&small, STR("b"), ORDER_NONE, STR("M"));
    struct page *fourth = add_ordered(&small, STR("c"), ORDER_NONE, STR("M"));
    struct page *second = add_ordered(&small, STR("d"), 10, STR("A"));
    struct page *home = add_ordered(&small, STR("index"), 0, STR("Home"));
    struct page *first = add_ordered(&small, STR("z"), 2, STR("Z"));

    connect(&small);
    CHECK_INT(home->child_count, 5);
    CHECK(home->children[0] == first);
    CHECK(home->children[1] == second);
    CHECK(home->children[2] == third);
    CHECK(home->children[3] == fourth);
    CHECK(home->children[4] == fifth);
    small_hub_end(&small);
}

static void test_neighbours_follow_the_reading_order(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);
    small_hub_add(&small, STR("index"));

    struct page *last = add_ordered(&small, STR("a"), 3, STR("A"));
    struct page *middle = add_ordered(&small, STR("b"), 2, STR("B"));
    struct page *first = add_ordered(&small, STR("c"), 1, STR("C"));

    connect(&small);
    CHECK(first->previous == NULL && first->next == middle);
    CHECK(middle->previous == first && middle->next == last);
    CHECK(last->previous == middle && last->next == NULL);
    small_hub_end(&small);
}

static void test_neighbours_do_not_leave_their_section(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *alone = small_hub_add(&small, STR("a/x"));
    struct page *section = small_hub_add(&small, STR("a/index"));
    struct page *other = small_hub_add(&small, STR("b/index"));

    small_hub_add(&small, STR("b/y"));
    small_hub_add(&small, STR("index"));
    connect(&small);
    CHECK(alone->previous == NULL && alone->next == NULL);
    CHECK(section->next == other && other->previous == section);
    small_hub_end(&small);
}

static void test_a_slug_does_not_move_a_page_to_another_section(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *section = small_hub_add(&small, STR("a/index"));
    struct page *page = small_hub_add(&small, STR("a/x"));

    small_hub_text(page)->front.slug = STR("index");
    connect(&small);
    CHECK(page->parent == section);
    CHECK_INT(section->child_count, 1);
    small_hub_end(&small);
}

static void test_a_dropped_draft_is_in_no_section(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *draft = small_hub_add(&small, STR("a"));
    struct page *kept = small_hub_add(&small, STR("b"));
    struct page *home = small_hub_add(&small, STR("index"));

    small_hub_text(draft)->front.is_draft = true;
    connect_drop_absent(&small.hub, &small.arena, &(struct publication){0});
    connect(&small);
    CHECK_INT(home->child_count, 1);
    CHECK(home->children[0] == kept);
    CHECK(kept->previous == NULL);
    small_hub_end(&small);
}

int main(void)
{
    RUN(test_a_section_lists_the_pages_of_its_folder);
    RUN(test_home_has_nothing_above_it);
    RUN(test_a_folder_inside_a_folder_is_listed_in_it);
    RUN(test_a_page_without_a_section_stands_alone);
    RUN(test_reading_order_is_order_then_title_then_path);
    RUN(test_neighbours_follow_the_reading_order);
    RUN(test_neighbours_do_not_leave_their_section);
    RUN(test_a_slug_does_not_move_a_page_to_another_section);
    RUN(test_a_dropped_draft_is_in_no_section);
    return tap_done();
}
