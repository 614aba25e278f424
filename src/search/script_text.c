#include "search/script_text.h"

#include "base/json.h"

void script_open(struct buf *out, str name)
{
    buf_add(out, STR("cohubSearch("));
    script_add_text(out, name);
    buf_add_char(out, ',');
}

void script_close(struct buf *out)
{
    buf_add(out, STR(")\n"));
}

void script_add_text(struct buf *out, str text)
{
    json_add_script_text(out, text);
}

void script_add_code(struct buf *out, str code)
{
    buf_add_char(out, '"');
    buf_add(out, code);
    buf_add_char(out, '"');
}
