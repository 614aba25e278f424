#include "yaml/salvage.h"

struct line {
    size_t from;
    size_t to; /* behind its end */
    size_t indent;
    bool is_blank; /* or a note */
    bool is_item;
    bool has_key;
};

static bool has_key(str words)
{
    ptrdiff_t colon = str_find_char(words, ':');

    return colon > 0
           && ((size_t)colon + 1 == words.len
               || char_is_space(words.at[colon + 1]));
}

static struct line line_at(const char *text, size_t len, size_t from)
{
    str rest = {text + from, len - from};
    str shown;
    struct line line = {.from = from, .to = len};

    if (!str_next_line(&rest, &shown))
        return line;
    line.to = len - rest.len;
    while (line.indent < shown.len && char_is_space(shown.at[line.indent]))
        line.indent++;
    shown = str_slice(shown, line.indent, shown.len);
    line.is_blank = shown.len == 0 || shown.at[0] == '#';
    line.is_item = str_equal(shown, STR("-")) || str_starts(shown, STR("- "));
    line.has_key = has_key(shown);
    return line;
}

/* The last line with words that starts at or before a byte. */
static struct line line_before(const char *text, size_t len, size_t at)
{
    struct line found = {.is_blank = true};
    size_t from = 0;

    while (from < len && from <= at) {
        struct line line = line_at(text, len, from);

        if (!line.is_blank)
            found = line;
        from = line.to;
    }
    return found;
}

/* Lines of a list may stand under their key without indent. */
static bool starts_another(const struct line *entry, const struct line *line)
{
    if (line->is_blank || line->indent > entry->indent)
        return false;
    if (line->indent == entry->indent && line->is_item && !entry->is_item)
        return false;
    return line->is_item || line->has_key;
}

struct salvage_part salvage_blank(char *text, size_t len, size_t at)
{
    struct line entry = line_before(text, len, at);
    size_t to = entry.to;

    if (entry.is_blank)
        return (struct salvage_part){0};
    while (to < len) {
        struct line line = line_at(text, len, to);

        if (starts_another(&entry, &line))
            break;
        to = line.to;
    }
    for (size_t i = entry.from; i < to; i++)
        if (text[i] != '\n' && text[i] != '\r')
            text[i] = ' ';
    return (struct salvage_part){entry.from, to};
}
