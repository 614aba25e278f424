#include "markdown/marks.h"

#include <string.h>

#include "markdown/emoji.h"

enum mark_kind { MARK_GONE, MARK_MARKED, MARK_KINDS };

struct mark_row {
    str sign;
    str open;
    str close;
    bool needs_border; /* a letter beside it: it is something else */
};

static const struct mark_row rows[MARK_KINDS] = {
    {STR_INIT("~~"), STR_INIT("<del>"), STR_INIT("</del>"), false},
    {STR_INIT("=="), STR_INIT("<mark>"), STR_INIT("</mark>"), true},
};

/* A sign that an email address may have before or behind its "@". */
static bool is_of_email(char c)
{
    return char_is_letter(c) || char_is_digit(c) || c == '-' || c == '_'
           || c == '.' || c == '+';
}

bool marks_may_be_in(str text)
{
    for (size_t i = 0; i + 2 < text.len; i++) {
        char c = text.at[i];

        if (c != ':' && c != '~' && c != '=' && c != 'w' && c != '@')
            continue;
        if (c == '@'   ? is_of_email(text.at[i + 1])
            : c == ':' ? text.at[i + 1] == '/' || char_is_letter(text.at[i + 1])
            : c == 'w' ? text.at[i + 1] == 'w' && text.at[i + 2] == 'w'
                       : text.at[i + 1] == c)
            return true;
    }
    return false;
}

struct mark_opener {
    cmark_node *node;
    size_t at;
};

struct marking {
    struct arrangement *arrangement;
    struct mark_opener openers[MARK_KINDS];
    bool has_escapes; /* "\~" and "\=" look like "~" and "=" in the tree */
};

/* --- splitting ------------------------------------------------------------ */

static cmark_node *make_text(const struct marking *marking, str text, int line)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);

    tree_set_literal(node, marking->arrangement->scratch, text);
    tree_set_line(node, line);
    return node;
}

/* Put made in the place of len bytes of a text; what is left of the text
 * stands after it, or null. */
static cmark_node *split(const struct marking *marking, cmark_node *node,
                         size_t at, size_t len, cmark_node *made)
{
    struct arena *scratch = marking->arrangement->scratch;
    str text = arena_copy(scratch, tree_literal(node));
    int line = cmark_node_get_start_line(node);
    cmark_node *rest = NULL;

    tree_set_line(made, line);
    cmark_node_insert_after(node, made);
    if (at + len < text.len) {
        rest = make_text(marking, str_slice(text, at + len, text.len), line);
        cmark_node_insert_after(made, rest);
    }
    tree_set_literal(node, scratch, str_slice(text, 0, at));
    return rest;
}

static cmark_node *make_tag(const struct marking *marking, str tag)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_HTML_INLINE);

    tree_set_literal(node, marking->arrangement->scratch, tag);
    return node;
}

/* --- ~~ and == ------------------------------------------------------------ */

static bool is_word(char c)
{
    return char_is_letter(c) || char_is_digit(c) || (unsigned char)c >= 0x80;
}

static bool can_open(const struct mark_row *row, str text, size_t at)
{
    size_t after = at + row->sign.len;

    if (after < text.len
        && (char_is_space(text.at[after]) || text.at[after] == row->sign.at[0]))
        return false;
    return !row->needs_border || at == 0 || !is_word(text.at[at - 1]);
}

static bool can_close(const struct mark_row *row, str text, size_t at)
{
    size_t after = at + row->sign.len;

    if (at && char_is_space(text.at[at - 1]))
        return false;
    return !row->needs_border || after >= text.len || !is_word(text.at[after]);
}

