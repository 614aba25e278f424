/*
 * percentage - a percentage as people say it: "about 2 in 5" for 41 %.
 *
 * Shape      The simple share that is nearest, and how honest it is: the
 *            same number, within two percent points ("about"), or further
 *            away ("a little more than", "a little less than").
 * Errors     False for what is no percentage, and for 0, 100 and beyond.
 * Threads    Pure.
 * Source     Simple shares of small numbers of people, "2 in 5", are easier
 *            than percentages: Information for all, the European standards
 *            for easy-to-read information (Inclusion Europe).
 */
#ifndef COHUB_VIEW_PERCENTAGE_H
#define COHUB_VIEW_PERCENTAGE_H

#include "base/str.h"

enum share_kind { SHARE_EXACT, SHARE_ABOUT, SHARE_MORE, SHARE_LESS };

struct share {
    enum share_kind kind;
    unsigned part;
    unsigned whole;
};

/* words: "41%", "41.5 %", "41 per cent", "41 y cant". */
bool percentage_share(str words, struct share *share);

#endif
