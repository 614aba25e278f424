/*
 * withdrawn - kept copies of pages that are not to be seen any more go too.
 *
 * Shape      "cohub mend" keeps files as they were.  Once a site is written
 *            without a page, what is kept of it is taken out: of a page whose
 *            file is gone, that has expired, or whose consent has ended or
 *            was taken out; and whatever else is kept that says the name of
 *            somebody who agrees to nothing any more.
 *            A page that is held back, and a draft, is still being written:
 *            its copies stay.
 * Errors     None: what cannot be taken out is there at the next build.
 */
#ifndef COHUB_BUILD_WITHDRAWN_H
#define COHUB_BUILD_WITHDRAWN_H

struct build;

/* After the site is in its place; lists what went in build->withdrawn. */
void withdrawn_take_out(struct build *build);

#endif
