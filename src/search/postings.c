#include "search/postings.h"

#include <assert.h>

#include "search/coding.h"

/* Bytes of lists after which a shard ends and the next begins; its words come
 * to it. */
enum { SHARD_MOST = 3800 };

static void end_shard(struct posting_writer *writer)
{
    struct posting_shards *shards = writer->shards;

    if (writer->payload.len == 0)
        return;
    shards->items[shards->count - 1].payload =
        arena_copy(writer->arena, buf_str(&writer->payload));
    buf_clear(&writer->payload);
}

static void start_shard(struct posting_writer *writer)
{
    struct posting_shards *shards = writer->shards;

    shards->items = arena_grow(writer->arena, shards->items, shards->count,
                               &shards->capacity, sizeof(*shards->items));
    shards->items[shards->count++] =
        (struct posting_shard){.first_stem = writer->stems};
}

static void add_levels(struct buf *payload, const struct posting *postings,
                       size_t count)
{
    for (size_t i = 0; i < count; i += 2) {
        uint32_t second = i + 1 < count ? postings[i + 1].level : 0;

        coding_add(payload, postings[i].level * POSTING_LEVELS + second);
    }
}

void postings_add(struct posting_writer *writer, const struct posting *postings,
                  size_t count)
{
    struct buf *payload = &writer->payload;
    size_t before = payload->len;
    uint32_t next = 0;

    /* A long list stands alone: whoever wants it wants no others. */
    if (before + count + count / 2 > SHARD_MOST) {
        end_shard(writer);
        before = 0;
    }
    if (before == 0)
        start_shard(writer);
    coding_add_number(payload, (uint32_t)count);
    for (size_t i = 0; i < count; i++) {
        assert(postings[i].document >= next
               && postings[i].level < POSTING_LEVELS);
        coding_add_number(payload, postings[i].document - next);
        next = postings[i].document + 1;
    }
    add_levels(payload, postings, count);
    writer->stems++;
    if (payload->len >= SHARD_MOST)
        end_shard(writer);
}

void postings_end(struct posting_writer *writer)
{
    end_shard(writer);
    buf_free(&writer->payload);
}

/* --- reading -------------------------------------------------------------- */

size_t postings_shard_of(const struct posting_shards *shards, uint32_t stem)
{
    size_t from = 0;
    size_t to = shards->count;

    while (to - from > 1) {
        size_t middle = (from + to) / 2;

        if (shards->items[middle].first_stem <= stem)
            from = middle;
        else
            to = middle;
    }
    return from;
}

/* The length of a list; false when the rest cannot hold it. */
static bool read_count(str *rest, uint32_t documents, uint32_t *count)
{
    return coding_read_number(rest, count) && *count <= documents
           && *count <= rest->len;
}

static bool pass_list(str *rest, uint32_t documents)
{
    uint32_t count;
    uint32_t gap;

    if (!read_count(rest, documents, &count))
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (!coding_read_number(rest, &gap))
            return false;

    size_t levels = ((size_t)count + 1) / 2;

    if (levels > rest->len)
        return false;
    *rest = str_slice(*rest, levels, rest->len);
    return true;
}

static bool read_documents(str *rest, uint32_t documents,
                           struct posting *postings, size_t count)
{
    uint64_t next = 0;

    for (size_t i = 0; i < count; i++) {
        uint32_t gap;

        if (!coding_read_number(rest, &gap) || next + gap >= documents)
            return false;
        postings[i].document = (uint32_t)(next + gap);
        next += (uint64_t)gap + 1;
    }
    return true;
}

static bool read_levels(str *rest, struct posting *postings, size_t count)
{
    for (size_t i = 0; i < count; i += 2) {
        unsigned both;

        if (!coding_read(rest, &both)
            || both >= POSTING_LEVELS * POSTING_LEVELS)
            return false;
        postings[i].level = both / POSTING_LEVELS;
        if (i + 1 < count)
            postings[i + 1].level = both % POSTING_LEVELS;
    }
    return true;
}

bool postings_read(struct arena *arena, str payload, size_t index,
                   uint32_t documents, struct posting_list *list)
{
    str rest = payload;
    uint32_t count;

    for (; index; index--)
        if (!pass_list(&rest, documents))
            return false;
    if (!read_count(&rest, documents, &count))
        return false;
    list->count = count;
    list->items = arena_array(arena, struct posting, count);
    return read_documents(&rest, documents, list->items, count)
           && read_levels(&rest, list->items, count);
}
