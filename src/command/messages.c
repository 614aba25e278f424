#include "command/messages.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/digest_json.h"
#include "base/file.h"
#include "base/utf8.h"
#include "build/report_file.h"
#include "command/command.h"

void messages_print(const struct diags *diags, const struct options *options)
{
    struct buf text = {0};
    bool colour = isatty(STDERR_FILENO);

    if (options->shows_all)
        digest_write_all(&text, diags, colour);
    else
        digest_write(&text, diags, colour);
    fwrite(text.at, 1, text.len, stderr);
    buf_free(&text);
}

bool messages_are_json(const struct options *options)
{
    return str_equal(options->format, STR("json"));
}

void messages_print_text(str text)
{
    struct buf visible = {0};

    utf8_add_visible(&visible, text);
    fwrite(visible.at, 1, visible.len, stdout);
    buf_free(&visible);
}

int messages_refuse(const char *what, str word, const char *way_out)
{
    struct buf visible = {0};

    utf8_add_visible(&visible, word);
    fprintf(stderr, "cohub: %s \"%.*s\". %s\n", what,
            STR_ARG(buf_str(&visible)), way_out);
    buf_free(&visible);
    return EXIT_USAGE;
}

bool messages_check_format(const struct options *options)
{
    if (options->format.len == 0 || messages_are_json(options)
        || str_equal(options->format, STR("text")))
        return true;
    messages_refuse("answers cannot be written as", options->format,
                    "Write text or json.");
    return false;
}

void messages_add_json(struct buf *buf, str facts, const struct diags *diags)
{
    buf_add(buf, facts);
    digest_json_write(buf, diags);
    buf_add(buf, STR("}\n"));
}

static void complain_of_report(str path, int why)
{
    struct arena scratch = {0};
    struct buf visible = {0};

    utf8_add_visible(&visible, path);
    fprintf(stderr,
            "cohub: the report %.*s could not be written: %.*s. Choose "
            "another file with --report.\n",
            STR_ARG(buf_str(&visible)), STR_ARG(file_reason(&scratch, why)));
    buf_free(&visible);
    arena_free(&scratch);
}

bool messages_write_report(const struct options *options, str facts,
                           const struct diags *diags)
{
    struct buf text = {0};
    bool ok;

    if (options->report.len == 0)
        return true;
    if (str_ends(options->report, STR(".json")))
        messages_add_json(&text, facts, diags);
    else
        digest_write_all(&text, diags, false);
    ok = report_file_write(options->report, buf_str(&text));
    if (!ok)
        complain_of_report(options->report, errno);
    buf_free(&text);
    return ok;
}
