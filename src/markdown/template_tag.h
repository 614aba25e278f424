/*
 * template_tag - one tag of another site generator's code in a text.
 *
 * Shape      {{< figure src="a.jpg" alt="A hall" >}}   Hugo, form ANGLE
 *            {{% notice tip %}}                        Hugo, form PERCENT
 *            {% include note.html text="Hi" %}         Liquid, form LIQUID
 *            {{ site.baseurl }}                        form OUTPUT
 *            {# words #} {/ * words * /}               form COMMENT
 *            <%= partial 'x' %>                        form ERB
 *            name is the first word; what follows are values, with a name or
 *            without one.
 * Ownership  Texts borrow from the text.
 * Source     Hugo, Liquid 5, Nunjucks 3, MDX 3.
 */
#ifndef COHUB_MARKDOWN_TEMPLATE_TAG_H
#define COHUB_MARKDOWN_TEMPLATE_TAG_H

#include "base/str.h"

enum template_form {
    TEMPLATE_ANGLE,
    TEMPLATE_PERCENT,
    TEMPLATE_LIQUID,
    TEMPLATE_OUTPUT,
    TEMPLATE_COMMENT,
    TEMPLATE_ERB,
};

enum { TEMPLATE_VALUES = 24, TEMPLATE_TAG_MAX = 4000 };

struct template_value {
    str name; /* empty: it has none */
    str text;
    bool is_quoted;
};

struct template_tag {
    enum template_form form;
    size_t from;
    size_t to;
    bool closes;   /* {{< /box >}}, {% endbox %} */
    bool is_alone; /* {{< box />}} */
    bool is_shown; /* {{</ * box * />}}: meant to be read as it is */
    bool is_done;  /* the reader's: its pair has seen to it */
    str name;      /* without "end" or "/" */
    str inside;    /* all between the braces */
    struct template_value values[TEMPLATE_VALUES];
    size_t value_count;
};

/* A tag that starts at at, or false. */
bool template_tag_read(str text, size_t at, struct template_tag *tag);

/* The value of the first of names (each with a space round it) that is
 * there, or empty. */
str template_tag_value(const struct template_tag *tag, str names);
/* The value without a name of that number, counted from 0; or empty. */
str template_tag_word(const struct template_tag *tag, size_t number);

#endif
