#include "markdown/address_slip.h"

#include "base/buf.h"

/* Endings of websites that a hub is likely to name, and that no file has. */
static const str endings[] = {
    STR_INIT("uk"),   STR_INIT("org"),   STR_INIT("com"),  STR_INIT("net"),
    STR_INIT("eu"),   STR_INIT("gov"),   STR_INIT("edu"),  STR_INIT("wales"),
    STR_INIT("info"), STR_INIT("cymru"), STR_INIT("scot"), STR_INIT("ie"),
};

static bool has_ending(str host)
{
    str_halves cut = str_cut_last(host, '.');

    for (size_t i = 0; cut.found && i < sizeof(endings) / sizeof(endings[0]);
         i++)
        if (str_equal_nocase(cut.tail, endings[i]))
            return true;
    return false;
}

static bool is_host(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!char_is_letter(text.at[i]) && !char_is_digit(text.at[i])
            && str_find_char(STR(".-"), text.at[i]) < 0)
            return false;
    return text.len > 3 && text.at[0] != '.' && text.at[text.len - 1] != '.';
}

static bool is_email(str text)
{
    str_halves cut = str_cut(text, '@');

    return cut.found && cut.head.len && is_host(cut.tail)
           && str_cut(cut.tail, '.').found && str_find_char(text, '/') < 0
           && str_find_char(text, ' ') < 0;
}

str address_in_full(struct arena *arena, str url)
{
    str host = str_cut(str_cut(url, '/').head, ':').head;

    if (is_email(str_cut(url, '?').head))
        return arena_join(arena, STR("mailto:"), url);
    if (is_host(host)
        && (has_ending(host)
            || str_equal_nocase(str_slice(host, 0, 4), STR("www."))))
        return arena_join(arena, STR("https://"), url);
    return (str){0};
}

/* "C:\plan.png", "\\server\plan.png" */
static bool is_of_machine(str url)
{
    return str_starts(url, STR("\\\\"))
           || (url.len > 1 && url.at[1] == ':' && char_is_letter(url.at[0]));
}

str address_with_slashes(struct arena *arena, str url)
{
    struct buf slashed = {0};
    str result;

    if (str_find_char(url, '\\') < 0 || is_of_machine(url))
        return url;
    for (size_t i = 0; i < url.len; i++)
        buf_add_char(&slashed, url.at[i] == '\\' ? '/' : url.at[i]);
    result = arena_copy(arena, buf_str(&slashed));
    buf_free(&slashed);
    return result;
}
