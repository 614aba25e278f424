/*
 * about_page - the pages about a copy: where to start, how to check it, and a
 * card to put with it.
 *
 * Shape      One in each language, and an easy read of where to start.  The
 *            first language's stand at the top; the others in files/copy/.
 */
#ifndef COHUB_BUNDLE_ABOUT_PAGE_H
#define COHUB_BUNDLE_ABOUT_PAGE_H

#include "bundle/copy.h"

struct about {
    const struct copy *copy;
    size_t language;
    bool is_easy;
    str path; /* of the page */
    struct arena *scratch;
    struct buf *out;
};

/* Rows for all of them, and for their styles and scripts. */
void about_pages_add(struct copy *copy);

/* Any of its formats is in the copy. */
bool about_has_language(const struct copy *copy, size_t language);
/* The language that stands first of those that are in the copy. */
size_t about_first_language(const struct copy *copy);

/* From the doctype to <main>, with the page's title; and its end, with the
 * script of that name or null. */
void about_open(const struct about *about, const char *title);
void about_close(const struct about *about, const char *script);

void about_add_words(const struct about *about, const char *key);
void about_add_paragraph(const struct about *about, const char *key);
void about_add_heading(const struct about *about, const char *key);
/* '<a href="..."' and no end; to: a path in the copy. */
void about_add_link(const struct about *about, str to);
/* When it was made, and when to ask; shown twice when it is past that day. */
void about_add_age(const struct about *about);

/* Who made it, on what terms, and whom to ask. */
void about_add_makers(const struct about *about);

/* Makers of rows: index is the language. */
copy_maker start_page_make;
copy_maker start_page_make_easy;
copy_maker check_page_make;
copy_maker card_page_make;
copy_maker read_me_make;

/* Where the start page of a language is. */
str start_page_path(struct arena *arena, const struct copy *copy,
                    size_t language, bool is_easy);
str check_page_path(struct arena *arena, const struct copy *copy,
                    size_t language);
str card_page_path(struct arena *arena, const struct copy *copy,
                   size_t language);
/* Who is asked, in plain text: a line each, "Email: ..."; call with the
 * number of the line until it answers false. */
bool about_contact(const struct about *about, size_t number, const char **key,
                   str *words, const char **scheme);

#endif
