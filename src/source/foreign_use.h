/*
 * foreign_use - what one key of another program says, in cohub's keys.
 */
#ifndef COHUB_SOURCE_FOREIGN_USE_H
#define COHUB_SOURCE_FOREIGN_USE_H

#include "source/foreign_key.h"
#include "source/import.h"

/* A key on its way. */
struct taking {
    struct import *import;
    const struct foreign_key *row;
    const struct yaml_pair *pair;
};

/* Adds it to the import, or says why not.  The pair has a value. */
void foreign_use(const struct taking *taking);

#endif
