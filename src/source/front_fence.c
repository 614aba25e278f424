#include "source/front_fence.h"

#include "base/utf8.h"
#include "source/limits.h"
#include "yaml/encoding.h"

enum { HYPHEN = '-', EN_DASH = 0x2013, EM_DASH = 0x2014 };

/* A file while its lines are looked at. */
struct search {
    const struct text_file *file;
    struct diags *diags;
    str rest;       /* after the line that was taken last */
    str line;       /* that line, without spaces at its end */
    size_t line_at; /* where it starts in the file */
    bool has_said;  /* one message a file will do */
};

static str without_spaces_behind(str line)
{
    while (line.len && char_is_space(line.at[line.len - 1]))
        line.len--;
    return line;
}

static bool next_line(struct search *search)
{
    search->line_at = search->file->bytes.len - search->rest.len;
    if (!str_next_line(&search->rest, &search->line))
        return false;
    search->line = without_spaces_behind(search->line);
    return true;
}

static void say(const struct search *search, enum diag_kind kind, size_t at)
{
    diag_add(search->diags, kind, place_at(search->file, at), (str){0},
             (str){0});
}

/* --- what a line is -------------------------------------------------------
 */

static bool is_yaml_fence(str line)
{
    return str_equal(line, STR("---"));
}

/* "--", "----" and what a word processor makes of hyphens; but one hyphen is
 * a point of a list. */
static bool is_nearly_fence(str line)
{
    size_t count = 0;
    bool has_dash = false;
    uint32_t character;

    while (utf8_next(&line, &character)) {
        if (character != HYPHEN && character != EN_DASH && character != EM_DASH)
            return false;
        has_dash = has_dash || character != HYPHEN;
        count++;
    }
    return has_dash || count >= 2;
}

/* "title: " or "Last-updated:" at the start of a line. */
static bool is_key(str line)
{
    str_halves cut = str_cut(line, ':');

    if (!cut.found || cut.head.len == 0
        || (cut.tail.len && !char_is_space(cut.tail.at[0])))
        return false;
    for (size_t i = 0; i < cut.head.len; i++)
        if (!char_is_letter(cut.head.at[i]) && cut.head.at[i] != '_'
            && cut.head.at[i] != '-')
            return false;
    return true;
}

static bool is_title(str line)
{
    return is_key(line)
           && str_equal_nocase(str_cut(line, ':').head, STR("title"));
}

/* Keys stand here, and end with a line of hyphens before anything else. */
static bool is_title_without_fence(const struct search *search)
{
    struct search ahead = *search;

    if (!is_title(search->line))
        return false;
    while (next_line(&ahead) && ahead.line.len)
        if (is_nearly_fence(ahead.line))
            return true;
    return false;
}

static bool is_followed_by_key(const struct search *search)
{
    struct search ahead = *search;

    return next_line(&ahead) && is_key(ahead.line);
}

/* --- the first line, and the last ---------------------------------------- */

static void say_of_fence(struct search *search, enum diag_kind kind)
{
    if (!search->has_said)
        say(search, kind, search->line_at);
    search->has_said = true;
}

/* False when the file starts with something else. */
static bool find_start(struct search *search, struct front_fences *fences)
{
    while (next_line(search) && search->line.len == 0)
        continue;
    fences->from = search->file->bytes.len - search->rest.len;
    fences->is_toml = str_equal(search->line, STR("+++"));
    if (fences->is_toml || is_yaml_fence(search->line))
        return true;
    if (is_nearly_fence(search->line) && is_followed_by_key(search)) {
        say_of_fence(search, DIAG_FRONT_FENCE);
        return true;
    }
    if (!is_title_without_fence(search))
        return false;
    say_of_fence(search, DIAG_FRONT_FENCE_FIRST);
    fences->from = search->line_at;
    return true;
}

static bool is_end(struct search *search, bool is_toml)
{
    if (is_toml)
        return str_equal(search->line, STR("+++"));
    if (is_yaml_fence(search->line) || str_equal(search->line, STR("...")))
        return true;
    if (!is_nearly_fence(search->line))
        return false;
    say_of_fence(search, DIAG_FRONT_FENCE);
    return true;
}

static bool find_end(struct search *search, struct front_fences *fences)
{
    do {
        if (!next_line(search))
            return false;
        fences->to = search->line_at;
    } while (!is_end(search, fences->is_toml));
    fences->body = search->file->bytes.len - search->rest.len;
    return true;
}

bool front_fences_find(const struct text_file *file, struct diags *diags,
                       struct front_fences *fences)
{
    size_t start = encoding_mark_length(file->bytes);
    struct search search = {
        .file = file,
        .diags = diags,
        .rest = str_slice(file->bytes, start, file->bytes.len),
    };
    size_t first;

    *fences = (struct front_fences){.body = start};
    if (!find_start(&search, fences)) {
        say(&search, DIAG_FRONT_MISSING, start);
        return false;
    }
    first = search.line_at;
    if (!find_end(&search, fences)) {
        fences->body = file->bytes.len;
        say(&search, DIAG_FRONT_NOT_CLOSED, first);
        return false;
    }
    if (fences->to - fences->from <= LIMIT_FRONT)
        return true;
    say(&search, DIAG_FRONT_TOO_LARGE, first);
    return false;
}
