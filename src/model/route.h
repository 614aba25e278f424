/*
 * route - where a page lives in the output, and how one page names another.
 *
 * Shape      One page, one path a tree:
 *
 *              guidance/steps  ->  guidance/steps.html
 *                                  easy-read/guidance/steps.html
 *              guidance/index  ->  guidance/index.html
 *
 *            With pretty addresses: guidance/steps/index.html, which links
 *            name as "guidance/steps/".
 * Units      Output paths are relative, with "/", no "..", at most 180
 *            characters, 100 bytes a part.
 */
#ifndef COHUB_MODEL_ROUTE_H
#define COHUB_MODEL_ROUTE_H

#include "base/buf.h"
#include "base/str.h"
#include "model/variant.h"

enum { ROUTE_MAX = 180, ROUTE_PART_MAX = 100 };

/* The output path of an address ("guidance/steps") in a tree. */
str route_of(struct arena *arena, str prefix, str address, bool pretty);

/* How the file at from names the file at to, both output paths: a relative
 * URL reference such as "../assets/x.css".  With pretty, "index.html" at the
 * end is left out, and a link to one's own folder is "./". */
str route_relative(struct arena *arena, str from, str to, bool pretty);

/* The file at to behind base, which ends with "/": a whole address, or one
 * from the root of its host. */
str route_absolute(struct arena *arena, str base, str to, bool pretty);

/* Lower case letters, digits and hyphens of a text, at most 100 bytes;
 * letters of other scripts are kept.  "section" when nothing is left. */
str route_slug(struct arena *arena, str text);

/* Why a path from an author may not be an output path; null when it may:
 * empty parts, ".", "..", control characters, "\", ":", names that Windows
 * keeps for itself, a dot or space at the end of a part, too long. */
const char *route_refusal(str path);
/* The same for a file whose address may be shorter than its name. */
const char *route_refusal_of_file(str path);

/* Join a relative reference to the folder it is written in and resolve "."
 * and "..".  False when it leads above the root. */
bool route_join(struct arena *arena, str folder, str reference, str *path);

/* The host of an http or https address; empty for everything else. */
str url_host(str url);

/* Only visible ASCII, and nothing of what is left out. */
bool url_is_ascii(str text, str left_out);

/* The address of a page on another site. */
bool url_is_web_page(str url);

#endif
