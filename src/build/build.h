/*
 * build - a hub folder becomes a site.
 *
 * Shape      The stages in order are a table in build.c.  A stage reports all
 *            that it finds; the build stops where going on would only repeat
 *            what is known or work on something broken.
 *            Which files the site has is planned (plan.h) apart from making
 *            them, so that a site on disk, in memory, and one whose pages are
 *            drawn when a reader asks for them are the same bytes.
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
struct hub;
struct page;
struct plan;
struct theme;
struct folder;

/* How far a build goes, and where the site then is. */
enum build_end {
    BUILD_ON_DISK,   /* in output_path, all at once */
    BUILD_IN_MEMORY, /* in memory: build_kept_file */
    BUILD_ON_DEMAND, /* planned; each file is made when somebody asks */
    BUILD_INDEX,     /* nowhere: the hub is read and its words indexed */
    BUILD_MODEL,     /* nowhere: the hub is read and its pages connected */
};

struct build_options {
    str hub_path;
    enum build_end end;
    str output_path; /* on the disk */
    bool with_drafts;
    bool keeps_going; /* pages with an error are held back, the others
                         published */
    bool is_strict;   /* a warning stops the build as an error does */
    unsigned jobs;
    struct date today; /* what is due is measured by it; may be missing */
    bool marks_lines;  /* texts say in comments where they come from */
    const struct pool_watch *watch; /* may be null */
    bool is_for_disk; /* read from a disk, without a server: every address
                         ends in the name of a file */
    /* A site of chosen pages: true for one that is left out.  Null: all. */
    bool (*leaves_out)(const void *choice, const struct hub *hub,
                       const struct page *page);
    const void *choice;
};

struct build_result {
    const struct diags *diags;
    size_t page_count;
    size_t variant_count;
    size_t file_count;
    size_t kept_count; /* files that had not changed */
    const struct takedown *takedown;
    struct date next_change; /* the day on which to build again, if any */
    bool is_written;
    const str *left_out; /* files of pages held back */
    size_t left_out_count;
    const str *withdrawn; /* kept copies that were taken out */
    size_t withdrawn_count;
};

/* False when the text is no day of the calendar. */
bool build_day_of(str text, struct date *day);

struct build *build_new(const struct build_options *options);

/* False when there is something to mend. */
bool build_run(struct build *build);

/* The files of the site, in memory, on disk and on demand: once build_run
 * returned true, plan_find and plan_make serve one at a time. */
const struct plan *build_plan(const struct build *build);

/* What was read and connected. */
const struct hub *build_hub(const struct build *build);
const struct theme *build_theme(const struct build *build);
/* The folder that files of the plan are copied from. */
const struct folder *build_folder(const struct build *build);

/* In memory: the bytes of a file that was made.  False when there is none
 * such. */
bool build_kept_file(const struct build *build, str path, str *bytes);

struct build_result build_result_of(const struct build *build);

/* Name and milliseconds of a stage that ran, by number; null past the last. */
const char *build_stage(const struct build *build, size_t index,
                        double *stage_ms);

void build_free(struct build *build);

#endif
