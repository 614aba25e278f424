/*
 * trust - what a hub has promised: consents, reviews, versions, languages.
 *
 * Shape      Checked once pages are connected.  What depends on the calendar
 *            is checked against a day that the command gives; it never
 *            reaches the site.
 * Ownership  What is made lives in the arena.
 * Errors     Every promise that is not kept is a message.
 */
#ifndef COHUB_MODEL_TRUST_H
#define COHUB_MODEL_TRUST_H

#include "model/hub.h"

enum { CONSENT_WARNING_DAYS = 60, FINGERPRINT_DIGITS = 16 };

struct trust {
    struct hub *hub;
    struct date today; /* not given: nothing is overdue */
    struct arena *arena;
    struct diags *diags;
};

/* What has to go when consents have ended: paths in the output, each once. */
struct takedown {
    const str *pages;
    size_t page_count;
    const str *files; /* pictures and other files of those pages */
    size_t file_count;
    const str *said; /* what no page may say: names, and titles with them */
    size_t said_count;
    const str *lists; /* other files of the site that say it all the same; for
                         whoever can draw them to add */
    size_t list_count;
    bool is_traced;    /* somebody has looked for those */
    const str *copies; /* in words: copies that were made to be handed out */
    size_t copy_count;
};

/* A consent that has ended is an error; one that ends soon or has no end, a
 * warning; so is a case study that names or shows somebody and has none.  A
 * consent in the standard text of the first language is for all versions of
 * the page; any other is for its own text. */
void trust_check_consents(const struct trust *trust, struct takedown *takedown);

/* A review that was due before today is a warning. */
void trust_check_reviews(const struct trust *trust);

/* An article whose made_from is not the fingerprint of what it was made from
 * is marked as outdated, and is a warning. */
void trust_check_versions(const struct trust *trust);

/* With "duty: bilingual" every text of the first language is there in all
 * others, and not older. */
void trust_check_duty(const struct trust *trust);

/* The text that an article was made from: the standard text of its language,
 * else of the first language; null for that one itself. */
struct article *article_origin(const struct page *page,
                               const struct article *article);

/* A fingerprint of the title and text, whatever ends its lines: 16 digits of
 * hexadecimal. */
str article_fingerprint(struct arena *arena, const struct article *article);

#endif
