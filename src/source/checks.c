#include "source/checks.h"

#include <stddef.h>

#include "base/near.h"

enum { LEVELS_MAX = 500 };

/* A level as its author wrote it. */
struct written_check {
    int level;
    str folder;
    str reason;
};

static const str level_words[] = {STR_INIT("error"), STR_INIT("warning"),
                                  STR_INIT("off")};

static const enum diag_severity level_severities[] = {DIAG_ERROR, DIAG_WARNING,
                                                      DIAG_OFF};

enum { LEVEL_COUNT = sizeof(level_words) / sizeof(level_words[0]) };

static const struct yaml_key check_keys[] = {
    {STR_INIT("level"), YAML_CHOICE, true,
     .offset = offsetof(struct written_check, level), .choices = level_words,
     .choice_count = LEVEL_COUNT,
     .meaning = "error, warning, or off: nobody is told, and the table at the "
                "end of a build counts it.",
     .example = "warning"},
    {STR_INIT("folder"), YAML_TEXT,
     .offset = offsetof(struct written_check, folder),
     .meaning = "For the pages and files in this folder only.",
     .example = "content/news"},
    {STR_INIT("reason"), YAML_TEXT,
     .offset = offsetof(struct written_check, reason),
     .meaning = "Why; it is printed with the table of rules.",
     .example = "Old posts stay as they were."},
};

const struct yaml_schema check_schema = {
    .keys = check_keys,
    .count = sizeof(check_keys) / sizeof(check_keys[0]),
    .size = sizeof(struct written_check),
};

/* What is being read, and the levels so far. */
struct level_list {
    const struct yaml_filling *filling;
    struct diag_level *levels;
    size_t count;
};

static void complain_of_check(const struct level_list *checking,
                              enum diag_kind kind, size_t offset, str a, str b)
{
    diag_add(checking->filling->diags, kind,
             place_at(checking->filling->file, offset), a, b);
}

/* --- rules --------------------------------------------------------------- */

static void complain_of_rule(const struct level_list *checking,
                             const struct yaml_pair *pair)
{
    struct arena scratch = {0};
    str codes[DIAG_KIND_COUNT];

    for (int i = 0; i < DIAG_KIND_COUNT; i++)
        codes[i] = diag_code(&scratch, (enum diag_kind)i);
    complain_of_check(checking, DIAG_CHECK_RULE_UNKNOWN, pair->offset,
                      pair->key, near_find(pair->key, codes, DIAG_KIND_COUNT));
    arena_free(&scratch);
}

/* "news", "/content/news/" and "content/news" are one folder. */
static str folder_of(struct arena *arena, str written)
{
    str folder =
        str_without_end(str_without_start(written, STR("/")), STR("/"));

    if (folder.len == 0 || str_equal(folder, STR("content"))
        || str_starts(folder, STR("content/"))
        || str_equal(folder, STR("static"))
        || str_starts(folder, STR("static/")))
        return folder;
    return arena_join(arena, STR("content/"), folder);
}

static void add_level(struct level_list *checking, enum diag_kind kind,
                      const struct written_check *written, size_t offset)
{
    struct arena *arena = checking->filling->arena;
    enum diag_severity severity = level_severities[written->level];
    bool is_lowered = severity < diag_severity_of(kind);
    str code = diag_code(arena, kind);

    if (is_lowered && !diag_may_be_lowered(kind)) {
        complain_of_check(checking, DIAG_CHECK_RULE_FIRM, offset, code,
                          (str){0});
        return;
    }
    if (is_lowered && written->reason.len == 0)
        complain_of_check(checking, DIAG_CHECK_REASON, offset, code,
                          level_words[written->level]);
    if (checking->count == LEVELS_MAX)
        return;
    checking->levels[checking->count++] = (struct diag_level){
        .kind = kind,
        .severity = severity,
        .folder = folder_of(arena, written->folder),
        .reason = written->reason,
    };
}

