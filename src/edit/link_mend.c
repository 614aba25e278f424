#include "base/near.h"
#include "edit/page_mend.h"
#include "markdown/look.h"
#include "markdown/target.h"
#include "model/page.h"
#include "model/route.h"

enum { ADDRESS_MAX = 2000, ADDRESSES_MAX = 20000 };

/* The addresses of a page's links and pictures, one after another. */
struct addresses {
    struct page_mend *mend;
    const struct mend_rule *rule;
    struct look look;
    size_t from; /* of the address, in the body */
    size_t to;
};

/* --- finding -------------------------------------------------------------- */

/* The address that starts here ends before one of these signs. */
static bool take_address(struct addresses *all, size_t at, str ends)
{
    str body = all->look.body;
    size_t to = at;

    while (to < body.len && to - at < ADDRESS_MAX
           && (unsigned char)body.at[to] > ' '
           && str_find_char(ends, body.at[to]) < 0)
        to++;
    all->from = at;
    all->to = to;
    return to > at && to < body.len && body.at[to] != '\\'
           && str_find_char(str_slice(body, at, to), '&') < 0
           && str_find_char(str_slice(body, at, to), '\\') < 0;
}

/* "](address)", with a title or without. */
static bool take_inline(struct addresses *all, size_t at)
{
    str body = all->look.body;
    str rest = str_slice(body, at, body.len);

    if (!str_starts(rest, STR("](")))
        return false;
    if (str_starts(rest, STR("](<")))
        return take_address(all, at + 3, STR(">"));
    return take_address(all, at + 2, STR("()<"))
           && (body.at[all->to] == ')' || char_is_space(body.at[all->to]));
}

/* "](<(https://a.example)>)" has brackets of its own. */
static bool take_bracketed(struct addresses *all, size_t at)
{
    str body = all->look.body;

    return str_starts(str_slice(body, at, body.len), STR("](("))
           && take_address(all, at + 3, STR("()<>"))
           && (str_starts(str_slice(body, all->to, body.len), STR("))"))
               || str_starts(str_slice(body, all->to, body.len), STR(") ")));
}

/* "[words]: address" at the start of a line. */
static bool take_definition(struct addresses *all, size_t at)
{
    str body = all->look.body;
    size_t line = look_line_of(&all->look, at);
    str before = str_trim(str_slice(body, all->look.starts[line], at));

    if (!str_starts(str_slice(body, at, body.len), STR("]: "))
        || !str_starts(before, STR("[")) || str_starts(before, STR("[^")))
        return false;
    at += 3;
    while (at < body.len && body.at[at] == ' ')
        at++;
    return take_address(all, at, STR("<>"));
}

/* "href=" of HTML. */
static bool take_attribute(struct addresses *all, size_t at)
{
    str rest = str_slice(all->look.body, at, all->look.body.len);

    return str_starts(rest, STR("href=\""))
           && take_address(all, at + 6, STR("\"'<>"))
           && all->look.body.at[all->to] == '"';
}

static void each_address(struct page_mend *mend, const struct mend_rule *rule,
                         void (*use)(struct addresses *all, str url))
{
    struct arena scratch = {0};
    struct slips slips = {.arena = &scratch};
    struct addresses all = {.mend = mend, .rule = rule};
    size_t count = 0;

    look_init(&all.look, &scratch, &slips, &mend->text, mend->body_offset);
    for (size_t i = 0; i < all.look.body.len && count < ADDRESSES_MAX; i++) {
        char c = all.look.body.at[i];

        if ((c != ']' && c != 'h') || all.look.code[i])
            continue;
        if (take_inline(&all, i) || take_definition(&all, i)
            || take_attribute(&all, i)) {
            count++;
            use(&all, str_slice(all.look.body, all.from, all.to));
        } else if (take_bracketed(&all, i)) {
            all.from--;
            all.to++;
            use(&all, str_slice(all.look.body, all.from, all.to));
        }
    }
    look_free(&all.look);
    arena_free(&scratch);
}

