#include "output/bundle_log.h"

#include "temporary.h"

static struct arena arena;
static struct folder folder;
static const struct bundle_note stick = {
    STR_INIT("2026-12-01"), STR_INIT("2027-06-01"), STR_INIT("folder"),
    STR_INIT("copy"), STR_INIT("")};

static void test_a_copy_is_a_line(void)
{
    temporary_clear();
    CHECK(bundle_log_add(&arena, &folder, &stick));
    CHECK_STR(temporary_read(&arena, BUNDLE_LOG_PATH),
              "2026-12-01\t2027-06-01\tfolder\tcopy\tall\n");
}

static void test_the_same_copy_twice_on_a_day_is_one_line(void)
{
    struct bundle_note later = stick;
    struct bundle_notes notes;

    later.made = STR("2026-12-02");
    temporary_clear();
    CHECK(bundle_log_add(&arena, &folder, &stick));
    CHECK(bundle_log_add(&arena, &folder, &stick));
    CHECK(bundle_log_add(&arena, &folder, &later));
    CHECK(bundle_log_read(&arena, &folder, &notes));
    CHECK_INT(notes.count, 2);
    CHECK_STR(notes.items[1].made, "2026-12-02");
    CHECK_STR(notes.items[1].choice, "all");
}

static void test_what_somebody_else_wrote_stays_and_is_passed_over(void)
{
    struct bundle_notes notes;

    temporary_clear();
    mkdir(".cohub", 0755);
    temporary_write(BUNDLE_LOG_PATH, "<<<<<<< ours\nno\tnote\nlast");
    CHECK(bundle_log_add(&arena, &folder, &stick));
    CHECK_STR(temporary_read(&arena, BUNDLE_LOG_PATH),
              "<<<<<<< ours\nno\tnote\nlast\n"
              "2026-12-01\t2027-06-01\tfolder\tcopy\tall\n");
    CHECK(bundle_log_read(&arena, &folder, &notes));
    CHECK_INT(notes.count, 1);
}

static void test_a_name_cannot_end_its_part(void)
{
    struct bundle_note note = stick;
    struct bundle_notes notes;

    note.name = STR("a\tb\nc");
    temporary_clear();
    CHECK(bundle_log_add(&arena, &folder, &note));
    CHECK(bundle_log_read(&arena, &folder, &notes));
    CHECK_INT(notes.count, 1);
    CHECK_STR(notes.items[0].name, "a b c");
}

static void test_without_a_list_there_is_none_and_what_is_in_the_way_stays(void)
{
    struct bundle_notes notes;

    temporary_clear();
    CHECK(bundle_log_read(&arena, &folder, &notes));
    CHECK_INT(notes.count, 0);
    temporary_write(".cohub", "mine");
    CHECK(!bundle_log_add(&arena, &folder, &stick));
    CHECK_STR(temporary_read(&arena, ".cohub"), "mine");
}

int main(void)
{
    temporary_start();
    if (!folder_open(&folder, "."))
        return 1;
    RUN(test_a_copy_is_a_line);
    RUN(test_the_same_copy_twice_on_a_day_is_one_line);
    RUN(test_what_somebody_else_wrote_stays_and_is_passed_over);
    RUN(test_a_name_cannot_end_its_part);
    RUN(test_without_a_list_there_is_none_and_what_is_in_the_way_stays);
    folder_close(&folder);
    temporary_end();
    arena_free(&arena);
    return tap_done();
}
