/*
 * Boxes as others write them, made blocks of ours:
 *
 *   > [!NOTE] Title        !!! note "Title"        :::tip Title
 *   > Words                    Words               Words
 *                                                  :::
 *   ::: note {title="Title"}
 *   Words
 *   :::
 *
 * Source     GitHub and Obsidian; Material for MkDocs; Docusaurus 3.
 */
#include "markdown/slip_reader.h"

struct box {
    str name;
    str block;
};

static const struct box boxes[] = {
    {STR_INIT("note"), STR_INIT("note")},
    {STR_INIT("tip"), STR_INIT("note")},
    {STR_INIT("info"), STR_INIT("note")},
    {STR_INIT("hint"), STR_INIT("note")},
    {STR_INIT("important"), STR_INIT("note")},
    {STR_INIT("success"), STR_INIT("note")},
    {STR_INIT("check"), STR_INIT("note")},
    {STR_INIT("done"), STR_INIT("note")},
    {STR_INIT("question"), STR_INIT("note")},
    {STR_INIT("help"), STR_INIT("note")},
    {STR_INIT("faq"), STR_INIT("note")},
    {STR_INIT("abstract"), STR_INIT("note")},
    {STR_INIT("summary"), STR_INIT("note")},
    {STR_INIT("tldr"), STR_INIT("note")},
    {STR_INIT("example"), STR_INIT("note")},
    {STR_INIT("seealso"), STR_INIT("note")},
    {STR_INIT("todo"), STR_INIT("note")},
    {STR_INIT("secondary"), STR_INIT("note")},
    {STR_INIT("quote"), STR_INIT("quote")},
    {STR_INIT("cite"), STR_INIT("note")},
    {STR_INIT("warning"), STR_INIT("warning")},
    {STR_INIT("warn"), STR_INIT("warning")},
    {STR_INIT("caution"), STR_INIT("warning")},
    {STR_INIT("attention"), STR_INIT("warning")},
    {STR_INIT("danger"), STR_INIT("warning")},
    {STR_INIT("error"), STR_INIT("warning")},
    {STR_INIT("failure"), STR_INIT("warning")},
    {STR_INIT("bug"), STR_INIT("warning")},
    {STR_INIT("details"), STR_INIT("details")},
};

static const struct box *find_box(str name)
{
    for (size_t i = 0; i < sizeof(boxes) / sizeof(boxes[0]); i++)
        if (str_equal_nocase(boxes[i].name, name))
            return &boxes[i];
    return NULL;
}

static str take_name(str *rest)
{
    size_t len = 0;
    str name;

    while (len < rest->len
           && (char_is_letter(rest->at[len]) || rest->at[len] == '-'))
        len++;
    name = str_slice(*rest, 0, len);
    *rest = str_slice(*rest, len, rest->len);
    return name;
}

static str without_quotes(str text)
{
    text = str_trim(text);
    if (text.len > 1 && (text.at[0] == '"' || text.at[0] == '\'')
        && text.at[text.len - 1] == text.at[0])
        return str_slice(text, 1, text.len - 1);
    return text;
}

static str escape_quotes(struct arena *arena, str text)
{
    char *made = arena_array(arena, char, 2 * text.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"' || text.at[i] == '\\')
            made[len++] = '\\';
        made[len++] = text.at[i];
    }
    return (str){made, len};
}

/* '::: note {title="Words"}' */
static str opening(struct arena *arena, str block, str title)
{
    const char *key = str_equal(block, STR("details")) ? "summary" : "title";

    if (str_equal(block, STR("quote")))
        block = STR("note");
    if (title.len == 0)
        return arena_format(
            arena, "::: %.*s",
            STR_ARG(str_equal(block, STR("details")) ? STR("note") : block));
    return arena_format(arena, "::: %.*s {%s=\"%.*s\"}", STR_ARG(block), key,
                        STR_ARG(escape_quotes(arena, title)));
}

static void put(struct look *look, size_t from, size_t to, str text)
{
    look_change(
        look, (struct look_change){.rule = STR("box"),
                                   .flags = SLIP_READ | SLIP_MEND | SLIP_SILENT,
                                   .from = from,
                                   .to = to,
                                   .text = text});
}

static size_t line_end(const struct look *look, size_t line)
{
    return look->starts[line] + look_line(look, line).len;
}

/* --- > [!NOTE] ------------------------------------------------------------ */

