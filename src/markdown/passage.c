#include "markdown/passage.h"

#include "base/utf8.h"
#include "markdown/node_text.h"
#include "model/route.h"

/* Words in these are somebody's own, or stand for something else. */
static const char kept_elements[] =
    " abbr bdo cite code del dfn kbd q ruby s samp time var ";

enum { TITLE_DEPTH_MAX = 8 };

struct passage_reader {
    struct passage passage;
    struct arena *scratch;
    struct buf text;
    struct plain_span *spans;
    size_t span_count, span_capacity;
    size_t piece_capacity, break_capacity;
    unsigned strong;
    unsigned kept;     /* how many of what protects words are open */
    size_t kept_span;  /* the span that the outermost of them opened */
    str element;       /* a raw element that protects words */
    unsigned elements; /* and how many of that kind are open */
};

static size_t add_span(struct passage_reader *reader, enum plain_span_kind kind)
{
    reader->spans =
        arena_grow(reader->scratch, reader->spans, reader->span_count,
                   &reader->span_capacity, sizeof(struct plain_span));
    reader->spans[reader->span_count] = (struct plain_span){
        .from = reader->text.len, .to = reader->text.len, .kind = kind};
    return reader->span_count++;
}

static void add_edge(struct passage_reader *reader)
{
    add_span(reader, PLAIN_BOUNDARY);
}

static void keep_from(struct passage_reader *reader)
{
    if (reader->kept++ == 0)
        reader->kept_span = add_span(reader, PLAIN_PROTECTED);
}

static void keep_to(struct passage_reader *reader)
{
    if (reader->kept && --reader->kept == 0)
        reader->spans[reader->kept_span].to = reader->text.len;
}

static void add_piece(struct passage_reader *reader, cmark_node *node,
                      str words, const struct text_cut *cut)
{
    struct passage *passage = &reader->passage;
    size_t from = reader->text.len;

    buf_add(&reader->text, words);
    passage->pieces =
        arena_grow(reader->scratch, passage->pieces, passage->piece_count,
                   &reader->piece_capacity, sizeof(struct passage_piece));
    passage->pieces[passage->piece_count++] = (struct passage_piece){
        node, from, reader->text.len, reader->strong > 0, cut};
}

static void read_text(struct passage_reader *reader, cmark_node *node)
{
    const struct text_cuts *cuts = spans_cuts(node);
    str text = tree_literal(node);
    size_t done = 0;

    for (size_t i = 0; cuts && i < cuts->count; i++) {
        const struct text_cut *cut = &cuts->items[i];

        add_piece(reader, node, str_slice(text, done, cut->at), cut);
        done = cut->at + cut->len;
        if (cut->kind == CUT_KEEP)
            keep_from(reader);
        else if (cut->kind == CUT_KEEP_END)
            keep_to(reader);
        else
            add_edge(reader);
    }
    add_piece(reader, node, str_slice(text, done, text.len), NULL);
}

static void read_break(struct passage_reader *reader, cmark_node *node,
                       bool is_soft)
{
    struct passage *passage = &reader->passage;

    if (is_soft) {
        passage->breaks =
            arena_grow(reader->scratch, passage->breaks, passage->break_count,
                       &reader->break_capacity, sizeof(struct passage_break));
        passage->breaks[passage->break_count++] =
            (struct passage_break){node, reader->text.len};
    } else {
        add_edge(reader);
    }
    buf_add_char(&reader->text, '\n');
}

static void read_code(struct passage_reader *reader, cmark_node *node)
{
    keep_from(reader);
    buf_add(&reader->text, tree_literal(node));
    keep_to(reader);
}

static bool is_kept_element(struct arena *scratch, str tag, str name)
{
    str listed = arena_format(scratch, " %.*s ", STR_ARG(name));

    return str_find(str_of(kept_elements), listed) >= 0
           || str_find(tag, STR(" lang=")) >= 0;
}

/* "<cite>" and what closes it, among others of the kind. */
static void read_tag(struct passage_reader *reader, str tag)
{
    bool closes = str_starts(tag, STR("</"));
    str name = str_slice(tag, closes ? 2 : 1, tag.len);
    size_t len = 0;

    while (len < name.len
           && (char_is_letter(name.at[len]) || char_is_digit(name.at[len])))
        len++;
    name = str_slice(name, 0, len);
    add_edge(reader);
    if (reader->elements && !str_equal(name, reader->element))
        return;
    if (reader->elements && closes) {
        if (--reader->elements == 0)
            keep_to(reader);
    } else if (reader->elements) {
        reader->elements++;
    } else if (!closes && is_kept_element(reader->scratch, tag, name)) {
        reader->element = name;
        reader->elements = 1;
        keep_from(reader);
    }
}

