/*
 * assembly - a program while it is being put together.
 *
 * Shape      Pieces of text that follow each other become one, except across
 *            a place that something jumps to: the border.  Text that were
 *            joined across it would be left out with the section:
 *
 *              a{{#b}}c{{/b}}d      0 TEXT a
 *                                   1 SECTION b, else go to 3
 *                                   2 TEXT c
 *                                   3 TEXT d       border: 3, so no "cd"
 *
 * Units      At most ASSEMBLY_MAX instructions, and as many bytes of text.
 * Ownership  Lives in the arena; assembly_finish gives its buffer back.
 */
#ifndef COHUB_TEMPLATE_ASSEMBLY_H
#define COHUB_TEMPLATE_ASSEMBLY_H

#include "template/program.h"

enum { ASSEMBLY_MAX = 1024 * 1024 };

struct assembly {
    struct arena *arena;
    struct instruction *items;
    size_t count;
    size_t capacity;
    struct buf text;
    unsigned *paths;
    size_t path_count;
    size_t path_capacity;
    size_t border; /* nothing is joined to what stands before this */
};

void assembly_add_text(struct assembly *assembly, str text);
void assembly_add_escaped(struct assembly *assembly, str text);

/* An instruction, and the name that it looks up. */
unsigned assembly_add(struct assembly *assembly,
                      enum program_operation operation);
void assembly_add_name(struct assembly *assembly, struct names *names,
                       str path);

/* The number of the instruction that comes next, for a jump to it. */
unsigned assembly_here(struct assembly *assembly);

bool assembly_is_full(const struct assembly *assembly);

struct template *assembly_finish(struct assembly *assembly);

#endif
