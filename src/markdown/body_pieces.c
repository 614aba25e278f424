#include "markdown/body_pieces.h"

size_t pieces_open(struct pieces *pieces, size_t html, struct run run)
{
    pieces->items = arena_grow(pieces->scratch, pieces->items, pieces->count,
                               &pieces->capacity, sizeof(struct piece));
    pieces->items[pieces->count] = (struct piece){
        .from = html, .to = html, .after = pieces->count + 1, .run = run};
    return pieces->count++;
}

void pieces_add(struct pieces *pieces, size_t html, struct run run)
{
    pieces_open(pieces, html, run);
}

void pieces_close(struct pieces *pieces, size_t index, size_t html)
{
    pieces->items[index].to = html;
    pieces->items[index].after = pieces->count;
}

struct collecting {
    struct runs runs; /* items is null while they are counted */
    str html;
};

static void add_run(struct collecting *collecting, struct run run)
{
    if (collecting->runs.items)
        collecting->runs.items[collecting->runs.count] = run;
    collecting->runs.count++;
}

static void add_html(struct collecting *collecting, size_t from, size_t to)
{
    if (from < to)
        add_run(collecting,
                (struct run){.kind = RUN_HTML,
                             .html = str_slice(collecting->html, from, to)});
}

static void collect(const struct pieces *pieces, struct mark from,
                    struct mark to, struct collecting *collecting)
{
    size_t html = from.html;
    size_t next;

    for (size_t i = from.piece; i < to.piece; i = next) {
        const struct piece *piece = &pieces->items[i];

        add_html(collecting, html, piece->from);
        add_run(collecting, piece->run);
        html = piece->to;
        next = piece->after;
    }
    add_html(collecting, html, to.html);
}

static void collect_stretch(const struct pieces *pieces,
                            const struct stretch *stretch,
                            struct collecting *collecting)
{
    bool has_hole = stretch->hole_to.html > stretch->hole_from.html
                    || stretch->hole_to.piece > stretch->hole_from.piece;

    if (!has_hole) {
        collect(pieces, stretch->from, stretch->to, collecting);
        return;
    }
    collect(pieces, stretch->from, stretch->hole_from, collecting);
    collect(pieces, stretch->hole_to, stretch->to, collecting);
}

struct runs pieces_runs(const struct pieces *pieces, struct arena *page,
                        str html, struct stretch stretch)
{
    struct collecting collecting = {.html = html};

    collect_stretch(pieces, &stretch, &collecting);
    if (collecting.runs.count == 0)
        return (struct runs){0};
    collecting.runs.items =
        arena_array(page, struct run, collecting.runs.count);
    collecting.runs.count = 0;
    collect_stretch(pieces, &stretch, &collecting);
    return collecting.runs;
}
