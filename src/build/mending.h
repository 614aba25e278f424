/*
 * mending - a site of the pages that have no mistake: "build --keep-going".
 *
 * Shape      The pages are read and connected; then those with an error are
 *            known.  They are held back: the hub is read again, and each has
 *            its address, and on it the words that it is being mended and
 *            whom to ask.  What was held back may uncover further mistakes,
 *            so this is done until nothing new is found, or a few times.
 *            Of a page's front matter only what places it is kept, and
 *            nothing when the mistake is in the front matter: a page that
 *            cannot be read may be a draft.
 *            A site that was moved may have many pages whose only mistake is
 *            a link that leads to nothing.  When they are many, and more than
 *            a tenth of the pages would be left out, those are published with
 *            the words of such links alone.
 * Ownership  What is held, and all messages, outlive each reading of the hub.
 * Errors     A mistake in the configuration, the theme or the home page is
 *            fatal: nothing is written.
 */
#ifndef COHUB_BUILD_MENDING_H
#define COHUB_BUILD_MENDING_H

#include "base/diag.h"
#include "base/map.h"
#include "model/trust.h"

struct build;

enum { MENDING_ROUNDS = 6, MENDING_MANY_GAPS = 10, MENDING_PART = 10 };

/* A file whose page is held back. */
struct held {
    str path;
    bool keeps_front;   /* title, order, old addresses */
    bool needs_address; /* another page has the address that it asks for */
    bool has_gaps_only; /* links and pictures that lead to nothing */
    bool is_let_go;     /* it is published with the words of those alone */
};

struct mending {
    struct arena *arena; /* outlives a reading of the hub */
    struct map held;     /* by path */
    struct held **items;
    size_t count;
    size_t capacity;
    struct diags said; /* all messages of all rounds */
    struct takedown takedown;
};

/* Holds back what this reading found wrong; false when that is nothing new. */
bool mending_collect(struct build *build);

size_t mending_left_out(const struct build *build, str *paths, size_t most);

/* True when there is an error that keep-going cannot go past. */
bool mending_is_fatal(const struct build *build);

/* Pages that are expected and not there, so that they have an address. */
void mending_add_pages(struct build *build);

const struct held *mending_find(const struct build *build, str path);

/* The words of each page that is held back. */
void mending_write_words(struct build *build);

#endif
