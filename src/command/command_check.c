#include "command/command.h"

#include <stdio.h>

#include "audit/findings.h"
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
    const char *way_out = "The messages of \"cohub check\" end with the "
                          "name of their rule.";

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

static void add_json(struct buf *out, const struct site_result *result,
                     const struct diags *diags)
{
    struct buf facts = {0};

    buf_add_char(&facts, '{');
    json_add_pair(&facts, "cohub", STR(COHUB_VERSION));
    json_add_count(&facts, "pages", result->pages);
    json_add_count(&facts, "left_out", result->left_out);
    json_add_count(&facts, "unsaid", result->unsaid);
    messages_add_json(out, buf_str(&facts), diags);
    buf_free(&facts);
}

static void add_html(struct buf *out, const struct site_result *result,
                     const struct diags *diags)
{
    struct arena scratch = {0};
    str summary = arena_format(
        &scratch, "%zu page%s checked: %zu error%s, %zu warning%s.",
        result->pages, plural(result->pages), diags->errors,
        plural(diags->errors), diags->warnings, plural(diags->warnings));

    findings_write_html(out, diags, STR("What cohub check found"), summary);
    arena_free(&scratch);
}

/* For programs and people elsewhere, on standard output.  False for text. */
static bool print_as(str format, const struct site_result *result,
                     const struct diags *diags)
{
    struct buf out = {0};

    if (str_equal(format, STR("json")))
        add_json(&out, result, diags);
    else if (str_equal(format, STR("sarif")))
        findings_write_sarif(&out, diags);
    else if (str_equal(format, STR("github")))
        findings_write_github(&out, diags);
    else if (str_equal(format, STR("html")))
        add_html(&out, result, diags);
    else
        return false;
    fwrite(out.at, 1, out.len, stdout);
    buf_free(&out);
    return true;
}

static bool check_format(str format)
{
    static const str names[] = {STR_INIT("text"), STR_INIT("json"),
                                STR_INIT("sarif"), STR_INIT("html"),
                                STR_INIT("github")};

    if (format.len == 0
        || str_is_one_of(format, names, sizeof names / sizeof names[0]))
        return true;
    messages_refuse("findings cannot be written as", format,
                    "Write text, json, sarif, html or github.");
    return false;
}

static int status_of(const struct diags *diags, const struct options *options)
{
    if (diags->failures)
        return EXIT_MACHINE;
    return diags->errors || (options->is_strict && diags->warnings)
               ? EXIT_CONTENT
               : EXIT_DONE;
}

static int check_pages(const struct options *options, struct arena *arena)
{
    struct diags diags = {.arena = arena};
    struct site_wish wish = {
        .paths = options->words,
        .path_count = options->word_count,
        .jobs =
            options->jobs ? (unsigned)options->jobs : pool_threads_available(),
    };
    struct site_result result;

    if (!check_format(options->format)
        || !read_rule(arena, options->rule, &wish.choice.only))
        return EXIT_USAGE;
    if (!read_level(options->level, &wish.choice.level))
        return messages_refuse("there is no level", options->level,
                               "Write A, AA or AAA.");
    result = site_audit(arena, &wish, &diags);
    if (!print_as(options->format, &result, &diags)) {
        messages_print(&diags, options);
        if (!options->is_quiet)
            print_end(&result, &diags);
    }
    return status_of(&diags, options);
}

int command_check(const struct options *options)
{
    struct arena arena = {0};
    int status = check_pages(options, &arena);

    arena_free(&arena);
    return status;
}
