/* css_styles_find: which declaration wins, for each element. */
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "audit/css_default.h"
#include "audit/css_text.h"
#include "audit/css_working.h"

enum { FONT_PX = 16 };

/* --- rules, by what they need of an element ------------------------------- */

struct entry {
    const struct css_rule *rule;
    const struct css_selector *selector;
    unsigned order;
    bool is_author;
    const struct entry *next;
};

struct cascade {
    struct arena *arena;
    const struct dom *dom;
    const struct css_reader *reader;
    struct map keyed;            /* key to a struct entry_list */
    const struct entry *unkeyed; /* rules for any element */
    unsigned order;
    struct css_style *styles;
    double root_px;
};

struct entry_list {
    const struct entry *first;
};

static void add_entry(struct cascade *cascade, const struct css_rule *rule,
                      const struct css_selector *selector, bool is_author)
{
    struct entry *entry = arena_new(cascade->arena, struct entry);
    str key = css_selector_key(cascade->arena, selector);
    struct entry_list *list = key.len ? map_find(&cascade->keyed, key) : NULL;

    *entry = (struct entry){rule, selector, cascade->order, is_author, NULL};
    if (key.len == 0) {
        entry->next = cascade->unkeyed;
        cascade->unkeyed = entry;
        return;
    }
    if (!list) {
        list = arena_new(cascade->arena, struct entry_list);
        map_add(cascade->arena, &cascade->keyed, key, list);
    }
    entry->next = list->first;
    list->first = entry;
}

static void add_sheet(struct cascade *cascade, const struct css_sheet *sheet,
                      bool is_author)
{
    for (size_t i = 0; i < sheet->count; i++) {
        const struct css_rule *rule = &sheet->rules[i];

        cascade->order++;
        if (!css_condition_holds(rule->condition, cascade->reader))
            continue;
        for (size_t j = 0; j < rule->selector_count; j++)
            add_entry(cascade, rule, &rule->selectors[j], is_author);
    }
}

/* --- which declaration wins ----------------------------------------------- */

/* Of one element, or of what stands before or after it. */
struct contest {
    struct css_won won[CSS_PROPERTY_COUNT];
    uint64_t key[CSS_PROPERTY_COUNT];
    uint64_t perhaps[CSS_PROPERTY_COUNT];
    const struct css_custom *customs;
};

enum { LAYER_BITS = 10, SPECIFIC_BITS = 30, ORDER_BITS = 21 };

static uint64_t at_most(uint64_t value, unsigned bits)
{
    uint64_t most = ((uint64_t)1 << bits) - 1;

    return value < most ? value : most;
}

/* Importance, where it is from, layer, specificity, order: one number. */
static uint64_t key_of(const struct entry *entry, bool is_important)
{
    uint64_t key = is_important;

    key = key << 1 | entry->is_author;
    key <<= 1; /* of an attribute */
    key = key << LAYER_BITS | at_most(entry->rule->layer, LAYER_BITS);
    key = key << SPECIFIC_BITS
          | at_most(entry->selector->specificity, SPECIFIC_BITS);
    return key << ORDER_BITS | at_most(entry->order, ORDER_BITS);
}

static uint64_t attribute_key(bool is_important)
{
    return ((uint64_t)is_important << 2 | 3)
           << (LAYER_BITS + SPECIFIC_BITS + ORDER_BITS);
}

static void compete(struct contest *contest,
                    const struct css_declaration *declaration, uint64_t key,
                    enum css_match match)
{
    enum css_property property = declaration->property;

    if (match == CSS_PERHAPS) {
        if (key > contest->perhaps[property])
            contest->perhaps[property] = key;
    } else if (key >= contest->key[property]) {
        contest->key[property] = key;
        contest->won[property].declaration = declaration;
    }
}

/* Later ones are found first; the order of sheets is taken for all. */
static void add_custom(struct cascade *cascade, struct contest *contest,
                       const struct css_declaration *declaration)
{
    struct css_custom *custom = arena_new(cascade->arena, struct css_custom);

    *custom = (struct css_custom){declaration->name, declaration->value,
                                  contest->customs};
    contest->customs = custom;
}

