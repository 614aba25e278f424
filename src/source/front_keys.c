#include "source/front_matter.h"

#include <stddef.h>

#include "source/limits.h"

/* The schema writes dates as three numbers and choices as one. */
_Static_assert(sizeof(struct date) == 3 * sizeof(int)
                   && offsetof(struct date, month) == sizeof(int)
                   && offsetof(struct date, day) == 2 * sizeof(int),
               "a date is year, month, day");
_Static_assert(sizeof(enum page_type) == sizeof(int)
                   && sizeof(enum answer) == sizeof(int),
               "a choice is an int");
_Static_assert(ANSWER_YES == 1 && ANSWER_NO == 2, "as YAML_ANSWER says");

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

/* --- people --------------------------------------------------------------- */

#define MAKER(field) .offset = offsetof(struct maker, field)

static const struct yaml_key maker_keys[] = {
    {STR_INIT("role"), YAML_TEXT, MAKER(role),
     .meaning = "What this person did.", .example = "Written by"},
    {STR_INIT("name"), YAML_TEXT, MAKER(name),
     .meaning = "The person's name, as they want it shown.",
     .example = "Your name"},
    {STR_INIT("organisation"), YAML_TEXT, MAKER(organisation),
     .meaning = "Whom this person works or speaks for.",
     .example = "Your council"},
    {STR_INIT("lived_experience"), YAML_ANSWER, MAKER(lived_experience),
     .meaning = "Whether this person draws on care and support or is a "
                "carer.",
     .example = "yes"},
    {STR_INIT("paid"), YAML_ANSWER, MAKER(paid),
     .meaning = "Whether this person was paid for the work.", .example = "yes"},
};

static const struct yaml_schema maker_schema = {
    .keys = maker_keys,
    .count = COUNT(maker_keys),
    .size = sizeof(struct maker),
};

#define CHECKED(field) .offset = offsetof(struct checked_by, field)

static const struct yaml_key checked_by_keys[] = {
    {STR_INIT("group"), YAML_TEXT, true, CHECKED(group),
     .meaning = "The group that read the page and said what to change.",
     .example = "Our reading group"},
    {STR_INIT("date"), YAML_DATE, CHECKED(date),
     .meaning = "The day of the check.", .example = "2026-11-23"},
    {STR_INIT("readers"), YAML_NUMBER, CHECKED(readers),
     .meaning = "How many people read it.", .example = "6"},
    {STR_INIT("changed"), YAML_TEXT, CHECKED(changed),
     .meaning = "What changed because of the check.",
     .example = "Two pictures and the word for budget."},
};

static const struct yaml_schema checked_by_schema = {
    .keys = checked_by_keys,
    .count = COUNT(checked_by_keys),
    .size = sizeof(struct checked_by),
};

#define CONSENT(field) .offset = offsetof(struct consent, field)

static const struct yaml_key consent_keys[] = {
    {STR_INIT("of"), YAML_TEXT, true, CONSENT(of),
     .meaning = "Who agreed to be shown or quoted.",
     .example = "the group in the picture"},
    {STR_INIT("until"), YAML_DATE, CONSENT(until),
     .meaning = "The last day on which the consent holds.",
     .example = "2028-11-23"},
};

static const struct yaml_schema consent_schema = {
    .keys = consent_keys,
    .count = COUNT(consent_keys),
    .size = sizeof(struct consent),
};

#define CREDIT(field) .offset = offsetof(struct credit, field)

static const struct yaml_key credit_keys[] = {
    {STR_INIT("of"), YAML_TEXT, true, CREDIT(of),
     .meaning = "The picture, film or words.", .example = "The front picture"},
    {STR_INIT("by"), YAML_TEXT, CREDIT(by), .meaning = "Who made it.",
     .example = "Your name"},
    {STR_INIT("licence"), YAML_TEXT, CREDIT(licence),
     .meaning = "On what terms it may be used.", .example = "CC BY 4.0"},
};

static const struct yaml_schema credit_schema = {
    .keys = credit_keys,
    .count = COUNT(credit_keys),
    .size = sizeof(struct credit),
};

/* --- case studies --------------------------------------------------------- */

