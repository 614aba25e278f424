/*
 * template_code - the tags of other programs while cohub looks for their
 * equivalents: what is shared by the files that do it.
 */
#ifndef COHUB_MARKDOWN_TEMPLATE_CODE_H
#define COHUB_MARKDOWN_TEMPLATE_CODE_H

#include "markdown/slip_reader.h"
#include "markdown/template_tag.h"

struct template_code {
    struct look *look;
    struct template_tag *tags;
    size_t count;
    size_t capacity;
};

/* Put text in the place of bytes of the body. */
void template_put(struct template_code *code, size_t from, size_t to, str text,
                  unsigned flags);
/* Take a tag out with a message; words stay in its place. */
void template_take_out(struct template_code *code,
                       const struct template_tag *tag, str words);
/* A tag alone on its line goes with the line, so that it does not cut a table
 * or a list in two. */
void template_widen(const struct look *look, size_t *from, size_t *to);
str template_line_before(const struct look *look, size_t at);
str template_line_after(const struct look *look, size_t at);
/* Words that may stand between signs of Markdown. */
str template_words(struct template_code *code, str words, char sign);

/* template_picture.c; start is the address of a film without its number. */
void template_picture(struct template_code *code,
                      const struct template_tag *tag);
void template_film(struct template_code *code, const struct template_tag *tag,
                   const char *start);

/* template_pair.c: tags with an end. */
struct template_tag *template_end(const struct template_code *code,
                                  size_t index);
void template_box(struct template_code *code, size_t index, bool is_details);
void template_listing(struct template_code *code, size_t index);
void template_button(struct template_code *code, size_t index);
void template_raw(struct template_code *code, const struct template_tag *open,
                  const struct template_tag *close);

#endif
