#include "reading.h"

static str text_at(const struct yaml_node *node, str key)
{
    const struct yaml_node *value = yaml_find(node, key);

    return value ? value->text : STR("(none)");
}

static void test_every_scalar_is_text(void)
{
    const struct yaml_node *top =
        read_text(STR("a: No\nb: 1.0\nc: ~\nd: 2026-11-23\ne: 'x'\n"));

    CHECK_INT(diags.count, 0);
    CHECK_INT(top->kind, YAML_MAP);
    CHECK_INT(top->count, 5);
    CHECK_STR(text_at(top, STR("a")), "No");
    CHECK_STR(text_at(top, STR("b")), "1.0");
    CHECK_STR(text_at(top, STR("c")), "~");
    CHECK_STR(text_at(top, STR("d")), "2026-11-23");
    CHECK(yaml_find(top, STR("e"))->is_quoted);
    CHECK(!yaml_find(top, STR("a"))->is_quoted);
}

static void test_lists_and_maps_keep_their_order(void)
{
    const struct yaml_node *top =
        read_text(STR("b:\n  - x\n  - k: v\n    l: w\na: [1, 2]\n"));
    const struct yaml_node *list = yaml_find(top, STR("b"));

    CHECK_STR(top->pairs[0].key, "b");
    CHECK_STR(top->pairs[1].key, "a");
    CHECK_INT(list->kind, YAML_LIST);
    CHECK_INT(list->count, 2);
    CHECK_STR(list->items[0].text, "x");
    CHECK_STR(text_at(&list->items[1], STR("l")), "w");
    CHECK_STR(yaml_find(top, STR("a"))->items[1].text, "2");
}

static void test_offsets_are_bytes_of_the_whole_file(void)
{
    str bytes =
        STR("---\ntitle: \xC3\xA9t\xC3\xA9\nnext: \xE2\x82\xAC x\n---\n");
    const struct yaml_node *top = read_part(bytes, 4, bytes.len - 4);
    struct place place = place_at(&file, yaml_find(top, STR("next"))->offset);

    CHECK_INT(diags.count, 0);
    CHECK_STR(text_at(top, STR("title")), "\xC3\xA9t\xC3\xA9");
    CHECK_INT(place.line, 3);
    CHECK_INT(place.column, 7);
    CHECK_INT(place_at(&file, top->pairs[1].offset).column, 1);
    CHECK_INT(top->offset, 4);
}

static void test_offsets_are_right_after_crlf_and_a_mark(void)
{
    const struct yaml_node *top = read_text(STR("\xEF\xBB\xBF"
                                                "a: b\r\nc: d\r\n"));

    CHECK_INT(diags.count, 0);
    CHECK_STR(text_at(top, STR("c")), "d");
    CHECK_INT(place_at(&file, yaml_find(top, STR("c"))->offset).line, 2);
    CHECK_INT(place_at(&file, yaml_find(top, STR("c"))->offset).column, 4);
}

static void test_nothing_is_an_empty_map(void)
{
    CHECK_INT(read_text(STR(""))->kind, YAML_MAP);
    CHECK_INT(read_text(STR("# only a comment\n"))->kind, YAML_MAP);
    CHECK_INT(read_text(STR("---\n"))->count, 0);
    CHECK_INT(diags.count, 0);
}

static void test_a_key_without_a_value_is_empty(void)
{
    const struct yaml_node *top = read_text(STR("a:\nb: ''\n"));

    CHECK(yaml_is_empty(yaml_find(top, STR("a"))));
    CHECK(!yaml_is_empty(yaml_find(top, STR("b"))));
}

static void test_find_answers_null_where_nothing_is(void)
{
    const struct yaml_node *top = read_text(STR("a: b\n"));

    CHECK(yaml_find(top, STR("z")) == NULL);
    CHECK(yaml_find(NULL, STR("a")) == NULL);
    CHECK(yaml_find(yaml_find(top, STR("a")), STR("b")) == NULL);
}

static void test_an_alias_is_refused_and_the_rest_is_read(void)
{
    const struct yaml_node *top = read_text(STR("a: *b\nc: d\n"));

    CHECK_ONLY(YAML_FEATURE, 1, 4);
    CHECK_STR(text_at(top, STR("c")), "d");
    CHECK(yaml_find(top, STR("a"))->is_refused);
}

