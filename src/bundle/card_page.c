#include "bundle/about_page.h"

/* A card to print, cut out and put with the stick: what it is, how to begin,
 * how old it is and whom to ask, with a picture to each. */

static void add_row(const struct about *about, const char *symbol,
                    const char *key)
{
    buf_add(about->out, STR("<div class=\"row\">"));
    theme_draw_symbol(about->copy->theme, str_of(symbol), about->out);
    about_add_paragraph(about, key);
    buf_add(about->out, STR("</div>\n"));
}

static void add_day_row(const struct about *about)
{
    buf_add(about->out, STR("<div class=\"row\">"));
    theme_draw_symbol(about->copy->theme, STR("calendar"), about->out);
    buf_add(about->out, STR("<p>"));
    copy_add_day(about->copy, about->language, "easy_copy_made",
                 about->copy->made, about->out);
    buf_add(about->out, STR("<br />"));
    copy_add_day(about->copy, about->language, "easy_copy_until",
                 about->copy->ask_after, about->out);
    buf_add(about->out, STR("</p></div>\n"));
}

static void add_contact_row(const struct about *about)
{
    const struct contact *contact = &about->copy->hub->config.contact;
    const char *key;
    const char *scheme;
    str words;

    buf_add(about->out, STR("<div class=\"row\">"));
    theme_draw_symbol(about->copy->theme, STR("help"), about->out);
    buf_add(about->out, STR("<p>"));
    about_add_words(about, "easy_copy_ask");
    if (contact->organisation.len) {
        buf_add(about->out, STR("<br /><b>"));
        buf_add_escaped(about->out, contact->organisation);
        buf_add(about->out, STR("</b>"));
    }
    for (size_t i = 0; about_contact(about, i, &key, &words, &scheme); i++) {
        buf_add(about->out, STR("<br />"));
        about_add_words(about, key);
        buf_add(about->out, STR(": "));
        buf_add_escaped(about->out, words);
    }
    buf_add(about->out, STR("</p></div>\n"));
}

bool card_page_make(const struct copy *copy, struct copy_row *row,
                    struct arena *scratch, struct buf *out)
{
    struct about about = {copy, row->index, false, row->path, scratch, out};

    about_open(&about, "copy_card");
    about_add_words(&about, "copy_card");
    buf_add(out, STR("</h1>\n<div class=\"screen-only\">\n"));
    about_add_paragraph(&about, "copy_card_how");
    buf_add(out, STR("</div>\n<section class=\"card\">\n<h2>"));
    buf_add_escaped(out, copy->hub->config.name);
    buf_add(out, STR("</h2>\n"));
    add_row(&about, "computer", "copy_card_put");
    add_row(&about, "start", "copy_card_begin");
    add_row(&about, "globe", "easy_copy_offline");
    add_day_row(&about);
    add_contact_row(&about);
    buf_add(out, STR("</section>\n<p class=\"screen-only\">"));
    about_add_link(&about,
                   start_page_path(scratch, copy, about.language, false));
    buf_add_char(out, '>');
    about_add_words(&about, "copy_about");
    buf_add(out, STR("</a></p>\n"));
    about_close(&about, NULL);
    return true;
}