/* "> [!NOTE] Title" from its ">" on. */
static bool is_callout(str line, const struct box **box, str *title)
{
    str rest = str_trim(str_slice(line, 1, line.len));
    ptrdiff_t end;

    if (!str_starts(rest, STR("[!")))
        return false;
    end = str_find_char(rest, ']');
    if (end < 0)
        return false;
    *box = find_box(str_cut(str_slice(rest, 2, (size_t)end), '|').head);
    *title = str_slice(rest, (size_t)end + 1, rest.len);
    *title = str_trim(
        str_without_start(str_without_start(*title, STR("-")), STR("+")));
    return true;
}

/* The ">" of a line of a quotation, which stands at column or a little after
 * it; STR_NOT_FOUND in a line that only goes on with the words. */
static ptrdiff_t find_mark(str line, size_t column)
{
    for (size_t at = column; at < line.len && at < column + 4; at++) {
        if (line.at[at] == '>')
            return (ptrdiff_t)at;
        if (line.at[at] != ' ')
            break;
    }
    return STR_NOT_FOUND;
}

static void take_marks(struct look *look, size_t first, size_t last,
                       size_t column)
{
    for (size_t line = first; line <= last; line++) {
        str text = look_line(look, line);
        ptrdiff_t at = find_mark(text, column);
        size_t from;

        if (at < 0)
            continue;
        from = look->starts[line] + (size_t)at;
        put(look, from,
            from + 1
                + ((size_t)at + 1 < text.len && text.at[at + 1] == ' ' ? 1 : 0),
            (str){0});
    }
}

/* What the lines of the box stand in: "- > " gives "  > ". */
static str prefix_of(struct look *look, str line, size_t column)
{
    char *prefix = arena_array(look->scratch, char, column + 1);

    for (size_t i = 0; i < column; i++)
        prefix[i] = line.at[i] == '>' || line.at[i] == '\t' ? line.at[i] : ' ';
    return (str){prefix, column};
}

static void see_quote(struct look *look, cmark_node *quote)
{
    size_t first = (size_t)cmark_node_get_start_line(quote) - 1;
    size_t last = (size_t)cmark_node_get_end_line(quote) - 1;
    size_t column = (size_t)cmark_node_get_start_column(quote) - 1;
    const struct box *box;
    str line;
    str title;
    size_t from;

    if (first >= look->line_count || last < first || last >= look->line_count)
        return;
    line = look_line(look, first);
    if (column >= line.len || line.at[column] != '>'
        || !is_callout(str_slice(line, column, line.len), &box, &title))
        return;
    from = look->starts[first] + column;
    put(look, from, line_end(look, first),
        opening(look->scratch, box ? box->block : STR("note"), title));
    take_marks(look, first + 1, last, column);
    put(look, line_end(look, last), line_end(look, last),
        arena_format(look->scratch,
                     "\n%.*s:::", STR_ARG(prefix_of(look, line, column))));
}

void slip_read_callouts(struct look *look)
{
    struct walk walk = {look->root, look->root, true};

    while (walk_next(&walk))
        if (walk.entering && tree_is(walk.node, CMARK_NODE_BLOCK_QUOTE)
            && cmark_node_get_start_line(walk.node) > 0
            && cmark_node_get_start_column(walk.node) > 0)
            see_quote(look, walk.node);
}

/* --- !!! note ------------------------------------------------------------- */

enum { ADMONITION_INDENT = 4 };

/* The last line of what stands indented below first. */
static size_t find_last(const struct look *look, size_t first, size_t indent)
{
    size_t last = first;

    for (size_t line = first + 1; line < look->line_count; line++) {
        if (look_is_blank(look, line))
            continue;
        if (look_indent(look_line(look, line)) < indent + ADMONITION_INDENT)
            break;
        last = line;
    }
    return last;
}

/* How many bytes hold that many columns of space. */
static size_t bytes_of_indent(str line, size_t columns)
{
    size_t at = 0;

    for (size_t done = 0; done < columns && at < line.len; at++)
        done += line.at[at] == '\t' ? 4 - done % 4 : 1;
    return at;
}

static void take_indent(struct look *look, size_t first, size_t last,
                        size_t indent)
{
    for (size_t line = first; line <= last; line++) {
        str text = look_line(look, line);
        size_t start = look->starts[line];

        if (look_is_blank(look, line))
            continue;
        put(look, start + bytes_of_indent(text, indent),
            start + bytes_of_indent(text, indent + ADMONITION_INDENT),
            (str){0});
    }
}

