#include "source/url.h"

str url_host(str url)
{
    str rest = str_without_start(url, STR("https://"));

    if (rest.len == url.len)
        rest = str_without_start(url, STR("http://"));
    return rest.len == url.len ? (str){0} : str_cut(rest, '/').head;
}

bool url_is_plain(str text, str left_out)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];

        if (c <= ' ' || c >= 0x7F || str_find_char(left_out, (char)c) >= 0)
            return false;
    }
    return true;
}

bool url_is_web_page(str url)
{
    str host = url_host(url);

    return host.len && str_find_char(host, '@') < 0
           && url_is_plain(url, STR("\"'<>\\^`{|}"));
}
