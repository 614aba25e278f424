#include "view/entry.h"

#include "model/version.h"
#include "theme/loaded.h"

/* --- words ---------------------------------------------------------------- */

static struct value words_in(const struct drawing *drawing, str text,
                             size_t language_index)
{
    struct object words = object_of(drawing->scratch);

    if (text.len == 0)
        return (struct value){0};
    object_add_text(&words, NAME_TEXT, text);
    view_add_language(drawing, &words, language_index);
    return object_value(&words);
}

struct value words_of_texts(const struct drawing *drawing, const str *texts)
{
    size_t language = record_language(texts, drawing->tree->language_index);

    return words_in(drawing, texts[language], language);
}

struct value words_of_term(const struct drawing *drawing,
                           const struct term *term, bool is_easy)
{
    struct said said =
        record_meaning(term, is_easy, drawing->tree->language_index);

    return words_in(drawing, said.text, said.language_index);
}

static bool is_easy_read(const struct drawing *drawing)
{
    return variant_is_easy(drawing->tree->variant);
}

/* --- rows ----------------------------------------------------------------- */

/* fragment starts with "#", or is empty. */
static void add_name(const struct drawing *drawing, struct object *entry,
                     const struct page *page, str fragment)
{
    const struct article *named_by = page_named_by(page, drawing->tree);
    str url = drawing_page_url(drawing, page, drawing->tree);

    object_add_text(entry, NAME_TITLE, page_title(page, drawing->tree));
    object_add_url(entry, NAME_URL,
                   arena_join(drawing->scratch, url, fragment));
    view_add_title_language(drawing, entry, named_by);
    object_add_flag(entry, NAME_IS_MISSING, !page_article(page, drawing->tree));
}

struct value entry_of_name(const struct drawing *drawing,
                           const struct page *page)
{
    struct object entry = object_of(drawing->scratch);

    add_name(drawing, &entry, page, (str){0});
    return object_value(&entry);
}

/* The standard text with its hard words explained is there, and still nobody
 * has written the format. */
static bool is_listed(const struct page *page, const struct tree *tree,
                      bool is_there)
{
    if (is_there)
        return page_has_variant(page, tree);
    return !page_has_variant(page, tree)
           || page_text_kind(page, tree) == TEXT_EXPLAINED;
}

/* The formats that the page is there in, or those that it lacks. */
static void add_formats(const struct drawing *drawing, struct object *entry,
                        const struct page *page, bool is_there)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, VARIANT_COUNT);
    size_t count = 0;

    for (size_t i = 0; i < VARIANT_COUNT; i++) {
        const struct tree *tree = drawing_tree(
            drawing, drawing->tree->language_index, (enum variant)i);
        struct object format = object_of(drawing->scratch);

        if (!is_listed(page, tree, is_there))
            continue;
        view_add_variant_flags(drawing, &format, (enum variant)i,
                               is_there ? page : NULL);
        object_add_flag(&format, NAME_IS_FIRST, count == 0);
        object_add_url(&format, NAME_URL,
                       drawing_page_url(drawing, page, tree));
        items[count++] = object_value(&format);
    }
    object_add_list(entry, is_there ? NAME_FORMATS : NAME_LACKS, items, count);
    object_add_flag(entry, is_there ? NAME_HAS_FORMATS : NAME_HAS_LACKS,
                    count > 0);
}

static str kind_words(const struct drawing *drawing, const struct page *page)
{
    static const str keys[] = {
        [TYPE_PAGE] = {0},
        [TYPE_GUIDANCE] = STR_INIT("kind_guidance"),
        [TYPE_CASE_STUDY] = STR_INIT("kind_case_study"),
        [TYPE_RESOURCE] = STR_INIT("kind_resource"),
    };
    str key = keys[version_subject(page)->type];

    return key.len
               ? theme_words(drawing->theme, drawing->tree->language_index, key)
               : key;
}

struct value entry_of_page(const struct drawing *drawing,
                           const struct page *page)
{
    const struct article *article = page_article(page, drawing->tree);
    struct object entry = object_of(drawing->scratch);

    add_name(drawing, &entry, page, (str){0});
    if (article)
        object_add(&entry, NAME_WORDS,
                   words_in(drawing,
                            article_front(article, drawing->tree)->description,
                            article->language_index));
    object_add_text(&entry, NAME_KIND, kind_words(drawing, page));
    add_formats(drawing, &entry, page, true);
    add_formats(drawing, &entry, page, false);
    view_add_page_picture(drawing, &entry, page);
    return object_value(&entry);
}

struct value entry_of_term(const struct drawing *drawing,
                           const struct term *term)
{
    struct object entry = object_of(drawing->scratch);

    add_name(drawing, &entry, term->page, (str){0});
    object_add(&entry, NAME_WORDS,
               words_of_term(drawing, term, is_easy_read(drawing)));
    object_add_text(&entry, NAME_SHORT, term->short_form);
    view_add_picture(drawing, &entry, term->picture);
    return object_value(&entry);
}