/* '!!! note "Title"', '??? note', '=== "Tab"': what opens in its place. */
static str admonition(struct look *look, str line)
{
    struct arena *scratch = look->scratch;
    str rest = str_slice(line, 3, line.len);
    const struct box *box;
    str name;
    ptrdiff_t quote;

    rest = str_trim(
        str_without_start(str_without_start(rest, STR("+")), STR("!")));
    if (str_starts(line, STR("==="))) {
        if (!str_starts(rest, STR("\"")))
            return (str){0};
        return arena_format(scratch, "**%.*s**\n",
                            STR_ARG(without_quotes(rest)));
    }
    name = take_name(&rest);
    if (name.len == 0)
        return (str){0};
    box = find_box(name);
    quote = str_find_char(rest, '"');
    rest = quote < 0 ? (str){0} : str_slice(rest, (size_t)quote, rest.len);
    return opening(scratch,
                   str_starts(line, STR("???")) && rest.len ? STR("details")
                   : box                                    ? box->block
                                                            : STR("note"),
                   without_quotes(rest));
}

static bool is_admonition(str line)
{
    return str_starts(line, STR("!!! ")) || str_starts(line, STR("??? "))
           || str_starts(line, STR("???+ ")) || str_starts(line, STR("=== \""))
           || str_starts(line, STR("===! \""));
}

static size_t see_admonition(struct look *look, size_t line, str text)
{
    size_t indent = look_indent(text);
    str words = str_trim(text);
    str open = admonition(look, words);
    size_t last = find_last(look, line, indent);
    str space = str_slice(text, 0, text.len - str_trim(text).len);

    if (open.len == 0)
        return line;
    put(look, look->starts[line] + bytes_of_indent(text, indent),
        line_end(look, line), open);
    take_indent(look, line + 1, last, indent);
    if (str_starts(open, STR(":::")))
        put(look, line_end(look, last), line_end(look, last),
            arena_format(
                look->scratch, "\n%.*s:::",
                STR_ARG(str_slice(space, 0, bytes_of_indent(text, indent)))));
    return last;
}

void slip_read_admonitions(struct look *look)
{
    for (size_t line = 0; line < look->line_count; line++) {
        str text = look_line(look, line);

        if (look->kinds[line] == LINE_PLAIN && is_admonition(str_trim(text)))
            line = see_admonition(look, line, text);
    }
}

/* --- :::note Title, :: note ------------------------------------------------
 */

/* Blocks of cohub that are called as a box of others is. */
static const str ours[] = {STR_INIT("note"), STR_INIT("warning"),
                           STR_INIT("quote"), STR_INIT("details")};

/* The words after the name: "Title", "[Title]", '{title="Title"}'. */
static bool has_foreign_words(str name, str rest)
{
    const struct box *box = find_box(name);

    rest = str_trim(rest);
    if (!box)
        return false;
    for (size_t i = 0; i < sizeof(ours) / sizeof(ours[0]); i++)
        if (str_equal(ours[i], name))
            return rest.len && !str_starts(rest, STR("{"));
    return true;
}

static void see_fence(struct look *look, size_t line, str text)
{
    str words = str_trim(text);
    size_t from = look->starts[line] + (size_t)(words.at - text.at);
    str rest = words;
    size_t colons = 0;
    const struct box *box;
    str name;

    while (colons < words.len && words.at[colons] == ':')
        colons++;
    if (colons == 2) {
        rest = str_trim(str_slice(words, 2, words.len));
        name = take_name(&rest);
        if ((words.len == 2 && line > 0)
            || (words.at[2] == ' ' && name.len && find_box(name)))
            look_change(look,
                        (struct look_change){.kind = DIAG_SLIP_COLONS,
                                             .flags = SLIP_READ | SLIP_MEND,
                                             .from = from,
                                             .to = from + 2,
                                             .text = STR(":::"),
                                             .a = words});
        return;
    }
    rest = str_trim(str_slice(words, colons, words.len));
    name = take_name(&rest);
    if (name.len == 0 || !has_foreign_words(name, rest))
        return;
    box = find_box(name);
    rest = str_trim(rest);
    if (str_starts(rest, STR("["))) {
        str_halves cut = str_cut(str_slice(rest, 1, rest.len), ']');

        rest = cut.head;
    }
    put(look, from, line_end(look, line),
        str_starts(rest, STR("{")) ? arena_format(
            look->scratch, "::: %.*s %.*s", STR_ARG(box->block), STR_ARG(rest))
                                   : opening(look->scratch, box->block, rest));
}

void slip_read_fences(struct look *look)
{
    for (size_t line = 0; line < look->line_count; line++) {
        str text = look_line(look, line);

        if (look->kinds[line] != LINE_FENCED
            && look->kinds[line] != LINE_INDENTED
            && str_starts(str_trim(text), STR("::")))
            see_fence(look, line, text);
    }
}
