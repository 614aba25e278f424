/*
 * foreign_key - keys of front matter that other generators have.
 *
 * Shape      A row a key: whose it is, what it means there, and what it is
 *            here.  Keys are compared without capitals, "-" and "_":
 *            "linkTitle" is "link_title".  docs/front-matter.md is made from
 *            these rows.
 */
#ifndef COHUB_SOURCE_FOREIGN_KEY_H
#define COHUB_SOURCE_FOREIGN_KEY_H

#include "base/str.h"

/* How a value is read. */
enum foreign_use {
    FOREIGN_SAME,      /* as that of ours */
    FOREIGN_TEXTS,     /* added to ours, which is a list */
    FOREIGN_ADDRESSES, /* addresses the page had; "false": never published */
    FOREIGN_NUMBER,    /* as that of ours, when it is a whole number */
    FOREIGN_PEOPLE,    /* names, when they are names and no marks of people */
    FOREIGN_PUBLISHED, /* "no" makes a draft; a day is the page's date */
    FOREIGN_STATUS,    /* a word, and some words make a draft */
    FOREIGN_HIDDEN,    /* "yes" makes a draft */
    FOREIGN_UPDATE,    /* keys of its own: date, author */
    FOREIGN_OTHERWISE, /* not read: advice says what to write */
    FOREIGN_IDLE,      /* not read, and no reader misses anything */
};

struct foreign_key {
    str name; /* as its program writes it */
    const char *whose;
    const char *meaning;
    enum foreign_use use;
    str ours;           /* the key that it is read as; else empty */
    const char *advice; /* FOREIGN_OTHERWISE: a sentence without a stop */
};

/* Null when no other program is known to have it. */
const struct foreign_key *foreign_key_find(str name);

/* All rows, for the documentation. */
const struct foreign_key *foreign_key_rows(size_t *count);

/* True for "linkTitle" and "link_title". */
bool foreign_key_is_alike(str a, str b);

#endif
