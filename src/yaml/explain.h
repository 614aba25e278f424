/*
 * explain - what is wrong with broken YAML, in an author's words.
 *
 * Shape      The parser says where it gave up and for what reason; the reason
 *            and the lines round that place tell what the author did.
 */
#ifndef COHUB_YAML_EXPLAIN_H
#define COHUB_YAML_EXPLAIN_H

#include "yaml/yaml_tree.h"

struct yaml_trouble {
    str problem;    /* the parser's own words */
    size_t at;      /* the byte of the file where it gave up */
    size_t started; /* where the thing that it was reading starts */
};

void yaml_explain(const struct yaml_source *source,
                  const struct yaml_trouble *trouble, struct diags *diags);

#endif
