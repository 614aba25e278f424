#include "search/forms.h"

#include "base/utf8.h"
#include "search/coding.h"
#include "search/tokens.h"

/* A shard is cut at the next first letter after the one, and anywhere after
 * the other. */
enum { SHARD_LEAST = 2600, SHARD_MOST = 4000, LOG_MAX = 31 };

struct writing {
    struct arena *arena;
    struct form_shards *shards;
    struct buf payload;
    str before;
    uint32_t stems;       /* that have come up so far */
    uint32_t shard_stems; /* had come up when this shard started */
};

static size_t character_bytes(str s, size_t at)
{
    str rest = str_slice(s, at, s.len);
    uint32_t character;

    utf8_next(&rest, &character);
    return s.len - at - rest.len;
}

/* Bytes of whole characters that both start with; *characters counts them. */
static size_t shared_start(str a, str b, unsigned *characters)
{
    size_t at = 0;

    *characters = 0;
    while (at < a.len && at < b.len && *characters < CODING_SYMBOLS - 1) {
        size_t len = character_bytes(a, at);

        if (!str_equal(str_slice(a, at, at + len), str_slice(b, at, at + len)))
            break;
        at += len;
        ++*characters;
    }
    return at;
}

static void end_shard(struct writing *writing)
{
    if (writing->payload.len == 0)
        return;
    writing->shards->items[writing->shards->count - 1].payload =
        arena_copy(writing->arena, buf_str(&writing->payload));
    buf_clear(&writing->payload);
}

static void start_shard(struct writing *writing, str first)
{
    struct form_shards *shards = writing->shards;

    shards->items = arena_grow(writing->arena, shards->items, shards->count,
                               &shards->capacity, sizeof(*shards->items));
    shards->items[shards->count++] =
        (struct form_shard){.first = first, .stems_before = writing->stems};
    writing->shard_stems = writing->stems;
    writing->before = (str){0};
}

static bool is_to_be_cut(const struct writing *writing, str word)
{
    size_t len = writing->payload.len;
    unsigned shared;

    if (len < SHARD_LEAST)
        return len == 0;
    shared_start(writing->before, word, &shared);
    return shared == 0 || len >= SHARD_MOST;
}

static void add_tail(struct writing *writing, const struct form *form)
{
    struct buf *payload = &writing->payload;

    if (form->stem == writing->stems) {
        buf_add_char(payload, ' ');
        coding_add(payload, form->log);
        writing->stems++;
        return;
    }

    uint32_t back = writing->stems - 1 - form->stem;

    if (form->stem >= writing->shard_stems) {
        buf_add_char(payload, '!');
    } else {
        buf_add_char(payload, '~');
        coding_add(payload, form->log);
    }
    coding_add_number(payload, back);
}

static void add_form(struct writing *writing, const struct form *form)
{
    unsigned characters;
    size_t bytes = shared_start(writing->before, form->word, &characters);

    coding_add(&writing->payload, characters);
    buf_add(&writing->payload, str_slice(form->word, bytes, form->word.len));
    add_tail(writing, form);
    writing->before = form->word;
}

void forms_write(struct arena *arena, const struct form *forms, size_t count,
                 struct form_shards *shards)
{
    struct writing writing = {.arena = arena, .shards = shards};

    for (size_t i = 0; i < count; i++) {
        if (is_to_be_cut(&writing, forms[i].word)) {
            end_shard(&writing);
            start_shard(&writing, forms[i].word);
        }
        add_form(&writing, &forms[i]);
    }
    end_shard(&writing);
    buf_free(&writing.payload);
}

str forms_of_some(struct arena *arena, const struct form *const *forms,
                  size_t count, uint32_t stems_before)
{
    struct writing writing = {.stems = stems_before,
                              .shard_stems = stems_before};
    str payload;

    for (size_t i = 0; i < count; i++)
        add_form(&writing, forms[i]);
    payload = arena_copy(arena, buf_str(&writing.payload));
    buf_free(&writing.payload);
    return payload;
}

/* --- reading -------------------------------------------------------------- */

struct form_reader {
    struct arena *arena;
    str rest;
    str before;
    uint32_t stems_before;
    uint32_t stems;
};

/* The first characters of a word; false when it is shorter. */
static bool start_of(str word, unsigned characters, str *start)
{
    size_t at = 0;

    for (; characters; characters--) {
        if (at >= word.len)
            return false;
        at += character_bytes(word, at);
    }
    *start = str_slice(word, 0, at);
    return true;
}

static bool read_word(struct form_reader *reader, str *word)
{
    unsigned shared;
    str start;
    size_t len = 0;

    if (!coding_read(&reader->rest, &shared)
        || !start_of(reader->before, shared, &start))
        return false;
    while (len < reader->rest.len
           && str_find_char(STR(" !~"), reader->rest.at[len]) < 0)
        len++;
    if (len == reader->rest.len || len + start.len == 0
        || len + start.len > TOKEN_BYTES_MAX)
        return false;
    *word = arena_join(reader->arena, start, str_slice(reader->rest, 0, len));
    reader->rest = str_slice(reader->rest, len, reader->rest.len);
    return str_compare(reader->before, *word) < 0;
}

static bool read_older(struct form_reader *reader, struct form *form)
{
    uint32_t back;

    if (!coding_read_number(&reader->rest, &back) || back >= reader->stems)
        return false;
    form->stem = reader->stems - 1 - back;
    return true;
}

static bool read_tail(struct form_reader *reader, unsigned *logs,
                      struct form *form)
{
    char tail = reader->rest.at[0];

    reader->rest = str_slice(reader->rest, 1, reader->rest.len);
    if (tail == '!') {
        if (!read_older(reader, form) || form->stem < reader->stems_before)
            return false;
        form->log = logs[form->stem - reader->stems_before];
        return true;
    }
    if (!coding_read(&reader->rest, &form->log) || form->log > LOG_MAX)
        return false;
    if (tail == '~')
        return read_older(reader, form) && form->stem < reader->stems_before;
    logs[reader->stems - reader->stems_before] = form->log;
    form->stem = reader->stems++;
    return true;
}

bool forms_read(struct arena *arena, const struct form_shard *shard,
                struct form **forms, size_t *count)
{
    struct form_reader reader = {
        .arena = arena,
        .rest = shard->payload,
        .stems_before = shard->stems_before,
        .stems = shard->stems_before,
    };
    /* The shortest entry: no rest, a tail and a number. */
    size_t most = shard->payload.len / 3 + 1;
    unsigned *logs = arena_array(arena, unsigned, most);

    *forms = arena_array(arena, struct form, most);
    *count = 0;
    while (reader.rest.len) {
        struct form *form = &(*forms)[*count];

        if (*count == most || !read_word(&reader, &form->word)
            || !read_tail(&reader, logs, form))
            return false;
        reader.before = form->word;
        ++*count;
    }
    return true;
}
