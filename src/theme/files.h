/*
 * files - the files of a theme: the hub's own first, else the built-in ones.
 *
 * Shape      A path is relative to the theme: "templates/page.mustache".  A
 *            file of themes/NAME in the hub stands before the file of the
 *            same path in the default theme, which is inside the program.
 * Units      At most 256 kB a file, 8 MB below assets/; 2,000 files.
 * Ownership  Lives in the arena it was loaded into.
 * Errors     A theme that is not there, a link, a file that is too large or
 *            not UTF-8 is a message; theme_files_load then returns null.
 * Threads    const after loading.
 */
#ifndef COHUB_THEME_FILES_H
#define COHUB_THEME_FILES_H

#include "base/diag.h"
#include "base/file.h"

struct theme_files;

const struct theme_files *theme_files_load(struct arena *arena,
                                           const struct folder *hub_folder,
                                           str theme, struct diags *diags);

/* The file, or null.  Its text's path is the one that messages show. */
const struct text_file *theme_files_find(const struct theme_files *files,
                                         str path);

/* The default theme's file of that path, or null. */
const struct text_file *theme_files_built_in(const struct theme_files *files,
                                             str path);

/* The paths below a folder such as "parts/", sorted; "" is all of them. */
const str *theme_files_list(const struct theme_files *files,
                            struct arena *arena, str below, size_t *count);

/* What {{>name}} means: templates/NAME.mustache, else
 * parts/NAME/NAME.mustache; null when there is neither. */
const struct text_file *theme_files_template(const struct theme_files *files,
                                             str name);

/* Every name that theme_files_template knows, sorted. */
const str *theme_files_template_names(const struct theme_files *files,
                                      struct arena *arena, size_t *count);

/* Where an author would put that file: "themes/NAME/path". */
str theme_files_shown(const struct theme_files *files, struct arena *arena,
                      str path);

#endif
