#include "bundle/about_page.h"

#include "base/size_words.h"
#include "bundle/extras.h"
#include "bundle/shelf.h"

static void add_symbol(const struct about *about, const char *name)
{
    theme_draw_symbol(about->copy->theme, str_of(name), about->out);
}

/* --- the formats ---------------------------------------------------------- */

static void add_offer(const struct about *about, const struct tree *tree)
{
    const char *symbol = variant_facts_of(tree->variant)->symbol;
    str path = arena_format(about->scratch, COPY_SITE "%.*sindex.html",
                            STR_ARG(tree->prefix));

    buf_add(about->out, STR("<li>"));
    about_add_link(about, path);
    buf_format(about->out, " lang=\"%.*s\" dir=\"%s\">",
               STR_ARG(tree->language->code),
               tree->language->right_to_left ? "rtl" : "ltr");
    if (symbol)
        add_symbol(about, symbol);
    buf_add(about->out, STR("<span>"));
    buf_add_escaped(about->out, shelf_format(about->copy, tree));
    if (about->copy->hub->config.language_count > 1) {
        buf_add(about->out, STR(" - "));
        buf_add_escaped(about->out, tree->language->name);
    }
    buf_add(about->out, STR("</span></a></li>\n"));
}

static void add_offers(const struct about *about, size_t language, bool is_easy)
{
    for (size_t i = 0; i < VARIANT_COUNT; i++) {
        const struct tree *tree =
            &about->copy->hub->trees[variant_slot(language, (enum variant)i)];

        if (variant_is_easy(tree->variant) == is_easy
            && copy_has_tree(about->copy, tree))
            add_offer(about, tree);
    }
}

/* Easy read comes first. */
static void add_formats(const struct about *about)
{
    size_t languages = about->copy->hub->config.language_count;

    buf_add(about->out, STR("<ul class=\"choices\">\n"));
    for (size_t i = 0; i < languages; i++) {
        size_t language = (about->language + i) % languages;

        add_offers(about, language, true);
        add_offers(about, language, false);
    }
    buf_add(about->out, STR("</ul>\n"));
}

/* --- who, and whom -------------------------------------------------------- */

static void add_contact(const struct about *about)
{
    const char *key;
    const char *scheme;
    str words;

    buf_add(about->out, STR("<ul>\n"));
    for (size_t i = 0; about_contact(about, i, &key, &words, &scheme); i++) {
        buf_add(about->out, STR("<li><b>"));
        about_add_words(about, key);
        buf_add(about->out, STR("</b> "));
        if (scheme && str_equal(str_of(scheme), STR("mailto:"))) {
            buf_add(about->out, STR("<a href=\"mailto:"));
            buf_add_escaped(about->out, words);
            buf_add(about->out, STR("\">"));
        }
        buf_add_escaped(about->out, words);
        buf_add(about->out, scheme && str_equal(str_of(scheme), STR("mailto:"))
                                ? STR("</a></li>\n")
                                : STR("</li>\n"));
    }
    buf_add(about->out, STR("</ul>\n"));
}

void about_add_makers(const struct about *about)
{
    const struct config *config = &about->copy->hub->config;

    about_add_heading(about, "copy_who");
    buf_add(about->out, STR("<p>"));
    buf_add_escaped(about->out, config->contact.organisation.len
                                    ? config->contact.organisation
                                    : config->name);
    buf_add(about->out, STR("</p>\n"));
    if (config->licence.len) {
        buf_add(about->out, STR("<p>"));
        about_add_words(about, "copy_licence");
        buf_add_char(about->out, ' ');
        buf_add_escaped(about->out, config->licence);
        buf_add(about->out, STR("</p>\n"));
    }
    about_add_heading(about, "copy_ask");
    about_add_paragraph(about, "copy_ask_words");
    add_contact(about);
}

/* --- what is not here, and what staff do ---------------------------------- */

static void add_left_out(const struct about *about)
{
    const struct copy *copy = about->copy;
    bool has_choice = copy->options->choice.topics.count
                      || copy->options->choice.sections.count;

    if (!has_choice && copy->left_out_count == 0)
        return;
    about_add_heading(about, "copy_left_out");
    if (has_choice)
        about_add_paragraph(about, "copy_pages_left_out");
    if (copy->left_out_count == 0)
        return;
    about_add_paragraph(about, "copy_left_out_words");
    buf_add(about->out, STR("<ul>\n"));
    for (size_t i = 0; i < copy->left_out_count; i++) {
        buf_add(about->out, STR("<li>"));
        buf_add_escaped(about->out, copy->left_out[i].path);
        buf_format(about->out, ": %.*s</li>\n",
                   STR_ARG(size_words(about->scratch, copy->left_out[i].size)));
    }
    buf_add(about->out, STR("</ul>\n"));
}

