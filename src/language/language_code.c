#include "language/language_code.h"

#include "base/buf.h"
#include "base/near.h"
#include "base/utf8.h"

enum { CODE_MAX = 35, SUBTAG_MAX = 8 };

/* Languages that pages of the kingdom's councils are written in, by the names
 * that people have for them. */
static const struct {
    str code;
    str name; /* folded; a hyphen for each space */
} named[] = {
    {STR_INIT("ar"), STR_INIT("arabic")},
    {STR_INIT("ar"), STR_INIT("العربية")},
    {STR_INIT("bfi"), STR_INIT("bsl")},
    {STR_INIT("bfi"), STR_INIT("british-sign-language")},
    {STR_INIT("bn"), STR_INIT("bengali")},
    {STR_INIT("bn"), STR_INIT("বাংলা")},
    {STR_INIT("bg"), STR_INIT("bulgarian")},
    {STR_INIT("cs"), STR_INIT("czech")},
    {STR_INIT("cy"), STR_INIT("welsh")},
    {STR_INIT("cy"), STR_INIT("cymraeg")},
    {STR_INIT("da"), STR_INIT("danish")},
    {STR_INIT("de"), STR_INIT("german")},
    {STR_INIT("de"), STR_INIT("deutsch")},
    {STR_INIT("el"), STR_INIT("greek")},
    {STR_INIT("en"), STR_INIT("english")},
    {STR_INIT("en"), STR_INIT("saesneg")},
    {STR_INIT("es"), STR_INIT("spanish")},
    {STR_INIT("es"), STR_INIT("español")},
    {STR_INIT("fa"), STR_INIT("farsi")},
    {STR_INIT("fa"), STR_INIT("persian")},
    {STR_INIT("fa"), STR_INIT("فارسی")},
    {STR_INIT("fi"), STR_INIT("finnish")},
    {STR_INIT("fr"), STR_INIT("french")},
    {STR_INIT("fr"), STR_INIT("français")},
    {STR_INIT("ga"), STR_INIT("irish")},
    {STR_INIT("ga"), STR_INIT("gaeilge")},
    {STR_INIT("gd"), STR_INIT("gaelic")},
    {STR_INIT("gd"), STR_INIT("scottish-gaelic")},
    {STR_INIT("gd"), STR_INIT("gàidhlig")},
    {STR_INIT("gu"), STR_INIT("gujarati")},
    {STR_INIT("he"), STR_INIT("hebrew")},
    {STR_INIT("hi"), STR_INIT("hindi")},
    {STR_INIT("hr"), STR_INIT("croatian")},
    {STR_INIT("hu"), STR_INIT("hungarian")},
    {STR_INIT("it"), STR_INIT("italian")},
    {STR_INIT("it"), STR_INIT("italiano")},
    {STR_INIT("ja"), STR_INIT("japanese")},
    {STR_INIT("ko"), STR_INIT("korean")},
    {STR_INIT("ku"), STR_INIT("kurdish")},
    {STR_INIT("kw"), STR_INIT("cornish")},
    {STR_INIT("lt"), STR_INIT("lithuanian")},
    {STR_INIT("lv"), STR_INIT("latvian")},
    {STR_INIT("ne"), STR_INIT("nepali")},
    {STR_INIT("nl"), STR_INIT("dutch")},
    {STR_INIT("no"), STR_INIT("norwegian")},
    {STR_INIT("pa"), STR_INIT("punjabi")},
    {STR_INIT("pa"), STR_INIT("panjabi")},
    {STR_INIT("pl"), STR_INIT("polish")},
    {STR_INIT("pl"), STR_INIT("polski")},
    {STR_INIT("ps"), STR_INIT("pashto")},
    {STR_INIT("pt"), STR_INIT("portuguese")},
    {STR_INIT("pt"), STR_INIT("português")},
    {STR_INIT("ro"), STR_INIT("romanian")},
    {STR_INIT("ro"), STR_INIT("română")},
    {STR_INIT("ru"), STR_INIT("russian")},
    {STR_INIT("sco"), STR_INIT("scots")},
    {STR_INIT("sk"), STR_INIT("slovak")},
    {STR_INIT("so"), STR_INIT("somali")},
    {STR_INIT("sq"), STR_INIT("albanian")},
    {STR_INIT("sr"), STR_INIT("serbian")},
    {STR_INIT("sv"), STR_INIT("swedish")},
    {STR_INIT("sw"), STR_INIT("swahili")},
    {STR_INIT("ta"), STR_INIT("tamil")},
    {STR_INIT("te"), STR_INIT("telugu")},
    {STR_INIT("th"), STR_INIT("thai")},
    {STR_INIT("ti"), STR_INIT("tigrinya")},
    {STR_INIT("tr"), STR_INIT("turkish")},
    {STR_INIT("uk"), STR_INIT("ukrainian")},
    {STR_INIT("uk"), STR_INIT("українська")},
    {STR_INIT("ur"), STR_INIT("urdu")},
    {STR_INIT("ur"), STR_INIT("اردو")},
    {STR_INIT("vi"), STR_INIT("vietnamese")},
    {STR_INIT("yo"), STR_INIT("yoruba")},
    {STR_INIT("zh"), STR_INIT("chinese")},
    {STR_INIT("zh"), STR_INIT("mandarin")},
    {STR_INIT("zh"), STR_INIT("中文")},
};

