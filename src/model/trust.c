#include "model/trust.h"
#include "base/buf.h"
#include "base/hash.h"
#include "model/route.h"
#include "model/story_person.h"
#include "model/version.h"

/* A name shorter than this is in too many words to look for it; and each name
 * is looked for in all of the hub. */
enum { NAME_LEAST = 3, NAMES_MOST = 50 };

struct paths {
    str *items;
    size_t count;
    size_t capacity;
    struct map known;
};

/* The take-down list while it grows. */
struct listing {
    const struct trust *trust;
    struct paths pages;
    struct paths files;
    struct paths said;
    size_t name_count; /* looked for so far */
};

static void add_path(const struct listing *listing, struct paths *paths,
                     str path)
{
    struct arena *arena = listing->trust->arena;

    if (!map_add(arena, &paths->known, path, paths))
        return;
    paths->items = arena_grow(arena, paths->items, paths->count,
                              &paths->capacity, sizeof(str));
    paths->items[paths->count++] = path;
}

/* A photo goes out in several sizes: each is a file to take down. */
static void add_asset(struct listing *listing, const struct asset *asset)
{
    add_path(listing, &listing->files, asset->path);
    for (size_t i = 1; i < asset->version_count; i++)
        add_path(listing, &listing->files, asset->versions[i].path);
}

static void add_files(struct listing *listing, const struct runs *runs)
{
    for (size_t i = 0; i < runs->count; i++)
        if (runs->items[i].kind == RUN_FILE_LINK)
            add_asset(listing, runs->items[i].asset);
}

static void add_article_files(struct listing *listing,
                              const struct article *article)
{
    const struct body *body = &article->body;
    const struct asset *picture = article->front.picture.asset;

    if (picture)
        add_asset(listing, picture);
    add_files(listing, &body->runs);
    for (size_t i = 0; i < body->block_count; i++) {
        add_files(listing, &body->blocks[i]->content);
        add_files(listing, &body->blocks[i]->picture);
    }
}

/* Every page of the site that shows the article: one in each format. */
static void add_article(struct listing *listing, const struct page *page,
                        const struct article *article)
{
    const struct hub *hub = listing->trust->hub;

    for (size_t i = 0; i < hub->tree_count; i++)
        if (page_article(page, &hub->trees[i]) == article)
            add_path(listing, &listing->pages,
                     route_of(listing->trust->arena, hub->trees[i].prefix,
                              page_address(page, &hub->trees[i]),
                              hub->config.pretty_urls));
}

/* The texts that the consent is for. */
static void list_own(struct listing *listing, const struct page *page,
                     const struct article *article)
{
    size_t slots =
        variant_slot_count(listing->trust->hub->config.language_count);
    bool is_for_all = article == page_standard(page);

    for (size_t i = 0; i < slots; i++) {
        const struct article *other = page->articles[i];

        if (!other || !(other == article || is_for_all))
            continue;
        add_article(listing, page, other);
        add_article_files(listing, other);
    }
}

/* Any other text that says the name. */
static void list_naming(struct listing *listing, str name)
{
    const struct hub *hub = listing->trust->hub;
    size_t slots = variant_slot_count(hub->config.language_count);

    if (name.len < NAME_LEAST || listing->name_count++ >= NAMES_MOST)
        return;
    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 0; j < slots; j++) {
            const struct article *article = hub->pages[i]->articles[j];

            if (article && str_find(article->text.bytes, name) >= 0)
                add_article(listing, hub->pages[i], article);
        }
}

/* A title with a part of the name: "What Rosa says". */
static bool names_somebody(str title, str name)
{
    for (str_halves cut = {.tail = name, .found = true}; cut.found;) {
        cut = str_cut(cut.tail, ' ');
        if (cut.head.len >= NAME_LEAST && str_find(title, cut.head) >= 0)
            return true;
    }
    return false;
}

/* Lists, and pages before and after, say the title of a page. */
static void list_said(struct listing *listing, const struct page *page,
                      str name)
{
    size_t slots =
        variant_slot_count(listing->trust->hub->config.language_count);

    if (name.len < NAME_LEAST)
        return;
    add_path(listing, &listing->said, name);
    for (size_t i = 0; i < slots; i++)
        if (page->articles[i]
            && names_somebody(page->articles[i]->front.title, name))
            add_path(listing, &listing->said, page->articles[i]->front.title);
}