/* The text to go on with, after a mark that was closed; else null. */
static cmark_node *see_mark(struct marking *marking, cmark_node *node,
                            size_t at, enum mark_kind kind)
{
    const struct mark_row *row = &rows[kind];
    struct mark_opener *opener = &marking->openers[kind];
    str text = tree_literal(node);
    cmark_node *close;

    if (!opener->node || !can_close(row, text, at)
        || (opener->node == node && opener->at + row->sign.len == at)) {
        if (can_open(row, text, at))
            *opener = (struct mark_opener){node, at};
        return NULL;
    }
    close = make_tag(marking, row->close);
    split(marking, node, at, row->sign.len, close);
    split(marking, opener->node, opener->at, row->sign.len,
          make_tag(marking, row->open));
    memset(marking->openers, 0, sizeof(marking->openers));
    return close;
}

/* --- addresses ------------------------------------------------------------ */

static size_t address_start(str rest)
{
    static const str starts[] = {STR_INIT("https://"), STR_INIT("http://"),
                                 STR_INIT("www.")};

    for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
        if (str_starts(rest, starts[i]))
            return starts[i].len;
    return 0;
}

/* Signs at the end belong to the sentence, and so does a ")" without its
 * "(". */
static size_t trimmed_len(str address)
{
    size_t len = address.len;

    while (len) {
        char last = address.at[len - 1];
        size_t opened = 0;
        size_t closed = 0;

        if (str_find_char(STR("?!.,:;*_~'\""), last) >= 0) {
            len--;
            continue;
        }
        if (last != ')')
            break;
        for (size_t i = 0; i < len; i++) {
            opened += address.at[i] == '(';
            closed += address.at[i] == ')';
        }
        if (closed <= opened)
            break;
        len--;
    }
    return len;
}

static size_t address_len(str rest)
{
    size_t start = address_start(rest);
    size_t len = start;

    if (start == 0)
        return 0;
    while (len < rest.len && !char_is_space(rest.at[len]) && rest.at[len] != '<'
           && rest.at[len] != '>' && rest.at[len] != '|' && rest.at[len] != '"')
        len++;
    len = trimmed_len(str_slice(rest, 0, len));
    if (len <= start || str_find_char(str_slice(rest, start, len), '.') < 0)
        return 0;
    return len;
}

/* The start of an address of email, and its length, round its "@"; 0 when it
 * is none.  "me@example.org." ends a sentence. */
static size_t email_len(str text, size_t sign, size_t *start)
{
    size_t end = sign + 1;

    *start = sign;
    while (*start > 0 && is_of_email(text.at[*start - 1]))
        --*start;
    while (end < text.len && is_of_email(text.at[end]) && text.at[end] != '+')
        end++;
    while (end > sign && (text.at[end - 1] == '.' || text.at[end - 1] == '-'))
        end--;
    if (*start == sign || end <= sign + 1 || text.at[end - 1] == '_'
        || str_find_char(str_slice(text, sign + 1, end), '.') < 1
        || (*start && str_find_char(STR("/:@"), text.at[*start - 1]) >= 0)
        || (end < text.len && text.at[end] == '@'))
        return 0;
    return end - *start;
}

static str scheme_of(str words)
{
    if (str_starts(words, STR("www.")))
        return STR("https://");
    return address_start(words) ? STR("") : STR("mailto:");
}

static cmark_node *see_address(struct marking *marking, cmark_node *node,
                               size_t at, size_t len)
{
    struct arena *scratch = marking->arrangement->scratch;
    str words =
        arena_copy(scratch, str_slice(tree_literal(node), at, at + len));
    str url = arena_join(scratch, scheme_of(words), words);
    cmark_node *link = cmark_node_new(CMARK_NODE_LINK);

    cmark_node_set_url(link, arena_cstr(scratch, url));
    cmark_node_append_child(
        link, make_text(marking, words, cmark_node_get_start_line(node)));
    split(marking, node, at, len, link);
    return link;
}

/* --- all ------------------------------------------------------------------ */

static bool is_border(str text, size_t at)
{
    return at == 0
           || (!is_word(text.at[at - 1])
               && str_find_char(STR("/@_-.&"), text.at[at - 1]) < 0);
}

