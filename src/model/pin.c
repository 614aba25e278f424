#include "base/near.h"
#include "model/connect.h"

static str nearest_page(const struct hub *hub, struct arena *scratch, str path)
{
    str *paths = arena_array(scratch, str, hub->page_count);
    str near;

    for (size_t i = 0; i < hub->page_count; i++)
        paths[i] = hub->pages[i]->path;
    near = near_find(path, paths, hub->page_count);
    return near.len ? arena_join(scratch, near, STR(".md")) : near;
}

static void connect_pin(const struct hub *hub, struct pin *pin,
                        struct diags *diags)
{
    struct arena scratch = {0};

    pin->page = map_find(&hub->pages_by_path, pin->path);
    if (!pin->page)
        diag_add(diags, DIAG_PIN_PAGE_UNKNOWN, pin->place, pin->path,
                 nearest_page(hub, &scratch, pin->path));
    else if (page_is_unsearched(pin->page, hub->config.language_count))
        diag_add(diags, DIAG_PIN_PAGE_LEFT_OUT, pin->place, pin->path,
                 (str){0});
    arena_free(&scratch);
}

void connect_pins(struct hub *hub, struct diags *diags)
{
    for (size_t i = 0; i < hub->config.pin_count; i++)
        connect_pin(hub, &hub->config.pins[i], diags);
}
