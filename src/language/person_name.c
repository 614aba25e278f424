#include "language/person_name.h"

#include "base/utf8.h"

enum { WORDS_MOST = 4, AGE_DIGITS = 3 };

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Words with a capital because a sentence starts with them, or because they
 * are days, months and tongues. */
static const str small[] = {
    STR_INIT("A"),        STR_INIT("After"),    STR_INIT("All"),
    STR_INIT("An"),       STR_INIT("And"),      STR_INIT("Another"),
    STR_INIT("As"),       STR_INIT("At"),       STR_INIT("Because"),
    STR_INIT("Before"),   STR_INIT("Both"),     STR_INIT("But"),
    STR_INIT("By"),       STR_INIT("Each"),     STR_INIT("Every"),
    STR_INIT("For"),      STR_INIT("From"),     STR_INIT("He"),
    STR_INIT("Her"),      STR_INIT("His"),      STR_INIT("How"),
    STR_INIT("I"),        STR_INIT("If"),       STR_INIT("In"),
    STR_INIT("It"),       STR_INIT("Its"),      STR_INIT("Last"),
    STR_INIT("Many"),     STR_INIT("My"),       STR_INIT("No"),
    STR_INIT("Nobody"),   STR_INIT("Not"),      STR_INIT("Now"),
    STR_INIT("On"),       STR_INIT("One"),      STR_INIT("Our"),
    STR_INIT("She"),      STR_INIT("So"),       STR_INIT("Some"),
    STR_INIT("Somebody"), STR_INIT("Someone"),  STR_INIT("That"),
    STR_INIT("The"),      STR_INIT("Their"),    STR_INIT("Then"),
    STR_INIT("There"),    STR_INIT("These"),    STR_INIT("They"),
    STR_INIT("This"),     STR_INIT("Those"),    STR_INIT("To"),
    STR_INIT("Two"),      STR_INIT("We"),       STR_INIT("What"),
    STR_INIT("When"),     STR_INIT("While"),    STR_INIT("Who"),
    STR_INIT("With"),     STR_INIT("You"),      STR_INIT("Your"),
    STR_INIT("Mae"),      STR_INIT("Mewn"),     STR_INIT("Pan"),
    STR_INIT("Roedd"),    STR_INIT("Yn"),       STR_INIT("Yr"),
    STR_INIT("Monday"),   STR_INIT("Tuesday"),  STR_INIT("Wednesday"),
    STR_INIT("Thursday"), STR_INIT("Friday"),   STR_INIT("Saturday"),
    STR_INIT("Sunday"),   STR_INIT("January"),  STR_INIT("February"),
    STR_INIT("March"),    STR_INIT("April"),    STR_INIT("June"),
    STR_INIT("July"),     STR_INIT("August"),   STR_INIT("September"),
    STR_INIT("October"),  STR_INIT("November"), STR_INIT("December"),
    STR_INIT("English"),  STR_INIT("Welsh"),    STR_INIT("Scottish"),
    STR_INIT("Irish"),    STR_INIT("British"),  STR_INIT("European"),
};

