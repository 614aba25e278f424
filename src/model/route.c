#include "model/route.h"

#include <string.h>

#include "base/utf8.h"

static char *add(char *at, str s)
{
    if (s.len)
        memcpy(at, s.at, s.len);
    return at + s.len;
}

str route_of(struct arena *arena, str prefix, str address, bool pretty)
{
    bool is_index =
        str_equal(address, STR("index")) || str_ends(address, STR("/index"));
    str end = pretty && !is_index ? STR("/index.html") : STR(".html");
    size_t len = prefix.len + address.len + end.len;
    char *path = arena_alloc(arena, len + 1, 1);

    add(add(add(path, prefix), address), end);
    return (str){path, len};
}

/* Plain in a URL's path; every other byte is written as %XX. */
static bool is_plain(char c)
{
    return char_is_letter(c) || char_is_digit(c)
           || str_find_char(STR("-._~/!$()*+,;=@"), c) >= 0;
}

static char *add_encoded(char *at, str path)
{
    static const char digits[] = "0123456789ABCDEF";

    for (size_t i = 0; i < path.len; i++) {
        unsigned char byte = (unsigned char)path.at[i];

        if (is_plain(path.at[i])) {
            *at++ = path.at[i];
        } else {
            *at++ = '%';
            *at++ = digits[byte >> 4];
            *at++ = digits[byte & 15];
        }
    }
    return at;
}

/* How many bytes of whole folders from and to have in common. */
static size_t shared_folders(str from, str to)
{
    size_t shared = 0;

    for (size_t i = 0; i < from.len && i < to.len; i++) {
        if (from.at[i] != to.at[i])
            break;
        if (from.at[i] == '/')
            shared = i + 1;
    }
    return shared;
}

static str without_index(str path)
{
    str end = STR("/index.html");

    if (str_equal(path, str_slice(end, 1, end.len)))
        return (str){0};
    return str_ends(path, end) ? str_slice(path, 0, path.len - end.len + 1)
                               : path;
}

str route_relative(struct arena *arena, str from, str to, bool pretty)
{
    size_t shared = shared_folders(from, to);
    str rest = str_slice(to, shared, to.len);
    char *start = arena_alloc(arena, 3 * (from.len + to.len) + 2, 1);
    char *at = start;

    for (size_t i = shared; i < from.len; i++) {
        if (from.at[i] != '/')
            continue;
        *at++ = '.';
        *at++ = '.';
        *at++ = '/';
    }
    at = add_encoded(at, pretty ? without_index(rest) : rest);
    if (at == start) {
        *at++ = '.';
        *at++ = '/';
    }
    return (str){start, (size_t)(at - start)};
}

str route_absolute(struct arena *arena, str base, str to, bool pretty)
{
    str shown = pretty ? without_index(to) : to;
    char *start = arena_alloc(arena, base.len + 3 * shown.len + 1, 1);
    char *at = start;

    for (size_t i = 0; i < base.len; i++)
        *at++ = base.at[i];
    at = add_encoded(at, shown);
    return (str){start, (size_t)(at - start)};
}

str route_slug(struct arena *arena, str text)
{
    struct buf slug = {.max = ROUTE_PART_MAX};
    bool gap = false;
    uint32_t character;
    str kept;

    while (utf8_next(&text, &character) && slug.len + 5 < ROUTE_PART_MAX) {
        if (character == '\'' || character == 0x2019)
            continue;
        if (!utf8_is_word(character)) {
            gap = slug.len > 0;
            continue;
        }
        if (gap)
            buf_add_char(&slug, '-');
        gap = false;
        utf8_add(&slug, utf8_lower(character));
    }
    kept = slug.len ? arena_copy(arena, buf_str(&slug)) : STR("section");
    buf_free(&slug);
    return kept;
}

/* Windows takes small raised digits for digits here. */
static bool is_port_number(str number)
{
    return (number.len == 1 && char_is_digit(number.at[0]))
           || str_equal(number, STR("¹")) || str_equal(number, STR("²"))
           || str_equal(number, STR("³"));
}

