#include "model/version.h"
#include "template/object.h"
#include "theme/theme.h"
#include "view/drawing.h"
#include "view/entry.h"
#include "view/view_block.h"
#include "view/view_leaf.h"

enum { LEAST_HEADINGS = 3 };

struct value view_of_date(const struct drawing *drawing, struct date date)
{
    struct object object = object_of(drawing->scratch);
    str month =
        theme_month(drawing->theme, drawing->tree->language_index, date.month);

    if (date.year == 0)
        return (struct value){0};
    object_add_text(&object, NAME_ISO,
                    arena_format(drawing->scratch, "%04d-%02d-%02d", date.year,
                                 date.month, date.day));
    object_add_text(&object, NAME_WORDS,
                    arena_format(drawing->scratch, "%s%d %.*s %d",
                                 view_turning_mark(drawing), date.day,
                                 STR_ARG(month), date.year));
    view_add_words_language(drawing, &object);
    return object_value(&object);
}

void view_add_texts(const struct drawing *drawing, struct object *page,
                    unsigned name, const struct str_list *list)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, list->count);

    for (size_t i = 0; i < list->count; i++) {
        struct object item = object_of(drawing->scratch);

        object_add_text(&item, NAME_TEXT, list->items[i]);
        items[i] = object_value(&item);
    }
    object_add_list(page, name, items, list->count);
}

static void add_outline(const struct drawing *drawing, struct object *page)
{
    const struct body *body = article_body(drawing->article, drawing->tree);
    struct value *items =
        arena_array(drawing->scratch, struct value, body->heading_count);
    size_t count = 0;

    for (size_t i = 0; i < body->heading_count; i++) {
        const struct heading *heading = &body->headings[i];
        struct object item = object_of(drawing->scratch);

        if (heading->level != 2)
            continue;
        object_add_html(&item, NAME_HTML, heading->html);
        object_add_url(&item, NAME_URL,
                       arena_join(drawing->scratch, STR("#"), heading->id));
        items[count++] = object_value(&item);
    }
    if (count < LEAST_HEADINGS)
        count = 0;
    object_add_flag(page, NAME_HAS_OUTLINE, count > 0);
    object_add_list(page, NAME_OUTLINE, items, count);
}

static struct value view_of_maker(const struct drawing *drawing,
                                  const struct maker *maker)
{
    struct object item = object_of(drawing->scratch);

    object_add_text(&item, NAME_ROLE, maker->role);
    object_add_text(&item, NAME_NAME, maker->name);
    object_add_text(&item, NAME_ORGANISATION, maker->organisation);
    object_add_flag(&item, NAME_LIVED_EXPERIENCE,
                    maker->lived_experience == ANSWER_YES);
    object_add_flag(&item, NAME_NO_LIVED_EXPERIENCE,
                    maker->lived_experience == ANSWER_NO);
    object_add_flag(&item, NAME_PAID, maker->paid == ANSWER_YES);
    object_add_flag(&item, NAME_NOT_PAID, maker->paid == ANSWER_NO);
    return object_value(&item);
}

static void add_people(const struct drawing *drawing, struct object *page,
                       const struct front *front)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, front->people_count);

    for (size_t i = 0; i < front->people_count; i++)
        items[i] = view_of_maker(drawing, &front->people[i]);
    object_add_list(page, NAME_PEOPLE, items, front->people_count);
}

static struct value view_of_check(const struct drawing *drawing,
                                  const struct checked_by *check)
{
    struct object object = object_of(drawing->scratch);

    if (check->group.len == 0)
        return (struct value){0};
    object_add_text(&object, NAME_GROUP, check->group);
    object_add(&object, NAME_DATE, view_of_date(drawing, check->date));
    if (check->readers)
        object_add_text(&object, NAME_READERS,
                        arena_format(drawing->scratch, "%ld", check->readers));
    object_add_text(&object, NAME_CHANGED, check->changed);
    return object_value(&object);
}

