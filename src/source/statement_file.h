/*
 * statement_file - the accessibility statement of config.yaml.
 *
 * Shape      A public body has to say all that the law asks for; others may
 *            leave things out.
 * Errors     Messages.
 * Source     The Public Sector Bodies (Websites and Mobile Applications)
 *            (No. 2) Accessibility Regulations 2018, regulation 8.
 */
#ifndef COHUB_SOURCE_STATEMENT_FILE_H
#define COHUB_SOURCE_STATEMENT_FILE_H

#include "model/hub.h"
#include "yaml/schema.h"

extern const struct yaml_schema statement_schema;

/* Nothing said yet: what the schema fills. */
struct statement statement_not_said(void);

/* What is missing; top is all of config.yaml.  Sets is_given and places. */
void statement_check(const struct yaml_filling *filling,
                     const struct yaml_node *top, struct config *config);

/* A statement is to be reviewed within 12 months.  Without today, nothing is
 * said. */
void statement_check_age(const struct statement *statement, struct date today,
                         struct diags *diags);

#endif
