#include "theme/essential.h"

#include "theme/program.h"

struct essential {
    str what;
    str words;     /* of the HTML; empty when a name is looked for */
    str name;      /* of what templates see */
    str stands_at; /* the tag whose line the message names */
    str write;
};

static const struct essential essentials[] = {
    {STR_INIT("the language of the page"),
     STR_INIT("<html lang=\""),
     {0},
     STR_INIT("<html"),
     STR_INIT("<html lang=\"{{language.code}}\" "
              "dir=\"{{language.direction}}\">")},
    {STR_INIT("a title"),
     STR_INIT("<title>"),
     {0},
     STR_INIT("<head"),
     STR_INIT("<title>{{page.title}} - {{hub.name}}</title>")},
    {STR_INIT("the link that skips to the content"),
     STR_INIT("href=\"#main\""),
     {0},
     STR_INIT("<body"),
     STR_INIT("<a class=\"skip\" href=\"#main\">{{strings.skip}}</a>")},
    {STR_INIT("the landmark for the content"),
     STR_INIT("<main id=\"main\""),
     {0},
     STR_INIT("<body"),
     STR_INIT("<main id=\"main\">")},
    {STR_INIT("the list of languages"),
     {0},
     STR_INIT("languages"),
     STR_INIT("<header"),
     STR_INIT("{{#languages}} … {{/languages}}")},
    {STR_INIT("the list of formats"),
     {0},
     STR_INIT("formats"),
     STR_INIT("<body"),
     STR_INIT("{{>formats}}")},
};

enum { ESSENTIAL_COUNT = sizeof(essentials) / sizeof(essentials[0]) };

static bool uses_name(const struct template *page, unsigned name)
{
    for (size_t i = 0; i < page->count; i++) {
        const struct instruction *one = &page->instructions[i];
        bool is_name =
            one->operation == PROGRAM_OPEN || one->operation == PROGRAM_SHOW;

        /* Entries of a list have formats of their own. */
        if (is_name && one->level == 0 && one->count
            && page->paths[one->at] == name)
            return true;
    }
    return false;
}

static bool has(const struct theme *theme, const struct template *page,
                const struct essential *essential)
{
    if (essential->words.len)
        return str_find(page->text, essential->words) >= 0;
    return uses_name(page, names_find(theme->names, essential->name));
}

/* The line with the tag, in the variant's template or any other. */
static struct place place_of(const struct theme *theme, struct arena *arena,
                             enum variant variant, str tag)
{
    str own = variant_facts_of(variant)->name;
    const struct text_file *file = theme_files_template(theme->files, own);
    size_t count;
    const str *names = theme_files_template_names(theme->files, arena, &count);

    for (size_t i = 0; i < count; i++) {
        const struct text_file *other =
            theme_files_template(theme->files, names[i]);
        ptrdiff_t found = str_find(other->bytes, tag);

        if (found >= 0 && !str_starts(other->path, STR("themes/commons/")))
            return place_at(other, (size_t)found);
    }
    return place_at(file, 0);
}

static void check_page(const struct theme *theme, struct arena *arena,
                       enum variant variant, bool *is_said, struct diags *diags)
{
    const struct template *page = theme->languages[0].pages[variant];

    for (size_t i = 0; page && i < ESSENTIAL_COUNT; i++) {
        const struct essential *one = &essentials[i];

        if (is_said[i] || has(theme, page, one))
            continue;
        is_said[i] = true;
        diag_add(diags, DIAG_THEME_ESSENTIAL,
                 place_of(theme, arena, variant, one->stands_at), one->what,
                 one->write);
    }
}

void essential_check(const struct theme *theme, struct arena *arena,
                     struct diags *diags)
{
    bool is_said[ESSENTIAL_COUNT] = {false};

    for (int i = 0; i < VARIANT_COUNT; i++)
        check_page(theme, arena, (enum variant)i, is_said, diags);
}
