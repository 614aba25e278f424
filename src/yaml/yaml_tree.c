#include "yaml/reader.h"

#include <assert.h>
#include <yaml.h>

#include "base/utf8.h"
#include "yaml/encoding.h"

static size_t offset_of(struct yaml_reader *reader, yaml_mark_t mark)
{
    struct yaml_cursor *cursor = &reader->cursor;

    if (mark.index < cursor->characters)
        *cursor = (struct yaml_cursor){0};
    while (cursor->characters < mark.index
           && cursor->bytes < reader->text.len) {
        do
            cursor->bytes++;
        while (cursor->bytes < reader->text.len
               && (reader->text.at[cursor->bytes] & 0xC0) == 0x80);
        cursor->characters++;
    }
    return reader->text_offset + cursor->bytes;
}

static void stop(struct yaml_reader *reader)
{
    reader->is_broken = true;
    reader->is_done = true;
}

static void complain_of_node(struct yaml_reader *reader, enum diag_kind kind,
                             size_t offset, str a, str b)
{
    diag_add(reader->diags, kind, place_at(reader->source->file, offset), a, b);
    if (++reader->messages == YAML_MESSAGES_MAX)
        stop(reader);
}

static void refuse_feature(struct yaml_reader *reader, size_t offset,
                           const char *name, const char *sign)
{
    complain_of_node(reader, DIAG_YAML_FEATURE, offset, str_of(name),
                     str_of(sign));
}

/* --- maps and lists ------------------------------------------------------- */

static const struct yaml_pair *find_pair(const struct yaml_node *map, str key)
{
    for (size_t i = 0; i < map->count; i++)
        if (str_equal(map->pairs[i].key, key))
            return &map->pairs[i];
    return NULL;
}

static void complain_of_twice(struct yaml_reader *reader, str key,
                              size_t offset, size_t first)
{
    struct arena scratch = {0};
    struct place place = place_at(reader->source->file, first);

    complain_of_node(reader, DIAG_YAML_KEY_TWICE, offset, key,
                     arena_format(&scratch, "%u", place.line));
    arena_free(&scratch);
}

static bool is_one_key_too_many(struct yaml_reader *reader,
                                struct yaml_frame *frame, size_t offset)
{
    size_t max = reader->source->keys_max;

    if (frame->node.count < (max ? max : YAML_KEYS_MAX))
        return false;
    if (!frame->is_full) {
        struct arena scratch = {0};

        complain_of_node(reader, DIAG_YAML_LIMIT, offset,
                         arena_format(&scratch,
                                      "it has more than %zu keys in one "
                                      "place",
                                      max ? max : (size_t)YAML_KEYS_MAX),
                         STR("take some keys out"));
        arena_free(&scratch);
    }
    frame->is_full = true;
    return true;
}

static void take_key(struct yaml_reader *reader, struct yaml_frame *frame,
                     const struct yaml_node *key)
{
    const struct yaml_pair *first = find_pair(&frame->node, key->text);

    frame->key = key->text;
    frame->key_offset = key->offset;
    frame->has_key = true;
    frame->is_key_dropped = true;
    if (!key->is_quoted && str_equal(key->text, STR("<<")))
        refuse_feature(reader, key->offset, "a merge key (<<)", "<");
    else if (key->text.len == 0 && !key->is_refused)
        complain_of_node(reader, DIAG_YAML_KEY_EMPTY, key->offset, (str){0},
                         (str){0});
    else if (first)
        complain_of_twice(reader, key->text, key->offset, first->offset);
    else
        frame->is_key_dropped =
            key->is_refused || is_one_key_too_many(reader, frame, key->offset);
}

static void add_item(struct yaml_reader *reader, struct yaml_frame *frame,
                     const struct yaml_node *item)
{
    struct yaml_node *node = &frame->node;

    node->items = arena_grow(reader->arena, node->items, node->count,
                             &frame->capacity, sizeof(struct yaml_node));
    node->items[node->count++] = *item;
}

