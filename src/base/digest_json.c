#include "base/digest_json.h"

#include "base/diag_text.h"
#include "base/digest.h"
#include "base/json.h"

static void add_message_json(struct buf *buf, const struct diag *diag,
                             struct arena *scratch)
{
    struct buf words = {0};

    buf_add_char(buf, '{');
    json_add_pair(buf, "file", diag->path);
    json_add_count(buf, "line", diag->line);
    json_add_count(buf, "column", diag->column);
    json_add_pair(buf, "severity", diag_name_of_severity(diag->severity));
    json_add_pair(buf, "rule", diag_code(scratch, diag->kind));
    if (diag_source(diag->kind).len)
        json_add_pair(buf, "id", diag_source(diag->kind));
    diag_add_message(&words, diag);
    json_add_pair(buf, "message", buf_str(&words));
    buf_clear(&words);
    diag_add_fix(&words, diag);
    json_add_pair(buf, "fix", buf_str(&words));
    json_add_pair(buf, "source", diag->source_line);
    json_add_key(buf, "mend");
    buf_add(buf, diag->mend_count ? STR("true}") : STR("false}"));
    buf_free(&words);
}

static void add_rule_json(struct buf *buf, const struct digest_rule *rule,
                          struct arena *scratch)
{
    buf_add_char(buf, '{');
    json_add_pair(buf, "rule", diag_code(scratch, rule->kind));
    if (diag_source(rule->kind).len)
        json_add_pair(buf, "id", diag_source(rule->kind));
    json_add_pair(buf, "severity", diag_name_of_severity(rule->severity));
    json_add_count(buf, "count", rule->count);
    json_add_count(buf, "files", rule->file_count);
    buf_add_char(buf, '}');
}

static void add_level_json(struct buf *buf, const struct diag_level *level,
                           struct arena *scratch)
{
    buf_add_char(buf, '{');
    json_add_pair(buf, "rule", diag_code(scratch, level->kind));
    json_add_pair(buf, "level", diag_name_of_severity(level->severity));
    json_add_pair(buf, "folder", level->folder);
    json_add_pair(buf, "reason", level->reason);
    buf_add_char(buf, '}');
}

static void add_comma(struct buf *buf)
{
    if (buf->at[buf->len - 1] != '[')
        buf_add_char(buf, ',');
}

void digest_json_write(struct buf *buf, const struct diags *diags)
{
    struct arena scratch = {0};
    size_t count;
    struct digest_rule *rules = digest_rules(&scratch, diags, &count);

    json_add_count(buf, "errors", diags->errors);
    json_add_count(buf, "warnings", diags->warnings);
    json_add_count(buf, "failures", diags->failures);
    json_add_key(buf, "messages");
    buf_add_char(buf, '[');
    for (size_t i = 0; i < diags->count; i++) {
        add_comma(buf);
        add_message_json(buf, &diags->items[i], &scratch);
    }
    buf_add_char(buf, ']');
    json_add_key(buf, "rules");
    buf_add_char(buf, '[');
    for (size_t i = 0; i < count; i++) {
        add_comma(buf);
        add_rule_json(buf, &rules[i], &scratch);
    }
    buf_add_char(buf, ']');
    json_add_key(buf, "levels");
    buf_add_char(buf, '[');
    for (size_t i = 0; i < diags->level_count; i++) {
        add_comma(buf);
        add_level_json(buf, &diags->levels[i], &scratch);
    }
    buf_add_char(buf, ']');
    arena_free(&scratch);
}
