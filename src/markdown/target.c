#include "markdown/target.h"

#include "base/near.h"
#include "base/utf8.h"
#include "markdown/address_slip.h"
#include "markdown/page_file.h"
#include "model/address_book.h"
#include "model/route.h"

static const str schemes[] = {STR_INIT("http"), STR_INIT("https"),
                              STR_INIT("mailto"), STR_INIT("tel")};

static str without(str text, char mark, str *rest)
{
    str_halves cut = str_cut(text, mark);

    if (rest)
        *rest = cut.tail;
    return cut.head;
}

static int hex_digit(char c)
{
    if (char_is_digit(c))
        return c - '0';
    c = char_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* %20 and the like as the bytes they stand for. */
static str decode(struct arena *arena, str text)
{
    char *bytes;
    size_t len = 0;

    if (str_find_char(text, '%') < 0)
        return utf8_compose(arena, text);
    bytes = arena_array(arena, char, text.len + 1);
    for (size_t i = 0; i < text.len; i++) {
        int high = i + 2 < text.len ? hex_digit(text.at[i + 1]) : -1;
        int low = i + 2 < text.len ? hex_digit(text.at[i + 2]) : -1;

        if (text.at[i] == '%' && high >= 0 && low >= 0) {
            bytes[len++] = (char)(high * 16 + low);
            i += 2;
        } else {
            bytes[len++] = text.at[i];
        }
    }
    return utf8_compose(arena, (str){bytes, len});
}

/* What stands before the first ":", when that comes before "/", "?" and
 * "#". */
static bool find_scheme(str url, str *scheme)
{
    for (size_t i = 0; i < url.len; i++) {
        if (url.at[i] == ':') {
            *scheme = str_slice(url, 0, i);
            return true;
        }
        if (str_find_char(STR("/?#"), url.at[i]) >= 0)
            return false;
    }
    return false;
}

static bool has_control(str url)
{
    for (size_t i = 0; i < url.len; i++)
        if ((unsigned char)url.at[i] < 0x20 || url.at[i] == 0x7F)
            return true;
    return false;
}

/* The page of a record: "resource:" and "term:" name it by any of its names.
 * Null when it is not there. */
static const struct page *page_of_record(const struct markdown_source *source,
                                         str scheme, str name)
{
    const struct records *records = source->places->records;
    const struct resource *resource = NULL;
    const struct term *term = NULL;

    if (records && str_equal(scheme, STR("resource")))
        resource = record_find_resource(records, name);
    else if (records)
        term = record_find_term(records, name);
    if (resource)
        return resource->page;
    return term ? term->page : NULL;
}

static bool is_record_scheme(str scheme)
{
    return str_equal(scheme, STR("resource")) || str_equal(scheme, STR("term"));
}

static struct target target_of_record(const struct markdown_source *source,
                                      struct arena *arena, str url, str scheme)
{
    str name = decode(arena, str_slice(url, scheme.len + 1, url.len));
    const struct page *page = page_of_record(source, scheme, name);

    if (!page)
        return (struct target){.kind = TARGET_NOTHING, .path = url};
    return (struct target){.kind = TARGET_PAGE, .path = page->path};
}

static struct target target_of_scheme(str url, str scheme)
{
    if (str_equal(scheme, STR("symbol")))
        return (struct target){.kind = TARGET_SYMBOL,
                               .path = str_slice(url, scheme.len + 1, url.len)};
    for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
        if (str_equal_nocase(scheme, schemes[i]))
            return (struct target){.kind = TARGET_ELSEWHERE, .path = url};
    return (struct target){.kind = TARGET_REFUSED, .path = url};
}

static bool is_page(const struct markdown_places *places, str path)
{
    return map_find(places->pages, path)
           || (places->absent && map_find(places->absent, path));
}

/* The page that a source file belongs to: without ".md", and without the
 * format and language before it when the page is not known with them. */
static bool find_page(const struct markdown_places *places, str path, str *page)
{
    for (int parts = 0; parts < 3; parts++) {
        str_halves cut = str_cut_last(path, '.');

        if (is_page(places, path)) {
            *page = path;
            return true;
        }
        if (!cut.found || str_find_char(cut.tail, '/') >= 0)
            return false;
        path = cut.head;
    }
    return false;
}

static bool find_index(const struct markdown_places *places,
                       struct arena *arena, str folder, str *page)
{
    *page =
        folder.len ? arena_join(arena, folder, STR("/index")) : STR("index");
    return is_page(places, *page);
}

static struct target target_of_path(const struct markdown_source *source,
                                    struct arena *arena, str reference)
{
    const struct markdown_places *places = source->places;
    struct target target = {.kind = TARGET_NOTHING, .path = reference};
    str path;
    str stem;
    bool names_file = page_file_is(reference);

    if (!route_join(arena, source->folder, reference, &path))
        return target;
    stem = page_file_path(arena, path);
    if (names_file ? find_page(places, stem, &target.path)
                   : find_index(places, arena, path, &target.path)) {
        target.kind = TARGET_PAGE;
        return target;
    }
    target.path = reference;
    target.asset = names_file ? NULL : map_find(places->assets, path);
    if (target.asset) {
        target.kind = TARGET_ASSET;
        target.path = path;
    }
    return target;
}

/* --- addresses of the website --------------------------------------------- */

/* Where an address may be written from: the page's folder, and the folder
 * that the page itself is where addresses end with a slash. */
enum { BASES = 2 };

struct lookup {
    const struct markdown_source *source;
    struct arena *arena;
    str reference;
    str paths[BASES]; /* from content/ */
    size_t path_count;
};

static bool is_index(str path)
{
    return str_equal(path, STR("index")) || str_ends(path, STR("/index"));
}

static struct lookup lookup_of(const struct markdown_source *source,
                               struct arena *arena, str reference)
{
    struct lookup lookup = {source, arena, reference, {{0}}, 0};
    str bases[BASES] = {source->folder, source->path};

    for (size_t i = 0; i < BASES; i++)
        if ((i == 0 || !is_index(source->path))
            && route_join(arena, bases[i], reference,
                          &lookup.paths[lookup.path_count]))
            lookup.path_count++;
    return lookup;
}

static void add_owner(struct address_owners *all, str path)
{
    for (size_t i = 0; i < all->count; i++)
        if (str_equal(all->paths[i], path))
            return;
    if (all->count < ADDRESS_OWNERS_MAX)
        all->paths[all->count++] = path;
}

/* The pages that the address may mean, each once. */
static struct address_owners find_owners(const struct lookup *lookup)
{
    struct address_owners all = {0};

    for (size_t i = 0; i < lookup->path_count; i++) {
        const struct address_owners *owners = address_book_find(
            lookup->source->places->addresses, lookup->paths[i]);

        if (!owners || (i && str_equal(lookup->paths[0], lookup->paths[i])))
            continue;
        for (size_t j = 0; j < owners->count && j < ADDRESS_OWNERS_MAX; j++) {
            add_owner(&all, owners->paths[j]);
        }
    }
    return all;
}

/* "steps.md" from another folder: Hugo looks for the name alone. */
static struct address_owners find_namesakes(const struct lookup *lookup)
{
    const struct address_owners *owners = NULL;
    str reference = lookup->reference;

    if (str_find_char(reference, '/') < 0 && str_ends(reference, STR(".md")))
        owners = address_book_find_name(lookup->source->places->addresses,
                                        reference);
    return owners ? *owners : (struct address_owners){0};
}

/* "/img/x.png" is static/img/x.png; some write the folder too. */
static const struct asset *find_static(const struct lookup *lookup)
{
    const struct map *files = lookup->source->places->static_files;
    const struct map *assets = lookup->source->places->assets;

    for (size_t i = 0; files && i < lookup->path_count; i++) {
        str path = lookup->paths[i];
        const struct asset *asset = map_find(files, path);

        if (!asset)
            asset = map_find(files, str_without_start(path, STR("static/")));
        if (!asset && i)
            asset = map_find(assets, path);
        if (asset)
            return asset;
    }
    return NULL;
}

static struct target target_of_address(const struct markdown_source *source,
                                       struct arena *arena, str reference)
{
    struct lookup lookup = lookup_of(source, arena, reference);
    struct target target = {.kind = TARGET_NOTHING, .path = reference};
    struct address_owners owners;

    target.asset = find_static(&lookup);
    if (target.asset) {
        target.kind = TARGET_ASSET;
        target.path = target.asset->path;
        return target;
    }
    if (!source->places->addresses)
        return target;
    owners = find_owners(&lookup);
    if (owners.count == 0)
        owners = find_namesakes(&lookup);
    if (owners.count != 1)
        return target;
    target.kind = TARGET_PAGE;
    target.path = owners.paths[0];
    target.is_guessed = true;
    return target;
}

static struct target find_target(const struct markdown_source *source,
                                 struct arena *arena, str url)
{
    struct target target;
    str scheme;
    str fragment = {0};
    str path;

    if (has_control(url) || str_starts(url, STR("//"))
        || str_find_char(url, '\\') >= 0)
        return (struct target){.kind = TARGET_REFUSED, .path = url};
    if (find_scheme(url, &scheme))
        return is_record_scheme(scheme)
                   ? target_of_record(source, arena, url, scheme)
                   : target_of_scheme(url, scheme);
    path = without(without(url, '#', &fragment), '?', NULL);
    fragment = decode(arena, fragment);
    path = decode(arena, path);
    if (path.len == 0 && str_starts(url, STR("?")))
        return (struct target){.kind = TARGET_REFUSED, .path = url};
    if (path.len == 0)
        return (struct target){.kind = TARGET_FRAGMENT, .fragment = fragment};
    target = target_of_path(source, arena, path);
    if (target.kind == TARGET_NOTHING)
        target = target_of_address(source, arena, path);
    target.fragment = fragment;
    return target;
}

struct target target_of(const struct markdown_source *source,
                        struct arena *arena, str url)
{
    str slashed = address_with_slashes(arena, url);
    struct target target = find_target(source, arena, slashed);

    if (target.kind == TARGET_NOTHING)
        target.in_full = address_in_full(arena, slashed);
    if (slashed.at != url.at && target.kind != TARGET_REFUSED)
        target.slashed = slashed;
    return target;
}

/* --- what is near --------------------------------------------------------- */

enum { NEAR_MAX = 3 };

struct nearest {
    const struct markdown_source *source;
    struct arena *arena;
    str words; /* as they stand in a message */
    str known[NEAR_MAX];
    size_t count;
};

static str last_part(str path)
{
    str_halves cut = str_cut_last(path, '/');

    return cut.found ? cut.tail : path;
}

/* How an author names path: from the folder of the page when it is below it,
 * else with "/" from content/. */
static str written(const struct markdown_source *source, struct arena *arena,
                   str path)
{
    str start = arena_join(arena, source->folder, STR("/"));

    if (source->folder.len && str_starts(path, start))
        return str_without_start(path, start);
    return source->folder.len ? arena_join(arena, STR("/"), path) : path;
}

str target_written(const struct markdown_source *source, struct arena *arena,
                   str page)
{
    return written(source, arena, arena_join(arena, page, STR(".md")));
}

static void add_near(struct nearest *nearest, str path)
{
    if (nearest->count == NEAR_MAX || path.len == 0)
        return;
    for (size_t i = 0; i < nearest->count; i++)
        if (str_equal(nearest->known[i], path))
            return;
    nearest->known[nearest->count++] = path;
}

/* What is spelt nearly so, and what has the same last part. */
static void add_nearest(struct nearest *nearest, str wanted, const str *known,
                        size_t count, str end)
{
    struct arena *arena = nearest->arena;
    str near = near_find(wanted, known, count);
    str last = last_part(wanted);

    if (near.len)
        add_near(nearest, arena_join(arena, near, end));
    for (size_t i = 0; last.len && i < count; i++)
        if (str_equal_nocase(last_part(known[i]), last))
            add_near(nearest, arena_join(arena, known[i], end));
}

static str words_of_near(struct nearest *nearest)
{
    str words = {0};

    for (size_t i = 0; i < nearest->count; i++) {
        const char *before = i == 0                    ? ""
                             : i + 1 == nearest->count ? "\" or \""
                                                       : "\", \"";

        words =
            arena_format(nearest->arena, "%.*s%s%.*s", STR_ARG(words), before,
                         STR_ARG(written(nearest->source, nearest->arena,
                                         nearest->known[i])));
    }
    return words;
}

/* Several pages may have had one address. */
static void add_owners(struct nearest *nearest, str reference)
{
    struct lookup lookup =
        lookup_of(nearest->source, nearest->arena, reference);
    struct address_owners owners = {0};

    if (nearest->source->places->addresses)
        owners = find_owners(&lookup);
    for (size_t i = 0; i < owners.count; i++)
        add_near(nearest,
                 arena_join(nearest->arena, owners.paths[i], STR(".md")));
}

static str near_record(const struct markdown_source *source,
                       struct arena *arena, str url, str scheme)
{
    const struct records *records = source->places->records;
    str name = decode(arena, str_slice(url, scheme.len + 1, url.len));
    str near = {0};

    if (records && str_equal(scheme, STR("resource")))
        near = record_near_resource(records, name);
    else if (records)
        near = record_near_term(records, name);
    return near.len ? arena_format(arena, "%.*s:%.*s", STR_ARG(scheme),
                                   STR_ARG(near))
                    : near;
}

static str without_page_end(str path)
{
    path = str_without_end(path, STR("/"));
    return str_without_end(str_without_end(path, STR(".md")), STR(".html"));
}

/* The path that a reference names; false when it leads out of content/. */
static bool wanted_path(const struct nearest *nearest, str *reference,
                        str *path)
{
    str_halves cut = str_cut(str_cut(*reference, '#').head, '?');

    *reference = decode(nearest->arena, cut.head);
    return route_join(nearest->arena, nearest->source->folder, *reference,
                      path);
}

str target_near_file(const struct markdown_source *source, struct arena *arena,
                     str reference)
{
    const struct markdown_places *places = source->places;
    struct nearest nearest = {.source = source, .arena = arena};
    str path;

    if (!wanted_path(&nearest, &reference, &path))
        return (str){0};
    add_nearest(&nearest, path, places->asset_paths, places->asset_count,
                (str){0});
    return words_of_near(&nearest);
}

str target_near(const struct markdown_source *source, struct arena *arena,
                str reference)
{
    const struct markdown_places *places = source->places;
    struct nearest nearest = {.source = source, .arena = arena};
    str scheme;
    str path;

    if (find_scheme(reference, &scheme))
        return near_record(source, arena, reference, scheme);
    if (!wanted_path(&nearest, &reference, &path))
        return (str){0};
    add_owners(&nearest, reference);
    add_nearest(&nearest, path, places->asset_paths, places->asset_count,
                (str){0});
    add_nearest(&nearest, without_page_end(path), places->page_paths,
                places->page_count, STR(".md"));
    return words_of_near(&nearest);
}
