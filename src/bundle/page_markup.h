/*
 * page_markup - read the tags of pages that cohub drew, one after another.
 *
 * Shape      Every page is well-formed XML, which the tests of pages see to;
 *            so a tag ends at the first ">" outside quotes, and nothing has
 *            to be guessed.  What is between tags, and the inside of scripts
 *            and styles, is text.  Text that is not markup at all comes out
 *            as text; nothing is lost: the raw parts joined are the page.
 * Ownership  Tokens point into the page.
 */
#ifndef COHUB_BUNDLE_PAGE_MARKUP_H
#define COHUB_BUNDLE_PAGE_MARKUP_H

#include "base/buf.h"

enum markup_kind {
    MARKUP_TEXT,
    MARKUP_OPEN,
    MARKUP_CLOSE,
    MARKUP_EMPTY, /* <img ... /> */
    MARKUP_OTHER  /* comment, doctype */
};

struct markup {
    enum markup_kind kind;
    str raw;        /* all of it */
    str name;       /* of a tag */
    str attributes; /* of a tag: what stands behind its name */
};

struct markup_attribute {
    str name;
    str value; /* as it is written: with entities */
};

/* Cut the next token off *rest; false at the end. */
bool markup_next(str *rest, struct markup *token);

/* Cut the next attribute off *rest; false at the end. */
bool markup_next_attribute(str *rest, struct markup_attribute *attribute);

/* The value of an attribute, as it is written; false when it is not there. */
bool markup_find(const struct markup *token, str name, str *value);
bool markup_has_class(const struct markup *token, str name);
/* An id that is name, or a class. */
bool markup_is_open(const struct markup *token, const char *name);
bool markup_is_close(const struct markup *token, const char *name);

/* Append text with its entities read: the five of XML, and numbers. */
void markup_add_plain(struct buf *out, str text);

#endif
