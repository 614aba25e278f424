/*
 * document - one thing that a search can find, in one language.
 *
 * Shape      Pages in reading order, each case study with its outcome figures
 *            behind it; then terms, resources, topics and values of facets,
 *            and what else cohub made.  A document's number is its place.
 *            A page that has no text in the language is there with the text
 *            that it has.
 * Ownership  Borrows the hub; the array lives in the arena.
 */
#ifndef COHUB_SEARCH_DOCUMENT_H
#define COHUB_SEARCH_DOCUMENT_H

#include "model/hub.h"
#include "search/body_text.h"

enum document_kind {
    DOCUMENT_GUIDANCE,
    DOCUMENT_CASE_STUDY,
    DOCUMENT_PAGE,
    DOCUMENT_RESOURCE,
    DOCUMENT_TERM,
    DOCUMENT_TOPIC,
    DOCUMENT_FIGURE,
    DOCUMENT_KIND_COUNT
};

/* Lengths of pages are compared with those of pages, and of records, such as
 * terms and resources, with those of records. */
enum document_group { GROUP_PAGES, GROUP_RECORDS, GROUP_COUNT };

struct document {
    enum document_kind kind;
    const struct page *page;
    const struct article *article;
    const struct outcome *outcome; /* of a figure */
    str picture;                   /* a symbol's name; may be empty */
    size_t symbol;                 /* its place among the index's symbols */
};

struct documents {
    const struct hub *hub;
    size_t language_index;
    const struct tree *tree; /* the standard one of the language */
    struct document *items;
    size_t count;
    size_t written_count; /* those of pages that people wrote come first */
};

struct documents documents_of(struct arena *arena, const struct hub *hub,
                              size_t language_index);

enum document_group document_group_of(const struct document *document);

/* What a document of its kind is worth beside guidance, in 1/100: somebody
 * who asks wants to read about it before they are sent elsewhere. */
unsigned document_worth(const struct document *document);

/* "case-study" */
str document_kind_name(enum document_kind kind);

str document_title(const struct document *document);

/* What it is called in easy read; empty when nobody says so. */
str document_easy_title(const struct documents *documents,
                        const struct document *document);

/* A bit for each variant that the page has in this language. */
unsigned document_formats(const struct documents *documents,
                          const struct document *document);

/* The parts of a text that count differently. */
enum field {
    FIELD_TITLE,
    FIELD_HEADINGS,
    FIELD_SUMMARY,
    FIELD_TEXT,
    FIELD_OTHER, /* what easy read and plain versions say */
    FIELD_COUNT
};

/* {0} is ready; document_text_read uses the same memory again. */
struct document_text {
    str title;
    str summary;
    struct body_text own;
    struct body_text other;
    struct buf line; /* a summary that had to be put together */
};

void document_text_read(const struct documents *documents,
                        const struct document *document,
                        struct document_text *text);
str document_text_field(const struct document_text *text, enum field field);
void document_text_free(struct document_text *text);

#endif
