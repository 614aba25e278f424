/*
 * escape - author's text as HTML text, and addresses as attribute values.
 *
 * Shape      Only what XML allows comes out: other control characters become
 *            U+FFFD.
 * Source     XML 1.0, section 2.2; the HTML of the CommonMark specification.
 */
#ifndef COHUB_MEDIA_ESCAPE_H
#define COHUB_MEDIA_ESCAPE_H

#include "base/buf.h"

/* For text, and for attributes in double quotes. */
void escape_text(struct buf *html, str text);

/* A copy that is still plain text, with only what XML allows. */
str escape_nothing(struct arena *arena, str text);

/* For href and src: bytes that no address can hold are percent-encoded. */
void escape_address(struct buf *html, str address);

#endif
