/*
 * slip_reader - the kinds of slips, a row a kind: what shows that a page may
 * hold one, and the function that looks for it.
 *
 * Shape      Most pages hold none of them, and one quick look at their bytes
 *            says so; only the others are parsed a second time.
 */
#ifndef COHUB_MARKDOWN_SLIP_READER_H
#define COHUB_MARKDOWN_SLIP_READER_H

#include "markdown/look.h"

bool slip_readers_may_find(str body);
void slip_readers_read(struct look *look);

/* template_tag.c: {{ }}, {% %}, {{< >}}, <%= %> */
void slip_read_templates(struct look *look);
/* admonition.c: > [!NOTE], !!! note, :::note Title, :: note */
void slip_read_callouts(struct look *look);
void slip_read_admonitions(struct look *look);
void slip_read_fences(struct look *look);
/* kramdown.c: {: #id .class}, [TOC] */
void slip_read_attribute_lines(struct look *look);
void slip_read_contents_marks(struct look *look);
/* inline_note.c: ^[a note] */
void slip_read_inline_notes(struct look *look);
/* definition_list.c: a term, and ": meaning" on the next line */
void slip_read_definitions(struct look *look);
/* table_shape.c */
void slip_read_tables(struct look *look);
/* link_shape.c */
void slip_read_links(struct look *look);
/* line_start.c */
void slip_read_line_starts(struct look *look);
/* bracket_code.c: [caption], [[wiki]], import lines */
void slip_read_bracket_codes(struct look *look);
void slip_read_wiki_links(struct look *look);
void slip_read_imports(struct look *look);
/* formula.c */
void slip_read_formulas(struct look *look);

#endif
