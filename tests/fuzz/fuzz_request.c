/*
 * fuzz_request - whatever is asked, only a file beneath the hub's own pages
 * is answered, and only to a browser that calls us by one of our names.
 *
 * The input is a request line by line: method, target, Host, Origin,
 * Sec-Fetch-Site, Sec-Fetch-Mode; what is not there is empty.
 */
#include "fuzz.h"

#include "base/utf8.h"
#include "serve/request.h"

enum { PORT = 8000 };

static const str own_hosts[] = {
    STR_INIT("127.0.0.1:"),
    STR_INIT("localhost:"),
    STR_INIT("[::1]:"),
};

static str next_line(str *rest)
{
    str_halves cut = str_cut(*rest, '\n');

    *rest = cut.tail;
    return cut.head;
}

/* Nothing but one of our names and digits that are our port. */
static bool is_ours(str authority)
{
    for (size_t i = 0; i < sizeof(own_hosts) / sizeof(own_hosts[0]); i++) {
        str name = own_hosts[i];
        long port;

        if (authority.len > name.len
            && str_equal_nocase(str_slice(authority, 0, name.len), name)
            && str_number(str_slice(authority, name.len, authority.len), 65535,
                          &port)
            && port == PORT)
            return true;
    }
    return false;
}

static void check_path(str path, str input)
{
    str_halves part = {.tail = path};
    size_t bad_at;

    MUST_HOLD(path.len > 0 && path.len <= REQUEST_TARGET_MAX + 10, input);
    MUST_HOLD(utf8_is_valid(path, &bad_at), input);
    for (size_t i = 0; i < path.len; i++)
        MUST_HOLD((unsigned char)path.at[i] >= 0x20 && path.at[i] != '\\',
                  input);
    do {
        part = str_cut(part.tail, '/');
        MUST_HOLD(part.head.len > 0, input);
        MUST_HOLD(!str_equal(part.head, STR("..")), input);
        MUST_HOLD(!str_equal(part.head, STR(".")), input);
    } while (part.found);
}

static void check_answered(const struct request *request, str path, str input)
{
    MUST_HOLD(request->host_count == 1 && is_ours(request->host), input);
    MUST_HOLD(request_method_is_known(request->method), input);
    MUST_HOLD(
        request->origin.len == 0
            || is_ours(str_without_start(request->origin, STR("http://"))),
        input);
    check_path(path, input);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    str input = {(const char *)bytes, len};
    str rest = input;
    struct arena arena = {0};
    struct request request = {.host_count = 1};
    enum request_verdict verdict;
    str path = {0};

    request.method = next_line(&rest);
    request.target = next_line(&rest);
    request.host = next_line(&rest);
    request.origin = next_line(&rest);
    request.fetch_site = next_line(&rest);
    request.fetch_mode = next_line(&rest);
    verdict = request_judge(&request, PORT, &arena, &path);
    MUST_HOLD(verdict < REQUEST_VERDICT_COUNT, input);
    if (verdict == REQUEST_OK)
        check_answered(&request, path, input);
    else
        MUST_HOLD(request_refusal_of(verdict)->status >= 400, input);
    arena_free(&arena);
    return 0;
}
