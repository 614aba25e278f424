#include "audit/css_selector.h"

#include <string.h>

#include "audit/css_part.h"
#include "audit/css_text.h"

enum {
    SPECIFIC_ID = 1 << 20,
    SPECIFIC_CLASS = 1 << 10,
    SPECIFIC_NAME = 1,
    MOST_NESTED = 4, /* :not(:is(...)) */
    MOST_PARTS = 64,
};

/* --- what an element is by itself ----------------------------------------- */

static bool is_root(const struct dom_node *element)
{
    return !element->parent;
}

static bool is_empty(const struct dom_node *element)
{
    for (const struct dom_node *child = element->first; child;
         child = child->next)
        if (dom_is_element(child) || child->text.len)
            return false;
    return true;
}

static bool is_link(const struct dom_node *element)
{
    return (element->tag == TAG_A || element->tag == TAG_AREA)
           && dom_has(element, "href");
}

static bool may_be_disabled(const struct dom_node *element)
{
    switch (element->tag) {
    case TAG_BUTTON:
    case TAG_INPUT:
    case TAG_SELECT:
    case TAG_TEXTAREA:
    case TAG_OPTION:
    case TAG_OPTGROUP:
    case TAG_FIELDSET:
        return true;
    default:
        return false;
    }
}

static bool is_disabled(const struct dom_node *element)
{
    return may_be_disabled(element) && dom_has(element, "disabled");
}

static bool is_enabled(const struct dom_node *element)
{
    return may_be_disabled(element) && !dom_has(element, "disabled");
}

static bool is_checked(const struct dom_node *element)
{
    return (element->tag == TAG_INPUT && dom_has(element, "checked"))
           || (element->tag == TAG_OPTION && dom_has(element, "selected"));
}

static bool is_required(const struct dom_node *element)
{
    return dom_has(element, "required");
}

static bool is_open(const struct dom_node *element)
{
    return dom_has(element, "open");
}

static bool is_placeholder_shown(const struct dom_node *element)
{
    return dom_has(element, "placeholder")
           && dom_value(element, "value").len == 0;
}

struct named_test {
    const char *name;
    bool (*test)(const struct dom_node *element);
};

static const struct named_test tests[] = {
    {"root", is_root},
    {"scope", is_root},
    {"empty", is_empty},
    {"link", is_link},
    {"any-link", is_link},
    {"disabled", is_disabled},
    {"enabled", is_enabled},
    {"checked", is_checked},
    {"required", is_required},
    {"open", is_open},
    {"placeholder-shown", is_placeholder_shown},
    {"defined", dom_is_element},
};

static const char *const never[] = {
    "hover",         "active",           "focus",
    "focus-visible", "focus-within",     "visited",
    "target",        "target-within",    "user-invalid",
    "user-valid",    "autofill",         "fullscreen",
    "modal",         "playing",          "current",
    "past",          "popover-open",     "picture-in-picture",
    "indeterminate", "-webkit-autofill", "-moz-focusring",
    "host",          "paused",
};

/* --- reading -------------------------------------------------------------- */

struct reading {
    struct arena *arena;
    str rest;
    struct css_selector *selector;
    unsigned nested;
    bool is_broken;
};

static struct css_selector read_selector(struct arena *arena, str text,
                                         unsigned nested);

static void read_list(struct reading *reading, struct simple *simple, str text)
{
    struct css_selector *list = NULL;
    size_t capacity = 0;
    str piece;

    if (reading->nested >= MOST_NESTED) {
        simple->kind = SIMPLE_PERHAPS;
        return;
    }
    while (css_next_piece(&text, ',', &piece)) {
        list = arena_grow(reading->arena, list, simple->list_count, &capacity,
                          sizeof *list);
        list[simple->list_count++] =
            read_selector(reading->arena, piece, reading->nested + 1);
    }
    simple->list = list;
}

static unsigned most_specific(const struct simple *simple)
{
    unsigned most = 0;

    for (size_t i = 0; i < simple->list_count; i++)
        if (simple->list[i].specificity > most)
            most = simple->list[i].specificity;
    return most;
}

/* "odd", "3", "2n+1", "-n + 3" */
static bool read_nth(struct simple *simple, str text)
{
    double number = 0;
    size_t len = 0;
    ptrdiff_t n = str_find_char(text, 'n');

    if (str_equal_nocase(text, STR("odd"))) {
        simple->step = 2;
        simple->offset = 1;
        return true;
    }
    if (str_equal_nocase(text, STR("even"))) {
        simple->step = 2;
        return true;
    }
    if (n >= 0) {
        str head = str_trim(str_slice(text, 0, (size_t)n));

        text = str_trim(str_slice(text, (size_t)n + 1, text.len));
        simple->step = str_equal(head, STR("-")) ? -1 : 1;
        if (css_number(head, &number, &len) && number > -1e6 && number < 1e6)
            simple->step = (int)number;
        if (text.len == 0)
            return true;
        if (text.at[0] == '+' || text.at[0] == '-') {
            char sign = text.at[0];

            text = css_skip_space(str_slice(text, 1, text.len));
            if (!css_number(text, &number, &len) || number > 1e6)
                return false;
            simple->offset = (int)(sign == '-' ? -number : number);
            return len == text.len;
        }
        return false;
    }
    if (!css_number(text, &number, &len) || len != text.len || number > 1e6
        || number < -1e6)
        return false;
    simple->offset = (int)number;
    return true;
}

