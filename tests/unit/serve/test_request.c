#include "serve/request.h"

#include "tap.h"

enum { PORT = 8000 };

static const struct case_row {
    const char *what;
    struct request request;
    enum request_verdict verdict;
    const char *path; /* null: refused */
} rows[] = {
#define SENT(method_, target_, host_) \
    .request = {.method = STR_INIT(method_), \
                .target = STR_INIT(target_), \
                .host = STR_INIT(host_), \
                .host_count = 1}
    {"the front page", SENT("GET", "/", "127.0.0.1:8000"), REQUEST_OK,
     "index.html"},
    {"by the name localhost", SENT("HEAD", "/a.html", "LocalHost:8000"),
     REQUEST_OK, "a.html"},
    {"by IPv6", SENT("GET", "/a/", "[::1]:8000"), REQUEST_OK, "a/index.html"},
    {"a space and an accent",
     SENT("GET", "/caf%C3%A9%20x.html", "127.0.0.1:8000"), REQUEST_OK,
     "caf\303\251 x.html"},
    {"a percent sign is decoded once",
     SENT("GET", "/a%2525.html", "127.0.0.1:8000"), REQUEST_OK, "a%25.html"},
    {"another name", SENT("GET", "/", "evil.example:8000"), REQUEST_WRONG_HOST,
     NULL},
    {"a name that starts like ours",
     SENT("GET", "/", "localhost.evil.example:8000"), REQUEST_WRONG_HOST, NULL},
    {"another port", SENT("GET", "/", "127.0.0.1:8001"), REQUEST_WRONG_HOST,
     NULL},
    {"no port", SENT("GET", "/", "127.0.0.1"), REQUEST_WRONG_HOST, NULL},
    {"a port with a sign", SENT("GET", "/", "127.0.0.1:+8000"),
     REQUEST_WRONG_HOST, NULL},
    {"a user before the name", SENT("GET", "/", "a@127.0.0.1:8000"),
     REQUEST_WRONG_HOST, NULL},
    {"an empty host", SENT("GET", "/", ""), REQUEST_WRONG_HOST, NULL},
    {"POST", SENT("POST", "/", "127.0.0.1:8000"), REQUEST_WRONG_METHOD, NULL},
    {"a method in small letters", SENT("get", "/", "127.0.0.1:8000"),
     REQUEST_WRONG_METHOD, NULL},
    {"OPTIONS", SENT("OPTIONS", "/", "127.0.0.1:8000"), REQUEST_WRONG_METHOD,
     NULL},
    {"up", SENT("GET", "/../config.yaml", "127.0.0.1:8000"), REQUEST_BAD_PATH,
     NULL},
    {"up, encoded", SENT("GET", "/%2e%2e/config.yaml", "127.0.0.1:8000"),
     REQUEST_BAD_PATH, NULL},
    {"up behind an encoded slash",
     SENT("GET", "/a%2f..%2f..%2fb", "127.0.0.1:8000"), REQUEST_BAD_PATH, NULL},
    {"a backslash", SENT("GET", "/a%5c..%5cb", "127.0.0.1:8000"),
     REQUEST_BAD_PATH, NULL},
    {"a zero byte", SENT("GET", "/a%00.html", "127.0.0.1:8000"),
     REQUEST_BAD_PATH, NULL},
    {"a line end", SENT("GET", "/a%0d%0aX: y", "127.0.0.1:8000"),
     REQUEST_BAD_PATH, NULL},
    {"half a percent", SENT("GET", "/a%2", "127.0.0.1:8000"), REQUEST_BAD_PATH,
     NULL},
    {"no hexadecimal", SENT("GET", "/a%zz", "127.0.0.1:8000"), REQUEST_BAD_PATH,
     NULL},
    {"broken UTF-8", SENT("GET", "/%c0%ae%c0%ae/", "127.0.0.1:8000"),
     REQUEST_BAD_PATH, NULL},
    {"two slashes", SENT("GET", "//evil.example/", "127.0.0.1:8000"),
     REQUEST_BAD_PATH, NULL},
    {"a whole address", SENT("GET", "http://evil.example/", "127.0.0.1:8000"),
     REQUEST_BAD_PATH, NULL},
    {"a star", SENT("GET", "*", "127.0.0.1:8000"), REQUEST_BAD_PATH, NULL},
    {"nothing", SENT("GET", "", "127.0.0.1:8000"), REQUEST_BAD_PATH, NULL},
};

