/*
 * entry - rows of the lists that cohub makes: ENTRY and GROUP.
 *
 * Ownership  Values live in the drawing's scratch.
 */
#ifndef COHUB_VIEW_ENTRY_H
#define COHUB_VIEW_ENTRY_H

#include "template/object.h"
#include "view/drawing.h"

/* A long list of ways on is no help to who reads easy read. */
enum { EASY_FACETS_MAX = 3 };

/* Rows of one group, in order. */
struct entries {
    struct value *items;
    size_t count;
    size_t capacity;
};

/* A written page: what it is about, its kind and formats. */
struct value entry_of_page(const struct drawing *drawing,
                           const struct page *page);
/* The same with nothing but its name and address. */
struct value entry_of_name(const struct drawing *drawing,
                           const struct page *page);
struct value entry_of_term(const struct drawing *drawing,
                           const struct term *term);
struct value entry_of_resource(const struct drawing *drawing,
                               const struct resource *resource);
/* A topic, a facet or a value: its name and its meanings, or null. */
struct value entry_of_meaning(const struct drawing *drawing,
                              const struct page *page, const str *meanings);

void entries_add(const struct drawing *drawing, struct entries *entries,
                 struct value entry);

/* The pages that use a term, each where it first does. */
void entries_add_uses(const struct drawing *drawing, struct entries *entries,
                      const struct term *term);

/* What a group of entries is called. */
struct group_name {
    str title;
    str id;
    bool is_of_theme; /* the title is the theme's words */
};

/* A GROUP; link may be nothing. */
struct value group_of(const struct drawing *drawing,
                      const struct group_name *name, struct value link,
                      const struct entries *entries);

/* WORDS: a text, in the first language where this one has none. */
struct value words_of_texts(const struct drawing *drawing, const str *texts);
/* What a term means, likewise. */
struct value words_of_term(const struct drawing *drawing,
                           const struct term *term, bool is_easy);

/* A RESOURCE, without the pages that cite it. */
struct value view_of_resource(const struct drawing *drawing,
                              const struct resource *resource);

/* PICTURE: a symbol, as decoration; nothing when there is none. */
void view_add_picture(const struct drawing *drawing, struct object *object,
                      str name);

/* A TERM, and a RESOURCE with the pages that cite it. */
struct value view_of_term(const struct drawing *drawing,
                          const struct term *term);
struct value view_of_cited_resource(const struct drawing *drawing,
                                    const struct resource *resource);

/* GROUPS and what goes with them, of a PAGE that lists. */
void view_add_listing(const struct drawing *drawing, struct object *page);

struct value view_of_statement(const struct drawing *drawing);

/* HARD_WORDS and CHANGES of a PAGE. */
void view_add_words(const struct drawing *drawing, struct object *page);

#endif