/* What organisations, laws, places and things are called. */
static const str other[] = {
    STR_INIT("Act"),
    STR_INIT("Action"),
    STR_INIT("Age"),
    STR_INIT("Agency"),
    STR_INIT("Alliance"),
    STR_INIT("Assembly"),
    STR_INIT("Association"),
    STR_INIT("Authority"),
    STR_INIT("Bank"),
    STR_INIT("Board"),
    STR_INIT("Borough"),
    STR_INIT("Britain"),
    STR_INIT("Bureau"),
    STR_INIT("Cabinet"),
    STR_INIT("Campaign"),
    STR_INIT("Care"),
    STR_INIT("Carers"),
    STR_INIT("Central"),
    STR_INIT("Centre"),
    STR_INIT("Charity"),
    STR_INIT("City"),
    STR_INIT("Clinic"),
    STR_INIT("Club"),
    STR_INIT("Coalition"),
    STR_INIT("College"),
    STR_INIT("Commission"),
    STR_INIT("Committee"),
    STR_INIT("Community"),
    STR_INIT("Council"),
    STR_INIT("County"),
    STR_INIT("Court"),
    STR_INIT("Department"),
    STR_INIT("Development"),
    STR_INIT("Direct"),
    STR_INIT("Disability"),
    STR_INIT("District"),
    STR_INIT("East"),
    STR_INIT("Easy"),
    STR_INIT("Education"),
    STR_INIT("England"),
    STR_INIT("Europe"),
    STR_INIT("Evaluation"),
    STR_INIT("First"),
    STR_INIT("Forum"),
    STR_INIT("Foundation"),
    STR_INIT("Fund"),
    STR_INIT("Garden"),
    STR_INIT("Gardens"),
    STR_INIT("Government"),
    STR_INIT("Great"),
    STR_INIT("Group"),
    STR_INIT("Guide"),
    STR_INIT("Hall"),
    STR_INIT("Health"),
    STR_INIT("Home"),
    STR_INIT("Hospital"),
    STR_INIT("House"),
    STR_INIT("Housing"),
    STR_INIT("Independent"),
    STR_INIT("Initiative"),
    STR_INIT("Institute"),
    STR_INIT("Ireland"),
    STR_INIT("Justice"),
    STR_INIT("Kingdom"),
    STR_INIT("Lane"),
    STR_INIT("Learning"),
    STR_INIT("Library"),
    STR_INIT("Lives"),
    STR_INIT("Living"),
    STR_INIT("Local"),
    STR_INIT("London"),
    STR_INIT("Market"),
    STR_INIT("Mental"),
    STR_INIT("Mind"),
    STR_INIT("Ministry"),
    STR_INIT("Museum"),
    STR_INIT("National"),
    STR_INIT("Network"),
    STR_INIT("New"),
    STR_INIT("North"),
    STR_INIT("Northern"),
    STR_INIT("Office"),
    STR_INIT("Panel"),
    STR_INIT("Park"),
    STR_INIT("Parliament"),
    STR_INIT("Partners"),
    STR_INIT("Partnership"),
    STR_INIT("Payments"),
    STR_INIT("People"),
    STR_INIT("Personal"),
    STR_INIT("Plan"),
    STR_INIT("Policy"),
    STR_INIT("Practice"),
    STR_INIT("Press"),
    STR_INIT("Programme"),
    STR_INIT("Project"),
    STR_INIT("Public"),
    STR_INIT("Read"),
    STR_INIT("Report"),
    STR_INIT("Research"),
    STR_INIT("Rights"),
    STR_INIT("Road"),
    STR_INIT("Royal"),
    STR_INIT("School"),
    STR_INIT("Scotland"),
    STR_INIT("Service"),
    STR_INIT("Services"),
    STR_INIT("Shared"),
    STR_INIT("Social"),
    STR_INIT("Society"),
    STR_INIT("Solutions"),
    STR_INIT("South"),
    STR_INIT("Southern"),
    STR_INIT("State"),
    STR_INIT("States"),
    STR_INIT("Street"),
    STR_INIT("Support"),
    STR_INIT("Survivors"),
    STR_INIT("Team"),
    STR_INIT("Together"),
    STR_INIT("Town"),
    STR_INIT("Trust"),
    STR_INIT("Union"),
    STR_INIT("Unit"),
    STR_INIT("United"),
    STR_INIT("University"),
    STR_INIT("Users"),
    STR_INIT("Village"),
    STR_INIT("Voice"),
    STR_INIT("Voices"),
    STR_INIT("Wales"),
    STR_INIT("West"),
    STR_INIT("Western"),
    STR_INIT("Women"),
    STR_INIT("Work"),
    STR_INIT("Working"),
    STR_INIT("World"),
    STR_INIT("Youth"),
    STR_INIT("Cyngor"),
    STR_INIT("Cymru"),
    STR_INIT("Llywodraeth"),
    STR_INIT("Prifysgol"),
    STR_INIT("Ymddiriedolaeth"),
};

static const str titles[] = {
    STR_INIT("Mr"), STR_INIT("Mrs"), STR_INIT("Ms"),  STR_INIT("Miss"),
    STR_INIT("Mx"), STR_INIT("Dr"),  STR_INIT("Sir"),
};