/* The first letter stands a few levels down at most. */
static bool starts_capital(cmark_node *node)
{
    uint32_t first = 0;
    str words = {0};

    for (int depth = 0; node && depth < TITLE_DEPTH_MAX; depth++) {
        if (tree_is(node, CMARK_NODE_TEXT) || tree_is(node, CMARK_NODE_CODE))
            words = tree_literal(node);
        node = words.len ? NULL : cmark_node_first_child(node);
    }
    return utf8_next(&words, &first) && utf8_lower(first) != first;
}

/* The page's own words for itself are its address: "seven-steps.md". */
static bool is_name_of(struct arena *scratch, str url, str words)
{
    str path = str_cut(str_cut(url, '#').head, '?').head;
    str_halves parts = str_cut_last(path, '/');
    str file = parts.found ? parts.tail : path;

    return str_equal(route_slug(scratch, words), str_cut(file, '.').head);
}

static bool is_title(struct arena *scratch, cmark_node *node)
{
    if (starts_capital(node))
        return true;
    return tree_is(node, CMARK_NODE_LINK)
           && is_name_of(scratch, tree_url(node), words_of(scratch, node));
}

static void read_extent(struct passage_reader *reader, cmark_node *node,
                        bool entering)
{
    bool is_strong = tree_is(node, CMARK_NODE_STRONG);
    bool is_kept = !is_strong && is_title(reader->scratch, node);

    if (!entering && is_kept)
        keep_to(reader);
    add_edge(reader);
    if (is_strong)
        reader->strong += entering ? 1U : -1U;
    if (entering && is_kept)
        keep_from(reader);
}

/* Links do not nest: the span of the last one is the open one. */
static void read_link(struct passage_reader *reader, cmark_node *node,
                      bool entering)
{
    size_t i = reader->span_count;

    if (entering) {
        add_span(reader, PLAIN_LINK);
        read_extent(reader, node, true);
        return;
    }
    read_extent(reader, node, false);
    while (i-- > 0)
        if (reader->spans[i].kind == PLAIN_LINK) {
            reader->spans[i].to = reader->text.len;
            return;
        }
}

static void read_node(struct passage_reader *reader, struct walk *walk)
{
    cmark_node *node = walk->node;
    const struct tag_note *note = cmark_node_get_user_data(node);

    switch ((int)cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        read_text(reader, node);
        break;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
        read_break(reader, node, tree_is(node, CMARK_NODE_SOFTBREAK));
        break;
    case CMARK_NODE_CODE:
        read_code(reader, node);
        break;
    case CMARK_NODE_HTML_INLINE:
        if (note)
            read_tag(reader, note->html);
        break;
    case CMARK_NODE_LINK:
        read_link(reader, node, walk->entering);
        break;
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
        read_extent(reader, node, walk->entering);
        break;
    default: /* a picture or a footnote mark */
        add_edge(reader);
        if (walk->entering && tree_is(node, CMARK_NODE_IMAGE))
            walk_skip(walk);
        break;
    }
}

static bool is_here(str text, size_t at, str words)
{
    return str_equal_nocase(str_slice(text, at, at + words.len), words)
           && (at == 0 || !char_is_letter(text.at[at - 1]))
           && (at + words.len == text.len
               || !char_is_letter(text.at[at + words.len]));
}

static size_t count_places(str text, str words)
{
    size_t count = 0;

    for (size_t i = 0; i + words.len <= text.len; i++)
        count += is_here(text, i, words);
    return count;
}

/* Protect words wherever they stand; spans stay sorted by their start. */
static void keep_words(struct passage_reader *reader, str text, str words)
{
    size_t left = words.len ? count_places(text, words) : 0;
    size_t old = reader->span_count;
    size_t at = text.len;

    for (size_t i = 0; i < left; i++)
        add_span(reader, PLAIN_PROTECTED);
    while (left > 0) {
        at--;
        if (!is_here(text, at, words))
            continue;
        for (; old > 0 && reader->spans[old - 1].from > at; old--)
            reader->spans[old + left - 1] = reader->spans[old - 1];
        reader->spans[old + --left] = (struct plain_span){
            .from = at, .to = at + words.len, .kind = PLAIN_PROTECTED};
    }
}

