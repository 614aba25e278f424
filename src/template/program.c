#include "template/program.h"

#include <assert.h>

/* Sections and includes of a checked template are far fewer; the limits are
 * for a template that includes itself. */
enum { STACK_MAX = 160, LOOPS_MAX = 128, CALLS_MAX = 64 };

/* Steps that a page may take, about a second of work: without a limit, lists
 * in lists in lists could take hours. */
enum { STEPS_MAX = 20 * 1000 * 1000 };

enum { SCHEME_MAX = 16 };

struct loop {
    unsigned body;
    const struct value *next;
    size_t left;
};

struct machine {
    const struct template *template;
    struct buf *out;
    const struct value *stack[STACK_MAX];
    size_t depth;
    struct loop loops[LOOPS_MAX];
    size_t loop_count;
    unsigned calls[CALLS_MAX];
    size_t call_count;
    unsigned at; /* the instruction that comes next */
};

static const struct value nothing;

static const str safe_schemes[] = {
    STR_INIT("http"),
    STR_INIT("https"),
    STR_INIT("mailto"),
    STR_INIT("tel"),
};

/* Browsers leave out white space and control characters in a scheme. */
static bool is_safe_scheme(str head, str tail)
{
    char scheme[SCHEME_MAX];
    size_t len = 0;

    for (size_t i = 0; i < head.len + tail.len; i++) {
        char c = i < head.len ? head.at[i] : tail.at[i - head.len];

        if ((unsigned char)c <= ' ')
            continue;
        if (len == SCHEME_MAX)
            return false;
        scheme[len++] = char_lower(c);
    }
    for (size_t i = 0; i < sizeof(safe_schemes) / sizeof(safe_schemes[0]); i++)
        if (str_equal((str){scheme, len}, safe_schemes[i]))
            return true;
    return false;
}

/* The first byte that ends a scheme, or the text's length. */
static size_t scheme_end(str text)
{
    size_t i = 0;

    while (i < text.len && str_find_char(STR(":/?#"), text.at[i]) < 0)
        i++;
    return i;
}

str program_safe_url(str prefix, str text)
{
    size_t end = scheme_end(text);

    if (scheme_end(prefix) < prefix.len || end == text.len
        || text.at[end] != ':')
        return text;
    return is_safe_scheme(prefix, str_slice(text, 0, end)) ? text : STR("#");
}

/* What stands in the attribute already: quotes in values are escaped, so the
 * last one opened it. */
static str prefix_of(const struct buf *out)
{
    size_t from = out->len;

    while (from > 0 && out->at[from - 1] != '"' && out->at[from - 1] != '\'')
        from--;
    return str_slice(buf_str(out), from, out->len);
}

static const struct value *follow(const struct machine *machine,
                                  const struct value *value,
                                  const struct instruction *instruction)
{
    const unsigned *path = machine->template->paths + instruction->at;

    for (unsigned i = 1; value && i < instruction->count; i++)
        value = value_find(value, path[i]);
    return value ? value : &nothing;
}

static const struct value *look_up(const struct machine *machine,
                                   const struct instruction *instruction)
{
    const struct value *found = NULL;
    size_t level = machine->depth;
    unsigned name;

    if (instruction->level >= 0) {
        level = (size_t)instruction->level;
        assert(level < machine->depth);
        if (instruction->count == 0)
            return machine->stack[level];
        name = machine->template->paths[instruction->at];
        found = value_find(machine->stack[level], name);
        return follow(machine, found, instruction);
    }
    if (instruction->count == 0)
        return machine->stack[level - 1];
    name = machine->template->paths[instruction->at];
    while (!found && level-- > 0)
        found = value_find(machine->stack[level], name);
    return follow(machine, found, instruction);
}

static bool has_text(const struct value *value)
{
    return value->kind == VALUE_TEXT || value->kind == VALUE_URL
           || value->kind == VALUE_HTML;
}

static void show_html(struct machine *machine, const struct value *value)
{
    if (value->kind == VALUE_DRAWN)
        value->drawn.draw(value->drawn.context, machine->out);
    else if (value->kind == VALUE_HTML)
        buf_add(machine->out, value->text);
    else if (has_text(value))
        buf_add_escaped(machine->out, value->text);
}

