#include "source/record_file.h"

#include "source/limits.h"
#include "source/text.h"

static void check_top(const struct record_file *opened,
                      const struct yaml_node *top)
{
    str key = opened->key;

    if (top->kind != YAML_MAP) {
        record_file_say(opened, DIAG_RECORDS_LIST, top, key, (str){0});
        return;
    }
    for (size_t i = 0; i < top->count; i++)
        if (!str_equal(top->pairs[i].key, key))
            diag_add(opened->filling.diags, DIAG_KEY_UNKNOWN,
                     place_at(opened->file, top->pairs[i].offset),
                     top->pairs[i].key,
                     arena_format(opened->filling.arena, "the key here is %.*s",
                                  STR_ARG(key)));
}

static void check_count(struct record_file *opened,
                        const struct yaml_node *list)
{
    if (!list || list->kind != YAML_LIST || list->count <= LIMIT_RECORDS)
        return;
    record_file_say(opened, DIAG_RECORDS_TOO_MANY, &list->items[LIMIT_RECORDS],
                    arena_format(opened->filling.arena, "%d", LIMIT_RECORDS),
                    (str){0});
}

bool record_file_open(struct arena *arena, const struct folder *hub_folder,
                      struct record_file *opened, struct diags *diags)
{
    struct text_file *file = arena_new(arena, struct text_file);
    struct yaml_source source = {.file = file};
    const struct yaml_node *top;
    const struct yaml_node *list;

    file->path = opened->path;
    if (text_read(arena, hub_folder, LIMIT_RECORD_FILE, file, diags) != FILE_OK)
        return false;
    source.to = file->bytes.len;
    opened->file = file;
    opened->filling =
        (struct yaml_filling){.file = file, .arena = arena, .diags = diags};
    opened->messages_max = diags->count + YAML_MESSAGES_MAX;
    opened->line = 1;
    top = yaml_read(&source, arena, diags);
    if (!top)
        return false;
    check_top(opened, top);
    list = yaml_find(top, opened->key);
    check_count(opened, list);
    opened->nodes = record_nodes_of(list, LIMIT_RECORDS);
    return opened->nodes.count > 0;
}

bool record_file_fill(const struct record_file *opened,
                      const struct yaml_schema *schema, size_t index,
                      void *written)
{
    const struct yaml_node *node = &opened->nodes.items[index];

    if (node->kind == YAML_MAP)
        return yaml_fill(&opened->filling, schema, node, written);
    record_file_say(opened, DIAG_RECORD_NOT_KEYS, node, (str){0}, (str){0});
    return false;
}

bool record_file_is_full(const struct record_file *opened)
{
    return opened->filling.diags->count > opened->messages_max;
}

void record_file_say(const struct record_file *opened, enum diag_kind kind,
                     const struct yaml_node *node, str a, str b)
{
    diag_add(opened->filling.diags, kind,
             place_at(opened->file, node ? node->offset : 0), a, b);
}

struct place record_file_place(struct record_file *opened, size_t index)
{
    size_t offset = opened->nodes.items[index].offset;
    str bytes = opened->file->bytes;

    for (size_t i = opened->line_start; i < offset && i < bytes.len; i++)
        if (bytes.at[i] == '\n') {
            opened->line++;
            opened->line_start = i + 1;
        }
    return (struct place){
        .file = opened->file,
        .line = opened->line,
        .column = (unsigned)(offset - opened->line_start) + 1,
    };
}
