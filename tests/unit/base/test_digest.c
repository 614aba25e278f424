#include "base/digest.h"

#include "base/digest_json.h"
#include "base/json.h"
#include "tap.h"

static const struct text_file file = {STR_INIT("content/a.md"),
                                      STR_INIT("one\ntwo\n")};

static str written(struct arena *arena, const struct diags *diags)
{
    struct buf buf = {0};
    str text;

    digest_write(&buf, diags, false);
    text = arena_copy(arena, buf_str(&buf));
    buf_free(&buf);
    return text;
}

static size_t count_of(str text, str words)
{
    size_t count = 0;
    ptrdiff_t at;

    while ((at = str_find(text, words)) >= 0) {
        count++;
        text = str_slice(text, (size_t)at + words.len, text.len);
    }
    return count;
}

static void add_many(struct diags *diags, enum diag_kind kind, int count)
{
    for (int i = 0; i < count; i++)
        diag_add(diags, kind, place_at(&file, 0),
                 arena_format(diags->arena, "%03d", i), (str){0});
}

static void test_an_error_has_three_places_and_a_warning_one(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    str text;

    add_many(&diags, DIAG_TABLE_CAPTION, 5);
    add_many(&diags, DIAG_IMAGE_MISSING, 5);
    text = written(&arena, &diags);
    CHECK(str_starts(text, STR("content/a.md:1:1: error")));
    CHECK_INT(count_of(text, STR(": error: ")), 3);
    CHECK_INT(count_of(text, STR(": warning: ")), 1);
    CHECK(str_find(text, STR("      | and 2 more in 1 file\n")) > 0);
    CHECK(str_find(text, STR("      | and 4 more in 1 file\n")) > 0);
    arena_free(&arena);
}

static void test_what_is_whole_has_no_table(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};

    CHECK_STR(written(&arena, &diags), "");
    add_many(&diags, DIAG_IMAGE_MISSING, 3);
    CHECK_INT(str_find(written(&arena, &diags), STR("Rules")), STR_NOT_FOUND);
    arena_free(&arena);
}

static void test_however_many_rules_the_lines_are_bounded(void)
{
    struct arena arena = {0};

    for (size_t rules = 1; rules < DIAG_KIND_COUNT; rules++) {
        struct diags diags = {.arena = &arena};
        size_t lines;

        for (size_t i = 0; i < rules; i++)
            add_many(&diags, (enum diag_kind)i, 5);
        lines = count_of(written(&arena, &diags), STR("\n"));
        if (lines > DIGEST_LINES + DIGEST_LINES_A_RULE * rules)
            tap_int((long long)lines, 0, "bounded", __FILE__, __LINE__);
    }
    CHECK(true);
    arena_free(&arena);
}

static void test_what_follows_from_another_file_leaves(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};

    diag_add_path(&diags, DIAG_ANCHOR_MISSING, STR("b"), (str){0}, (str){0});
    diag_follows(&diags, STR("a"));
    diag_add_path(&diags, DIAG_LINK_TO_NOTHING, STR("c"), (str){0}, (str){0});
    diag_follows(&diags, STR("x y/d/e"));
    diag_drop_effects(&diags);
    CHECK_INT(diags.count, 2);
    diag_add_path(&diags, DIAG_FRONT_MISSING, STR("a"), (str){0}, (str){0});
    diag_add_path(&diags, DIAG_PATH_REFUSED, STR("x y"), (str){0}, (str){0});
    diag_drop_effects(&diags);
    CHECK_INT(diags.count, 2);
    CHECK_INT(diags.errors, 2);
    CHECK_INT(diags.items[0].kind, DIAG_FRONT_MISSING);
    arena_free(&arena);
}

static void test_a_folder_s_level_is_for_what_is_in_it(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    const struct diag_level levels[] = {
        {DIAG_TABLE_CAPTION, DIAG_ERROR, {0}, {0}},
        {DIAG_TABLE_CAPTION, DIAG_OFF, STR_INIT("content/news"),
         STR_INIT("Old.")},
    };

    diag_add_path(&diags, DIAG_TABLE_CAPTION, STR("content/news/a.md"),
                  (str){0}, (str){0});
    diag_set_levels(&diags, levels, 2);
    diag_add_path(&diags, DIAG_TABLE_CAPTION, STR("content/newsletter.md"),
                  (str){0}, (str){0});
    CHECK_INT(diags.errors, 1);
    CHECK_INT(diags.warnings, 0);
    CHECK_INT(diags.items[0].severity, DIAG_OFF);
    CHECK(str_find(written(&arena, &diags),
                   STR("table-caption is set to off in content/news: Old.\n"))
          > 0);
    arena_free(&arena);
}

static void test_a_softened_message_stays_soft(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena}, all = {.arena = &arena};
    const struct diag_level level = {DIAG_LINK_EMPTY, DIAG_ERROR, {0}, {0}};

    diag_add_path(&diags, DIAG_LINK_EMPTY, STR("a"), (str){0}, (str){0});
    diag_soften(&diags, DIAG_WARNING);
    CHECK_INT(diags.errors, 0);
    diag_set_levels(&all, &level, 1);
    diag_merge(&all, &diags);
    CHECK_INT(all.errors, 0);
    CHECK_INT(all.warnings, 1);
    arena_free(&arena);
}

static void test_json_holds_what_an_author_wrote_and_no_raw_sign(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct buf buf = {0};

    buf_add_char(&buf, '{');
    diag_add_path(&diags, DIAG_KEY_UNKNOWN, STR("a\"\\\n\x1b\xff"), STR("k"),
                  STR("w"));
    digest_json_write(&buf, &diags);
    CHECK(str_starts(buf_str(&buf),
                     STR("{\"errors\":0,\"warnings\":1,\"failures\":0,"
                         "\"messages\":[{\"file\":\"a\\\"\\\\\\u000a\\u001b"
                         "\xef\xbf\xbd\",\"line\":0,")));
    buf_free(&buf);
    arena_free(&arena);
}

int main(void)
{
    RUN(test_an_error_has_three_places_and_a_warning_one);
    RUN(test_what_is_whole_has_no_table);
    RUN(test_however_many_rules_the_lines_are_bounded);
    RUN(test_what_follows_from_another_file_leaves);
    RUN(test_a_folder_s_level_is_for_what_is_in_it);
    RUN(test_a_softened_message_stays_soft);
    RUN(test_json_holds_what_an_author_wrote_and_no_raw_sign);
    return tap_done();
}
