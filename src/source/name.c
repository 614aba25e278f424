#include "source/name.h"

#include "base/near.h"
#include "language/language_code.h"
#include "model/route.h"
#include "source/limits.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

static bool is_in(str name, const str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_nocase(name, list[i]))
            return true;
    return false;
}

bool name_is_active(str name)
{
    static const str ends[] = {
        STR_INIT("htm"), STR_INIT("html"), STR_INIT("shtml"), STR_INIT("xhtml"),
        STR_INIT("xht"), STR_INIT("mht"),  STR_INIT("mhtml"), STR_INIT("xml"),
        STR_INIT("xsl"), STR_INIT("xslt"), STR_INIT("svgz"),  STR_INIT("js"),
        STR_INIT("mjs"), STR_INIT("hta"),  STR_INIT("swf"),
    };
    str_halves cut = str_cut_last(name, '.');

    return cut.found && is_in(cut.tail, ends, COUNT(ends));
}

bool name_is_page(str name)
{
    static const str ends[] = {STR_INIT("md"), STR_INIT("markdown"),
                               STR_INIT("mdown"), STR_INIT("mkd")};
    str_halves cut = str_cut_last(name, '.');

    return cut.found && cut.head.len && is_in(cut.tail, ends, COUNT(ends));
}

str name_without_end(str name)
{
    return name_is_page(name) ? str_cut_last(name, '.').head : name;
}

/* Windows hides the last end of a name, and Notepad adds one. */
static str without_text_end(str name)
{
    str_halves cut = str_cut_last(name, '.');

    return cut.found && str_equal_nocase(cut.tail, STR("txt")) ? cut.head
                                                               : name;
}

str name_meant(struct arena *arena, str name)
{
    static const str tables[] = {STR_INIT("glossary"), STR_INIT("resources"),
                                 STR_INIT("config")};
    static const str ends[] = {STR_INIT("yaml"), STR_INIT("yml")};
    str inside = without_text_end(name);
    str_halves cut = str_cut_last(inside, '.');

    if (inside.len != name.len && name_is_page(inside))
        return arena_join(arena, cut.head, STR(".md"));
    for (size_t i = 0; i < COUNT(tables); i++) {
        str right = arena_join(arena, tables[i], STR(".yaml"));

        if (cut.found && is_in(cut.tail, ends, COUNT(ends))
            && str_equal_nocase(str_trim(cut.head), tables[i])
            && !str_equal(name, right))
            return right;
    }
    return (str){0};
}

/* --- advice --------------------------------------------------------------- */

/* What a page's name may say: a format, or a language by two letters. */
static bool is_suffix(str part)
{
    enum variant variant;

    return variant_find_suffix(part, &variant)
           || (str_cut(part, '-').head.len == 2
               && language_code_is_valid(part));
}

/* Where the part of a name that says what it is starts: "steps.easy.md" at
 * ".easy.md", "Dr. Smith.md" at ".md", "plan v1.2.pdf" at ".pdf". */
static size_t end_of_stem(str name)
{
    str_halves cut = str_cut_last(name, '.');
    str_halves above;

    if (!cut.found)
        return name.len;
    while (name_is_page(name) && (above = str_cut_last(cut.head, '.')).found
           && is_suffix(above.tail))
        cut = above;
    return cut.head.len;
}

str name_advice(struct arena *arena, str name)
{
    size_t end = end_of_stem(name);
    str slug = route_slug(arena, str_slice(name, 0, end));
    str rest = str_slice(name, end, name.len);
    str better = arena_join(arena, slug, rest);

    if (route_refusal(better))
        better =
            arena_format(arena, "%.*s-file%.*s", STR_ARG(slug), STR_ARG(rest));
    if (route_refusal(better) || str_equal(better, name))
        return STR(", with letters, digits and hyphens, and shorter if it is "
                   "long");
    return arena_format(arena, ", for example to \"%.*s\"", STR_ARG(better));
}

/* --- the name of a page's file -------------------------------------------- */

/* Reading one name: what is left of it, and what was found. */
struct name_reader {
    str path;
    str name;
    const struct config *config;
    struct diags *diags;
    struct arena scratch;
    bool has_variant;
    bool has_language;
};

static bool find_language(const struct config *config, str code, size_t *index)
{
    for (size_t i = 0; i < config->language_count; i++) {
        if (!str_equal(config->languages[i].code, code))
            continue;
        *index = i;
        return true;
    }
    return false;
}

