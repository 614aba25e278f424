#include "model/story_person.h"

#include "language/person_name.h"

static bool find_in_words(str text, struct story_person *person)
{
    if (!person_name_find(text, &person->name))
        return false;
    person->at = (size_t)(person->name.at - text.at);
    return true;
}

/* Whose words a work holds is known by its record: they were printed. */
static bool find_in_blocks(const struct article *article,
                           struct story_person *person)
{
    const struct body *body = &article->body;

    for (size_t i = 0; i < body->block_count; i++) {
        str by = block_attribute(body->blocks[i], STR("by"));
        ptrdiff_t at;

        if (body->blocks[i]->resource || body->blocks[i]->term
            || !person_name_is(by))
            continue;
        at = str_find(article->text.bytes, by);
        *person = (struct story_person){by, at < 0 ? 0 : (size_t)at};
        return true;
    }
    return false;
}

static bool is_photo(str address)
{
    static const str ends[] = {STR_INIT("jpg"),  STR_INIT("jpeg"),
                               STR_INIT("png"),  STR_INIT("webp"),
                               STR_INIT("heic"), STR_INIT("gif")};
    str_halves cut = str_cut_last(str_cut(address, ' ').head, '.');

    for (size_t i = 0; cut.found && i < sizeof(ends) / sizeof(ends[0]); i++)
        if (str_equal_nocase(cut.tail, ends[i]))
            return true;
    return false;
}

/* ![description](address): a drawing of somebody with a name, or a photo of
 * anybody. */
static bool find_in_pictures(str text, struct story_person *person)
{
    ptrdiff_t found;

    for (size_t at = 0;
         (found = str_find(str_slice(text, at, text.len), STR("!["))) >= 0;) {
        size_t from = at + (size_t)found + 2;
        str_halves words = str_cut(str_slice(text, from, text.len), ']');
        str address = str_cut(words.tail, ')').head;

        at = from;
        if (!words.found || !str_starts(address, STR("(")))
            continue;
        *person = (struct story_person){.at = from - 2};
        if (person_name_find_shown(words.head, &person->name))
            return true;
        if (is_photo(address) && person_is_shown(words.head))
            return true;
    }
    return false;
}

bool story_person_find(const struct article *article,
                       struct story_person *person)
{
    str text = article->text.bytes;

    return find_in_words(text, person) || find_in_blocks(article, person)
           || find_in_pictures(text, person);
}