static void test_an_anchor_is_refused(void)
{
    read_text(STR("a: &b c\n"));
    CHECK_ONLY(YAML_FEATURE, 1, 4);
    read_text(STR("a: &b [c]\n"));
    CHECK_ONLY(YAML_FEATURE, 1, 4);
}

static void test_a_tag_is_refused(void)
{
    read_text(STR("a: !!str b\n"));
    CHECK_ONLY(YAML_FEATURE, 1, 4);
    read_text(STR("a: ! b\n"));
    CHECK_ONLY(YAML_FEATURE, 1, 4);
    read_text(STR("a: !!map {b: c}\n"));
    CHECK_ONLY(YAML_FEATURE, 1, 4);
}

static void test_a_merge_key_is_refused_but_not_in_quotes(void)
{
    const struct yaml_node *top = read_text(STR("<<: {a: b}\nc: d\n"));

    CHECK_ONLY(YAML_FEATURE, 1, 1);
    CHECK_INT(top->count, 1);
    read_text(STR("'<<': a\n"));
    CHECK_INT(diags.count, 0);
}

static void test_a_second_document_is_refused(void)
{
    const struct yaml_node *top = read_text(STR("---\na: b\n---\nc: d\n"));

    CHECK_ONLY(YAML_DOCUMENTS, 3, 1);
    CHECK_STR(text_at(top, STR("a")), "b");
}

static void test_directives_are_refused_before_they_are_read(void)
{
    static const char *const wrong[] = {
        "%TAG ! x\n---\na: b\n", "a: b\n...\n%TAG ! x\n---\n", "a: b\r%x\n",
        "a: b\xE2\x80\xA8%x\n", "a: b\xC2\x85%x\n"};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        CHECK(read_text(str_of(wrong[i])) == NULL);
        CHECK_INT(diags.count, 1);
        CHECK_INT(diags.items[0].kind, DIAG_YAML_FEATURE);
    }
    CHECK(read_text(STR("a: 50 %\nb: 5%\n")) != NULL);
    CHECK_INT(diags.count, 0);
}

static void test_a_list_as_a_key_is_refused(void)
{
    CHECK(read_text(STR("[a, b]: c\n")) == NULL);
    CHECK_ONLY(YAML_FEATURE, 1, 1);
    CHECK(read_text(STR("? {a: b}\n: c\n")) == NULL);
    CHECK_ONLY(YAML_FEATURE, 1, 3);
}

static void test_an_alias_as_a_key_is_refused(void)
{
    CHECK(read_text(STR("*a : c\n")) == NULL);
    CHECK_ONLY(YAML_FEATURE, 1, 1);
}

static void test_a_key_twice_names_the_first_line(void)
{
    const struct yaml_node *top = read_text(STR("a: 1\nb: 2\na: 3\n"));

    CHECK_ONLY(YAML_KEY_TWICE, 3, 1);
    CHECK_STR(diags.items[0].a, "a");
    CHECK_STR(diags.items[0].b, "1");
    CHECK_STR(text_at(top, STR("a")), "1");
    CHECK_INT(top->count, 2);
}

static void test_all_mistakes_come_in_one_run(void)
{
    read_text(STR("a: *x\na: &y 1\nb: !z 2\n<<: 3\n"));
    CHECK_INT(diags.count, 5);
}

static void test_an_escaped_control_character_is_refused(void)
{
    read_text(STR("a: \"x\\x01y\"\n"));
    CHECK_ONLY(YAML_CONTROL, 1, 4);
    read_text(STR("a: \"x\\0y\"\n"));
    CHECK_ONLY(YAML_CONTROL, 1, 4);
    read_text(STR("a: \"x\\x1Fy\"\n"));
    CHECK_ONLY(YAML_CONTROL, 1, 4);
    read_text(STR("a: \"x\\x7Fy\"\n"));
    CHECK_ONLY(YAML_CONTROL, 1, 4);
    read_text(STR("a: \"x\\ty\\nz\"\n"));
    CHECK_INT(diags.count, 0);
}