static void check_consent(struct listing *listing, const struct page *page,
                          const struct article *article,
                          const struct consent *consent)
{
    const struct trust *trust = listing->trust;
    long left = date_to_days(consent->until) - date_to_days(trust->today);
    str day = date_words(trust->arena, consent->until);

    if (left < 0) {
        if (!consent->is_told)
            diag_add(trust->diags, DIAG_CONSENT_ENDED, consent->place,
                     consent->of, day);
        list_own(listing, page, article);
        list_naming(listing, consent->of);
        list_said(listing, page, consent->of);
    } else if (left <= CONSENT_WARNING_DAYS && !consent->is_told) {
        diag_add(trust->diags, DIAG_CONSENT_ENDS_SOON, consent->place,
                 consent->of, day);
    }
}

/* Somebody who tells of their own life by name, in a page that says nothing
 * of their consent. */
static bool ask_tellers(const struct trust *trust,
                        const struct article *article)
{
    const struct front *front = &article->front;
    bool is_asked = false;

    for (size_t i = 0; i < front->people_count; i++) {
        str name = front->people[i].name;
        ptrdiff_t at = str_find(article->text.bytes, name);

        if (front->people[i].lived_experience != ANSWER_YES || name.len == 0)
            continue;
        diag_add(trust->diags, DIAG_CONSENT_MISSING,
                 place_at(&article->text, at < 0 ? 0 : (size_t)at), name,
                 (str){0});
        is_asked = true;
    }
    return is_asked;
}

/* Or whom the text names or shows: the first of them, once a page. */
static bool ask_named(const struct trust *trust, const struct article *article)
{
    struct story_person person;
    struct place place;

    if (article->front.consent_count || !story_person_find(article, &person))
        return false;
    place = place_at(&article->text, person.at);
    if (person.name.len)
        diag_add(trust->diags, DIAG_CONSENT_MISSING, place, person.name,
                 (str){0});
    else
        diag_add(trust->diags, DIAG_CONSENT_PHOTO, place, (str){0}, (str){0});
    return true;
}

static void check_story(const struct trust *trust, const struct page *page)
{
    const struct article *standard = page_standard(page);
    size_t slots = variant_slot_count(trust->hub->config.language_count);

    if (standard->front.type != TYPE_CASE_STUDY || standard->front.consent_count
        || ask_tellers(trust, standard))
        return;
    for (size_t i = 0; i < slots; i++)
        if (page->articles[i] && ask_named(trust, page->articles[i]))
            return;
}

static void check_article(struct listing *listing, const struct page *page,
                          const struct article *article)
{
    const struct trust *trust = listing->trust;

    for (size_t i = 0; i < article->front.consent_count; i++) {
        const struct consent *consent = &article->front.consent[i];

        if (date_is_given(consent->until))
            check_consent(listing, page, article, consent);
        else if (!consent->is_told)
            diag_add(trust->diags, DIAG_CONSENT_WITHOUT_END, consent->place,
                     consent->of, (str){0});
    }
    if (article == page_standard(page))
        check_story(trust, page);
}

