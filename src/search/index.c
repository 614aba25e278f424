#include "search/index.h"

#include "language/stems.h"
#include "language/welsh.h"
#include "search/name_list.h"
#include "search/overview.h"
#include "search/packing.h"
#include "search/pictures.h"
#include "search/result_record.h"
#include "search/script_text.h"

/* Documents are counted so many at a time, however many threads there are:
 * the same index comes out. */
enum { PART_DOCUMENTS = 256, HASH_DIGITS = 16 };

/* --- documents ------------------------------------------------------------ */

struct measuring {
    const struct language_index *language;
    struct tally *parts;
    struct hash *hashes;
};

static void write_record(const struct language_index *language, size_t number,
                         struct arena *scratch, struct document_text *text,
                         struct buf *out)
{
    const struct documents *documents = &language->documents;
    const struct document *document = &documents->items[number];
    struct result_record hit;

    document_text_read(documents, document, text);
    hit = result_record_of(scratch, documents, document, text);
    result_record_write(&hit, out);
}

static void measure_part(void *context, size_t index, struct arena *scratch)
{
    struct measuring *measuring = context;
    const struct language_index *language = measuring->language;
    size_t first = index * PART_DOCUMENTS;
    struct document_text text = {0};
    struct buf record = {0};

    for (size_t i = first;
         i < first + PART_DOCUMENTS && i < language->documents.count; i++) {
        buf_clear(&record);
        write_record(language, i, scratch, &text, &record);
        measuring->hashes[i] = hash_of(buf_str(&record));
        tally_add(&measuring->parts[index], &language->rules,
                  &language->documents.items[i], &text);
    }
    buf_free(&record);
    document_text_free(&text);
}

static struct word_rules rules_of(const struct language_index *language,
                                  struct arena *arena, struct lexicon *lexicon)
{
    return (struct word_rules){arena,           language->rules,
                               language->stops, language->stop_count,
                               lexicon,         false};
}

static void add_words_of_ways(const struct language_index *language,
                              struct arena *scratch, struct tally *parts,
                              size_t count)
{
    struct word_rules word_rules = rules_of(language, scratch, NULL);
    struct ways_list ways = ways_of(scratch, language->documents.hub,
                                    language->documents.language_index);
    struct lacking lacking = {&word_rules, parts, count, &parts[count]};

    ways_add_words(&ways, &lacking);
}

static void measure(struct arena *arena, const struct index_source *source,
                    struct language_index *language)
{
    struct arena scratch = {0};
    size_t count =
        (language->documents.count + PART_DOCUMENTS - 1) / PART_DOCUMENTS;
    /* One more, of words that no document has. */
    struct measuring measuring = {
        .language = language,
        .parts = arena_array(&scratch, struct tally, count + 1),
        .hashes = arena_array(arena, struct hash, language->documents.count),
    };

    language->hashes = measuring.hashes;
    pool_each(source->jobs, count, measure_part, &measuring);
    add_words_of_ways(language, &scratch, measuring.parts, count);
    invert(arena, language->language->code, measuring.parts, count + 1,
           &language->inverted);
    for (size_t i = 0; i <= count; i++)
        tally_free(&measuring.parts[i]);
    arena_free(&scratch);
}

/* --- languages ------------------------------------------------------------ */

const struct welsh_mutation *
language_mutations(const struct language_index *language, size_t *count)
{
    str code = str_cut(language->language->code, '-').head;

    *count = 0;
    return str_equal_nocase(code, STR("cy")) ? welsh_mutations(count) : NULL;
}

/* --- best bets ------------------------------------------------------------ */

static struct best_bet *bet_of(struct arena *arena,
                               struct language_index *language, str words)
{
    size_t most = language->documents.hub->config.pin_count;

    for (size_t i = 0; i < language->bet_count; i++)
        if (str_equal(language->bets[i].words, words))
            return &language->bets[i];
    language->bets[language->bet_count] =
        (struct best_bet){words, arena_array(arena, uint32_t, most), 0};
    return &language->bets[language->bet_count++];
}