struct found_entry {
    const struct entry *entry;
    enum css_match match;
};

enum { MOST_FOUND = 512 };

struct found {
    struct found_entry items[MOST_FOUND];
    size_t count;
};

static void try_entries(struct found *found, const struct entry *entry,
                        const struct dom_node *element)
{
    for (; entry && found->count < MOST_FOUND; entry = entry->next) {
        enum css_match match = css_selector_match(entry->selector, element);

        if (match != CSS_NO)
            found->items[found->count++] = (struct found_entry){entry, match};
    }
}

static void try_key(struct found *found, const struct cascade *cascade, str key,
                    const struct dom_node *element)
{
    const struct entry_list *list = map_find(&cascade->keyed, key);

    if (list)
        try_entries(found, list->first, element);
}

static void find_entries(struct found *found, const struct cascade *cascade,
                         const struct dom_node *element)
{
    enum { KEY_LEN_MAX = 200 };
    char key[KEY_LEN_MAX + 1];
    str classes = dom_value(element, "class");
    str id = dom_value(element, "id");
    str word;

    found->count = 0;
    try_entries(found, cascade->unkeyed, element);
    try_key(found, cascade, element->name, element);
    if (id.len && id.len < KEY_LEN_MAX) {
        key[0] = '#';
        memcpy(key + 1, id.at, id.len);
        try_key(found, cascade, (str){key, id.len + 1}, element);
    }
    while (word_next(&classes, &word))
        if (word.len < KEY_LEN_MAX) {
            key[0] = '.';
            memcpy(key + 1, word.at, word.len);
            try_key(found, cascade, (str){key, word.len + 1}, element);
        }
}

static void enter(struct cascade *cascade, struct contest *contest,
                  const struct found_entry *found)
{
    struct css_declarations declarations = found->entry->rule->declarations;

    for (size_t i = 0; i < declarations.count; i++) {
        const struct css_declaration *declaration = &declarations.items[i];

        if (declaration->property == CSS_CUSTOM)
            add_custom(cascade, contest, declaration);
        else
            compete(contest, declaration,
                    key_of(found->entry, declaration->is_important),
                    found->match);
    }
}

/* Custom properties are looked up from the last on. */
static void sort_found(struct found *found)
{
    for (size_t i = 1; i < found->count; i++) {
        struct found_entry item = found->items[i];
        uint64_t key = key_of(item.entry, false);
        size_t j = i;

        while (j > 0 && key_of(found->items[j - 1].entry, false) > key) {
            found->items[j] = found->items[j - 1];
            j--;
        }
        found->items[j] = item;
    }
}

static void enter_attribute(struct cascade *cascade, struct contest *contest,
                            const struct dom_node *element)
{
    struct css_declarations declarations;
    str text = dom_value(element, "style");

    if (text.len == 0)
        return;
    declarations = css_declarations_read(
        cascade->arena, css_without_comments(cascade->arena, text));
    for (size_t i = 0; i < declarations.count; i++) {
        const struct css_declaration *declaration = &declarations.items[i];
        enum css_property property = declaration->property;

        if (property == CSS_CUSTOM) {
            add_custom(cascade, contest, declaration);
            continue;
        }
        compete(contest, declaration, attribute_key(declaration->is_important),
                CSS_YES);
        contest->won[property].is_of_attribute =
            contest->won[property].declaration == declaration
            || contest->won[property].is_of_attribute;
    }
}

/* --- elements ------------------------------------------------------------- */

static const struct css_won nothing_won[CSS_PROPERTY_COUNT];

static bool has_winner(const struct contest *contest)
{
    for (int i = 0; i < CSS_PROPERTY_COUNT; i++)
        if (contest->won[i].declaration || contest->perhaps[i])
            return true;
    return false;
}

static void set_winners(struct cascade *cascade, struct contest *contest,
                        struct css_style *style)
{
    struct css_won *won;

