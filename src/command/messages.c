#include "command/messages.h"

#include <stdio.h>
#include <unistd.h>

void messages_print(const struct diags *diags)
{
    struct buf text = {0};

    diag_write(&text, diags, isatty(STDERR_FILENO));
    fwrite(text.at, 1, text.len, stderr);
    buf_free(&text);
}
