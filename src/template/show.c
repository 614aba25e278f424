#include "template/compiler.h"

#include "base/near.h"

static const str kind_words[] = {
    [VALUE_NOTHING] = STR_INIT("nothing"),
    [VALUE_FLAG] = STR_INIT("a yes or no"),
    [VALUE_TEXT] = STR_INIT("text"),
    [VALUE_URL] = STR_INIT("an address"),
    [VALUE_HTML] = STR_INIT("HTML"),
    [VALUE_DRAWN] = STR_INIT("HTML"),
    [VALUE_LIST] = STR_INIT("a list"),
    [VALUE_OBJECT] = STR_INIT("a group of names"),
};

static void complain_of_tag(struct compiler *compiler,
                            const struct scene *scene,
                            const struct template_node *node,
                            enum diag_kind kind, str b)
{
    compiler_complain(compiler, (struct spot){scene->unit, node->offset}, kind,
                      node->text, b);
}

static void add_operation(struct compiler *compiler,
                          const struct template_node *node,
                          enum program_operation operation, short level)
{
    struct assembly *assembly = &compiler->assembly;
    unsigned index = assembly_add(assembly, operation);

    assembly_add_name(assembly, compiler->job->names, node->text);
    assembly->items[index].level = level;
}

/* In text, or in an attribute with quotes that a browser does not run. */
static bool text_may_stand(const struct markup *markup)
{
    return markup->where == MARKUP_TEXT || markup->where == MARKUP_WORDS
           || (markup->where == MARKUP_VALUE
               && markup->attribute != MARKUP_CLOSED);
}

static void add_html(struct compiler *compiler, const struct scene *scene,
                     const struct template_node *node, short level)
{
    if (node->kind == TEMPLATE_SHOW)
        complain_of_tag(compiler, scene, node, DIAG_TEMPLATE_SHOWS_HTML,
                        (str){0});
    else if (compiler->markup.where != MARKUP_TEXT)
        complain_of_tag(compiler, scene, node, DIAG_TEMPLATE_PLACE_HTML,
                        markup_words(&compiler->markup));
    else
        add_operation(compiler, node, PROGRAM_SHOW_HTML, level);
}

static void add_words_or_url(struct compiler *compiler,
                             const struct scene *scene,
                             const struct template_node *node, short level)
{
    bool is_url = compiler->markup.where == MARKUP_VALUE
                  && compiler->markup.attribute == MARKUP_URL;

    if (node->kind == TEMPLATE_SHOW_RAW)
        complain_of_tag(compiler, scene, node, DIAG_TEMPLATE_SHOWS_TEXT,
                        (str){0});
    else if (!text_may_stand(&compiler->markup))
        complain_of_tag(compiler, scene, node, DIAG_TEMPLATE_PLACE,
                        markup_words(&compiler->markup));
    else
        add_operation(compiler, node, is_url ? PROGRAM_SHOW_URL : PROGRAM_SHOW,
                      level);
}

static void add_checked(struct compiler *compiler, const struct scene *scene,
                        const struct template_node *node)
{
    struct seen seen;
    short level;

    if (!check_find(&compiler->check, node->text, &seen, &level)) {
        complain_of_tag(
            compiler, scene, node, DIAG_THEME_NAME_UNKNOWN,
            check_advice(&compiler->check, compiler->job->arena, node->text));
        return;
    }
    switch (seen.kind) {
    case VALUE_TEXT:
    case VALUE_URL:
        add_words_or_url(compiler, scene, node, level);
        return;
    case VALUE_HTML:
    case VALUE_DRAWN:
        add_html(compiler, scene, node, level);
        return;
    default:
        complain_of_tag(compiler, scene, node, DIAG_TEMPLATE_SHOWS_GROUP,
                        kind_words[seen.kind]);
    }
}

static str advice_for_words(struct compiler *compiler, str key)
{
    const struct template_words *words = compiler->job->sight->words;
    str near = near_find(key, words->keys, words->key_count);

    if (near.len)
        return arena_format(compiler->job->arena, "did you mean strings.%.*s?",
                            STR_ARG(near));
    return arena_format(compiler->job->arena,
                        "add the row %.*s to the files of strings/",
                        STR_ARG(key));
}

/* Words without tags become part of the text round them. */
static void add_words_nodes(struct compiler *compiler,
                            const struct scene *scene)
{
    for (const struct template_node *node = scene->unit->first; node;
         node = node->next) {
        if (node->kind == TEMPLATE_TEXT)
            assembly_add_escaped(&compiler->assembly, node->text);
        else if (node->kind != TEMPLATE_SHOW
                 || str_starts(node->text, STR("strings.")))
            complain_of_tag(compiler, scene, node, DIAG_STRINGS_TAG, (str){0});
        else
            add_checked(compiler, scene, node);
    }
}

/* Words of another language say so where an element can stand. */
static const struct template_words *
words_to_mark(const struct compiler *compiler)
{
    const struct template_words *words = compiler->job->sight->words;

    return compiler->markup.where == MARKUP_TEXT && words->language.len ? words
                                                                        : NULL;
}

static void open_language(struct compiler *compiler)
{
    const struct template_words *words = words_to_mark(compiler);

    if (!words)
        return;
    assembly_add_text(&compiler->assembly, STR("<span lang=\""));
    assembly_add_escaped(&compiler->assembly, words->language);
    assembly_add_text(&compiler->assembly, STR("\">"));
}

/* A full stop at the end is of the same direction as the words before it,
 * and words that follow in that direction stand behind it. */
static void close_language(struct compiler *compiler)
{
    const struct template_words *words = words_to_mark(compiler);

    if (!words)
        return;
    if (words->turns)
        assembly_add_text(&compiler->assembly, words->is_right_to_left
                                                   ? STR("&#x200F;")
                                                   : STR("&#x200E;"));
    assembly_add_text(&compiler->assembly, STR("</span>"));
}

static void add_words(struct compiler *compiler, const struct scene *scene,
                      const struct template_node *node)
{
    str key = str_without_start(node->text, STR("strings."));
    const struct template_words *words = compiler->job->sight->words;
    const struct template_string *string = words->find(words->context, key);
    struct scene inside = {.outer = scene};

    if (!string) {
        complain_of_tag(compiler, scene, node, DIAG_STRINGS_UNKNOWN,
                        advice_for_words(compiler, key));
        return;
    }
    if (!text_may_stand(&compiler->markup)) {
        complain_of_tag(compiler, scene, node, DIAG_TEMPLATE_PLACE,
                        markup_words(&compiler->markup));
        return;
    }
    inside.unit = compiler_unit(compiler, &(struct template_source){
                                              .file = string->place.file,
                                              .text = string->words,
                                              .place = &string->place,
                                          });
    if (!inside.unit->ok)
        return;
    open_language(compiler);
    add_words_nodes(compiler, &inside);
    close_language(compiler);
}

void compiler_add_show(struct compiler *compiler, const struct scene *scene,
                       const struct template_node *node)
{
    if (!compiler->job->sight)
        add_operation(compiler, node,
                      node->kind == TEMPLATE_SHOW ? PROGRAM_SHOW
                                                  : PROGRAM_SHOW_RAW,
                      PROGRAM_ANY_LEVEL);
    else if (str_starts(node->text, STR("strings.")))
        add_words(compiler, scene, node);
    else
        add_checked(compiler, scene, node);
}
