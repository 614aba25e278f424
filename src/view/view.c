#include "view/view.h"

#include "model/feed.h"
#include "template/object.h"
#include "theme/loaded.h"
#include "theme/theme.h"
#include "view/drawing.h"

enum { SECTIONS_DEEP_MAX = 32 };

/* The digits of a phone number, and a leading plus, for a tel: link. */
static str phone_link(struct arena *arena, str phone)
{
    char *kept = arena_alloc(arena, phone.len + 1, 1);
    size_t len = 0;

    for (size_t i = 0; i < phone.len; i++)
        if (char_is_digit(phone.at[i]) || (phone.at[i] == '+' && len == 0))
            kept[len++] = phone.at[i];
    return (str){kept, len};
}

/* Its spaces become no-break spaces, so that it stays on one line. */
static str phone_words(struct arena *arena, str phone)
{
    char *kept = arena_alloc(arena, 2 * phone.len + 1, 1);
    size_t len = 0;

    for (size_t i = 0; i < phone.len; i++) {
        if (phone.at[i] == ' ')
            kept[len++] = '\xC2';
        kept[len++] = phone.at[i] == ' ' ? '\xA0' : phone.at[i];
    }
    return (str){kept, len};
}

/* A name alone is no way to reach anybody. */
static bool has_way(const struct contact *contact)
{
    return contact->email.len || contact->phone.len || contact->text_relay.len
           || contact->post.len || contact->in_person.len;
}

static struct value view_of_contact(const struct drawing *drawing)
{
    const struct contact *contact = &drawing->hub->config.contact;
    struct arena *scratch = drawing->scratch;
    struct object object = object_of(scratch);

    object_add_text(&object, NAME_ORGANISATION, contact->organisation);
    object_add_text(&object, NAME_EMAIL, contact->email);
    object_add_text(&object, NAME_PHONE, phone_words(scratch, contact->phone));
    object_add_text(&object, NAME_PHONE_LINK,
                    phone_link(scratch, contact->phone));
    object_add_text(&object, NAME_TEXT_RELAY,
                    phone_words(scratch, contact->text_relay));
    object_add_text(&object, NAME_TEXT_RELAY_LINK,
                    phone_link(scratch, contact->text_relay));
    object_add_text(&object, NAME_POST, contact->post);
    object_add_text(&object, NAME_IN_PERSON, contact->in_person);
    return object_value(&object);
}

static str pixels(const struct drawing *drawing, unsigned count)
{
    return count ? arena_format(drawing->scratch, "%u", count) : (str){0};
}

/* The logo: the hub's own, else the theme's. */
static struct value view_of_logo(const struct drawing *drawing)
{
    const struct config *config = &drawing->hub->config;
    const struct asset themes = {.path = drawing->theme->settings.logo};
    const struct asset *picture =
        config->brand.picture ? config->brand.picture : &themes;
    str words = config->brand.name.len ? config->brand.name : config->name;
    struct object object = object_of(drawing->scratch);

    if (picture->path.len == 0)
        return (struct value){0};
    object_add_url(&object, NAME_URL, drawing_file_url(drawing, picture->path));
    object_add_text(&object, NAME_WIDTH, pixels(drawing, picture->width_px));
    object_add_text(&object, NAME_HEIGHT, pixels(drawing, picture->height_px));
    object_add_text(&object, NAME_WORDS, words);
    object_add_flag(&object, NAME_IS_NAME, str_equal(words, config->name));
    return object_value(&object);
}

/* Both in one language: that of the page, or the first. */
static void add_hub_words(const struct drawing *drawing, struct object *object)
{
    const struct config *config = &drawing->hub->config;
    size_t own = drawing->tree->language_index;
    size_t language =
        config->names && config->names[own].len
                && (config->descriptions[own].len || !config->description.len)
            ? own
            : 0;
    bool is_own = language > 0;

    object_add_text(object, NAME_NAME,
                    is_own ? config->names[own] : config->name);
    object_add_text(object, NAME_DESCRIPTION,
                    is_own ? config->descriptions[own] : config->description);
    view_add_language(drawing, object, language);
    if (own > 0)
        object_add(object, NAME_FIRST_LANGUAGE,
                   view_of_one_language(drawing, &config->languages[0]));
}

static struct value view_of_hub(const struct drawing *drawing)
{
    const struct config *config = &drawing->hub->config;
    struct object object = object_of(drawing->scratch);

    add_hub_words(drawing, &object);
    object_add_text(&object, NAME_LICENCE, config->licence);
    if (config->brand.has_colour)
        object_add_text(&object, NAME_COLOUR,
                        str_without_start(colour_words(drawing->scratch,
                                                       config->brand.colour),
                                          STR("#")));
    object_add_url(
        &object, NAME_HOME,
        drawing_page_url(drawing, drawing->hub->home, drawing->tree));
    if (has_way(&drawing->hub->config.contact))
        object_add(&object, NAME_CONTACT, view_of_contact(drawing));
    object_add(&object, NAME_LOGO, view_of_logo(drawing));
    return object_value(&object);
}

