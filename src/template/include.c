#include "template/compiler.h"

#include "base/near.h"

enum { PROCEDURES_MAX = 512 };

static bool same_call(const struct procedure *procedure,
                      const struct scene *scene, bool is_dynamic)
{
    return procedure->is_dynamic == is_dynamic
           && (is_dynamic || procedure->unit == scene->unit)
           && procedure->overrides == scene->overrides
           && str_equal(procedure->indent, scene->layout.indent);
}

static size_t find_procedure(const struct compiler *compiler,
                             const struct scene *scene, bool is_dynamic)
{
    size_t i = 0;

    while (i < compiler->procedure_count
           && !same_call(&compiler->procedures[i], scene, is_dynamic))
        i++;
    return i;
}

static void add_procedure(struct compiler *compiler, const struct scene *scene,
                          bool is_dynamic)
{
    compiler->procedures = arena_grow(
        compiler->job->arena, compiler->procedures, compiler->procedure_count,
        &compiler->procedure_capacity, sizeof(struct procedure));
    compiler->procedures[compiler->procedure_count++] = (struct procedure){
        .unit = scene->unit,
        .overrides = scene->overrides,
        .indent = scene->layout.indent,
        .is_dynamic = is_dynamic,
    };
    if (compiler->procedure_count > PROCEDURES_MAX)
        compiler_stop(compiler, (struct spot){scene->unit, 0},
                      DIAG_TEMPLATE_DEEP, STR("templates"), STR("32"));
}

static void add_call(struct compiler *compiler, const struct scene *scene)
{
    size_t index = find_procedure(compiler, scene, false);

    if (index == compiler->procedure_count)
        add_procedure(compiler, scene, false);
    assembly_add(&compiler->assembly, PROGRAM_CALL);
    compiler->assembly.items[compiler->assembly.count - 1].jump =
        (unsigned)index;
}

/* "page > header > page" */
static str circle_of(struct arena *arena, const struct scene *scene,
                     const struct unit *unit)
{
    str circle = unit->source.file->path;

    for (; scene; scene = scene->outer) {
        if (!scene->is_include)
            continue;
        circle = arena_format(arena, "%.*s > %.*s",
                              STR_ARG(scene->unit->source.file->path),
                              STR_ARG(circle));
        if (scene->unit == unit)
            break;
    }
    return circle;
}

static const struct scene *find_includer(const struct scene *scene,
                                         const struct unit *unit)
{
    while (scene && !(scene->is_include && scene->unit == unit))
        scene = scene->outer;
    return scene;
}

static bool same_include(const struct scene *a, const struct scene *b)
{
    return a->is_include && a->unit == b->unit && a->overrides == b->overrides
           && str_equal(a->layout.indent, b->layout.indent);
}

static bool is_repeated(const struct scene *scene)
{
    const struct scene *outer = scene->outer;

    while (outer && !same_include(outer, scene))
        outer = outer->outer;
    return outer != NULL;
}

/* Compile what scene says here, where node of the outer scene asks for it. */
static void add_scene(struct compiler *compiler, struct scene *scene,
                      const struct template_node *node,
                      const struct template_node *first)
{
    const struct scene *outer = scene->outer;

    scene->depth = outer->depth + 1;
    if (scene->depth < TEMPLATE_DEPTH_MAX)
        compiler_add_nodes(compiler, scene, first);
    else
        compiler_stop(compiler, (struct spot){outer->unit, node->offset},
                      DIAG_TEMPLATE_DEEP, STR("templates"), STR("32"));
}

static void add_include(struct compiler *compiler, struct scene *scene,
                        const struct template_node *node)
{
    const struct scene *outer = scene->outer;

    scene->is_include = true;
    if (compiler->job->sight && find_includer(outer, scene->unit))
        compiler_complain(compiler, (struct spot){outer->unit, node->offset},
                          DIAG_TEMPLATE_CIRCLE,
                          circle_of(compiler->job->arena, outer, scene->unit),
                          (str){0});
    else if (is_repeated(scene))
        add_call(compiler, scene);
    else
        add_scene(compiler, scene, node, scene->unit->first);
}

static const struct unit *find_unit(struct compiler *compiler,
                                    const struct scene *scene,
                                    const struct template_node *node)
{
    const struct template_library *library = compiler->job->library;
    const struct text_file *file = library->find(library->context, node->text);
    struct arena *arena = compiler->job->arena;
    str near;

    if (file)
        return compiler_unit(compiler, &(struct template_source){
                                           .file = file,
                                           .text = file->bytes,
                                       });
    if (!compiler->job->sight)
        return NULL;
    near = near_find(node->text, library->names, library->name_count);
    compiler_complain(
        compiler, (struct spot){scene->unit, node->offset},
        DIAG_TEMPLATE_MISSING, node->text,
        near.len ? arena_format(arena, "did you mean %.*s?", STR_ARG(near))
                 : arena_format(arena,
                                "write templates/%.*s.mustache, or "
                                "take this tag out",
                                STR_ARG(node->text)));
    return NULL;
}

