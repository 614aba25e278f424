#include "base/buf.h"
#include "edit/front_place.h"
#include "edit/front_text.h"
#include "edit/page_mend.h"
#include "model/route.h"
#include "source/facets.h"
#include "source/foreign_key.h"
#include "source/front_fence.h"
#include "source/front_import.h"
#include "source/front_matter.h"
#include "yaml/day.h"

/* What stands above a text, as it is written and as cohub reads it. */
struct keys {
    struct page_mend *mend;
    const struct mend_rule *rule;
    struct yaml_schema schema;
    struct front_place place;
    const struct yaml_node *top;  /* of place */
    const struct yaml_node *read; /* in cohub's own keys */
    str read_as;                  /* "tags" as "topics", ... */
    str idle;                     /* "layout", ... */
};

/* --- reading -------------------------------------------------------------- */

static void note_remarks(struct keys *keys, const struct diags *diags)
{
    for (size_t i = 0; i < diags->count; i++) {
        if (diags->items[i].kind == DIAG_KEY_READ_AS)
            keys->read_as = diags->items[i].a;
        if (diags->items[i].kind == DIAG_KEY_IDLE)
            keys->idle = diags->items[i].a;
    }
}

/* False when it is not whole YAML, so that nothing is sure. */
static bool read_keys(struct keys *keys, struct page_mend *mend,
                      const struct mend_rule *rule)
{
    struct diags diags = {.arena = mend->arena};
    struct yaml_filling filling = {
        .file = &mend->text, .arena = mend->arena, .diags = &diags};

    *keys = (struct keys){.mend = mend, .rule = rule};
    if (!front_place_find(&mend->text, mend->arena, &keys->place))
        return false;
    keys->top = keys->place.top;
    keys->schema =
        facets_schema(mend->arena, &front_schema, &mend->hub->hub->config);
    keys->read = front_import(&filling, &keys->schema, keys->top);
    note_remarks(keys, &diags);
    return true;
}

static size_t end_of_key(const struct keys *keys, size_t index)
{
    return front_place_end(&keys->place, keys->mend->text.bytes, index);
}

static void take_out(const struct keys *keys, size_t index)
{
    page_mend_add(keys->mend, keys->rule, keys->top->pairs[index].offset,
                  end_of_key(keys, index), (str){0});
}

/* --- keys of other programs ----------------------------------------------- */

static bool is_read_as(const struct keys *keys, const struct yaml_pair *pair,
                       str ours)
{
    str words = arena_format(keys->mend->arena, "\"%.*s\" as \"%.*s\"",
                             STR_ARG(pair->key), STR_ARG(ours));

    return str_equal(pair->key, ours) || str_find(keys->read_as, words) >= 0;
}

/* A word in the same form: "tags: [a]" is "topics: [a]". */
static bool keeps_its_value(const struct yaml_pair *pair)
{
    const struct foreign_key *row = foreign_key_find(pair->key);

    return !row || row->use == FOREIGN_SAME || row->use == FOREIGN_NUMBER
           || row->use == FOREIGN_TEXTS;
}

/* Writes one key of ours in the place of the first of those that say it, and
 * takes the others out. */
static void rewrite(struct keys *keys, const struct yaml_pair *ours,
                    size_t first)
{
    struct buf out = {0};

    if (front_text_add(&out, ours->key, &ours->value)) {
        page_mend_add(keys->mend, keys->rule, keys->top->pairs[first].offset,
                      end_of_key(keys, first), buf_str(&out));
        for (size_t i = first + 1; i < keys->top->count; i++)
            if (is_read_as(keys, &keys->top->pairs[i], ours->key))
                take_out(keys, i);
    }
    buf_free(&out);
}

static void mend_key(struct keys *keys, const struct yaml_pair *ours)
{
    const struct yaml_pair *pairs = keys->top->pairs;
    size_t first = 0;
    size_t count = 0;

    for (size_t i = keys->top->count; i-- > 0;)
        if (is_read_as(keys, &pairs[i], ours->key)) {
            first = i;
            count++;
        }
    if (count == 0 || (count == 1 && str_equal(pairs[first].key, ours->key)))
        return;
    if (count == 1 && keeps_its_value(&pairs[first]))
        page_mend_add(keys->mend, keys->rule, pairs[first].offset,
                      pairs[first].offset + pairs[first].key.len, ours->key);
    else
        rewrite(keys, ours, first);
}

void front_mend_keys(struct page_mend *mend, const struct mend_rule *rule)
{
    struct keys keys;

    if (!read_keys(&keys, mend, rule))
        return;
    for (size_t i = 0; i < keys.read->count; i++)
        mend_key(&keys, &keys.read->pairs[i]);
}

void front_mend_idle(struct page_mend *mend, const struct mend_rule *rule)
{
    struct keys keys;

    if (!read_keys(&keys, mend, rule))
        return;
    for (size_t i = 0; i < keys.top->count; i++) {
        str name = arena_format(mend->arena, "\"%.*s\"",
                                STR_ARG(keys.top->pairs[i].key));

        if (str_find(keys.idle, name) >= 0 && str_find(keys.read_as, name) < 0)
            take_out(&keys, i);
    }
}

/* --- days ----------------------------------------------------------------- */

