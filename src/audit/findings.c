#include "audit/findings.h"

#include "audit/rule.h"
#include "base/diag_text.h"
#include "base/digest.h"
#include "base/json.h"

#define ACT_ADDRESS "https://www.w3.org/WAI/standards-guidelines/act/rules/"

static const struct rule *row_of(enum diag_kind kind)
{
    size_t count;
    const struct rule *rules = rule_rows(&count);

    for (size_t i = 0; i < count; i++)
        if (rules[i].kind == kind)
            return &rules[i];
    return NULL;
}

static const char *sarif_level(enum diag_severity severity)
{
    return severity >= DIAG_ERROR     ? "error"
           : severity == DIAG_WARNING ? "warning"
                                      : "note";
}

/* "key":{"text":words} */
static void add_text_object(struct buf *out, const char *key, str words)
{
    json_add_key(out, key);
    buf_add_char(out, '{');
    json_add_pair(out, "text", words);
    buf_add_char(out, '}');
}

static void add_tags(struct buf *out, const struct rule *row)
{
    str rest = str_of(row->criteria);
    const char *between = "";

    json_add_key(out, "properties");
    buf_add(out, STR("{\"tags\":["));
    while (rest.len) {
        str_halves halves = str_cut(rest, ' ');

        buf_format(out, "%s\"WCAG %.*s\"", between, STR_ARG(halves.head));
        between = ",";
        rest = halves.tail;
    }
    buf_add(out, STR("]}"));
}

static void add_sarif_rule(struct buf *out, struct arena *scratch,
                           const struct digest_rule *rule)
{
    const struct rule *row = row_of(rule->kind);

    buf_add_char(out, '{');
    json_add_pair(out, "id", diag_code(scratch, rule->kind));
    if (row) {
        add_text_object(out, "shortDescription", str_of(row->title));
        add_text_object(out, "fullDescription", str_of(row->why));
        json_add_pair(out, "helpUri",
                      arena_format(scratch, ACT_ADDRESS "%.*s/",
                                   STR_ARG(diag_source(rule->kind))));
        add_tags(out, row);
    }
    json_add_key(out, "defaultConfiguration");
    buf_format(out, "{\"level\":\"%s\"}}",
               sarif_level(diag_severity_of(rule->kind)));
}

/* What an address may not hold as it is, and what is not ASCII. */
static void add_address(struct buf *out, str path)
{
    static const char digits[] = "0123456789ABCDEF";

    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.at[i];

        if (char_is_letter((char)c) || char_is_digit((char)c)
            || str_find_char(STR("-._~/"), (char)c) >= 0) {
            buf_add_char(out, (char)c);
        } else {
            buf_add_char(out, '%');
            buf_add_char(out, digits[c >> 4]);
            buf_add_char(out, digits[c & 15]);
        }
    }
}

static void add_place(struct buf *out, const struct diag *diag)
{
    struct buf address = {0};

    add_address(&address, diag->path);
    buf_add(out, STR("[{\"physicalLocation\":{\"artifactLocation\":{"));
    json_add_pair(out, "uri", buf_str(&address));
    buf_add_char(out, '}');
    if (diag->line)
        buf_format(out, ",\"region\":{\"startLine\":%u,\"startColumn\":%u}",
                   diag->line, diag->column);
    buf_add(out, STR("}}]"));
    buf_free(&address);
}

static void add_words(struct buf *words, const struct diag *diag)
{
    buf_clear(words);
    diag_add_message(words, diag);
    buf_add(words, STR(". Fix: "));
    diag_add_fix(words, diag);
}

void findings_write_sarif(struct buf *out, const struct diags *diags)
{
    struct arena scratch = {0};
    struct buf words = {0};
    size_t count;
    const struct digest_rule *rules = digest_rules(&scratch, diags, &count);

    buf_add(out, STR("{\"$schema\":\"https://json.schemastore.org/"
                     "sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{"
                     "\"tool\":{\"driver\":{\"name\":\"cohub\",\"version\":"
                     "\"" COHUB_VERSION "\",\"rules\":["));
    for (size_t i = 0; i < count; i++) {
        buf_add(out, i ? STR(",") : STR(""));
        add_sarif_rule(out, &scratch, &rules[i]);
    }
    buf_add(out, STR("]}},\"results\":["));
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->items[i];

        buf_add(out, i ? STR(",\n{") : STR("{"));
        json_add_pair(out, "ruleId", diag_code(&scratch, diag->kind));
        json_add_pair(out, "level", str_of(sarif_level(diag->severity)));
        add_words(&words, diag);
        add_text_object(out, "message", buf_str(&words));
        json_add_key(out, "locations");
        add_place(out, diag);
        buf_add_char(out, '}');
    }
    buf_add(out, STR("]}]}\n"));
    buf_free(&words);
    arena_free(&scratch);
}

