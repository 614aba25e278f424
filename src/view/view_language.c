#include "model/route.h"
#include "theme/theme.h"
#include "view/drawing.h"
#include "view/view_leaf.h"

static str direction_of(const struct language *language)
{
    return language->right_to_left ? STR("rtl") : STR("ltr");
}

str drawing_canonical(const struct drawing *drawing, const struct page *page,
                      const struct tree *tree)
{
    const struct config *config = &drawing->hub->config;

    if (config->url.len == 0)
        return (str){0};
    return route_absolute(drawing->scratch, config->url,
                          route_of(drawing->scratch, tree->prefix,
                                   drawing_address(drawing, page, tree),
                                   config->pretty_urls),
                          config->pretty_urls);
}

struct value view_of_one_language(const struct drawing *drawing,
                                  const struct language *language)
{
    struct object object = object_of(drawing->scratch);

    object_add_text(&object, NAME_CODE, language->code);
    object_add_text(&object, NAME_NAME, language->name);
    object_add_text(&object, NAME_DIRECTION, direction_of(language));
    return object_value(&object);
}

void view_add_language(const struct drawing *drawing, struct object *object,
                       size_t language_index)
{
    if (language_index != drawing->tree->language_index)
        object_add(
            object, NAME_OTHER_LANGUAGE,
            view_of_one_language(
                drawing, &drawing->hub->config.languages[language_index]));
}

void view_add_title_language(const struct drawing *drawing,
                             struct object *object,
                             const struct article *article)
{
    str lang = article ? article->front.lang : (str){0};
    struct language language;

    if (lang.len == 0) {
        if (article)
            view_add_language(drawing, object, article->language_index);
        return;
    }
    language = language_of(lang);
    if (!str_equal(lang, drawing->tree->language->code))
        object_add(object, NAME_OTHER_LANGUAGE,
                   view_of_one_language(drawing, &language));
}

void view_add_words_language(const struct drawing *drawing,
                             struct object *object)
{
    const struct language *words =
        theme_words_language(drawing->theme, drawing->tree->language_index);

    if (words)
        object_add(object, NAME_OTHER_LANGUAGE,
                   view_of_one_language(drawing, words));
}

const char *view_turning_mark(const struct drawing *drawing)
{
    const struct language *page = drawing->tree->language;
    const struct language *words =
        theme_words_language(drawing->theme, drawing->tree->language_index);

    if (!words || words->right_to_left == page->right_to_left)
        return "";
    return words->right_to_left ? "\xE2\x80\x8F" : "\xE2\x80\x8E";
}

struct value view_of_language_link(const struct drawing *drawing,
                                   size_t language_index)
{
    const struct tree *tree =
        drawing_tree(drawing, language_index, drawing->tree->variant);
    struct object object = object_of(drawing->scratch);

    object_add_text(&object, NAME_CODE, tree->language->code);
    object_add_text(&object, NAME_NAME, tree->language->name);
    object_add_text(&object, NAME_DIRECTION, direction_of(tree->language));
    object_add_text(&object, NAME_TITLE, page_title(drawing->page, tree));
    object_add_url(&object, NAME_URL,
                   drawing_page_url(drawing, drawing->page, tree));
    object_add_url(&object, NAME_CANONICAL,
                   drawing_canonical(drawing, drawing->page, tree));
    object_add_flag(&object, NAME_IS_CURRENT, tree == drawing->tree);
    object_add_flag(&object, NAME_IS_MISSING,
                    !page_has_variant(drawing->page, tree));
    return object_value(&object);
}