static void test_sixteen_levels_are_read_and_seventeen_are_not(void)
{
    str open = STR("[");
    str good = repeated(STR(""), open, 16, STR("]]]]]]]]]]]]]]]]"));
    str bad = repeated(STR(""), open, 17, STR("]]]]]]]]]]]]]]]]]"));

    CHECK(read_text(good) != NULL);
    CHECK_INT(diags.count, 0);
    CHECK(read_text(bad) == NULL);
    CHECK_ONLY(YAML_LIMIT, 1, 17);
}

static void test_endless_brackets_stop_early(void)
{
    CHECK(read_text(repeated(STR("a: "), STR("["), 65536, STR(""))) == NULL);
    CHECK_ONLY(YAML_LIMIT, 1, 19);
    CHECK(read_text(repeated(STR(""), STR("{a: "), 16384, STR(""))) == NULL);
    CHECK_INT(diags.count, 1);
    CHECK(read_text(repeated(STR(""), STR("- "), 32768, STR(""))) == NULL);
    CHECK_INT(diags.count, 1);
}

static str many_keys(size_t count)
{
    struct buf buf = {0};
    str text;

    for (size_t i = 0; i < count; i++)
        buf_format(&buf, "k%zu: v\n", i);
    text = arena_copy(&arena, buf_str(&buf));
    buf_free(&buf);
    return text;
}

static void test_two_hundred_keys_are_read_and_one_more_is_not(void)
{
    CHECK_INT(read_text(many_keys(200))->count, 200);
    CHECK_INT(diags.count, 0);
    CHECK_INT(read_text(many_keys(203))->count, 200);
    CHECK_ONLY(YAML_LIMIT, 201, 1);
}

static void test_a_reader_may_allow_more_keys(void)
{
    struct yaml_source source = {.file = &file, .keys_max = 300};

    file = (struct text_file){STR("x.yaml"), many_keys(300)};
    diags = (struct diags){.arena = &arena};
    source.to = file.bytes.len;
    CHECK_INT(yaml_read(&source, &arena, &diags)->count, 300);
    CHECK_INT(diags.count, 0);
}

static void test_a_scalar_of_16_kb_is_read_and_one_more_byte_is_not(void)
{
    str good = repeated(STR("a: "), STR("x"), 16384, STR("\n"));
    str bad = repeated(STR("a: "), STR("x"), 16385, STR("\nb: c\n"));
    const struct yaml_node *top = read_text(good);

    CHECK_INT(diags.count, 0);
    CHECK_INT(yaml_find(top, STR("a"))->text.len, 16384);
    top = read_text(bad);
    CHECK_ONLY(YAML_LIMIT, 1, 4);
    CHECK_STR(text_at(top, STR("b")), "c");
}

static void test_messages_stop_at_a_hundred(void)
{
    read_text(repeated(STR("a: ["), STR("*b, "), 5000, STR("]\n")));
    CHECK_INT(diags.count, YAML_MESSAGES_MAX);
}

int main(void)
{
    RUN(test_every_scalar_is_text);
    RUN(test_lists_and_maps_keep_their_order);
    RUN(test_offsets_are_bytes_of_the_whole_file);
    RUN(test_offsets_are_right_after_crlf_and_a_mark);
    RUN(test_nothing_is_an_empty_map);
    RUN(test_a_key_without_a_value_is_empty);
    RUN(test_find_answers_null_where_nothing_is);
    RUN(test_an_alias_is_refused_and_the_rest_is_read);
    RUN(test_an_anchor_is_refused);
    RUN(test_a_tag_is_refused);
    RUN(test_a_merge_key_is_refused_but_not_in_quotes);
    RUN(test_a_second_document_is_refused);
    RUN(test_directives_are_refused_before_they_are_read);
    RUN(test_a_list_as_a_key_is_refused);
    RUN(test_an_alias_as_a_key_is_refused);
    RUN(test_a_key_twice_names_the_first_line);
    RUN(test_all_mistakes_come_in_one_run);
    RUN(test_an_escaped_control_character_is_refused);
    RUN(test_sixteen_levels_are_read_and_seventeen_are_not);
    RUN(test_endless_brackets_stop_early);
    RUN(test_two_hundred_keys_are_read_and_one_more_is_not);
    RUN(test_a_reader_may_allow_more_keys);
    RUN(test_a_scalar_of_16_kb_is_read_and_one_more_byte_is_not);
    RUN(test_messages_stop_at_a_hundred);
    arena_free(&arena);
    return tap_done();
}
