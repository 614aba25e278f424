#include "language/ease.h"
#include "language/everyday.h"
#include "markdown/reword.h"

/* What a word of the text means, until it is known where that is said. */
struct plain_note {
    cmark_node *block;
    struct word_use *use;
    str html;
    size_t words;
    struct plain_note *next;
};

enum { GROWTH_PERCENT = 10 };

static size_t count_words(str text)
{
    struct ease ease = {0};

    ease_add(&ease, text, EASE_BLOCK);
    return ease.words;
}

void plain_note_offer(struct rewording *rewording, cmark_node *block,
                      struct word_use *use, str html)
{
    size_t language = rewording->source->words->language_index;
    str name = use->term->names[language];
    struct plain_note *note;

    if (everyday_is(name))
        return;
    note = arena_new(rewording->arrangement->scratch, struct plain_note);
    note->block = block;
    note->use = use;
    note->html = html;
    note->words =
        count_words(name)
        + count_words(record_meaning_written(use->term, false, language));
    if (rewording->last_note)
        rewording->last_note->next = note;
    else
        rewording->first_note = note;
    rewording->last_note = note;
}

static bool take(struct rewording *rewording, size_t room,
                 const struct plain_note *note)
{
    if (rewording->note_words + note->words > room)
        return false;
    rewording->note_words += note->words;
    return true;
}

/* Under a list or a table stand notes of all its items, as one passage. */
static cmark_node *passage_of(cmark_node *block)
{
    return tree_extra_of(block) == EXTRA_CELL
               ? cmark_node_parent(cmark_node_parent(block))
               : block;
}

void plain_note_place(struct rewording *rewording, size_t words_before,
                      size_t words_now)
{
    size_t most = words_before + words_before * GROWTH_PERCENT / 100;
    size_t room = most > words_now ? most - words_now : 0;
    cmark_node *last = NULL;

    for (struct plain_note *note = rewording->first_note; note;
         note = note->next) {
        if (passage_of(note->block) == last || !take(rewording, room, note))
            continue;
        last = passage_of(note->block);
        meaning_put(rewording, note->block, note->html);
        note->use = NULL;
    }
    for (struct plain_note *note = rewording->first_note; note;
         note = note->next)
        if (note->use)
            note->use->is_listed = take(rewording, room, note);
}
