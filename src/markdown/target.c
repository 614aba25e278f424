#include "markdown/target.h"

#include "base/near.h"
#include "model/page.h"
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
        return text;
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
    return (str){bytes, len};
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
static bool find_page(const struct markdown_places *places, str file, str *page)
{
    str path = str_without_end(file, STR(".md"));

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
    bool names_file = str_ends(reference, STR(".md"));

    if (!route_join(arena, source->folder, reference, &path))
        return target;
    if (names_file ? find_page(places, path, &target.path)
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

struct target target_of(const struct markdown_source *source,
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
    target.fragment = fragment;
    return target;
}

static str last_part(str path)
{
    str_halves cut = str_cut_last(path, '/');

    return cut.found ? cut.tail : path;
}

/* A path that is nearly the one wanted, or has the same last part. */
static str find_near(str wanted, const str *known, size_t count)
{
    str near = near_find(wanted, known, count);

    for (size_t i = 0; near.len == 0 && i < count; i++)
        if (str_equal(last_part(known[i]), last_part(wanted)))
            near = known[i];
    return near;
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

str target_near(const struct markdown_source *source, struct arena *arena,
                str reference)
{
    const struct markdown_places *places = source->places;
    str scheme;
    str path;
    str near;

    if (find_scheme(reference, &scheme))
        return near_record(source, arena, reference, scheme);
    reference = str_cut(str_cut(reference, '#').head, '?').head;
    if (!route_join(arena, source->folder, decode(arena, reference), &path))
        return (str){0};
    near = find_near(path, places->asset_paths, places->asset_count);
    if (near.len == 0) {
        path = str_without_end(str_without_end(path, STR(".md")), STR(".html"));
        near = find_near(path, places->page_paths, places->page_count);
        if (near.len)
            near = arena_join(arena, near, STR(".md"));
    }
    if (near.len == 0)
        return near;
    path = arena_join(arena, source->folder, STR("/"));
    if (source->folder.len && str_starts(near, path))
        return str_without_start(near, path);
    return source->folder.len ? arena_join(arena, STR("/"), near) : near;
}
