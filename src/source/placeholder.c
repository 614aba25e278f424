#include "source/placeholder.h"

static const str opening = STR_INIT("(To write – ");

static size_t count_places(str text)
{
    ptrdiff_t at = str_find(text, opening);
    size_t count = 0;

    while (at >= 0) {
        count++;
        text = str_slice(text, (size_t)at + opening.len, text.len);
        at = str_find(text, opening);
    }
    return count;
}

void placeholder_find(const struct text_file *text, struct diags *diags)
{
    ptrdiff_t at = str_find(text->bytes, opening);
    size_t count = count_places(text->bytes);
    struct buf words = {0};

    if (at < 0)
        return;
    if (count > 1)
        buf_format(&words, ", and %zu more in this file", count - 1);
    diag_add(diags, DIAG_PLACEHOLDER_TEXT, place_at(text, (size_t)at),
             buf_str(&words), (str){0});
    buf_free(&words);
}

/* What starter/config.yaml comes with. */
static const str examples[] = {
    STR_INIT("Our co-production hub"),
    STR_INIT("01632 960123"),
    STR_INIT("hub@example.org"),
    STR_INIT("Example House"),
};

/* A line that is a note to the editor has nothing to be changed. */
static bool is_in_note(str text, size_t at)
{
    str before = str_slice(text, 0, at);
    str_halves cut = str_cut_last(before, '\n');
    str line = str_trim(cut.found ? cut.tail : before);

    return str_starts(line, STR("#"));
}

void placeholder_find_settings(const struct text_file *config,
                               struct diags *diags)
{
    for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
        ptrdiff_t at = str_find(config->bytes, examples[i]);

        if (at >= 0 && !is_in_note(config->bytes, (size_t)at))
            diag_add(diags, DIAG_PLACEHOLDER_SETTING,
                     place_at(config, (size_t)at), examples[i], (str){0});
    }
}
