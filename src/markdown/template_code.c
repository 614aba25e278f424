/*
 * What is done with the tags of other site generators: where cohub has the
 * same thing it takes their place, else they go and the words round them
 * stay.
 *
 *   [plan]({{< ref "plan.md" >}})     [plan](plan.md)
 *   {{% notice tip %}}                ::: note
 *   {{% /notice %}}                   :::
 *   {% include header.html %}         nothing, and a message
 */
#include "markdown/template_code.h"
#include "model/asset.h"

enum action {
    ACTION_WORDS, /* the tag goes; words in it that readers saw stay */
    ACTION_NOTHING,
    ACTION_HERE, /* an address, relative to the page */
    ACTION_ROOT, /* an address, from the root of the site */
    ACTION_PICTURE,
    ACTION_YOUTUBE,
    ACTION_VIMEO,
    ACTION_BOX,
    ACTION_DETAILS,
    ACTION_CODE,
    ACTION_RAW,
    ACTION_COMMENT,
    ACTION_BUTTON,
};

struct row {
    str name;
    enum action action;
};

static const struct row rows[] = {
    {STR_INIT("ref"), ACTION_HERE},
    {STR_INIT("relref"), ACTION_HERE},
    {STR_INIT("link"), ACTION_ROOT},
    {STR_INIT("page"), ACTION_ROOT},
    {STR_INIT("url"), ACTION_ROOT},
    {STR_INIT("post_url"), ACTION_ROOT},
    {STR_INIT("asset_path"), ACTION_ROOT},
    {STR_INIT("download"), ACTION_ROOT},
    {STR_INIT("figure"), ACTION_PICTURE},
    {STR_INIT("img"), ACTION_PICTURE},
    {STR_INIT("image"), ACTION_PICTURE},
    {STR_INIT("picture"), ACTION_PICTURE},
    {STR_INIT("imgproc"), ACTION_PICTURE},
    {STR_INIT("legacy-img"), ACTION_PICTURE},
    {STR_INIT("legacy-img-right"), ACTION_PICTURE},
    {STR_INIT("image_with_class"), ACTION_PICTURE},
    {STR_INIT("youtube"), ACTION_YOUTUBE},
    {STR_INIT("vimeo"), ACTION_VIMEO},
    {STR_INIT("note"), ACTION_BOX},
    {STR_INIT("tip"), ACTION_BOX},
    {STR_INIT("info"), ACTION_BOX},
    {STR_INIT("warning"), ACTION_BOX},
    {STR_INIT("warn"), ACTION_BOX},
    {STR_INIT("caution"), ACTION_BOX},
    {STR_INIT("danger"), ACTION_BOX},
    {STR_INIT("important"), ACTION_BOX},
    {STR_INIT("alert"), ACTION_BOX},
    {STR_INIT("callout"), ACTION_BOX},
    {STR_INIT("notice"), ACTION_BOX},
    {STR_INIT("admonition"), ACTION_BOX},
    {STR_INIT("hint"), ACTION_BOX},
    {STR_INIT("details"), ACTION_DETAILS},
    {STR_INIT("expand"), ACTION_DETAILS},
    {STR_INIT("accordion"), ACTION_DETAILS},
    {STR_INIT("highlight"), ACTION_CODE},
    {STR_INIT("raw"), ACTION_RAW},
    {STR_INIT("verbatim"), ACTION_RAW},
    {STR_INIT("comment"), ACTION_COMMENT},
    {STR_INIT("button"), ACTION_BUTTON},
    {STR_INIT("btn"), ACTION_BUTTON},
    {STR_INIT("include"), ACTION_NOTHING},
    {STR_INIT("include_relative"), ACTION_NOTHING},
    {STR_INIT("render"), ACTION_NOTHING},
    {STR_INIT("partial"), ACTION_NOTHING},
    {STR_INIT("set"), ACTION_NOTHING},
    {STR_INIT("assign"), ACTION_NOTHING},
    {STR_INIT("capture"), ACTION_NOTHING},
    {STR_INIT("if"), ACTION_NOTHING},
    {STR_INIT("elsif"), ACTION_NOTHING},
    {STR_INIT("else"), ACTION_NOTHING},
    {STR_INIT("unless"), ACTION_NOTHING},
    {STR_INIT("case"), ACTION_NOTHING},
    {STR_INIT("when"), ACTION_NOTHING},
    {STR_INIT("for"), ACTION_NOTHING},
    {STR_INIT("import"), ACTION_NOTHING},
    {STR_INIT("extends"), ACTION_NOTHING},
    {STR_INIT("block"), ACTION_NOTHING},
    {STR_INIT("layout"), ACTION_NOTHING},
    {STR_INIT("toc"), ACTION_NOTHING},
};