static void change(const struct addresses *all, str words)
{
    page_mend_add(all->mend, all->rule, all->look.offset + all->from,
                  all->look.offset + all->to, words);
}

/* --- pages ---------------------------------------------------------------- */

/* A page whose file gets another name in the same go. */
static const struct page *page_moved(const struct addresses *all, str url)
{
    str bare = str_cut(url, '#').head;
    str path;

    if (!str_ends(bare, STR(".md"))
        || !route_join(all->mend->arena, all->mend->page->folder, bare, &path))
        return NULL;
    return map_find(all->mend->hub->moved, str_without_end(path, STR(".md")));
}

static void mend_page(struct addresses *all, str url)
{
    struct page_mend *mend = all->mend;
    struct markdown_source source = page_mend_source(mend);
    struct target target = target_of(&source, mend->arena, url);
    const struct page *moved = page_moved(all, url);
    str fragment = str_cut(url, '#').tail;
    str written;

    if (str_find_char(url, '?') >= 0
        || (!moved && (target.kind != TARGET_PAGE || !target.is_guessed)))
        return;
    written =
        target_written(&source, mend->arena, moved ? moved->path : target.path);
    if (str_find_char(written, ' ') >= 0 || str_find_char(written, '(') >= 0)
        return;
    change(all, fragment.len ? arena_format(mend->arena, "%.*s#%.*s",
                                            STR_ARG(written), STR_ARG(fragment))
                             : written);
}

void link_mend_pages(struct page_mend *mend, const struct mend_rule *rule)
{
    each_address(mend, rule, mend_page);
}

/* --- what stands before the ":" ------------------------------------------- */

static str without_brackets(str url)
{
    return str_starts(url, STR("(")) && str_ends(url, STR(")"))
               ? str_slice(url, 1, url.len - 1)
               : url;
}

/* "hhttps" and "ttp": one slip of a finger. */
static str scheme_meant(str scheme)
{
    static const str known[] = {STR_INIT("https"), STR_INIT("http")};

    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if (near_distance(scheme, known[i], 1) == 1)
            return known[i];
    return (str){0};
}

static bool is_web(str url)
{
    return str_starts(url, STR("http://")) || str_starts(url, STR("https://"));
}

/* "mailto: somebody@example.org" */
static bool mend_gap(struct addresses *all, str url)
{
    str body = all->look.body;
    size_t to = all->to;

    if (!str_equal(url, STR("mailto:")) && !str_equal(url, STR("tel:")))
        return false;
    while (to < body.len && body.at[to] == ' ')
        to++;
    all->from = all->to;
    all->to = to;
    change(all, (str){0});
    return true;
}

static void mend_scheme(struct addresses *all, str url)
{
    if (mend_gap(all, url))
        return;

    struct arena *arena = all->mend->arena;
    str bare = without_brackets(url);
    ptrdiff_t colon = str_find(bare, STR("://"));
    str scheme = colon < 0 ? (str){0} : str_slice(bare, 0, (size_t)colon);
    str meant = scheme_meant(scheme);

    if (bare.len < url.len && is_web(bare))
        change(all, bare);
    else if (str_starts(url, STR("//")) && url.len > 2
             && str_find_char(str_cut(str_slice(url, 2, url.len), '/').head,
                              '.')
                    > 0)
        change(all, arena_join(arena, STR("https:"), url));
    else if (str_starts(url, STR("www."))
             && str_find_char(str_slice(url, 4, url.len), '.') > 0)
        change(all, arena_join(arena, STR("https://"), url));
    else if (scheme.len && meant.len && !is_web(bare))
        change(all,
               arena_join(arena, meant, str_slice(bare, scheme.len, bare.len)));
}

void link_mend_schemes(struct page_mend *mend, const struct mend_rule *rule)
{
    each_address(mend, rule, mend_scheme);
}
