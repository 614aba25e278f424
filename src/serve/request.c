#include "serve/request.h"

#include "base/buf.h"
#include "base/utf8.h"

static const struct request_refusal refusals[REQUEST_VERDICT_COUNT] = {
    [REQUEST_OK] = {200, ""},
    [REQUEST_WRONG_HOST] = {421, "This address is not one of cohub serve. Open "
                                 "the address that it printed."},
    [REQUEST_WRONG_METHOD] = {405, "cohub serve only shows pages."},
    [REQUEST_OTHER_WEBSITE] = {403, "Another website asked for this page, and "
                                    "may not read it."},
    [REQUEST_BAD_PATH] = {400, "This is not the address of a page."},
    [REQUEST_LONG_PATH] = {414, "This address is too long."},
};

const struct request_refusal *request_refusal_of(enum request_verdict verdict)
{
    return &refusals[verdict];
}

/* The names by which a browser on this computer may call us. */
static const str own_names[] = {
    STR_INIT("127.0.0.1"),
    STR_INIT("localhost"),
    STR_INIT("[::1]"),
};

/* A browser leaves ":80" out, so a name without a port means port 80. */
static bool is_own_authority(str authority, unsigned port)
{
    for (size_t i = 0; i < sizeof(own_names) / sizeof(own_names[0]); i++) {
        str rest = authority;
        long number = 80;

        if (authority.len < own_names[i].len
            || !str_equal_nocase(str_slice(authority, 0, own_names[i].len),
                                 own_names[i]))
            continue;
        rest = str_slice(authority, own_names[i].len, authority.len);
        if (rest.len
            && (rest.at[0] != ':'
                || !str_number(str_slice(rest, 1, rest.len), 65535, &number)))
            return false;
        return (unsigned)number == port;
    }
    return false;
}

/* Origin is sent with what a script or a form asks for.  A link that somebody
 * follows from another website carries none, and may lead here; a picture or
 * script that another website takes from here may not. */
static bool is_other_website(const struct request *request, unsigned port)
{
    if (request->origin.len
        && !(str_starts(request->origin, STR("http://"))
             && is_own_authority(
                 str_without_start(request->origin, STR("http://")), port)))
        return true;
    return (str_equal(request->fetch_site, STR("cross-site"))
            || str_equal(request->fetch_site, STR("same-site")))
           && !str_equal(request->fetch_mode, STR("navigate"));
}

static int hex_value(char c)
{
    if (char_is_digit(c))
        return c - '0';
    c = char_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Decoded once, and only once.  False for a "%" that starts no byte. */
static bool decode(str target, struct buf *decoded)
{
    for (size_t i = 0; i < target.len; i++) {
        int high, low;

        if (target.at[i] != '%') {
            buf_add_char(decoded, target.at[i]);
            continue;
        }
        if (target.len - i < 3)
            return false;
        high = hex_value(target.at[i + 1]);
        low = hex_value(target.at[i + 2]);
        if (high < 0 || low < 0)
            return false;
        buf_add_char(decoded, (char)(high * 16 + low));
        i += 2;
    }
    return true;
}

static bool has_control_or_backslash(str path)
{
    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.at[i];

        if (c < 0x20 || c == 0x7f || c == '\\')
            return true;
    }
    return false;
}

/* No part is empty, "." or ".."; only the last may be empty, for a folder. */
static bool has_plain_parts(str path)
{
    str_halves halves = {.tail = path};

    do {
        halves = str_cut(halves.tail, '/');
        if (str_equal(halves.head, STR("."))
            || str_equal(halves.head, STR(".."))
            || (halves.head.len == 0 && halves.found))
            return false;
    } while (halves.found);
    return true;
}

static enum request_verdict find_path(str target, struct arena *arena,
                                      str *path)
{
    struct buf decoded = {.max = REQUEST_TARGET_MAX};
    size_t bad_at;
    bool ok;

    if (target.len > REQUEST_TARGET_MAX)
        return REQUEST_LONG_PATH;
    if (target.len == 0 || target.at[0] != '/')
        return REQUEST_BAD_PATH;
    ok = decode(str_slice(target, 1, target.len), &decoded)
         && utf8_is_valid(buf_str(&decoded), &bad_at)
         && !has_control_or_backslash(buf_str(&decoded))
         && has_plain_parts(buf_str(&decoded));
    if (ok && (decoded.len == 0 || str_ends(buf_str(&decoded), STR("/"))))
        buf_add(&decoded, STR("index.html"));
    if (ok)
        *path = arena_copy(arena, buf_str(&decoded));
    buf_free(&decoded);
    return ok ? REQUEST_OK : REQUEST_BAD_PATH;
}

bool request_method_is_known(str method)
{
    return str_equal(method, STR("GET")) || str_equal(method, STR("HEAD"));
}

enum request_verdict request_judge(const struct request *request, unsigned port,
                                   struct arena *arena, str *path)
{
    if (request->host_count != 1 || !is_own_authority(request->host, port))
        return REQUEST_WRONG_HOST;
    if (!request_method_is_known(request->method))
        return REQUEST_WRONG_METHOD;
    if (is_other_website(request, port))
        return REQUEST_OTHER_WEBSITE;
    return find_path(request->target, arena, path);
}
