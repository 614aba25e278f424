#include "view/view_name.h"

#include "view/view.h"

static const str names[] = {
#define VIEW_NAME(name) [NAME_##name] = STR_INIT(#name),
#include "view/view.def"
#undef VIEW_NAME
};

static const struct check_row rows[] = {
#define VIEW(object, name, kind, element, meaning) \
    {VIEW_##object, NAME_##name, VALUE_##kind, VIEW_##element},
#include "view/view.def"
#undef VIEW
};

const struct vocabulary view_vocabulary = {
    .names = names,
    .name_count = NAMES_IN_VIEW,
    .rows = rows,
    .count = sizeof(rows) / sizeof(rows[0]),
};
