#include "search/everyday_words.h"

#include "base/embedded.h"

static str file_of(str language_code)
{
    str code = str_cut(language_code, '-').head;

    for (size_t i = 0; i < embedded_everyday_count; i++) {
        const struct embedded_file *file = &embedded_everyday[i];

        if (str_equal_nocase(str_without_end(str_of(file->path), STR(".txt")),
                             code))
            return (str){(const char *)file->bytes, file->len};
    }
    return (str){0};
}

static size_t count_of(str text, char wanted)
{
    size_t count = 0;

    for (size_t i = 0; i < text.len; i++)
        count += text.at[i] == wanted;
    return count;
}

/* Cuts them off *rest, as far as that or the next ">". */
static size_t read_ways(str *rest, str *texts)
{
    str_halves part = str_cut(*rest, '>');
    str_halves cut = {.tail = part.head, .found = true};
    size_t count = 0;

    while (cut.found) {
        cut = str_cut(cut.tail, '=');
        texts[count++] = str_trim(cut.head);
    }
    *rest = part.tail;
    return count;
}

static struct ways ways_of_line(struct arena *arena, str line)
{
    str *texts = arena_array(arena, str, count_of(line, '=') + 2);
    bool has_asked = count_of(line, '>') > 0;
    struct ways ways = {0};

    if (has_asked)
        ways.only_asked = read_ways(&line, texts);
    ways.texts = (struct str_list){
        texts, ways.only_asked + read_ways(&line, texts + ways.only_asked)};
    return ways;
}

const struct ways *everyday_words_of(struct arena *arena, str language_code,
                                     size_t *count)
{
    str rest = file_of(language_code);
    struct ways *lines = NULL;
    size_t capacity = 0;
    str line;

    *count = 0;
    while (str_next_line(&rest, &line)) {
        if (str_trim(line).len == 0 || str_starts(line, STR("#")))
            continue;
        lines =
            arena_grow(arena, lines, *count, &capacity, sizeof(struct ways));
        lines[(*count)++] = ways_of_line(arena, line);
    }
    return lines;
}
