#include "template/mustache.h"

#include "template/compiler.h"

/* Tags and lines, counted again wherever they are included. */
enum { COMPILE_STEPS_MAX = 300 * 1000 };

/* Sections and templates together; bounds the C stack. */
enum { COMPILE_DEPTH_MAX = 96 };

void compiler_complain(struct compiler *compiler, struct spot spot,
                       enum diag_kind kind, str a, str b)
{
    compiler->ok = false;
    diag_add(compiler->job->diags, kind,
             template_place(&spot.unit->source, spot.offset), a, b);
}

void compiler_stop(struct compiler *compiler, struct spot spot,
                   enum diag_kind kind, str a, str b)
{
    if (!compiler->has_stopped)
        compiler_complain(compiler, spot, kind, a, b);
    compiler->has_stopped = true;
}

const struct unit *compiler_unit(struct compiler *compiler,
                                 const struct template_source *source)
{
    struct arena *arena = compiler->job->arena;
    struct unit *unit = compiler->units;

    while (unit
           && (unit->source.file != source->file
               || unit->source.text.at != source->text.at))
        unit = unit->next;
    if (unit)
        return unit;
    unit = arena_new(arena, struct unit);
    unit->source = *source;
    unit->next = compiler->units;
    compiler->units = unit;
    unit->ok =
        template_parse(arena, source, compiler->job->diags, &unit->first);
    compiler->ok = compiler->ok && unit->ok;
    return unit;
}

static void add_static(struct compiler *compiler, str text)
{
    assembly_add_text(&compiler->assembly, text);
    if (compiler->job->sight)
        markup_add(&compiler->markup, text);
}

static str without_white_space(str line, size_t at_most)
{
    size_t len = 0;

    while (len < line.len && len < at_most
           && (line.at[len] == ' ' || line.at[len] == '\t'))
        len++;
    return str_slice(line, len, line.len);
}

static bool is_empty_line(const struct template_node *node)
{
    return node->kind == TEMPLATE_TEXT
           && (str_equal(node->text, STR("\n"))
               || str_equal(node->text, STR("\r\n")));
}

static void add_indent(struct compiler *compiler, const struct scene *scene,
                       const struct template_node *node)
{
    bool skips = compiler->skips_indent;

    compiler->skips_indent = false;
    if (node->starts_line && !skips && !is_empty_line(node))
        add_static(compiler, scene->layout.indent);
}

static void add_text(struct compiler *compiler, const struct scene *scene,
                     const struct template_node *node)
{
    size_t dedent = node->starts_line ? scene->layout.dedent : 0;

    add_static(compiler, without_white_space(node->text, dedent));
}

static void enter_border(struct compiler *compiler, const struct scene *scene,
                         const struct template_node *node)
{
    if (compiler->job->sight && !markup_border(&compiler->markup))
        compiler_complain(compiler, (struct spot){scene->unit, node->offset},
                          DIAG_TEMPLATE_SECTION_PLACE, node->text,
                          markup_words(&compiler->markup));
}

/* A section may be left out or come again, so it ends where it began. */
static void leave_border(struct compiler *compiler, const struct scene *scene,
                         const struct template_node *node,
                         const struct markup *before)
{
    struct markup *markup = &compiler->markup;
    bool is_cut, is_name_cut;

    if (!compiler->job->sight || compiler->has_stopped)
        return;
    if (!markup_border(markup) || !markup_equal(before, markup))
        compiler_complain(compiler, (struct spot){scene->unit, node->offset},
                          DIAG_TEMPLATE_SECTION_SPLIT, node->text,
                          markup_words(markup));
    is_cut = before->is_cut || markup->is_cut;
    is_name_cut = before->is_name_cut || markup->is_name_cut;
    *markup = *before;
    markup->is_cut = is_cut;
    markup->is_name_cut = is_name_cut;
}

static void add_inside(struct compiler *compiler, const struct scene *scene,
                       const struct template_node *node, unsigned open)
{
    struct markup before = compiler->markup;
    bool is_section = node->kind == TEMPLATE_SECTION;

    assembly_here(&compiler->assembly);
    compiler_add_nodes(compiler, scene, node->first);
    if (is_section)
        assembly_add(&compiler->assembly, PROGRAM_CLOSE);
    compiler->assembly.items[open].jump = assembly_here(&compiler->assembly);
    leave_border(compiler, scene, node, &before);
}

static bool find_section(struct compiler *compiler, const struct scene *scene,
                         const struct template_node *node, struct seen *seen,
                         short *level)
{
    struct check *check = &compiler->check;

    *level = PROGRAM_ANY_LEVEL;
    *seen = (struct seen){0};
    if (!compiler->job->sight || check_find(check, node->text, seen, level))
        return true;
    compiler_complain(compiler, (struct spot){scene->unit, node->offset},
                      DIAG_THEME_NAME_UNKNOWN, node->text,
                      check_advice(check, compiler->job->arena, node->text));
    return false;
}

