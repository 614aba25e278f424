/*
 * markup - where in an HTML page the end of some text stands.
 *
 * Shape      {0} is the start of a page.  Text that a template's author wrote
 *            moves it on; values do not, as they are escaped.  A section may
 *            be there or not, so both its tags have to stand at one place;
 *            then what follows is at the same place either way:
 *
 *              <p{{#a}} class="x"{{/a}}>   in a tag, in a tag: good
 *              <p {{#a}}title="{{/a}}">    in a tag, in a value: refused, as
 *                                          without a the quote never opens
 *
 * Source     The HTML standard, section 13.2.5, tokenization: as much of it
 *            as decides what a value may do at a place.
 */
#ifndef COHUB_TEMPLATE_MARKUP_H
#define COHUB_TEMPLATE_MARKUP_H

#include "base/str.h"

enum markup_where {
    MARKUP_TEXT,
    MARKUP_WORDS, /* title, textarea: text without tags in it */
    MARKUP_RAW,   /* script, style and the like */
    MARKUP_TAG_START,
    MARKUP_TAG_NAME,
    MARKUP_TAG, /* between attributes */
    MARKUP_ATTRIBUTE_NAME,
    MARKUP_BEFORE_VALUE,
    MARKUP_VALUE, /* of an attribute, in quotes */
    MARKUP_VALUE_BARE,
    MARKUP_COMMENT,
    MARKUP_DECLARATION,
    MARKUP_LOST, /* for good: a section stands in the name of a tag */
};

enum markup_attribute {
    MARKUP_PLAIN,
    MARKUP_URL,    /* a browser goes to it, or fetches it */
    MARKUP_CLOSED, /* a browser runs it, as code or as styles */
};

enum { MARKUP_NAME_MAX = 15 };

struct markup {
    enum markup_where where;
    enum markup_attribute attribute;
    char quote;
    bool is_end;      /* of an element: </p */
    bool is_cut;      /* a section tag stands in the attribute's name */
    bool is_name_cut; /* or right after the tag's */
    char name[MARKUP_NAME_MAX + 1];    /* of a tag or attribute; lower case */
    size_t name_len;                   /* past the maximum: name is longer */
    char element[MARKUP_NAME_MAX + 1]; /* of this tag, or the raw element */
    size_t matched; /* bytes of what ends a comment or a raw element */
};

void markup_add(struct markup *markup, str text);

/* A section starts or ends here.  False where that may not be. */
bool markup_border(struct markup *markup);

/* Text may go on from either as well as from the other. */
bool markup_equal(const struct markup *a, const struct markup *b);

/* "inside the name of a tag": for messages. */
str markup_words(const struct markup *markup);

#endif
