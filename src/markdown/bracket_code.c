/*
 * Signs in square brackets of others, and lines of a script:
 *
 *   [caption id="x"]![..](..) Words[/caption]   the picture and its words
 *   [embed]https://...[/embed]                  a link
 *   [[Our plan|the plan]]                       a link, or its words
 *   import Tabs from '@theme/Tabs';             nothing
 *
 * Source     WordPress shortcodes; MediaWiki and Obsidian; MDX 3.
 */
#include "markdown/slip_reader.h"

static const str codes[] = {
    STR_INIT("caption"),  STR_INIT("embed"),        STR_INIT("gallery"),
    STR_INIT("video"),    STR_INIT("audio"),        STR_INIT("youtube"),
    STR_INIT("playlist"), STR_INIT("vc_row"),       STR_INIT("vc_column"),
    STR_INIT("button"),   STR_INIT("wpvideo"),      STR_INIT("contact-form-7"),
    STR_INIT("toc"),      STR_INIT("contact-form"),
};

static bool is_code_name(str name)
{
    for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
        if (str_equal(codes[i], name))
            return true;
    return str_starts(name, STR("vc_")) || str_starts(name, STR("et_pb_"));
}

/* Those whose words, between the two, are all that readers lose. */
static bool has_words(str name)
{
    return str_equal(name, STR("caption")) || str_equal(name, STR("embed"));
}

static size_t name_len(str text)
{
    size_t len = 0;

    while (len < text.len
           && (char_is_letter(text.at[len]) || char_is_digit(text.at[len])
               || text.at[len] == '-' || text.at[len] == '_'))
        len++;
    return len;
}

static str find_address(str inside)
{
    ptrdiff_t at = str_find(inside, STR("http"));
    size_t len = 0;

    if (at < 0)
        return (str){0};
    inside = str_slice(inside, (size_t)at, inside.len);
    while (len < inside.len
           && str_find_char(STR(" \t\r\n\"']<>"), inside.at[len]) < 0)
        len++;
    return str_slice(inside, 0, len);
}

static void see_code(struct look *look, size_t at)
{
    str rest = str_cut(str_slice(look->body, at + 1, at + 2000), '\n').head;
    bool closes = str_starts(rest, STR("/"));
    ptrdiff_t end;
    str name;
    str address;

    if (closes)
        rest = str_slice(rest, 1, rest.len);
    end = str_find_char(rest, ']');
    name = str_slice(rest, 0, name_len(rest));
    if (end < 0 || !is_code_name(name)
        || ((size_t)end + 1 < rest.len
            && (rest.at[end + 1] == '(' || rest.at[end + 1] == '['
                || rest.at[end + 1] == ':')))
        return;
    address = closes ? (str){0} : find_address(str_slice(rest, 0, (size_t)end));
    look_change(
        look,
        (struct look_change){
            .kind = DIAG_TEMPLATE_REMOVED,
            .flags =
                SLIP_READ | SLIP_ONCE
                | (closes || address.len || has_words(name) ? SLIP_SILENT : 0),
            .from = at,
            .to = at + 1 + (closes ? 1 : 0) + (size_t)end + 1,
            .text = address.len ? arena_format(look->scratch, " <%.*s> ",
                                               STR_ARG(address))
                                : (str){0},
            .a = arena_format(look->scratch, "[%.*s]", STR_ARG(name)),
        });
}

void slip_read_bracket_codes(struct look *look)
{
    for (size_t i = 0; i + 2 < look->body.len; i++)
        if (look->body.at[i] == '[' && !look->code[i]
            && (i == 0
                || (look->body.at[i - 1] != '\\'
                    && look->body.at[i - 1] != '!')))
            see_code(look, i);
}

/* --- [[words]] ------------------------------------------------------------ */

enum { WIKI_MAX = 300 };

void slip_read_wiki_links(struct look *look)
{
    ptrdiff_t found = 0;

    while ((found = look_find(look, (size_t)found, look->body.len, STR("[[")))
           >= 0) {
        size_t at = (size_t)found;
        str rest = str_slice(look->body, at + 2, at + 2 + WIKI_MAX);
        ptrdiff_t end = str_find(str_cut(rest, '\n').head, STR("]]"));
        str_halves cut;

        found++;
        if (end <= 0 || (at && look->body.at[at - 1] == '\\'))
            continue;
        cut = str_cut(str_slice(rest, 0, (size_t)end), '|');
        if (str_find_char(cut.head, '[') >= 0
            || str_find_char(cut.head, ']') >= 0
            || (at + 4 + (size_t)end < look->body.len
                && look->body.at[at + 4 + (size_t)end] == '('))
            continue;
        look_change(look, (struct look_change){
                              .kind = DIAG_LINK_WIKI,
                              .flags = SLIP_READ,
                              .from = at,
                              .to = at + 4 + (size_t)end,
                              .text = cut.found ? cut.tail : cut.head,
                              .a = str_trim(cut.head),
                          });
        found += end;
    }
}

/* --- import X from 'y' ---------------------------------------------------- */

static bool is_import(str text)
{
    if (str_starts(text, STR("import ")))
        return (str_find(text, STR(" from '")) >= 0
                || str_find(text, STR(" from \"")) >= 0
                || str_starts(text, STR("import '"))
                || str_starts(text, STR("import \"")));
    return str_starts(text, STR("export const "))
           || str_starts(text, STR("export default "))
           || str_starts(text, STR("export function "));
}

void slip_read_imports(struct look *look)
{
    for (size_t line = 0; line < look->line_count; line++)
        if (look->kinds[line] == LINE_PLAIN
            && (line == 0 || look_is_blank(look, line - 1)
                || is_import(look_line(look, line - 1)))
            && is_import(look_line(look, line)))
            look_change(look, (struct look_change){
                                  .kind = DIAG_TEMPLATE_REMOVED,
                                  .flags = SLIP_READ | SLIP_ONCE,
                                  .from = look->starts[line],
                                  .to = look->starts[line + 1],
                                  .a = STR("import"),
                              });
}
