#include "edit/page_snapshot.h"

#include "search/body_text.h"
#include "source/front_matter.h"

struct page_snapshot page_snapshot_of(const struct page_mend *mend)
{
    struct diags diags = {.arena = mend->arena};
    struct front_source front = {&mend->text, &mend->hub->hub->config};
    struct page_snapshot reading = {.front = {.order = ORDER_NONE}};
    struct markdown_source source = page_mend_source(mend);
    struct body_text text = {0};
    struct body body;

    front_read(&front, mend->arena, &diags, &reading.front,
               &source.body_offset);
    markdown_parse(&source, mend->arena, &diags, &body);
    body_text_add_body(&text, &body);
    reading.words = str_trim(arena_copy(mend->arena, buf_str(&text.text)));
    body_text_free(&text);
    reading.links = body.links;
    reading.link_count = body.link_count;
    reading.errors = diags.errors;
    reading.warnings = diags.warnings;
    return reading;
}

/* --- comparing ------------------------------------------------------------ */

static bool lists_are_equal(struct str_list a, struct str_list b)
{
    bool same = a.count == b.count;

    for (size_t i = 0; same && i < a.count; i++)
        same = str_equal(a.items[i], b.items[i]);
    return same;
}

static bool days_are_equal(struct date before, struct date after)
{
    return before.year == 0
           || (before.year == after.year && before.month == after.month
               && before.day == after.day);
}

static bool people_are_equal(const struct front *a, const struct front *b)
{
    bool same = a->people_count == b->people_count;

    for (size_t i = 0; same && i < a->people_count; i++)
        same = str_equal(a->people[i].name, b->people[i].name)
               && str_equal(a->people[i].role, b->people[i].role);
    return same;
}

static bool facets_are_equal(const struct front *a, const struct front *b)
{
    bool same = a->facet_value_count == b->facet_value_count;

    for (size_t i = 0; same && i < a->facet_value_count; i++)
        same = a->facet_values[i] == b->facet_values[i];
    return same;
}

static bool texts_are_equal(const struct front *a, const struct front *b)
{
    const struct {
        str before;
        str after;
    } pairs[] = {
        {a->description, b->description},
        {a->instead, b->instead},
        {a->made_from, b->made_from},
        {a->lang, b->lang},
        {a->image, b->image},
        {a->place, b->place},
        {a->nation, b->nation},
        {a->led_by, b->led_by},
        {a->started, b->started},
        {a->ended, b->ended},
    };
    bool same = true;

    for (size_t i = 0; same && i < sizeof(pairs) / sizeof(pairs[0]); i++)
        same = str_equal(pairs[i].before, pairs[i].after);
    return same;
}

static bool fronts_are_equal(const struct front *a, const struct front *b)
{
    return texts_are_equal(a, b)
           && (a->slug.len == 0 || str_equal(a->slug, b->slug))
           && a->type == b->type && days_are_equal(a->date, b->date)
           && days_are_equal(a->updated, b->updated)
           && days_are_equal(a->reviewed, b->reviewed)
           && days_are_equal(a->review, b->review)
           && days_are_equal(a->expires, b->expires)
           && lists_are_equal(a->topics, b->topics)
           && lists_are_equal(a->in_short, b->in_short)
           && lists_are_equal(a->aliases, b->aliases) && people_are_equal(a, b)
           && facets_are_equal(a, b) && a->consent_count == b->consent_count
           && a->credit_count == b->credit_count
           && a->organisation_count == b->organisation_count
           && a->outcome_count == b->outcome_count && a->is_draft == b->is_draft
           && a->not_in_search == b->not_in_search && a->order == b->order;
}

/* Every link is there still, in its order; others may have come. */
static bool links_are_kept(const struct page_snapshot *before,
                           const struct page_snapshot *after)
{
    size_t found = 0;

    for (size_t i = 0; i < after->link_count && found < before->link_count; i++)
        found += str_equal(before->links[found]->path, after->links[i]->path)
                 && str_equal(before->links[found]->fragment,
                              after->links[i]->fragment);
    return found == before->link_count;
}

/* The new title stood at the start of the text, or is new there. */
static bool is_titled(const struct page_snapshot *before,
                      const struct page_snapshot *after)
{
    str title = after->front.title;

    if (before->front.title.len || title.len == 0)
        return false;
    return str_equal(before->words, after->words)
           || (str_starts(before->words, title)
               && str_equal(str_trim(str_slice(before->words, title.len,
                                               before->words.len)),
                            after->words));
}

static bool words_are_equal(const struct page_snapshot *before,
                            const struct page_snapshot *after)
{
    return (str_equal(before->front.title, after->front.title)
            && str_equal(before->words, after->words))
           || is_titled(before, after);
}

bool page_snapshot_is_same(const struct page_snapshot *before,
                           const struct page_snapshot *after, bool adds_words)
{
    return (adds_words || words_are_equal(before, after))
           && fronts_are_equal(&before->front, &after->front)
           && links_are_kept(before, after) && after->errors <= before->errors
           && after->warnings <= before->warnings;
}
