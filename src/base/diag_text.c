
#include "base/diag_text.h"

#include "base/utf8.h"

enum { LONGEST_LINE = 160 };

struct kind_facts {
    enum diag_severity severity;
    const char *name;
    const char *message;
    const char *fix;
};

static const struct kind_facts facts[] = {
#define DIAG(kind, severity, message, fix) \
    [DIAG_##kind] = {DIAG_##severity, #kind, message, fix},
#include "base/diag.def"
#undef DIAG
};

static const char *const sources[DIAG_KIND_COUNT] = {
#define SOURCE(kind, id) [DIAG_##kind] = id,
#include "base/diag_source.def"
#undef SOURCE
};

static const str severity_names[] = {
    [DIAG_OFF] = STR_INIT("off"),         [DIAG_ADVICE] = STR_INIT("advice"),
    [DIAG_WARNING] = STR_INIT("warning"), [DIAG_ERROR] = STR_INIT("error"),
    [DIAG_FAILURE] = STR_INIT("failure"),
};

/* Terminal colours: grey, cyan, yellow, red, red. */
static const str severity_colours[] = {
    [DIAG_OFF] = STR_INIT("\033[90m"),     [DIAG_ADVICE] = STR_INIT("\033[36m"),
    [DIAG_WARNING] = STR_INIT("\033[33m"), [DIAG_ERROR] = STR_INIT("\033[31m"),
    [DIAG_FAILURE] = STR_INIT("\033[31m"),
};

str diag_source(enum diag_kind kind)
{
    return sources[kind] ? str_of(sources[kind]) : (str){0};
}

/* Rules that start so say that there is nothing to build with, or that a
 * file could not be read: no hub can wish that away. */
static const char *const firm_starts[] = {
    "HUB_",      "FILE_",       "TEXT_NOT_",     "YAML_",      "KEY_",
    "CONFIG_",   "LANGUAGE",    "FRONT_",        "CHECK_",     "CONTENT_",
    "HOME_",     "PATH",        "PAGE_",         "ADDRESS_",   "THEME_",
    "TEMPLATE_", "STRINGS_",    "CONTRACT_",     "OUTPUT_",    "NEW_",
    "CONFIRM_",  "MEND_",       "RECORDS_",      "NESTING_",   "LINES_",
    "MARKS_",    "PARAGRAPH_",  "COLUMNS_",      "FOOTNOTES_", "SLUG_",
    "ALIAS_",    "ATTRIBUTES_", "BLOCK_UNKNOWN", "BLOCK_NAME", "TABLE_GAPS",
};

bool diag_may_be_lowered(enum diag_kind kind)
{
    const char *name = facts[kind].name;

    if (facts[kind].severity < DIAG_ERROR)
        return true;
    for (size_t i = 0; i < sizeof(firm_starts) / sizeof(firm_starts[0]); i++)
        if (str_starts(str_of(name), str_of(firm_starts[i])))
            return false;
    return facts[kind].severity == DIAG_ERROR;
}

/* The words for "{a" or "{b" at the start of text; null for other text. */
static const str *word_at(str text, const struct diag *diag)
{
    if (str_starts(text, STR("{a")))
        return &diag->a;
    return str_starts(text, STR("{b")) ? &diag->b : NULL;
}

/* {a} and {b} replaced, {b?words?} left out when b is empty, control
 * characters made visible. */
static void write_words(struct buf *buf, str text, const struct diag *diag)
{
    while (text.len) {
        const str *word = word_at(text, diag);
        ptrdiff_t end = STR_NOT_FOUND;

        if (word && str_starts(str_slice(text, 2, text.len), STR("?")))
            end = str_find(text, STR("?}"));
        if (word && str_starts(str_slice(text, 2, text.len), STR("}"))) {
            utf8_add_visible(buf, *word);
            text = str_slice(text, 3, text.len);
        } else if (end > 0) {
            if (word->len)
                write_words(buf, str_slice(text, 3, (size_t)end), diag);
            text = str_slice(text, (size_t)end + 2, text.len);
        } else {
            buf_add_char(buf, text.at[0]);
            text = str_slice(text, 1, text.len);
        }
    }
}

void diag_add_message(struct buf *buf, const struct diag *diag)
{
    write_words(buf, str_of(facts[diag->kind].message), diag);
}

void diag_add_fix(struct buf *buf, const struct diag *diag)
{
    write_words(buf, str_of(facts[diag->kind].fix), diag);
}

void diag_write_head(struct buf *buf, const struct diag *diag, bool colour)
{
    utf8_add_visible(buf, diag->path);
    if (diag->line)
        buf_format(buf, ":%u:%u", diag->line, diag->column);
    buf_add(buf, STR(": "));
    if (colour)
        buf_add(buf, severity_colours[diag->severity]);
    buf_add(buf, severity_names[diag->severity]);
    if (colour)
        buf_add(buf, STR("\033[0m"));
    buf_add(buf, STR(": "));
    diag_add_message(buf, diag);
    buf_add_char(buf, '\n');
}

void diag_write_line(struct buf *buf, const struct diag *diag)
{
    str shown = utf8_slice(diag->source_line, 0, LONGEST_LINE);

    if (diag->line == 0)
        return;
    buf_format(buf, "%5u | ", diag->line);
    utf8_add_visible(buf, shown);
    if (shown.len < diag->source_line.len)
        buf_add(buf, STR("…"));
    buf_add_char(buf, '\n');
}

void diag_write_fix(struct buf *buf, const struct diag *diag)
{
    struct arena scratch = {0};

    buf_add(buf, STR("      | fix: "));
    diag_add_fix(buf, diag);
    buf_add(buf, STR("   ["));
    buf_add(buf, diag_code(&scratch, diag->kind));
    if (sources[diag->kind])
        buf_format(buf, ", %s", sources[diag->kind]);
    buf_add(buf, STR("]\n"));
    arena_free(&scratch);
}

void diag_write(struct buf *buf, const struct diags *diags, bool colour)
{
    for (size_t i = 0; i < diags->count; i++) {
        if (diags->items[i].severity == DIAG_OFF)
            continue;
        diag_write_head(buf, &diags->items[i], colour);
        diag_write_line(buf, &diags->items[i]);
        diag_write_fix(buf, &diags->items[i]);
    }
}

str diag_code(struct arena *arena, enum diag_kind kind)
{
    char *code = arena_cstr(arena, str_of(facts[kind].name));

    for (char *c = code; *c; c++)
        *c = *c == '_' ? '-' : char_lower(*c);
    return str_of(code);
}

str diag_code_name(enum diag_kind kind)
{
    return str_of(facts[kind].name);
}

bool diag_find_code(str code, enum diag_kind *kind)
{
    struct arena scratch = {0};
    bool found = false;

    for (int i = 0; i < DIAG_KIND_COUNT && !found; i++) {
        *kind = (enum diag_kind)i;
        found = str_equal(code, diag_code(&scratch, *kind));
    }
    arena_free(&scratch);
    return found;
}

enum diag_severity diag_severity_of(enum diag_kind kind)
{
    return facts[kind].severity;
}

str diag_name_of_severity(enum diag_severity severity)
{
    return severity_names[severity];
}

str diag_severity_name(enum diag_kind kind)
{
    return severity_names[facts[kind].severity];
}