struct passage passage_read(struct arrangement *arrangement, cmark_node *block,
                            str words)
{
    struct passage_reader reader = {.passage = {.arrangement = arrangement},
                                    .scratch = arrangement->scratch};
    struct walk walk = {block, block, true};
    str text;

    while (walk_next(&walk))
        read_node(&reader, &walk);
    while (reader.kept)
        keep_to(&reader);
    text = arena_copy(reader.scratch, buf_str(&reader.text));
    keep_words(&reader, text, words);
    buf_free(&reader.text);
    reader.passage.text = (struct plain_text){
        .text = text,
        .spans = reader.spans,
        .span_count = reader.span_count,
        .starts_sentence = true,
    };
    return reader.passage;
}

bool passage_is_strong(const struct passage *passage,
                       const struct plain_result *result, size_t at)
{
    size_t low = 0;
    size_t high = passage->piece_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (plain_text_place(result, passage->pieces[middle].from) <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && passage->pieces[low - 1].is_strong;
}

/* Text nodes while they are written anew, in order, with the links that
 * start and end in them. */
struct passage_writing {
    struct arena *scratch;
    const struct plain_result *result;
    const struct passage_link *links;
    size_t link_count;
    size_t next;      /* of the starts and ends of links */
    cmark_node *node; /* the old one */
    cmark_node *made; /* the new one */
    struct buf text;  /* of that */
};

static size_t next_place(const struct passage_writing *writing)
{
    const struct passage_link *link = &writing->links[writing->next / 2];

    return writing->next % 2 ? link->to : link->from;
}

static void write_words(struct passage_writing *writing, size_t from, size_t to)
{
    buf_add(&writing->text, str_slice(writing->result->text, from, to));
}

/* A link starts in the piece that its first byte is in and ends in that of
 * its last. */
static bool is_due(const struct passage_writing *writing, size_t to)
{
    return writing->next < 2 * writing->link_count
           && (writing->next % 2 ? next_place(writing) <= to
                                 : next_place(writing) < to);
}

static void write_piece(struct passage_writing *writing,
                        const struct passage_piece *piece)
{
    size_t from = plain_text_place(writing->result, piece->from);
    size_t to = plain_text_place(writing->result, piece->to);

    for (; is_due(writing, to); writing->next++) {
        bool is_end = writing->next % 2;
        size_t at = next_place(writing);

        write_words(writing, from, at);
        from = at;
        spans_add_cut(
            writing->scratch, writing->made,
            (struct text_cut){.kind = is_end ? CUT_WORD_END : CUT_WORD,
                              .at = writing->text.len,
                              .link = writing->links[writing->next / 2].link});
    }
    write_words(writing, from, to);
    if (piece->cut) {
        struct text_cut cut = *piece->cut;

        cut.at = writing->text.len;
        cut.len = 0;
        spans_add_cut(writing->scratch, writing->made, cut);
    }
}

/* A new node in the place of one whose words notes still point to. */
static cmark_node *replace_node(const struct passage *passage, cmark_node *node)
{
    cmark_node *made = cmark_node_new(CMARK_NODE_TEXT);

    cmark_node_insert_before(node, made);
    arrange_remove(passage->arrangement, node);
    return made;
}

static void finish_node(struct passage_writing *writing)
{
    if (writing->made)
        cmark_node_set_literal(
            writing->made,
            arena_cstr(writing->scratch, buf_str(&writing->text)));
    buf_clear(&writing->text);
}

/* Line ends inside of what was changed; both are in order. */
static void remove_breaks(const struct passage *passage,
                          const struct plain_result *result)
{
    size_t i = 0;

    for (size_t j = 0; j < passage->break_count; j++) {
        const struct passage_break *gap = &passage->breaks[j];

        while (i < result->change_count
               && result->changes[i].at + result->changes[i].from.len
                      <= gap->at)
            i++;
        if (i < result->change_count && result->changes[i].at < gap->at)
            arrange_remove(passage->arrangement, gap->node);
    }
}

void passage_write(const struct passage *passage,
                   const struct plain_result *result,
                   const struct passage_link *links, size_t link_count)
{
    struct passage_writing writing = {
        .scratch = passage->arrangement->scratch,
        .result = result,
        .links = links,
        .link_count = link_count,
    };

    for (size_t i = 0; i < passage->piece_count; i++) {
        const struct passage_piece *piece = &passage->pieces[i];

        if (piece->node != writing.node) {
            finish_node(&writing);
            writing.node = piece->node;
            writing.made = replace_node(passage, piece->node);
        }
        write_piece(&writing, piece);
    }
    finish_node(&writing);
    buf_free(&writing.text);
    remove_breaks(passage, result);
}
