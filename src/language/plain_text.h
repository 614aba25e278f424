/*
 * plain_text - a paragraph on its way into plain words, and what comes back.
 *
 * Shape      Markup stands outside of the text, as spans of bytes.  A
 *            PROTECTED span stays as it is and is not explained: code, names,
 *            titles of works, [...]{keep}.  A BOUNDARY span is the extent of
 *            inline markup: no change and no hard word crosses one of its
 *            ends.  A LINK span is one, and no word in it is explained, for
 *            an explanation is a link.  An empty span is a place in the text,
 *            such as a picture or a footnote mark.
 *
 *            In a title words change, but nothing is spelled out and no word
 *            is explained.
 *
 *            Changes are sorted and do not touch.  Between them, text and
 *            result have the same bytes.
 * Units      Bytes; at counts in the text, offset in the result.
 */
#ifndef COHUB_LANGUAGE_PLAIN_TEXT_H
#define COHUB_LANGUAGE_PLAIN_TEXT_H

#include "base/str.h"

enum plain_span_kind { PLAIN_PROTECTED, PLAIN_BOUNDARY, PLAIN_LINK };

struct plain_span {
    size_t from;
    size_t to;
    enum plain_span_kind kind;
};

/* Spans are sorted by from; they may nest. */
struct plain_text {
    str text;
    const struct plain_span *spans;
    size_t span_count;
    bool starts_sentence;
    bool is_title;
};

/* ARTICLE: "an" before a word that was changed; not for the list of changes
 * that people read. */
enum plain_change_kind { PLAIN_WORD, PLAIN_SPELLED_OUT, PLAIN_ARTICLE };

struct plain_change {
    enum plain_change_kind kind;
    str from;
    str to;
    size_t at;
    size_t offset;
    size_t row; /* of the rows, or of the short forms when spelled out */
};

/* A word that is still hard, at its first use in a section. */
struct plain_hard_word {
    size_t offset;
    size_t len;
    size_t row;
    bool is_first_on_page;
};

struct plain_result {
    str text;
    const struct plain_change *changes;
    size_t change_count;
    const struct plain_hard_word *hard_words;
    size_t hard_word_count;
    const struct plain_span *spans; /* as given, at their new places */
};

/* Where a byte of the text is in the result.  A place inside a change is
 * the start of what stands there now. */
size_t plain_text_place(const struct plain_result *result, size_t at);

#endif
