#include "search/inverted_index.h"

#include <stdlib.h>

#include "language/stems.h"
#include "search/impact.h"
#include "search/posting_words.h"

struct word {
    str text;
    uint32_t number; /* in the order in which words come up */
};

struct inverting {
    struct arena *scratch;
    const struct tally *parts;
    size_t part_count;
    struct word *words;
    size_t word_count;
    size_t word_capacity;
    uint32_t **numbers; /* of the words of each part */
    uint32_t *stems;    /* by word number */
    uint32_t stem_count;
    struct form *forms;       /* in code point order */
    struct posting *postings; /* stem after stem; level holds the weight */
    size_t *starts;           /* by stem number, and one more */
    size_t *ends;
    struct impact_lengths lengths[GROUP_COUNT];
    unsigned char *worths; /* of documents, in 1/100 */
    uint32_t document_count;
};

/* --- words ---------------------------------------------------------------- */

static size_t documents_in(const struct tally *part)
{
    return part->documents.len / sizeof(struct counted_document);
}

static void number_words(struct inverting *inverting)
{
    struct map map = {0};

    inverting->numbers =
        arena_array(inverting->scratch, uint32_t *, inverting->part_count);
    for (size_t i = 0; i < inverting->part_count; i++) {
        const struct tally *part = &inverting->parts[i];
        size_t count = tally_word_count(part);

        inverting->numbers[i] =
            arena_array(inverting->scratch, uint32_t, count);
        for (size_t j = 0; j < count; j++) {
            str text = tally_word(part, j);
            uint32_t *number = map_find(&map, text);

            if (!number) {
                number = arena_new(inverting->scratch, uint32_t);
                *number = (uint32_t)inverting->word_count;
                map_add(inverting->scratch, &map, text, number);
                inverting->words = arena_grow(
                    inverting->scratch, inverting->words, inverting->word_count,
                    &inverting->word_capacity, sizeof(struct word));
                inverting->words[inverting->word_count++] =
                    (struct word){text, *number};
            }
            inverting->numbers[i][j] = *number;
        }
    }
}

static int compare_words(const void *left, const void *right)
{
    const struct word *a = left;
    const struct word *b = right;

    return str_compare(a->text, b->text);
}

/* A stem's number says when it first comes up in the sorted list. */
static void number_stems(struct inverting *inverting, str language_code)
{
    struct arena *scratch = inverting->scratch;
    size_t count = inverting->word_count;
    str *texts = arena_array(scratch, str, count);
    struct map map = {0};
    const str *stems;

    if (count)
        qsort(inverting->words, count, sizeof(struct word), compare_words);
    for (size_t i = 0; i < count; i++)
        texts[i] = inverting->words[i].text;
    stems = stems_of(scratch, language_code, texts, count);
    inverting->stems = arena_array(scratch, uint32_t, count);
    inverting->forms = arena_array(scratch, struct form, count);
    for (size_t i = 0; i < count; i++) {
        uint32_t *number = map_find(&map, stems[i]);

        if (!number) {
            number = arena_new(scratch, uint32_t);
            *number = inverting->stem_count++;
            map_add(scratch, &map, stems[i], number);
        }
        inverting->stems[inverting->words[i].number] = *number;
        inverting->forms[i] = (struct form){texts[i], *number, 0};
    }
}

/* --- documents ------------------------------------------------------------ */

static void add_lengths(struct inverting *inverting,
                        const struct counted_document *document)
{
    struct impact_lengths *lengths = &inverting->lengths[document->group];

    lengths->documents++;
    for (int i = 0; i < FIELD_COUNT; i++)
        lengths->totals[i] += document->lengths[i];
    inverting->worths[inverting->document_count++] =
        (unsigned char)document->worth;
}

static void look_at_documents(struct inverting *inverting)
{
    size_t count = 0;

    for (size_t i = 0; i < inverting->part_count; i++)
        count += documents_in(&inverting->parts[i]);
    inverting->worths = arena_array(inverting->scratch, unsigned char, count);
    for (size_t i = 0; i < inverting->part_count; i++)
        for (size_t j = 0; j < documents_in(&inverting->parts[i]); j++)
            add_lengths(inverting, &tally_documents(&inverting->parts[i])[j]);
}

static uint32_t stem_of_item(const struct inverting *inverting, size_t part,
                             const struct counted_item *item)
{
    return inverting->stems[inverting->numbers[part][item->word]];
}

/* Room for each stem's list: as much as all its words need. */
static void make_room(struct inverting *inverting)
{
    size_t stems = inverting->stem_count;
    size_t *starts = arena_array(inverting->scratch, size_t, stems + 1);

    for (size_t i = 0; i < inverting->part_count; i++) {
        const struct tally *part = &inverting->parts[i];
        const struct counted_item *items = tally_items(part);
        size_t count = part->items.len / sizeof(struct counted_item);

        for (size_t j = 0; j < count; j++)
            starts[stem_of_item(inverting, i, &items[j]) + 1]++;
    }
    for (size_t i = 0; i < stems; i++)
        starts[i + 1] += starts[i];
    inverting->starts = starts;
    inverting->ends = arena_array(inverting->scratch, size_t, stems);
    for (size_t i = 0; i < stems; i++)
        inverting->ends[i] = starts[i];
    inverting->postings =
        arena_array(inverting->scratch, struct posting, starts[stems]);
}

