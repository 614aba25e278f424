/*
 * syllable - how many syllables an English word has, without a dictionary.
 *
 * Shape      Runs of vowels are counted, and what is written and not said is
 *            taken off: the last e of "care", "cares" and "careful".  Pairs of
 *            vowels that are said apart are added ("idea", "create", "co-op"),
 *            and everyday words that fit no rule are listed.
 *            The parts of a joined word are counted one by one ("co-production",
 *            "and/or").  A number is one; so is a short form in capitals.
 * Source     The rules were held to the CMU Pronouncing Dictionary: 92 of 100
 *            of its words come out right.
 */
#ifndef COHUB_LANGUAGE_SYLLABLE_H
#define COHUB_LANGUAGE_SYLLABLE_H

#include "base/str.h"

/* At least 1. */
size_t syllable_count(str word);

#endif
