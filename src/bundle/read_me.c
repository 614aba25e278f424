#include "bundle/about_page.h"

/* Notepad of old Windows shows lines that end in CR LF only. */
static void add_line(const struct about *about, str words)
{
    buf_add(about->out, words);
    buf_add(about->out, STR("\r\n"));
}

static void add_words(const struct about *about, const char *key)
{
    add_line(about, copy_words(about->copy, about->language, key));
}

static void add_day(const struct about *about, const char *key, struct date day)
{
    str words = copy_words(about->copy, about->language, key);
    str on = copy_day(about->copy, about->scratch, about->language, day);

    add_line(about, arena_format(about->scratch, "%.*s %.*s.", STR_ARG(words),
                                 STR_ARG(on)));
}

static void add_contact(const struct about *about)
{
    const char *key;
    const char *scheme;
    str words;

    for (size_t i = 0; about_contact(about, i, &key, &words, &scheme); i++) {
        str name = copy_words(about->copy, about->language, key);

        add_line(about, arena_format(about->scratch, "%.*s: %.*s",
                                     STR_ARG(name), STR_ARG(words)));
    }
}

bool read_me_make(const struct copy *copy, struct copy_row *row,
                  struct arena *scratch, struct buf *out)
{
    struct about about = {copy, row->index, false, row->path, scratch, out};

    /* What says UTF-8 to a Notepad that would guess. */
    buf_add(out, STR("\xEF\xBB\xBF"));
    add_line(&about, copy->hub->config.name);
    add_line(&about, (str){0});
    add_words(&about, "copy_what");
    add_words(&about, "copy_zip");
    add_words(&about, "copy_open");
    add_line(&about, (str){0});
    add_day(&about, "copy_made", copy->made);
    add_day(&about, "copy_until", copy->ask_after);
    add_line(&about, (str){0});
    add_line(&about, copy->hub->config.contact.organisation);
    add_words(&about, "copy_ask_words");
    add_contact(&about);
    add_line(&about, (str){0});
    add_words(&about, "copy_staff_give");
    add_words(&about, "copy_staff_new");
    return true;
}