static bool complain_of_order(struct name_reader *reader, str stem, str variant,
                              str language)
{
    str better =
        arena_format(&reader->scratch, "%.*s.%.*s.%.*s.md", STR_ARG(stem),
                     STR_ARG(variant), STR_ARG(language));

    diag_add_path(reader->diags, DIAG_PAGE_SUFFIX_ORDER, reader->path, better,
                  (str){0});
    return false;
}

/* The suffix that was probably meant. */
static str near_suffix(const struct config *config, str part)
{
    str known[VARIANT_COUNT + LIMIT_LANGUAGES];
    size_t count = 0;

    for (int i = 0; i < VARIANT_COUNT; i++)
        if (variant_facts_of((enum variant)i)->suffix.len)
            known[count++] = variant_facts_of((enum variant)i)->suffix;
    for (size_t i = 0; i < config->language_count && i < LIMIT_LANGUAGES; i++)
        known[count++] = config->languages[i].code;
    return near_find(part, known, count);
}

static str suffix_advice(struct name_reader *reader, str part)
{
    str near = near_suffix(reader->config, part);

    if (near.len)
        return arena_format(&reader->scratch, "did you mean \"%.*s\"?",
                            STR_ARG(near));
    if (str_starts(part, STR("large")))
        return STR("take the file out: large print is made from the standard "
                   "page");
    return arena_format(&reader->scratch,
                        "formats with a file of their own are %.*s; other "
                        "dots in the name should be hyphens",
                        STR_ARG(variant_suffixes(&reader->scratch)));
}

/* Two letters are a language unless they are nearly a suffix that there is;
 * longer words only when cohub knows them. */
static bool is_language(const struct config *config, str part)
{
    if (!str_equal(language_of(part).name, part))
        return true;
    return part.len == 2 && language_code_is_valid(part)
           && near_suffix(config, part).len == 0;
}

static bool complain_of_suffix(struct name_reader *reader, str part)
{
    if (is_language(reader->config, part))
        diag_add_path(reader->diags, DIAG_PAGE_LANGUAGE_UNKNOWN, reader->path,
                      part, (str){0});
    else
        diag_add_path(reader->diags, DIAG_PAGE_SUFFIX_UNKNOWN, reader->path,
                      part, suffix_advice(reader, part));
    if (reader->config->is_unsure)
        diag_follows(reader->diags, STR("config.yaml"));
    return false;
}

static bool complain_of_second(struct name_reader *reader, str part, str what)
{
    diag_add_path(reader->diags, DIAG_PAGE_SUFFIX_TWICE, reader->path, part,
                  what);
    return false;
}

static bool take_suffix(struct name_reader *reader, str part,
                        struct page_name *name)
{
    enum variant variant;
    size_t language;

    if (variant_find_suffix(part, &variant)) {
        if (reader->has_language && !reader->has_variant)
            return complain_of_order(
                reader, name->stem, part,
                reader->config->languages[name->language_index].code);
        if (reader->has_variant)
            return complain_of_second(reader, part, STR("format"));
        name->variant = variant;
        reader->has_variant = true;
        return true;
    }
    if (!find_language(reader->config, part, &language))
        return complain_of_suffix(reader, part);
    if (reader->has_language)
        return complain_of_second(reader, part, STR("language"));
    name->language_index = language;
    reader->has_language = true;
    return true;
}

/* "2" of "wcag-2.2.md": nobody can have meant a format or a language. */
static bool is_part_of_stem(const struct config *config, str part)
{
    for (int i = 0; i < VARIANT_COUNT; i++)
        if (str_equal_nocase(part, variant_facts_of((enum variant)i)->suffix))
            return false;
    for (size_t i = 0; i < config->language_count; i++)
        if (str_equal_nocase(part, config->languages[i].code))
            return false;
    return part.len && !is_language(config, part)
           && near_suffix(config, part).len == 0
           && !str_starts(part, STR("large"));
}

bool name_read_page(str path, const struct config *config, struct diags *diags,
                    struct page_name *name)
{
    struct name_reader reader = {
        .path = path, .config = config, .diags = diags};
    str_halves folder = str_cut_last(path, '/');
    str file = folder.found ? folder.tail : path;
    str whole = name_without_end(file);
    str_halves cut = str_cut(whole, '.');
    bool ok = true;

    *name = (struct page_name){.stem = cut.head};
    while (ok && cut.found) {
        cut = str_cut(cut.tail, '.');
        if (!reader.has_variant && !reader.has_language
            && is_part_of_stem(config, cut.head))
            name->stem = str_slice(
                whole, 0, (size_t)(cut.head.at - whole.at) + cut.head.len);
        else
            ok = take_suffix(&reader, cut.head, name);
    }
    arena_free(&reader.scratch);
    return ok;
}