static enum action action_of(const struct template_tag *tag)
{
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (str_equal_nocase(rows[i].name, tag->name))
            return rows[i].action;
    if (asset_is_picture(template_tag_value(tag, STR("src"))))
        return ACTION_PICTURE;
    return ACTION_WORDS;
}

/* --- changes -------------------------------------------------------------- */

void template_put(struct template_code *code, size_t from, size_t to, str text,
                  unsigned flags)
{
    look_change(code->look, (struct look_change){
                                .kind = DIAG_TEMPLATE_REMOVED,
                                .flags = SLIP_READ | flags,
                                .from = from,
                                .to = to,
                                .text = text,
                            });
}

str template_line_before(const struct look *look, size_t at)
{
    return str_slice(look->body, look->starts[look_line_of(look, at)], at);
}

str template_line_after(const struct look *look, size_t at)
{
    str rest = str_slice(look->body, at, look->body.len);

    return str_cut(rest, '\n').head;
}

void template_widen(const struct look *look, size_t *from, size_t *to)
{
    str before = template_line_before(look, *from);
    str after = template_line_after(look, *to);

    if (str_trim(before).len || str_trim(after).len)
        return;
    *from -= before.len;
    *to += after.len + (*to + after.len < look->body.len);
}

/* "{% include %}" */
static str name_for_message(struct template_code *code,
                            const struct template_tag *tag)
{
    str name = tag->name.len ? tag->name : STR("...");

    switch (tag->form) {
    case TEMPLATE_ANGLE:
        return arena_format(code->look->scratch, "{{< %.*s >}}", STR_ARG(name));
    case TEMPLATE_PERCENT:
        return arena_format(code->look->scratch, "{{%% %.*s %%}}",
                            STR_ARG(name));
    case TEMPLATE_LIQUID:
        return arena_format(code->look->scratch, "{%% %.*s %%}", STR_ARG(name));
    case TEMPLATE_ERB:
        return arena_format(code->look->scratch, "<%% %.*s %%>", STR_ARG(name));
    default:
        return arena_format(code->look->scratch, "{{ %.*s }}", STR_ARG(name));
    }
}

void template_take_out(struct template_code *code,
                       const struct template_tag *tag, str words)
{
    size_t from = tag->from;
    size_t to = tag->to;

    if (words.len == 0)
        template_widen(code->look, &from, &to);
    look_change(code->look,
                (struct look_change){
                    .kind = DIAG_TEMPLATE_REMOVED,
                    .flags = SLIP_READ | SLIP_ONCE
                             | (tag->form == TEMPLATE_COMMENT || tag->closes
                                        || str_equal(tag->name, STR("toc"))
                                    ? SLIP_SILENT
                                    : 0),
                    .from = from,
                    .to = to,
                    .text = words,
                    .a = name_for_message(code, tag),
                });
}

/* --- addresses ------------------------------------------------------------ */

/* Whether the tag stands where an address is wanted: ](...), href="..." */
static bool is_in_address(const struct look *look,
                          const struct template_tag *tag)
{
    str before = template_line_before(look, tag->from);
    size_t at = before.len;

    while (at && !char_is_space(before.at[at - 1]) && before.at[at - 1] != '('
           && before.at[at - 1] != '"' && before.at[at - 1] != '\''
           && before.at[at - 1] != '<') {
        at--;
        /* Another tag, with spaces in it. */
        if (before.at[at] == '}')
            while (at && before.at[at] != '{')
                at--;
    }
    if (at == 0)
        return false;
    before = str_slice(before, 0, at);
    return str_ends(before, STR("](")) || str_ends(before, STR("](<"))
           || str_ends(before, STR("=\"")) || str_ends(before, STR("='"))
           || str_ends(before, STR("]: "));
}

