/*
 * embedded - files inside the program: the default theme, the starter, and
 * the browser's half of the search.
 *
 * Shape      Every file below themes/commons, starter, theme-starter and
 *            src/search/client, sorted by path; tools/embed.c writes the
 *            tables when cohub is built.
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

/* What "cohub new theme" makes, with some files of the default theme. */
extern const struct embedded_file embedded_new_theme[];
extern const size_t embedded_new_theme_count;

/* The hub that "cohub new" makes. */
extern const struct embedded_file embedded_starter[];
extern const size_t embedded_starter_count;

/* Scripts, without their comments and indentation. */
extern const struct embedded_file embedded_client[];
extern const size_t embedded_client_count;

/* Everyday words of the search, a file a language. */
extern const struct embedded_file embedded_everyday[];
extern const size_t embedded_everyday_count;

/* The local server's script and style. */
extern const struct embedded_file embedded_serve[];
extern const size_t embedded_serve_count;

/* Styles and scripts of copies to hand out. */
extern const struct embedded_file embedded_bundle[];
extern const size_t embedded_bundle_count;

#endif
