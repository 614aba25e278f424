/*
 * compiler - a tree of tags becomes a program; for the theme room only.
 *
 * Shape      A scene is a text being compiled where something includes it:
 *            the text, what its children put in its blocks, how far its lines
 *            are moved in.  Scenes stack up as templates include each other.
 */
#ifndef COHUB_TEMPLATE_COMPILER_H
#define COHUB_TEMPLATE_COMPILER_H

#include "template/assembly.h"
#include "template/check.h"
#include "template/markup.h"
#include "template/mustache.h"

/* A text that has been read: a template, or words of strings/. */
struct unit {
    struct template_source source;
    struct template_node *first;
    bool ok;
    struct unit *next; /* in the list of all */
};

/* How the lines of a text are moved: white space that goes, then what is put
 * in front. */
struct layout {
    size_t dedent;
    str indent;
};

struct override {
    const struct template_node *block;
    bool is_used;
};

/* What {{<parent}} … {{/parent}} puts in the parent's blocks.  Those of a
 * child further out win. */
struct overrides {
    const struct unit *unit;
    struct override *items;
    size_t count;
    const struct overrides *outer;
};

struct scene {
    const struct unit *unit;
    const struct overrides *overrides;
    struct layout layout;
    bool is_include; /* not the content of a block */
    size_t depth;
    const struct scene *outer;
};

/* A text that is called, because it includes itself. */
struct procedure {
    const struct unit *unit;
    const struct overrides *overrides;
    str indent;
    bool is_dynamic; /* one of a group, one for each known name */
    unsigned start;
};

struct compiler {
    const struct template_job *job;
    struct assembly assembly;
    struct check check;
    struct markup markup;
    struct unit *units;
    struct procedure *procedures;
    size_t procedure_count;
    size_t procedure_capacity;
    size_t steps;
    size_t depth;      /* of lists of nodes inside one another */
    bool skips_indent; /* the line has begun already */
    bool has_stopped;  /* past a limit: nothing more is said */
    bool ok;
};

/* Where a tag stands that a message is about. */
struct spot {
    const struct unit *unit;
    size_t offset;
};

void compiler_complain(struct compiler *compiler, struct spot spot,
                       enum diag_kind kind, str a, str b);

/* Nothing more is compiled: a limit is passed. */
void compiler_stop(struct compiler *compiler, struct spot spot,
                   enum diag_kind kind, str a, str b);

/* The text, read at its first use. */
const struct unit *compiler_unit(struct compiler *compiler,
                                 const struct template_source *source);

void compiler_add_nodes(struct compiler *compiler, const struct scene *scene,
                        const struct template_node *first);

/* {{name}} and {{{name}}}: looked up, checked, escaped for its place. */
void compiler_add_show(struct compiler *compiler, const struct scene *scene,
                       const struct template_node *node);

/* {{>name}}, {{<name}} and {{$name}}. */
void compiler_add_partial(struct compiler *compiler, const struct scene *scene,
                          const struct template_node *node);
void compiler_add_parent(struct compiler *compiler, const struct scene *scene,
                         const struct template_node *node);
void compiler_add_block(struct compiler *compiler, const struct scene *scene,
                        const struct template_node *node);

#endif
