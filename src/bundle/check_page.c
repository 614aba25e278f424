#include "bundle/about_page.h"

#include "base/json.h"

/* What the script says, by the name that it has there. */
static const struct {
    const char *name;
    const char *key;
} said[] = {
    {"again", "copy_check_again"},     {"cannot", "copy_check_cannot"},
    {"changed", "copy_check_changed"}, {"good", "copy_check_good"},
    {"list", "copy_check_list"},       {"missing", "copy_check_missing"},
    {"more", "copy_check_more"},       {"none", "copy_check_none"},
    {"unread", "copy_check_unread"},   {"working", "copy_check_working"},
};

static void add_data(const struct about *about)
{
    struct buf json = {0};

    buf_add_char(&json, '{');
    for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++) {
        str words = copy_words(about->copy, about->language, said[i].key);

        json_add_pair(&json, said[i].name, words);
    }
    buf_add_char(&json, '}');
    buf_add(about->out, STR("<div id=\"check\" data-words=\""));
    buf_add_escaped(about->out, buf_str(&json));
    buf_add(about->out, STR("\">\n"));
    buf_free(&json);
}

bool check_page_make(const struct copy *copy, struct copy_row *row,
                     struct arena *scratch, struct buf *out)
{
    struct about about = {copy, row->index, false, row->path, scratch, out};

    about_open(&about, "copy_check");
    about_add_words(&about, "copy_check");
    buf_add(out, STR("</h1>\n"));
    about_add_age(&about);
    about_add_paragraph(&about, "copy_check_why");
    add_data(&about);
    buf_add(out, STR("<div id=\"choose\" hidden=\"hidden\">\n"));
    about_add_paragraph(&about, "copy_check_how");
    buf_add(out, STR("<p><label for=\"folder\">"));
    about_add_words(&about, "copy_check_choose");
    buf_add(out, STR("</label><br />\n<input type=\"file\" id=\"folder\" "
                     "webkitdirectory=\"\" multiple=\"multiple\" /></p>\n"
                     "</div>\n<div id=\"result\" role=\"status\" "
                     "tabindex=\"-1\"></div>\n</div>\n<noscript>\n"));
    about_add_paragraph(&about, "copy_check_script");
    buf_add(out, STR("</noscript>\n<p>"));
    about_add_link(&about,
                   start_page_path(scratch, copy, about.language, false));
    buf_add_char(out, '>');
    about_add_words(&about, "copy_about");
    buf_add(out, STR("</a></p>\n"));
    about_close(&about, "files/copy/check.js");
    return true;
}
