#include "language/everyday.h"

enum { WORD_MAX = 24 };

/* By first letter; spaces between, and one at both ends. */
static const char *const lists[26] = {
    " a able about above accept accident across act action activity add adult "
    "advice afraid after again against age ago agree agreement aim air all "
    "allow almost alone along already also always amount and angry animal "
    "another answer any apart arm around arrange art as ask at attack away ",
    " baby back bad bag ball bank bath be beach bed before begin behind belong "
    "below best better between big bill bird birthday black blood blue board "
    "boat body book both bottle bottom box boy bread break breakfast bring "
    "broken brother brown build building bus business busy but buy by ",
    " cake call can car card care careful carry cash catch certain chair "
    "chance change charge cheap check cheese child choice choose church city "
    "class clean clear clever clock close clothes club coat coffee cold "
    "collect "
    "college colour come comfort common community company complain complete "
    "cook copy corner cost could council count country course cover cross cry "
    "cup cut ",
    " dad damage danger dark date daughter day dead deaf deal dear death "
    "decide "
    "decision deep describe desk die difference different difficult dinner "
    "dirty do doctor dog door down draw dream dress drink drive drop dry "
    "during "
    "duty ",
    " each ear early earn easy eat education egg eight either electric else "
    "email empty end enjoy enough enter equal even evening event ever every "
    "exact example excited exercise expect expensive experience explain extra "
    "eye ",
    " face fact fair fall false family famous far farm fast father fear feel "
    "feeling few field fight fill film final find fine finger finish fire "
    "first "
    "fish fit five fix flat floor flower fly follow food foot football for "
    "forget form forward four free freedom fresh friend from front fruit full "
    "fun funny furniture future ",
    " game garden general gentle get gift girl give glad glass go goal good "
    "government grass great green ground group grow guess guest guide ",
    " hair half hall hand happen happy hard hat hate have he head health "
    "healthy "
    "hear heart heat heavy hello help her here high hill him his history hit "
    "hobby hold hole holiday home honest hope horse hospital hot hotel hour "
    "house how hungry hurry hurt husband ",
    " i ice idea if ill illness important in information inside interest "
    "internet into invite it item ",
    " job join joke joy jump just ",
    " keep key kind kitchen knee knife knock know ",
    " lady land language large last late laugh law lead leader learn least "
    "leave "
    "left leg less lesson let letter level library lie life light like line "
    "list listen little live local lock long look lose lost lot loud love low "
    "lucky lunch ",
    " machine make man many map mark market married matter may me meal mean "
    "meat "
    "medicine meet meeting member memory mend message middle might milk mind "
    "minute miss mistake mix mobile moment money month more morning most "
    "mother "
    "move much mum music must my ",
    " name national near nearly need neighbour never new news newspaper next "
    "nice night nine no noise none normal north nose not note nothing notice "
    "now "
    "number nurse ",
    " of off offer office officer often oil old on once one only open or "
    "orange "
    "order other our out outside over own ",
    " page pain paint pair paper parent park part partner party pass past pay "
    "peace pen pencil people pepper person phone photo pick picture piece "
    "place "
    "plan plant plate play please pocket point police poor possible post pound "
    "power practice prepare present price private prize problem program "
    "promise "
    "proof protect proud public pull push put ",
    " quality quarter question quick quiet quite ",
    " radio rain raise reach read ready real reason receive red relax remember "
    "rent repair repeat reply report respect rest result return rich ride "
    "right "
    "ring rise risk river road room round rule run ",
    " sad safe safety salt same save say school sea seat second secret see "
    "sell "
    "send service seven several shape share she shoe shop short should shout "
    "show shower sick side sign simple since sing sister sit six size skill "
    "skin "
    "sleep slow small smell smile snow so soap social society soft some son "
    "song "
    "soon sorry sort sound soup south space speak special spend sport spring "
    "staff stage stair stand star start station stay still stone stop store "
    "story strange street strong student study success sugar summer sun "
    "support "
    "sure sweet swim system ",
    " table take talk tall taste tax tea teach teacher team tell ten test than "
    "thank that the their them then there they thick thin thing think third "
    "this though three through throw ticket tidy time tired to today together "
    "toilet tomorrow tonight too tooth top total touch town train training "
    "travel treat tree trip trouble true trust truth try turn two type ",
    " ugly under understand unhappy unless until up upset us use useful usual ",
    " vegetable very video view village visit voice volunteer vote ",
    " wait walk wall want war warm wash waste watch water way we weak wear "
    "weather week weekend weight welcome well west what wheel when where which "
    "while white who whole why wide wife wind window winter wish with without "
    "woman wood word work worker world worry worse worst worth write wrong ",
    " ",
    " yard year yellow yes yesterday yet you young your ",
    " zero zoo ",
};

static bool is_listed(str word)
{
    char room[WORD_MAX + 2] = {' '};
    size_t len = 1;

    if (word.len == 0 || word.len > WORD_MAX || !char_is_letter(word.at[0]))
        return false;
    for (size_t i = 0; i < word.len; i++)
        room[len++] = char_lower(word.at[i]);
    room[len++] = ' ';
    return str_find(str_of(lists[room[1] - 'a']), (str){room, len}) >= 0;
}

static bool is_form(str word, str end, size_t least)
{
    return word.len > end.len + least && str_ends(word, end)
           && is_listed(str_slice(word, 0, word.len - end.len));
}

static bool is_everyday(str word)
{
    return is_listed(word) || is_form(word, STR("s"), 2)
           || is_form(word, STR("es"), 2) || is_form(word, STR("ed"), 2)
           || is_form(word, STR("d"), 2) || is_form(word, STR("ing"), 2)
           || is_form(word, STR("er"), 3);
}

bool everyday_is(str text)
{
    bool is_all = text.len > 0;

    while (text.len && is_all) {
        str_halves cut = str_cut(text, ' ');

        is_all = is_everyday(cut.head);
        text = cut.tail;
    }
    return is_all;
}
