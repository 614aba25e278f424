/*
 * Tags of other programs with an end: boxes, listings of code, buttons.
 */
#include "markdown/template_code.h"

/* How many tags there may be between one and its end. */
enum { FARTHEST_END = 2000 };

struct template_tag *template_end(const struct template_code *code,
                                  size_t index)
{
    const struct template_tag *open = &code->tags[index];
    size_t depth = 0;

    for (size_t i = index + 1; i < code->count && i < index + FARTHEST_END;
         i++) {
        struct template_tag *tag = &code->tags[i];

        if (!str_equal(tag->name, open->name))
            continue;
        if (!tag->closes)
            depth++;
        else if (depth-- == 0)
            return tag;
    }
    return NULL;
}

static bool is_warning(str word)
{
    static const str names[] = {
        STR_INIT("warning"), STR_INIT("warn"),    STR_INIT("danger"),
        STR_INIT("caution"), STR_INIT("alert"),   STR_INIT("error"),
        STR_INIT("bug"),     STR_INIT("failure"),
    };

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal_nocase(word, names[i]))
            return true;
    return false;
}

static bool is_type(str word)
{
    static const str names[] = {
        STR_INIT("note"), STR_INIT("tip"),       STR_INIT("info"),
        STR_INIT("hint"), STR_INIT("important"), STR_INIT("success"),
    };

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal_nocase(word, names[i]))
            return true;
    return is_warning(word);
}

static str block_line(struct template_code *code,
                      const struct template_tag *tag, bool is_details)
{
    str type = template_tag_value(tag, STR("type variant kind level style"));
    str title =
        template_tag_value(tag, STR("title header heading summary label"));
    str word = template_tag_word(tag, 0);
    const char *name = "note";

    if (type.len == 0)
        type = is_type(word) ? word : tag->name;
    if (title.len == 0)
        title = is_type(word) ? template_tag_word(tag, 1) : word;
    if (is_details && title.len)
        name = "details";
    else if (is_warning(type) && !str_equal(type, STR("alert")))
        name = "warning";
    if (title.len == 0)
        return arena_format(code->look->scratch, "::: %s", name);
    return arena_format(code->look->scratch, "::: %s {%s=\"%.*s\"}", name,
                        is_details ? "summary" : "title",
                        STR_ARG(template_words(code, title, '"')));
}

struct pair {
    const struct template_tag *open;
    struct template_tag *close;
    str first;
    str last;
};

/* Lines of their own for what opens and closes. */
static void put_pair(struct template_code *code, struct pair pair)
{
    const struct template_tag *open = pair.open;
    struct template_tag *close = pair.close;
    str first = pair.first;
    str last = pair.last;
    const struct look *look = code->look;
    struct arena *scratch = look->scratch;
    str indent = template_line_before(look, open->from);
    str after = template_line_after(look, open->to);
    bool stands_alone =
        str_trim(template_line_before(look, close->from)).len == 0;
    str end = str_trim(template_line_after(look, close->to)).len
                  ? arena_format(scratch, "\n\n%.*s", STR_ARG(indent))
                  : (str){0};

    close->is_done = true;
    template_put(code, open->from, open->to,
                 str_trim(after).len ? arena_format(
                     scratch, "%.*s\n%.*s", STR_ARG(first), STR_ARG(indent))
                                     : first,
                 SLIP_SILENT | SLIP_MEND);
    template_put(code, close->from, close->to,
                 stands_alone
                     ? arena_join(scratch, last, end)
                     : arena_format(scratch, "\n%.*s%.*s%.*s", STR_ARG(indent),
                                    STR_ARG(last), STR_ARG(end)),
                 SLIP_SILENT | SLIP_MEND);
}

void template_box(struct template_code *code, size_t index, bool is_details)
{
    const struct template_tag *tag = &code->tags[index];
    struct template_tag *end = template_end(code, index);

    if (!end || str_trim(template_line_before(code->look, tag->from)).len) {
        template_take_out(code, tag,
                          template_tag_value(tag, STR("title text")));
        return;
    }
    put_pair(code, (struct pair){tag, end, block_line(code, tag, is_details),
                                 STR(":::")});
}

void template_listing(struct template_code *code, size_t index)
{
    const struct template_tag *tag = &code->tags[index];
    struct template_tag *end = template_end(code, index);

    if (!end || str_trim(template_line_before(code->look, tag->from)).len) {
        template_take_out(code, tag, (str){0});
        return;
    }
    put_pair(code,
             (struct pair){tag, end,
                           arena_format(code->look->scratch, "```%.*s",
                                        STR_ARG(template_tag_word(tag, 0))),
                           STR("```")});
}

/* What stands between is text, braces and all. */
void template_raw(struct template_code *code, const struct template_tag *open,
                  const struct template_tag *close)
{
    size_t from = open->from;
    size_t to = open->to;

    template_widen(code->look, &from, &to);
    template_put(code, from, to, (str){0}, SLIP_SILENT);
    for (size_t i = open->to; i + 1 < close->from; i++) {
        str two = str_slice(code->look->body, i, i + 2);

        if (!code->look->code[i]
            && (str_equal(two, STR("{{")) || str_equal(two, STR("{%"))))
            template_put(code, i, i + 1, STR("&#123;"), SLIP_SILENT);
    }
    from = close->from;
    to = close->to;
    template_widen(code->look, &from, &to);
    template_put(code, from, to, (str){0}, SLIP_SILENT);
}

void template_button(struct template_code *code, size_t index)
{
    const struct template_tag *tag = &code->tags[index];
    struct template_tag *end = template_end(code, index);
    str address = template_tag_value(tag, STR("href url link relref"));
    str words = template_tag_value(tag, STR("text title label"));
    struct arena *scratch = code->look->scratch;

    if (address.len == 0) {
        template_take_out(code, tag, words);
        return;
    }
    if (!end || tag->is_alone) {
        template_put(code, tag->from, tag->to,
                     arena_format(scratch, "[%.*s](<%.*s>)",
                                  STR_ARG(template_words(code, words, ']')),
                                  STR_ARG(address)),
                     SLIP_SILENT | SLIP_MEND);
        return;
    }
    end->is_done = true;
    template_put(code, tag->from, tag->to, STR("["), SLIP_SILENT | SLIP_MEND);
    template_put(code, end->from, end->to,
                 arena_format(scratch, "](<%.*s>)", STR_ARG(address)),
                 SLIP_SILENT | SLIP_MEND);
}
