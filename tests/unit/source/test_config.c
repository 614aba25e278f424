#include "hub_folder.h"

#include "source/config.h"
#include "source/limits.h"

static struct config config;

static bool read_settings(const char *text)
{
    hub_clear();
    hub_write("config.yaml", text);
    return config_read(&arena, &hub_folder, &diags, &config);
}

static void test_every_key_is_read(void)
{
    CHECK(read_settings("name: No\ndescription: d\n"
                        "url: https://hub.example.org/x\n"
                        "languages: [en, cy]\ntheme: mine\nurls: pretty\n"
                        "licence: CC BY 4.0\ncontact:\n  organisation: o\n"
                        "  email: a@example.org\n  phone: 01632 960999\n"
                        "  text_relay: 18001\n  post: p\n"));
    CHECK_INT(diags.count, 0);
    CHECK_STR(config.name, "No");
    CHECK_STR(config.description, "d");
    CHECK_STR(config.url, "https://hub.example.org/x/");
    CHECK_INT(config.language_count, 2);
    CHECK_STR(config.languages[1].code, "cy");
    CHECK_STR(config.languages[1].name, "Cymraeg");
    CHECK_STR(config.theme, "mine");
    CHECK(config.pretty_urls);
    CHECK_STR(config.licence, "CC BY 4.0");
    CHECK_STR(config.contact.organisation, "o");
    CHECK_STR(config.contact.email, "a@example.org");
    CHECK_STR(config.contact.phone, "01632 960999");
    CHECK_STR(config.contact.text_relay, "18001");
    CHECK_STR(config.contact.post, "p");
}

static void test_a_name_is_enough(void)
{
    CHECK(read_settings("name: x\n"));
    CHECK_INT(diags.count, 0);
    CHECK_INT(config.language_count, 1);
    CHECK_STR(config.languages[0].code, "en");
    CHECK_STR(config.theme, "commons");
    CHECK(!config.pretty_urls);
    CHECK_INT(config.url.len, 0);
}

static void test_a_missing_file_says_how_to_make_one(void)
{
    hub_clear();
    CHECK(!config_read(&arena, &hub_folder, &diags, &config));
    CHECK_ONLY(&diags, CONFIG_MISSING, "config.yaml");
    CHECK_STR(config.theme, "commons");
    CHECK_INT(config.language_count, 1);
}

static void test_a_missing_name_is_an_error(void)
{
    CHECK(!read_settings("theme: commons\n"));
    CHECK_ONLY(&diags, KEY_MISSING, "config.yaml");
}

static void test_keys_of_later_are_unknown_now(void)
{
    CHECK(read_settings("name: x\nlater: {a: [b]}\nmuch_later: 1\n"));
    CHECK_INT(diags.warnings, 2);
    CHECK_INT(diags.count, 2);
}

static void test_addresses_must_be_of_the_web(void)
{
    static const char *const wrong[] = {
        "www.example.org",     "ftp://example.org",
        "javascript:alert(1)", "https://",
        "https://a b.org",     "https://x.org/?a=b",
        "https://x.org/#a",    "https://me@x.org/",
        "http:///x",           "https://x.org/\\\"onload"};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        str text = arena_format(&arena, "name: x\nurl: '%s'\n", wrong[i]);

        CHECK(!read_settings(text.at));
        CHECK_ONLY(&diags, CONFIG_URL, "config.yaml");
        CHECK_INT(diags.items[0].line, 2);
        CHECK_INT(config.url.len, 0);
    }
    CHECK(read_settings("name: x\nurl: http://localhost:8000/\n"));
    CHECK_STR(config.url, "http://localhost:8000/");
}

static void test_a_theme_is_a_plain_name(void)
{
    static const char *const wrong[] = {"../x", "a/b",  ".",  "..",
                                        "a b",  "/etc", "con"};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        str text = arena_format(&arena, "name: x\ntheme: %s\n", wrong[i]);

        CHECK(!read_settings(text.at));
        CHECK_ONLY(&diags, CONFIG_THEME, "config.yaml");
        CHECK_STR(config.theme, "commons");
    }
    CHECK(read_settings("name: x\ntheme: my-theme_2\n"));
}

static void test_an_email_address_has_both_its_parts(void)
{
    CHECK(!read_settings("name: x\ncontact: {email: nobody}\n"));
    CHECK_ONLY(&diags, CONFIG_EMAIL, "config.yaml");
    CHECK(!read_settings("name: x\ncontact: {email: a@b?c=d.e}\n"));
    CHECK(!read_settings("name: x\ncontact: {email: a@b@c.d}\n"));
    CHECK(!read_settings("name: x\ncontact: {email: '@b.c'}\n"));
    CHECK_INT(config.contact.email.len, 0);
}

