/*
 * plain_lexicon - what small English words say about their neighbours.
 *
 * Shape      A word has any number of classes, added up; a word that is not
 *            listed has none and counts as a word of content.
 * Ownership  The table lives in the arena that it was made in.
 * Source     Quirk and others, A Comprehensive Grammar of the English
 *            Language (1985), chapters 2 and 5.
 */
#ifndef COHUB_LANGUAGE_PLAIN_LEXICON_H
#define COHUB_LANGUAGE_PLAIN_LEXICON_H

#include "base/map.h"

enum word_class {
    WORD_DETERMINER = 1 << 0, /* a noun follows: the, their, these */
    WORD_ONE = 1 << 1,        /* one thing follows: a, each, this */
    WORD_MANY = 1 << 2,       /* several things follow: these, many */
    WORD_ADJECTIVE = 1 << 3,  /* local, joint, new */
    WORD_SUBJECT = 1 << 4,    /* a verb follows: we, they, who */
    WORD_PRONOUN = 1 << 5,    /* you, it, them: either side of a verb */
    WORD_RELATIVE = 1 << 6,   /* that, which, how */
    WORD_BE = 1 << 7,
    WORD_HAVE = 1 << 8,
    WORD_MODAL = 1 << 9, /* can, will, do, not to */
    WORD_TO = 1 << 10,
    WORD_PREPOSITION = 1 << 11, /* without to */
    WORD_CONJUNCTION = 1 << 12,
    WORD_ADVERB = 1 << 13,
    WORD_IS = 1 << 14,           /* is, was, has, does: after one thing */
    WORD_ARE = 1 << 15,          /* are, were, have, do: after several */
    WORD_TWO_SIDED = 1 << 16,    /* both noun and verb: benefit, address */
    WORD_TAKES_TO = 1 << 17,     /* "to" and a noun follow: subject, access */
    WORD_HEADS_NOUN = 1 << 18,   /* often the end of a longer noun: forum */
    WORD_SHORTENED = 1 << 19,    /* its full stop ends no sentence: Mr */
    WORD_AN = 1 << 20,           /* "an" before it, against its spelling */
    WORD_A = 1 << 21,            /* "a" before it, against its spelling */
    WORD_AMOUNT = 1 << 22,       /* cannot follow a or an: more, some */
    WORD_NEEDS_OBJECT = 1 << 23, /* cannot end a passive: with, to */
    WORD_POSSESSIVE = 1 << 24,   /* never listed: ends in 's */
    WORD_EDGE = 1 << 25,         /* never listed: no neighbour */
};

/* The kinds of small words: articles, pronouns, prepositions and the like. */
#define WORD_SMALL \
    (WORD_DETERMINER | WORD_SUBJECT | WORD_PRONOUN | WORD_RELATIVE | WORD_BE \
     | WORD_HAVE | WORD_MODAL | WORD_TO | WORD_PREPOSITION | WORD_CONJUNCTION \
     | WORD_ADVERB | WORD_EDGE)

void lexicon_fill(struct arena *arena, struct map *lexicon);

/* word is folded. */
unsigned lexicon_classes_of(const struct map *lexicon, str word);

/* Is it "an" before this word, written as it stands? */
bool lexicon_takes_an(const struct map *lexicon, str word);

#endif
