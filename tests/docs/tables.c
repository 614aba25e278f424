/*
 * tables - the tables of docs/, made from the tables in the code.
 *
 *   tables messages | config | front-matter | foreign-keys |
 *   records | part-changes | mend-rules
 */
#include <stdio.h>

#include "base/diag.h"
#include "edit/mend_rule.h"
#include "source/config.h"
#include "source/facets.h"
#include "source/foreign_key.h"
#include "source/front_matter.h"
#include "source/glossary.h"
#include "source/resources.h"
#include "theme/part_change.h"

static void print_cell(const char *text)
{
    for (; *text; text++) {
        if (*text == '|')
            putchar('\\');
        putchar(*text);
    }
}

static const struct {
    enum diag_kind kind;
    const char *severity;
    const char *message;
    const char *fix;
} rows[] = {
#define DIAG(kind, severity, message, fix) \
    {DIAG_##kind, #severity, message, fix},
#include "base/diag.def"
#undef DIAG
};

/* "{a}" and "{b?, or {b}?}" are for the program; people read "…". */
static void print_words(const char *text)
{
    for (; *text; text++) {
        if (text[0] == '{' && (text[1] == 'a' || text[1] == 'b')
            && text[2] == '}') {
            fputs("…", stdout);
            text += 2;
        } else if (text[0] == '{' && text[1] == 'b' && text[2] == '?') {
            text += 2;
        } else if (text[0] == '?' && text[1] == '}') {
            text += 1;
        } else {
            print_cell((const char[]){*text, 0});
        }
    }
}

static void print_messages(void)
{
    struct arena arena = {0};

    puts("| code | kind | what it says | what to do |");
    puts("| --- | --- | --- | --- |");
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        str code = diag_code(&arena, rows[i].kind);
        str severity = diag_severity_name(rows[i].kind);

        printf("| `%.*s` | %.*s | ", STR_ARG(code), STR_ARG(severity));
        print_words(rows[i].message);
        fputs(" | ", stdout);
        print_words(rows[i].fix);
        puts(" |");
    }
    arena_free(&arena);
}

static void print_key(const struct yaml_key *key, const char *above)
{
    str type = yaml_type_words(key->type);

    printf("| `%s%.*s` | %.*s%s | ", above, STR_ARG(key->name), STR_ARG(type),
           key->is_required ? ", required" : "");
    print_cell(key->meaning);
    fputs(" | ", stdout);
    if (key->example) {
        fputs("`", stdout);
        print_cell(key->example);
        fputs("`", stdout);
    }
    puts(" |");
}

/* Schemas are at most two deep. */
static void print_schema(const struct yaml_schema *schema)
{
    puts("| key | a value is | what it means | for instance |");
    puts("| --- | --- | --- | --- |");
    for (size_t i = 0; i < schema->count; i++) {
        const struct yaml_key *key = &schema->keys[i];
        char above[64];

        print_key(key, "");
        if (!key->of)
            continue;
        snprintf(above, sizeof(above), "%.*s: ", STR_ARG(key->name));
        for (size_t j = 0; j < key->of->count; j++)
            print_key(&key->of->keys[j], above);
    }
}

/* What becomes of a key of another program. */
static void print_ours(const struct foreign_key *row)
{
    if (row->use == FOREIGN_OTHERWISE)
        print_cell(row->advice);
    else if (row->use == FOREIGN_IDLE)
        fputs("not needed", stdout);
    else
        printf("read as `%.*s`", STR_ARG(row->ours));
}

static void print_foreign(void)
{
    size_t count;
    const struct foreign_key *row = foreign_key_rows(&count);

    puts("| key | whose it is | what it means there | in cohub |");
    puts("| --- | --- | --- | --- |");
    for (size_t i = 0; i < count; i++) {
        printf("| `%.*s` | %s | ", STR_ARG(row[i].name), row[i].whose);
        print_cell(row[i].meaning);
        fputs(" | ", stdout);
        print_ours(&row[i]);
        puts(" |");
    }
}

static void print_records(void)
{
    puts("### Terms, in content/glossary.yaml\n");
    print_schema(&term_schema);
    puts("\n### Resources, in content/resources.yaml\n");
    print_schema(&resource_schema);
    puts("\n### Facets, in config.yaml\n");
    print_schema(&facet_schema);
}

static void print_part_changes(void)
{
    size_t count;
    const struct part_change *row = part_changes(&count);

    puts("| version | file of yours | what changed | what to do |");
    puts("| --- | --- | --- | --- |");
    for (size_t i = 0; i < count; i++)
        printf("| %ld | `%.*s` | %.*s | %.*s |\n", row[i].version,
               STR_ARG(row[i].file), STR_ARG(row[i].what), STR_ARG(row[i].fix));
}

static void print_mend_rules(void)
{
    size_t count;
    const struct mend_rule *rules = mend_rules(&count);

    puts("| rule | what it does |");
    puts("| --- | --- |");
    for (size_t i = 0; i < count; i++)
        printf("| `%.*s` | %s |\n", STR_ARG(rules[i].id), rules[i].meaning);
}

int main(int argc, char **argv)
{
    str wanted = argc > 1 ? str_of(argv[1]) : (str){0};

    if (str_equal(wanted, STR("messages")))
        print_messages();
    else if (str_equal(wanted, STR("config")))
        print_schema(&config_schema);
    else if (str_equal(wanted, STR("records")))
        print_records();
    else if (str_equal(wanted, STR("foreign-keys")))
        print_foreign();
    else if (str_equal(wanted, STR("front-matter")))
        print_schema(&front_schema);
    else if (str_equal(wanted, STR("part-changes")))
        print_part_changes();
    else if (str_equal(wanted, STR("mend-rules")))
        print_mend_rules();
    else
        return 2;
    return 0;
}
