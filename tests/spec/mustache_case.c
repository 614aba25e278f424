/*
 * mustache_case - answers the cases of the Mustache specification.
 *
 * Reads cases and writes results as json.h describes.  Templates are compiled
 * without the checks that a theme's templates go through, because the
 * specification shows text without escaping and names that mean nothing.
 */
#include "json.h"

#include "template/mustache.h"

#include <stdio.h>
#include <stdlib.h>

struct answering {
    struct arena *arena;
    struct names *names;
};

struct partial {
    str name;
    struct text_file file;
};

struct partials {
    struct partial *items;
    size_t count;
};

static struct value value_of(const struct answering *answering,
                             const struct json *json);

static size_t count_of(const struct json *json)
{
    size_t count = 0;

    for (const struct json *item = json->first; item; item = item->next)
        count++;
    return count;
}

static struct value list_of(const struct answering *answering,
                            const struct json *json)
{
    size_t count = 0;
    struct value *items =
        arena_array(answering->arena, struct value, count_of(json));

    for (const struct json *item = json->first; item; item = item->next)
        items[count++] = value_of(answering, item);
    return (struct value){.kind = VALUE_LIST, .list = {items, count}};
}

static struct value object_of_json(const struct answering *answering,
                                   const struct json *json)
{
    size_t count = 0;
    struct field *fields =
        arena_array(answering->arena, struct field, count_of(json));

    for (const struct json *item = json->first; item; item = item->next)
        fields[count++] = (struct field){
            .name = names_add(answering->names, item->key),
            .value = value_of(answering, item),
        };
    return (struct value){.kind = VALUE_OBJECT, .object = {fields, count}};
}

static struct value value_of(const struct answering *answering,
                             const struct json *json)
{
    switch (json->kind) {
    case JSON_NULL:
        return (struct value){.kind = VALUE_NOTHING};
    case JSON_FALSE:
    case JSON_TRUE:
        return (struct value){.kind = VALUE_FLAG,
                              .flag = json->kind == JSON_TRUE};
    case JSON_ARRAY:
        return list_of(answering, json);
    case JSON_OBJECT:
        return object_of_json(answering, json);
    default:
        return (struct value){.kind = VALUE_TEXT, .text = json->text};
    }
}

static const struct text_file *find_partial(const void *context, str name)
{
    const struct partials *partials = context;

    for (size_t i = 0; i < partials->count; i++)
        if (str_equal(partials->items[i].name, name))
            return &partials->items[i].file;
    return NULL;
}

static struct partials partials_of(struct arena *arena, const struct json *json)
{
    struct partials partials = {0};

    if (!json)
        return partials;
    partials.items = arena_array(arena, struct partial, count_of(json));
    for (const struct json *item = json->first; item; item = item->next)
        partials.items[partials.count++] =
            (struct partial){item->key, {item->key, item->text}};
    return partials;
}

static void say(const char *verdict, str text)
{
    printf("%s %zu\n", verdict, text.len);
    fwrite(text.at ? text.at : "", 1, text.len, stdout);
}

static void answer(const struct answering *answering,
                   const struct template_job *job, const struct json *json)
{
    const struct json *source = json_find(json, STR("template"));
    const struct json *data = json_find(json, STR("data"));
    struct text_file file = {STR("template"), source->text};
    const struct template *template = mustache_compile(job, &file);
    struct buf out = {0};
    struct value root = data ? value_of(answering, data) : (struct value){0};

    if (!template) {
        diag_write(&out, job->diags, false);
        say("error", buf_str(&out));
    } else if (mustache_render(template, &root, &out)) {
        say("ok", buf_str(&out));
    } else {
        say("error", STR("past a limit"));
    }
    buf_free(&out);
}

static void answer_line(struct arena *arena, str line)
{
    struct answering answering = {arena, names_new(arena, NULL, 0)};
    struct diags diags = {.arena = arena};
    const struct json *json = json_parse(arena, line);
    struct partials partials =
        partials_of(arena, json_find(json, STR("partials")));
    str *names = arena_array(arena, str, partials.count);
    struct template_library library = {find_partial, &partials, names,
                                       partials.count};
    struct template_job job = {arena, answering.names, &diags, &library, NULL};

    for (size_t i = 0; i < partials.count; i++)
        names[i] = partials.items[i].name;
    if (json_find(json, STR("template")))
        answer(&answering, &job, json);
    else
        say("error", STR("this is not a case"));
}

int main(void)
{
    struct arena arena = {0};
    char *line = NULL;
    size_t capacity = 0;
    ssize_t len;

    while ((len = getline(&line, &capacity, stdin)) > 0) {
        answer_line(&arena, (str){line, (size_t)len});
        arena_reset(&arena);
    }
    free(line);
    arena_free(&arena);
    return 0;
}