static void test_languages_are_codes_named_once(void)
{
    CHECK(!read_settings("name: x\nlanguages: [en, Welsh]\n"));
    CHECK_ONLY(&diags, LANGUAGE_CODE, "config.yaml");
    CHECK_INT(diags.items[0].column, 17);
    CHECK(!read_settings("name: x\nlanguages: [en, cy, en]\n"));
    CHECK_ONLY(&diags, LANGUAGE_TWICE, "config.yaml");
    CHECK_INT(diags.items[0].column, 21);
    CHECK(read_settings("name: x\nlanguages: cy\n"));
    CHECK_STR(config.languages[0].code, "cy");
    CHECK(read_settings("name: x\nlanguages: []\n"));
    CHECK_STR(config.languages[0].code, "en");
}

static bool read_languages(size_t count)
{
    str text = STR("name: x\nlanguages:\n");

    for (size_t i = 0; i < count; i++)
        text = arena_format(&arena, "%.*s- x%c%c\n", STR_ARG(text),
                            (int)('a' + i / 26), (int)('a' + i % 26));
    return read_settings(text.at);
}

static void test_forty_languages_are_read_and_one_more_is_not(void)
{
    CHECK(read_languages(LIMIT_LANGUAGES));
    CHECK_INT(config.language_count, LIMIT_LANGUAGES);
    CHECK(!read_languages(LIMIT_LANGUAGES + 1));
    CHECK_ONLY(&diags, LANGUAGES_TOO_MANY, "config.yaml");
}

/* A file of this many bytes: one key, then comments. */
static bool read_sized(size_t size)
{
    struct buf buf = {0};
    bool ok;

    buf_add(&buf, STR("name: x\n"));
    while (buf.len < size)
        buf_add_char(&buf, buf.len % 80 == 0 ? '\n' : '#');
    buf_add_char(&buf, '\0');
    ok = read_settings(buf.at);
    buf_free(&buf);
    return ok;
}

static void test_a_megabyte_is_read_and_one_more_byte_is_not(void)
{
    CHECK(read_sized(LIMIT_CONFIG));
    CHECK(!read_sized(LIMIT_CONFIG + 1));
    CHECK_ONLY(&diags, FILE_TOO_LARGE, "config.yaml");
}

static void test_a_link_is_not_followed(void)
{
    hub_clear();
    CHECK(symlink("/etc/passwd", "config.yaml") == 0);
    CHECK(!config_read(&arena, &hub_folder, &diags, &config));
    CHECK_ONLY(&diags, PATH_IS_LINK, "config.yaml");
}

static void test_a_pipe_is_not_waited_for(void)
{
    hub_clear();
    CHECK(mkfifo("config.yaml", 0644) == 0);
    CHECK(!config_read(&arena, &hub_folder, &diags, &config));
    CHECK_ONLY(&diags, PATH_NOT_FILE, "config.yaml");
}

static void test_broken_yaml_is_one_error(void)
{
    CHECK(!read_settings("name: a: b\n"));
    CHECK_ONLY(&diags, YAML_COLON_IN_VALUE, "config.yaml");
}

static void test_all_mistakes_come_in_one_run(void)
{
    CHECK(!read_settings("url: x\ntheme: a/b\nurls: nice\nlanguages: [e]\n"));
    CHECK_INT(diags.errors, 5);
}

int main(void)
{
    hub_start();
    RUN(test_every_key_is_read);
    RUN(test_a_name_is_enough);
    RUN(test_a_missing_file_says_how_to_make_one);
    RUN(test_a_missing_name_is_an_error);
    RUN(test_keys_of_later_are_unknown_now);
    RUN(test_addresses_must_be_of_the_web);
    RUN(test_a_theme_is_a_plain_name);
    RUN(test_an_email_address_has_both_its_parts);
    RUN(test_languages_are_codes_named_once);
    RUN(test_forty_languages_are_read_and_one_more_is_not);
    RUN(test_a_megabyte_is_read_and_one_more_byte_is_not);
    RUN(test_a_link_is_not_followed);
    RUN(test_a_pipe_is_not_waited_for);
    RUN(test_broken_yaml_is_one_error);
    RUN(test_all_mistakes_come_in_one_run);
    hub_end();
    return tap_done();
}
