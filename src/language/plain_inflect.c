#include "language/plain_inflect.h"

/* Base, past, participle. */
static const char *const irregular_verbs[][3] = {
    {"arise", "arose", "arisen"},
    {"be", "", "been"},
    {"bear", "bore", "borne"},
    {"beat", "beat", "beaten"},
    {"become", "became", "become"},
    {"begin", "began", "begun"},
    {"bind", "bound", "bound"},
    {"bid", "bid", "bid"},
    {"break", "broke", "broken"},
    {"bring", "brought", "brought"},
    {"broadcast", "broadcast", "broadcast"},
    {"build", "built", "built"},
    {"buy", "bought", "bought"},
    {"catch", "caught", "caught"},
    {"choose", "chose", "chosen"},
    {"come", "came", "come"},
    {"cost", "cost", "cost"},
    {"cut", "cut", "cut"},
    {"deal", "dealt", "dealt"},
    {"do", "did", "done"},
    {"draw", "drew", "drawn"},
    {"drive", "drove", "driven"},
    {"eat", "ate", "eaten"},
    {"fall", "fell", "fallen"},
    {"feed", "fed", "fed"},
    {"feel", "felt", "felt"},
    {"fight", "fought", "fought"},
    {"find", "found", "found"},
    {"forget", "forgot", "forgotten"},
    {"get", "got", "got"},
    {"give", "gave", "given"},
    {"go", "went", "gone"},
    {"grow", "grew", "grown"},
    {"have", "had", "had"},
    {"hear", "heard", "heard"},
    {"hide", "hid", "hidden"},
    {"hit", "hit", "hit"},
    {"hold", "held", "held"},
    {"hurt", "hurt", "hurt"},
    {"keep", "kept", "kept"},
    {"know", "knew", "known"},
    {"lay", "laid", "laid"},
    {"lead", "led", "led"},
    {"leave", "left", "left"},
    {"lend", "lent", "lent"},
    {"let", "let", "let"},
    {"lie", "lay", "lain"},
    {"lose", "lost", "lost"},
    {"make", "made", "made"},
    {"mean", "meant", "meant"},
    {"meet", "met", "met"},
    {"oversee", "oversaw", "overseen"},
    {"overcome", "overcame", "overcome"},
    {"pay", "paid", "paid"},
    {"put", "put", "put"},
    {"quit", "quit", "quit"},
    {"read", "read", "read"},
    {"ride", "rode", "ridden"},
    {"ring", "rang", "rung"},
    {"rise", "rose", "risen"},
    {"run", "ran", "run"},
    {"say", "said", "said"},
    {"see", "saw", "seen"},
    {"seek", "sought", "sought"},
    {"sell", "sold", "sold"},
    {"send", "sent", "sent"},
    {"set", "set", "set"},
    {"shake", "shook", "shaken"},
    {"show", "showed", "shown"},
    {"shrink", "shrank", "shrunk"},
    {"shut", "shut", "shut"},
    {"sing", "sang", "sung"},
    {"sit", "sat", "sat"},
    {"sleep", "slept", "slept"},
    {"speak", "spoke", "spoken"},
    {"spend", "spent", "spent"},
    {"split", "split", "split"},
    {"spread", "spread", "spread"},
    {"stand", "stood", "stood"},
    {"steal", "stole", "stolen"},
    {"stick", "stuck", "stuck"},
    {"swim", "swam", "swum"},
    {"take", "took", "taken"},
    {"teach", "taught", "taught"},
    {"tell", "told", "told"},
    {"think", "thought", "thought"},
    {"throw", "threw", "thrown"},
    {"undergo", "underwent", "undergone"},
    {"understand", "understood", "understood"},
    {"undertake", "undertook", "undertaken"},
    {"uphold", "upheld", "upheld"},
    {"wake", "woke", "woken"},
    {"wear", "wore", "worn"},
    {"win", "won", "won"},
    {"withdraw", "withdrew", "withdrawn"},
    {"withhold", "withheld", "withheld"},
    {"write", "wrote", "written"},
};