/* --- values -------------------------------------------------------------- */

static void take_word(struct level_list *checking, enum diag_kind kind,
                      const struct yaml_node *node)
{
    struct written_check written = {0};

    for (int i = 0; i < LEVEL_COUNT; i++) {
        written.level = i;
        if (str_equal(str_trim(node->text), level_words[i])) {
            add_level(checking, kind, &written, node->offset);
            return;
        }
    }
    complain_of_check(checking, DIAG_CHECK_LEVEL, node->offset, node->text,
                      (str){0});
}

static void take_value(struct level_list *checking, enum diag_kind kind,
                       const struct yaml_node *node)
{
    struct written_check written = {0};

    if (node->is_refused)
        return;
    if (node->kind == YAML_SCALAR)
        take_word(checking, kind, node);
    else if (yaml_fill(checking->filling, &check_schema, node, &written))
        add_level(checking, kind, &written, node->offset);
}

static void take_rule(struct level_list *checking, const struct yaml_pair *pair)
{
    const struct yaml_node *value = &pair->value;
    enum diag_kind kind;

    if (!diag_find_code(pair->key, &kind)) {
        complain_of_rule(checking, pair);
        return;
    }
    if (value->kind != YAML_LIST) {
        take_value(checking, kind, value);
        return;
    }
    for (size_t i = 0; i < value->count; i++)
        take_value(checking, kind, &value->items[i]);
}

/* A level for a folder stands before one for all, wherever it is written. */
static void put_folders_last(struct level_list *checking, struct config *config)
{
    struct diag_level *sorted = arena_array(checking->filling->arena,
                                            struct diag_level, checking->count);
    size_t count = 0;

    for (int is_folder = 0; is_folder < 2; is_folder++)
        for (size_t i = 0; i < checking->count; i++)
            if ((checking->levels[i].folder.len > 0) == (is_folder == 1))
                sorted[count++] = checking->levels[i];
    config->levels = sorted;
    config->level_count = count;
}

void checks_read(const struct yaml_filling *filling,
                 const struct yaml_node *node, struct config *config)
{
    struct level_list checking = {.filling = filling};

    if (!node || yaml_is_empty(node) || node->is_refused)
        return;
    if (node->kind != YAML_MAP) {
        diag_add(filling->diags, DIAG_KEY_NOT_KEYS,
                 place_at(filling->file, node->offset), STR("checks"),
                 node->kind == YAML_LIST ? STR("a list") : STR("text"));
        return;
    }
    checking.levels =
        arena_array(filling->arena, struct diag_level, LEVELS_MAX);
    for (size_t i = 0; i < node->count; i++)
        take_rule(&checking, &node->pairs[i]);
    put_folders_last(&checking, config);
}

static bool is_below(str path, str root, str folder)
{
    str rest = str_without_start(folder, root);

    if (rest.len == folder.len
        && !str_equal(folder, str_without_end(root, STR("/"))))
        return false;
    return rest.len == folder.len
           || (str_starts(path, rest) && path.len > rest.len
               && path.at[rest.len] == '/');
}

static bool has_folder(const struct hub *hub, str folder)
{
    for (size_t i = 0; i < hub->page_count; i++)
        if (is_below(hub->pages[i]->path, STR("content/"), folder))
            return true;
    for (size_t i = 0; i < hub->asset_count; i++)
        if (is_below(hub->assets[i]->path,
                     hub->assets[i]->is_static ? STR("static/")
                                               : STR("content/"),
                     folder))
            return true;
    return false;
}

void checks_find_folders(const struct hub *hub, struct diags *diags)
{
    for (size_t i = 0; i < hub->config.level_count; i++) {
        str folder = hub->config.levels[i].folder;

        if (folder.len && !has_folder(hub, folder))
            diag_add_path(diags, DIAG_CHECK_FOLDER, STR("config.yaml"), folder,
                          (str){0});
    }
}
