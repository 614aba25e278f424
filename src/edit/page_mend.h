/*
 * page_mend - one page while it is mended: its text as it stands, and what the
 * rules find in it.
 *
 * Shape      A rule's edits are made together, and the page is read before and
 *            after: its title, its words, its links and what stands above its
 *            text have to be the same, and no more may be wrong with it.  When
 *            they are not, the edits are tried one by one, and those that
 *            change what a reader sees are not made.  All rules are used again
 *            until nothing changes.
 * Ownership  Everything lives in the arena.
 */
#ifndef COHUB_EDIT_PAGE_MEND_H
#define COHUB_EDIT_PAGE_MEND_H

#include "edit/mend.h"
#include "edit/mend_rule.h"
#include "markdown/markdown.h"
#include "markdown/slip.h"
#include "model/hub.h"

/* What a rule may ask of the hub. */
struct mend_hub {
    const struct hub *hub;
    const struct markdown_places *places;
    const struct map *moved; /* pages by the path they had, to struct page */
    str only;                /* the one rule that is wanted; or empty */
};

struct page_mend {
    struct arena *arena;
    const struct mend_hub *hub;
    const struct page *page;
    const struct article *article;
    struct text_file text; /* as far as it is mended */
    size_t body_offset;
    struct edits edits; /* what the rule finds */
    struct slips slips; /* of the text as it stands */
    bool has_slips;
    size_t *lines; /* of the text, to those of the author's file, from 0 */
};

/* What the links and pictures of the page are read with. */
struct markdown_source page_mend_source(const struct page_mend *mend);

/* Bytes of the text become words. */
void page_mend_add(struct page_mend *mend, const struct mend_rule *rule,
                   size_t from, size_t to, str words);

/* Mends the text, and adds to the result what was changed. */
void page_mend_run(struct page_mend *mend, struct mended_file *file);

/* front_mend.c: what stands above the text */
void front_mend_fences(struct page_mend *mend, const struct mend_rule *rule);
void front_mend_twice(struct page_mend *mend, const struct mend_rule *rule);
void front_mend_keys(struct page_mend *mend, const struct mend_rule *rule);
void front_mend_idle(struct page_mend *mend, const struct mend_rule *rule);
void front_mend_days(struct page_mend *mend, const struct mend_rule *rule);
void front_mend_slug(struct page_mend *mend, const struct mend_rule *rule);
/* title_mend.c */
void title_mend_front(struct page_mend *mend, const struct mend_rule *rule);
void title_mend_key(struct page_mend *mend, const struct mend_rule *rule);
/* heading_mend.c */
void heading_mend_levels(struct page_mend *mend, const struct mend_rule *rule);
void heading_mend_empty(struct page_mend *mend, const struct mend_rule *rule);
/* link_mend.c */
void link_mend_pages(struct page_mend *mend, const struct mend_rule *rule);
void link_mend_schemes(struct page_mend *mend, const struct mend_rule *rule);
/* site_mend.c: {{ site.title }} */
void site_mend_words(struct page_mend *mend, const struct mend_rule *rule);
/* page_mend.c: slips, of the rule's own kind */
void page_mend_slips(struct page_mend *mend, const struct mend_rule *rule);

#endif
