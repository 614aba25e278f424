#include "build/mending.h"

#include <stdlib.h>

#include "build/stages.h"

/* --- what is held back ----------------------------------------------------- */

const struct held *mending_find(const struct build *build, str path)
{
    const struct held *held = map_find(&build->mending.held, path);

    return held && !held->is_let_go ? held : NULL;
}

size_t mending_left_out(const struct build *build, str *paths, size_t most)
{
    size_t count = 0;

    for (size_t i = 0; i < build->mending.count; i++) {
        if (build->mending.items[i]->is_let_go)
            continue;
        if (count < most)
            paths[count] = build->mending.items[i]->path;
        count++;
    }
    return count;
}

static struct held *hold(struct mending *mending, str path)
{
    struct held *held = map_find(&mending->held, path);

    if (held)
        return held;
    held = arena_new(mending->arena, struct held);
    *held = (struct held){.path = arena_copy(mending->arena, path),
                          .keeps_front = true,
                          .has_gaps_only = true};
    map_add(mending->arena, &mending->held, held->path, held);
    mending->items = arena_grow(mending->arena, mending->items, mending->count,
                                &mending->capacity, sizeof(struct held *));
    mending->items[mending->count++] = held;
    return held;
}

/* A mistake that only leaves a gap: the page is drawn, without the link or the
 * picture. */
static bool is_gap(enum diag_kind kind)
{
    return kind == DIAG_LINK_TO_NOTHING || kind == DIAG_LINK_EMPTY
           || kind == DIAG_LINK_SCHEME || kind == DIAG_IMAGE_MISSING
           || kind == DIAG_LINK_NO_SCHEME || kind == DIAG_IMAGE_ELSEWHERE
           || kind == DIAG_IMAGE_NOT_PICTURE || kind == DIAG_ANCHOR_MISSING
           || kind == DIAG_ALIAS_TAKEN;
}

static bool takes_an_address(enum diag_kind kind)
{
    return kind == DIAG_ADDRESS_TAKEN || kind == DIAG_ADDRESS_RESERVED
           || kind == DIAG_PATHS_COLLIDE || kind == DIAG_PATHS_EQUAL;
}

static void hold_article(struct build *build, const struct article *article,
                         const struct diag *diag)
{
    unsigned body = place_at(&article->text, article->body_offset).line;
    bool is_unseen = article->front.is_draft && !build->options.with_drafts;
    struct held *held;

    if (is_unseen && diag->kind != DIAG_SECTION_IS_DRAFT)
        return;
    held = hold(&build->mending, article->text.path);
    held->keeps_front = held->keeps_front && diag->line >= body;
    held->has_gaps_only = held->has_gaps_only && is_gap(diag->kind);
    held->needs_address = held->needs_address || takes_an_address(diag->kind);
}

/* A message about a file that is no page, but says which page is not there. */
static void hold_absent(struct build *build, const struct diag *diag)
{
    if (diag->kind == DIAG_SECTION_WITHOUT_INDEX
        || diag->kind == DIAG_HOME_MISSING
        || diag->kind == DIAG_PAGE_WITHOUT_STANDARD)
        *hold(&build->mending, diag->a) =
            (struct held){.path = hold(&build->mending, diag->a)->path};
}

/* A folder whose name is another's on some disks: each of its pages. */
static void hold_folder(struct build *build, const struct diag *diag)
{
    for (size_t i = 0; i < build->article_count; i++) {
        const struct article *article = build->articles[i];

        if (str_starts(article->text.path, diag->path)
            && str_starts(str_without_start(article->text.path, diag->path),
                          STR("/")))
            hold_article(build, article, diag);
    }
}

static void let_gaps_go(struct build *build)
{
    struct mending *mending = &build->mending;
    size_t gaps = 0;
    size_t held = 0;

    for (size_t i = 0; i < mending->count; i++) {
        gaps += mending->items[i]->has_gaps_only;
        held += !mending->items[i]->is_let_go;
    }
    if (gaps < MENDING_MANY_GAPS || held * MENDING_PART <= build->article_count)
        return;
    for (size_t i = 0; i < mending->count; i++)
        mending->items[i]->is_let_go = mending->items[i]->has_gaps_only;
}

