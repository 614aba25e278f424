/*
 * trust_bench - a small hub whose promises are checked on 23 November 2026.
 */
#ifndef COHUB_TESTS_TRUST_BENCH_H
#define COHUB_TESTS_TRUST_BENCH_H

#include "model/trust.h"
#include "small_hub.h"

static inline struct trust trust_of(struct small_hub *small)
{
    return (struct trust){
        .hub = &small->hub,
        .today = {2026, 11, 23},
        .arena = &small->arena,
        .diags = &small->diags,
    };
}

/* What the article says below its front matter, which is empty. */
static inline void write_text(struct article *article, str text)
{
    article->text.bytes = text;
    article->body_offset = 0;
}

#endif
