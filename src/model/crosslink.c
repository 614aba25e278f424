#include <stdlib.h>

#include "base/buf.h"
#include "base/near.h"
#include "model/connect.h"

static int compare_ids(const void *left, const void *right)
{
    return str_compare(*(const str *)left, *(const str *)right);
}

bool article_has_id(const struct article *article, str id)
{
    return article->body.id_count
           && bsearch(&id, article->body.ids, article->body.id_count,
                      sizeof(str), compare_ids);
}

static const struct tree *tree_of(const struct hub *hub,
                                  const struct article *article)
{
    return &hub->trees[variant_slot(article->language_index, article->variant)];
}

/* Letters and digits alone, without what programs put before them. */
static str bare_place(struct arena *scratch, str id)
{
    struct buf bare = {0};
    str kept;

    id = str_without_start(id, STR("user-content-"));
    if (str_starts(id, STR("part-")) && id.len > 5 && char_is_digit(id.at[5]))
        id = str_slice(id, 5, id.len);
    for (size_t i = 0; i < id.len; i++)
        if (char_is_letter(id.at[i]) || char_is_digit(id.at[i])
            || (id.at[i] & 0x80))
            buf_add_char(&bare, char_lower(id.at[i]));
    kept = arena_copy(scratch, buf_str(&bare));
    buf_free(&bare);
    return kept;
}

static str without_number(str bare)
{
    while (bare.len && char_is_digit(bare.at[0]))
        bare = str_slice(bare, 1, bare.len);
    return bare;
}

/* The one place whose letters are the same: other programs write other signs
 * between words, or leave the number before them out. */
static str place_meant(const struct article *target, str fragment)
{
    struct arena scratch = {0};
    str wanted = bare_place(&scratch, fragment);
    str found = {0};
    size_t count = 0;

    for (size_t i = 0; wanted.len && i < target->body.heading_count; i++) {
        str id = target->body.headings[i].id;
        str bare = bare_place(&scratch, id);

        if (!str_equal(bare, wanted) && !str_equal(without_number(bare), wanted)
            && !str_equal(target->body.headings[i].wanted, fragment))
            continue;
        found = id;
        count++;
    }
    arena_free(&scratch);
    return count == 1 ? found : (str){0};
}

/* What the link leads to on its page, where other programs spell it
 * otherwise.  Null when nothing is to be said: there is no such article to
 * look at, or it has the place. */
static const struct article *find_anchor(const struct hub *hub,
                                         const struct article *article,
                                         struct page_link *link)
{
    const struct article *target =
        link->page ? page_article(link->page, tree_of(hub, article)) : NULL;
    str meant;

    if (link->anchor.len == 0 || !target || target->is_held
        || article_has_id(target, link->anchor))
        return NULL;
    meant = place_meant(target, link->anchor);
    if (meant.len)
        link->anchor = meant;
    return target;
}

static void check_fragment(const struct hub *hub, const struct article *article,
                           struct page_link *link, struct diags *diags)
{
    const struct article *target = find_anchor(hub, article, link);

    if (!target)
        return;
    if (!str_equal(link->anchor, link->fragment)) {
        diag_add(diags, DIAG_ANCHOR_READ, link->place, link->fragment,
                 link->anchor);
        return;
    }
    diag_add(
        diags, DIAG_ANCHOR_MISSING, link->place, link->fragment,
        near_find(link->fragment, target->body.ids, target->body.id_count));
    /* A wrong #place on a page that is there still opens the page. */
    if (link->path.len)
        diag_soften(diags, DIAG_WARNING);
    /* Nothing is known of the places on a page that could not be read. */
    if (target->text.bytes.len == 0)
        diag_follows(diags, target->text.path);
}

