/*
 * title_of - what the page of a folder is called when nobody has said it.
 */
#ifndef COHUB_EDIT_TITLE_OF_H
#define COHUB_EDIT_TITLE_OF_H

#include "model/hub.h"

/* "pay-people" is "Pay people"; a month below a year is "2014-06"; the home
 * page has the name of the hub. */
str title_of_folder(struct arena *arena, const struct hub *hub, str folder);

#endif