/* A page that is no plain language is not called so. */
static str format_label(const struct drawing *drawing, enum variant variant,
                        const struct page *page)
{
    size_t language = drawing->tree->language_index;

    if (page
        && page_text_kind(page, drawing_tree(drawing, language, variant))
               == TEXT_EXPLAINED)
        return theme_format_explained(drawing->theme, language, variant);
    return theme_format(drawing->theme, language, variant,
                        drawing->hub->config.is_giant);
}

void view_add_variant_flags(const struct drawing *drawing,
                            struct object *object, enum variant variant,
                            const struct page *page)
{
    static const unsigned flags[VARIANT_COUNT] = {
#define VARIANT(KEY, ...) NAME_IS_##KEY,
#include "model/variant.def"
#undef VARIANT
    };

    object_add_text(object, NAME_NAME, variant_facts_of(variant)->name);
    object_add_text(object, NAME_LABEL, format_label(drawing, variant, page));
    view_add_words_language(drawing, object);
    for (int i = 0; i < VARIANT_COUNT; i++)
        object_add_flag(object, flags[i], i == (int)variant);
    object_add_flag(object, NAME_IS_GIANT,
                    variant_facts_of(variant)->may_be_giant
                        && drawing->hub->config.is_giant);
}

static struct value view_of_variant(const struct drawing *drawing)
{
    struct object object = object_of(drawing->scratch);

    view_add_variant_flags(drawing, &object, drawing->tree->variant,
                           drawing->page);
    return object_value(&object);
}

/* True when the page being drawn is inside that page's section. */
static bool is_inside(const struct page *page, const struct page *section)
{
    for (unsigned i = 0; page && i < SECTIONS_DEEP_MAX; i++) {
        if (page == section)
            return true;
        page = page->parent;
    }
    return false;
}

struct value view_of_link(const struct drawing *drawing,
                          const struct page *page)
{
    const struct article *article = page_article(page, drawing->tree);
    const struct article *named_by = page_named_by(page, drawing->tree);
    struct object object = object_of(drawing->scratch);

    object_add_text(&object, NAME_TITLE, page_title(page, drawing->tree));
    view_add_page_picture(drawing, &object, page);
    object_add_url(&object, NAME_URL,
                   drawing_page_url(drawing, page, drawing->tree));
    object_add_text(&object, NAME_DESCRIPTION,
                    article ? article_front(article, drawing->tree)->description
                            : (str){0});
    view_add_title_language(drawing, &object, named_by);
    object_add_flag(&object, NAME_IS_HOME, page == drawing->hub->home);
    object_add_flag(&object, NAME_IS_HERE, page == drawing->page);
    object_add_flag(&object, NAME_IS_CURRENT, is_inside(drawing->page, page));
    object_add_flag(&object, NAME_IS_MISSING, !article);
    return object_value(&object);
}

static void add_menu(const struct drawing *drawing, struct object *root)
{
    const struct page *home = drawing->hub->home;
    struct value *items =
        arena_array(drawing->scratch, struct value, home->child_count);
    size_t count = 0;

    for (size_t i = 0; i < home->child_count; i++)
        if (home->children[i]->is_index)
            items[count++] = view_of_link(drawing, home->children[i]);
    object_add_flag(root, NAME_HAS_MENU, count > 0);
    object_add_list(root, NAME_MENU, items, count);
}

static void add_breadcrumbs(const struct drawing *drawing, struct object *root)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, SECTIONS_DEEP_MAX);
    size_t first = SECTIONS_DEEP_MAX;
    const struct page *page = drawing->page ? drawing->page->parent : NULL;

    for (; page && first > 0; page = page->parent)
        items[--first] = view_of_link(drawing, page);
    object_add_list(root, NAME_BREADCRUMBS, items + first,
                    SECTIONS_DEEP_MAX - first);
}

static struct value view_of_format(const struct drawing *drawing,
                                   enum variant variant)
{
    const struct tree *tree =
        drawing_tree(drawing, drawing->tree->language_index, variant);
    struct object object = object_of(drawing->scratch);

    view_add_variant_flags(drawing, &object, variant, drawing->page);
    object_add_url(&object, NAME_URL,
                   drawing_page_url(drawing, drawing->page, tree));
    object_add_flag(&object, NAME_IS_CURRENT, tree == drawing->tree);
    object_add_flag(&object, NAME_IS_MISSING,
                    !page_has_variant(drawing->page, tree));
    return object_value(&object);
}