/* Several words of a stem in one document make one posting. */
static void add_posting(struct inverting *inverting, uint32_t stem,
                        uint32_t document, uint32_t weight)
{
    size_t *end = &inverting->ends[stem];
    struct posting *next = &inverting->postings[*end];

    if (*end > inverting->starts[stem] && next[-1].document == document) {
        next[-1].level += weight;
        return;
    }
    *next = (struct posting){document, weight};
    ++*end;
}

static void add_part(struct inverting *inverting, size_t part, uint32_t first)
{
    const struct tally *tally = &inverting->parts[part];
    const struct counted_document *documents = tally_documents(tally);
    const struct counted_item *items = tally_items(tally);
    size_t count = documents_in(tally);
    size_t item = 0;

    for (size_t i = 0; i < count; i++) {
        struct impact_factors factors = impact_factors_of(
            &inverting->lengths[documents[i].group], &documents[i]);

        for (; item < documents[i].items_end; item++)
            add_posting(inverting, stem_of_item(inverting, part, &items[item]),
                        first + (uint32_t)i,
                        impact_weight(&factors, &items[item]));
    }
}

static void list_postings(struct inverting *inverting)
{
    uint32_t first = 0;

    make_room(inverting);
    for (size_t i = 0; i < inverting->part_count; i++) {
        add_part(inverting, i, first);
        first += (uint32_t)documents_in(&inverting->parts[i]);
    }
}

/* --- shards --------------------------------------------------------------- */

/* Keep the postings of the highest levels; of the lowest that is kept, the
 * first ones. */
static size_t keep_best(struct posting *postings, size_t count)
{
    size_t of_level[POSTING_LEVELS] = {0};
    uint32_t lowest = POSTING_LEVELS;
    size_t room = POSTINGS_KEPT;
    size_t kept = 0;

    for (size_t i = 0; i < count; i++)
        of_level[postings[i].level]++;
    while (lowest && of_level[lowest - 1] <= room)
        room -= of_level[--lowest];
    for (size_t i = 0; i < count; i++) {
        bool is_last = lowest && postings[i].level == lowest - 1;

        if (postings[i].level < lowest && !(is_last && room))
            continue;
        room -= is_last;
        postings[kept++] = postings[i];
    }
    return kept;
}

static size_t set_levels(const struct inverting *inverting, size_t stem)
{
    struct posting *postings = inverting->postings + inverting->starts[stem];
    size_t count = inverting->ends[stem] - inverting->starts[stem];

    for (size_t i = 0; i < count; i++)
        postings[i].level = impact_level(
            postings[i].level, inverting->worths[postings[i].document]);
    return inverting->document_count > POSTINGS_HUGE && count > POSTINGS_KEPT
               ? keep_best(postings, count)
               : count;
}

static unsigned log_of(size_t count)
{
    unsigned log = 0;

    while (count >>= 1)
        log++;
    return log;
}

static void write_shards(struct inverting *inverting, struct arena *arena,
                         struct inverted *inverted)
{
    struct posting_writer writer = {arena, &inverted->postings, {0}, 0};
    unsigned *logs =
        arena_array(inverting->scratch, unsigned, inverting->stem_count);

    for (size_t i = 0; i < inverting->stem_count; i++) {
        size_t count = set_levels(inverting, i);

        logs[i] = log_of(count);
        postings_add(&writer, inverting->postings + inverting->starts[i],
                     count);
    }
    postings_end(&writer);
    for (size_t i = 0; i < inverting->word_count; i++)
        inverting->forms[i].log = logs[inverting->forms[i].stem];
    forms_write(arena, inverting->forms, inverting->word_count,
                &inverted->forms);
    posting_words_add(arena, inverting->forms, inverting->word_count,
                      &inverted->postings);
}

/* The arena may not be the one that the words stand in: first words of
 * shards are copied. */
static void keep_first_words(struct arena *arena, struct form_shards *shards)
{
    for (size_t i = 0; i < shards->count; i++)
        shards->items[i].first = arena_copy(arena, shards->items[i].first);
}

void invert(struct arena *arena, str language_code, const struct tally *parts,
            size_t part_count, struct inverted *inverted)
{
    struct arena scratch = {0};
    struct inverting inverting = {
        .scratch = &scratch, .parts = parts, .part_count = part_count};

    *inverted = (struct inverted){0};
    number_words(&inverting);
    number_stems(&inverting, language_code);
    look_at_documents(&inverting);
    list_postings(&inverting);
    write_shards(&inverting, arena, inverted);
    keep_first_words(arena, &inverted->forms);
    inverted->document_count = inverting.document_count;
    inverted->stem_count = inverting.stem_count;
    arena_free(&scratch);
}
