#include "edit/front_text.h"

static bool is_plain_sign(char c)
{
    return char_is_letter(c) || char_is_digit(c) || (c & 0x80)
           || str_find_char(STR(" /_.,()+&;?!'-"), c) >= 0;
}

/* YAML takes it for text without quotes round it. */
static bool is_plain(str text)
{
    if (text.len == 0 || text.at[text.len - 1] == ' '
        || (!char_is_letter(text.at[0]) && !char_is_digit(text.at[0])
            && !(text.at[0] & 0x80)))
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (!is_plain_sign(text.at[i]))
            return false;
    return true;
}

static void add_text(struct buf *out, str text)
{
    if (is_plain(text)) {
        buf_add(out, text);
        return;
    }
    buf_add_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];

        if (c == '"' || c == '\\')
            buf_add_char(out, '\\');
        if (c == '\n')
            buf_add(out, STR("\\n"));
        else if (c == '\t')
            buf_add(out, STR("\\t"));
        else
            buf_add_char(out, c);
    }
    buf_add_char(out, '"');
}

void front_text_add_words(struct buf *out, str key, str words)
{
    buf_add(out, key);
    buf_add(out, STR(": "));
    add_text(out, words);
    buf_add_char(out, '\n');
}

static bool is_flat(const struct yaml_node *item)
{
    if (item->kind == YAML_LIST)
        return false;
    for (size_t i = 0; i < item->count; i++)
        if (item->pairs[i].value.kind != YAML_SCALAR)
            return false;
    return item->kind == YAML_SCALAR || item->count > 0;
}

static void add_item(struct buf *out, const struct yaml_node *item)
{
    buf_add(out, STR("  - "));
    if (item->kind == YAML_SCALAR) {
        add_text(out, item->text);
        buf_add_char(out, '\n');
        return;
    }
    for (size_t i = 0; i < item->count; i++) {
        buf_add(out, i ? STR("    ") : STR(""));
        front_text_add_words(out, item->pairs[i].key,
                             item->pairs[i].value.text);
    }
}

bool front_text_add(struct buf *out, str key, const struct yaml_node *value)
{
    if (value->kind == YAML_MAP)
        return false;
    if (value->kind == YAML_SCALAR) {
        front_text_add_words(out, key, value->text);
        return true;
    }
    for (size_t i = 0; i < value->count; i++)
        if (!is_flat(&value->items[i]))
            return false;
    buf_add(out, key);
    buf_add(out, STR(":\n"));
    for (size_t i = 0; i < value->count; i++)
        add_item(out, &value->items[i]);
    return true;
}
