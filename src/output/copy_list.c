#include "output/copy_list.h"

#include <stdlib.h>

#include "output/output_file.h"

#define FIRST_LINE "# cohub copy 1"
#define MADE "# made "
#define ASK_AFTER "# ask again after "
#define END "# end "

enum { GAP = 2 }; /* between digits and path, as sha256sum writes it */

static int compare_entries(const void *left, const void *right)
{
    const struct copy_entry *a = left;
    const struct copy_entry *b = right;

    return str_compare(a->path, b->path);
}

void copy_list_write(struct copy_list *list, struct buf *out)
{
    struct arena arena = {0};
    struct sha256 sum;

    qsort(list->entries, list->count, sizeof(list->entries[0]),
          compare_entries);
    buf_format(out, FIRST_LINE "\n# %.*s\n" MADE "%.*s\n" ASK_AFTER "%.*s\n",
               STR_ARG(list->title), STR_ARG(list->made),
               STR_ARG(list->ask_after));
    for (size_t i = 0; i < list->count; i++)
        buf_format(out, "%.*s  %.*s\n",
                   STR_ARG(sha256_hex(&arena, &list->entries[i].sum)),
                   STR_ARG(list->entries[i].path));
    sum = sha256_of(buf_str(out));
    buf_format(out, END "%zu %.*s\n", list->count,
               STR_ARG(sha256_hex(&arena, &sum)));
    arena_free(&arena);
}

bool copy_list_may_have(str path)
{
    static const str tops[] = {STR_INIT("START-HERE.html"),
                               STR_INIT("READ-ME.txt"),
                               STR_INIT("CHECK-THIS-COPY.html")};

    for (size_t i = 0; i < sizeof(tops) / sizeof(tops[0]); i++)
        if (str_equal(path, tops[i]))
            return true;
    return str_starts(path, STR("files/")) && output_path_is_safe(path);
}

static bool add_entry(struct arena *arena, struct copy_list *list, str line)
{
    struct copy_entry entry = {
        .path = str_slice(line, SHA256_DIGITS + GAP, line.len)};

    if (!sha256_parse(str_slice(line, 0, SHA256_DIGITS), &entry.sum)
        || !copy_list_may_have(entry.path))
        return false;
    list->entries = arena_grow(arena, list->entries, list->count,
                               &list->capacity, sizeof(entry));
    list->entries[list->count++] = entry;
    return true;
}

/* "END COUNT DIGITS", which speaks for all that stands above it. */
static bool end_is_true(const struct copy_list *list, str line, str above)
{
    struct arena arena = {0};
    struct sha256 sum = sha256_of(above);
    str end = arena_format(&arena, END "%zu %.*s", list->count,
                           STR_ARG(sha256_hex(&arena, &sum)));
    bool ok = str_equal(line, end);

    arena_free(&arena);
    return ok;
}

/* The second line has no word in front: it is the title. */
static void read_remark(struct copy_list *list, str line, size_t number)
{
    if (number == 1)
        list->title = str_slice(line, 2, line.len);
    else if (str_starts(line, STR(MADE)))
        list->made = str_without_start(line, STR(MADE));
    else if (str_starts(line, STR(ASK_AFTER)))
        list->ask_after = str_without_start(line, STR(ASK_AFTER));
}

void copy_list_parse(struct arena *arena, str text, struct copy_list *list)
{
    str rest = text;
    str line;
    bool is_good = true;

    *list = (struct copy_list){0};
    for (size_t number = 0; str_next_line(&rest, &line); number++) {
        size_t at = (size_t)(line.at - text.at);

        if (number == 0)
            list->is_ours = str_equal(line, STR(FIRST_LINE));
        else if (str_starts(line, STR(END)))
            list->is_whole = is_good && rest.len == 0
                             && end_is_true(list, line, str_slice(text, 0, at));
        else if (str_starts(line, STR("#")))
            read_remark(list, line, number);
        else
            is_good = add_entry(arena, list, line) && is_good;
    }
    list->is_whole = list->is_whole && list->is_ours;
    for (size_t i = 0; i < list->count; i++)
        map_add(arena, &list->by_path, list->entries[i].path,
                &list->entries[i]);
}

const struct copy_entry *copy_list_find(const struct copy_list *list, str path)
{
    return map_find(&list->by_path, path);
}