/* Behind a name, and in front of one; a space is any one space. */
static const str behind[] = {
    STR_INIT(" said"),          STR_INIT(" says"),      STR_INIT(" told"),
    STR_INIT(" tells"),         STR_INIT(" explains"),  STR_INIT(" explained"),
    STR_INIT(" recalls"),       STR_INIT(" remembers"), STR_INIT(", who"),
    STR_INIT(", aged"),         STR_INIT("'s story"),   STR_INIT("’s story"),
    STR_INIT(" was diagnosed"),
};
static const str before[] = {
    STR_INIT("\" said "),  STR_INIT("' said "),  STR_INIT("” said "),
    STR_INIT("’ said "),   STR_INIT("\" says "), STR_INIT("' says "),
    STR_INIT("” says "),   STR_INIT("’ says "),  STR_INIT("name is "),
    STR_INIT("story of "), STR_INIT("meddai "),  STR_INIT("dywedodd "),
    STR_INIT("enw i yw "), STR_INIT("Meddai "),  STR_INIT("Dywedodd "),
};

/* Of what a picture shows, in small letters. */
static const str shown[] = {
    STR_INIT("person"),  STR_INIT("people"),   STR_INIT("man"),
    STR_INIT("men"),     STR_INIT("woman"),    STR_INIT("women"),
    STR_INIT("boy"),     STR_INIT("boys"),     STR_INIT("girl"),
    STR_INIT("girls"),   STR_INIT("child"),    STR_INIT("children"),
    STR_INIT("baby"),    STR_INIT("family"),   STR_INIT("mother"),
    STR_INIT("father"),  STR_INIT("son"),      STR_INIT("daughter"),
    STR_INIT("brother"), STR_INIT("sister"),   STR_INIT("couple"),
    STR_INIT("group"),   STR_INIT("member"),   STR_INIT("members"),
    STR_INIT("friends"), STR_INIT("resident"), STR_INIT("residents"),
    STR_INIT("carer"),   STR_INIT("carers"),   STR_INIT("volunteer"),
    STR_INIT("smiling"), STR_INIT("smiles"),   STR_INIT("volunteers"),
    STR_INIT("dyn"),     STR_INIT("menyw"),    STR_INIT("pobl"),
    STR_INIT("plentyn"), STR_INIT("plant"),    STR_INIT("teulu"),
    STR_INIT("merch"),   STR_INIT("bachgen"),  STR_INIT("aelodau"),
};

/* Words with capitals, one space apart. */
struct group {
    size_t from, to;
    size_t count;
    str first;
    bool starts; /* a sentence, an item or a line after an empty one */
    bool is_other;
};

static size_t word_end(str text, size_t at)
{
    str rest = str_slice(text, at, text.len);
    size_t end = at;
    uint32_t character;

    while (utf8_next(&rest, &character)
           && (utf8_is_word(character)
               || (character == '-' && rest.len && char_is_letter(rest.at[0]))))
        end = text.len - rest.len;
    return end;
}

/* "Jane", but not "NHS", and not "I". */
static bool is_capital(str word)
{
    str rest = word;
    uint32_t first;
    uint32_t second;

    return utf8_next(&rest, &first) && utf8_next(&rest, &second)
           && utf8_lower(first) != first && utf8_lower(second) == second;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n';
}

/* Nothing of a sentence stands in front of at. */
static bool starts_sentence(str text, size_t at)
{
    size_t spaces = 0;

    while (at > 0 && is_space(text.at[at - 1])) {
        at--;
        spaces++;
    }
    if (at == 0 || spaces == 0 || spaces > 1)
        return true;
    return !char_is_letter(text.at[at - 1]) && !char_is_digit(text.at[at - 1])
           && text.at[at - 1] != ',';
}

static void add_word(struct group *group, str word, size_t from)
{
    if (group->count++ == 0) {
        group->from = from;
        group->first = word;
    }
    group->to = from + word.len;
    group->is_other |= str_is_one_of(word, other, COUNT(other))
                       || str_is_one_of(word, small, COUNT(small));
}

/* The words with capitals from at on; none when the first has none. */
static struct group group_at(str text, size_t at)
{
    struct group group = {.starts = starts_sentence(text, at)};

