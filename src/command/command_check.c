#include "command/command.h"

#include <stdio.h>

#include "audit/site_audit.h"
#include "base/json.h"
#include "base/pool.h"
#include "command/messages.h"

static bool read_level(str word, enum rule_level *level)
{
    static const str names[] = {STR_INIT("A"), STR_INIT("AA"), STR_INIT("AAA")};

    *level = RULE_AAA;
    for (int i = 0; i < RULE_AAA; i++)
        if (str_equal_nocase(word, names[i])) {
            *level = (enum rule_level)(i + 1);
            return true;
        }
    return word.len == 0;
}

static bool read_rule(struct arena *arena, str name, const struct rule **rule)
{
    str near;
    const char *way_out = "docs/rules.md has them all.";

    *rule = name.len ? rule_find(name) : NULL;
    if (name.len == 0 || *rule)
        return true;
    near = rule_near(arena, name);
    if (near.len)
        way_out =
            arena_cstr(arena, arena_format(arena, "Did you mean \"%.*s\"?",
                                           STR_ARG(near)));
    messages_refuse("check has no rule", name, way_out);
    return false;
}

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

static void print_end(const struct site_result *result,
                      const struct diags *diags)
{
    if (result->unsaid)
        printf("%zu more of the same on those pages.\n", result->unsaid);
    if (result->left_out)
        printf("%zu file%s left out: no HTML.\n", result->left_out,
               plural(result->left_out));
    printf("%zu page%s checked: %zu error%s, %zu warning%s.\n", result->pages,
           plural(result->pages), diags->errors, plural(diags->errors),
           diags->warnings, plural(diags->warnings));
}

static void print_json(const struct site_result *result,
                       const struct diags *diags)
{
    struct buf out = {0};
    struct buf facts = {0};

    buf_add_char(&facts, '{');
    json_add_pair(&facts, "cohub", STR(COHUB_VERSION));
    json_add_count(&facts, "pages", result->pages);
    json_add_count(&facts, "left_out", result->left_out);
    json_add_count(&facts, "unsaid", result->unsaid);
    messages_add_json(&out, buf_str(&facts), diags);
    fwrite(out.at, 1, out.len, stdout);
    buf_free(&facts);
    buf_free(&out);
}

static int status_of(const struct diags *diags, const struct options *options)
{
    if (diags->failures)
        return EXIT_MACHINE;
    return diags->errors || (options->is_strict && diags->warnings)
               ? EXIT_CONTENT
               : EXIT_DONE;
}

int command_check(const struct options *options)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct site_wish wish = {
        .paths = options->words,
        .path_count = options->word_count,
        .jobs =
            options->jobs ? (unsigned)options->jobs : pool_threads_available(),
    };
    struct site_result result;
    int status;

    if (!messages_check_format(options)
        || !read_rule(&arena, options->rule, &wish.choice.only))
        return EXIT_USAGE;
    if (!read_level(options->level, &wish.choice.level))
        return messages_refuse("there is no level", options->level,
                               "Write A, AA or AAA.");
    result = site_audit(&arena, &wish, &diags);
    if (messages_are_json(options)) {
        print_json(&result, &diags);
    } else {
        messages_print(&diags, options);
        if (!options->is_quiet)
            print_end(&result, &diags);
    }
    status = status_of(&diags, options);
    arena_free(&arena);
    return status;
}
