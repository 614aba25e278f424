/*
 * build - a hub folder becomes a site.
 *
 * Shape      The stages in order are a table in build.c.  A stage reports all
 *            that it finds; the build stops where going on would only repeat
 *            what is known or work on something broken.
 * Ownership  build_free gives everything back.
 * Errors     In diags, sorted.  Nothing has replaced the old site unless
 *            build_run returned true.
 */
#ifndef COHUB_BUILD_BUILD_H
#define COHUB_BUILD_BUILD_H

#include "base/diag.h"
#include "base/pool.h"
#include "model/trust.h"

struct build;

struct build_options {
    str hub_path;
    str output_path;
    bool with_drafts;
    bool is_strict; /* a warning stops the build as an error does */
    unsigned jobs;
    struct date today; /* what is due is measured by it; may be missing */
    const struct pool_watch *watch; /* may be null */
};

struct build_result {
    const struct diags *diags;
    size_t page_count;
    size_t variant_count;
    size_t file_count;
    size_t kept_count; /* files that had not changed */
    const struct takedown *takedown;
};

struct build *build_new(const struct build_options *options);

/* False when there is something to mend. */
bool build_run(struct build *build);

/* The same, up to the index of the search; nothing is written. */
bool build_run_index(struct build *build);

struct build_result build_result_of(const struct build *build);

/* Name and milliseconds of a stage that ran, by number; null past the last. */
const char *build_stage(const struct build *build, size_t index,
                        double *stage_ms);

void build_free(struct build *build);

#endif
