#include "theme/essential.h"

#include "template/program.h"

struct essential {
    str what;
    str words;     /* of the HTML; empty when a name is looked for */
    str list;      /* whose items are links; or a group */
    str link;      /* what it shows as an address */
    str stands_at; /* the tag whose line the message names */
    str write;
};

static const struct essential essentials[] = {
    {STR_INIT("the language of the page"),
     STR_INIT("<html lang=\""),
     {0},
     {0},
     STR_INIT("<html"),
     STR_INIT("<html lang=\"{{language.code}}\" "
              "dir=\"{{language.direction}}\">")},
    {STR_INIT("a title"),
     STR_INIT("<title>"),
     {0},
     {0},
     STR_INIT("<head"),
     STR_INIT("<title>{{page.title}} - {{hub.name}}</title>")},
    {STR_INIT("the link that skips to the content"),
     STR_INIT("class=\"skip\" href=\"#"),
     {0},
     {0},
     STR_INIT("<body"),
     STR_INIT("<a class=\"skip\" href=\"#page-text\">"
              "{{strings.skip}}</a>")},
    {STR_INIT("the landmark for the content"),
     STR_INIT("<main id=\"main\""),
     {0},
     {0},
     STR_INIT("<body"),
     STR_INIT("<main id=\"main\">")},
    {STR_INIT("the list of languages"),
     {0},
     STR_INIT("languages"),
     STR_INIT("url"),
     STR_INIT("<header"),
     STR_INIT("{{#languages}}<a href=\"{{url}}\" lang=\"{{code}}\">"
              "{{name}}</a>{{/languages}}")},
    {STR_INIT("the menu"),
     {0},
     STR_INIT("menu"),
     STR_INIT("url"),
     STR_INIT("<header"),
     STR_INIT("{{#menu}}<a href=\"{{url}}\">{{title}}</a>{{/menu}}")},
    {STR_INIT("the search"),
     {0},
     STR_INIT("search"),
     STR_INIT("search.url"),
     STR_INIT("<header"),
     STR_INIT("{{>search-box}}")},
    {STR_INIT("the list of formats"),
     {0},
     STR_INIT("formats"),
     STR_INIT("url"),
     STR_INIT("<body"),
     STR_INIT("{{>formats}}")},
    {STR_INIT("the links at the foot, to the glossary and the A to Z"),
     {0},
     STR_INIT("foot"),
     STR_INIT("url"),
     STR_INIT("<footer"),
     STR_INIT("{{>foot-links}}")},
};

enum { ESSENTIAL_COUNT = sizeof(essentials) / sizeof(essentials[0]) };

/* --- looking through a compiled page --------------------------------------
 *
 * From the start of the page on, into every template that it includes, as the
 * machine would go.  What only some pages have is passed over: a form in
 * {{#page.is_search}} is no search of the other pages. */

struct hunt {
    const struct names *names;
    const struct template *page;
    struct arena *arena;
    const struct essential *essential;
    bool *is_visited; /* by procedure */
    bool is_in_list;
};

static bool find_between(struct hunt *hunt, size_t at, size_t end);

static struct hunt hunt_of(const struct hunt *outer, bool is_in_list)
{
    struct hunt hunt = *outer;

    hunt.is_in_list = is_in_list;
    hunt.is_visited =
        arena_array(hunt.arena, bool, hunt.page->procedure_count + 1);
    return hunt;
}

static str name_of(const struct hunt *hunt, const struct instruction *one,
                   unsigned index)
{
    return names_text(hunt->names, hunt->page->paths[one->at + index]);
}

static bool is_address(const struct hunt *hunt, const struct instruction *one)
{
    str_halves link = str_cut(hunt->essential->link, '.');

    if (one->operation != PROGRAM_SHOW_URL || one->count == 0
        || !str_equal(name_of(hunt, one, 0), link.head))
        return false;
    if (!link.found)
        return one->count == 1 && one->level > 0;
    return one->count == 2 && one->level == 0
           && str_equal(name_of(hunt, one, 1), link.tail);
}

/* Entries of a list have formats of their own: those are not at level 0. */
static bool is_list_of_links(struct hunt *hunt, size_t at)
{
    const struct instruction *one = &hunt->page->instructions[at];
    struct hunt inside;

    if (one->operation != PROGRAM_OPEN || one->level != 0 || one->count != 1
        || !str_equal(name_of(hunt, one, 0), hunt->essential->list))
        return false;
    inside = hunt_of(hunt, true);
    return find_between(&inside, at + 1, one->jump);
}

static bool is_of_some_pages(const struct hunt *hunt,
                             const struct instruction *one)
{
    return one->operation == PROGRAM_OPEN && one->count == 2
           && str_equal(name_of(hunt, one, 0), STR("page"))
           && str_starts(name_of(hunt, one, 1), STR("is_"));
}

static bool find_in_call(struct hunt *hunt, const struct instruction *one)
{
    if (one->operation != PROGRAM_CALL || hunt->is_visited[one->jump])
        return false;
    hunt->is_visited[one->jump] = true;
    return find_between(hunt, hunt->page->procedures[one->jump],
                        hunt->page->count);
}

static bool find_between(struct hunt *hunt, size_t at, size_t end)
{
    bool is_direct =
        hunt->is_in_list || str_find_char(hunt->essential->link, '.') >= 0;

    while (at < end) {
        const struct instruction *one = &hunt->page->instructions[at];

        if (one->operation == PROGRAM_RETURN || one->operation == PROGRAM_END)
            return false;
        if (is_direct ? is_address(hunt, one) : is_list_of_links(hunt, at))
            return true;
        if (find_in_call(hunt, one))
            return true;
        at = is_of_some_pages(hunt, one) ? one->jump : at + 1;
    }
    return false;
}

static bool has(const struct theme *theme, struct arena *arena,
                const struct template *page, const struct essential *essential)
{
    struct hunt hunt = {theme->names, page, arena, essential, NULL, false};

    if (essential->words.len)
        return str_find(page->text, essential->words) >= 0;
    hunt = hunt_of(&hunt, false);
    return find_between(&hunt, 0, page->count);
}

/* The first file of the theme's own that has the tag. */
static bool find_tag(const struct theme *theme, struct arena *arena, str tag,
                     struct place *place)
{
    size_t count;
    const str *names = theme_files_template_names(theme->files, arena, &count);

    for (size_t i = 0; i < count; i++) {
        const struct text_file *file =
            theme_files_template(theme->files, names[i]);
        ptrdiff_t found = str_find(file->bytes, tag);

        if (found < 0 || str_starts(file->path, STR("themes/commons/")))
            continue;
        *place = place_at(file, (size_t)found);
        return true;
    }
    return false;
}

static struct place place_of(const struct theme *theme, struct arena *arena,
                             enum variant variant, str tag)
{
    struct place place;

    if (find_tag(theme, arena, tag, &place)
        || find_tag(theme, arena, STR("<body"), &place))
        return place;
    return place_at(
        theme_files_template(theme->files, variant_facts_of(variant)->name), 0);
}

static void check_page(const struct theme *theme, struct arena *arena,
                       enum variant variant, bool *is_said, struct diags *diags)
{
    const struct template *page = theme->languages[0].pages[variant];

    for (size_t i = 0; page && i < ESSENTIAL_COUNT; i++) {
        const struct essential *one = &essentials[i];

        if (is_said[i] || has(theme, arena, page, one))
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
