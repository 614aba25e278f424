#include "tap.h"

#include "yaml/toml.h"

static struct arena arena;
static struct diags diags;
static struct text_file file;

static const struct yaml_node *read_text(str bytes)
{
    struct yaml_source source = {.file = &file, .to = bytes.len};

    diags = (struct diags){.arena = &arena};
    file = (struct text_file){STR("content/x.md"), bytes};
    return toml_read(&source, &arena, &diags);
}

static str text_at(const struct yaml_node *node, str key)
{
    const struct yaml_node *value = yaml_find(node, key);

    return value ? value->text : STR("(none)");
}

static void test_every_value_is_text(void)
{
    const struct yaml_node *top =
        read_text(STR("a = true\nb = 10 # note\nc = 2024-03-31 10:00:00\n"
                      "d = \"x # y\"\ne = 'C:\\n'\n'f g' = \"\"\n"));

    CHECK_INT(diags.count, 0);
    CHECK_STR(text_at(top, STR("a")), "true");
    CHECK_STR(text_at(top, STR("b")), "10");
    CHECK_STR(text_at(top, STR("c")), "2024-03-31 10:00:00");
    CHECK_STR(text_at(top, STR("d")), "x # y");
    CHECK_STR(text_at(top, STR("e")), "C:\\n");
    CHECK_STR(text_at(top, STR("f g")), "");
    CHECK(yaml_find(top, STR("d"))->is_quoted);
}

static void test_escapes_and_long_texts(void)
{
    const struct yaml_node *top =
        read_text(STR("a = \"caf\\u00e9\\t\\\"\"\nb = \"\"\"\none\ntwo\\\n"
                      "  three\"\"\"\nc = '''\n'x'\n'''\n"));

    CHECK_INT(diags.count, 0);
    CHECK_STR(text_at(top, STR("a")), "caf\xC3\xA9\t\"");
    CHECK_STR(text_at(top, STR("b")), "one\ntwothree");
    CHECK_STR(text_at(top, STR("c")), "'x'\n");
}

static void test_arrays_and_tables(void)
{
    const struct yaml_node *top =
        read_text(STR("list = [ 'a', # note\n  \"b\",\n]\n"
                      "one = {x = 1, y.z = 2}\n[site.menu]\nname = 'm'\n"
                      "[[people]]\nname = 'p'\n[people.of]\nk = 'v'\n"
                      "[[people]]\nname = 'q'\n"));
    const struct yaml_node *people = yaml_find(top, STR("people"));
    const struct yaml_node *menu =
        yaml_find(yaml_find(top, STR("site")), STR("menu"));

    CHECK_INT(diags.count, 0);
    CHECK_INT(yaml_find(top, STR("list"))->count, 2);
    CHECK_STR(yaml_find(top, STR("list"))->items[1].text, "b");
    CHECK_STR(text_at(yaml_find(top, STR("one")), STR("x")), "1");
    CHECK_STR(text_at(menu, STR("name")), "m");
    CHECK_INT(people->kind, YAML_LIST);
    CHECK_INT(people->count, 2);
    CHECK_STR(text_at(yaml_find(&people->items[0], STR("of")), STR("k")), "v");
    CHECK_STR(text_at(&people->items[1], STR("name")), "q");
}

static void test_places_are_those_of_the_file(void)
{
    const struct yaml_node *top = read_text(STR("a = 1\r\nbc = 'x'\r\n"));
    struct place place = place_at(&file, yaml_find(top, STR("bc"))->offset);

    CHECK_INT(place.line, 2);
    CHECK_INT(place.column, 6);
    CHECK_INT(place_at(&file, top->pairs[1].offset).column, 1);
}

static void refused(str bytes, unsigned line)
{
    CHECK(!read_text(bytes));
    CHECK_INT(diags.count, 1);
    CHECK_INT(diags.items[0].kind, DIAG_TOML_SYNTAX);
    CHECK_INT(diags.items[0].line, line);
}

static void test_the_first_mistake_is_named(void)
{
    refused(STR("a = 1\nb\n"), 2);
    refused(STR("a = 'x\nb = 1\n"), 1);
    refused(STR("a = \"\\u0000\"\n"), 1);
    refused(STR("a = \"\\q\"\n"), 1);
    refused(STR("a = [1\nb = 2\n"), 1);
    refused(STR("a = 1\na = 2\n"), 2);
    refused(STR("a = 1\n[a.b]\nc = 1\n"), 2);
    refused(STR("a = {b = 1\n"), 1);
    refused(STR("[a\n"), 1);
    refused(STR("a = 1 b = 2\n"), 1);
    refused(STR("a =\n"), 1);
    refused(STR("[[[[[[[[[[[[[[[[[[[[\n"), 1);
    refused(STR("a = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1\n"), 1);
}

int main(void)
{
    RUN(test_every_value_is_text);
    RUN(test_escapes_and_long_texts);
    RUN(test_arrays_and_tables);
    RUN(test_places_are_those_of_the_file);
    RUN(test_the_first_mistake_is_named);
    arena_free(&arena);
    return tap_done();
}