static void add_credits(const struct drawing *drawing, struct object *page,
                        const struct front *front)
{
    size_t count = front->credit_count;
    struct value *items = arena_array(drawing->scratch, struct value, count);

    for (size_t i = 0; i < count; i++) {
        struct object item = object_of(drawing->scratch);

        object_add_text(&item, NAME_OF, front->credits[i].of);
        object_add_text(&item, NAME_BY, front->credits[i].by);
        object_add_text(&item, NAME_LICENCE, front->credits[i].licence);
        items[i] = object_value(&item);
    }
    object_add_flag(page, NAME_HAS_CREDITS, count > 0);
    object_add_list(page, NAME_CREDITS, items, count);
}

static void add_organisations(const struct drawing *drawing,
                              struct object *page, const struct front *front)
{
    size_t count = front->organisation_count;
    struct value *items = arena_array(drawing->scratch, struct value, count);

    for (size_t i = 0; i < count; i++) {
        struct object item = object_of(drawing->scratch);

        object_add_text(&item, NAME_NAME, front->organisations[i].name);
        object_add_text(&item, NAME_PART, front->organisations[i].part);
        items[i] = object_value(&item);
    }
    object_add_list(page, NAME_ORGANISATIONS, items, count);
}

static void add_outcomes(const struct drawing *drawing, struct object *page,
                         const struct front *front)
{
    size_t count = front->outcome_count;
    struct value *items = arena_array(drawing->scratch, struct value, count);

    for (size_t i = 0; i < count; i++) {
        const struct outcome *outcome = &front->outcomes[i];
        struct object item = object_of(drawing->scratch);

        object_add_text(&item, NAME_LABEL, outcome->label);
        object_add_text(&item, NAME_VALUE, outcome->value);
        object_add_text(&item, NAME_UNIT, outcome->unit);
        view_add_share(
            drawing, &item,
            arena_join(drawing->scratch, outcome->value, outcome->unit));
        object_add_text(&item, NAME_OVER, outcome->over);
        object_add_text(&item, NAME_MEASURE, outcome->measure);
        object_add_text(&item, NAME_SOURCE, outcome->source);
        items[i] = object_value(&item);
    }
    object_add_flag(page, NAME_HAS_OUTCOMES, count > 0);
    object_add_list(page, NAME_OUTCOMES, items, count);
}

static void add_facts(const struct drawing *drawing, struct object *page,
                      const struct front *front)
{
    bool has_facts = front->place.len || front->nation.len || front->led_by.len
                     || front->started.len || front->ended.len
                     || front->organisation_count || front->outcome_count;

    object_add_flag(page, NAME_HAS_FACTS,
                    has_facts && front->type == TYPE_CASE_STUDY);
    object_add_text(page, NAME_PLACE, front->place);
    object_add_text(page, NAME_NATION, front->nation);
    object_add_text(page, NAME_LED_BY, front->led_by);
    object_add_text(page, NAME_STARTED, front->started);
    object_add_text(page, NAME_ENDED, front->ended);
    add_organisations(drawing, page, front);
    add_outcomes(drawing, page, front);
}

static void draw_content(const void *context, struct buf *out)
{
    const struct drawing *drawing = context;

    drawing_add_runs(drawing,
                     &article_body(drawing->article, drawing->tree)->runs, out);
}

/* Footnotes are the last run, if there are any. */
static size_t runs_before_notes(const struct runs *runs)
{
    size_t before = runs->count ? runs->count - 1 : 0;
    const struct run *last = runs->count ? &runs->items[before] : NULL;

    if (last && last->kind == RUN_BLOCK
        && str_equal(last->block->name, STR("footnotes")))
        return before;
    return runs->count;
}

static void draw_body(const void *context, struct buf *out)
{
    const struct drawing *drawing = context;
    struct runs runs = article_body(drawing->article, drawing->tree)->runs;

    runs.count = runs_before_notes(&runs);
    drawing_add_runs(drawing, &runs, out);
}

static void draw_notes(const void *context, struct buf *out)
{
    const struct drawing *drawing = context;
    struct runs runs = article_body(drawing->article, drawing->tree)->runs;
    size_t before = runs_before_notes(&runs);

    if (before == runs.count)
        return;
    runs.items += before;
    runs.count -= before;
    drawing_add_runs(drawing, &runs, out);
}

/* Whether the author has said how to reach the people behind the hub. */
static bool has_own_contact(const struct body *body)
{
    for (size_t i = 0; i < body->block_count; i++)
        if (str_equal(body->blocks[i]->name, STR("contact")))
            return true;
    return false;
}

