#include "source/foreign_address.h"

#include "model/route.h"

static str without_site(str address)
{
    ptrdiff_t at = str_find(address, STR("://"));
    str_halves cut;

    if (at < 0)
        return address;
    cut = str_cut(str_slice(address, (size_t)at + 3, address.len), '/');
    return cut.found ? cut.tail : (str){0};
}

/* "/:year/:title/" and "{{ page.fileSlug }}" stand for many addresses. */
static bool is_pattern(str address)
{
    return str_find_char(address, '{') >= 0 || str_find_char(address, '*') >= 0
           || str_starts(address, STR(":"))
           || str_find(address, STR("/:")) >= 0;
}

bool foreign_address_read(str written, str *address)
{
    str path;

    *address = str_without_start(
        without_site(str_cut(str_trim(written), '#').head), STR("/"));
    path = str_without_end(str_cut(*address, '?').head, STR("/"));
    return !is_pattern(*address) && (path.len == 0 || !route_refusal(path));
}