/* --- GitHub --------------------------------------------------------------- */

static void add_github(struct buf *out, str text, bool is_property)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];

        if (c == '%' || c == '\r' || c == '\n'
            || (is_property && (c == ':' || c == ',')))
            buf_format(out, "%%%02X", (unsigned)c);
        else
            buf_add_char(out, c);
    }
}

void findings_write_github(struct buf *out, const struct diags *diags)
{
    struct arena scratch = {0};
    struct buf words = {0};

    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->items[i];

        buf_format(out, "::%s file=",
                   diag->severity >= DIAG_ERROR     ? "error"
                   : diag->severity == DIAG_WARNING ? "warning"
                                                    : "notice");
        add_github(out, diag->path, true);
        if (diag->line)
            buf_format(out, ",line=%u,col=%u", diag->line, diag->column);
        buf_format(out,
                   ",title=%.*s::", STR_ARG(diag_code(&scratch, diag->kind)));
        add_words(&words, diag);
        add_github(out, buf_str(&words), false);
        buf_add_char(out, '\n');
    }
    buf_free(&words);
    arena_free(&scratch);
}

/* --- a page --------------------------------------------------------------- */

static const char style[] =
    "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.5 "
    "sans-serif;color:#111;background:#fff}table{border-collapse:collapse;"
    "width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem;"
    "border:1px solid #595959}code{font-size:1rem;overflow-wrap:anywhere}"
    "a{color:#003a8c}a:focus{outline:3px solid #111;outline-offset:2px}";

static void add_place_row(struct buf *out, const struct diag *diag)
{
    struct buf words = {0};

    buf_add(out, STR("<tr><th scope=\"row\">"));
    buf_add_escaped(out, diag->path);
    if (diag->line)
        buf_format(out, ", line %u", diag->line);
    buf_add(out, STR("</th><td>"));
    diag_add_message(&words, diag);
    buf_add_escaped(out, buf_str(&words));
    buf_add(out, STR("</td><td><code>"));
    buf_add_escaped(out, diag->source_line);
    buf_add(out, STR("</code></td></tr>\n"));
    buf_free(&words);
}

static void add_rule_section(struct buf *out, struct arena *scratch,
                             const struct diags *diags,
                             const struct digest_rule *rule)
{
    const struct rule *row = row_of(rule->kind);
    str code = diag_code(scratch, rule->kind);
    struct buf words = {0};

    buf_format(out, "<section><h2 id=\"%.*s\">%.*s: %zu %.*s</h2>\n",
               STR_ARG(code), STR_ARG(code), rule->count,
               STR_ARG(diag_name_of_severity(rule->severity)));
    if (row)
        buf_format(out,
                   "<p>%s</p>\n<p>%s <a href=\"" ACT_ADDRESS
                   "%.*s/\">The rule %.*s of the W3C</a></p>\n",
                   row->why, row->title, STR_ARG(diag_source(rule->kind)),
                   STR_ARG(diag_source(rule->kind)));
    diag_add_fix(&words, &diags->items[rule->first]);
    buf_add(out, STR("<p><strong>To fix it:</strong> "));
    buf_add_escaped(out, buf_str(&words));
    buf_add(out, STR(".</p>\n<table><caption>Where it is</caption><tr><th "
                     "scope=\"col\">Place</th><th scope=\"col\">What is "
                     "wrong</th><th scope=\"col\">What is there</th></tr>\n"));
    for (size_t i = 0; i < diags->count; i++)
        if (diags->items[i].kind == rule->kind
            && diags->items[i].severity == rule->severity)
            add_place_row(out, &diags->items[i]);
    buf_add(out, STR("</table></section>\n"));
    buf_free(&words);
}

void findings_write_html(struct buf *out, const struct diags *diags, str title,
                         str summary)
{
    struct arena scratch = {0};
    size_t count;
    const struct digest_rule *rules = digest_rules(&scratch, diags, &count);

    buf_format(out, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta "
                    "charset=\"utf-8\"><meta name=\"viewport\" "
                    "content=\"width=device-width\"><title>");
    buf_add_escaped(out, title);
    buf_format(out, "</title><style>%s</style></head><body><main><h1>", style);
    buf_add_escaped(out, title);
    buf_add(out, STR("</h1>\n<p>"));
    buf_add_escaped(out, summary);
    buf_add(out, STR("</p>\n"));
    for (size_t i = 0; i < count; i++)
        add_rule_section(out, &scratch, diags, &rules[i]);
    buf_add(out, STR("</main></body></html>\n"));
    arena_free(&scratch);
}