static void show_url(struct machine *machine, const struct value *value)
{
    if (value->kind == VALUE_URL)
        buf_add_escaped(machine->out, value->text);
    else if (has_text(value))
        buf_add_escaped(machine->out,
                        program_safe_url(prefix_of(machine->out), value->text));
}

static bool push(struct machine *machine, const struct value *value)
{
    if (machine->depth == STACK_MAX)
        return false;
    machine->stack[machine->depth++] = value;
    return true;
}

static bool open_section(struct machine *machine,
                         const struct instruction *instruction)
{
    const struct value *value = look_up(machine, instruction);
    struct loop loop = {.body = machine->at};

    if (!value_is_true(value)) {
        machine->at = instruction->jump;
        return true;
    }
    if (machine->loop_count == LOOPS_MAX)
        return false;
    if (value->kind == VALUE_LIST) {
        loop.next = value->list.items + 1;
        loop.left = value->list.count - 1;
        value = value->list.items;
    }
    machine->loops[machine->loop_count++] = loop;
    return push(machine, value);
}

static void close_section(struct machine *machine)
{
    struct loop *loop = &machine->loops[machine->loop_count - 1];

    if (loop->left == 0) {
        machine->loop_count--;
        machine->depth--;
        return;
    }
    machine->stack[machine->depth - 1] = loop->next++;
    loop->left--;
    machine->at = loop->body;
}

static bool call(struct machine *machine, unsigned procedure)
{
    if (machine->call_count == CALLS_MAX)
        return false;
    machine->calls[machine->call_count++] = machine->at;
    machine->at = machine->template->procedures[procedure];
    return true;
}

static bool call_dynamic(struct machine *machine,
                         const struct instruction *instruction)
{
    const struct template *template = machine->template;
    const struct value *value = look_up(machine, instruction);

    if (value->kind != VALUE_TEXT)
        return true;
    for (size_t i = 0; i < template->dynamic_name_count; i++)
        if (str_equal(template->dynamic_names[i], value->text))
            return call(machine, instruction->jump + (unsigned)i);
    return true;
}

/* Runs one instruction; false when the page has taken too many steps. */
static bool step(struct machine *machine, const struct instruction *instruction)
{
    const struct value *value;

    switch ((enum program_operation)instruction->operation) {
    case PROGRAM_TEXT:
        buf_add(machine->out,
                (str){machine->template->text.at + instruction->at,
                      instruction->count});
        return true;
    case PROGRAM_SHOW:
        value = look_up(machine, instruction);
        if (has_text(value))
            buf_add_escaped(machine->out, value->text);
        return true;
    case PROGRAM_SHOW_URL:
        show_url(machine, look_up(machine, instruction));
        return true;
    case PROGRAM_SHOW_HTML:
        show_html(machine, look_up(machine, instruction));
        return true;
    case PROGRAM_SHOW_RAW:
        value = look_up(machine, instruction);
        if (has_text(value))
            buf_add(machine->out, value->text);
        return true;
    case PROGRAM_OPEN:
        return open_section(machine, instruction);
    case PROGRAM_OPEN_NOT:
        if (value_is_true(look_up(machine, instruction)))
            machine->at = instruction->jump;
        return true;
    case PROGRAM_CLOSE:
        close_section(machine);
        return true;
    case PROGRAM_CALL:
        return call(machine, instruction->jump);
    case PROGRAM_CALL_DYNAMIC:
        return call_dynamic(machine, instruction);
    case PROGRAM_RETURN:
        machine->at = machine->calls[--machine->call_count];
        return true;
    case PROGRAM_END:
        break;
    }
    return false;
}

bool program_run(const struct template *template,
                 const struct value *const *stack, size_t depth,
                 struct buf *out)
{
    struct machine machine = {.template = template, .out = out};
    const struct instruction *instructions = template->instructions;

    assert(depth > 0);
    for (size_t i = 0; i < depth; i++)
        if (!push(&machine, stack[i]))
            return false;
    for (size_t steps = 0; steps < STEPS_MAX && !out->is_full; steps++) {
        const struct instruction *instruction = &instructions[machine.at++];

        if (instruction->operation == PROGRAM_END)
            return true;
        if (!step(&machine, instruction))
            return false;
    }
    return false;
}
