/*
 * Pictures and films that tags of other programs stand for.
 */
#include "markdown/template_code.h"

str template_words(struct template_code *code, str words, char sign)
{
    char *text = arena_array(code->look->scratch, char, 2 * words.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < words.len; i++) {
        char c = words.at[i];

        if (c == '\n' || c == '\r')
            c = ' ';
        if (c == sign || c == '\\')
            text[len++] = '\\';
        text[len++] = c;
    }
    return (str){text, len};
}

void template_picture(struct template_code *code,
                      const struct template_tag *tag)
{
    struct arena *scratch = code->look->scratch;
    str address = template_tag_value(tag, STR("src path file url image name"));
    str words = template_tag_value(tag, STR("alt description"));
    str caption = template_tag_value(tag, STR("caption"));
    str text;

    if (address.len == 0)
        address = template_tag_word(tag, 0);
    if (words.len == 0)
        words = template_tag_word(tag, 1);
    if (words.len == 0)
        words = template_tag_value(tag, STR("title caption"));
    if (address.len == 0) {
        template_take_out(code, tag, words);
        return;
    }
    text = arena_format(scratch, "![%.*s](<%.*s>%s%.*s%s){moved}",
                        STR_ARG(template_words(code, words, ']')),
                        STR_ARG(address), caption.len ? " \"" : "",
                        STR_ARG(template_words(code, caption, '"')),
                        caption.len ? "\"" : "");
    template_put(code, tag->from, tag->to, text, SLIP_SILENT);
}

void template_film(struct template_code *code, const struct template_tag *tag,
                   const char *start)
{
    str id = template_tag_value(tag, STR("id"));
    str title = template_tag_value(tag, STR("title"));
    str address;

    if (id.len == 0)
        id = template_tag_word(tag, 0);
    if (id.len == 0) {
        template_take_out(code, tag, title);
        return;
    }
    address =
        str_find(id, STR("://")) >= 0
            ? id
            : arena_format(code->look->scratch, "%s%.*s", start, STR_ARG(id));
    template_put(
        code, tag->from, tag->to,
        title.len
            ? arena_format(code->look->scratch, "[%.*s](<%.*s>)",
                           STR_ARG(template_words(code, title, ']')),
                           STR_ARG(address))
            : arena_format(code->look->scratch, "<%.*s>", STR_ARG(address)),
        SLIP_SILENT | SLIP_MEND);
}
