/*
 * fuzz_html - any bytes are a page: it is read, looked at by every rule, and
 * what is said of it stands in the page.
 */
#include "fuzz.h"

#include "audit/audit.h"
#include "audit/page_encoding.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct arena arena = {0};
    struct arena kept = {0};
    struct diags diags = {.arena = &kept};
    struct language_words words;
    str given = {(const char *)bytes, len};
    struct text_file file = {.path = STR("page.html")};
    struct audit_choice choice = {.languages = &words};

    language_words_read(&arena, &words);
    file.bytes = page_encoding_read(&arena, given);
    audit_page(&arena, &file, NULL, &choice, &diags);
    for (size_t i = 0; i < diags.count; i++) {
        const struct diag *diag = &diags.items[i];

        MUST_HOLD(diag->line <= file.bytes.len + 1, given);
        MUST_HOLD(diag->column <= file.bytes.len + 1, given);
    }
    arena_free(&kept);
    arena_free(&arena);
    return 0;
}
