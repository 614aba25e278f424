/*
 * diag_kind - the rules that a message can be of, and how much each matters.
 *
 * Shape      A rule is a row of diag.def; its code is its name in small
 *            letters with hyphens.
 */
#ifndef COHUB_BASE_DIAG_KIND_H
#define COHUB_BASE_DIAG_KIND_H

#include "base/arena.h"

enum diag_kind {
#define DIAG(kind, severity, message, fix) DIAG_##kind,
#include "base/diag.def"
#undef DIAG
    DIAG_KIND_COUNT
};

enum diag_severity {
    DIAG_OFF, /* the hub does not want to hear of it; it is only counted */
    DIAG_ADVICE,
    DIAG_WARNING,
    DIAG_ERROR,
    DIAG_FAILURE,
    DIAG_SEVERITY_COUNT
};

/* "image-description": stable, printed with each message. */
str diag_code(struct arena *arena, enum diag_kind kind);
/* "error": what the rule is when no hub says otherwise. */
str diag_severity_name(enum diag_kind kind);
enum diag_severity diag_severity_of(enum diag_kind kind);
/* The number that the rule has where it comes from: "97a4e1"; empty when it
 * has none. */
str diag_source(enum diag_kind kind);
/* "IMAGE_DESCRIPTION": its name in C, for the tables of the documentation. */
str diag_code_name(enum diag_kind kind);
/* The rule that authors call code: "image-description". */
bool diag_find_code(str code, enum diag_kind *kind);
str diag_name_of_severity(enum diag_severity severity);

/* False for rules that "checks:" in config.yaml may not lower: when one of
 * these is broken, nothing can be built. */
bool diag_may_be_lowered(enum diag_kind kind);

#endif