enum { NAMED_COUNT = sizeof(named) / sizeof(named[0]) };

static bool is_primary(str part)
{
    if (part.len < 2 || part.len > 3)
        return false;
    for (size_t i = 0; i < part.len; i++)
        if (!char_is_letter(part.at[i]))
            return false;
    return true;
}

static bool is_subtag(str part)
{
    if (part.len == 0 || part.len > SUBTAG_MAX)
        return false;
    for (size_t i = 0; i < part.len; i++)
        if (!char_is_letter(part.at[i]) && !char_is_digit(part.at[i]))
            return false;
    return true;
}

bool language_code_is_valid(str code)
{
    str primary = str_cut(code, '-').head;

    for (size_t i = 0; i < primary.len; i++)
        if (primary.at[i] < 'a')
            return false;
    return language_code_is_tag(code);
}

bool language_code_is_tag(str code)
{
    str_halves cut = str_cut(code, '-');

    if (code.len > CODE_MAX || !is_primary(cut.head))
        return false;
    while (cut.found) {
        cut = str_cut(cut.tail, '-');
        if (!is_subtag(cut.head))
            return false;
    }
    return true;
}

/* --- what was probably meant ---------------------------------------------- */

/* "EN_gb" as "en-gb", "British Sign Language" as "british-sign-language". */
static str spelt_as_code(struct arena *arena, str wanted)
{
    struct buf buf = {0};
    str folded = utf8_fold(arena, str_trim(wanted));
    str spelt;

    for (size_t i = 0; i < folded.len; i++)
        buf_add_char(&buf, str_find_char(STR("_ "), folded.at[i]) >= 0
                               ? '-'
                               : folded.at[i]);
    spelt = arena_copy(arena, buf_str(&buf));
    buf_free(&buf);
    return spelt;
}

/* A region of two letters is written in capitals: "en-GB". */
static str with_region(struct arena *arena, str code)
{
    str_halves cut = str_cut(code, '-');

    if (cut.tail.len != 2)
        return code;
    return arena_format(arena, "%.*s-%c%c", STR_ARG(cut.head),
                        (int)utf8_upper((uint32_t)cut.tail.at[0]),
                        (int)utf8_upper((uint32_t)cut.tail.at[1]));
}

static str code_named(str name)
{
    for (size_t i = 0; i < NAMED_COUNT; i++)
        if (str_equal(name, named[i].name))
            return named[i].code;
    return (str){0};
}

/* Names first: "BSL" would be the code of a language of Nigeria. */
str language_code_near(struct arena *arena, str wanted)
{
    str names[NAMED_COUNT];
    str spelt = spelt_as_code(arena, wanted);
    str code = code_named(spelt);

    if (code.len || spelt.len > CODE_MAX)
        return code;
    if (language_code_is_valid(spelt))
        return with_region(arena, spelt);
    for (size_t i = 0; i < NAMED_COUNT; i++)
        names[i] = named[i].name;
    return code_named(near_find(spelt, names, NAMED_COUNT));
}
