/*
 * reader - one walk over the events of a YAML text, as far as it gets.
 *
 * Shape      yaml_read makes one; when the text is broken it takes the broken
 *            entry out and makes another.
 */
#ifndef COHUB_YAML_READER_H
#define COHUB_YAML_READER_H

#include "yaml/explain.h"

/* A list or map that is being read. */
struct yaml_frame {
    struct yaml_node node;
    size_t capacity;
    str key;
    size_t key_offset;
    bool has_key;
    bool is_key_dropped;
    bool is_full;
};

/* A place counted in characters, as libyaml does, and in bytes. */
struct yaml_cursor {
    size_t characters;
    size_t bytes;
};

struct yaml_reader {
    const struct yaml_source *source;
    struct arena *arena;
    struct diags *diags;
    str text;
    size_t text_offset; /* of text in the file */
    struct yaml_cursor cursor;
    struct yaml_frame frames[YAML_DEPTH_MAX];
    size_t depth;
    struct yaml_node top;
    size_t messages;
    bool has_document;
    bool is_done;
    bool is_broken;
    bool is_partial; /* an entry that broke it was taken out */
    bool is_troubled;
    struct yaml_trouble trouble;
    size_t broken_at; /* a byte of text: in the entry to take out */
};

void yaml_reader_run(struct yaml_reader *reader);

#endif
