/*
 * markdown_bare - answers the cases of the Markdown specification.
 *
 * Reads cases and writes results as json.h describes, so that the renderer of
 * the program is held to the specification without the program having a mode
 * for it.
 */
#include "base/arena.h"
#include "base/buf.h"
#include "markdown/bare.h"

#include <stdio.h>

enum { CASE_MAX = 1 << 20 };

static char source[CASE_MAX];

static void answer(str markdown, unsigned extensions)
{
    struct arena scratch = {0};
    struct buf html = {0};
    bool ok = markdown_render_bare(&scratch, markdown, extensions, &html);
    str text = ok ? buf_str(&html) : STR("a limit is passed");

    printf("%s %zu\n%.*s", ok ? "ok" : "error", text.len, STR_ARG(text));
    buf_free(&html);
    arena_free(&scratch);
}

int main(void)
{
    unsigned extensions;
    size_t len;

    while (scanf("%u %zu", &extensions, &len) == 2) {
        if (getchar() != '\n' || len > CASE_MAX
            || fread(source, 1, len, stdin) != len)
            return 2;
        answer((str){source, len}, extensions);
    }
    return 0;
}