static void add_drawn(const struct drawing *drawing, struct object *page,
                      unsigned name,
                      void (*draw)(const void *context, struct buf *out))
{
    object_add(page, name,
               (struct value){.kind = VALUE_DRAWN, .drawn = {draw, drawing}});
}

static void add_text_of_page(const struct drawing *drawing, struct object *page,
                             const struct front *front)
{
    object_add_text(page, NAME_DESCRIPTION, front->description);
    object_add(page, NAME_DATE, view_of_date(drawing, front->date));
    object_add(page, NAME_UPDATED, view_of_date(drawing, front->updated));
    object_add(page, NAME_REVIEWED, view_of_date(drawing, front->reviewed));
    object_add(page, NAME_REVIEW, view_of_date(drawing, front->review));
    object_add_flag(page, NAME_HAS_IN_SHORT,
                    front->in_short.count > 0 && !drawing->leaf);
    view_add_texts(drawing, page, NAME_IN_SHORT, &front->in_short);
    view_add_texts(drawing, page, NAME_TOPICS, &front->topics);
    add_people(drawing, page, front);
    object_add(page, NAME_CHECKED_BY,
               view_of_check(drawing, &front->checked_by));
    add_credits(drawing, page, front);
    add_facts(drawing, page, front);
    if (!drawing->article)
        return;
    if (!drawing->leaf)
        add_outline(drawing, page);
    object_add_flag(
        page, NAME_HAS_OWN_CONTACT,
        has_own_contact(article_body(drawing->article, drawing->tree)));
    view_add_words(drawing, page);
    add_drawn(drawing, page, NAME_CONTENT, draw_content);
    add_drawn(drawing, page, NAME_BODY, draw_body);
    add_drawn(drawing, page, NAME_NOTES, draw_notes);
}

static bool leads_to(const struct body *body, const struct page *page)
{
    for (size_t i = 0; body && i < body->link_count; i++)
        if (body->links[i]->page == page)
            return true;
    return false;
}

/* Those of the section, or of one leaf of it. */
static void add_children(const struct drawing *drawing, struct object *page)
{
    const struct body *body =
        drawing->article ? article_body(drawing->article, drawing->tree) : NULL;
    struct leaf all = {.end = drawing->page->child_count};
    struct leaf shown = view_shown_leaf(drawing, &all);
    size_t most = shown.end - shown.first;
    struct value *items = arena_array(drawing->scratch, struct value, most);
    struct value *more = arena_array(drawing->scratch, struct value, most);
    size_t count = 0;
    size_t more_count = 0;

    for (size_t i = shown.first; i < shown.end; i++) {
        items[count] = view_of_link(drawing, drawing->page->children[i]);
        if (!leads_to(body, drawing->page->children[i]))
            more[more_count++] = items[count];
        count++;
    }
    object_add_flag(page, NAME_HAS_CHILDREN, count > 0);
    object_add_list(page, NAME_CHILDREN, items, count);
    object_add_flag(page, NAME_HAS_MORE_CHILDREN, more_count > 0);
    object_add_list(page, NAME_MORE_CHILDREN, more, more_count);
}

static void add_link(const struct drawing *drawing, struct object *page,
                     unsigned name, const struct page *other)
{
    if (other)
        object_add(page, name, view_of_link(drawing, other));
}

/* The standard page of the language, else of the first language: also for a
 * translation that is older than the page it was made from. */
static const struct tree *tree_of_full_page(const struct drawing *drawing)
{
    const struct tree *own =
        drawing_standard(drawing, drawing->tree->language_index);
    bool is_old_translation = drawing->article && drawing->article->is_outdated
                              && variant_is_standard(drawing->article->variant);

    return page_has_variant(drawing->page, own) && !is_old_translation
               ? own
               : drawing_standard(drawing, 0);
}

static struct value view_of_full_page(const struct drawing *drawing)
{
    const struct tree *tree =
        drawing->is_moved ? drawing->tree : tree_of_full_page(drawing);
    const struct article *article = page_article(drawing->page, tree);
    struct object link = object_of(drawing->scratch);

