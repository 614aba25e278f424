/*
 * strings - the words that a theme shows, one file a language.
 *
 * Shape      strings/en.yaml is a list of "key: words".  Every other language
 *            has the same keys.  A row of the hub's theme stands before the
 *            built-in row of that key, so a file holds what it changes.
 * Ownership  Lives in the arena it was loaded into.
 * Errors     A missing key or a broken file is an error; a key that English
 *            does not have, an English one that no template shows, and a
 *            language without a file, are warnings.  English then stands in.
 * Threads    const after loading.
 */
#ifndef COHUB_THEME_STRINGS_H
#define COHUB_THEME_STRINGS_H

#include "base/diag.h"
#include "model/variant.h"
#include "template/mustache.h"
#include "theme/files.h"

struct strings;

/* One for each language, in their order; null after an error. */
const struct strings **strings_load(struct arena *arena,
                                    const struct theme_files *files,
                                    const struct language *languages,
                                    size_t count, struct diags *diags);

/* The words of a key, or null. */
const struct template_string *strings_find(const struct strings *strings,
                                           str key);

/* The code of the language that the words are in: "en" where English stands
 * in. */
str strings_code(const struct strings *strings);

/* Every key, sorted. */
const str *strings_keys(const struct strings *strings, size_t *count);

/* Made by hand, for tests and for words that no file holds. */
struct strings *strings_new(struct arena *arena);
void strings_add(struct strings *strings, struct template_string string);

#endif
