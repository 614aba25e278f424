/*
 * address_attribute - an attribute of a block that names a page or a file.
 *
 * Shape      Attributes called url, file, film, captions, transcript or bsl
 *            are addresses, as links are: transcript="words.md".
 * Errors     An address that leads to nothing is a message.
 */
#ifndef COHUB_MARKDOWN_ADDRESS_ATTRIBUTE_H
#define COHUB_MARKDOWN_ADDRESS_ATTRIBUTE_H

#include "markdown/body_drawing.h"

/* Notes on the attribute which page or file of the hub it names, if any. */
void address_follow(struct drawing *drawing, struct attribute *attribute,
                    struct place place);

#endif
