#include "yaml/encoding.h"
#include "yaml/reader.h"
#include "yaml/salvage.h"

/* Reading again costs the whole text each time. */
enum { AGAIN_MAX = 50, AGAIN_BYTES_MAX = 64 << 20 };

/* What several readings of one text have in common. */
struct rereading {
    const struct yaml_source *source;
    struct arena *arena;
    struct diags *diags;
    char *text;
    size_t len;
    size_t text_offset;
    size_t times;
    size_t said_before; /* messages that were there already */
};

static bool may_read_again(const struct rereading *salvage)
{
    return salvage->times < AGAIN_MAX
           && (salvage->times + 1) * salvage->len < AGAIN_BYTES_MAX;
}

static bool is_said(const struct rereading *salvage, const struct diag *diag)
{
    for (size_t i = salvage->diags->count; i-- > salvage->said_before;) {
        const struct diag *said = &salvage->diags->items[i];

        if (said->kind == diag->kind && said->line == diag->line
            && said->column == diag->column)
            return true;
    }
    return false;
}

/* What is wrong below may be explained by a line that was explained before:
 * a quotation that is open runs into the next. */
static void explain(struct rereading *salvage,
                    const struct yaml_trouble *trouble)
{
    struct arena scratch = {0};
    struct diags aside = {.arena = &scratch};

    yaml_explain(salvage->source, trouble, &aside);
    if (aside.count && !is_said(salvage, &aside.items[0]))
        diag_merge(salvage->diags, &aside);
    arena_free(&scratch);
}

/* Says what broke this reading, and takes it out.  False when that cannot be
 * done. */
static bool take_out(struct rereading *salvage,
                     const struct yaml_reader *reader)
{
    const struct yaml_trouble *trouble = &reader->trouble;
    struct salvage_part part;

    explain(salvage, trouble);
    if (!may_read_again(salvage))
        return false;
    part = salvage_blank(salvage->text, salvage->len, reader->broken_at);
    salvage->times++;
    return part.from < part.to;
}

/* Messages of a reading that broke come again with the next. */
static void read_once(struct rereading *salvage, struct yaml_reader *reader,
                      struct diags *aside)
{
    *reader = (struct yaml_reader){
        .source = salvage->source,
        .arena = salvage->arena,
        .diags = aside,
        .text = {salvage->text, salvage->len},
        .text_offset = salvage->text_offset,
        .is_partial = salvage->times > 0,
    };
    aside->count = aside->errors = aside->warnings = aside->failures = 0;
    yaml_reader_run(reader);
}

/* Reads again, past one mistake after the other, until all is read or nothing
 * more can be. */
static void read_all(struct rereading *salvage, struct yaml_reader *reader)
{
    struct arena scratch = {0};
    struct diags aside = {.arena = &scratch};

    do
        read_once(salvage, reader, &aside);
    while (reader->is_troubled && take_out(salvage, reader));
    diag_merge(salvage->diags, &aside);
    arena_free(&scratch);
}

const struct yaml_node *yaml_read(const struct yaml_source *source,
                                  struct arena *arena, struct diags *diags)
{
    struct yaml_reader reader;
    str part = str_slice(source->file->bytes, source->from, source->to);
    size_t mark = encoding_mark_length(part);
    struct rereading salvage = {.source = source,
                                .arena = arena,
                                .diags = diags,
                                .said_before = diags->count};
    struct yaml_node *top;

    if (!encoding_check(source->file, source->from, source->to, diags))
        return NULL;
    part = str_slice(part, mark, part.len);
    salvage.text = arena_cstr(arena, part);
    salvage.len = part.len;
    salvage.text_offset = source->from + mark;
    read_all(&salvage, &reader);
    if (reader.is_broken)
        return NULL;
    top = arena_new(arena, struct yaml_node);
    *top = reader.top;
    if (yaml_is_empty(top) && !top->is_refused)
        *top = (struct yaml_node){.kind = YAML_MAP,
                                  .is_partial = salvage.times > 0,
                                  .offset = salvage.text_offset};
    return top;
}
