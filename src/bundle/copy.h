/*
 * copy - what a copy is made of, before it is written.
 *
 * Shape      A row a file, each with the function that makes it.  Rows are
 *            added first; then their files are made, in any order.
 * Ownership  Rows and paths live in the arena; bytes of a row are its own.
 * Threads    Making writes the row's own bytes, and nothing else.
 */
#ifndef COHUB_BUNDLE_COPY_H
#define COHUB_BUNDLE_COPY_H

#include "build/plan.h"
#include "bundle/bundle.h"
#include "model/hub.h"
#include "output/sha256.h"
#include "theme/theme.h"

#define COPY_SITE "files/site/"
#define COPY_START "START-HERE.html"
#define COPY_CHECK "CHECK-THIS-COPY.html"
#define COPY_READ_ME "READ-ME.txt"
/* Of the note on every page, and of the pages about the copy. */
#define COPY_NOTE_STYLE "files/copy/note.css"
#define COPY_STYLE "files/copy/copy.css"

struct copy;
struct copy_row;

/* False: answer says why. */
typedef bool copy_maker(const struct copy *copy, struct copy_row *row,
                        struct arena *scratch, struct buf *out);

struct copy_row {
    str path;
    copy_maker *make; /* null: a file of the hub, as it is */
    const struct planned_file *planned;
    const struct tree *tree;
    size_t index; /* for the maker, and so are the next two */
    const struct planned_file *page;
    const struct page *topic;
    enum plan_answer answer;
    struct buf bytes;
    struct sha256 sum;
    uint64_t size;
};

struct copy {
    struct arena *arena;
    const struct bundle_options *options;
    const struct build *build;
    const struct hub *hub;
    const struct theme *theme;
    struct copy_row *rows;
    size_t count;
    size_t capacity;
    struct map site; /* rows by their path in the site */
    struct bundle_left_out *left_out;
    size_t left_out_count;
    size_t left_out_capacity;
    struct map left_out_by_path;
    struct date made;
    struct date ask_after;
};

struct copy_row *copy_add(struct copy *copy, str path, copy_maker *make);

/* Once all rows are there: find those of the site. */
void copy_index(struct copy *copy);

bool copy_has_tree(const struct copy *copy, const struct tree *tree);
bool copy_has_format(const struct copy *copy, unsigned format);

/* The theme's words for a key, in a language of the hub. */
str copy_words(const struct copy *copy, size_t language_index, const char *key);
/* ' lang="en" dir="ltr"' where those words are in another language. */
void copy_add_words_language(const struct copy *copy, size_t language_index,
                             struct buf *out);
/* "1 December 2026" in a language of the hub. */
str copy_day(const struct copy *copy, struct arena *arena,
             size_t language_index, struct date day);
/* The words for the key, and then the day, as HTML. */
void copy_add_day(const struct copy *copy, size_t language_index,
                  const char *key, struct date day, struct buf *out);

#endif