/* The node that was put in, or null: nothing changed at at. */
static cmark_node *see_sign(struct marking *marking, cmark_node *node,
                            size_t at)
{
    str text = tree_literal(node);
    str rest = str_slice(text, at, text.len);
    size_t start;
    size_t len;
    str emoji;

    for (int kind = 0; kind < MARK_KINDS; kind++)
        if (str_starts(rest, rows[kind].sign) && !marking->has_escapes
            && (at == 0 || text.at[at - 1] != rest.at[0]))
            return see_mark(marking, node, at, (enum mark_kind)kind);
    if (rest.at[0] == ':' && is_border(text, at)) {
        len = emoji_find(rest, &emoji);
        if (len) {
            cmark_node *made = make_text(marking, emoji, 0);

            split(marking, node, at, len, made);
            return made;
        }
        return NULL;
    }
    if (rest.at[0] == '@') {
        len = email_len(text, at, &start);
        return len ? see_address(marking, node, start, len) : NULL;
    }
    len = is_border(text, at) ? address_len(rest) : 0;
    return len ? see_address(marking, node, at, len) : NULL;
}

static bool is_sign(char c)
{
    return c == '~' || c == '=' || c == ':' || c == 'h' || c == 'w' || c == '@';
}

static void mark_text(struct marking *marking, cmark_node *node,
                      cmark_node **next)
{
    for (size_t i = 0; i < tree_literal(node).len; i++) {
        cmark_node *made;

        if (!is_sign(tree_literal(node).at[i]))
            continue;
        made = see_sign(marking, node, i);
        if (made) {
            *next = cmark_node_next(made);
            return;
        }
    }
}

static void mark_level(struct marking *marking, cmark_node *parent)
{
    cmark_node *node = cmark_node_first_child(parent);
    cmark_node *next;

    memset(marking->openers, 0, sizeof(marking->openers));
    for (; node; node = next) {
        next = cmark_node_next(node);
        if (tree_is(node, CMARK_NODE_TEXT))
            mark_text(marking, node, &next);
    }
}

static void mark_block(struct arrangement *arrangement, cmark_node *block)
{
    str source = tree_source(block);
    struct marking marking = {
        .arrangement = arrangement,
        .has_escapes = str_find(source, STR("\\~")) >= 0
                       || str_find(source, STR("\\=")) >= 0,
    };
    struct walk walk = {block, block, true};

    mark_level(&marking, block);
    while (walk_next(&walk)) {
        if (!walk.entering || !cmark_node_first_child(walk.node))
            continue;
        if (tree_is(walk.node, CMARK_NODE_LINK)
            || tree_is(walk.node, CMARK_NODE_IMAGE))
            walk_skip(&walk);
        else
            mark_level(&marking, walk.node);
    }
}

void marks_tree(struct arrangement *arrangement, cmark_node *root)
{
    struct walk walk = {root, root, true};

    while (walk_next(&walk)) {
        if (!walk.entering)
            continue;
        if (tree_is(walk.node, CMARK_NODE_PARAGRAPH)
            || tree_is(walk.node, CMARK_NODE_HEADING)
            || tree_extra_of(walk.node) == EXTRA_CELL) {
            mark_block(arrangement, walk.node);
            walk_skip(&walk);
        }
    }
}

/* --- tasks ---------------------------------------------------------------- */

static bool is_box(str words, str box)
{
    return str_starts(words, box)
           && (words.len == box.len || words.at[box.len] == ' ');
}

void marks_task(struct arrangement *arrangement, cmark_node *item)
{
    cmark_node *paragraph = cmark_node_first_child(item);
    cmark_node *text = tree_is(paragraph, CMARK_NODE_PARAGRAPH)
                           ? cmark_node_first_child(paragraph)
                           : NULL;
    str words = tree_is(text, CMARK_NODE_TEXT) ? tree_literal(text) : (str){0};
    bool is_done = is_box(words, STR("[x]")) || is_box(words, STR("[X]"));

    if (!is_done && !is_box(words, STR("[ ]")))
        return;
    spans_add_cut(arrangement->scratch, text,
                  (struct text_cut){
                      .kind = CUT_HTML,
                      .len = 3,
                      .string = is_done ? STR("task_done") : STR("task_to_do"),
                  });
}
