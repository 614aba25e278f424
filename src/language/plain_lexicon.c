#include "language/plain_lexicon.h"

static const struct {
    unsigned classes;
    const char *words;
} lists[] = {
    {WORD_DETERMINER,
     "a an the this that these those my your our their his her its some any "
     "no each every another both all many few several much such own other "
     "whose either neither enough two three four five six seven eight nine "
     "ten twenty hundred first second third one various what"},
    {WORD_ONE, "a an each every another one this that much either neither"},
    {WORD_MANY,
     "these those many few several both two three four five six seven eight "
     "nine ten twenty various"},
    {WORD_ADJECTIVE,
     "active adult annual available basic best better big central clear "
     "clinical collective common community complex core current different "
     "early economic effective equal existing external financial flexible "
     "formal full future general good great high human important independent "
     "individual informal integrated internal joint key large lead little "
     "local long low main major mental mutual national new next non old "
     "only open ongoing overall own particular personal physical poor "
     "positive possible potential previous primary private professional "
     "public real recent regional regular relevant right same senior serious "
     "shared short significant similar simple single small social special "
     "specialist specific statutory strategic strong successful sustainable "
     "useful valuable voluntary vital whole wide wider"},
    {WORD_SUBJECT, "i we they he she who"},
    {WORD_PRONOUN,
     "you it me us them him her someone anyone everyone somebody everybody "
     "anybody nobody themselves ourselves yourself himself herself itself "
     "each"},
    {WORD_RELATIVE, "that which who whom how when where why whether what if"},
    {WORD_BE, "am is are was were be been being isn't aren't wasn't weren't "
              "get gets got getting i'm we're they're you're"},
    {WORD_HAVE, "has have had having hasn't haven't hadn't i've we've they've "
                "you've"},
    {WORD_MODAL,
     "can could will would shall should may might must cannot can't couldn't "
     "won't wouldn't shouldn't do does did don't doesn't didn't please "
     "we'll they'll you'll i'll it'll"},
    {WORD_TO, "to"},
    {WORD_PREPOSITION,
     "of for with without in into from about on onto at by between over under "
     "through during against towards toward within across per via despite "
     "including regarding concerning around among amongst beyond upon like "
     "as behind beside above below near outside inside"},
    {WORD_CONJUNCTION,
     "and or but so because although though while unless until before after "
     "since than nor yet if as whilst once"},
    {WORD_ADVERB,
     "not also often always never still just only then already now again "
     "sometimes soon ever even too very well more most here there together "
     "jointly directly actively fully really simply quickly better best less "
     "instead perhaps therefore however rather first later once today"},
    {WORD_IS, "is was has does isn't wasn't hasn't doesn't"},
    {WORD_ARE, "are were have do aren't weren't haven't don't"},
    {WORD_TWO_SIDED,
     "access address advocate aim answer approach audit balance benefit book "
     "budget call care challenge change charge check claim comment commission "
     "complete concern conduct consent contact contract control cost cover "
     "damage deal delegate demand design document doubt draft effect estimate "
     "exercise experience experiment fall favour finance focus function fund "
     "grant group guarantee guide harm help host impact increase influence "
     "input interest interview issue lead limit link list log matter measure "
     "mentor model monitor move name need network note object offer order "
     "outline partner pay permit pilot place plan practice present process "
     "produce profit programme progress project promise prompt purchase "
     "question range rate reach reason record regard release repeat report "
     "request research reserve respect rest result return review reward risk "
     "role sample schedule score service share shift sign source spend "
     "sponsor staff stage stand start state step structure study subject "
     "supply support survey target tender test time top total train transfer "
     "transition transport travel treat trial trust turn update upgrade use "
     "value view visit voice volunteer vote waste watch welcome will wish "
     "work worry "
     "banking briefing budgeting building buying caring commissioning "
     "counselling engaging finding funding hearing housing learning living "
     "marketing meeting mentoring monitoring nursing outsourcing parenting "
     "planning pooling procuring purchasing reading recruiting recording "
     "reporting safeguarding saving screening sharing signposting spending "
     "teaching tendering testing thinking training understanding undertaking "
     "working writing"},
    {WORD_TAKES_TO,
     "access accessible according addition admission answer answers apply "
     "applies applied approach approaches attached attention back barrier "
     "barriers belongs close commitment committed compared contrary "
     "contribute contributes contributed contributing contribution due "
     "entitled entitlement equal exposed exposure similar linked led lead "
     "leads leading listen listens moved next objection objections opposed "
     "owing prior reference refer refers referred referring regard related "
     "relates relating relation respect respond responds responded response "
     "responses right rights route routes send sends sent subject switch "
     "thanks transfer "
     "transition turn vulnerable write wrote"},
    {WORD_HEADS_NOUN,
     "group groups forum forums panel panels network networks involvement "
     "engagement participation voice voices view views organisation "
     "organisations board boards committee committees council team teams "
     "role roles feedback event events meeting meetings survey surveys "
     "service services support right rights need needs guide guidance "
     "movement perspective perspectives experience experiences led control "
     "leadership representation representative representatives satisfaction "
     "input advisory reference workshop workshops seminar seminars analysis "
     "mapping management consultation relationship relationships outcome "
     "outcomes plan plans budget budgets process processes policy policies "
     "system systems practice contract contracts training workforce market "
     "sector agency agencies allowance scheme schemes form forms story "
     "stories working"},
    {WORD_SHORTENED,
     "mr mrs ms dr prof rev st mt sr jr no nos vol pp cf al fig eds ed approx "
     "dept govt ltd co inc est jan feb mar apr jun jul aug sept oct nov dec "
     "mon tue tues wed thu thurs fri vs tel ext para paras sec art ch e.g i.e"},
    {WORD_AN, "hour hours hourly honest honestly honesty honour honours "
              "honourable honorary heir heirs heirloom mp mps mri msc"},
    {WORD_A, "one once ones oneself university universities unit units "
             "united unity unique uniquely union unions uniform universal "
             "universally unified unite unites uk us use uses used useful "
             "usefully user users user's usual usually usable usage utility "
             "utilities utilise utilised utopia european europe euro euros "
             "eu's unicef unilateral unanimous ubiquitous ewe eulogy "
             "eucalyptus one-off one-to-one scie nice nato nesta"},
    {WORD_AMOUNT, "more some many several enough all both most people extra "
                  "other a an the"},
    {WORD_NEEDS_OBJECT, "to with for from about into of"},
};

