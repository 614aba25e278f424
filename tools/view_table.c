/*
 * view_table - write what templates may see as tables in Markdown.
 *
 *   view_table > tables.md
 *
 * docs/theming.md holds these tables; tests/tool/theming.sh compares the two.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

struct row {
    const char *object;
    const char *name;
    const char *kind;
    const char *element;
    const char *meaning;
};

static const struct row rows[] = {
#define VIEW(object, name, kind, element, meaning) \
    {#object, #name, #kind, #element, meaning},
#include "../src/view/view.def"
#undef VIEW
};

enum { ROW_COUNT = sizeof(rows) / sizeof(rows[0]) };

static const struct {
    const char *kind;
    const char *words;
} kinds[] = {
    {"TEXT", "text"},      {"URL", "address"}, {"HTML", "HTML"},
    {"FLAG", "yes or no"}, {"LIST", "list"},   {"OBJECT", "group"},
};

static void print_lower(const char *text)
{
    for (; *text; text++)
        putchar(tolower((unsigned char)*text));
}

static void print_kind(const char *kind)
{
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (strcmp(kinds[i].kind, kind) == 0)
            fputs(kinds[i].words, stdout);
}

/* What a template sees with nothing open. */
static int is_bottom(const char *object)
{
    return strcmp(object, "ROOT") == 0 || strcmp(object, "BLOCK") == 0;
}

/* "In `menu` and `page.children`": where a template meets the object. */
static void print_where(const char *object)
{
    const char *between = "In ";

    for (size_t i = 0; i < ROW_COUNT; i++) {
        if (strcmp(rows[i].element, object) != 0)
            continue;
        printf("%s`", between);
        if (!is_bottom(rows[i].object)) {
            print_lower(rows[i].object);
            putchar('.');
        }
        print_lower(rows[i].name);
        putchar('`');
        between = ", ";
    }
    puts(":\n");
}

static void print_heading(const char *object)
{
    if (strcmp(object, "ROOT") == 0) {
        puts("### Everywhere\n");
    } else if (strcmp(object, "BLOCK") == 0) {
        puts("### In the part of a block\n");
    } else {
        printf("### %c", object[0]);
        for (const char *c = object + 1; *c; c++)
            putchar(*c == '_' ? ' ' : tolower((unsigned char)*c));
        puts("\n");
        print_where(object);
    }
    puts("| name | kind | what it is |\n| --- | --- | --- |");
}

int main(void)
{
    for (size_t i = 0; i < ROW_COUNT; i++) {
        if (i == 0 || strcmp(rows[i].object, rows[i - 1].object) != 0) {
            if (i > 0)
                puts("");
            print_heading(rows[i].object);
        }
        printf("| `");
        print_lower(rows[i].name);
        printf("` | ");
        print_kind(rows[i].kind);
        printf(" | %s |\n", rows[i].meaning);
    }
    return 0;
}
