#include "build/machine.h"
#include "model/route.h"

/* One old address in one tree. */
struct redirect {
    str from;  /* from the root of the host, without the query */
    str query; /* "id=1", or empty */
    str to;
};

/* "/hub/" of https://www.example.org/hub/. */
static str site_root(const struct hub *hub)
{
    str url = hub->config.url;
    ptrdiff_t scheme = str_find(url, STR("://"));
    str_halves cut = str_cut(
        scheme < 0 ? url : str_slice(url, (size_t)scheme + 3, url.len), '/');

    return cut.found ? (str){cut.tail.at - 1, cut.tail.len + 1} : STR("/");
}

static struct redirect redirect_of(const struct hub *hub, struct arena *scratch,
                                   const struct alias *alias,
                                   const struct tree *tree)
{
    bool pretty = hub->config.pretty_urls;
    str_halves cut = str_cut(alias->path, '?');
    str to = route_of(scratch, tree->prefix, page_address(alias->page, tree),
                      pretty);

    to = route_absolute(scratch, site_root(hub), to, pretty);
    if (alias->page->list)
        to = arena_format(scratch, "%.*s#%.*s", STR_ARG(to),
                          STR_ARG(alias->page->anchor));
    return (struct redirect){
        .from =
            route_absolute(scratch, site_root(hub),
                           arena_join(scratch, tree->prefix, cut.head), false),
        .query = cut.tail,
        .to = to,
    };
}

/* The first tree has a page that leads on to each entry. */
static void
each_entry(const struct hub *hub, struct arena *scratch, struct buf *out,
           void (*write)(const struct redirect *redirect, struct buf *out))
{
    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 1; hub->pages[i]->list && j < hub->tree_count; j++) {
            struct alias alias = {.page = hub->pages[i]};
            struct redirect redirect;

            alias.path = route_of(scratch, (str){0}, hub->pages[i]->address,
                                  hub->config.pretty_urls);
            redirect = redirect_of(hub, scratch, &alias, &hub->trees[j]);
            write(&redirect, out);
        }
}

static void each(const struct hub *hub, struct arena *scratch, struct buf *out,
                 void (*write)(const struct redirect *redirect,
                               struct buf *out))
{
    for (size_t i = 0; i < hub->redirect_count * hub->tree_count; i++) {
        const struct alias *alias = &hub->redirects[i / hub->tree_count];
        const struct tree *tree = &hub->trees[i % hub->tree_count];
        struct redirect redirect;

        if (alias->tree && alias->tree != tree)
            continue;
        redirect = redirect_of(hub, scratch, alias, tree);
        write(&redirect, out);
    }
    each_entry(hub, scratch, out, write);
}

/* /old.php id=1 /new.html 301 */
static void write_line(const struct redirect *redirect, struct buf *out)
{
    str_halves cut = {.tail = redirect->query, .found = redirect->query.len};

    buf_add(out, redirect->from);
    while (cut.found) {
        cut = str_cut(cut.tail, '&');
        buf_add_char(out, ' ');
        buf_add(out, cut.head);
    }
    buf_format(out, " %.*s 301\n", STR_ARG(redirect->to));
}

/* Signs that a pattern takes for more than themselves. */
static void add_pattern(struct buf *out, str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (str_find_char(STR("\\.+*?()[]{}^$|"), text.at[i]) >= 0)
            buf_add_char(out, '\\');
        buf_add_char(out, text.at[i]);
    }
}

static void write_rule(const struct redirect *redirect, struct buf *out)
{
    if (redirect->query.len) {
        buf_add(out, STR("RewriteCond %{QUERY_STRING} ^"));
        add_pattern(out, redirect->query);
        buf_add(out, STR("$\n"));
    }
    buf_add(out, STR("RewriteCond %{REQUEST_URI} ^"));
    add_pattern(out, redirect->from);
    buf_format(out, "$\nRewriteRule ^ %.*s [R=301,NE,QSD,L]\n",
               STR_ARG(redirect->to));
}

void redirects_write(const struct hub *hub, size_t index, struct arena *scratch,
                     struct buf *out)
{
    (void)index;
    each(hub, scratch, out, write_line);
}

void htaccess_write(const struct hub *hub, size_t index, struct arena *scratch,
                    struct buf *out)
{
    (void)index;
    buf_add(out, STR("RewriteEngine On\n"));
    each(hub, scratch, out, write_rule);
}
