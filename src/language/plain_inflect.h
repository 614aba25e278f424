/*
 * plain_inflect - the forms that English words take.
 *
 * Shape      A phrase has one word that changes.  In a noun it is the word
 *            before "who", "that", "of", "for", "with" and other small words,
 *            else the last: "duty of care", "duties of care".  In a verb it
 *            is the first, and a verb joined to it: "plans and buys things".
 *            A form that is not certain is empty: the plural of "person who
 *            buys" (buys or buy?), of "rules and laws", of "money".
 * Source     Quirk and others, A Comprehensive Grammar of the English
 *            Language (1985), sections 3.5 to 3.19 and 5.77 to 5.102.
 */
#ifndef COHUB_LANGUAGE_PLAIN_INFLECT_H
#define COHUB_LANGUAGE_PLAIN_INFLECT_H

#include "base/arena.h"

/* Where British and other writing differ: "focused", "focussed". */
enum inflect_doubling { INFLECT_USUAL, INFLECT_OTHER };

struct verb_forms {
    str base;
    str third;      /* uses */
    str ing;        /* using */
    str past;       /* used, went */
    str participle; /* used, gone */
};

/* phrase is without "to ". */
struct verb_forms inflect_verb(struct arena *arena, str phrase,
                               enum inflect_doubling doubling);

str inflect_plural(struct arena *arena, str phrase);

enum inflect_number { INFLECT_SINGULAR, INFLECT_PLURAL, INFLECT_MASS };

/* As far as the word that changes shows it. */
enum inflect_number inflect_number_of(str phrase);

/* True when something hangs on the end of the noun ("people who ..."), so
 * that neither "'s" nor another noun can follow. */
bool inflect_is_open_ended(str phrase);

/* True when one of the words of list, separated by spaces, is word. */
bool inflect_is_listed(const char *list, str word);

#endif
