/*
 * run - a piece of a body: HTML, or something that each tree writes its own.
 *
 * Shape      A photo has three of them where it goes out in several sizes:
 *
 *              [sources]<img src="  [file link]  " alt="x"  [sizes]  />[end]
 *
 * Ownership  As of the body.
 */
#ifndef COHUB_MODEL_RUN_H
#define COHUB_MODEL_RUN_H

#include "model/asset.h"
#include "model/page_link.h"
#include "model/word_use.h"

struct block;

enum run_kind {
    RUN_HTML,
    RUN_PAGE_LINK, /* the address of a page, with its #fragment */
    RUN_FILE_LINK, /* the address of an asset */
    RUN_SOURCES,   /* of a photo: what stands before its <img> */
    RUN_SIZES,     /* in it */
    RUN_SOURCES_END,
    RUN_SYMBOL,    /* a picture of the theme's or hub's symbols */
    RUN_WORD_LINK, /* the address of the page of a term */
    RUN_STRING,    /* words of the theme; html is their key */
    RUN_BLOCK,     /* ::: name, drawn by the theme's part of that name */
};

struct symbol_use {
    str name;
    str description; /* plain text; empty when decorative */
    struct place place;
};

struct run {
    enum run_kind kind;
    union {
        str html;
        struct page_link *page_link;
        const struct asset *asset;
        const struct symbol_use *symbol;
        const struct word_use *word;
        const struct block *block;
    };
};

struct runs {
    struct run *items;
    size_t count;
};

#endif
