#include "output/place.h"

#include <pwd.h>

#include "site.h"

/* The kind of the first message when a site is built at path;
 * DIAG_KIND_COUNT when it may be. */
static enum diag_kind answer_for(const char *path)
{
    struct built built;
    enum diag_kind kind = DIAG_KIND_COUNT;

    site_open(&built, path);
    if (built.is_open)
        output_abandon(&built.output);
    else
        kind = built.diags.items[0].kind;
    site_free(&built);
    return kind;
}

static void test_a_new_or_empty_folder_will_do(void)
{
    site_hub();
    CHECK_INT(answer_for("hub/public"), DIAG_KIND_COUNT);
    CHECK_INT(answer_for("elsewhere"), DIAG_KIND_COUNT);
    CHECK_INT(answer_for("./hub//public//"), DIAG_KIND_COUNT);
    mkdir("hub/public", 0755);
    CHECK_INT(answer_for("hub/public"), DIAG_KIND_COUNT);
    CHECK_INT(answer_for("hub/content-2"), DIAG_KIND_COUNT);
    CHECK(site_has_no_litter());
}

static void test_the_hub_and_what_holds_it_are_refused(void)
{
    char above[TAP_PATH_MAX];

    site_hub();
    memcpy(above, temporary_path, sizeof(above));
    *strrchr(above, '/') = '\0';
    CHECK_INT(answer_for("hub"), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for("hub/"), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for("hub/public/.."), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for("."), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for(".."), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for("/"), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for("///"), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for(""), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for(above), DIAG_OUTPUT_REFUSED);
    CHECK(site_has_no_litter());
}

static void test_folders_that_people_write_in_are_refused(void)
{
    site_hub();
    CHECK_INT(answer_for("hub/content"), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for("hub/content/public"), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for("hub/static"), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for("hub/themes"), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for("hub/.git"), DIAG_OUTPUT_REFUSED);
}

static void test_a_folder_that_a_hub_folder_leads_to_is_refused(void)
{
    site_hub();
    mkdir("pages", 0755);
    CHECK_INT(symlink("../pages", "hub/static"), 0);
    CHECK_INT(answer_for("pages"), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for("pages/public"), DIAG_OUTPUT_REFUSED);
}

static void test_a_link_and_a_file_are_refused(void)
{
    site_hub();
    mkdir("real", 0755);
    CHECK_INT(symlink("../real", "hub/public"), 0);
    CHECK_INT(answer_for("hub/public"), DIAG_OUTPUT_REFUSED);
    CHECK_INT(answer_for("hub/public/"), DIAG_OUTPUT_REFUSED);
    unlink("hub/public");
    temporary_write("hub/public", "precious");
    CHECK_INT(answer_for("hub/public"), DIAG_OUTPUT_REFUSED);
}

static void test_the_home_folder_is_refused(void)
{
    const struct passwd *user = getpwuid(getuid());

    site_hub();
    if (user && access(user->pw_dir, X_OK) == 0)
        CHECK_INT(answer_for(user->pw_dir), DIAG_OUTPUT_REFUSED);
}

static void test_a_missing_parent_is_named(void)
{
    site_hub();
    CHECK_INT(answer_for("hub/a/b/public"), DIAG_OUTPUT_NO_PARENT);
    CHECK(!temporary_exists("hub/a"));
}

int main(void)
{
    temporary_start();
    RUN(test_a_new_or_empty_folder_will_do);
    RUN(test_the_hub_and_what_holds_it_are_refused);
    RUN(test_folders_that_people_write_in_are_refused);
    RUN(test_a_folder_that_a_hub_folder_leads_to_is_refused);
    RUN(test_a_link_and_a_file_are_refused);
    RUN(test_the_home_folder_is_refused);
    RUN(test_a_missing_parent_is_named);
    temporary_end();
    return tap_done();
}
