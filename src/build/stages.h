/*
 * stages - what the stages of a build work on.
 *
 * Ownership  hub_arena holds all that lives as long as the build; each
 *            article has an arena of its own.
 * Threads    Stages run one after another; inside those that are marked
 *            in src/README.md, tasks write only their own slot.
 */
#ifndef COHUB_BUILD_STAGES_H
#define COHUB_BUILD_STAGES_H

#include "base/file.h"
#include "build/build.h"
#include "build/mending.h"
#include "build/plan.h"
#include "model/hub.h"
#include "output/cache.h"
#include "output/commit.h"
#include "search/index.h"
#include "source/article.h"
#include "view/view.h"

enum { STAGES_MAX = 16 };

struct reread_state;

struct build {
    struct arena own; /* what outlives a reading of the hub */
    struct build_options options;
    struct arena hub_arena;
    struct diags diags;
    struct folder hub_folder;
    struct hub hub;
    struct arena *asset_arenas;        /* one an asset: its cleaned picture */
    struct article **articles;         /* all that were read, drafts too */
    const struct page **article_pages; /* the page of each */
    size_t article_count;
    struct markdown_places places; /* what links and pictures may name */
    struct article_source article_source;
    struct reread_state *reread; /* null: nothing is read again */
    struct map addresses;        /* which page an address means */
    struct map symbols;
    struct theme *theme;
    bool has_stand_in; /* the hub's theme cannot be used; another is checked */
    struct map theme_ids;
    struct map block_facts; /* of the theme's parts */
    struct takedown takedown;
    struct date next_change;
    struct mending mending;
    bool is_written;
    str *left_out; /* files of pages that were held back */
    size_t left_out_count;
    str *withdrawn; /* kept copies that were taken out */
    size_t withdrawn_count;
    struct index index;
    bool is_indexed;
    struct view_search search;
    str client; /* the browser's half of the search */
    struct plan plan;
    struct output_file *files; /* slots, one a file of the plan */
    enum plan_answer *answers; /* the same */
    const struct sink *sink;   /* where files go */
    struct sink memory;
    struct output output;
    struct cache pictures;
    bool is_output_open;
    double stage_ms[STAGES_MAX];
    size_t stages_run;
};

void read_configuration(struct build *build);
void find_content(struct build *build);
void load_theme(struct build *build);
/* The mistakes of a draft that is not published are warnings. */
void soften_draft(const struct build *build, struct article *article);
void read_pages(struct build *build);
/* Messages that only follow from others are there still. */
void connect_pages(struct build *build);
/* What of it is about the words of one text. */
void connect_text(struct build *build, const struct page *page,
                  struct article *article);
void index_words(struct build *build);
void plan_files(struct build *build);
void open_output(struct build *build);
void render_pages(struct build *build);
void commit_site(struct build *build);

#endif