    for (;;) {
        size_t end = word_end(text, at);
        str word = str_slice(text, at, end);
        /* "Read Jane's story": the first word is in no name. */
        bool opens =
            str_is_one_of(word, small, COUNT(small))
            || (group.starts && str_is_one_of(word, other, COUNT(other)));

        if (!is_capital(word) && !(opens && group.count == 0))
            break;
        if (opens && group.count == 0)
            group.starts = false;
        else
            add_word(&group, word, at);
        if (end + 1 >= text.len || !is_space(text.at[end]))
            break;
        at = end + 1;
    }
    return group;
}

static bool matches(str text, size_t at, str pattern)
{
    if (at + pattern.len > text.len)
        return false;
    for (size_t i = 0; i < pattern.len; i++) {
        char c = text.at[at + i] == '\n' ? ' ' : text.at[at + i];

        if (c != pattern.at[i])
            return false;
    }
    return true;
}

/* ", 34," and " (34)". */
static bool has_age(str text, size_t at)
{
    bool is_open = matches(text, at, STR(" ("));
    size_t digits = 0;

    if (!is_open && !matches(text, at, STR(", ")))
        return false;
    at += 2;
    while (at + digits < text.len && char_is_digit(text.at[at + digits]))
        digits++;
    at += digits;
    return digits > 0 && digits < AGE_DIGITS && at < text.len
           && (is_open ? text.at[at] == ')'
                       : text.at[at] == ',' || text.at[at] == '.');
}

static bool is_said_behind(str text, const struct group *group)
{
    for (size_t i = 0; i < COUNT(behind); i++) {
        size_t end = group->to + behind[i].len;

        if (matches(text, group->to, behind[i])
            && (end == text.len || !char_is_letter(text.at[end])))
            return true;
    }
    return false;
}

static bool is_said_before(str text, size_t at)
{
    for (size_t i = 0; i < COUNT(before); i++)
        if (at >= before[i].len && matches(text, at - before[i].len, before[i]))
            return true;
    return false;
}

static bool is_name(str text, const struct group *group)
{
    if (group->count == 0 || group->count > WORDS_MOST || group->is_other)
        return false;
    if (str_is_one_of(group->first, titles, COUNT(titles)))
        return group->count > 1;
    if (has_age(text, group->to) || is_said_before(text, group->from))
        return true;
    /* "Residents said": one word at the start may be any word. */
    return is_said_behind(text, group) && (group->count > 1 || !group->starts);
}

static size_t next_word(str text, size_t at)
{
    str rest = str_slice(text, at, text.len);
    uint32_t character;

    while (rest.len) {
        at = text.len - rest.len;
        if (utf8_next(&rest, &character) && utf8_is_word(character))
            return at;
    }
    return text.len;
}

bool person_name_find(str text, str *name)
{
    for (size_t at = next_word(text, 0); at < text.len;) {
        struct group group = group_at(text, at);
        size_t end = group.count ? group.to : word_end(text, at);

        if (is_name(text, &group)) {
            *name = str_slice(text, group.from, group.to);
            return true;
        }
        at = next_word(text, end > at ? end : at + 1);
    }
    return false;
}

static bool may_be_full_name(const struct group *group)
{
    return group->count > 1 && group->count <= WORDS_MOST && !group->is_other;
}

bool person_name_is(str words)
{
    struct group group = group_at(words, 0);

    return group.from == 0 && group.to == words.len && may_be_full_name(&group);
}

bool person_name_find_shown(str description, str *name)
{
    size_t at = next_word(description, 0);

    while (at < description.len) {
        struct group group = group_at(description, at);
        size_t end = group.count ? group.to : word_end(description, at);

        if (may_be_full_name(&group)) {
            *name = str_slice(description, group.from, group.to);
            return true;
        }
        at = next_word(description, end > at ? end : at + 1);
    }
    return false;
}

bool person_is_shown(str description)
{
    size_t at = next_word(description, 0);

    while (at < description.len) {
        size_t end = word_end(description, at);
        str word = str_slice(description, at, end);

        for (size_t i = 0; i < COUNT(shown); i++)
            if (str_equal_nocase(shown[i], word))
                return true;
        at = next_word(description, end > at ? end : at + 1);
    }
    return false;
}