#define ORGANISATION(field) .offset = offsetof(struct organisation, field)

static const struct yaml_key organisation_keys[] = {
    {STR_INIT("name"), YAML_TEXT, true, ORGANISATION(name),
     .meaning = "The organisation's name.", .example = "Your council"},
    {STR_INIT("part"), YAML_TEXT, ORGANISATION(part), .meaning = "What it did.",
     .example = "paid for the service"},
};

static const struct yaml_schema organisation_schema = {
    .keys = organisation_keys,
    .count = COUNT(organisation_keys),
    .size = sizeof(struct organisation),
};

#define OUTCOME(field) .offset = offsetof(struct outcome, field)

static const struct yaml_key outcome_keys[] = {
    {STR_INIT("label"), YAML_TEXT, true, OUTCOME(label),
     .meaning = "What was counted.", .example = "People with a job"},
    {STR_INIT("value"), YAML_TEXT, true, OUTCOME(value),
     .meaning = "The figure.", .example = "12"},
    {STR_INIT("unit"), YAML_TEXT, OUTCOME(unit),
     .meaning = "What the figure is in.", .example = "people"},
    {STR_INIT("over"), YAML_TEXT, OUTCOME(over),
     .meaning = "How long it took, or of how many.", .example = "two years"},
    {STR_INIT("measure"), YAML_TEXT, OUTCOME(measure),
     .meaning = "How it was measured.", .example = "a survey of members"},
    {STR_INIT("source"), YAML_TEXT, OUTCOME(source),
     .meaning = "Where the figure was published.",
     .example = "yearly report, page 4"},
};

static const struct yaml_schema outcome_schema = {
    .keys = outcome_keys,
    .count = COUNT(outcome_keys),
    .size = sizeof(struct outcome),
};

/* --- a page --------------------------------------------------------------- */

/* In the order of enum page_type. */
static const str page_types[] = {
    [TYPE_PAGE] = STR_INIT("page"),
    [TYPE_GUIDANCE] = STR_INIT("guidance"),
    [TYPE_CASE_STUDY] = STR_INIT("case-study"),
    [TYPE_RESOURCE] = STR_INIT("resource"),
};

#define FRONT(field) .offset = offsetof(struct front, field)
#define FRONT_COUNT(field) .count_offset = offsetof(struct front, field)

