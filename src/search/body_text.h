/*
 * body_text - the plain words of a body, as somebody would read them out.
 *
 * Shape      Tags are gone and entities are characters.  One space stands
 *            between paragraphs, cells and items.  Headings are in the text
 *            and by themselves too.  What pictures show is left out, and so
 *            are the marks of footnotes.
 * Ownership  The caller frees both buffers.
 */
#ifndef COHUB_SEARCH_BODY_TEXT_H
#define COHUB_SEARCH_BODY_TEXT_H

#include "model/body.h"

/* {0} is ready. */
struct body_text {
    struct buf text;
    struct buf headings;
    bool is_in_tag; /* links stand between pieces of one tag */
    char quote;     /* of an attribute's value, or 0 */
    bool is_in_heading;
    bool is_in_note; /* in the mark of a footnote */
    unsigned depth;  /* of blocks in blocks */
    char tag[32];    /* its name and first attribute, cut to this */
    size_t tag_len;
};

void body_text_add_body(struct body_text *body_text, const struct body *body);

/* Plain text, a paragraph of its own. */
void body_text_add_words(struct body_text *body_text, str words);

void body_text_free(struct body_text *body_text);

#endif
