/*
 * book - an EPUB: one format in one language, with all that it needs inside.
 *
 * Shape      EPUB 3.3 with the metadata of EPUB Accessibility 1.1:
 *
 *              mimetype, META-INF/container.xml
 *              EPUB/package.opf      what the book is and holds
 *              EPUB/nav.xhtml        contents, sections as parts; landmarks
 *              EPUB/cover.svg, cover.xhtml, about.xhtml
 *              EPUB/pages/           the pages, by their paths in the site
 *              EPUB/glossary.xhtml   hard words, where the hub has any
 *              EPUB/media/           pictures, by number
 *
 *            A link to a page that the book has leads there; one to the web
 *            stays; any other is words.
 * Source     EPUB 3.3, EPUB Accessibility 1.1, Schema.org's accessibility
 *            terms.
 */
#ifndef COHUB_BUNDLE_BOOK_H
#define COHUB_BUNDLE_BOOK_H

#include "bundle/shelf.h"

enum book_part { BOOK_COVER, BOOK_ABOUT, BOOK_PAGE, BOOK_GLOSSARY, BOOK_NAV };

/* A file of the book. */
struct book_file {
    str path; /* from EPUB/ */
    str type; /* "application/xhtml+xml" */
    str id;
    str title; /* of what is read, in the order of reading; else empty */
    bool has_svg;
    bool has_mathml;
    struct buf bytes;
};

struct book {
    const struct copy *copy;
    const struct tree *tree;
    struct arena *arena;
    struct shelf shelf;
    struct book_file *files;
    size_t count;
    size_t capacity;
    size_t page_count; /* how many files are read, from the start */
    struct map media;  /* by path in the site */
    struct map terms;  /* of the glossary: by path in the site */
    size_t media_count;
};

copy_maker book_make;

struct book_file *book_add(struct book *book, str path, const char *type,
                           str title);
/* A title of the book: "Co-production resource hub: Easy read". */
str book_title(const struct book *book);

/* XHTML from its start to <body>, and its end.  from: the file's path. */
void book_open_page(const struct book *book, str path, str title,
                    struct buf *out);
void book_close_page(struct buf *out);

/* Once all pages are written: links lead to places that are in the book. */
void book_links_settle(struct book *book);

/* The files that say what the book is: book_package.c */
void book_package_add(struct book *book);
void book_cover_add(struct book *book);
void book_container_write(struct buf *out);

#endif
