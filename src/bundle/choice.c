#include "bundle/choice.h"

#include "base/near.h"

enum { DIGITS_MOST = 1000000000 };

/* --- pages ---------------------------------------------------------------- */

static bool is_in(const struct str_list *list, str name)
{
    for (size_t i = 0; i < list->count; i++)
        if (str_equal_nocase(list->items[i], name))
            return true;
    return false;
}

static bool has_topic(const struct bundle_choice *choice, const struct hub *hub,
                      const struct page *page)
{
    const struct str_list *topics = &page_standard(page)->front.topics;

    for (size_t i = 0; i < topics->count; i++) {
        const struct topic *topic = topic_find(&hub->records, topics->items[i]);

        if (is_in(&choice->topics, topics->items[i])
            || (topic && is_in(&choice->topics, topic->key)))
            return true;
    }
    return false;
}

static bool is_in_section(const struct bundle_choice *choice,
                          const struct page *page)
{
    str folder = page->folder;

    while (folder.len) {
        str_halves cut = str_cut_last(folder, '/');

        if (is_in(&choice->sections, folder))
            return true;
        folder = cut.found ? cut.head : (str){0};
    }
    return false;
}

static bool is_chosen(const struct bundle_choice *choice, const struct hub *hub,
                      const struct page *page)
{
    return is_in_section(choice, page) || has_topic(choice, hub, page);
}

static bool leads_to_chosen(const struct bundle_choice *choice,
                            const struct hub *hub, const struct page *page)
{
    for (size_t i = 0; i < page->child_count; i++)
        if (is_chosen(choice, hub, page->children[i])
            || leads_to_chosen(choice, hub, page->children[i]))
            return true;
    return false;
}

static bool lists_chosen(const struct bundle_choice *choice,
                         const struct hub *hub, const struct topic *topic)
{
    for (size_t i = 0; i < topic->pages.count; i++)
        if (is_chosen(choice, hub, topic->pages.items[i]))
            return true;
    return false;
}

bool choice_leaves_out(const void *context, const struct hub *hub,
                       const struct page *page)
{
    const struct bundle_choice *choice = context;

    if (choice->topics.count + choice->sections.count == 0)
        return false;
    if (page->kind == PAGE_TOPIC)
        return !lists_chosen(choice, hub, page->topic);
    return page->kind == PAGE_WRITTEN && page != hub->home
           && !is_chosen(choice, hub, page)
           && !leads_to_chosen(choice, hub, page);
}

/* --- names that are not there --------------------------------------------- */

struct known {
    struct arena *arena;
    str *names;
    size_t count;
    size_t capacity;
};

static void add(struct known *known, str name)
{
    known->names = arena_grow(known->arena, known->names, known->count,
                              &known->capacity, sizeof(str));
    known->names[known->count++] = name;
}

static void add_topics(struct known *known, const struct hub *hub)
{
    for (size_t i = 0; i < hub->records.topic_count; i++) {
        add(known, hub->records.topics[i].words);
        add(known, hub->records.topics[i].key);
    }
}

static void add_sections(struct known *known, const struct hub *hub)
{
    for (size_t i = 0; i < hub->page_count; i++)
        if (hub->pages[i]->folder.len && !hub->pages[i]->is_generated)
            add(known, hub->pages[i]->folder);
}

static void add_variants(struct known *known, const struct hub *hub)
{
    (void)hub;
    for (int i = 0; i < VARIANT_COUNT; i++)
        add(known, variant_facts_of((enum variant)i)->name);
}

static void add_languages(struct known *known, const struct hub *hub)
{
    for (size_t i = 0; i < hub->config.language_count; i++)
        add(known, hub->config.languages[i].code);
}

static str way_out(struct known *known, const char *option, str name)
{
    str near = near_find(name, known->names, known->count);

    if (near.len)
        return arena_format(known->arena,
                            "write --%s %.*s, if that is what "
                            "you mean",
                            option, STR_ARG(near));
    if (known->count)
        return arena_format(known->arena,
                            "write one that it has, such as "
                            "--%s %.*s",
                            option, STR_ARG(known->names[0]));
    return arena_format(known->arena, "leave out --%s", option);
}

static bool check_list(const struct str_list *list, const char *what,
                       const char *option, struct known *known,
                       struct diags *diags)
{
    struct str_list names = {known->names, known->count};
    bool ok = true;

    for (size_t i = 0; i < list->count; i++) {
        if (is_in(&names, list->items[i]))
            continue;
        diag_add_path(diags, DIAG_COPY_UNKNOWN,
                      arena_format(known->arena, "--%s", option),
                      arena_format(known->arena, "%s \"%.*s\"", what,
                                   STR_ARG(list->items[i])),
                      way_out(known, option, list->items[i]));
        ok = false;
    }
    return ok;
}

bool choice_check(const struct bundle_choice *choice, const struct hub *hub,
                  struct arena *arena, struct diags *diags)
{
    const struct {
        const struct str_list *list;
        const char *what;
        const char *option;
        void (*add)(struct known *known, const struct hub *hub);
    } lists[] = {
        {&choice->topics, "topic", "topics", add_topics},
        {&choice->sections, "section", "sections", add_sections},
        {&choice->variants, "variant", "variants", add_variants},
        {&choice->languages, "language", "lang", add_languages},
    };
    bool ok = true;

    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
        struct known known = {.arena = arena};

        lists[i].add(&known, hub);
        ok = check_list(lists[i].list, lists[i].what, lists[i].option, &known,
                        diags)
             && ok;
    }
    return ok;
}

/* --- sizes ---------------------------------------------------------------- */

static bool read_unit(str unit, uint64_t *factor)
{
    static const struct {
        const char *name;
        uint64_t factor;
    } units[] = {{"kb", 1000},          {"k", 1000},         {"mb", 1000000},
                 {"m", 1000000},        {"gb", 1000000000},  {"g", 1000000000},
                 {"tb", 1000000000000}, {"t", 1000000000000}};

    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
        if (str_equal_nocase(unit, str_of(units[i].name))) {
            *factor = units[i].factor;
            return true;
        }
    return false;
}

bool choice_read_size(str text, uint64_t *bytes)
{
    size_t end = 0;
    uint64_t factor;
    long whole;
    long tenths = 0;

    while (end < text.len
           && (char_is_digit(text.at[end]) || text.at[end] == '.'))
        end++;

    str_halves number = str_cut(str_slice(text, 0, end), '.');

    if (!read_unit(str_trim(str_slice(text, end, text.len)), &factor)
        || !str_number(number.head, DIGITS_MOST, &whole)
        || (number.found && (!str_number(number.tail, 9, &tenths))))
        return false;
    *bytes = (uint64_t)whole * factor + (uint64_t)tenths * (factor / 10);
    return *bytes > 0;
}
