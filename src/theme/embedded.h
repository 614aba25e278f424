/*
 * embedded - the default theme, inside the program.
 *
 * Shape      Every file below themes/commons, sorted by path; the table is
 *            written by tools/embed.c when cohub is built.
 */
#ifndef COHUB_THEME_EMBEDDED_H
#define COHUB_THEME_EMBEDDED_H

#include <stddef.h>

struct embedded_file {
    const char *path; /* "templates/page.mustache" */
    const unsigned char *bytes;
    size_t len;
};

extern const struct embedded_file embedded_theme[];
extern const size_t embedded_theme_count;

#endif