static void add_pair(struct yaml_reader *reader, struct yaml_frame *frame,
                     const struct yaml_node *value)
{
    struct yaml_node *node = &frame->node;

    frame->has_key = false;
    if (frame->is_key_dropped)
        return;
    node->pairs = arena_grow(reader->arena, node->pairs, node->count,
                             &frame->capacity, sizeof(struct yaml_pair));
    node->pairs[node->count++] =
        (struct yaml_pair){frame->key, frame->key_offset, *value};
}

/* A whole node goes where it belongs. */
static void place_node(struct yaml_reader *reader, const struct yaml_node *node)
{
    struct yaml_frame *frame;

    if (reader->depth == 0) {
        reader->top = *node;
        return;
    }
    frame = &reader->frames[reader->depth - 1];
    if (frame->node.kind == YAML_LIST)
        add_item(reader, frame, node);
    else if (frame->has_key)
        add_pair(reader, frame, node);
    else
        take_key(reader, frame, node);
}

static bool is_key_expected(const struct yaml_reader *reader)
{
    if (reader->depth == 0)
        return false;

    const struct yaml_frame *frame = &reader->frames[reader->depth - 1];

    return frame->node.kind == YAML_MAP && !frame->has_key;
}

static void open_node(struct yaml_reader *reader, enum yaml_kind kind,
                      size_t offset)
{
    if (is_key_expected(reader)) {
        refuse_feature(reader, offset, "a list or a map as a key", "[ or {");
        stop(reader);
    } else if (reader->depth == YAML_DEPTH_MAX) {
        complain_of_node(
            reader, DIAG_YAML_LIMIT, offset,
            STR("lists and keys stand inside one another more than 16 "
                "deep"),
            STR("take some levels out"));
        stop(reader);
    } else {
        reader->frames[reader->depth++] =
            (struct yaml_frame){.node = {.kind = kind,
                                         .is_partial = reader->is_partial,
                                         .offset = offset}};
    }
}

static void close_node(struct yaml_reader *reader)
{
    assert(reader->depth > 0);

    const struct yaml_frame *frame = &reader->frames[--reader->depth];

    place_node(reader, &frame->node);
}

/* --- texts ---------------------------------------------------------------- */

/* Only an escape in double quotes brings a control character this far. */
static bool has_control(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];

        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F)
            return true;
    }
    return false;
}

static bool text_is_refused(struct yaml_reader *reader, str text, size_t offset)
{
    if (text.len > YAML_SCALAR_MAX)
        complain_of_node(
            reader, DIAG_YAML_LIMIT, offset, STR("a value has more than 16 kB"),
            STR("shorten the value, or move the text into the page"));
    else if (has_control(text))
        complain_of_node(reader, DIAG_YAML_CONTROL, offset, (str){0}, (str){0});
    else
        return false;
    return true;
}

static void refuse_properties(struct yaml_reader *reader, size_t offset,
                              const void *anchor, const void *tag)
{
    str from = str_slice(reader->source->file->bytes, offset, offset + 1);

    if (anchor)
        refuse_feature(reader, offset, "an anchor (&name)", "&");
    else if (tag || str_equal(from, STR("!")))
        refuse_feature(reader, offset, "a tag (!name)", "!");
}

static void take_text(struct yaml_reader *reader, const yaml_event_t *event,
                      size_t offset)
{
    str value = {(const char *)event->data.scalar.value,
                 event->data.scalar.length};
    struct yaml_node node = {
        .kind = YAML_SCALAR,
        .is_quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE,
        .offset = offset,
    };

    node.is_refused = text_is_refused(reader, value, offset);
    if (!node.is_refused)
        node.text = arena_copy(reader->arena, value);
    place_node(reader, &node);
}

static void take_alias(struct yaml_reader *reader, size_t offset)
{
    struct yaml_node node = {.is_refused = true, .offset = offset};

    refuse_feature(reader, offset, "an alias (*name)", "*");
    if (is_key_expected(reader))
        stop(reader);
    else
        place_node(reader, &node);
}

/* --- events --------------------------------------------------------------- */

static void take_document(struct yaml_reader *reader, size_t offset)
{
    if (reader->has_document) {
        complain_of_node(reader, DIAG_YAML_DOCUMENTS, offset, (str){0},
                         (str){0});
        reader->is_done = true;
    }
    reader->has_document = true;
}

