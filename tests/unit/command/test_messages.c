#include "command/messages.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "tap.h"

static void test_messages_go_to_the_other_line_without_colours(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    char said[2000] = {0};
    FILE *real = stderr;

    diag_add_path(&diags, DIAG_OUTPUT_NOT_OURS, STR("public"), (str){0},
                  (str){0});
    stderr = fmemopen(said, sizeof(said) - 1, "w");
    messages_print(&diags, &(struct options){0});
    fclose(stderr);
    stderr = real;
    CHECK(strstr(said, "public: error: ") == said);
    CHECK(strstr(said, "[output-not-ours]"));
    CHECK(!strchr(said, '\033'));
    arena_free(&arena);
}

int main(void)
{
    RUN(test_messages_go_to_the_other_line_without_colours);
    return tap_done();
}
