/*
 * json_schema - the keys of config.yaml and of front matter, for editors.
 *
 *   json_schema config | front-matter
 *
 * cohub takes every value as text until a key says otherwise, so a schema
 * allows whatever an editor may take "2026" or "yes" for.  An empty value
 * counts as not given.
 *
 * Source     JSON Schema, draft 2020-12; RFC 8259 for the text.
 */
#include <stdio.h>

#include "source/config.h"
#include "source/front_matter.h"

#define SCALAR "[\"string\", \"number\", \"boolean\", \"null\"]"

static void put_indent(int depth)
{
    printf("\n%*s", depth * 2, "");
}

static void put_text(str text)
{
    putchar('"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];

        if (c == '"' || c == '\\')
            printf("\\%c", c);
        else if (c < ' ')
            printf("\\u%04x", c);
        else
            putchar(c);
    }
    putchar('"');
}

static void put_member(int depth, const char *name)
{
    putchar(',');
    put_indent(depth);
    printf("\"%s\": ", name);
}

static void put_object(const struct yaml_schema *schema, int depth);

/* One text, or what a list holds. */
static void put_scalar(const struct yaml_key *key)
{
    printf("\"type\": " SCALAR);
    if (key->longest)
        printf(", \"maxLength\": %zu", key->longest);
}

static void put_choices(const struct yaml_key *key)
{
    printf("\"enum\": [");
    for (size_t i = 0; i < key->choice_count; i++) {
        put_text(key->choices[i]);
        printf(", ");
    }
    printf("null]");
}

/* One, or a list of them. */
static void put_either(const struct yaml_key *key, int depth)
{
    bool is_texts = key->type == YAML_TEXTS;

    printf("\"anyOf\": [");
    put_indent(depth + 1);
    putchar('{');
    if (is_texts)
        put_scalar(key);
    else
        put_object(key->of, depth + 1);
    printf("},");
    put_indent(depth + 1);
    printf("{\"type\": [\"array\", \"null\"], \"items\": {");
    if (is_texts)
        put_scalar(key);
    else
        put_object(key->of, depth + 1);
    printf("}}");
    put_indent(depth);
    putchar(']');
}

/* What a value may be: members without the first comma. */
static void put_type(const struct yaml_key *key, int depth)
{
    switch (key->type) {
    case YAML_TEXT:
        put_scalar(key);
        return;
    case YAML_TEXTS:
    case YAML_KEYS_LIST:
        put_either(key, depth);
        return;
    case YAML_DATE:
        printf("\"type\": [\"string\", \"null\"], "
               "\"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"");
        return;
    case YAML_NUMBER:
        printf("\"type\": [\"integer\", \"string\", \"null\"], "
               "\"minimum\": 0, \"maximum\": %d, \"pattern\": \"^[0-9]+$\"",
               YAML_NUMBER_MAX);
        return;
    case YAML_FLAG:
    case YAML_FLAG_OFF:
    case YAML_ANSWER:
        printf("\"enum\": [\"yes\", \"no\", true, false, \"Yes\", \"No\", "
               "\"YES\", \"NO\", null]");
        return;
    case YAML_CHOICE:
        put_choices(key);
        return;
    case YAML_KEYS:
        put_object(key->of, depth);
        return;
    default:
        printf("\"$comment\": \"anything\"");
    }
}

/* Others could be read as something else than the text that they are. */
static bool has_plain_example(const struct yaml_key *key)
{
    return key->example
           && (key->type == YAML_TEXT || key->type == YAML_DATE
               || key->type == YAML_CHOICE);
}

/* An example is written as in a file, where it may need quotes. */
static str unquoted(const char *example)
{
    str text = str_of(example);

    return str_without_end(str_without_start(text, STR("\"")), STR("\""));
}

static void put_key(const struct yaml_key *key, int depth)
{
    put_indent(depth);
    put_text(key->name);
    printf(": {");
    put_indent(depth + 1);
    printf("\"description\": ");
    put_text(str_of(key->meaning));
    if (has_plain_example(key)) {
        put_member(depth + 1, "examples");
        putchar('[');
        put_text(unquoted(key->example));
        putchar(']');
    }
    putchar(',');
    put_indent(depth + 1);
    put_type(key, depth + 1);
    put_indent(depth);
    putchar('}');
}

static void put_required(const struct yaml_schema *schema, int depth)
{
    const char *between = "";

    for (size_t i = 0; i < schema->count; i++) {
        if (!schema->keys[i].is_required)
            continue;
        if (*between == '\0') {
            put_member(depth, "required");
            putchar('[');
        }
        fputs(between, stdout);
        put_text(schema->keys[i].name);
        between = ", ";
    }
    if (*between)
        putchar(']');
}

/* Page keys can also be the facets of a hub, which only the hub knows. */
static void put_others(const struct yaml_schema *schema, int depth)
{
    static const struct yaml_key facet = {.type = YAML_TEXTS};

    put_member(depth, "additionalProperties");
    if (schema != &front_schema) {
        printf("false");
        return;
    }
    printf("{\"description\": \"A facet that config.yaml declares.\", ");
    put_type(&facet, depth);
    printf("}");
}

static void put_object(const struct yaml_schema *schema, int depth)
{
    printf("\"type\": [\"object\", \"null\"]");
    put_others(schema, depth);
    put_required(schema, depth);
    put_member(depth, "properties");
    putchar('{');
    for (size_t i = 0; i < schema->count; i++) {
        if (i)
            putchar(',');
        put_key(&schema->keys[i], depth + 1);
    }
    put_indent(depth);
    putchar('}');
}

static void put_schema(const char *title, const struct yaml_schema *schema)
{
    printf("{");
    put_indent(1);
    printf("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"");
    put_member(1, "title");
    put_text(str_of(title));
    putchar(',');
    put_indent(1);
    put_object(schema, 1);
    printf("\n}\n");
}

int main(int argc, char **argv)
{
    str wanted = argc > 1 ? str_of(argv[1]) : (str){0};

    if (str_equal(wanted, STR("config")))
        put_schema("config.yaml of a cohub hub", &config_schema);
    else if (str_equal(wanted, STR("front-matter")))
        put_schema("Front matter of a page of a cohub hub", &front_schema);
    else
        return 2;
    return 0;
}
