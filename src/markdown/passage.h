/*
 * passage - the words of a paragraph, heading or cell as one text, and back.
 *
 * Shape      Line ends are one byte each; what cannot be read as words is a
 *            span or a place in the text:
 *
 *              See **the *Care
 *              Act* 2014**[^1].       See the Care\nAct 2014.
 *                                         |   -protected-    ||
 *
 *            Protected: code, [...]{keep}, words in another language, and
 *            what looks like a title: emphasis that starts with a capital,
 *            and links whose words are the title of what they lead to.
 * Ownership  Everything lives in the scratch arena, with the notes that
 *            passage_write leaves on texts.
 */
#ifndef COHUB_MARKDOWN_PASSAGE_H
#define COHUB_MARKDOWN_PASSAGE_H

#include "language/plain_text.h"
#include "markdown/arrange.h"

/* A stretch of one text node without a cut in it. */
struct passage_piece {
    cmark_node *node;
    size_t from; /* in the passage */
    size_t to;
    bool is_strong;
    const struct text_cut *cut; /* what stands after it; null at the end */
};

struct passage_break {
    cmark_node *node;
    size_t at;
};

struct passage {
    struct arrangement *arrangement;
    struct plain_text text;
    struct passage_piece *pieces;
    size_t piece_count;
    struct passage_break *breaks;
    size_t break_count;
};

/* words, when they are not empty, are protected wherever they stand. */
struct passage passage_read(struct arrangement *arrangement, cmark_node *block,
                            str words);

/* A link round words of the result. */
struct passage_link {
    size_t from;
    size_t to;
    struct word_link *link;
};

/* Put a result where the words were, with links in it, in order. */
void passage_write(const struct passage *passage,
                   const struct plain_result *result,
                   const struct passage_link *links, size_t link_count);

/* Is this place of the result in bold? */
bool passage_is_strong(const struct passage *passage,
                       const struct plain_result *result, size_t at);

#endif