struct value entry_of_resource(const struct drawing *drawing,
                               const struct resource *resource)
{
    struct object entry = object_of(drawing->scratch);

    add_name(drawing, &entry, resource->page, (str){0});
    object_add(&entry, NAME_RESOURCE, view_of_resource(drawing, resource));
    return object_value(&entry);
}

struct value entry_of_meaning(const struct drawing *drawing,
                              const struct page *page, const str *meanings)
{
    struct object entry = object_of(drawing->scratch);

    add_name(drawing, &entry, page, (str){0});
    if (meanings)
        object_add(&entry, NAME_WORDS, words_of_texts(drawing, meanings));
    return object_value(&entry);
}

void entries_add(const struct drawing *drawing, struct entries *entries,
                 struct value entry)
{
    entries->items =
        arena_grow(drawing->scratch, entries->items, entries->count,
                   &entries->capacity, sizeof(struct value));
    entries->items[entries->count++] = entry;
}

/* "#word-commissioning", or empty where this tree's text has no such place. */
static str place_of_term(const struct drawing *drawing, const struct page *page,
                         const struct term *term)
{
    const struct article *article = page_article(page, drawing->tree);
    const struct body *body =
        article ? article_body(article, drawing->tree) : NULL;

    for (size_t i = 0; body && i < body->word_count; i++)
        if (body->words[i]->term == term)
            return arena_join(drawing->scratch, STR("#"), body->words[i]->id);
    return (str){0};
}

void entries_add_uses(const struct drawing *drawing, struct entries *entries,
                      const struct term *term)
{
    for (size_t i = 0; i < term->pages.count; i++) {
        const struct page *page = term->pages.items[i];
        struct object entry = object_of(drawing->scratch);

        add_name(drawing, &entry, page, place_of_term(drawing, page, term));
        object_add_text(&entry, NAME_SHORT,
                        page_title(term->page, drawing->tree));
        entries_add(drawing, entries, object_value(&entry));
    }
}

struct value group_of(const struct drawing *drawing,
                      const struct group_name *name, struct value link,
                      const struct entries *entries)
{
    struct object group = object_of(drawing->scratch);

    object_add_text(&group, NAME_TITLE, name->title);
    if (name->is_of_theme)
        view_add_words_language(drawing, &group);
    object_add_text(&group, NAME_ID, name->id);
    object_add_url(&group, NAME_URL,
                   arena_join(drawing->scratch, STR("#"), name->id));
    object_add(&group, NAME_LINK, link);
    object_add_list(&group, NAME_ENTRIES, entries->items, entries->count);
    return object_value(&group);
}

/* --- a resource ----------------------------------------------------------- */

static str words_of_kind(const struct drawing *drawing, enum resource_kind kind)
{
    str name = resource_kind_name(kind);
    str key = arena_join(drawing->scratch, STR("work_"), name);
    str words = theme_words(drawing->theme, drawing->tree->language_index, key);

    return words.len ? words : name;
}

static void add_publication(const struct drawing *drawing,
                            struct object *object,
                            const struct resource *resource)
{
    str makers = resource_makers(drawing->scratch, resource);
    bool is_own = str_equal(makers, resource->publisher);

    object_add_text(object, NAME_AUTHORS, makers);
    object_add_text(object, NAME_YEAR, resource->year);
    object_add_text(object, NAME_PART_OF, resource->part_of);
    object_add_text(object, NAME_SERIES, resource->series);
    object_add_text(object, NAME_PLACE, resource->published_at);
    object_add_text(object, NAME_PUBLISHER,
                    is_own ? (str){0} : resource->publisher);
    object_add_text(object, NAME_PAGE_COUNT, resource->pages);
}

struct value view_of_resource(const struct drawing *drawing,
                              const struct resource *resource)
{
    struct object object = object_of(drawing->scratch);

    object_add_text(&object, NAME_TITLE, resource->title);
    object_add_url(&object, NAME_URL,
                   drawing_page_url(drawing, resource->page, drawing->tree));
    view_add_language(drawing, &object, 0);
    add_publication(drawing, &object, resource);
    object_add_text(&object, NAME_KIND, words_of_kind(drawing, resource->kind));
    object_add_url(&object, NAME_LINK, resource->link);
    object_add_text(&object, NAME_ABSTRACT, resource->abstract);
    object_add_text(&object, NAME_LICENCE, resource->licence);
    object_add_text(&object, NAME_STATUS, resource->status);
    object_add_flag(&object, NAME_HAS_FORMATS, resource->formats.count > 0);
    view_add_texts(drawing, &object, NAME_FORMATS, &resource->formats);
    return object_value(&object);
}