static void add_section(struct compiler *compiler, const struct scene *scene,
                        const struct template_node *node)
{
    struct assembly *assembly = &compiler->assembly;
    bool is_section = node->kind == TEMPLATE_SECTION;
    struct seen seen;
    short level;
    unsigned open;

    enter_border(compiler, scene, node);
    if (!find_section(compiler, scene, node, &seen, &level))
        return;
    open = assembly_add(assembly, is_section ? PROGRAM_OPEN : PROGRAM_OPEN_NOT);
    assembly_add_name(assembly, compiler->job->names, node->text);
    assembly->items[open].level = level;
    if (!compiler->job->sight || !is_section) {
        add_inside(compiler, scene, node, open);
    } else if (check_push(&compiler->check, seen)) {
        add_inside(compiler, scene, node, open);
        check_pop(&compiler->check);
    } else {
        compiler_stop(compiler, (struct spot){scene->unit, node->offset},
                      DIAG_TEMPLATE_DEEP, STR("sections"), STR("32"));
    }
}

static void add_node(struct compiler *compiler, const struct scene *scene,
                     const struct template_node *node)
{
    add_indent(compiler, scene, node);
    switch (node->kind) {
    case TEMPLATE_TEXT:
        add_text(compiler, scene, node);
        break;
    case TEMPLATE_SHOW:
    case TEMPLATE_SHOW_RAW:
        compiler_add_show(compiler, scene, node);
        break;
    case TEMPLATE_SECTION:
    case TEMPLATE_INVERTED:
        add_section(compiler, scene, node);
        break;
    case TEMPLATE_PARTIAL:
        compiler_add_partial(compiler, scene, node);
        break;
    case TEMPLATE_PARENT:
        compiler_add_parent(compiler, scene, node);
        break;
    case TEMPLATE_BLOCK:
        compiler_add_block(compiler, scene, node);
        break;
    }
}

static void check_limits(struct compiler *compiler, struct spot spot)
{
    if (++compiler->steps > COMPILE_STEPS_MAX
        || assembly_is_full(&compiler->assembly))
        compiler_stop(compiler, spot, DIAG_TEMPLATE_LARGE, (str){0}, (str){0});
    if (compiler->depth > COMPILE_DEPTH_MAX)
        compiler_stop(compiler, spot, DIAG_TEMPLATE_DEEP,
                      STR("sections and templates"), STR("96"));
}

void compiler_add_nodes(struct compiler *compiler, const struct scene *scene,
                        const struct template_node *first)
{
    compiler->depth++;
    for (const struct template_node *node = first; node; node = node->next) {
        check_limits(compiler, (struct spot){scene->unit, node->offset});
        if (compiler->has_stopped)
            break;
        add_node(compiler, scene, node);
    }
    compiler->depth--;
}

/* Procedures come up while others are compiled, so the count grows. */
static void add_procedures(struct compiler *compiler)
{
    for (size_t i = 0; i < compiler->procedure_count; i++) {
        struct procedure procedure = compiler->procedures[i];
        struct scene scene = {
            .unit = procedure.unit,
            .overrides = procedure.overrides,
            .layout = {.indent = procedure.indent},
            .is_include = true,
        };

        compiler->procedures[i].start = assembly_here(&compiler->assembly);
        compiler_add_nodes(compiler, &scene, scene.unit->first);
        assembly_add(&compiler->assembly, PROGRAM_RETURN);
    }
}

static const struct template *finish(struct compiler *compiler)
{
    struct template *template = assembly_finish(&compiler->assembly);
    unsigned *starts =
        arena_array(compiler->job->arena, unsigned, compiler->procedure_count);

    for (size_t i = 0; i < compiler->procedure_count; i++)
        starts[i] = compiler->procedures[i].start;
    template->procedures = starts;
    template->procedure_count = compiler->procedure_count;
    template->dynamic_names = compiler->job->library->names;
    template->dynamic_name_count = compiler->job->library->name_count;
    return compiler->ok ? template : NULL;
}

const struct template *mustache_compile(const struct template_job *job,
                                        const struct text_file *source)
{
    struct template_source text = {.file = source, .text = source->bytes};
    struct compiler compiler = {
        .job = job, .assembly = {.arena = job->arena}, .ok = true};
    struct scene scene = {.is_include = true};

    if (job->sight)
        check_start(&compiler.check, job->names, job->sight->vocabulary,
                    job->sight->attributes);
    scene.unit = compiler_unit(&compiler, &text);
    compiler_add_nodes(&compiler, &scene, scene.unit->first);
    if (job->sight && compiler.ok && compiler.markup.where != MARKUP_TEXT)
        compiler_complain(&compiler,
                          (struct spot){scene.unit, source->bytes.len},
                          DIAG_TEMPLATE_ENDS_INSIDE,
                          markup_words(&compiler.markup), (str){0});
    assembly_add(&compiler.assembly, PROGRAM_END);
    add_procedures(&compiler);
    return finish(&compiler);
}

bool mustache_render(const struct template *template, const struct value *root,
                     struct buf *out)
{
    return program_run(template, &root, 1, out);
}

bool mustache_render_in(const struct template *template,
                        const struct value *const *stack, size_t depth,
                        struct buf *out)
{
    return program_run(template, stack, depth, out);
}