/* Ends of words: "chairman" is as "man". */
static const char *const irregular_nouns[][2] = {
    {"person", "people"},
    {"child", "children"},
    {"man", "men"},
    {"foot", "feet"},
    {"tooth", "teeth"},
    {"half", "halves"},
    {"life", "lives"},
    {"wife", "wives"},
    {"knife", "knives"},
    {"shelf", "shelves"},
    {"self", "selves"},
    {"leaf", "leaves"},
    {"thief", "thieves"},
    {"loaf", "loaves"},
    {"criterion", "criteria"},
    {"phenomenon", "phenomena"},
    {"sis", "ses"},
    {"hero", "heroes"},
    {"echo", "echoes"},
    {"veto", "vetoes"},
    {"potato", "potatoes"},
    {"series", "series"},
    {"curriculum", "curricula"},
    {"means", "means"},
    {"quiz", "quizzes"},
    {"bacterium", "bacteria"},
    {"passer-by", "passers-by"},
};

/* Stressed at the end, so that the last letter is doubled: "referred". */
static const char stressed[] =
    "admit begin commit concur confer defer deter equip forget forgot format "
    "incur infer occur offset omit outbid outfit outrun overlap permit prefer "
    "program recur refer regret rerun reset submit transfer transmit unzip "
    "upset zigzag co-opt";

static const char mass_nouns[] =
    "abuse accommodation advice aid attention awareness care cash clothing "
    "company confidence contact courage data dignity effort equality "
    "equipment evidence experience fairness feedback food freedom fun "
    "funding furniture guidance harm health help homework housing "
    "independence influence information kindness knowledge learning luck "
    "money neglect paperwork pay permission planning power privacy progress "
    "proof research respect responsibility safety software staff stuff "
    "support technology thinking time training transport trust wellbeing "
    "work worth";

static const char plural_nouns[] =
    "people children men women feet teeth criteria phenomena police clothes "
    "everyone's";

/* Nouns in -s that are singular. */
static const char singular_in_s[] =
    "gas lens canvas atlas yes news politics statistics economics ethics "
    "diabetes process access business illness homeless";

/* What follows is not the noun any more. */
static const char after_noun[] =
    "who whom whose that which of for with without to in into from about on "
    "at by between over under near through during after before against "
    "towards within across you we they he she it where when how not as than "
    "like living using needing working being made given left paid";

static const char relative[] = "who that which you we they where when it";

bool inflect_is_listed(const char *list, str word)
{
    str rest = str_of(list);

    while (rest.len) {
        str_halves cut = str_cut(rest, ' ');

        if (str_equal(cut.head, word))
            return true;
        rest = cut.tail;
    }
    return false;
}

static bool is_vowel(char c)
{
    return c && str_find_char(STR("aeiou"), char_lower(c)) >= 0;
}

/* The letter that many from the end, 1 the last; 0 when there is none. */
static char from_end(str word, size_t back)
{
    return word.len >= back ? word.at[word.len - back] : 0;
}

static str last_part(str word)
{
    str_halves cut = str_cut_last(word, '-');

    return cut.found ? cut.tail : word;
}

static size_t count_vowel_groups(str word)
{
    size_t groups = 0;
    bool in_group = false;

    for (size_t i = 0; i < word.len; i++) {
        bool vowel = is_vowel(word.at[i]) || (word.at[i] == 'y' && i > 0);

        groups += vowel && !in_group;
        in_group = vowel;
    }
    return groups;
}

static bool ends_in_consonant_and_y(str word)
{
    return from_end(word, 1) == 'y' && word.len > 1
           && !is_vowel(from_end(word, 2));
}

static bool ends_in_hiss(str word)
{
    return str_ends(word, STR("s")) || str_ends(word, STR("x"))
           || str_ends(word, STR("z")) || str_ends(word, STR("ch"))
           || str_ends(word, STR("sh"));
}