/* White space in front of a tag of the scene, once the scene's own lines are
 * moved. */
static str moved(struct compiler *compiler, const struct layout *layout,
                 str indent)
{
    return arena_join(compiler->job->arena, layout->indent,
                      str_slice(indent, layout->dedent, indent.len));
}

static struct layout layout_of_include(struct compiler *compiler,
                                       const struct scene *scene,
                                       const struct template_node *node)
{
    if (node->is_inline)
        return (struct layout){0};
    return (struct layout){
        .indent = moved(compiler, &scene->layout, node->indent),
    };
}

static void add_dynamic(struct compiler *compiler, struct scene *scene,
                        const struct template_node *node)
{
    const struct template_library *library = compiler->job->library;
    struct assembly *assembly = &compiler->assembly;
    size_t first = find_procedure(compiler, scene, true);
    bool is_new = first == compiler->procedure_count;

    if (compiler->job->sight) {
        compiler_complain(compiler,
                          (struct spot){scene->outer->unit, node->offset},
                          DIAG_TEMPLATE_DYNAMIC, node->text, (str){0});
        return;
    }
    for (size_t i = 0;
         is_new && i < library->name_count && !compiler->has_stopped; i++) {
        struct template_node named = {.text = library->names[i]};

        scene->unit = find_unit(compiler, scene->outer, &named);
        add_procedure(compiler, scene, true);
    }
    assembly_add(assembly, PROGRAM_CALL_DYNAMIC);
    assembly_add_name(assembly, compiler->job->names, node->text);
    assembly->items[assembly->count - 1].jump = (unsigned)first;
}

void compiler_add_partial(struct compiler *compiler, const struct scene *scene,
                          const struct template_node *node)
{
    struct scene inside = {
        .overrides = scene->overrides,
        .layout = layout_of_include(compiler, scene, node),
        .outer = scene,
    };

    if (node->is_dynamic) {
        add_dynamic(compiler, &inside, node);
        return;
    }
    inside.unit = find_unit(compiler, scene, node);
    if (inside.unit && inside.unit->ok)
        add_include(compiler, &inside, node);
}

static struct overrides *overrides_of(struct compiler *compiler,
                                      const struct scene *scene,
                                      const struct template_node *parent)
{
    struct overrides *overrides =
        arena_new(compiler->job->arena, struct overrides);
    size_t capacity = 0;

    overrides->unit = scene->unit;
    overrides->outer = scene->overrides;
    for (const struct template_node *node = parent->first; node;
         node = node->next) {
        if (node->kind != TEMPLATE_BLOCK)
            continue;
        overrides->items =
            arena_grow(compiler->job->arena, overrides->items, overrides->count,
                       &capacity, sizeof(struct override));
        overrides->items[overrides->count++] = (struct override){.block = node};
    }
    return overrides;
}

static void report_unused(struct compiler *compiler,
                          const struct overrides *overrides,
                          const struct template_node *parent)
{
    for (size_t i = 0; i < overrides->count; i++) {
        const struct template_node *block = overrides->items[i].block;

        if (!overrides->items[i].is_used)
            diag_add(compiler->job->diags, DIAG_TEMPLATE_BLOCK_UNKNOWN,
                     template_place(&overrides->unit->source, block->offset),
                     block->text, parent->text);
    }
}

void compiler_add_parent(struct compiler *compiler, const struct scene *scene,
                         const struct template_node *node)
{
    struct overrides *overrides = overrides_of(compiler, scene, node);
    struct scene inside = {
        .unit = find_unit(compiler, scene, node),
        .overrides = overrides,
        .layout = layout_of_include(compiler, scene, node),
        .outer = scene,
    };

    if (!inside.unit || !inside.unit->ok)
        return;
    add_include(compiler, &inside, node);
    if (compiler->job->sight && compiler->ok)
        report_unused(compiler, overrides, node);
}

/* The block that an outermost child gives under that name. */
static const struct template_node *
find_override(const struct overrides *overrides, str name,
              const struct unit **unit)
{
    const struct template_node *found = NULL;

    for (; overrides; overrides = overrides->outer) {
        for (size_t i = 0; i < overrides->count; i++) {
            struct override *override = &overrides->items[i];

            if (!str_equal(override->block->text, name))
                continue;
            override->is_used = true;
            found = override->block;
            *unit = overrides->unit;
        }
    }
    return found;
}

void compiler_add_block(struct compiler *compiler, const struct scene *scene,
                        const struct template_node *node)
{
    struct scene inside = *scene;
    const struct template_node *given =
        find_override(scene->overrides, node->text, &inside.unit);

    inside.outer = scene;
    inside.is_include = false;
    if (given) {
        inside.layout.dedent = given->is_inline ? 0 : given->inner.len;
        inside.layout.indent =
            moved(compiler, &scene->layout,
                  node->is_inline ? node->indent : node->inner);
    }
    compiler->skips_indent = node->is_inline;
    add_scene(compiler, &inside, node, given ? given->first : node->first);
    compiler->skips_indent = false;
}
