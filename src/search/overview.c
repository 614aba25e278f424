#include "search/overview.h"

#include "language/welsh.h"
#include "search/coding.h"
#include "search/impact.h"
#include "search/packing.h"
#include "search/script_text.h"

enum { FORMAT_VERSION = 3 };

static void add_comma(struct buf *out, size_t index)
{
    if (index)
        buf_add_char(out, ',');
}

static void add_texts(struct buf *out, str key, const str *texts, size_t count)
{
    buf_format(out, ",\"%.*s\":[", STR_ARG(key));
    for (size_t i = 0; i < count; i++) {
        add_comma(out, i);
        script_add_text(out, texts[i]);
    }
    buf_add_char(out, ']');
}

static void add_word_shards(struct buf *out, const struct form_shards *shards)
{
    buf_add(out, STR(",\"w\":["));
    for (size_t i = 0; i < shards->count; i++) {
        const struct form_shard *shard = &shards->items[i];

        add_comma(out, i);
        buf_add_char(out, '[');
        script_add_text(out, shard->first);
        buf_format(out, ",%lld]", (long long)shard->stems_before - 1);
    }
    buf_add_char(out, ']');
}

/* Hundreds of them, so in the code of words and numbers. */
static void add_posting_shards(struct buf *out,
                               const struct posting_shards *shards)
{
    struct buf code = {0};
    uint32_t before = 0;

    for (size_t i = 0; i < shards->count; i++) {
        buf_add(&code, shards->items[i].first);
        buf_add_char(&code, ' ');
        coding_add_number(&code, shards->items[i].first_stem - before);
        before = shards->items[i].first_stem;
    }
    buf_add(out, STR(",\"p\":"));
    script_add_code(out, buf_str(&code));
    buf_free(&code);
}

static void add_mutations(struct buf *out,
                          const struct language_index *language)
{
    size_t count = 0;
    const struct welsh_mutation *mutations =
        language_mutations(language, &count);

    buf_add(out, STR(",\"alternate\":["));
    for (size_t i = 0; i < 2 * count; i++) {
        const struct welsh_mutation *mutation = &mutations[i % count];
        bool is_back = i >= count;

        add_comma(out, i);
        buf_format(out, "[\"%.*s\",\"%.*s\"]",
                   STR_ARG(is_back ? mutation->radical : mutation->mutated),
                   STR_ARG(is_back ? mutation->mutated : mutation->radical));
    }
    buf_add_char(out, ']');
}

static void add_bets(struct buf *out, const struct language_index *language)
{
    buf_add(out, STR(",\"pins\":["));
    for (size_t i = 0; i < language->bet_count; i++) {
        const struct best_bet *bet = &language->bets[i];

        add_comma(out, i);
        buf_add_char(out, '[');
        script_add_text(out, bet->words);
        buf_add(out, STR(",["));
        for (size_t j = 0; j < bet->count; j++) {
            add_comma(out, j);
            buf_add_number(out, bet->documents[j]);
        }
        buf_add(out, STR("]]"));
    }
    buf_add_char(out, ']');
}

static void add_filters(struct buf *out, const struct filters *filters)
{
    buf_add(out, STR(",\"facets\":["));
    for (size_t i = 0; i < filters->count; i++) {
        const struct filter *filter = &filters->items[i];

        add_comma(out, i);
        buf_add(out, STR("{\"key\":"));
        script_add_text(out, filter->key);
        buf_add(out, STR(",\"label\":"));
        script_add_text(out, filter->label);
        buf_add(out, STR(",\"values\":["));
        for (size_t j = 0; j < filter->value_count; j++) {
            const struct filter_value *value = &filter->values[j];

            buf_add(out, j ? STR(",[") : STR("["));
            script_add_text(out, value->key);
            buf_add_char(out, ',');
            script_add_text(out, value->label);
            buf_format(out, ",%zu]", value->count);
        }
        buf_add(out, STR("]}"));
    }
    buf_add_char(out, ']');
}

static void add_languages(struct buf *out, const struct index *index)
{
    buf_add(out, STR(",\"languages\":["));
    for (size_t i = 0; i < index->count; i++) {
        const struct language_index *language = &index->languages[i];

        add_comma(out, i);
        buf_add(out, STR("{\"code\":"));
        script_add_text(out, language->language->code);
        buf_add(out, STR(",\"name\":"));
        script_add_text(out, language->language->name);
        buf_add(out, STR(",\"folder\":"));
        script_add_text(out, language->folder);
        buf_add_char(out, '}');
    }
    buf_add_char(out, ']');
}

void overview_write(const struct index *index,
                    const struct language_index *language, struct buf *out)
{
    buf_format(
        out, "{\"v\":%d,\"n\":%zu,\"t\":%d,\"s\":%d,\"f\":%d,\"apart\":%d",
        FORMAT_VERSION, language->documents.count, IMPACT_BASE,
        language->synonyms.count > 0, language->filter_table.filters.count > 0,
        language->rules.apostrophes_part);
    buf_add(out, STR(",\"language\":"));
    script_add_text(out, language->language->code);
    add_word_shards(out, &language->inverted.forms);
    add_posting_shards(out, &language->inverted.postings);
    buf_add(out, STR(",\"k\":"));
    packing_write(&language->packing, out);
    add_texts(out, STR("stop"), language->stops, language->stop_count);
    add_texts(out, STR("join"), language->rules.join,
              language->rules.join_count);
    add_mutations(out, language);
    add_bets(out, language);
    add_filters(out, &language->filter_table.filters);
    add_languages(out, index);
    buf_add_char(out, '}');
}
