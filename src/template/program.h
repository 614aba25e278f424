/*
 * program - a compiled template, and the machine that draws it.
 *
 * Shape      Instructions run from 0 to PROGRAM_END.  A section is skipped by
 *            a jump past its PROGRAM_CLOSE, or goes back behind its opening
 *            for each item of a list.  Nothing is allocated while drawing.
 * Units      level counts the values that sections have put on the stack,
 *            from the root up: a name of a checked template is looked up in
 *            one value only.
 */
#ifndef COHUB_TEMPLATE_PROGRAM_H
#define COHUB_TEMPLATE_PROGRAM_H

#include "template/names.h"
#include "template/value.h"

enum program_operation {
    PROGRAM_TEXT,      /* at, count: bytes of text */
    PROGRAM_SHOW,      /* escaped */
    PROGRAM_SHOW_URL,  /* escaped, where an address stands */
    PROGRAM_SHOW_HTML, /* HTML as it is, text escaped */
    PROGRAM_SHOW_RAW,  /* everything as it is: not in checked templates */
    PROGRAM_OPEN,      /* jump: past the section */
    PROGRAM_OPEN_NOT,  /* the same; nothing is put on the stack */
    PROGRAM_CLOSE,
    PROGRAM_CALL,         /* jump: number of a procedure */
    PROGRAM_CALL_DYNAMIC, /* jump: its first procedure, one a known name */
    PROGRAM_RETURN,
    PROGRAM_END,
};

/* Look the name up in every value, from the top of the stack down. */
enum { PROGRAM_ANY_LEVEL = -1 };

struct instruction {
    unsigned char operation;
    short level;
    /* Of a name: its first number in paths and how many; none is ".". */
    unsigned at;
    unsigned count;
    unsigned jump;
};

struct template
{
    const struct instruction *instructions;
    size_t count;
    str text;
    const unsigned *paths;
    const unsigned *procedures; /* where each starts */
    size_t procedure_count;
    const str *dynamic_names;
    size_t dynamic_name_count;
};

bool program_run(const struct template *template,
                 const struct value *const *stack, size_t depth,
                 struct buf *out);

/* What text is, put after prefix in an address: text itself, or "#" when it
 * would make a browser run something.  Only http, https, mailto and tel are
 * let through. */
str program_safe_url(str prefix, str text);

#endif
