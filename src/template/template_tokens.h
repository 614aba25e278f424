/*
 * template_tokens - a Mustache text cut into tags and the text between them.
 *
 * Shape      In the order of the text.  A token of text ends at its line's
 *            end.  Lines that hold nothing but tags are already gone.
 * Ownership  Lives in the arena given; texts point into the source.
 * Source     The Mustache specification, "standalone" tags.
 */
#ifndef COHUB_TEMPLATE_TEMPLATE_TOKENS_H
#define COHUB_TEMPLATE_TEMPLATE_TOKENS_H

#include "template/template.h"

struct token {
    char sigil; /* 0: text; 'n': {{name}}; else the sign after {{ */
    bool starts_line;
    bool stands_alone;
    bool is_left_out; /* white space of a line that is gone, a comment */
    str text;         /* bytes of text, or the name */
    str indent;
    size_t offset;
    size_t partner; /* of / : what it closes; of an opening tag: its close */
    size_t outer;   /* the tag that this one stands in; or TOKEN_NONE */
};

#define TOKEN_NONE ((size_t)-1)

struct tokens {
    struct token *items;
    size_t count;
    size_t capacity;
};

bool tokens_read(struct arena *arena, const struct template_source *source,
                 struct diags *diags, struct tokens *tokens);

#endif
