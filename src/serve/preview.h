/*
 * preview - the site as a browser sees it while somebody writes it.
 *
 * Shape      Files of the hub in memory, each HTML page with a bar that counts
 *            mistakes, and beside each mistake a box in the page it stands
 *            in.  A few addresses below "_/" are the server's own: the list of
 *            messages, the script that follows changes, its style, its
 *            stream.  None of it is ever published.
 * Ownership  What is answered lives in scratch.
 * Threads    One.
 */
#ifndef COHUB_SERVE_PREVIEW_H
#define COHUB_SERVE_PREVIEW_H

#include "build/build.h"
#include "serve/listener.h"
#include "serve/watcher.h"

struct preview;

struct preview *preview_open(const struct build_options *options);
void preview_close(struct preview *preview);

void preview_follow(struct preview *preview, const struct changes *changes);
void preview_answer(struct preview *preview, str path, struct arena *scratch,
                    struct reply *reply);

const struct diags *preview_diags(const struct preview *preview);
/* False when the hub as it is now cannot be shown. */
bool preview_is_newest(const struct preview *preview);

#endif
