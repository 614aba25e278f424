/*
 * fuzz_yaml - any text is a tree of YAML or a message, and any page has front
 * matter or a message.
 */
#include "fuzz.h"

#include "base/utf8.h"
#include "source/front_matter.h"
#include "unit/yaml/reading.h"

static bool has_control(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];

        if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7F)
            return true;
    }
    return false;
}

/* What it allows is bounded, so this may call itself. */
static void check_node(const struct yaml_node *node, unsigned depth, str all)
{
    MUST_HOLD(depth <= YAML_DEPTH_MAX + 1, all);
    MUST_HOLD(node->offset <= all.len, all);
    if (node->kind == YAML_SCALAR && !node->is_refused) {
        MUST_HOLD(node->text.len <= YAML_SCALAR_MAX, all);
        MUST_HOLD(!has_control(node->text), all);
    }
    for (size_t i = 0; node->kind == YAML_LIST && i < node->count; i++)
        check_node(&node->items[i], depth + 1, all);
    for (size_t i = 0; node->kind == YAML_MAP && i < node->count; i++) {
        check_node(&node->pairs[i].value, depth + 1, all);
        for (size_t j = 0; j < i; j++)
            MUST_HOLD(!str_equal(node->pairs[i].key, node->pairs[j].key), all);
    }
}

static void check_front(str page)
{
    static struct config config;
    struct text_file page_file = {STR("content/x.md"), page};
    struct front front = {0};
    size_t body = 0;

    diags = (struct diags){.arena = &arena};
    if (front_read(&(struct front_source){&page_file, &config}, &arena, &diags,
                   &front, &body))
        MUST_HOLD(front.title.len > 0, page);
    else
        MUST_HOLD(diags.count > 0, page);
    MUST_HOLD(body <= page.len, page);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    str text = {(const char *)bytes, len};
    size_t bad_at;

    if (!utf8_is_valid(text, &bad_at))
        return 0;

    const struct yaml_node *top = read_text(text);

    if (top)
        check_node(top, 0, text);
    else
        MUST_HOLD(diags.count > 0, text);
    check_front(text);
    check_front(arena_format(&arena, "---\n%.*s\n---\nWords\n", STR_ARG(text)));
    arena_free(&arena);
    return 0;
}