    style->won = nothing_won;
    if (!has_winner(contest))
        return;
    won = arena_array(cascade->arena, struct css_won, CSS_PROPERTY_COUNT);
    for (int i = 0; i < CSS_PROPERTY_COUNT; i++) {
        won[i] = contest->won[i];
        won[i].is_unsure = contest->perhaps[i] > contest->key[i];
    }
    style->won = won;
}

/* Attributes that old pages set colours with. */
static void add_old_attributes(struct cascade *cascade, struct contest *contest,
                               const struct dom_node *element)
{
    str back = dom_trimmed(element, "bgcolor");
    str front =
        dom_trimmed(element, element->tag == TAG_BODY ? "text" : "color");
    struct css_declaration *made;

    if (!dom_is_html(element)
        || (back.len == 0
            && (front.len == 0
                || (element->tag != TAG_BODY && element->tag != TAG_FONT))))
        return;
    made = arena_array(cascade->arena, struct css_declaration, 2);
    made[0] = (struct css_declaration){CSS_BACKGROUND_COLOR, {0}, back, false};
    made[1] = (struct css_declaration){CSS_COLOR, {0}, front, false};
    for (int i = 0; i < 2; i++)
        if (made[i].value.len)
            compete(contest, &made[i], 1, CSS_YES);
}

static str content_of(struct cascade *cascade, const struct css_style *style,
                      struct contest *contest)
{
    struct css_style pseudo = {.customs = style->customs};
    str value;

    pseudo.won = contest->won;
    value = css_style_value(cascade->arena, &pseudo, CSS_CONTENT);
    if (value.len && (value.at[0] == '"' || value.at[0] == '\'')) {
        str word = {0};

        css_next_value(&value, &word);
        return css_unquote(cascade->arena, word);
    }
    return (str){0};
}

static void find_style(struct cascade *cascade, struct found *found,
                       const struct dom_node *element)
{
    struct css_style *style = &cascade->styles[element->index];
    const struct css_style *above =
        element->parent ? &cascade->styles[element->parent->index] : NULL;
    struct contest contests[CSS_OTHER_PSEUDO] = {0};
    struct css_working working = {cascade->arena, cascade->reader,
                                  cascade->root_px, above, style};

    contests[CSS_ELEMENT].customs = above ? above->customs : NULL;
    find_entries(found, cascade, element);
    sort_found(found);
    for (size_t i = 0; i < found->count; i++)
        enter(cascade, &contests[found->items[i].entry->selector->pseudo],
              &found->items[i]);
    add_old_attributes(cascade, &contests[CSS_ELEMENT], element);
    enter_attribute(cascade, &contests[CSS_ELEMENT], element);
    style->customs = contests[CSS_ELEMENT].customs;
    set_winners(cascade, &contests[CSS_ELEMENT], style);
    css_work_out(&working);
    style->before = content_of(cascade, style, &contests[CSS_BEFORE]);
    style->after = content_of(cascade, style, &contests[CSS_AFTER]);
    if (!element->parent && isfinite(style->font_px))
        cascade->root_px = style->font_px;
}

struct css_styles css_styles_find(struct arena *arena, const struct dom *dom,
                                  const struct css_sheet *const *sheets,
                                  size_t count, const struct css_reader *reader)
{
    struct cascade cascade = {
        .arena = arena, .dom = dom, .reader = reader, .root_px = FONT_PX};
    struct css_file default_file = {.css = css_default()};
    struct css_sheet default_sheet = {0};
    struct css_styles styles = {0};
    struct found *found = arena_new(arena, struct found);

    css_sheet_read(arena, &default_file, NULL, &default_sheet);
    add_sheet(&cascade, &default_sheet, false);
    for (size_t i = 0; i < count; i++) {
        add_sheet(&cascade, sheets[i], true);
        styles.is_unknown |= sheets[i]->is_unknown;
    }
    cascade.styles =
        arena_array(arena, struct css_style, dom->count ? dom->count : 1);
    for (size_t i = 0; i < dom->count; i++)
        if (dom_is_element(dom->nodes[i]))
            find_style(&cascade, found, dom->nodes[i]);
    styles.items = cascade.styles;
    return styles;
}