static bool is_day_key(const struct keys *keys, str key)
{
    const struct foreign_key *row = foreign_key_find(key);

    for (size_t i = 0; i < keys->schema.count; i++)
        if (keys->schema.keys[i].type == YAML_DATE
            && (str_equal(keys->schema.keys[i].name, key)
                || (row && str_equal(keys->schema.keys[i].name, row->ours))))
            return true;
    return false;
}

static void mend_day(struct keys *keys, const struct yaml_node *value)
{
    struct page_mend *mend = keys->mend;
    str rest =
        str_slice(mend->text.bytes, value->offset, keys->place.fences.to);
    size_t quotes = value->is_quoted ? 1 : 0;
    int day[3];
    str words;

    if (value->kind != YAML_SCALAR || value->text.len == 0
        || !str_starts(str_slice(rest, quotes, rest.len), value->text)
        || (!day_parse(value->text, day) && !day_guess(value->text, day)))
        return;
    words = date_iso(mend->arena, (struct date){day[0], day[1], day[2]});
    if (!str_equal(value->text, words))
        page_mend_add(mend, keys->rule, value->offset,
                      value->offset + value->text.len + 2 * quotes, words);
}

void front_mend_days(struct page_mend *mend, const struct mend_rule *rule)
{
    struct keys keys;

    if (!read_keys(&keys, mend, rule))
        return;
    for (size_t i = 0; i < keys.top->count; i++)
        if (is_day_key(&keys, keys.top->pairs[i].key))
            mend_day(&keys, &keys.top->pairs[i].value);
}

/* --- addresses ------------------------------------------------------------ */

enum { SLUG_MOST = 80 };

/* Too long, or with signs in it; cut where a word ends. */
void front_mend_slug(struct page_mend *mend, const struct mend_rule *rule)
{
    struct keys keys;
    const struct yaml_node *slug;
    str words;

    if (!read_keys(&keys, mend, rule))
        return;
    slug = yaml_find(keys.top, STR("slug"));
    if (!slug || slug->kind != YAML_SCALAR || !route_refusal(slug->text)
        || str_find_char(slug->text, '/') >= 0)
        return;
    words = route_slug(mend->arena, slug->text);
    if (words.len > SLUG_MOST)
        words = str_cut_last(str_slice(words, 0, SLUG_MOST), '-').head;
    if (words.len && !route_refusal(words))
        page_mend_add(mend, rule, slug->offset,
                      slug->offset + slug->text.len + (slug->is_quoted ? 2 : 0),
                      words);
}

/* --- lines ---------------------------------------------------------------- */

static size_t start_of_line(str bytes, unsigned line)
{
    size_t at = 0;

    while (line-- > 1 && at < bytes.len)
        at = edits_next_line(bytes, at);
    return at;
}

/* The next line with words in it is indented. */
static bool goes_on(str bytes, size_t at)
{
    size_t start = at;

    while (at < bytes.len && char_is_space(bytes.at[at])) {
        if (bytes.at[at] == '\n')
            start = at + 1;
        at++;
    }
    return at > start;
}

/* A line that is there twice, word for word, and has nothing below it. */
static void mend_second(struct page_mend *mend, const struct mend_rule *rule,
                        const struct diag *diag)
{
    str bytes = mend->text.bytes;
    size_t from = start_of_line(bytes, diag->line);
    size_t to = edits_next_line(bytes, from);
    long first_line;
    size_t first;

    if (!str_number(diag->b, YAML_NUMBER_MAX, &first_line))
        return;
    first = start_of_line(bytes, (unsigned)first_line);
    if (str_equal(
            str_trim(str_slice(bytes, first, edits_next_line(bytes, first))),
            str_trim(str_slice(bytes, from, to)))
        && !goes_on(bytes, to))
        page_mend_add(mend, rule, from, to, (str){0});
}

void front_mend_twice(struct page_mend *mend, const struct mend_rule *rule)
{
    struct diags diags = {.arena = mend->arena};
    struct front_fences fences;

    if (!front_fences_find(&mend->text, &diags, &fences) || fences.is_toml)
        return;

    struct yaml_source source = {
        .file = &mend->text, .from = fences.from, .to = fences.to};

    yaml_read(&source, mend->arena, &diags);
    for (size_t i = 0; i < diags.count; i++)
        if (diags.items[i].kind == DIAG_YAML_KEY_TWICE)
            mend_second(mend, rule, &diags.items[i]);
}

void front_mend_fences(struct page_mend *mend, const struct mend_rule *rule)
{
    struct diags diags = {.arena = mend->arena};
    struct front_fences fences;
    str bytes = mend->text.bytes;

    if (!front_fences_find(&mend->text, &diags, &fences))
        return;
    for (size_t i = 0; i < diags.count; i++) {
        size_t at = start_of_line(bytes, diags.items[i].line);
        str line = str_slice(bytes, at, edits_next_line(bytes, at));
        str bare = str_without_end(str_without_end(line, STR("\n")), STR("\r"));

        if (diags.items[i].kind == DIAG_FRONT_FENCE)
            page_mend_add(mend, rule, at, at + bare.len, STR("---"));
        if (diags.items[i].kind == DIAG_FRONT_FENCE_FIRST)
            page_mend_add(mend, rule, fences.from, fences.from, STR("---\n"));
    }
}