/* One consonant after one vowel, as in "plan" and "benefit". */
static bool may_double(str word)
{
    char last = from_end(word, 1);
    char before = from_end(word, 2);
    char third = from_end(word, 3);

    if (!char_is_letter(last) || is_vowel(last)
        || str_find_char(STR("whxy"), last) >= 0 || !is_vowel(before))
        return false;
    return !is_vowel(third) || (third == 'u' && from_end(word, 4) == 'q');
}

static bool doubles(str word, enum inflect_doubling doubling)
{
    str last = last_part(word);

    if (!may_double(last))
        return false;
    if (count_vowel_groups(last) <= 1)
        return true;

    bool usual = from_end(last, 1) == 'l' || inflect_is_listed(stressed, last);

    return usual == (doubling == INFLECT_USUAL);
}

static str with_end(struct arena *arena, str word, size_t cut, const char *end)
{
    return arena_join(arena, str_slice(word, 0, word.len - cut), str_of(end));
}

static str third_of(struct arena *arena, str word)
{
    str last = last_part(word);

    if (str_equal(last, STR("be")))
        return with_end(arena, word, 2, "is");
    if (str_equal(last, STR("have")))
        return with_end(arena, word, 2, "s");
    if (ends_in_consonant_and_y(word))
        return with_end(arena, word, 1, "ies");
    if (ends_in_hiss(word) || from_end(word, 1) == 'o')
        return with_end(arena, word, 0, "es");
    return with_end(arena, word, 0, "s");
}

static str doubled(struct arena *arena, str word, const char *end)
{
    str last = str_slice(word, word.len - 1, word.len);

    return arena_join(arena, arena_join(arena, word, last), str_of(end));
}

static str ing_of(struct arena *arena, str word, enum inflect_doubling doubling)
{
    char before = from_end(word, 2);

    if (str_ends(word, STR("ie")))
        return with_end(arena, word, 2, "ying");
    if (from_end(word, 1) == 'e' && word.len > 2
        && str_find_char(STR("eoy"), before) < 0)
        return with_end(arena, word, 1, "ing");
    if (doubles(word, doubling))
        return doubled(arena, word, "ing");
    return with_end(arena, word, 0, "ing");
}

static str past_of(struct arena *arena, str word,
                   enum inflect_doubling doubling)
{
    if (from_end(word, 1) == 'e')
        return with_end(arena, word, 0, "d");
    if (ends_in_consonant_and_y(word))
        return with_end(arena, word, 1, "ied");
    if (doubles(word, doubling))
        return doubled(arena, word, "ed");
    return with_end(arena, word, 0, "ed");
}

static struct verb_forms forms_of(struct arena *arena, str word,
                                  enum inflect_doubling doubling)
{
    str last = last_part(word);
    str past = past_of(arena, word, doubling);
    struct verb_forms forms = {word, third_of(arena, word),
                               ing_of(arena, word, doubling), past, past};
    size_t count = sizeof(irregular_verbs) / sizeof(irregular_verbs[0]);

    for (size_t i = 0; i < count; i++) {
        if (!str_equal(str_of(irregular_verbs[i][0]), last))
            continue;
        forms.past = with_end(arena, word, last.len, irregular_verbs[i][1]);
        forms.participle =
            with_end(arena, word, last.len, irregular_verbs[i][2]);
    }
    /* "was" or "were": only a sentence knows. */
    if (str_equal(last, STR("be")))
        forms.past = (str){0};
    return forms;
}

static str joined(struct arena *arena, str form, str between, str tail)
{
    if (form.len == 0)
        return form;
    return arena_join(arena, arena_join(arena, form, between), tail);
}

static struct verb_forms with_tail(struct arena *arena, struct verb_forms forms,
                                   str between, struct verb_forms tail)
{
    return (struct verb_forms){
        joined(arena, forms.base, between, tail.base),
        joined(arena, forms.third, between, tail.third),
        joined(arena, forms.ing, between, tail.ing),
        joined(arena, forms.past, between, tail.past),
        joined(arena, forms.participle, between, tail.participle),
    };
}

