/*
 * record_file - a file that holds a list of records under one key.
 *
 * Ownership  Text and tree live in the hub arena.
 * Errors     What is wrong with the file is a message; then it has no
 *            records.
 */
#ifndef COHUB_SOURCE_RECORD_FILE_H
#define COHUB_SOURCE_RECORD_FILE_H

#include "base/file.h"
#include "source/translation.h"

struct record_file {
    str path; /* "content/glossary.yaml" */
    str key;  /* "terms" */
    struct text_file *file;
    struct yaml_filling filling;
    struct record_nodes nodes;
    size_t messages_max; /* reading stops when there are more */
    size_t line_start;   /* of the last place that was asked for */
    unsigned line;
};

/* Opens opened->path, and the list that opened->key holds.  False when there
 * is nothing to read. */
bool record_file_open(struct arena *arena, const struct folder *hub_folder,
                      struct record_file *opened, struct diags *diags);

/* Fill written from one record.  False after a mistake. */
bool record_file_fill(const struct record_file *opened,
                      const struct yaml_schema *schema, size_t index,
                      void *written);

bool record_file_is_full(const struct record_file *opened);

/* A message at a key's value, or at the whole record without one. */
void record_file_say(const struct record_file *opened, enum diag_kind kind,
                     const struct yaml_node *node, str a, str b);

/* Where a record stands.  Asked for in their order, so that a long file is
 * gone through once. */
struct place record_file_place(struct record_file *opened, size_t index);

#endif
