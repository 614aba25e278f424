#include "source/resources.h"

#include "base/utf8.h"
#include "model/route.h"
#include "source/limits.h"
#include "source/record_file.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))
#define RESOURCE(field) .offset = offsetof(struct resource, field)
#define RESOURCE_COUNT(field) .count_offset = offsetof(struct resource, field)

/* In the order of enum resource_kind. */
static const str kinds[] = {
    STR_INIT("report"),       STR_INIT("article"),  STR_INIT("book"),
    STR_INIT("chapter"),      STR_INIT("briefing"), STR_INIT("film"),
    STR_INIT("website"),      STR_INIT("law"),      STR_INIT("policy"),
    STR_INIT("organisation"), STR_INIT("guide"),    STR_INIT("talk"),
};

_Static_assert(COUNT(kinds) == RESOURCE_KIND_COUNT, "each kind has a word");
_Static_assert(sizeof(enum resource_kind) == sizeof(int), "a choice is an int");

static const struct yaml_key resource_keys[] = {
    {STR_INIT("key"), YAML_TEXT, true, RESOURCE(key),
     .meaning = "Its short name, for citations and its address: small "
                "letters, digits and hyphens.",
     .example = "nef-manifesto-2008"},
    {STR_INIT("also"), YAML_TEXTS, RESOURCE(also.items),
     RESOURCE_COUNT(also.count),
     .meaning = "Other short names that citations use.",
     .example = "[NEF 2008, manifesto]"},
    {STR_INIT("title"), YAML_TEXT, true, RESOURCE(title),
     .longest = LIMIT_TITLE_CHARACTERS, .meaning = "The title of the work.",
     .example = "What is co-production?"},
    {STR_INIT("authors"), YAML_TEXTS, RESOURCE(authors.items),
     RESOURCE_COUNT(authors.count),
     .meaning = "The people who wrote it, in order.",
     .example = "[Catherine Needham, Sarah Carr]"},
    {STR_INIT("organisations"), YAML_TEXTS, RESOURCE(organisations.items),
     RESOURCE_COUNT(organisations.count),
     .meaning = "The organisations that wrote it, in order.",
     .example = "[New Economics Foundation]"},
    {STR_INIT("year"), YAML_TEXT, RESOURCE(year),
     .meaning = "When it came out.", .example = "2008"},
    {STR_INIT("part_of"), YAML_TEXT, RESOURCE(part_of),
     .meaning = "The journal or book it is in, with volume and issue.",
     .example = "Research Policy and Planning, 27 (2)"},
    {STR_INIT("publisher"), YAML_TEXT, RESOURCE(publisher),
     .meaning = "Who published it.", .example = "New Economics Foundation"},
    {STR_INIT("place"), YAML_TEXT, RESOURCE(published_at),
     .meaning = "The town where it was published.", .example = "London"},
    {STR_INIT("pages"), YAML_TEXT, RESOURCE(pages),
     .meaning = "How many pages it has, or which ones it is on.",
     .example = "22"},
    {STR_INIT("series"), YAML_TEXT, RESOURCE(series),
     .meaning = "The series it is part of, with its number.",
     .example = "Research Briefing 31"},
    {STR_INIT("kind"), YAML_CHOICE, RESOURCE(kind), .choices = kinds,
     .choice_count = COUNT(kinds), .meaning = "What kind of work it is.",
     .example = "report"},
    {STR_INIT("link"), YAML_TEXT, RESOURCE(link),
     .meaning = "Its address on the web.",
     .example = "https://www.example.org/report"},
    {STR_INIT("abstract"), YAML_TEXT, RESOURCE(abstract),
     .meaning = "What is in it, in one to three sentences.",
     .example = "Says what co-production is and what it is not."},
    {STR_INIT("formats"), YAML_TEXTS, RESOURCE(formats.items),
     RESOURCE_COUNT(formats.count), .meaning = "The formats it can be had in.",
     .example = "[easy read, PDF]"},
    {STR_INIT("licence"), YAML_TEXT, RESOURCE(licence),
     .meaning = "On what terms it may be used.", .example = "CC BY 4.0"},
    {STR_INIT("status"), YAML_TEXT, RESOURCE(status),
     .meaning = "Whether it still holds, for laws and policies.",
     .example = "Ended in 2010."},
};

const struct yaml_schema resource_schema = {
    .keys = resource_keys,
    .count = COUNT(resource_keys),
    .size = sizeof(struct resource),
    .manual = "docs/records.md",
};

struct resource_reader {
    struct record_file opened;
    struct arena *arena;
    struct records *records;
};

static bool add_name(struct resource_reader *reader, struct resource *resource,
                     str name, const struct yaml_node *node)
{
    struct map *names = &reader->records->resources_by_name;
    str folded = utf8_fold(reader->arena, name);
    struct resource *other;

    if (map_add(reader->arena, names, folded, resource))
        return true;
    other = map_find(names, folded);
    if (other == resource)
        return true;
    record_file_say(&reader->opened, DIAG_RECORD_TWICE, node, name,
                    record_place_words(reader->arena, other->place));
    return false;
}

static bool check_key(struct resource_reader *reader, str key,
                      const struct yaml_node *node)
{
    if (record_key_is_good(key))
        return true;
    record_file_say(&reader->opened, DIAG_RECORD_KEY, node, key,
                    record_key_of(reader->arena, key, "work"));
    return false;
}

static void check_link(struct resource_reader *reader,
                       struct resource *resource, const struct yaml_node *node)
{
    if (resource->link.len == 0 || url_is_web_page(resource->link))
        return;
    record_file_say(&reader->opened, DIAG_RECORD_LINK, node, resource->link,
                    (str){0});
    resource->link = (str){0};
}

static void take_resource(struct resource_reader *reader, size_t index)
{
    struct records *records = reader->records;
    const struct yaml_node *node = &reader->opened.nodes.items[index];
    struct resource *resource = &records->resources[records->resource_count];

    *resource = (struct resource){0};
    if (!record_file_fill(&reader->opened, &resource_schema, index, resource))
        return;
    resource->place = record_file_place(&reader->opened, index);
    if (!check_key(reader, resource->key, yaml_find(node, STR("key")))
        || !add_name(reader, resource, resource->key,
                     yaml_find(node, STR("key"))))
        return;
    for (size_t i = 0; i < resource->also.count; i++)
        add_name(reader, resource, resource->also.items[i],
                 yaml_find(node, STR("also")));
    check_link(reader, resource, yaml_find(node, STR("link")));
    records->resource_count++;
}

void resources_read(struct arena *arena, const struct folder *hub_folder,
                    struct hub *hub, struct diags *diags)
{
    struct resource_reader reader = {
        .opened = {.path = STR("content/resources.yaml"),
                   .key = STR("resources")},
        .arena = arena,
        .records = &hub->records,
    };
    struct records *records = &hub->records;
    str *keys;

    if (!record_file_open(arena, hub_folder, &reader.opened, diags))
        return;
    records->resources =
        arena_array(arena, struct resource, reader.opened.nodes.count);
    keys = arena_array(arena, str, reader.opened.nodes.count);
    for (size_t i = 0;
         i < reader.opened.nodes.count && !record_file_is_full(&reader.opened);
         i++)
        take_resource(&reader, i);
    for (size_t i = 0; i < records->resource_count; i++)
        keys[i] = records->resources[i].key;
    records->resource_keys = keys;
}
