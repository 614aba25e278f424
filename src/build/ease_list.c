#include "build/ease_list.h"

#include "build/stages.h"

struct listing {
    struct arena *arena;
    struct ease_list list;
    size_t capacity;
    const struct body *standard; /* of the page and language; or null */
};

static struct ease_grades grades_of(const struct ease *ease)
{
    return (struct ease_grades){ease_flesch_kincaid(ease), ease_ari(ease)};
}

static struct ease_grades gain_of(const struct ease *text,
                                  const struct ease *than)
{
    struct ease_grades now = grades_of(text);
    struct ease_grades before = grades_of(than);

    return (struct ease_grades){before.flesch_kincaid - now.flesch_kincaid,
                                before.ari - now.ari};
}

static void add_row(struct listing *listing, struct ease_row row,
                    const struct body *body)
{
    const struct ease *ease = &body->ease;
    struct ease with_items = ease_with_items(ease);

    row.words = ease->words;
    row.sentences = ease->sentences;
    row.long_sentences = ease->long_sentences;
    row.has_grades = !ease_is_short(ease);
    row.grades = grades_of(ease);
    if (row.has_grades && listing->standard && listing->standard != body
        && !ease_is_short(&listing->standard->ease)) {
        row.has_gain = true;
        row.gain = gain_of(ease, &listing->standard->ease);
        row.gain_with_items = gain_of(&with_items, &listing->standard->ease);
    }
    listing->list.rows =
        arena_grow(listing->arena, listing->list.rows, listing->list.count,
                   &listing->capacity, sizeof(row));
    listing->list.rows[listing->list.count++] = row;
}

static size_t growth_of(const struct article *article)
{
    const struct body *body = &article->derived->body;
    size_t now = body->ease.words + body->note_words;

    return now > article->body.ease.words ? now - article->body.ease.words : 0;
}

static void add_derived(struct listing *listing, const struct page *page,
                        const struct article *article, const struct tree *tree)
{
    const struct body *body = &article->derived->body;
    bool is_read = page_text_kind(page, tree) == TEXT_READ;

    add_row(listing,
            (struct ease_row){.file = article->text.path,
                              .what = is_read ? "drafted, read" : "explained",
                              .is_made = true,
                              .changes = body->change_count,
                              .growth = growth_of(article)},
            body);
}

static void add_page(struct listing *listing, const struct page *page,
                     const struct tree *trees)
{
    const struct article *standard =
        page_standard_in(page, trees->language_index);

    listing->standard = standard ? &standard->body : NULL;
    for (size_t i = 0; i < VARIANT_COUNT; i++) {
        const struct article *article = page_article(page, &trees[i]);

        if (!article)
            continue;
        if (article->variant == trees[i].variant)
            add_row(listing,
                    (struct ease_row){
                        .file = article->text.path,
                        .what = variant_facts_of(trees[i].variant)->name.at},
                    &article->body);
        else if (article_is_derived(article, &trees[i]))
            add_derived(listing, page, article, &trees[i]);
    }
}

struct ease_list ease_list_of(const struct build *build, struct arena *arena)
{
    const struct hub *hub = &build->hub;
    struct listing listing = {.arena = arena};

    for (size_t i = 0; i < hub->config.language_count; i++) {
        str code = str_cut(hub->config.languages[i].code, '-').head;

        for (size_t j = 0; str_equal(code, STR("en")) && j < hub->page_count;
             j++)
            if (!hub->pages[j]->is_generated)
                add_page(&listing, hub->pages[j],
                         &hub->trees[variant_slot(i, (enum variant)0)]);
    }
    return listing.list;
}
