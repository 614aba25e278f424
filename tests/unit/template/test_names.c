#include "template/names.h"

#include "tap.h"
#include "view/view.h"
#include "view/view_name.h"

static struct names *with_view(struct arena *arena)
{
    return names_new(arena, view_vocabulary.names, view_vocabulary.name_count);
}

static void test_names_of_the_view_are_constants(void)
{
    struct arena arena = {0};
    struct names *names = with_view(&arena);

    CHECK_INT(names_find(names, STR("title")), NAME_TITLE);
    CHECK_INT(names_find(names, STR("is_easy_read")), NAME_IS_EASY_READ);
    CHECK_STR(names_text(names, NAME_FULL_PAGE), "full_page");
    arena_free(&arena);
}

static void test_new_names_get_numbers_of_their_own(void)
{
    struct arena arena = {0};
    struct names *names = with_view(&arena);
    unsigned one = names_add(names, STR("one"));

    CHECK_INT(names_find(names, STR("One")), NAME_NONE);
    CHECK_INT(one, NAMES_IN_VIEW);
    CHECK_INT(names_add(names, STR("one")), one);
    CHECK_INT(names_add(names, STR("two")), one + 1);
    CHECK_INT(names_add(names, STR("title")), NAME_TITLE);
    CHECK_STR(names_text(names, one), "one");
    arena_free(&arena);
}

int main(void)
{
    RUN(test_names_of_the_view_are_constants);
    RUN(test_new_names_get_numbers_of_their_own);
    return tap_done();
}
