/*
 * transcript - the text of a format and language, for a transcriber of
 * braille, or a reader of audio: one file of plain text.
 *
 * Shape      Pages in the order of reading, after a contents list.  A heading
 *            stands behind as many "#" as its level; a picture is "[Picture:
 *            its words]"; a table is a list, each cell with the name of its
 *            column; a link to the web has its address behind it.  Lines end
 *            in CR LF, which every old Notepad shows; paragraphs are one line
 *            each, because who makes braille breaks lines anew.
 */
#ifndef COHUB_BUNDLE_TRANSCRIPT_H
#define COHUB_BUNDLE_TRANSCRIPT_H

#include "bundle/copy.h"

copy_maker transcript_make;

#endif
