#include "edit/mend_rule.h"

#include "base/near.h"
#include "edit/page_mend.h"

/* For rules that are named as their messages are, and no slips. */
#define RULE(id_, find_, meaning_) \
    { \
        .id = STR_INIT(id_), .meaning = meaning_, .find = find_ \
    }
/* A rule about files and their names, not about what is in a page. */
#define FILES(id_, meaning_) \
    { \
        .id = STR_INIT(id_), .meaning = meaning_ \
    }
#define SLIP(id_, meaning_) \
    { \
        .id = STR_INIT(id_), .meaning = meaning_, .find = page_mend_slips \
    }

static const struct mend_rule rules[] = {
    /* files and folders */
    FILES("index-name", "The page of a folder is called index.md, in small "
                        "letters: _index.md, Index.md, README.md."),
    FILES("path-refused", "The file of a page gets a shorter name, or one of "
                          "letters, digits and hyphens."),
    FILES("section-without-index", "A folder with pages gets a page of its "
                                   "own, named after it."),
    FILES("home-missing", "A hub without a home page gets one, with the "
                          "hub's name."),
    /* what stands above the text */
    RULE("front-fence", front_mend_fences,
         "The lines round what stands above a text are three hyphens."),
    RULE("yaml-key-twice", front_mend_twice,
         "A line that is there twice, word for word, is there once."),
    RULE("key-read-as", front_mend_keys,
         "Keys of other programs become cohub's own."),
    RULE("key-idle", front_mend_idle,
         "Keys that no reader misses are taken out."),
    RULE("key-not-date", front_mend_days,
         "A date with a time, or in words, becomes a day such as 2026-11-23."),
    RULE("slug-refused", front_mend_slug,
         "A slug that cannot be an address becomes one, cut where a word "
         "ends."),
    RULE("front-missing", title_mend_front,
         "A page with nothing above its text gets a title: its first heading."),
    RULE("key-missing", title_mend_key,
         "A page without a title gets one: its first heading."),
    /* the text */
    {.id = STR_INIT("site-words"),
     .meaning = "What another program puts in for the site's title, "
                "description or email becomes the hub's own.",
     .find = site_mend_words,
     .adds_words = true},
    SLIP("template-read", "Code of another program becomes the Markdown that "
                          "it stands for."),
    SLIP("slip-colons", "A line of colons opens a block as cohub writes it."),
    SLIP("box", "A box of another program becomes a block."),
    SLIP("attributes", "Ids and classes in braces are written as cohub reads "
                       "them."),
    SLIP("list-sign", "A sign that stands for a hyphen becomes one."),
    SLIP("list-letters", "Letters at the start of lines become a list."),
    SLIP("heading-no-space", "A heading has a space after its #."),
    SLIP("heading-no-break", "A space that does not break becomes a space."),
    SLIP("paragraph-tab", "A tab before a paragraph is taken out."),
    SLIP("table-rule", "A table has a line of hyphens below its head."),
    SLIP("table-tabs", "A table of tabs becomes one of bars."),
    RULE("link-scheme", link_mend_schemes,
         "An address of the web starts with https:// or http://."),
    SLIP("link-gap", "The two parts of a link stand side by side."),
    SLIP("link-swapped", "The words of a link stand in square brackets."),
    SLIP("link-open", "An address ends with a bracket."),
    SLIP("link-space", "An address with a space in it stands in < and >."),
    SLIP("picture-gap", "Nothing stands between ! and [."),
    RULE("heading-level", heading_mend_levels,
         "Headings start at ##, and none leaves out a level."),
    RULE("heading-empty", heading_mend_empty,
         "A heading without words is taken out."),
    RULE("link-read", link_mend_pages,
         "An address of the website becomes the file of the one page that "
         "it means."),
};

enum { RULE_COUNT = sizeof(rules) / sizeof(rules[0]) };

const struct mend_rule *mend_rules(size_t *count)
{
    *count = RULE_COUNT;
    return rules;
}

const struct mend_rule *mend_rule_find(str id)
{
    for (size_t i = 0; i < RULE_COUNT; i++)
        if (str_equal(rules[i].id, id))
            return &rules[i];
    return NULL;
}

str mend_rule_near(str id)
{
    str ids[RULE_COUNT];

    for (size_t i = 0; i < RULE_COUNT; i++)
        ids[i] = rules[i].id;
    return near_find(id, ids, RULE_COUNT);
}
