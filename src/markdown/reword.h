/*
 * reword - what the hub's glossary makes of a page.
 *
 * Shape      After the tree is arranged and before it is drawn:
 *            - in every text, the first use of a hard word on the page
 *              becomes a link to its meaning
 *            - in easy read, the first use in each section is also bold, and
 *              the meaning stands under it, unless the author's next words
 *              are the meaning
 *            - in a derived plain text, plain words take the place of hard
 *              ones, short forms are spelled out, and what is still hard has
 *              its meaning under it or in a list at the end
 *            Headings, quotations, notes and sources are nobody's to explain
 *            in; in the last two nothing is replaced either.
 * Ownership  What it leaves in the tree is scratch; uses and changes are the
 *            page's.
 */
#ifndef COHUB_MARKDOWN_REWORD_H
#define COHUB_MARKDOWN_REWORD_H

#include "language/plain_words.h"
#include "markdown/markdown.h"
#include "markdown/passage.h"

struct rewording {
    const struct markdown_source *source;
    struct arrangement *arrangement;
    struct arena *page;
    struct plain_state *state;
    struct word_use **uses; /* of each row; null when it is not used */
    struct word_use **used; /* in the order of the text */
    size_t used_count;
    size_t used_capacity;
    struct plain_note *first_note; /* of a derived text */
    struct plain_note *last_note;
    size_t note_words; /* of those that have a place */
    struct map changes_by_words;
    struct word_change **changes;
    size_t change_count;
    size_t change_capacity;
};

/* The meanings under a paragraph: the note on a node of raw HTML. */
struct meaning {
    str html;
    struct meaning *next;
};
struct meaning_note {
    struct meaning *first;
    struct meaning *last;
};

/* source->words is there. */
void reword_tree(struct rewording *rewording, cmark_node *root);

/* stated_meaning.c: what stands under the passage that a word is in; empty
 * when the passage itself says it, or an earlier one did. */
str meaning_of(const struct rewording *rewording, cmark_node *block,
               const struct plain_result *result,
               const struct plain_hard_word *word, bool is_bold);
void meaning_put(const struct rewording *rewording, cmark_node *block,
                 str html);

/* plain_note.c: in a derived text at most one meaning stands under a passage,
 * none of an everyday word, and others in a list at the end. */
void plain_note_offer(struct rewording *rewording, cmark_node *block,
                      struct word_use *use, str html);
/* Once all are offered: as many as let the text grow by a tenth of the words
 * that it had before. */
void plain_note_place(struct rewording *rewording, size_t words_before,
                      size_t words_now);

/* Does the passage, or what comes next, say what the bold word means? */
bool meaning_is_written(const struct rewording *rewording, cmark_node *block,
                        str word);

/* bold_word.c: easy read has hard words in bold, so what is bold has a meaning. */
void bold_check(const struct rewording *rewording, cmark_node *block);

#endif
