#include "search/tokens.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/utf8.h"
#include "tap.h"
#include "yaml/yaml_tree.h"

struct kept {
    struct buf words;  /* with a bar behind each */
    struct buf joined; /* the same */
};

static void keep(void *context, const struct token *token)
{
    struct kept *kept = context;
    struct buf *to = token->is_joined ? &kept->joined : &kept->words;

    buf_add(to, token->word);
    buf_add_char(to, '|');
}

static struct kept read_text(const char *language, str text)
{
    struct token_rules rules = token_rules_of(str_of(language));
    struct kept kept = {{0}, {0}};

    tokens_each(&rules, text, keep, &kept);
    return kept;
}

static void free_kept(struct kept *kept)
{
    buf_free(&kept->words);
    buf_free(&kept->joined);
}

#define CHECK_WORDS(language, text, base, whole) \
    do { \
        struct kept kept = read_text(language, STR(text)); \
        CHECK_STR(buf_str(&kept.words), base); \
        CHECK_STR(buf_str(&kept.joined), whole); \
        free_kept(&kept); \
    } while (0)

static void test_words_with_hyphens_are_their_parts_and_the_whole(void)
{
    CHECK_WORDS("en", "Co-production's", "co|productions|", "coproductions|");
    CHECK_WORDS("en", "face-to-face now", "face|to|face|now|", "facetoface|");
    CHECK_WORDS("en", "covid-19, 2010-2012", "covid|19|2010|2012|", "");
    CHECK_WORDS("en", "- a- -b c--d", "a|b|c|d|", "");
    CHECK_WORDS("en",
                "long\xC2\xAD"
                "er",
                "longer|", "");
    CHECK_WORDS("de",
                "Co\xE2\x80\x91"
                "Design",
                "co|design|", "codesign|");
}

static void test_some_beginnings_are_joined_with_the_next_word(void)
{
    CHECK_WORDS("en", "co production", "co|production|", "coproduction|");
    CHECK_WORDS("en", "co\n production", "co|production|", "coproduction|");
    CHECK_WORDS("en", "co. production", "co|production|", "");
    CHECK_WORDS("en", "co- production", "co|production|", "");
    CHECK_WORDS("fr", "co production", "co|production|", "");
    CHECK_WORDS("cy", "cyd gynhyrchu", "cyd|gynhyrchu|", "cydgynhyrchu|");
    CHECK_WORDS("en", "co production-line", "co|production|line|",
                "coproduction|productionline|");
}

static void test_apostrophes_vanish_or_part(void)
{
    CHECK_WORDS("en", "people's it\xE2\x80\x99s 'a' rock'n'roll x''y",
                "peoples|its|a|rocknroll|x|y|", "");
    CHECK_WORDS("cy", "gyda'r i'w", "gyda|r|i|w|", "");
    CHECK_WORDS("fr-CA", "l'eau", "l|eau|", "");
}

static void test_hostile_bytes_make_words_of_what_is_sound(void)
{
    CHECK_WORDS("en",
                "a\xff"
                "b \xed\xa0\x80 c\0d \xf4\x90\x80\x80",
                "a|b|c|d|", "");
    CHECK_WORDS("en", "\xe2\x80", "", "");
    CHECK_WORDS("en", "-'-'-", "", "");
}

/* Every word is short, whatever comes. */
static void check_short(void *context, const struct token *token)
{
    bool *ok = context;

    *ok = *ok && token->word.len && token->word.len <= TOKEN_BYTES_MAX
          && utf8_count(token->word) <= TOKEN_CHARACTERS_MAX;
}

static void test_long_and_strange_texts_keep_to_the_bounds(void)
{
    struct token_rules rules = token_rules_of(STR("en"));
    struct buf text = {0};
    uint32_t seed = 7;
    bool ok = true;

    for (int i = 0; i < 1 << 20; i++)
        buf_add_char(&text, 'x');
    tokens_each(&rules, buf_str(&text), check_short, &ok);
    buf_clear(&text);
    for (int i = 0; i < 200000; i++) {
        seed = seed * 1664525 + 1013904223;
        utf8_add(&text, seed >> (i % 3 ? 20 : 11));
        if (i % 5 == 0)
            buf_add_char(&text, "-' co"[seed >> 24 & 3]);
    }
    tokens_each(&rules, buf_str(&text), check_short, &ok);
    buf_clear(&text);
    for (int i = 0; i < 1 << 16; i++) {
        seed = seed * 1664525 + 1013904223;
        buf_add_char(&text, (char)(seed >> 24));
    }
    tokens_each(&rules, buf_str(&text), check_short, &ok);
    CHECK(ok);
    buf_free(&text);
}

/* --- the cases that the browser's half is held to ------------------------- */

static str words_of_list(struct arena *arena, const struct yaml_node *list)
{
    str all = {0};

    for (size_t i = 0; list && i < list->count; i++)
        all = arena_format(arena, "%.*s%.*s|", STR_ARG(all),
                           STR_ARG(list->items[i].text));
    return all;
}

static void check_case(struct arena *arena, const struct yaml_node *node)
{
    const struct yaml_node *apart = yaml_find(node, STR("apart"));
    str text = yaml_find(node, STR("text"))->text;
    str wanted = words_of_list(arena, yaml_find(node, STR("words")));
    struct kept kept = read_text(apart ? "fr" : "en", text);

    /* YAML ends a text at U+0000; hostile bytes have a test of their own. */
    if (text.len == 0)
        return;
    tap_str(buf_str(&kept.words), wanted, "the words of tokens.json", __FILE__,
            __LINE__);
    free_kept(&kept);
}

static void test_both_halves_read_the_same_words(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct folder folder;
    struct text_file file = {.path = STR("tests/search/tokens.json")};
    struct yaml_source source = {.file = &file};
    const struct yaml_node *top;

    CHECK(folder_open(&folder, "."));
    CHECK(file_read(&arena, &folder, file.path, 1 << 20, &file.bytes)
          == FILE_OK);
    folder_close(&folder);
    source.to = file.bytes.len;
    top = yaml_read(&source, &arena, &diags);
    CHECK(top && top->count > 20);
    for (size_t i = 0; top && i < top->count; i++)
        check_case(&arena, &top->items[i]);
    arena_free(&arena);
}

static void test_a_text_is_open_when_its_last_word_may_go_on(void)
{
    CHECK(tokens_are_open(STR("time ban")));
    CHECK(tokens_are_open(STR("\xE0\xA4\x95\xE0\xA5\x80")));
    CHECK(!tokens_are_open(STR("time bank ")));
    CHECK(!tokens_are_open(STR("\"time bank\"")));
    CHECK(!tokens_are_open(STR("")));
}

int main(void)
{
    RUN(test_words_with_hyphens_are_their_parts_and_the_whole);
    RUN(test_some_beginnings_are_joined_with_the_next_word);
    RUN(test_apostrophes_vanish_or_part);
    RUN(test_hostile_bytes_make_words_of_what_is_sound);
    RUN(test_long_and_strange_texts_keep_to_the_bounds);
    RUN(test_both_halves_read_the_same_words);
    RUN(test_a_text_is_open_when_its_last_word_may_go_on);
    return tap_done();
}