static bool read_structural(struct simple *simple, str name)
{
    simple->kind = SIMPLE_NTH;
    simple->offset = 1;
    simple->of_type = str_ends(name, STR("-of-type"));
    if (str_starts(name, STR("first-")))
        return true;
    simple->from_end = true;
    return str_starts(name, STR("last-"));
}

static bool is_structural(str name)
{
    static const str names[] = {STR_INIT("first-child"), STR_INIT("last-child"),
                                STR_INIT("first-of-type"),
                                STR_INIT("last-of-type")};

    return str_is_one_of(name, names, sizeof names / sizeof names[0]);
}

static void read_word(struct simple *simple, str name)
{
    simple->kind = SIMPLE_PERHAPS;
    if (is_structural(name)) {
        read_structural(simple, name);
        return;
    }
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++)
        if (str_equal(name, str_of(tests[i].name))) {
            simple->kind = SIMPLE_TEST;
            simple->test = tests[i].test;
            return;
        }
    for (size_t i = 0; i < sizeof never / sizeof never[0]; i++)
        if (str_equal(name, str_of(never[i])))
            simple->kind = SIMPLE_NEVER;
}

static bool is_list_function(str name)
{
    static const str names[] = {STR_INIT("is"), STR_INIT("where"),
                                STR_INIT("matches"), STR_INIT("-webkit-any"),
                                STR_INIT("-moz-any")};

    return str_is_one_of(name, names, sizeof names / sizeof names[0]);
}

static void read_function(struct reading *reading, struct simple *simple,
                          str name, str inside)
{
    bool is_nth = str_starts(name, STR("nth-"));

    simple->kind = SIMPLE_PERHAPS;
    if (str_equal(name, STR("not")) || is_list_function(name)) {
        simple->kind = str_equal(name, STR("not")) ? SIMPLE_NOT : SIMPLE_ONE_OF;
        read_list(reading, simple, inside);
        if (!str_equal(name, STR("where")))
            reading->selector->specificity += most_specific(simple);
    } else if (is_nth && read_nth(simple, str_trim(inside))) {
        simple->kind = SIMPLE_NTH;
        simple->from_end = str_starts(name, STR("nth-last-"));
        simple->of_type = str_ends(name, STR("-of-type"));
        reading->selector->specificity += SPECIFIC_CLASS;
    } else {
        reading->selector->specificity += SPECIFIC_CLASS;
    }
}

static str cut_name(struct reading *reading)
{
    size_t len = css_name_len(reading->rest);
    str name = str_slice(reading->rest, 0, len);

    reading->rest = str_slice(reading->rest, len, reading->rest.len);
    reading->is_broken |= len == 0;
    return css_unescape(reading->arena, name);
}

static void set_pseudo(struct css_selector *selector, str name)
{
    selector->specificity += SPECIFIC_NAME;
    if (str_equal_nocase(name, STR("before")))
        selector->pseudo = CSS_BEFORE;
    else if (str_equal_nocase(name, STR("after")))
        selector->pseudo = CSS_AFTER;
    else
        selector->pseudo = CSS_OTHER_PSEUDO;
}

static bool is_old_pseudo_element(str name)
{
    static const str names[] = {STR_INIT("before"), STR_INIT("after"),
                                STR_INIT("first-line"),
                                STR_INIT("first-letter")};

    return str_is_one_of(name, names, sizeof names / sizeof names[0]);
}

static str cut_brackets(struct reading *reading, const char *end)
{
    str inside = str_slice(reading->rest, 1, reading->rest.len);
    size_t len = css_piece(inside, end);

    reading->rest = str_slice(inside, len + 1, inside.len);
    return str_slice(inside, 0, len);
}

/* Behind a colon. */
static bool read_pseudo(struct reading *reading, struct simple *simple)
{
    bool is_element = reading->rest.len && reading->rest.at[0] == ':';
    bool has_brackets;
    str name;

    if (is_element)
        reading->rest = str_slice(reading->rest, 1, reading->rest.len);
    name = cut_name(reading);
    has_brackets = reading->rest.len && reading->rest.at[0] == '(';
    if (is_element || is_old_pseudo_element(name)) {
        set_pseudo(reading->selector, name);
        if (has_brackets)
            cut_brackets(reading, ")");
        return false;
    }
    if (has_brackets) {
        read_function(reading, simple, name, cut_brackets(reading, ")"));
    } else {
        read_word(simple, name);
        reading->selector->specificity += SPECIFIC_CLASS;
    }
    return true;
}

