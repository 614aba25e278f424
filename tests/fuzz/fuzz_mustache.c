/*
 * fuzz_mustache - any template is refused with a message, or draws without
 * letting a hostile title or address out.
 */
#include "fuzz.h"

#include "base/utf8.h"
#include "unit/template/workbench.h"

/* As a theme's template: checked, and everything in it escaped. */
static void draw_checked(str text)
{
    struct workbench bench;
    struct value root;

    workbench_open(&bench);
    workbench_add(&bench, STR("a"), text);
    workbench_add(&bench, STR("b"), STR("<p>{{page.title}}{{$x}}{{/x}}</p>"));
    workbench_add_words(&bench, STR("key"), STR("Words of {{page.title}}"));

    const struct template *template = workbench_compile(&bench, text);

    root = sample_view(&bench.arena);
    if (!template)
        MUST_HOLD(bench.diags.count > 0, text);
    else if (mustache_render(template, &root, &bench.out))
        MUST_HOLD(str_find(buf_str(&bench.out), STR("<b>\"Us\"")) < 0
                      || str_find(text, STR("<b>\"Us\"")) >= 0,
                  text);
    workbench_close(&bench);
}

/* As the public specification has it: nothing is checked. */
static void draw_unchecked(str text)
{
    struct workbench bench;

    workbench_open(&bench);
    workbench_add(&bench, STR("a"), text);

    struct template_library library = {workbench_find, &bench, bench.file_names,
                                       bench.file_count};
    struct template_job job = {.arena = &bench.arena,
                               .names = bench.names,
                               .diags = &bench.diags,
                               .library = &library};
    struct text_file file = {STR("a"), text};
    const struct template *template = mustache_compile(&job, &file);
    struct value root = sample_view(&bench.arena);

    if (template)
        mustache_render(template, &root, &bench.out);
    workbench_close(&bench);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    str text = {(const char *)bytes, len};
    size_t bad_at;

    if (!utf8_is_valid(text, &bad_at))
        return 0;
    draw_checked(text);
    draw_unchecked(text);
    return 0;
}