static void take_event(struct yaml_reader *reader, const yaml_event_t *event)
{
    size_t offset = offset_of(reader, event->start_mark);

    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        take_document(reader, offset);
        break;
    case YAML_SCALAR_EVENT:
        refuse_properties(reader, offset, event->data.scalar.anchor,
                          event->data.scalar.tag);
        take_text(reader, event, offset);
        break;
    case YAML_SEQUENCE_START_EVENT:
        refuse_properties(reader, offset, event->data.sequence_start.anchor,
                          event->data.sequence_start.tag);
        open_node(reader, YAML_LIST, offset);
        break;
    case YAML_MAPPING_START_EVENT:
        refuse_properties(reader, offset, event->data.mapping_start.anchor,
                          event->data.mapping_start.tag);
        open_node(reader, YAML_MAP, offset);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        close_node(reader);
        break;
    case YAML_ALIAS_EVENT:
        take_alias(reader, offset);
        break;
    case YAML_STREAM_END_EVENT:
        reader->is_done = true;
        break;
    default:
        break;
    }
}

/* True when the parser was inside something that started where it says: a
 * quotation, a bracket, a key.  Else that is only the list or map round it. */
static bool is_inside(const yaml_parser_t *parser)
{
    str context = str_of(parser->context ? parser->context : "");

    return str_find(context, STR("scalar")) >= 0
           || str_find(context, STR("flow")) >= 0
           || str_find(context, STR("simple key")) >= 0;
}

static void take_trouble(struct yaml_reader *reader,
                         const yaml_parser_t *parser)
{
    struct yaml_trouble trouble = {
        .problem = str_of(parser->problem ? parser->problem : ""),
        .at = reader->text_offset + parser->problem_offset,
    };

    if (parser->error == YAML_MEMORY_ERROR)
        memory_is_out();
    if (parser->error != YAML_READER_ERROR)
        trouble.at = offset_of(reader, parser->problem_mark);
    trouble.started = trouble.at;
    if (parser->context)
        trouble.started = offset_of(reader, parser->context_mark);
    reader->trouble = trouble;
    reader->is_troubled = true;
    reader->broken_at = (is_inside(parser) ? trouble.started : trouble.at)
                        - reader->text_offset;
    stop(reader);
}

/* libyaml compares each %TAG line with all before it, and passes directives
 * on only when the last is read; so none gets that far.  Its lines also end at
 * U+0085, U+2028 and U+2029. */
static bool has_directive(struct yaml_reader *reader)
{
    str text = reader->text;

    for (size_t i = 0; i < text.len; i++) {
        str before = str_slice(text, 0, i);

        if (text.at[i] != '%')
            continue;
        if (i > 0 && before.at[i - 1] != '\n' && before.at[i - 1] != '\r'
            && !str_ends(before, STR("\xC2\x85"))
            && !str_ends(before, STR("\xE2\x80\xA8"))
            && !str_ends(before, STR("\xE2\x80\xA9")))
            continue;
        refuse_feature(reader, reader->text_offset + i,
                       "a line that starts with %", "%");
        stop(reader);
        return true;
    }
    return false;
}

static void read_events(struct yaml_reader *reader)
{
    yaml_parser_t parser;

    if (!yaml_parser_initialize(&parser))
        memory_is_out();
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &parser, (const unsigned char *)reader->text.at, reader->text.len);
    while (!reader->is_done) {
        yaml_event_t event;

        if (!yaml_parser_parse(&parser, &event)) {
            take_trouble(reader, &parser);
            break;
        }
        take_event(reader, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

void yaml_reader_run(struct yaml_reader *reader)
{
    if (reader->text.len && !has_directive(reader))
        read_events(reader);
}

const struct yaml_node *yaml_find(const struct yaml_node *node, str key)
{
    const struct yaml_pair *pair;

    if (!node || node->kind != YAML_MAP)
        return NULL;
    pair = find_pair(node, key);
    return pair ? &pair->value : NULL;
}

bool yaml_is_empty(const struct yaml_node *node)
{
    return node->kind == YAML_SCALAR && node->text.len == 0 && !node->is_quoted;
}