static struct verb_forms same_forms(str text)
{
    return (struct verb_forms){text, text, text, text, text};
}

struct verb_forms inflect_verb(struct arena *arena, str phrase,
                               enum inflect_doubling doubling)
{
    str_halves head = str_cut(phrase, ' ');
    str_halves join = str_cut(head.tail, ' ');
    struct verb_forms forms = forms_of(arena, head.head, doubling);

    if (!head.found)
        return forms;
    if (!join.found || !inflect_is_listed("and or", join.head))
        return with_tail(arena, forms, STR(" "), same_forms(head.tail));

    str between = arena_format(arena, " %.*s ", STR_ARG(join.head));
    str_halves second = str_cut(join.tail, ' ');

    forms = with_tail(arena, forms, between,
                      forms_of(arena, second.head, doubling));
    if (!second.found)
        return forms;
    return with_tail(arena, forms, STR(" "), same_forms(second.tail));
}

/* The part of the phrase that ends with the word that changes. */
static str noun_of(str phrase)
{
    size_t at = 0;

    while (at < phrase.len) {
        str word = str_cut(str_slice(phrase, at, phrase.len), ' ').head;

        if (at > 0 && inflect_is_listed(after_noun, word))
            return str_slice(phrase, 0, at - 1);
        at += word.len + 1;
    }
    return phrase;
}

static bool has_join(str noun)
{
    return str_find(noun, STR(" and ")) >= 0
           || str_find(noun, STR(" or ")) >= 0;
}

/* Its verb would have to change with it. */
static bool has_clause(str tail)
{
    return inflect_is_listed(relative, str_cut(str_trim(tail), ' ').head);
}

static str plural_of(struct arena *arena, str word)
{
    size_t count = sizeof(irregular_nouns) / sizeof(irregular_nouns[0]);

    for (size_t i = 0; i < count; i++) {
        str end = str_of(irregular_nouns[i][0]);

        /* "human" and "belief" only end alike. */
        if (str_ends(word, end) && !str_equal(word, STR("human"))
            && !str_equal(word, STR("belief")))
            return with_end(arena, word, end.len, irregular_nouns[i][1]);
    }
    if (ends_in_consonant_and_y(word))
        return with_end(arena, word, 1, "ies");
    if (ends_in_hiss(word))
        return with_end(arena, word, 0, "es");
    return with_end(arena, word, 0, "s");
}

str inflect_plural(struct arena *arena, str phrase)
{
    str noun = noun_of(phrase);
    str tail = str_slice(phrase, noun.len, phrase.len);

    if (inflect_number_of(phrase) == INFLECT_PLURAL)
        return phrase;
    if (noun.len == 0 || has_join(noun) || has_clause(tail)
        || inflect_number_of(phrase) == INFLECT_MASS)
        return (str){0};

    str_halves cut = str_cut_last(noun, ' ');
    str head = cut.found ? cut.tail : noun;
    str before = str_slice(noun, 0, noun.len - head.len);

    return arena_join(arena, before,
                      arena_join(arena, plural_of(arena, head), tail));
}

enum inflect_number inflect_number_of(str phrase)
{
    str noun = noun_of(phrase);
    str_halves cut = str_cut_last(noun, ' ');
    str head = last_part(cut.found ? cut.tail : noun);

    if (inflect_is_listed(mass_nouns, head))
        return INFLECT_MASS;
    if (inflect_is_listed(plural_nouns, head)
        || str_find(noun, STR(" and ")) >= 0)
        return INFLECT_PLURAL;
    if (!str_ends(head, STR("s")) || str_ends(head, STR("ss"))
        || str_ends(head, STR("us")) || str_ends(head, STR("is"))
        || inflect_is_listed(singular_in_s, head))
        return INFLECT_SINGULAR;
    return INFLECT_PLURAL;
}

bool inflect_is_open_ended(str phrase)
{
    str noun = noun_of(phrase);

    return noun.len < phrase.len || has_join(phrase);
}