void trust_check_consents(const struct trust *trust, struct takedown *takedown)
{
    const struct hub *hub = trust->hub;
    size_t slots = variant_slot_count(hub->config.language_count);
    struct listing listing = {.trust = trust};

    for (size_t i = 0; date_is_given(trust->today) && i < hub->page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (hub->pages[i]->articles[j])
                check_article(&listing, hub->pages[i],
                              hub->pages[i]->articles[j]);
    *takedown = (struct takedown){
        .pages = listing.pages.items,
        .page_count = listing.pages.count,
        .files = listing.files.items,
        .file_count = listing.files.count,
        .said = listing.said.items,
        .said_count = listing.said.count,
    };
}

/* --- reviews -------------------------------------------------------------- */

static void check_review(const struct trust *trust, const struct front *front)
{
    if (!date_is_given(front->review)
        || date_compare(front->review, trust->today) >= 0)
        return;
    diag_add(trust->diags, DIAG_REVIEW_OVERDUE, front->review_place,
             date_words(trust->arena, front->review), (str){0});
}

void trust_check_reviews(const struct trust *trust)
{
    const struct hub *hub = trust->hub;
    size_t slots = variant_slot_count(hub->config.language_count);

    if (!date_is_given(trust->today))
        return;
    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (hub->pages[i]->articles[j])
                check_review(trust, &hub->pages[i]->articles[j]->front);
}

/* --- versions ------------------------------------------------------------- */

struct article *article_origin(const struct page *page,
                               const struct article *article)
{
    struct article *own =
        page->articles[variant_standard_slot(article->language_index)];
    struct article *first = page->articles[variant_standard_slot(0)];

    if (own && own != article)
        return own;
    return first != article ? first : NULL;
}

str article_fingerprint(struct arena *arena, const struct article *article)
{
    struct buf text = {0};
    str rest = str_trim(str_slice(article->text.bytes, article->body_offset,
                                  article->text.bytes.len));
    str hex;
    str line;

    buf_add(&text, article->front.title);
    while (str_next_line(&rest, &line)) {
        buf_add_char(&text, '\n');
        buf_add(&text, line);
    }
    hex = hash_hex(arena, hash_of(buf_str(&text)));
    buf_free(&text);
    return str_slice(hex, 0, FINGERPRINT_DIGITS);
}

static str version_words(struct arena *arena, const struct article *article)
{
    if (variant_is_standard(article->variant))
        return STR("this translation");
    return arena_format(arena, "this %s page",
                        variant_facts_of(article->variant)->words);
}

static void check_version(const struct trust *trust, const struct page *page,
                          struct article *article)
{
    const struct article *origin = article_origin(page, article);
    str made_from = article->front.made_from;

    if (made_from.len == 0 || !origin
        || str_equal(made_from, article_fingerprint(trust->arena, origin)))
        return;
    article->is_outdated = true;
    diag_add(trust->diags, DIAG_VARIANT_OUTDATED,
             article->front.made_from_place,
             version_words(trust->arena, article), origin->text.path);
}

void trust_check_versions(const struct trust *trust)
{
    const struct hub *hub = trust->hub;
    size_t slots = variant_slot_count(hub->config.language_count);

    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (hub->pages[i]->articles[j])
                check_version(trust, hub->pages[i], hub->pages[i]->articles[j]);
}

/* --- the duty to be bilingual --------------------------------------------- */

/* "content/guidance/steps.easy.cy.md" */
static str path_wanted(const struct trust *trust, const struct page *page,
                       enum variant variant, const struct language *language)
{
    str suffix = variant_facts_of(variant)->suffix;

    return arena_format(trust->arena, "content/%.*s%s%.*s.%.*s.md",
                        STR_ARG(page->path), suffix.len ? "." : "",
                        STR_ARG(suffix), STR_ARG(language->code));
}

/* By what its own file says: each text is to be of the same day. */
static struct date changed(const struct article *article)
{
    return version_changed(&article->front);
}

/* "content/steps.md is of 3 March 2026" */
static str words_of(const struct trust *trust, const struct article *first)
{
    return arena_format(trust->arena, "%.*s is of %.*s",
                        STR_ARG(first->text.path),
                        STR_ARG(date_words(trust->arena, changed(first))));
}

static void check_age(const struct trust *trust, const struct article *first,
                      const struct article *other)
{
    str says;

    if (date_compare(changed(other), changed(first)) >= 0)
        return;
    says = date_is_given(changed(other))
               ? arena_join(trust->arena, STR("is of "),
                            date_words(trust->arena, changed(other)))
               : STR("has no date");
    diag_add_path(trust->diags, DIAG_DUTY_OLDER, other->text.path, says,
                  words_of(trust, first));
}

static void check_language(const struct trust *trust, const struct page *page,
                           enum variant variant, size_t language)
{
    const struct config *config = &trust->hub->config;
    const struct article *first = page->articles[variant];
    const struct article *other =
        page->articles[variant_slot(language, variant)];

    if (other)
        check_age(trust, first, other);
    else
        diag_add_path(
            trust->diags, DIAG_DUTY_MISSING, first->text.path,
            config->languages[language].name,
            path_wanted(trust, page, variant, &config->languages[language]));
}

void trust_check_duty(const struct trust *trust)
{
    const struct hub *hub = trust->hub;

    if (!hub->config.is_bilingual)
        return;
    for (size_t i = 0; i < hub->page_count; i++)
        for (int j = 0; !hub->pages[i]->is_generated && j < VARIANT_COUNT; j++)
            for (size_t k = 1;
                 hub->pages[i]->articles[j] && k < hub->config.language_count;
                 k++)
                check_language(trust, hub->pages[i], (enum variant)j, k);
}
