#include "search/name_list.h"

#include "small_index.h"

static uint32_t stem_of(struct small_index *index, const char *word)
{
    struct lexicon lexicon = lexicon_of(
        &index->small.arena, &index->index.languages[0].inverted.forms);
    const struct form *form = lexicon_find(&lexicon, str_of(word));

    CHECK(form);
    return form ? form->stem : 0;
}

static void test_a_title_is_found_by_its_stems_in_order(void)
{
    struct small_index index;
    struct bearer_list found;
    uint32_t stems[2];

    small_index_start(&index, 1);
    small_index_page(&index, "banks", "The time banks", "<p>Hours.</p>");
    small_index_page(&index, "other", "Bank of time", "<p>Hours.</p>");
    small_index_build(&index, 1);
    stems[0] = stem_of(&index, "time");
    stems[1] = stem_of(&index, "banks");
    found =
        name_list_find(&index.small.arena,
                       &index.index.languages[0].inverted.postings, stems, 2);
    CHECK_INT(found.count, 1);
    CHECK_INT(found.items[0].document, 1);
    CHECK_INT(found.items[0].rank, NAMED_PAGE);
    found =
        name_list_find(&index.small.arena,
                       &index.index.languages[0].inverted.postings, stems, 1);
    CHECK_INT(found.count, 0);
    small_index_end(&index);
}

int main(void)
{
    RUN(test_a_title_is_found_by_its_stems_in_order);
    return tap_done();
}
