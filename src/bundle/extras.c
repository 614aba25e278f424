#include "bundle/extras.h"

#include "bundle/book.h"
#include "bundle/shelf.h"
#include "bundle/single_file.h"
#include "bundle/transcript.h"

static const struct {
    unsigned format;
    const char *folder;
    const char *end;
    copy_maker *make; /* null: many files, and one that leads to them */
    const char *symbol;
    const char *title;
    const char *words;
} kinds[] = {
    {BUNDLE_BOOKS, "files/books/", ".epub", book_make, "book", "copy_books",
     "copy_books_words"},
    {BUNDLE_TEXTS, "files/text/", ".txt", transcript_make, "listen",
     "copy_texts", "copy_texts_words"},
    {BUNDLE_PAGES, "files/pages/", ".html", NULL, "print", "copy_pages",
     "copy_pages_words"},
};

enum { KIND_COUNT = sizeof(kinds) / sizeof(kinds[0]) };

static str path_of(const struct copy *copy, size_t kind,
                   const struct tree *tree, struct arena *arena)
{
    if (!kinds[kind].make)
        return single_files_contents(tree, arena);
    return arena_format(arena, "%s%.*s%s", kinds[kind].folder,
                        STR_ARG(shelf_name(copy, tree, arena)),
                        kinds[kind].end);
}

/* Plain text has no size: that of large print would be the standard one. */
static bool is_for(size_t kind, const struct tree *tree)
{
    return kinds[kind].format != BUNDLE_TEXTS
           || !variant_facts_of(tree->variant)->is_large
           || variant_is_easy(tree->variant);
}

/* A format that has nothing to read has no book. */
static bool is_there(const struct copy *copy, size_t kind,
                     const struct tree *tree)
{
    struct arena arena = {0};
    bool ok = is_for(kind, tree) && copy_has_tree(copy, tree)
              && shelf_of(copy, tree, &arena).count > 0;

    arena_free(&arena);
    return ok;
}

void extras_add(struct copy *copy)
{
    for (size_t i = 0; i < KIND_COUNT; i++)
        for (size_t j = 0; j < copy->hub->tree_count; j++) {
            const struct tree *tree = &copy->hub->trees[j];

            if (!copy_has_format(copy, kinds[i].format)
                || !is_there(copy, i, tree))
                continue;
            if (kinds[i].make)
                copy_add(copy, path_of(copy, i, tree, copy->arena),
                         kinds[i].make)
                    ->tree = tree;
            else
                single_files_add(copy, tree);
        }
}

static void list_file(const struct about *about, size_t kind,
                      const struct tree *tree)
{
    const struct language *language = tree->language;

    buf_add(about->out, STR("<li>"));
    about_add_link(about, path_of(about->copy, kind, tree, about->scratch));
    buf_format(about->out, " lang=\"%.*s\" dir=\"%s\">",
               STR_ARG(language->code),
               language->right_to_left ? "rtl" : "ltr");
    theme_draw_symbol(about->copy->theme, str_of(kinds[kind].symbol),
                      about->out);
    buf_add(about->out, STR("<span>"));
    buf_add_escaped(about->out, shelf_format(about->copy, tree));
    if (about->copy->hub->config.language_count > 1) {
        buf_add(about->out, STR(" - "));
        buf_add_escaped(about->out, language->name);
    }
    buf_format(about->out, " (%s)</span></a></li>\n", kinds[kind].end + 1);
}

static bool has_any(const struct copy *copy, size_t kind)
{
    for (size_t i = 0; i < copy->hub->tree_count; i++)
        if (is_there(copy, kind, &copy->hub->trees[i]))
            return true;
    return false;
}

void extras_list(const struct about *about)
{
    const struct hub *hub = about->copy->hub;

    for (size_t i = 0; i < KIND_COUNT; i++) {
        if (!copy_has_format(about->copy, kinds[i].format)
            || !has_any(about->copy, i))
            continue;
        about_add_heading(about, kinds[i].title);
        about_add_paragraph(about, kinds[i].words);
        buf_add(about->out, STR("<ul class=\"choices\">\n"));
        for (size_t j = 0; j < hub->tree_count; j++)
            if (is_there(about->copy, i, &hub->trees[j]))
                list_file(about, i, &hub->trees[j]);
        buf_add(about->out, STR("</ul>\n"));
    }
}
