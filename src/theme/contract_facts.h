/*
 * contract_facts - which words a block takes from what it names, as the
 * attributes in its contract say.
 *
 *   takes:
 *     key: {what: the work it is in, names: resource}
 *     by: {what: who said it, from: makers}
 *
 * Ownership  As of the contract.
 * Errors     Words that no record has, and words of something that no
 *            attribute names, are messages.
 */
#ifndef COHUB_THEME_CONTRACT_FACTS_H
#define COHUB_THEME_CONTRACT_FACTS_H

#include "theme/contract.h"
#include "yaml/schema.h"

/* a is not what a contract holds there; b says what to do. */
void contract_complain(const struct yaml_filling *filling, size_t offset, str a,
                       str b);

/* contract->facts, from its attributes; takes is where those were read. */
void contract_fill_facts(const struct yaml_filling *filling,
                         const struct yaml_node *takes,
                         struct part_contract *contract);

#endif