/* Words, and a link to a page about the copy behind them. */
static void add_way(const struct about *about, const char *words,
                    const char *title, str path)
{
    buf_add(about->out, STR("<p>"));
    about_add_words(about, words);
    buf_add_char(about->out, ' ');
    about_add_link(about, path);
    buf_add_char(about->out, '>');
    about_add_words(about, title);
    buf_add(about->out, STR("</a>.</p>\n"));
}

static void add_for_staff(const struct about *about)
{
    about_add_heading(about, "copy_staff");
    about_add_paragraph(about, "copy_staff_give");
    about_add_paragraph(about, "copy_staff_new");
    add_way(about, "copy_staff_check", "copy_check",
            check_page_path(about->scratch, about->copy, about->language));
    add_way(about, "copy_staff_card", "copy_card",
            card_page_path(about->scratch, about->copy, about->language));
}

/* --- the two pages -------------------------------------------------------- */

/* The same page in the other languages. */
static void add_languages(const struct about *about)
{
    const struct copy *copy = about->copy;

    for (size_t i = 0; i < copy->hub->config.language_count; i++) {
        const struct language *language = &copy->hub->config.languages[i];

        if (i == about->language || !about_has_language(copy, i))
            continue;
        buf_add(about->out, STR("<li>"));
        about_add_link(
            about, start_page_path(about->scratch, copy, i, about->is_easy));
        buf_format(about->out, " lang=\"%.*s\" hreflang=\"%.*s\">",
                   STR_ARG(language->code), STR_ARG(language->code));
        buf_add_escaped(about->out, language->name);
        buf_add(about->out, STR("</a></li>\n"));
    }
}

static void add_way_to_easy(const struct about *about)
{
    buf_add(about->out, STR("<ul class=\"choices\">\n<li>"));
    about_add_link(about, start_page_path(about->scratch, about->copy,
                                          about->language, true));
    buf_add_char(about->out, '>');
    add_symbol(about, "easy-read");
    buf_add(about->out, STR("<span>"));
    about_add_words(about, "format_easy_read");
    buf_add(about->out, STR(": "));
    about_add_words(about, "copy_about");
    buf_add(about->out, STR("</span></a></li>\n"));
    add_languages(about);
    buf_add(about->out, STR("</ul>\n"));
}

static void add_name(const struct about *about)
{
    buf_add_escaped(about->out, about->copy->hub->config.name);
    buf_add(about->out, STR("</h1>\n"));
}

bool start_page_make(const struct copy *copy, struct copy_row *row,
                     struct arena *scratch, struct buf *out)
{
    struct about about = {copy, row->index, false, row->path, scratch, out};

    about_open(&about, "copy_about");
    add_name(&about);
    about_add_paragraph(&about, "copy_what");
    about_add_age(&about);
    add_way_to_easy(&about);
    if (copy_has_format(copy, BUNDLE_SITE)) {
        about_add_heading(&about, "copy_read");
        add_formats(&about);
    }
    extras_list(&about);
    about_add_makers(&about);
    add_left_out(&about);
    add_for_staff(&about);
    about_close(&about, NULL);
    return true;
}

static void add_row(const struct about *about, const char *symbol,
                    const char *key)
{
    buf_add(about->out, STR("<div class=\"row\">"));
    add_symbol(about, symbol);
    about_add_paragraph(about, key);
    buf_add(about->out, STR("</div>\n"));
}

bool start_page_make_easy(const struct copy *copy, struct copy_row *row,
                          struct arena *scratch, struct buf *out)
{
    struct about about = {copy, row->index, true, row->path, scratch, out};

    about_open(&about, "format_easy_read");
    add_name(&about);
    add_row(&about, "computer", "easy_copy_what");
    add_row(&about, "globe", "easy_copy_offline");
    about_add_age(&about);
    add_row(&about, "calendar", "easy_copy_old");
    add_row(&about, "help", "easy_copy_ask");
    add_contact(&about);
    if (copy_has_format(copy, BUNDLE_SITE)) {
        about_add_heading(&about, "easy_copy_read");
        add_formats(&about);
    }
    extras_list(&about);
    about_close(&about, NULL);
    return true;
}