/* What has a message of its own needs none at each link that leads to it. */
static void complain_of_link(const struct hub *hub,
                             const struct page_link *link, struct diags *diags)
{
    const struct absent *absent = map_find(&hub->absent, link->path);
    struct arena scratch = {0};

    if (absent && absent->is_told)
        return;
    if (absent && absent->why)
        diag_add(diags, DIAG_LINK_TO_DRAFT, link->place, link->path,
                 absence_words(&scratch, absent->front, absent->why));
    else
        diag_add(diags, DIAG_LINK_TO_NOTHING, link->place, link->path,
                 (str){0});
    arena_free(&scratch);
}

/* Null when there is none.  What stood on an expired page is not found on the
 * page that is to be read instead. */
static const struct page *
find_page(const struct hub *hub, const struct page *own, struct page_link *link)
{
    const struct page *page =
        link->path.len ? map_find(&hub->pages_by_path, link->path) : own;
    const struct absent *absent =
        page ? NULL : map_find(&hub->absent, link->path);

    link->anchor = link->fragment;
    if (!absent || !absent->instead)
        return page;
    link->anchor = (str){0};
    return absent->instead;
}

static void warn_of_expired(const struct hub *hub, const struct page_link *link,
                            struct diags *diags)
{
    const struct absent *absent = map_find(&hub->absent, link->path);
    struct arena scratch = {0};

    if (absent)
        diag_add(diags, DIAG_LINK_TO_EXPIRED, link->place, link->path,
                 absence_words(&scratch, absent->front, absent->why));
    arena_free(&scratch);
}

static void connect_link(const struct hub *hub, const struct page *page,
                         const struct article *article, struct page_link *link,
                         struct diags *diags)
{
    link->page = find_page(hub, page, link);
    if (link->page && link->path.len
        && !map_find(&hub->pages_by_path, link->path))
        warn_of_expired(hub, link, diags);
    else if (link->page)
        check_fragment(hub, article, link, diags);
    else
        complain_of_link(hub, link, diags);
}

/* A derived text has the links and the blocks of the text that it was made
 * of; what is wrong with them was said there. */
static void connect_derived(const struct hub *hub, const struct page *page,
                            const struct article *article)
{
    struct body *to = &article->derived->body;

    for (size_t i = 0; i < to->link_count; i++) {
        struct page_link *link = to->links[i];

        link->page = find_page(hub, page, link);
        find_anchor(hub, article, link);
    }
}

void connect_links_of(const struct hub *hub, const struct page *page,
                      const struct article *article, struct diags *diags)
{
    for (size_t i = 0; i < article->body.link_count; i++)
        connect_link(hub, page, article, article->body.links[i], diags);
    if (article->derived)
        connect_derived(hub, page, article);
}

void connect_links(struct hub *hub, struct diags *diags)
{
    size_t slots = variant_slot_count(hub->config.language_count);

    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (hub->pages[i]->articles[j])
                connect_links_of(hub, hub->pages[i], hub->pages[i]->articles[j],
                                 diags);
}

/* --- pins of the search --------------------------------------------------- */

static str nearest_page(const struct hub *hub, struct arena *scratch, str path)
{
    str *paths = arena_array(scratch, str, hub->page_count);
    str near;

    for (size_t i = 0; i < hub->page_count; i++)
        paths[i] = hub->pages[i]->path;
    near = near_find(path, paths, hub->page_count);
    return near.len ? arena_join(scratch, near, STR(".md")) : near;
}

static void connect_pin(const struct hub *hub, struct pin *pin,
                        struct diags *diags)
{
    struct arena scratch = {0};

    pin->page = map_find(&hub->pages_by_path, pin->path);
    if (!pin->page)
        diag_add(diags, DIAG_PIN_PAGE_UNKNOWN, pin->place, pin->path,
                 nearest_page(hub, &scratch, pin->path));
    else if (page_is_unsearched(pin->page, hub->config.language_count))
        diag_add(diags, DIAG_PIN_PAGE_LEFT_OUT, pin->place, pin->path,
                 (str){0});
    arena_free(&scratch);
}

void connect_pins(struct hub *hub, struct diags *diags)
{
    for (size_t i = 0; i < hub->config.pin_count; i++)
        connect_pin(hub, &hub->config.pins[i], diags);
}
