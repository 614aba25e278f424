/*
 * part - a piece of the theme that draws a ::: block.
 *
 * Shape      A folder parts/NAME with a template, a style and a contract.
 * Ownership  Lives as long as the theme.
 */
#ifndef COHUB_THEME_PART_H
#define COHUB_THEME_PART_H

#include "model/body.h"
#include "theme/contract.h"

struct template;

struct part {
    str name;
    const struct part_contract *contract;
    const struct template **templates; /* one a language */
};

/* Attributes that the contract does not list or asks for, and a list where
 * it wants one. */
void part_check(const struct part *part, const struct block *block,
                struct diags *diags);

#endif
