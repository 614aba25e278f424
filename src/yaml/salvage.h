/*
 * salvage - what is left of broken YAML when the entry that broke it is gone.
 *
 * Shape      The lines of the entry become spaces, so that every other byte
 *            keeps its place.  An entry is a line and the lines below it that
 *            belong to it, up to the next key or item of the same indent:
 *
 *              title: "Steps            (spaces)
 *                in seven               (spaces)
 *              topics: [a, b]           topics: [a, b]
 */
#ifndef COHUB_YAML_SALVAGE_H
#define COHUB_YAML_SALVAGE_H

#include "base/str.h"

/* Bytes of a text. */
struct salvage_part {
    size_t from;
    size_t to;
};

/* Blanks the entry at a byte of the text.  An empty part when there is
 * nothing left to blank. */
struct salvage_part salvage_blank(char *text, size_t len, size_t at);

#endif