    object_add_text(&link, NAME_TITLE, page_title(drawing->page, tree));
    object_add_url(&link, NAME_URL,
                   drawing_page_url(drawing, drawing->page, tree));
    object_add_text(&link, NAME_DESCRIPTION,
                    article ? article->front.description : (str){0});
    view_add_language(drawing, &link, tree->language_index);
    return object_value(&link);
}

/* Languages that have what is missing here. */
static void add_elsewhere(const struct drawing *drawing, struct object *page)
{
    size_t most = drawing->hub->config.language_count;
    struct value *items = arena_array(drawing->scratch, struct value, most);
    enum variant variant = drawing->tree->variant;
    size_t count = 0;

    for (size_t i = 0; !drawing->article && i < most; i++)
        if (page_has_variant(drawing->page, drawing_tree(drawing, i, variant)))
            items[count++] = view_of_language_link(drawing, i);
    object_add_flag(page, NAME_HAS_ELSEWHERE, count > 0);
    object_add_list(page, NAME_ELSEWHERE, items, count);
}

static void add_neighbourhood(const struct drawing *drawing,
                              struct object *page)
{
    bool is_home = drawing->page == drawing->hub->home;

    object_add_flag(page, NAME_IS_HOME, is_home);
    object_add_flag(page, NAME_IS_SECTION, drawing->page->is_index);
    add_children(drawing, page);
    if (!drawing->leaf) {
        add_link(drawing, page, NAME_PREVIOUS, drawing->page->previous);
        add_link(drawing, page, NAME_NEXT, drawing->page->next);
    }
    view_add_leaves(drawing, page);
    add_link(drawing, page, NAME_SECTION, drawing->page->parent);
    add_elsewhere(drawing, page);
    if (!variant_is_standard(drawing->tree->variant) || !drawing->article
        || drawing->article->is_outdated || drawing->is_moved)
        object_add(page, NAME_FULL_PAGE, view_of_full_page(drawing));
}

/* The page leads on from one that is no longer published. */
static void add_expired(const struct drawing *drawing, struct object *page)
{
    const struct article *expired;

    if (!drawing->expired)
        return;
    expired = page_named_by(drawing->expired, drawing->tree);
    object_add(
        page, NAME_EXPIRED,
        view_of_date(drawing, page_standard(drawing->expired)->front.expires));
    object_add_text(page, NAME_EXPIRED_TITLE, expired->front.title);
}

static void add_state(const struct drawing *drawing, struct object *page,
                      enum page_type type)
{
    const struct article *article = drawing->article;
    enum text_kind kind = drawing->page
                              ? page_text_kind(drawing->page, drawing->tree)
                              : TEXT_WRITTEN;

    object_add_flag(page, NAME_IS_GUIDANCE, type == TYPE_GUIDANCE);
    object_add_flag(page, NAME_IS_CASE_STUDY, type == TYPE_CASE_STUDY);
    object_add_flag(page, NAME_IS_RESOURCE, type == TYPE_RESOURCE);
    object_add_flag(page, NAME_IS_MISSING, drawing->page && !article);
    object_add_flag(page, NAME_IS_OUTDATED, article && article->is_outdated);
    object_add_flag(page, NAME_IS_DERIVED,
                    article && article_is_derived(article, drawing->tree));
    object_add_flag(page, NAME_IS_APPROVED, kind == TEXT_READ);
    object_add_flag(page, NAME_IS_FULL_TEXT, kind == TEXT_EXPLAINED);
}

struct value view_of_article(const struct drawing *drawing)
{
    struct object page = object_of(drawing->scratch);
    struct front *front = arena_new(drawing->scratch, struct front);

    if (drawing->page)
        *front = version_front(drawing->page, drawing->tree);
    add_state(drawing, &page, front->type);
    add_text_of_page(drawing, &page, front);
    if (drawing->page) {
        object_add_text(
            &page, NAME_TITLE,
            view_leaf_title(drawing, drawing->leaf,
                            page_title(drawing->page, drawing->tree)));
        view_add_title_language(drawing, &page,
                                page_named_by(drawing->page, drawing->tree));
        object_add_text(&page, NAME_ADDRESS, drawing->page->address);
        view_add_page_picture(drawing, &page, drawing->page);
        add_neighbourhood(drawing, &page);
        add_expired(drawing, &page);
        view_add_generated(drawing, &page);
        view_add_filed(drawing, &page);
    }
    return object_value(&page);
}
