#include "bundle/book.h"

#include "bundle/link_target.h"
#include "bundle/page_markup.h"

/* What is only of use on a site is not in a book, and a place in it neither:
 * a link to such a place leads to its page.  Which places there are is known
 * once all pages are written. */

static str place_of(const struct book *book, str path, str id)
{
    return arena_format(book->arena, "%.*s#%.*s", STR_ARG(path), STR_ARG(id));
}

static void note_places(const struct book *book, const struct book_file *file,
                        struct map *places)
{
    struct markup token;
    str rest = buf_str(&file->bytes);
    str id;

    while (markup_next(&rest, &token))
        if ((token.kind == MARKUP_OPEN || token.kind == MARKUP_EMPTY)
            && markup_find(&token, STR("id"), &id))
            map_add(book->arena, places, place_of(book, file->path, id),
                    places);
}

/* The address without a place that is not there. */
static str settled(const struct book *book, const struct book_file *file,
                   str address, const struct map *places)
{
    struct link_target target =
        link_target_of(book->arena, file->path, address);
    str_halves cut = str_cut(address, '#');
    bool is_own = cut.head.len == 0;

    if (!cut.found || (target.kind != LINK_FILE && !is_own)
        || map_find(places, place_of(book, is_own ? file->path : target.path,
                                     cut.tail)))
        return address;
    return is_own ? STR("#") : cut.head;
}

static void write_link(const struct markup *token, str to, struct buf *out)
{
    struct markup_attribute attribute;
    str rest = token->attributes;

    buf_add(out, STR("<a"));
    while (markup_next_attribute(&rest, &attribute))
        buf_format(out, " %.*s=\"%.*s\"", STR_ARG(attribute.name),
                   STR_ARG(str_equal(attribute.name, STR("href"))
                               ? to
                               : attribute.value));
    buf_add_char(out, '>');
}

static void settle_file(const struct book *book, struct book_file *file,
                        const struct map *places)
{
    struct buf out = {0};
    struct markup token;
    str rest = buf_str(&file->bytes);
    str address;

    while (markup_next(&rest, &token)) {
        str to;

        if (!markup_is_open(&token, "a")
            || !markup_find(&token, STR("href"), &address)) {
            buf_add(&out, token.raw);
            continue;
        }
        to = settled(book, file, address, places);
        if (str_equal(to, address))
            buf_add(&out, token.raw);
        else
            write_link(&token, to, &out);
    }
    buf_free(&file->bytes);
    file->bytes = out;
}

void book_links_settle(struct book *book)
{
    struct map places = {0};

    for (size_t i = 0; i < book->count; i++)
        if (book->files[i].title.len)
            note_places(book, &book->files[i], &places);
    for (size_t i = 0; i < book->count; i++)
        if (book->files[i].title.len)
            settle_file(book, &book->files[i], &places);
}
