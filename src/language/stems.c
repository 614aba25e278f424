#include "language/stems.h"

#include <errno.h>

#include <libstemmer.h>

#include "language/welsh.h"

static const str english_stops[] = {
    STR_INIT("a"),     STR_INIT("about"), STR_INIT("an"),    STR_INIT("and"),
    STR_INIT("are"),   STR_INIT("as"),    STR_INIT("at"),    STR_INIT("be"),
    STR_INIT("been"),  STR_INIT("but"),   STR_INIT("by"),    STR_INIT("can"),
    STR_INIT("did"),   STR_INIT("do"),    STR_INIT("does"),  STR_INIT("for"),
    STR_INIT("from"),  STR_INIT("had"),   STR_INIT("has"),   STR_INIT("have"),
    STR_INIT("how"),   STR_INIT("i"),     STR_INIT("if"),    STR_INIT("in"),
    STR_INIT("into"),  STR_INIT("is"),    STR_INIT("it"),    STR_INIT("its"),
    STR_INIT("me"),    STR_INIT("my"),    STR_INIT("of"),    STR_INIT("on"),
    STR_INIT("or"),    STR_INIT("s"),     STR_INIT("so"),    STR_INIT("t"),
    STR_INIT("that"),  STR_INIT("the"),   STR_INIT("their"), STR_INIT("them"),
    STR_INIT("then"),  STR_INIT("there"), STR_INIT("these"), STR_INIT("they"),
    STR_INIT("this"),  STR_INIT("to"),    STR_INIT("was"),   STR_INIT("we"),
    STR_INIT("were"),  STR_INIT("what"),  STR_INIT("when"),  STR_INIT("where"),
    STR_INIT("which"), STR_INIT("who"),   STR_INIT("why"),   STR_INIT("will"),
    STR_INIT("with"),  STR_INIT("would"), STR_INIT("you"),   STR_INIT("your"),
};

static const str welsh_stops[] = {
    STR_INIT("a"),    STR_INIT("ac"),  STR_INIT("ag"),   STR_INIT("am"),
    STR_INIT("ar"),   STR_INIT("at"),  STR_INIT("beth"), STR_INIT("ble"),
    STR_INIT("bod"),  STR_INIT("chi"), STR_INIT("ei"),   STR_INIT("eich"),
    STR_INIT("ein"),  STR_INIT("eu"),  STR_INIT("fe"),   STR_INIT("fel"),
    STR_INIT("fi"),   STR_INIT("gan"), STR_INIT("gyda"), STR_INIT("hi"),
    STR_INIT("hyn"),  STR_INIT("i"),   STR_INIT("ie"),   STR_INIT("mae"),
    STR_INIT("mewn"), STR_INIT("ni"),  STR_INIT("nhw"),  STR_INIT("o"),
    STR_INIT("oedd"), STR_INIT("pa"),  STR_INIT("pam"),  STR_INIT("pwy"),
    STR_INIT("r"),    STR_INIT("sut"), STR_INIT("sydd"), STR_INIT("sy"),
    STR_INIT("un"),   STR_INIT("w"),   STR_INIT("wedi"), STR_INIT("wrth"),
    STR_INIT("y"),    STR_INIT("yn"),  STR_INIT("yr"),   STR_INIT("n"),
};

static const struct {
    const char *code;
    const str *words;
    size_t count;
} stops[] = {
    {"en", english_stops, sizeof(english_stops) / sizeof(str)},
    {"cy", welsh_stops, sizeof(welsh_stops) / sizeof(str)},
};

static str main_part(str code)
{
    return str_cut(code, '-').head;
}

const str *stop_words_of(str language_code, size_t *count)
{
    str code = main_part(language_code);

    for (size_t i = 0; i < sizeof(stops) / sizeof(stops[0]); i++) {
        if (!str_equal_nocase(code, str_of(stops[i].code)))
            continue;
        *count = stops[i].count;
        return stops[i].words;
    }
    *count = 0;
    return NULL;
}

/* Both ways of writing Norwegian have one set of rules. */
static str rules_name(str language_code)
{
    str code = main_part(language_code);

    return str_equal(code, STR("nb")) || str_equal(code, STR("nn")) ? STR("no")
                                                                    : code;
}

static void by_snowball(struct sb_stemmer *rules, struct arena *arena,
                        const str *words, size_t count, str *stems)
{
    for (size_t i = 0; i < count; i++) {
        const sb_symbol *stem = sb_stemmer_stem(
            rules, (const sb_symbol *)words[i].at, (int)words[i].len);

        if (!stem)
            memory_is_out();
        stems[i] = arena_copy(
            arena, (str){(const char *)stem, (size_t)sb_stemmer_length(rules)});
    }
}

const str *stems_of(struct arena *arena, str language_code, const str *words,
                    size_t count)
{
    struct arena scratch = {0};
    str *stems = arena_array(arena, str, count);
    const char *name = arena_cstr(&scratch, rules_name(language_code));
    struct sb_stemmer *rules;

    /* Null is "no rules for this language" as well as "no memory". */
    errno = 0;
    rules = sb_stemmer_new(name, "UTF_8");
    if (!rules && errno == ENOMEM)
        memory_is_out();
    arena_free(&scratch);
    if (rules)
        by_snowball(rules, arena, words, count, stems);
    else if (str_equal_nocase(main_part(language_code), STR("cy")))
        welsh_stems(arena, words, count, stems);
    else
        for (size_t i = 0; i < count; i++)
            stems[i] = words[i];
    sb_stemmer_delete(rules);
    return stems;
}
