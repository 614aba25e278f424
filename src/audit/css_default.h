/*
 * css_default - what browsers do with elements that no style sheet names.
 */
#ifndef COHUB_AUDIT_CSS_DEFAULT_H
#define COHUB_AUDIT_CSS_DEFAULT_H

#include "base/str.h"

/* As CSS. */
str css_default(void);

#endif
