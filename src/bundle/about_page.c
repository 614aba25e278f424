#include "bundle/about_page.h"

#include "base/embedded.h"
#include "bundle/check_sheet.h"
#include "model/route.h"

/* --- which there are ------------------------------------------------------ */

bool about_has_language(const struct copy *copy, size_t language)
{
    for (size_t i = 0; i < VARIANT_COUNT; i++)
        if (copy_has_tree(copy,
                          &copy->hub->trees[language * VARIANT_COUNT + i]))
            return true;
    return false;
}

size_t about_first_language(const struct copy *copy)
{
    size_t language = 0;

    while (language + 1 < copy->hub->config.language_count
           && !about_has_language(copy, language))
        language++;
    return language;
}

static str path_in(struct arena *arena, const struct copy *copy,
                   size_t language, const char *name)
{
    return arena_format(arena, "files/copy/%s-%.*s.html", name,
                        STR_ARG(copy->hub->config.languages[language].code));
}

str start_page_path(struct arena *arena, const struct copy *copy,
                    size_t language, bool is_easy)
{
    if (is_easy)
        return path_in(arena, copy, language, "easy-start");
    return language == about_first_language(copy)
               ? STR(COPY_START)
               : path_in(arena, copy, language, "start");
}

str check_page_path(struct arena *arena, const struct copy *copy,
                    size_t language)
{
    return language == about_first_language(copy)
               ? STR(COPY_CHECK)
               : path_in(arena, copy, language, "check");
}

str card_page_path(struct arena *arena, const struct copy *copy,
                   size_t language)
{
    return path_in(arena, copy, language, "card");
}

/* Its bytes are those that the program carries. */
static bool make_embedded(const struct copy *copy, struct copy_row *row,
                          struct arena *scratch, struct buf *out)
{
    const struct embedded_file *file = &embedded_bundle[row->index];

    (void)copy;
    (void)scratch;
    buf_add(out, (str){(const char *)file->bytes, file->len});
    return true;
}

/* Styles of books, and of pages that have theirs inside. */
static bool is_inside_others(const char *path)
{
    return str_equal(str_of(path), STR("book.css"))
           || str_equal(str_of(path), STR("page.css"))
           || str_equal(str_of(path), STR(CHECK_PACK_STYLE));
}

static void add_for_language(struct copy *copy, size_t language)
{
    struct arena *arena = copy->arena;

    copy_add(copy, start_page_path(arena, copy, language, false),
             start_page_make)
        ->index = language;
    copy_add(copy, start_page_path(arena, copy, language, true),
             start_page_make_easy)
        ->index = language;
    copy_add(copy, check_page_path(arena, copy, language), check_page_make)
        ->index = language;
    copy_add(copy, card_page_path(arena, copy, language), card_page_make)
        ->index = language;
}

void about_pages_add(struct copy *copy)
{
    for (size_t i = 0; i < copy->hub->config.language_count; i++)
        if (about_has_language(copy, i))
            add_for_language(copy, i);
    copy_add(copy, STR(COPY_READ_ME), read_me_make)->index =
        about_first_language(copy);
    for (size_t i = 0; i < embedded_bundle_count; i++)
        if (!is_inside_others(embedded_bundle[i].path))
            copy_add(copy,
                     arena_join(copy->arena, STR("files/copy/"),
                                str_of(embedded_bundle[i].path)),
                     make_embedded)
                ->index = i;
}

/* --- their parts ---------------------------------------------------------- */

void about_add_words(const struct about *about, const char *key)
{
    buf_add_escaped(about->out, copy_words(about->copy, about->language, key));
}

static void add_element(const struct about *about, const char *name,
                        const char *key)
{
    buf_format(about->out, "<%s", name);
    copy_add_words_language(about->copy, about->language, about->out);
    buf_add_char(about->out, '>');
    about_add_words(about, key);
    buf_format(about->out, "</%s>\n", name);
}

void about_add_paragraph(const struct about *about, const char *key)
{
    add_element(about, "p", key);
}

void about_add_heading(const struct about *about, const char *key)
{
    add_element(about, "h2", key);
}

void about_add_link(const struct about *about, str to)
{
    buf_format(about->out, "<a href=\"%.*s\"",
               STR_ARG(route_relative(about->scratch, about->path, to, false)));
}

static str relative(const struct about *about, const char *to)
{
    return route_relative(about->scratch, about->path, str_of(to), false);
}

void about_open(const struct about *about, const char *title)
{
    const struct copy *copy = about->copy;
    const struct language *language =
        &copy->hub->config.languages[about->language];

    buf_format(about->out,
               "<!DOCTYPE html>\n<html lang=\"%.*s\" dir=\"%s\">\n<head>\n"
               "<meta charset=\"utf-8\" />\n<title>",
               STR_ARG(language->code),
               language->right_to_left ? "rtl" : "ltr");
    about_add_words(about, title);
    buf_add(about->out, STR(" - "));
    buf_add_escaped(about->out, copy->hub->config.name);
    buf_format(about->out,
               "</title>\n<meta name=\"viewport\" "
               "content=\"width=device-width, initial-scale=1\" />\n"
               "<link rel=\"stylesheet\" href=\"%.*s\" />\n</head>\n"
               "<body>\n<main%s>\n<h1>",
               STR_ARG(relative(about, COPY_STYLE)),
               about->is_easy ? " class=\"easy\"" : "");
}

void about_close(const struct about *about, const char *script)
{
    buf_format(about->out, "</main>\n<script src=\"%.*s\"></script>\n",
               STR_ARG(relative(about, "files/copy/age.js")));
    if (script)
        buf_format(about->out, "<script src=\"%.*s\"></script>\n",
                   STR_ARG(relative(about, script)));
    buf_add(about->out, STR("</body>\n</html>\n"));
}

void about_add_age(const struct about *about)
{
    struct date until = about->copy->ask_after;

    buf_add(about->out, STR("<p class=\"age\">"));
    copy_add_day(about->copy, about->language,
                 about->is_easy ? "easy_copy_made" : "copy_made",
                 about->copy->made, about->out);
    buf_add(about->out, about->is_easy ? STR("<br />") : STR(" "));
    copy_add_day(about->copy, about->language,
                 about->is_easy ? "easy_copy_until" : "copy_until", until,
                 about->out);
    buf_format(about->out,
               "</p>\n<p class=\"age\" id=\"old\" hidden=\"hidden\" "
               "data-until=\"%04d-%02d-%02d\">",
               until.year, until.month, until.day);
    about_add_words(about, "copy_old");
    buf_add(about->out, STR("</p>\n"));
}

bool about_contact(const struct about *about, size_t number, const char **key,
                   str *words, const char **scheme)
{
    const struct contact *contact = &about->copy->hub->config.contact;
    const struct {
        const char *key;
        str words;
        const char *scheme;
    } ways[] = {
        {"contact_phone", contact->phone, "tel:"},
        {"contact_relay", contact->text_relay, "tel:"},
        {"contact_email", contact->email, "mailto:"},
        {"contact_post", contact->post, NULL},
        {"contact_in_person", contact->in_person, NULL},
    };
    size_t seen = 0;

    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
        if (ways[i].words.len == 0 || seen++ < number)
            continue;
        *key = ways[i].key;
        *words = ways[i].words;
        *scheme = ways[i].scheme;
        return true;
    }
    return false;
}