static struct map articles_by_path(const struct build *build,
                                   struct arena *scratch)
{
    struct map articles = {0};

    for (size_t i = 0; i < build->article_count; i++)
        map_add(scratch, &articles, build->articles[i]->text.path,
                build->articles[i]);
    return articles;
}

static const str *keep_list(struct arena *arena, const str *items, size_t count)
{
    str *kept = arena_array(arena, str, count);

    for (size_t i = 0; i < count; i++)
        kept[i] = arena_copy(arena, items[i]);
    return kept;
}

static void keep_takedown(struct build *build)
{
    struct arena *arena = build->mending.arena;
    struct takedown *kept = &build->mending.takedown;
    struct takedown found = build->takedown;

    if (kept->page_count)
        return;
    found.pages = keep_list(arena, found.pages, found.page_count);
    found.files = keep_list(arena, found.files, found.file_count);
    found.said = keep_list(arena, found.said, found.said_count);
    found.lists = keep_list(arena, found.lists, found.list_count);
    found.copies = keep_list(arena, found.copies, found.copy_count);
    *kept = found;
}

bool mending_collect(struct build *build)
{
    struct arena scratch = {0};
    struct map articles = articles_by_path(build, &scratch);
    size_t before = build->mending.count;

    diag_drop_effects(&build->diags);
    keep_takedown(build);
    diag_merge(&build->mending.said, &build->diags);
    for (size_t i = 0; i < build->diags.count; i++) {
        const struct diag *diag = &build->diags.items[i];
        const struct article *article = map_find(&articles, diag->path);

        if (diag->severity < DIAG_ERROR)
            continue;
        if (diag->kind != DIAG_PAGE_WITHOUT_STANDARD && article)
            hold_article(build, article, diag);
        else if (takes_an_address(diag->kind))
            hold_folder(build, diag);
        else
            hold_absent(build, diag);
    }
    let_gaps_go(build);
    arena_free(&scratch);
    return build->mending.count > before;
}

/* --- what stops it all the same -------------------------------------------- */

static bool is_content(str path)
{
    return str_starts(path, STR("content/"))
           || str_starts(path, STR("static/"));
}

static bool is_fatal(const struct diag *diag)
{
    if (diag->severity < DIAG_ERROR || diag->kind == DIAG_HOME_MISSING)
        return false;
    return !is_content(diag->path) || diag->kind == DIAG_PAGE_TOO_LARGE
           || str_starts(diag->path, STR("content/index."))
           || str_starts(diag_code_name(diag->kind), STR("OUTPUT_"));
}

bool mending_is_fatal(const struct build *build)
{
    for (size_t i = 0; i < build->diags.count; i++)
        if (is_fatal(&build->diags.items[i]))
            return true;
    return false;
}

/* --- pages that are not there ---------------------------------------------- */

/* "content/news/2014/index.md" is the page "news/2014/index". */
static str page_path(str file)
{
    return str_without_end(str_without_start(file, STR("content/")),
                           STR(".md"));
}

static struct page *add_page(struct hub *hub, struct arena *arena, str path)
{
    struct page *page = arena_new(arena, struct page);
    str_halves cut = str_cut_last(path, '/');
    struct page **pages =
        arena_array(arena, struct page *, hub->page_count + 1);

    *page = (struct page){
        .path = path,
        .folder = cut.found ? cut.head : STR(""),
        .address = path,
        .is_index = str_equal(cut.found ? cut.tail : path, STR("index")),
        .articles = arena_array(arena, struct article *,
                                variant_slot_count(hub->config.language_count)),
    };
    map_add(arena, &hub->pages_by_path, path, page);
    for (size_t i = 0; i < hub->page_count; i++)
        pages[i] = hub->pages[i];
    pages[hub->page_count++] = page;
    hub->pages = pages;
    return page;
}

