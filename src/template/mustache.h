/*
 * mustache - templates: compiled once, drawn many times.
 *
 * Shape      A template is a flat list of instructions.  Everything that it
 *            includes or inherits from is put in its place while compiling,
 *            so the text between two tags is one piece.
 * Ownership  A template lives in the arena of its job.
 * Errors     mustache_compile reports every mistake it finds and returns
 *            null after one.  A drawing is false when it passed the limit of
 *            steps, or of nesting, or of the buffer.
 * Threads    Compile on one thread; any number of drawings at once.
 * Source     The Mustache specification: interpolation, sections, inverted
 *            sections, comments, partials, inheritance, dynamic names.
 *            Lambdas and other delimiters are left out.
 */
#ifndef COHUB_TEMPLATE_MUSTACHE_H
#define COHUB_TEMPLATE_MUSTACHE_H

#include "base/diag.h"
#include "template/check.h"
#include "template/names.h"
#include "template/template.h"
#include "template/value.h"

struct template;

/* Templates that others may include, by the name in the tag. */
struct template_library {
    const struct text_file *(*find)(const void *context, str name);
    const void *context;
    const str *names; /* all that find knows */
    size_t name_count;
};

/* Words that a template shows as {{strings.key}}. */
struct template_string {
    str key;
    str words; /* a small template: {{page.title}} may stand in it */
    struct place place;
};

struct template_words {
    const struct template_string *(*find)(const void *context, str key);
    const void *context;
    const str *keys; /* all that find knows, sorted */
    size_t key_count;
    str language; /* its code, when the page is in another; else empty */
    bool is_right_to_left;
    bool turns; /* that language is written the other way round than the page */
};

/* What a theme's template may see. */
struct template_sight {
    const struct vocabulary *vocabulary;
    const struct template_words *words;
    const struct template_attributes *attributes; /* null: draws no block */
};

struct template_job {
    struct arena *arena;
    struct names *names;
    struct diags *diags;
    const struct template_library *library;
    /* Null: nothing is checked, as the public specification wants it. */
    const struct template_sight *sight;
};

const struct template *mustache_compile(const struct template_job *job,
                                        const struct text_file *source);

/* root is the object CHECK_ROOT. */
bool mustache_render(const struct template *template, const struct value *root,
                     struct buf *out);

/* The same, for the part of a block: stack is the root and the block. */
bool mustache_render_in(const struct template *template,
                        const struct value *const *stack, size_t depth,
                        struct buf *out);

#endif