/* [name], [name="value" i], [name^=value] */
static void read_attribute(struct reading *reading, struct simple *simple)
{
    str inside = str_trim(cut_brackets(reading, "]"));
    size_t len = css_name_len(inside);

    simple->kind = SIMPLE_ATTRIBUTE;
    simple->name = css_unescape(reading->arena, str_slice(inside, 0, len));
    reading->selector->specificity += SPECIFIC_CLASS;
    inside = css_skip_space(str_slice(inside, len, inside.len));
    if (inside.len == 0)
        return;
    simple->operation = inside.at[0];
    inside = css_skip_space(
        str_slice(inside, inside.at[0] == '=' ? 1 : 2, inside.len));
    if (str_ends(inside, STR(" i")) || str_ends(inside, STR("\" i"))
        || str_ends(inside, STR("\"i"))) {
        simple->is_nocase = true;
        inside = str_trim(str_slice(inside, 0, inside.len - 1));
    }
    simple->value = css_unquote(reading->arena, inside);
    if (!strchr("=~|^$*", simple->operation))
        simple->kind = SIMPLE_PERHAPS;
}

/* One of a compound.  False for what adds no condition. */
static bool read_simple(struct reading *reading, struct simple *simple)
{
    char c = reading->rest.at[0];

    if (c == '[') {
        read_attribute(reading, simple);
        return true;
    }
    if (c == '*' || c == '#' || c == '.' || c == ':')
        reading->rest = str_slice(reading->rest, 1, reading->rest.len);
    if (c == '*')
        return false;
    if (c == ':')
        return read_pseudo(reading, simple);
    simple->kind = c == '#' ? SIMPLE_ID : c == '.' ? SIMPLE_CLASS : SIMPLE_NAME;
    simple->name = cut_name(reading);
    reading->selector->specificity += c == '#'   ? SPECIFIC_ID
                                      : c == '.' ? SPECIFIC_CLASS
                                                 : SPECIFIC_NAME;
    return true;
}

static const struct simple *read_compound(struct reading *reading)
{
    const struct simple *simples = NULL;
    size_t count = 0;

    while (reading->rest.len && !reading->is_broken
           && !strchr(" \t\r\n\f>+~", reading->rest.at[0])) {
        struct simple *simple = arena_new(reading->arena, struct simple);

        reading->is_broken |= ++count > MOST_PARTS;
        if (!read_simple(reading, simple))
            continue;
        simple->next = simples;
        simples = simple;
    }
    return simples;
}

static char cut_combinator(struct reading *reading)
{
    str rest = css_skip_space(reading->rest);
    char combinator = ' ';

    if (rest.len && strchr(">+~", rest.at[0])) {
        combinator = rest.at[0];
        rest = css_skip_space(str_slice(rest, 1, rest.len));
    }
    reading->rest = rest;
    return combinator;
}

static struct css_selector read_selector(struct arena *arena, str text,
                                         unsigned nested)
{
    struct css_selector selector = {0};
    struct reading reading = {.arena = arena,
                              .rest = str_trim(text),
                              .selector = &selector,
                              .nested = nested};
    char combinator = 0;
    size_t count = 0;

    while (reading.rest.len && !reading.is_broken) {
        struct css_part *part = arena_new(arena, struct css_part);

        part->simples = read_compound(&reading);
        part->combinator = combinator;
        part->before = selector.part;
        selector.part = part;
        reading.is_broken |= ++count > MOST_PARTS;
        combinator = cut_combinator(&reading);
    }
    if (reading.is_broken)
        selector.part = NULL;
    return selector;
}

struct css_selector css_selector_read(struct arena *arena, str text)
{
    return read_selector(arena, text, 0);
}

str css_selector_key(struct arena *arena, const struct css_selector *selector)
{
    const struct simple *best = NULL;

    if (!selector->part)
        return (str){0};
    for (const struct simple *simple = selector->part->simples; simple;
         simple = simple->next)
        if (simple->kind <= SIMPLE_CLASS
            && (!best || simple->kind != SIMPLE_NAME))
            best = simple;
    if (!best)
        return (str){0};
    if (best->kind == SIMPLE_NAME) {
        char *small = arena_array(arena, char, best->name.len + 1);

        for (size_t i = 0; i < best->name.len; i++)
            small[i] = char_lower(best->name.at[i]);
        return (str){small, best->name.len};
    }
    return arena_join(arena, best->kind == SIMPLE_ID ? STR("#") : STR("."),
                      best->name);
}