static bool is_in_quotes(const struct look *look,
                         const struct template_tag *tag)
{
    return str_ends(template_line_before(look, tag->from), STR("\""))
           || str_ends(template_line_before(look, tag->from), STR("'"));
}

static void put_address(struct template_code *code,
                        const struct template_tag *tag, str address)
{
    struct arena *scratch = code->look->scratch;
    bool is_address = is_in_address(code->look, tag);

    if (address.len == 0) {
        template_take_out(code, tag, (str){0});
        return;
    }
    if (is_address && str_find_char(address, ' ') >= 0
        && !is_in_quotes(code->look, tag)
        && str_ends(template_line_before(code->look, tag->from), STR("(")))
        address = arena_format(scratch, "<%.*s>", STR_ARG(address));
    else if (!is_address)
        address = arena_format(scratch, "[%.*s](<%.*s>)", STR_ARG(address),
                               STR_ARG(address));
    template_put(code, tag->from, tag->to, address, SLIP_SILENT | SLIP_MEND);
}

static str from_root(struct template_code *code, const struct template_tag *tag)
{
    str address = template_tag_word(tag, 0);
    bool is_post = str_equal(tag->name, STR("post_url"));
    str before = template_line_before(code->look, tag->from);

    if (address.len == 0 || str_find(address, STR("://")) >= 0)
        return address;
    if (is_post && !str_ends(address, STR(".md")))
        address = arena_join(code->look->scratch, address, STR(".md"));
    if (str_starts(address, STR("/")) || str_starts(address, STR("#"))
        || str_ends(before, STR("/")))
        return address;
    return arena_join(code->look->scratch, STR("/"), address);
}

static bool is_base(str name)
{
    static const str ends[] = {
        STR_INIT("baseurl"),   STR_INIT("base_url"),     STR_INIT("baseUrl"),
        STR_INIT("site.url"),  STR_INIT("BaseURL"),      STR_INIT("pathPrefix"),
        STR_INIT("root_path"), STR_INIT("rootPath"),     STR_INIT("siteUrl"),
        STR_INIT("site_url"),  STR_INIT("relative_url"),
    };

    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (str_ends(name, ends[i]))
            return true;
    return false;
}

/* {{ "/plan.pdf" | relative_url }} and {{ site.baseurl }}/plan.pdf */
static void see_output(struct template_code *code,
                       const struct template_tag *tag)
{
    const struct look *look = code->look;
    str words = str_trim(tag->inside);

    if (words.len > 1 && (words.at[0] == '"' || words.at[0] == '\'')) {
        ptrdiff_t end =
            str_find_char(str_slice(words, 1, words.len), words.at[0]);

        words = end < 0 ? (str){0} : str_slice(words, 1, (size_t)end + 1);
        if (is_in_address(look, tag))
            template_put(code, tag->from, tag->to, words,
                         SLIP_SILENT | SLIP_MEND);
        else
            template_take_out(code, tag, words);
        return;
    }
    if (is_base(tag->name) && is_in_address(look, tag)) {
        str after = template_line_after(look, tag->to);
        bool has_path =
            str_starts(after, STR("/")) || str_starts(after, STR("{"));

        template_put(code, tag->from, tag->to, has_path ? (str){0} : STR("/"),
                     SLIP_SILENT | SLIP_MEND);
        return;
    }
    template_take_out(code, tag, (str){0});
}

/* --- all ------------------------------------------------------------------ */

/* Words that readers saw: of a tag that cohub does not know. */
static str words_in(const struct template_tag *tag)
{
    str words = template_tag_value(tag, STR("text title label caption alt"));

    if (words.len)
        return words;
    for (size_t i = tag->value_count; i > 0; i--)
        if (tag->values[i - 1].is_quoted && tag->values[i - 1].name.len == 0)
            return tag->values[i - 1].text;
    return (str){0};
}

