/*
 * browser - open an address in the person's own browser.
 *
 * Shape      Runs the first of a few named programs that is there, without a
 *            shell, and does not wait for it.
 * Errors     False when none of them is there.
 */
#ifndef COHUB_SERVE_BROWSER_H
#define COHUB_SERVE_BROWSER_H

#include "base/arena.h"

bool browser_open(str address);

#endif