static bool is_reserved(str part)
{
    static const str names[] = {STR_INIT("con"),    STR_INIT("prn"),
                                STR_INIT("aux"),    STR_INIT("nul"),
                                STR_INIT("conin$"), STR_INIT("conout$")};
    /* Spaces before the first dot do not count for Windows. */
    str stem = str_trim(str_cut(part, '.').head);
    str port = str_slice(stem, 0, 3);

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal_nocase(stem, names[i]))
            return true;
    return is_port_number(str_slice(stem, 3, stem.len))
           && (str_equal_nocase(port, STR("com"))
               || str_equal_nocase(port, STR("lpt")));
}

static const char *part_refusal(str part, size_t longest)
{
    uint32_t character;
    size_t bad_at;

    if (part.len == 0)
        return "it has an empty part";
    if (part.at[0] == '.')
        return "a part of it starts with a dot";
    if (part.at[part.len - 1] == '.' || part.at[part.len - 1] == ' ')
        return "a part of it ends with a dot or a space";
    if (part.len > longest)
        return "a part of it is longer than 100 bytes";
    if (!utf8_is_valid(part, &bad_at))
        return "it is not UTF-8 text";
    if (is_reserved(part))
        return "Windows keeps that name for itself";
    while (utf8_next(&part, &character)) {
        if (character < 0x20 || (character >= 0x7F && character < 0xA0)
            || utf8_turns_direction(character))
            return "it has a control character";
        if (character < 0x80
            && str_find_char(STR("\\:*?\"<>|"), (char)character) >= 0)
            return "it has a character that Windows does not allow "
                   "(\\ : * ? \" < > |)";
    }
    return NULL;
}

static const char *parts_refusal(str path, size_t longest)
{
    str rest = path;
    str_halves cut;

    if (path.len == 0)
        return "it is empty";
    do {
        cut = str_cut(rest, '/');

        const char *refusal = part_refusal(cut.head, longest);

        if (refusal)
            return refusal;
        rest = cut.tail;
    } while (cut.found);
    return NULL;
}

const char *route_refusal(str path)
{
    if (utf8_count(path) > ROUTE_MAX)
        return "it is longer than 180 characters";
    return parts_refusal(path, ROUTE_PART_MAX);
}

const char *route_refusal_of_file(str path)
{
    return parts_refusal(path, SIZE_MAX);
}

/* Take the last folder off a path being built. */
static bool step_up(struct buf *path)
{
    str_halves cut = str_cut_last(buf_str(path), '/');

    if (path->len == 0)
        return false;
    path->len = cut.found ? cut.head.len : 0;
    return true;
}

bool route_join(struct arena *arena, str folder, str reference, str *path)
{
    struct buf joined = {0};
    str rest = reference;
    bool ok = true;
    str_halves cut;

    if (str_starts(reference, STR("/")))
        rest = str_slice(reference, 1, reference.len);
    else
        buf_add(&joined, folder);
    do {
        cut = str_cut(rest, '/');
        rest = cut.tail;
        if (cut.head.len == 0 || str_equal(cut.head, STR(".")))
            continue;
        if (str_equal(cut.head, STR(".."))) {
            ok = ok && step_up(&joined);
            continue;
        }
        if (joined.len)
            buf_add_char(&joined, '/');
        buf_add(&joined, cut.head);
    } while (cut.found);
    *path = arena_copy(arena, buf_str(&joined));
    buf_free(&joined);
    return ok;
}

/* --- addresses on the web ------------------------------------------------- */

str url_host(str url)
{
    str rest = str_without_start(url, STR("https://"));

    if (rest.len == url.len)
        rest = str_without_start(url, STR("http://"));
    return rest.len == url.len ? (str){0} : str_cut(rest, '/').head;
}

bool url_is_ascii(str text, str left_out)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];

        if (c <= ' ' || c >= 0x7F || str_find_char(left_out, (char)c) >= 0)
            return false;
    }
    return true;
}

bool url_is_web_page(str url)
{
    str host = url_host(url);

    return host.len && str_find_char(host, '@') < 0
           && url_is_ascii(url, STR("\"'<>\\^`{|}"));
}
