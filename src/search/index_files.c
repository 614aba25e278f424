#include "search/index.h"
#include "search/overview.h"
#include "search/packing.h"
#include "search/result_record.h"
#include "search/script_text.h"

/* The files of a language, in this order; documents come last. */
enum shard_kind {
    SHARD_OVERVIEW,
    SHARD_FILTERS,
    SHARD_SYNONYMS,
    SHARD_WORDS,
    SHARD_POSTINGS,
    SHARD_SYMBOL,
    SHARD_DOCUMENT,
    SHARD_KIND_COUNT
};

struct index_file {
    const struct language_index *language;
    enum shard_kind kind;
    size_t number; /* among those of its kind */
};

static size_t count_of(const struct language_index *language,
                       enum shard_kind kind)
{
    switch (kind) {
    case SHARD_OVERVIEW:
        return 1;
    case SHARD_FILTERS:
        return language->filter_table.filters.count > 0;
    case SHARD_SYNONYMS:
        return language->synonyms.count > 0;
    case SHARD_WORDS:
        return language->inverted.forms.count;
    case SHARD_POSTINGS:
        return language->inverted.postings.count;
    case SHARD_SYMBOL:
        return packing_symbol_files(&language->packing);
    default:
        return packing_document_files(&language->packing);
    }
}

size_t index_language_file_count(const struct language_index *language)
{
    size_t count = 0;

    for (int i = 0; i < SHARD_KIND_COUNT; i++)
        count += count_of(language, (enum shard_kind)i);
    return count;
}

size_t index_file_count(const struct index *index)
{
    size_t count = 0;

    for (size_t i = 0; i < index->count; i++)
        count += index_language_file_count(&index->languages[i]);
    return count;
}

static struct index_file file_at(const struct index *index, size_t number)
{
    const struct language_index *language = index->languages;
    int kind = 0;

    for (; number >= index_language_file_count(language); language++)
        number -= index_language_file_count(language);
    for (; number >= count_of(language, (enum shard_kind)kind); kind++)
        number -= count_of(language, (enum shard_kind)kind);
    return (struct index_file){language, (enum shard_kind)kind, number};
}

static str name_of(struct arena *arena, const struct index_file *file)
{
    static const char letters[SHARD_KIND_COUNT] = {
        [SHARD_OVERVIEW] = 'm', [SHARD_FILTERS] = 'f',  [SHARD_SYNONYMS] = 's',
        [SHARD_WORDS] = 'w',    [SHARD_POSTINGS] = 'p', [SHARD_SYMBOL] = 'i',
        [SHARD_DOCUMENT] = 'd',
    };

    switch (file->kind) {
    case SHARD_OVERVIEW:
    case SHARD_FILTERS:
    case SHARD_SYNONYMS:
        return arena_format(arena, "%c", letters[file->kind]);
    default:
        return arena_format(arena, "%c%zu", letters[file->kind], file->number);
    }
}

str index_file_path(struct arena *arena, const struct index *index,
                    size_t number)
{
    struct index_file file = file_at(index, number);

    return arena_format(arena, "search/%.*s/%.*s.js",
                        STR_ARG(file.language->folder),
                        STR_ARG(name_of(arena, &file)));
}

static void write_documents(const struct index_file *file,
                            struct arena *scratch, struct buf *out)
{
    const struct documents *documents = &file->language->documents;
    struct pack pack =
        packing_documents(&file->language->packing, file->number);
    struct document_text text = {0};

    buf_add_char(out, '[');
    for (size_t i = pack.first; i < pack.end; i++) {
        const struct document *document = &documents->items[i];
        struct result_record hit;

        document_text_read(documents, document, &text);
        hit = result_record_of(scratch, documents, document, &text);
        if (i > pack.first)
            buf_add_char(out, ',');
        result_record_write(&hit, out);
    }
    buf_add_char(out, ']');
    document_text_free(&text);
}

static void write_symbols(const struct index_file *file, struct buf *out)
{
    const struct language_index *language = file->language;
    struct pack pack = packing_symbols(&language->packing, file->number);

    buf_add_char(out, '[');
    for (size_t i = pack.first; i < pack.end; i++) {
        if (i > pack.first)
            buf_add_char(out, ',');
        script_add_text(out, language->symbols[i].markup);
    }
    buf_add_char(out, ']');
}

static void write_postings(const struct posting_shard *shard, struct buf *out)
{
    buf_add_char(out, '[');
    script_add_code(out, shard->words);
    buf_add_char(out, ',');
    script_add_code(out, shard->payload);
    buf_add_char(out, ',');
    script_add_code(out, shard->joined);
    buf_add_char(out, ',');
    script_add_code(out, shard->names);
    buf_add_char(out, ']');
}

static void write_payload(const struct index *index,
                          const struct index_file *file, struct arena *scratch,
                          struct buf *out)
{
    const struct language_index *language = file->language;

    switch (file->kind) {
    case SHARD_OVERVIEW:
        overview_write(index, language, out);
        break;
    case SHARD_FILTERS:
        filter_table_write(&language->filter_table, out);
        break;
    case SHARD_SYNONYMS:
        synonyms_write(&language->synonyms, out);
        break;
    case SHARD_WORDS:
        script_add_code(out,
                        language->inverted.forms.items[file->number].payload);
        break;
    case SHARD_POSTINGS:
        write_postings(&language->inverted.postings.items[file->number], out);
        break;
    case SHARD_SYMBOL:
        write_symbols(file, out);
        break;
    default:
        write_documents(file, scratch, out);
        break;
    }
}

void index_file_write(const struct index *index, size_t number, struct buf *out)
{
    struct arena scratch = {0};
    struct index_file file = file_at(index, number);

    script_open(out, name_of(&scratch, &file));
    write_payload(index, &file, &scratch, out);
    script_close(out);
    arena_free(&scratch);
}