static void see_tag(struct template_code *code, size_t index)
{
    const struct template_tag *tag = &code->tags[index];
    enum action action = action_of(tag);

    if (tag->closes || action == ACTION_NOTHING) {
        template_take_out(code, tag, (str){0});
        return;
    }
    switch (action) {
    case ACTION_HERE:
        put_address(code, tag, template_tag_word(tag, 0));
        break;
    case ACTION_ROOT:
        put_address(code, tag, from_root(code, tag));
        break;
    case ACTION_PICTURE:
        template_picture(code, tag);
        break;
    case ACTION_YOUTUBE:
        template_film(code, tag, "https://www.youtube.com/watch?v=");
        break;
    case ACTION_VIMEO:
        template_film(code, tag, "https://vimeo.com/");
        break;
    case ACTION_BOX:
    case ACTION_DETAILS:
        template_box(code, index, action == ACTION_DETAILS);
        break;
    case ACTION_CODE:
        template_listing(code, index);
        break;
    case ACTION_BUTTON:
        template_button(code, index);
        break;
    default:
        template_take_out(code, tag, words_in(tag));
        break;
    }
}

static void see_shown(struct template_code *code,
                      const struct template_tag *tag)
{
    str inside = str_trim(tag->inside);

    inside = str_without_end(str_without_start(inside, STR("/*")), STR("*/"));
    template_put(code, tag->from, tag->to,
                 arena_format(code->look->scratch,
                              tag->form == TEMPLATE_ANGLE ? "`{{<%.*s>}}`"
                                                          : "`{{%%%.*s%%}}`",
                              STR_ARG(inside)),
                 SLIP_SILENT);
}

static void find_tags(struct template_code *code)
{
    struct look *look = code->look;
    size_t hopeless = 0;

    for (size_t i = 0; i + 1 < look->body.len; i++) {
        char c = look->body.at[i];
        struct template_tag tag;

        if (c != '{' && c != '<')
            continue;
        if (str_find_char(c == '{' ? STR("{%#/") : STR("%"),
                          look->body.at[i + 1])
                < 0
            || look->code[i] || hopeless > TEMPLATE_TAG_MAX)
            continue;
        if (!template_tag_read(look->body, i, &tag)) {
            hopeless++;
            continue;
        }
        code->tags = arena_grow(look->scratch, code->tags, code->count,
                                &code->capacity, sizeof(struct template_tag));
        code->tags[code->count++] = tag;
        i = tag.to - 1;
    }
}

/* Where to go on after a tag whose content is not looked at. */
static size_t skip_content(struct template_code *code, size_t index)
{
    const struct template_tag *tag = &code->tags[index];
    struct template_tag *end = template_end(code, index);
    enum action action = action_of(tag);
    size_t from = tag->from;
    size_t to;

    if (!end || tag->closes)
        return index;
    to = end->to;
    if (action == ACTION_RAW) {
        template_raw(code, tag, end);
    } else if (action == ACTION_COMMENT) {
        template_widen(code->look, &from, &to);
        template_put(code, from, to, (str){0}, SLIP_SILENT);
    } else {
        see_tag(code, index);
    }
    return (size_t)(end - code->tags);
}

void slip_read_templates(struct look *look)
{
    struct template_code code = {.look = look};

    find_tags(&code);
    for (size_t i = 0; i < code.count; i++) {
        const struct template_tag *tag = &code.tags[i];
        enum action action = action_of(tag);

        if (tag->is_done)
            continue;
        if (tag->is_shown)
            see_shown(&code, tag);
        else if (tag->form == TEMPLATE_OUTPUT)
            see_output(&code, tag);
        else if (tag->form == TEMPLATE_COMMENT)
            template_take_out(&code, tag, (str){0});
        else if (action == ACTION_RAW || action == ACTION_COMMENT
                 || action == ACTION_CODE)
            i = skip_content(&code, i);
        else
            see_tag(&code, i);
    }
}