static void add_class(struct arena *arena, struct map *lexicon, str word,
                      unsigned classes)
{
    unsigned *found = map_find(lexicon, word);

    if (!found) {
        found = arena_new(arena, unsigned);
        map_add(arena, lexicon, word, found);
    }
    *found |= classes;
}

void lexicon_fill(struct arena *arena, struct map *lexicon)
{
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
        str rest = str_of(lists[i].words);

        while (rest.len) {
            str_halves cut = str_cut(rest, ' ');

            add_class(arena, lexicon, cut.head, lists[i].classes);
            rest = cut.tail;
        }
    }
}

unsigned lexicon_classes_of(const struct map *lexicon, str word)
{
    const unsigned *found = map_find(lexicon, word);

    if (found)
        return *found;
    /* "family" and "apply" are the price; they only keep a word as it is. */
    if (word.len > 4 && str_ends(word, STR("ly")))
        return WORD_ADVERB;
    if (word.len && char_is_digit(word.at[0]))
        return WORD_DETERMINER | WORD_MANY;
    return 0;
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* Letters said one by one: NHS, MP, MPs, LGBT. */
static bool is_said_by_letter(str word)
{
    return word.len > 1 && is_upper(word.at[0]) && is_upper(word.at[1]);
}

static bool number_takes_an(str number)
{
    size_t digits = 0;

    while (digits < number.len && char_is_digit(number.at[digits]))
        digits++;
    if (number.at[0] == '8')
        return true;
    return digits == 2
           && (str_starts(number, STR("11")) || str_starts(number, STR("18")));
}

bool lexicon_takes_an(const struct map *lexicon, str word)
{
    char folded[32];
    size_t len = 0;

    while (len < word.len && len < sizeof(folded) && word.at[len] != ' '
           && word.at[len] != ',') {
        folded[len] = char_lower(word.at[len]);
        len++;
    }

    unsigned classes = lexicon_classes_of(lexicon, (str){folded, len});

    if (len == 0 || classes & WORD_A)
        return false;
    if (classes & WORD_AN)
        return true;
    if (char_is_digit(folded[0]))
        return number_takes_an(word);
    if (is_said_by_letter(word))
        return str_find_char(STR("aefhilmnorsx"), folded[0]) >= 0;
    if (str_starts((str){folded, len}, STR("eu"))
        || str_starts((str){folded, len}, STR("uni"))
        || str_starts((str){folded, len}, STR("use")))
        return str_starts((str){folded, len}, STR("unin"))
               || str_starts((str){folded, len}, STR("unim"));
    return str_find_char(STR("aeiou"), folded[0]) >= 0;
}
