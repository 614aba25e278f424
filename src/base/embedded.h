/*
 * embedded - files inside the program: the default theme and the starter.
 *
 * Shape      Every file below themes/commons and below starter, sorted by
 *            path; tools/embed.c writes the tables when cohub is built.
 */
#ifndef COHUB_BASE_EMBEDDED_H
#define COHUB_BASE_EMBEDDED_H

#include <stddef.h>

struct embedded_file {
    const char *path; /* "templates/page.mustache" */
    const unsigned char *bytes;
    size_t len;
};

extern const struct embedded_file embedded_theme[];
extern const size_t embedded_theme_count;

/* The hub that "cohub new" makes. */
extern const struct embedded_file embedded_starter[];
extern const size_t embedded_starter_count;

#endif
