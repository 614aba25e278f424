#include "command/command.h"

#include <stdio.h>

#include "base/json.h"
#include "base/utf8.h"
#include "build/hub_path.h"
#include "command/messages.h"
#include "edit/mend.h"

enum { SECONDS_A_DAY = 24 * 60 * 60, CHANGES_SHOWN = 3, LINE_MOST = 160 };

/* Changes of one rule, while they are printed. */
struct showing {
    struct buf *out;
    bool shows_all;
    size_t changes;
    size_t files;
    size_t hidden;
    size_t hidden_files;
};

/* --- lines ---------------------------------------------------------------- */

/* How many bytes two lines have in common at their start. */
static size_t common(str a, str b)
{
    size_t len = 0;

    while (len < a.len && len < b.len && a.at[len] == b.at[len])
        len++;
    return len;
}

/* Of a long line the part round what is changed. */
static void add_line(struct buf *out, char sign, str line, size_t change)
{
    enum { BEFORE_CHANGE = 40 };
    size_t from = line.len > LINE_MOST && change > BEFORE_CHANGE
                      ? change - BEFORE_CHANGE
                      : 0;
    str shown = utf8_slice(line, from, from + LINE_MOST);

    buf_format(out, "    %c %s", sign, from ? "..." : "");
    utf8_add_visible(out, shown);
    buf_add(out, from + LINE_MOST < line.len ? STR("...\n") : STR("\n"));
}

static void add_lines(struct buf *out, char sign, str lines, str others)
{
    str line;
    str other = {0};

    while (str_next_line(&lines, &line)) {
        str_next_line(&others, &other);
        add_line(out, sign, line, common(line, other));
    }
}

static void add_change(struct buf *out, const struct mended_file *file,
                       const struct mended_lines *lines)
{
    buf_add(out, STR("  "));
    utf8_add_visible(out, file->path);
    buf_format(out, ":%zu\n", lines->line);
    add_lines(out, '-', lines->before, lines->after);
    add_lines(out, '+', lines->after, lines->before);
}

/* --- by rule -------------------------------------------------------------- */

static void show_file(struct showing *showing, const struct mend_rule *rule,
                      const struct mended_file *file)
{
    size_t here = 0;
    size_t hidden = 0;

    for (size_t i = 0; i < file->change_count; i++) {
        if (file->changes[i].rule != rule)
            continue;
        here++;
        if (showing->shows_all || showing->changes + here <= CHANGES_SHOWN)
            add_change(showing->out, file, &file->changes[i]);
        else
            hidden++;
    }
    showing->changes += here;
    showing->files += here > 0;
    showing->hidden += hidden;
    showing->hidden_files += hidden > 0;
}

static void show_rule(struct buf *out, const struct mended *mended,
                      const struct mend_rule *rule, bool shows_all)
{
    struct buf changes = {0};
    struct showing showing = {.out = &changes, .shows_all = shows_all};

    for (size_t i = 0; i < mended->count; i++)
        show_file(&showing, rule, mended->files[i]);
    if (showing.changes) {
        buf_format(out, "%.*s: %zu in %zu %s. %s\n", STR_ARG(rule->id),
                   showing.changes, showing.files,
                   showing.files == 1 ? "file" : "files", rule->meaning);
        buf_add(out, buf_str(&changes));
    }
    if (showing.hidden)
        buf_format(out, "  and %zu more in %zu %s\n", showing.hidden,
                   showing.hidden_files,
                   showing.hidden_files == 1 ? "file" : "files");
    buf_free(&changes);
}

static void show(const struct mended *mended, const struct options *options)
{
    struct buf out = {0};
    size_t count;
    const struct mend_rule *rules = mend_rules(&count);

    for (size_t i = 0; i < count; i++)
        show_rule(&out, mended, &rules[i], options->shows_all);
    fwrite(out.at, 1, out.len, stdout);
    buf_free(&out);
}

/* --- the end -------------------------------------------------------------- */

static void print_end(const struct mended *mended, size_t written,
                      const struct options *options)
{
    const char *files = mended->count == 1 ? "file" : "files";

    if (mended->count == 0)
        puts("There is nothing that mend is sure of. \"cohub build\" says what "
             "is left.");
    else if (!options->writes)
        printf("%zu %s would change. Nothing is written yet: \"cohub mend "
               "--write\" does it.\n",
               mended->count, files);
    else
        printf("%zu of %zu %s changed. As they were, they are in "
               ".cohub/before/.\n",
               written, mended->count, files);
}

static void add_file_json(struct buf *out, const struct mended_file *file,
                          const char **between)
{
    for (size_t i = 0; i < file->change_count; i++) {
        const struct mended_lines *lines = &file->changes[i];

        buf_format(out, "%s{", *between);
        json_add_pair(out, "file", file->path);
        json_add_pair(out, "new_file", file->new_path);
        buf_format(out, ",\"line\":%zu", lines->line);
        json_add_pair(out, "rule", lines->rule->id);
        json_add_pair(out, "before", lines->before);
        json_add_pair(out, "after", lines->after);
        buf_add_char(out, '}');
        *between = ",\n";
    }
}

static void print_json(const struct mended *mended, size_t written,
                       const struct diags *diags)
{
    struct buf out = {0};
    struct buf facts = {0};
    const char *between = "\n";

    buf_add_char(&facts, '{');
    json_add_pair(&facts, "cohub", STR(COHUB_VERSION));
    buf_format(&facts, ",\"files\":%zu,\"written\":%zu,\"changes\":[",
               mended->count, written);
    for (size_t i = 0; i < mended->count; i++)
        add_file_json(&facts, mended->files[i], &between);
    buf_add_char(&facts, ']');
    messages_add_json(&out, buf_str(&facts), diags);
    fwrite(out.at, 1, out.len, stdout);
    buf_free(&facts);
    buf_free(&out);
}

static bool check_rule(str rule)
{
    str near = mend_rule_near(rule);
    struct buf visible = {0};

    if (rule.len == 0 || mend_rule_find(rule))
        return true;
    utf8_add_visible(&visible, rule);
    fprintf(stderr, "cohub: mend has no rule \"%.*s\".%s%.*s%s",
            STR_ARG(buf_str(&visible)), near.len ? " Did you mean \"" : "",
            STR_ARG(near), near.len ? "\"?\n" : "");
    if (near.len == 0)
        fputs(" \"cohub mend\" without --rule shows those that apply.\n",
              stderr);
    buf_free(&visible);
    return false;
}

static int status_of(bool ok, const struct diags *diags)
{
    if (diags->failures)
        return EXIT_MACHINE;
    return ok ? EXIT_DONE : EXIT_CONTENT;
}

int command_mend(const struct options *options)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct mending_wish wish = {
        .only = options->rule,
        .today = date_of_days(options->epoch_seconds / SECONDS_A_DAY),
    };
    struct mended mended;
    size_t written = 0;
    int status;
    bool ok;

    if (!messages_check_format(options) || !check_rule(options->rule))
        return EXIT_USAGE;
    wish.hub_path = hub_path_of(&arena, options->hub_path);
    ok = mend_find(&arena, &wish, &diags, &mended);
    if (ok && options->writes)
        written = mend_write(&arena, &mended, &diags);
    if (messages_are_json(options)) {
        print_json(&mended, written, &diags);
    } else {
        if (ok && !options->is_quiet)
            show(&mended, options);
        fflush(stdout);
        messages_print(&diags, options);
        if (ok && !options->is_quiet)
            print_end(&mended, written, options);
    }
    mended_close(&mended);
    status = status_of(ok, &diags);
    arena_free(&arena);
    return status;
}