static enum request_verdict judge(const struct request *request,
                                  struct arena *arena, str *path)
{
    *path = (str){0};
    return request_judge(request, PORT, arena, path);
}

static void test_each_row(void)
{
    struct arena arena = {0};

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        str path;
        enum request_verdict verdict = judge(&rows[i].request, &arena, &path);

        tap_int(verdict, rows[i].verdict, rows[i].what, __FILE__, __LINE__);
        if (rows[i].path)
            tap_str(path, str_of(rows[i].path), rows[i].what, __FILE__,
                    __LINE__);
    }
    arena_free(&arena);
}

static struct request plain_request(void)
{
    return (struct request){
        .method = STR("GET"),
        .target = STR("/"),
        .host = STR("127.0.0.1:8000"),
        .host_count = 1,
    };
}

static void test_one_host_and_no_more(void)
{
    struct arena arena = {0};
    struct request request = plain_request();
    str path;

    request.host_count = 2;
    CHECK_INT(judge(&request, &arena, &path), REQUEST_WRONG_HOST);
    request.host_count = 0;
    CHECK_INT(judge(&request, &arena, &path), REQUEST_WRONG_HOST);
    arena_free(&arena);
}

static void test_a_script_of_another_website_reads_nothing(void)
{
    static const str others[] = {
        STR_INIT("http://evil.example"),   STR_INIT("null"),
        STR_INIT("http://127.0.0.1:8001"), STR_INIT("https://127.0.0.1:8000"),
        STR_INIT("http://127.0.0.1"),      STR_INIT("file://"),
    };
    struct arena arena = {0};
    struct request request = plain_request();
    str path;

    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
        request.origin = others[i];
        CHECK_INT(judge(&request, &arena, &path), REQUEST_OTHER_WEBSITE);
    }
    request.origin = STR("http://localhost:8000");
    CHECK_INT(judge(&request, &arena, &path), REQUEST_OK);
    arena_free(&arena);
}

static void test_a_link_from_another_website_may_lead_here(void)
{
    struct arena arena = {0};
    struct request request = plain_request();
    str path;

    request.fetch_site = STR("cross-site");
    request.fetch_mode = STR("navigate");
    CHECK_INT(judge(&request, &arena, &path), REQUEST_OK);
    request.fetch_mode = STR("no-cors");
    CHECK_INT(judge(&request, &arena, &path), REQUEST_OTHER_WEBSITE);
    request.fetch_site = STR("same-site");
    CHECK_INT(judge(&request, &arena, &path), REQUEST_OTHER_WEBSITE);
    arena_free(&arena);
}

static void test_an_address_has_a_longest_length(void)
{
    struct arena arena = {0};
    struct request request = plain_request();
    char target[REQUEST_TARGET_MAX + 1];
    str path;

    memset(target, 'a', sizeof(target));
    target[0] = '/';
    request.target = (str){target, REQUEST_TARGET_MAX};
    CHECK_INT(judge(&request, &arena, &path), REQUEST_OK);
    request.target.len++;
    CHECK_INT(judge(&request, &arena, &path), REQUEST_LONG_PATH);
    arena_free(&arena);
}

int main(void)
{
    RUN(test_each_row);
    RUN(test_one_host_and_no_more);
    RUN(test_a_script_of_another_website_reads_nothing);
    RUN(test_a_link_from_another_website_may_lead_here);
    RUN(test_an_address_has_a_longest_length);
    return tap_done();
}