static int compare_pages(const void *left, const void *right)
{
    const struct page *const *a = left;
    const struct page *const *b = right;

    return str_compare((*a)->path, (*b)->path);
}

/* It was read, under whatever name its page goes by. */
static bool is_read(const struct hub *hub, str file)
{
    for (size_t i = 0; i < hub->page_count; i++) {
        const struct article *standard = page_standard(hub->pages[i]);

        if (standard && str_equal(standard->text.path, file))
            return true;
    }
    return false;
}

void mending_add_pages(struct build *build)
{
    struct hub *hub = &build->hub;
    struct arena *arena = &build->hub_arena;

    for (size_t i = 0; i < build->mending.count; i++) {
        str path = page_path(build->mending.items[i]->path);
        struct page *page = map_find(&hub->pages_by_path, path);

        if ((page && page_standard(page)) || build->mending.items[i]->is_let_go
            || is_read(hub, build->mending.items[i]->path))
            continue;
        if (!str_ends(build->mending.items[i]->path, STR(".md"))
            || str_find_char(str_cut_last(path, '/').tail, '.') >= 0)
            continue;
        if (!page)
            page = add_page(hub, arena, path);
        page->articles[0] = arena_new(arena, struct article);
        page->articles[0]->text.path = build->mending.items[i]->path;
        page->articles[0]->front.order = ORDER_NONE;
    }
    if (hub->page_count)
        qsort(hub->pages, hub->page_count, sizeof(hub->pages[0]),
              compare_pages);
    hub->home = map_find(&hub->pages_by_path, STR("index"));
}

/* --- words ----------------------------------------------------------------- */

static void add_paragraph(struct buf *html, str words)
{
    if (words.len == 0)
        return;
    buf_add(html, STR("<p>"));
    buf_add_escaped(html, words);
    buf_add(html, STR("</p>\n"));
}

/* Whom to ask: readers of any theme find it in the text. */
static void add_contact(struct buf *html, const struct contact *contact)
{
    if (contact->email.len == 0 && contact->phone.len == 0)
        return;
    buf_add(html, STR("<ul>\n"));
    if (contact->email.len) {
        buf_add(html, STR("<li><a href=\"mailto:"));
        buf_add_escaped(html, contact->email);
        buf_add(html, STR("\">"));
        buf_add_escaped(html, contact->email);
        buf_add(html, STR("</a></li>\n"));
    }
    if (contact->phone.len) {
        buf_add(html, STR("<li>"));
        buf_add_escaped(html, contact->phone);
        buf_add(html, STR("</li>\n"));
    }
    buf_add(html, STR("</ul>\n"));
}

static void write_words(struct build *build, struct article *article)
{
    struct arena *arena = &build->hub_arena;
    size_t language = article->language_index;
    struct buf html = {0};
    struct run *run = arena_new(arena, struct run);

    add_paragraph(&html,
                  theme_words(build->theme, language, STR("mending_sorry")));
    add_paragraph(&html,
                  theme_words(build->theme, language, STR("mending_ask")));
    add_contact(&html, &build->hub.config.contact);
    *run = (struct run){.kind = RUN_HTML,
                        .html = arena_copy(arena, buf_str(&html))};
    buf_free(&html);
    article->body = (struct body){.runs = {run, 1}};
    article->front.date = (struct date){0};
    if (article->front.title.len == 0)
        article->front.title =
            theme_words(build->theme, language, STR("mending_title"));
}

static void name_absent(struct build *build, const struct page *page)
{
    struct article *article = page->articles[0];

    if (!article || !article->is_held || article->front.title.len)
        return;
    if (str_equal(page->path, STR("index")))
        article->front.title = build->hub.config.name;
}

void mending_write_words(struct build *build)
{
    for (size_t i = 0; i < build->hub.page_count; i++)
        name_absent(build, build->hub.pages[i]);
    for (size_t i = 0; build->theme && i < build->article_count; i++)
        if (build->articles[i]->is_held)
            write_words(build, build->articles[i]);
}