static void add_formats(const struct drawing *drawing, struct object *root)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, VARIANT_COUNT);

    if (!drawing->page)
        return;
    for (size_t i = 0; i < VARIANT_COUNT; i++)
        items[i] = view_of_format(drawing, (enum variant)i);
    object_add_list(root, NAME_FORMATS, items, VARIANT_COUNT);
}

static void add_languages(const struct drawing *drawing, struct object *root)
{
    size_t count = drawing->hub->config.language_count;
    struct value *items = arena_array(drawing->scratch, struct value, count);

    if (!drawing->page || count < 2)
        return;
    for (size_t i = 0; i < count; i++)
        items[i] = view_of_language_link(drawing, i);
    object_add_flag(root, NAME_HAS_LANGUAGES, true);
    object_add_list(root, NAME_LANGUAGES, items, count);
}

static void add_feed(const struct drawing *drawing, struct object *root)
{
    size_t language = drawing->tree->language_index;

    if (drawing->hub->config.url.len && drawing->hub->feeds[language].count)
        object_add_url(
            root, NAME_FEED,
            drawing_file_url(drawing,
                             feed_path(drawing->scratch,
                                       drawing_standard(drawing, language))));
}

/* A file of the theme, where it has it. */
static void add_file(const struct drawing *drawing, struct object *root,
                     unsigned name, str path)
{
    if (path.len)
        object_add_url(root, name, drawing_file_url(drawing, path));
}

static str style_of(const struct drawing *drawing)
{
    const struct sheets *sheets = &drawing->theme->sheets;

    return sheet_path(sheets, drawing->scratch, drawing->tree->variant,
                      sheet_set_of(sheets, drawing->article, drawing->tree));
}

struct value view_of_page(const struct drawing *drawing)
{
    struct object root = object_of(drawing->scratch);
    str style = style_of(drawing);

    object_add(&root, NAME_HUB, view_of_hub(drawing));
    object_add(&root, NAME_LANGUAGE,
               view_of_one_language(drawing, drawing->tree->language));
    object_add(&root, NAME_VARIANT, view_of_variant(drawing));
    object_add(&root, NAME_PAGE, view_of_article(drawing));
    if (drawing->page)
        object_add_url(
            &root, NAME_CANONICAL,
            drawing_canonical(drawing, drawing->page, drawing->tree));
    view_add_photo(drawing, &root);
    add_feed(drawing, &root);
    object_add_url(&root, NAME_STYLE, drawing_file_url(drawing, style));
    add_file(drawing, &root, NAME_PRINT_STYLE, drawing->theme->print_style);
    add_file(drawing, &root, NAME_ICON, drawing->theme->icon);
    add_menu(drawing, &root);
    view_add_foot(drawing, &root);
    view_add_search(drawing, &root);
    add_breadcrumbs(drawing, &root);
    add_formats(drawing, &root);
    add_languages(drawing, &root);
    return object_value(&root);
}

/* --- drawing -------------------------------------------------------------- */

static const struct language_theme *language_of_job(const struct view_job *job)
{
    return &job->theme->languages[job->tree->language_index];
}

/* A server shows the page "not found" at any address, so its links cannot be
 * relative: they start where the site does, "/hub/". */
static str site_root_of(const struct view_job *job)
{
    str url = job->hub->config.url;
    ptrdiff_t scheme = str_find(url, STR("://"));
    str rest = scheme < 0 ? url : str_slice(url, (size_t)scheme + 3, url.len);
    ptrdiff_t host = str_find_char(rest, '/');

    return host < 0 ? (str){0} : str_slice(rest, (size_t)host, rest.len);
}

static bool draw(const struct view_job *job, const struct template *template,
                 struct arena *scratch, struct buf *out)
{
    struct drawing drawing = {
        .theme = job->theme,
        .hub = job->hub,
        .tree = job->tree,
        .page = job->page,
        .leaf = job->leaf,
        .article = job->page ? page_article(job->page, job->tree) : NULL,
        .path = job->path,
        .search = job->search,
        .site_root = job->page ? (str){0} : site_root_of(job),
        .is_moved = template == language_of_job(job)->moved,
        .expired = job->expired,
        .scratch = scratch,
    };
    struct value root = view_of_page(&drawing);

    drawing.root = &root;
    return mustache_render(template, &root, out) && !out->is_full;
}

bool view_draw_page(const struct view_job *job, struct arena *scratch,
                    struct buf *out)
{
    return draw(job, language_of_job(job)->pages[job->tree->variant], scratch,
                out);
}

bool view_draw_moved(const struct view_job *job, struct arena *scratch,
                     struct buf *out)
{
    return draw(job, language_of_job(job)->moved, scratch, out);
}

bool view_draw_not_found(const struct view_job *job, struct arena *scratch,
                         struct buf *out)
{
    return draw(job, language_of_job(job)->not_found, scratch, out);
}
