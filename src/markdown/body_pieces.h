/*
 * body_pieces - a body while it is drawn: one stretch of HTML, and what stands in
 * it that is not HTML.
 *
 * Shape      Everything is drawn once, in order, into one buffer.  A piece
 *            stands at an offset of that buffer; a block's piece covers the
 *            HTML of the block and all pieces in it.  A stretch names a part
 *            of the drawing, so that a block's content, its items and their
 *            titles are views of the same bytes:
 *
 *              <p>See <a href="  *  ">x</a>.</p> [ <p>in a block</p> ] <p>
 *                                page link       block: from .. to
 *
 *            A stretch can have a hole: what lies in it is left out.  So an
 *            item of a list that starts with its title has two views of one
 *            drawing, the title and the rest:
 *
 *              <li><p><strong>Start</strong> with people.</p></li>
 *                     |---- title ---|
 *                  |--|              |---------------|      content: a hole
 *
 * Ownership  Pieces live in the scratch arena; runs in the page's.
 */
#ifndef COHUB_MARKDOWN_BODY_PIECES_H
#define COHUB_MARKDOWN_BODY_PIECES_H

#include "base/arena.h"
#include "model/body.h"

struct piece {
    size_t from; /* in the HTML */
    size_t to;
    size_t after; /* index of the first piece that is not inside this one */
    struct run run;
};

struct pieces {
    struct arena *scratch;
    struct piece *items;
    size_t count;
    size_t capacity;
};

/* A moment in the drawing: so much HTML, so many pieces. */
struct mark {
    size_t html;
    size_t piece;
};

struct stretch {
    struct mark from;
    struct mark to;
    struct mark hole_from;
    struct mark hole_to;
};

/* A piece that covers nothing. */
void pieces_add(struct pieces *pieces, size_t html, struct run run);
/* A block: everything until pieces_close is inside it. */
size_t pieces_open(struct pieces *pieces, size_t html, struct run run);
void pieces_close(struct pieces *pieces, size_t index, size_t html);

/* The runs of a stretch; html is the whole drawing, at rest. */
struct runs pieces_runs(const struct pieces *pieces, struct arena *page,
                        str html, struct stretch stretch);

#endif
