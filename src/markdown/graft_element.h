/*
 * graft_element - what each element of HTML becomes.
 *
 * Shape      A table with a row an element; graft_enter and graft_leave are
 *            called in the order of the text.
 */
#ifndef COHUB_MARKDOWN_GRAFT_ELEMENT_H
#define COHUB_MARKDOWN_GRAFT_ELEMENT_H

#include "markdown/graft_build.h"
#include "markdown/graft_dom.h"

enum graft_kind {
    GRAFT_TAG, /* kept as it is, among words */
    GRAFT_STRONG,
    GRAFT_EMPHASIS,
    GRAFT_LINK,
    GRAFT_IMAGE,
    GRAFT_BREAK,
    GRAFT_PARAGRAPH,
    GRAFT_HEADING,
    GRAFT_LIST,
    GRAFT_ITEM,
    GRAFT_QUOTE,
    GRAFT_RULE,
    GRAFT_CODE, /* a listing */
    GRAFT_DETAILS,
    GRAFT_SUMMARY,
    GRAFT_ELEMENT, /* a block kept as it is: dl, figure */
    GRAFT_TABLE,
    GRAFT_CAPTION,
    GRAFT_ROW,
    GRAFT_CELL,
    GRAFT_BLOCK,   /* only a border between words */
    GRAFT_NOTHING, /* only its words, without a message */
    GRAFT_FRAME,   /* another page or a film: a link to it */
    GRAFT_CHECK,   /* input */
    GRAFT_GONE,    /* with all that is in it */
    GRAFT_UNKNOWN,
};

enum { GRAFT_DEEPEST = 100 };

/* What was open before an element, to go back to. */
struct graft_frame {
    enum graft_kind kind;
    cmark_node *block;
    bool is_skipped; /* its kind could not be made here */
    bool has_span;   /* opened for the language of its words */
};

struct graft_table;

struct graft {
    struct graft_build build;
    struct arrangement *arrangement;
    struct arena *scratch;
    struct report *report;
    int first_line;
    struct graft_frame frames[GRAFT_DEEPEST];
    size_t depth;
    cmark_node *orphans;       /* a list made for <li> that had none */
    struct graft_table *table; /* the open one; tables in tables are words */
};

/* graft_kind.c */
enum graft_kind graft_kind_of(const xmlNode *node);

/* Returns whether to go on with its children.  depth is below
 * GRAFT_DEEPEST. */
bool graft_enter(struct graft *graft, const xmlNode *node);
void graft_leave(struct graft *graft, const xmlNode *node);

struct place graft_place(const struct graft *graft, const xmlNode *node);
void graft_say(struct graft *graft, const xmlNode *node, enum diag_kind kind,
               str a, str b);

/* Say that an element was taken out. */
void graft_say_removed(struct graft *graft, const xmlNode *node);
void graft_say_attribute(struct graft *graft, const xmlNode *node,
                         const char *name, str instead);

/* Open an inline node, or a tag that is kept as it is. */
void graft_open(struct graft *graft, cmark_node_type type, str open, str close);

/* graft_leaf.c */
void graft_image(struct graft *graft, const xmlNode *node);
void graft_listing(struct graft *graft, const xmlNode *node);
void graft_frame(struct graft *graft, const xmlNode *node);
void graft_check(struct graft *graft, const xmlNode *node);

/* graft_language.c: after an element is entered. */
void graft_language(struct graft *graft, const xmlNode *node,
                    struct graft_frame *frame);

/* graft_table.c */
bool graft_table_enter(struct graft *graft, const xmlNode *node,
                       enum graft_kind kind);
void graft_table_leave(struct graft *graft, enum graft_kind kind);

#endif
