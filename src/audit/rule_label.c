/* What is seen on a control has to be in its name. */
#include "audit/accessible_name.h"
#include "audit/rule.h"
#include "base/utf8.h"

enum { MOST_WORDS = 200 };

/* A text in words, small letters without their marks; a word that was cut
 * short with a full stop says so. */
struct label_words {
    str items[MOST_WORDS];
    bool is_short[MOST_WORDS];
    size_t count;
};

static str without_brackets(struct arena *arena, str text)
{
    struct buf out = {0};
    size_t depth = 0;
    str copy;

    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];

        if (c == ')' && depth > 0)
            depth--;
        else if (c == '(')
            depth++;
        else if (depth == 0)
            buf_add_char(&out, c);
    }
    copy = arena_copy(arena, buf_str(&out));
    buf_free(&out);
    return copy;
}

/* A hyphen joins in one text what stands together in the other. */
static bool joins(uint32_t character)
{
    return character == '-' || character == 0x2010 || character == 0x2011
           || character == 0xAD || character == '\'' || character == 0x2019;
}

static void add_parts(struct buf *word, uint32_t character)
{
    uint32_t parts[UTF8_PARTS_MAX];
    size_t count = utf8_parts(character, parts);

    for (size_t i = 0; i < count; i++)
        utf8_add(word, utf8_lower(parts[i]));
}

static void end_word(struct label_words *words, struct arena *arena,
                     struct buf *word, bool is_short)
{
    if (word->len && words->count < MOST_WORDS) {
        words->is_short[words->count] = is_short;
        words->items[words->count++] = arena_copy(arena, buf_str(word));
    }
    buf_clear(word);
}

/* is_joined: what a hyphen joins is one word, else two. */
static void read_words(struct label_words *words, struct arena *arena, str text,
                       bool is_joined)
{
    struct buf word = {0};
    uint32_t character;

    words->count = 0;
    text = without_brackets(arena, text);
    while (utf8_next(&text, &character)) {
        if (utf8_is_word(character) || utf8_is_number(character))
            add_parts(&word, character);
        else if (!is_joined || !joins(character) || word.len == 0)
            end_word(words, arena, &word, character == '.');
    }
    end_word(words, arena, &word, false);
    buf_free(&word);
}

static bool word_matches(const struct label_words *label, size_t i, str word)
{
    return str_equal(label->items[i], word)
           || (label->is_short[i] && str_starts(word, label->items[i]));
}

static bool is_at(const struct label_words *label,
                  const struct label_words *name, size_t from)
{
    for (size_t i = 0; i < label->count; i++)
        if (!word_matches(label, i, name->items[from + i]))
            return false;
    return true;
}

static bool is_contained(const struct label_words *label,
                         const struct label_words *name)
{
    for (size_t from = 0; from + label->count <= name->count; from++)
        if (is_at(label, name, from))
            return true;
    return false;
}

/* A single letter is a sign, as "X" for "close". */
static bool is_sign(const struct label_words *label)
{
    return label->count == 0
           || (label->count == 1 && utf8_count(label->items[0]) == 1);
}

static bool says_what_is_seen(struct arena *arena, str seen, str said)
{
    struct label_words *label = arena_new(arena, struct label_words);
    struct label_words *name = arena_new(arena, struct label_words);

    for (int is_joined = 0; is_joined < 2; is_joined++) {
        read_words(label, arena, seen, is_joined);
        read_words(name, arena, said, is_joined);
        if (is_sign(label) || label->count == MOST_WORDS
            || is_contained(label, name))
            return true;
    }
    return false;
}

static bool is_concerned(const struct audited_page *page,
                         const struct dom_node *node)
{
    enum aria_role role = page_role(page, node);

    return aria_role_is(role, ARIA_WIDGET) && aria_role_is(role, ARIA_CONTENT)
           && role != ROLE_ROW && role != ROLE_COLUMNHEADER
           && role != ROLE_ROWHEADER
           && (dom_has(node, "aria-label") || dom_has(node, "aria-labelledby"))
           && page_is_visible(page, node) && !page_is_hidden(page, node);
}

void check_label_in_name(struct audit *audit)
{
    struct arena *arena = audit->page->arena;

    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        str seen;
        str said;

        if (!is_concerned(audit->page, node))
            continue;
        seen = visible_text(audit->page, node);
        said = accessible_name(audit->page, node);
        if (said.len && !says_what_is_seen(arena, seen, said))
            audit_report(audit, DIAG_LABEL_IN_NAME, node, seen, said);
    }
}
