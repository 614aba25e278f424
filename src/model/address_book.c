#include "model/address_book.h"

#include "base/utf8.h"
#include "model/route.h"

/* Before a name that is looked up without its folder: it is in no address. */
#define NAME_ALONE "*"

/* What may stand behind an address, longest first. */
static const str ends[] = {
    STR_INIT(".markdown"), STR_INIT(".html"), STR_INIT(".aspx"),
    STR_INIT(".htm"),      STR_INIT(".php"),  STR_INIT(".md"),
};

/* Files that stand for their folder. */
static const str indexes[] = {STR_INIT("index"), STR_INIT("_index"),
                              STR_INIT("readme"), STR_INIT("default")};

static str without_slashes(str address)
{
    while (str_starts(address, STR("/")))
        address = str_slice(address, 1, address.len);
    while (str_ends(address, STR("/")))
        address = str_slice(address, 0, address.len - 1);
    return address;
}

static str without_index(str address)
{
    str_halves cut = str_cut_last(address, '/');
    str name = cut.found ? cut.tail : address;

    for (size_t i = 0; i < sizeof(indexes) / sizeof(indexes[0]); i++)
        if (str_equal_nocase(name, indexes[i]))
            return cut.found ? cut.head : (str){0};
    return address;
}

static str without_ending(str address)
{
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
        size_t len = ends[i].len;

        if (address.len > len
            && str_equal_nocase(
                str_slice(address, address.len - len, address.len), ends[i]))
            return str_slice(address, 0, address.len - len);
    }
    return address;
}

/* Folders that Jekyll has and an address does not: "_posts/plan.md". */
static str without_collection(str address)
{
    str_halves cut = str_cut(address, '/');

    return cut.found && str_starts(address, STR("_")) ? cut.tail : address;
}

static str key_of(struct arena *arena, str address)
{
    address = without_slashes(str_cut(str_cut(address, '#').head, '?').head);
    address = without_collection(address);
    return utf8_fold(arena, without_index(without_ending(address)));
}

/* --- filling -------------------------------------------------------------- */

struct filling {
    struct arena *arena;
    struct map *book;
    const struct page *page;
};

static void add(const struct filling *filling, str address)
{
    str key = key_of(filling->arena, address);
    struct address_owners *owners = map_find(filling->book, key);

    if (!owners) {
        owners = arena_new(filling->arena, struct address_owners);
        map_add(filling->arena, filling->book, key, owners);
    }
    for (size_t i = 0; i < owners->count && i < ADDRESS_OWNERS_MAX; i++)
        if (str_equal(owners->paths[i], filling->page->path))
            return;
    if (owners->count < ADDRESS_OWNERS_MAX)
        owners->paths[owners->count] = filling->page->path;
    owners->count++;
}

static str in_folder(const struct filling *filling, str name)
{
    str folder = filling->page->folder;

    return folder.len ? arena_format(filling->arena, "%.*s/%.*s",
                                     STR_ARG(folder), STR_ARG(name))
                      : name;
}

static bool has_day(str name)
{
    long number;

    return name.len > sizeof("2024-05-01-") - 1 && name.at[4] == '-'
           && name.at[7] == '-' && name.at[10] == '-'
           && str_number(str_slice(name, 0, 4), 9999, &number)
           && str_number(str_slice(name, 5, 7), 12, &number)
           && str_number(str_slice(name, 8, 10), 31, &number);
}

/* "2024-05-01-plan" had the address 2024/05/01/plan, and in some programs
 * plan. */
static void add_dated(const struct filling *filling, str name)
{
    str rest = str_slice(name, sizeof("2024-05-01-") - 1, name.len);
    str dated = arena_format(filling->arena, "%.*s/%.*s/%.*s/%.*s",
                             STR_ARG(str_slice(name, 0, 4)),
                             STR_ARG(str_slice(name, 5, 7)),
                             STR_ARG(str_slice(name, 8, 10)), STR_ARG(rest));

    add(filling, dated);
    add(filling, in_folder(filling, dated));
    add(filling, in_folder(filling, rest));
}

static void add_article(const struct filling *filling,
                        const struct front *front)
{
    if (front->slug.len)
        add(filling, in_folder(filling, front->slug));
    for (size_t i = 0; i < front->aliases.count; i++)
        add(filling, front->aliases.items[i]);
}

void address_book_fill(struct arena *arena, const struct hub *hub,
                       struct map *book)
{
    size_t slots = variant_slot_count(hub->config.language_count);

    for (size_t i = 0; i < hub->page_count; i++) {
        const struct page *page = hub->pages[i];
        struct filling filling = {arena, book, page};
        str_halves cut = str_cut_last(page->path, '/');
        str name = cut.found ? cut.tail : page->path;

        add(&filling, page->path);
        add(&filling, arena_join(arena, STR(NAME_ALONE), name));
        if (has_day(name))
            add_dated(&filling, name);
        for (size_t j = 0; j < slots; j++)
            if (page->articles[j])
                add_article(&filling, &page->articles[j]->front);
    }
}

const struct address_owners *address_book_find_name(const struct map *book,
                                                    str name)
{
    struct arena scratch = {0};
    const struct address_owners *owners =
        address_book_find(book, arena_join(&scratch, STR(NAME_ALONE), name));

    arena_free(&scratch);
    return owners;
}

const struct address_owners *address_book_find(const struct map *book,
                                               str address)
{
    struct arena scratch = {0};
    const struct address_owners *owners =
        map_find(book, key_of(&scratch, address));

    arena_free(&scratch);
    return owners;
}
