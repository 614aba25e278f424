/*
 * url - addresses on the web, as authors write them into settings.
 *
 * Source     RFC 3986, sections 3.1 and 3.2.
 */
#ifndef COHUB_SOURCE_URL_H
#define COHUB_SOURCE_URL_H

#include "base/str.h"

/* The host of an http or https address; empty for everything else. */
str url_host(str url);

/* Only visible ASCII, and nothing of what is left out. */
bool url_is_plain(str text, str left_out);

/* The address of a page on another site. */
bool url_is_web_page(str url);

#endif