static const struct yaml_key front_keys[] = {
    {STR_INIT("title"), YAML_TEXT, true, FRONT(title),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "What the page is called: its heading, and its name in lists "
                "and links.",
     .example = "What the page is called"},
    {STR_INIT("description"), YAML_TEXT, FRONT(description),
     .meaning = "What the page is about, in a sentence or two, for lists and "
                "search engines.",
     .example = "Seven steps from first idea to review."},
    {STR_INIT("type"), YAML_CHOICE, FRONT(type), .choices = page_types,
     .choice_count = COUNT(page_types), .meaning = "What kind of page it is.",
     .example = "guidance"},
    {STR_INIT("date"), YAML_DATE, FRONT(date),
     .meaning = "The day the page was first published.",
     .example = "2026-11-23"},
    {STR_INIT("updated"), YAML_DATE, FRONT(updated),
     .meaning = "The day its words last changed.", .example = "2026-11-23"},
    {STR_INIT("reviewed"), YAML_DATE, FRONT(reviewed),
     .meaning = "The day somebody last checked that it still holds.",
     .example = "2026-11-23"},
    {STR_INIT("review"), YAML_DATE, FRONT(review),
     .meaning = "The day the next review is due.", .example = "2027-11-23"},
    {STR_INIT("expires"), YAML_DATE, FRONT(expires),
     .meaning = "The last day on which the page is published; after it, its "
                "address says where to go instead.",
     .example = "2027-11-23"},
    {STR_INIT("instead"), YAML_TEXT, FRONT(instead),
     .meaning = "The page to go to when this one has expired; the section "
                "that it is in when not given.",
     .example = "guidance/new.md"},
    {STR_INIT("topics"), YAML_TEXTS, .has_commas = true, FRONT(topics.items),
     FRONT_COUNT(topics.count),
     .meaning = "Tags that gather pages about one thing.",
     .example = "[budgets, meetings]"},
    {STR_INIT("in_short"), YAML_TEXTS, FRONT(in_short.items),
     FRONT_COUNT(in_short.count),
     .meaning = "The page's main points, a sentence each; they stand at its "
                "top.",
     .example = "[Start early., Pay people for their time.]"},
    {STR_INIT("people"), YAML_KEYS_LIST, FRONT(people),
     FRONT_COUNT(people_count), .of = &maker_schema,
     .meaning = "Who made the page."},
    {STR_INIT("checked_by"), YAML_KEYS, FRONT(checked_by),
     .of = &checked_by_schema,
     .meaning = "The group of readers that checked the page."},
    {STR_INIT("consent"), YAML_KEYS_LIST, FRONT(consent),
     FRONT_COUNT(consent_count), .of = &consent_schema,
     .meaning = "Who agreed to be shown or quoted, and until when."},
    {STR_INIT("credits"), YAML_KEYS_LIST, FRONT(credits),
     FRONT_COUNT(credit_count), .of = &credit_schema,
     .meaning = "Who made the pictures of the page, and on what terms."},
    {STR_INIT("made_from"), YAML_TEXT, FRONT(made_from),
     .meaning = "The fingerprint of the page that this version was made "
                "from; \"cohub confirm\" writes it.",
     .example = "7f83b1657ff1fc53"},
    {STR_INIT("draft"), YAML_FLAG, FRONT(is_draft),
     .meaning = "Whether the page is still being written and stays out of "
                "the site.",
     .example = "yes"},
    {STR_INIT("order"), YAML_NUMBER, FRONT(order),
     .meaning = "The page's place among its neighbours, lowest first; pages "
                "without one come after, by title.",
     .example = "10"},
    {STR_INIT("slug"), YAML_TEXT, FRONT(slug),
     .meaning = "The last part of the page's address, when it is not to be "
                "the file's name.",
     .example = "seven-steps"},
    {STR_INIT("aliases"), YAML_TEXTS, FRONT(aliases.items),
     FRONT_COUNT(aliases.count),
     .meaning = "Old addresses that lead to this page, in every format.",
     .example = "[guidance/old-name.html]"},
    {STR_INIT("lang"), YAML_TEXT, FRONT(lang),
     .meaning = "The code of the page's language, when its file name does "
                "not say it.",
     .example = "cy"},
    {STR_INIT("image"), YAML_TEXT, FRONT(image),
     .meaning = "The picture that stands for the page, at its top and in "
                "lists: a file beside it, or symbol: and a name. It only "
                "decorates.",
     .example = "meeting.jpg"},
    {STR_INIT("search"), YAML_FLAG_OFF, FRONT(not_in_search),
     .meaning = "Whether the hub's search finds the page; yes when not "
                "given.",
     .example = "no"},
    {STR_INIT("place"), YAML_TEXT, FRONT(place),
     .meaning = "Case studies: the town, district or county.",
     .example = "Camden"},
    {STR_INIT("nation"), YAML_TEXT, FRONT(nation),
     .meaning = "Case studies: the nation.", .example = "Wales"},
    {STR_INIT("organisations"), YAML_KEYS_LIST, FRONT(organisations),
     FRONT_COUNT(organisation_count), .of = &organisation_schema,
     .meaning = "Case studies: who took part."},
    {STR_INIT("led_by"), YAML_TEXT, FRONT(led_by),
     .meaning = "Case studies: who led the work.",
     .example = "people who use the service"},
    {STR_INIT("started"), YAML_TEXT, FRONT(started),
     .meaning = "Case studies: when the work began.", .example = "2008"},
    {STR_INIT("ended"), YAML_TEXT, FRONT(ended),
     .meaning = "Case studies: when it ended.", .example = "2012"},
    {STR_INIT("outcomes"), YAML_KEYS_LIST, FRONT(outcomes),
     FRONT_COUNT(outcome_count), .of = &outcome_schema,
     .meaning = "Case studies: what came of it, in figures."},
};

const struct yaml_schema front_schema = {
    .keys = front_keys,
    .count = COUNT(front_keys),
    .size = sizeof(struct front),
    .manual = "docs/front-matter.md",
};
