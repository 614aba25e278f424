#include "source/article.h"

#include "markdown/target.h"
#include "source/front_matter.h"
#include "source/limits.h"
#include "source/placeholder.h"
#include "source/text.h"

/* --- the picture that stands for a page ----------------------------------- */

static void complain_of_picture(struct diags *diags, enum diag_kind kind,
                                const struct front *front, str near)
{
    diag_add(diags, kind, front->picture.place, front->image, near);
}

/* An address as in the text: a file beside the page, or "symbol:name".  Whether
 * a symbol is there is the theme's to say. */
static void find_picture(const struct markdown_source *source,
                         struct arena *arena, struct diags *diags,
                         struct front *front)
{
    struct page_picture *picture = &front->picture;
    struct target target;

    if (front->image.len == 0)
        return;
    target = target_of(source, arena, front->image);
    if (target.slashed.len && target.kind != TARGET_NOTHING)
        complain_of_picture(diags, DIAG_LINK_BACKSLASH, front, target.slashed);
    if (target.in_full.len || str_starts(front->image, STR("//")))
        target.kind = TARGET_ELSEWHERE;
    switch (target.kind) {
    case TARGET_SYMBOL:
        picture->symbol = target.path;
        break;
    case TARGET_ASSET:
        if (target.asset->is_picture && !target.asset->is_refused)
            picture->asset = target.asset;
        else if (!target.asset->is_picture)
            complain_of_picture(diags, DIAG_IMAGE_NOT_PICTURE, front, (str){0});
        break;
    case TARGET_ELSEWHERE:
        complain_of_picture(diags, DIAG_IMAGE_ELSEWHERE, front, (str){0});
        break;
    case TARGET_REFUSED:
        complain_of_picture(diags, DIAG_IMAGE_OF_MACHINE, front, (str){0});
        break;
    default:
        if (target.slashed.len)
            front->image = target.slashed;
        complain_of_picture(diags, DIAG_IMAGE_MISSING, front,
                            target_near_file(source, arena, front->image));
    }
}

/* --- texts ---------------------------------------------------------------- */

/* The standard text in plain words, where nobody wrote a plain one. */
static void derive(const struct markdown_source *standard,
                   struct article *article)
{
    struct derived *derived = arena_new(&article->arena, struct derived);
    struct markdown_source source = *standard;

    derived->front = article->front;
    source.derived = &derived->front;
    source.original = &article->body;
    markdown_parse(&source, &article->arena, &article->diags, &derived->body);
    article->derived = derived;
}

/* Is there a format that is derived, and that nobody wrote? */
static bool lacks_derived(const struct page *page, size_t language_index)
{
    for (int i = 0; i < VARIANT_COUNT; i++)
        if (variant_facts_of((enum variant)i)->is_derived
            && !page->articles[variant_slot(language_index, (enum variant)i)])
            return true;
    return false;
}

static bool is_derived_from(const struct page *page,
                            const struct article *article,
                            const struct word_list *words)
{
    return words && words->may_derive && variant_is_standard(article->variant)
           && lacks_derived(page, article->language_index);
}

void article_read_front(const struct article_source *hub,
                        struct article *article)
{
    struct front_source front = {&article->text, hub->config};
    enum file_answer answer;

    article->diags.arena = &article->arena;
    article->front.order = ORDER_NONE;
    answer = text_read(&article->arena, hub->hub_folder, LIMIT_PAGE,
                       &article->text, &article->diags);
    if (answer == FILE_MISSING)
        text_complain(answer, article->text.path, LIMIT_PAGE, &article->diags);
    article->is_read = answer == FILE_OK;
    if (article->is_read)
        front_read(&front, &article->arena, &article->diags, &article->front,
                   &article->body_offset);
}

void article_read_body(const struct article_source *hub,
                       const struct page *page, struct article *article)
{
    struct markdown_source source = {
        .text = &article->text,
        .folder = page->folder,
        .path = page->path,
        .variant = article->variant,
        .places = hub->places,
        .blocks = hub->blocks,
        .marks_lines = hub->marks_lines,
        .body_offset = article->body_offset,
    };

    if (!article->is_read)
        return;
    if (hub->words)
        source.words = hub->words[article->language_index];
    if (!article->front.is_draft)
        placeholder_find(&article->text, &article->diags);
    find_picture(&source, &article->arena, &article->diags, &article->front);
    markdown_parse(&source, &article->arena, &article->diags, &article->body);
    if (is_derived_from(page, article, source.words))
        derive(&source, article);
}

static void keep_place(const struct article_source *hub,
                       struct article *article, struct diags *aside)
{
    struct front_source source = {&article->text, hub->config};
    struct front front;

    if (text_read(&article->arena, hub->hub_folder, LIMIT_PAGE, &article->text,
                  aside)
        != FILE_OK)
        return;
    front_read(&source, &article->arena, aside, &front, &article->body_offset);
    article->front.title = front.title;
    article->front.order = front.order;
    article->front.lang = front.lang;
    article->front.slug = front.slug;
    article->front.aliases = front.aliases;
    article->front.alias_places = front.alias_places;
    article->front.is_draft = front.is_draft;
    article->front.date = front.date;
    article->front.expires = front.expires;
}

void article_read_held(const struct article_source *hub,
                       struct article *article, bool keeps_front)
{
    struct diags aside = {.arena = &article->arena};

    article->diags.arena = &article->arena;
    article->is_held = true;
    article->front = (struct front){.order = ORDER_NONE};
    if (keeps_front)
        keep_place(hub, article, &aside);
    article->front.not_in_search = true;
}

void article_free(struct article *article)
{
    arena_free(&article->arena);
    article->text.bytes = (str){0};
    article->address = (str){0};
    article->is_read = false;
    article->diags = (struct diags){0};
    article->front = (struct front){0};
    article->body = (struct body){0};
    article->derived = NULL;
    article->body_offset = 0;
}