static void add_bet(struct arena *arena, struct language_index *language,
                    const struct pin *pin)
{
    const struct documents *documents = &language->documents;
    struct word_row row;
    struct best_bet *bet;
    size_t i = 0;

    word_row_read(arena, &language->rules, pin->words, &row);
    while (i < documents->count && documents->items[i].page != pin->page)
        i++;
    if (row.count == 0 || i == documents->count)
        return;
    bet = bet_of(arena, language, word_row_join(arena, &row));
    bet->documents[bet->count++] = (uint32_t)i;
}

static void add_bets(struct arena *arena, struct language_index *language)
{
    const struct config *config = &language->documents.hub->config;

    language->bets = arena_array(arena, struct best_bet, config->pin_count);
    for (size_t i = 0; i < config->pin_count; i++)
        add_bet(arena, language, &config->pins[i]);
}

/* --- the whole ------------------------------------------------------------ */

/* What is known by more than its words. */
static void add_names(struct arena *arena, struct language_index *language)
{
    struct lexicon lexicon = lexicon_of(arena, &language->inverted.forms);
    struct word_rules word_rules = rules_of(language, arena, &lexicon);
    struct ways_list ways = ways_of(arena, language->documents.hub,
                                    language->documents.language_index);

    language->synonyms = synonyms_of(&word_rules, &ways);
    name_list_add(&word_rules, &language->documents,
                  &language->inverted.postings);
}

static void build_language(struct arena *arena,
                           const struct index_source *source,
                           size_t language_index,
                           struct language_index *language)
{
    language->language = &source->hub->config.languages[language_index];
    language->rules = token_rules_of(language->language->code);
    language->stops =
        stop_words_of(language->language->code, &language->stop_count);
    language->documents = documents_of(arena, source->hub, language_index);
    pictures_find(arena, source, language);
    measure(arena, source, language);
    language->filter_table = filter_table_of(arena, &language->documents,
                                             &source->words[language_index]);
    add_names(arena, language);
    add_bets(arena, language);
    language->packing =
        source->is_for_disk
            ? packing_for_disk(&language->documents, language->symbol_count)
            : packing_for_web(&language->documents, language->symbol_count);
}

/* Of all files, but for the folder's name in some of them. */
static struct hash hash_of_files(const struct index *index)
{
    struct buf hashes = {0};
    struct buf file = {0};
    struct hash hash;
    size_t number = 0;

    for (size_t i = 0; i < index->count; i++) {
        const struct language_index *language = &index->languages[i];
        size_t files = index_language_file_count(language);

        for (size_t j = 0;
             j < files - packing_document_files(&language->packing); j++) {
            buf_clear(&file);
            index_file_write(index, number + j, &file);
            hash = hash_of(buf_str(&file));
            buf_add(&hashes, (str){(const char *)&hash, sizeof(hash)});
        }
        buf_add(&hashes,
                (str){(const char *)language->hashes,
                      language->documents.count * sizeof(struct hash)});
        number += files;
    }
    hash = hash_of(buf_str(&hashes));
    buf_free(&hashes);
    buf_free(&file);
    return hash;
}

void index_build(struct arena *arena, const struct index_source *source,
                 struct index *index)
{
    str digits;

    index->count = source->hub->config.language_count;
    index->languages = arena_array(arena, struct language_index, index->count);
    for (size_t i = 0; i < index->count; i++)
        build_language(arena, source, i, &index->languages[i]);
    digits = str_slice(hash_hex(arena, hash_of_files(index)), 0, HASH_DIGITS);
    for (size_t i = 0; i < index->count; i++)
        index->languages[i].folder = arena_format(
            arena, "%.*s-%.*s", STR_ARG(index->languages[i].language->code),
            STR_ARG(digits));
}
