#include "build/machine.h"
#include "model/feed.h"
#include "model/route.h"
#include "model/version.h"

/* A feed while it is written. */
struct atom_feed {
    const struct hub *hub;
    const struct tree *tree; /* standard, in the feed's language */
    struct arena *scratch;
    struct buf *out;
};

static void add_element(const struct atom_feed *writing, const char *name,
                        str words)
{
    if (words.len == 0)
        return;
    buf_format(writing->out, "<%s>", name);
    buf_add_escaped(writing->out, words);
    buf_format(writing->out, "</%s>\n", name);
}

/* What config.yaml says is in the first language. */
static void add_hub_words(const struct atom_feed *writing, const char *name,
                          str words)
{
    if (words.len == 0)
        return;
    buf_format(writing->out, "<%s xml:lang=\"", name);
    buf_add_escaped(writing->out, writing->hub->config.languages[0].code);
    buf_add(writing->out, STR("\">"));
    buf_add_escaped(writing->out, words);
    buf_format(writing->out, "</%s>\n", name);
}

/* A day without a time: its first moment. */
static void add_moment(const struct atom_feed *writing, const char *name,
                       struct date date)
{
    if (date_is_given(date))
        add_element(writing, name,
                    arena_join(writing->scratch,
                               date_iso(writing->scratch, date),
                               STR("T00:00:00Z")));
}

static void add_link(const struct atom_feed *writing, const char *rel,
                     str address)
{
    buf_format(writing->out, "<link rel=\"%s\" href=\"", rel);
    buf_add_escaped(writing->out, address);
    buf_add(writing->out, STR("\"/>\n"));
}

static str address_of(const struct atom_feed *writing, str path)
{
    const struct config *config = &writing->hub->config;

    return route_absolute(writing->scratch, config->url, path,
                          config->pretty_urls);
}

static str entry_address(const struct atom_feed *writing,
                         const struct page *page)
{
    return address_of(writing, route_of(writing->scratch, writing->tree->prefix,
                                        page_address(page, writing->tree),
                                        writing->hub->config.pretty_urls));
}

static void add_entry(const struct atom_feed *writing, const struct page *page,
                      const struct article *article)
{
    str address = entry_address(writing, page);

    buf_add(writing->out, STR("<entry>\n"));
    add_element(writing, "title", article->front.title);
    add_element(writing, "id", address);
    add_link(writing, "alternate", address);
    add_moment(writing, "published", article->front.date);
    add_moment(writing, "updated", version_changed(&article->front));
    add_element(writing, "summary", article->front.description);
    buf_add(writing->out, STR("</entry>\n"));
}

static void add_head(const struct atom_feed *writing, const struct feed *feed)
{
    const struct config *config = &writing->hub->config;
    str own = address_of(writing, feed_path(writing->scratch, writing->tree));

    buf_add(writing->out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<feed xmlns=\"http://www.w3.org/2005/Atom\" "
                              "xml:lang=\""));
    buf_add_escaped(writing->out, writing->tree->language->code);
    buf_add(writing->out, STR("\">\n"));
    add_hub_words(writing, "title", config->name);
    add_hub_words(writing, "subtitle", config->description);
    add_element(writing, "id", own);
    add_link(writing, "self", own);
    add_link(writing, "alternate", entry_address(writing, writing->hub->home));
    add_moment(writing, "updated", version_changed(&feed->articles[0]->front));
    buf_add(writing->out, STR("<author>\n"));
    add_element(writing, "name",
                config->contact.organisation.len ? config->contact.organisation
                                                 : config->name);
    buf_add(writing->out, STR("</author>\n"));
    add_hub_words(writing, "rights", config->licence);
}

void feed_write(const struct hub *hub, size_t language, struct arena *scratch,
                struct buf *out)
{
    const struct feed *feed = &hub->feeds[language];
    struct atom_feed writing = {
        .hub = hub,
        .tree = &hub->trees[variant_standard_slot(language)],
        .scratch = scratch,
        .out = out,
    };

    add_head(&writing, feed);
    for (size_t i = 0; i < feed->count; i++)
        add_entry(&writing, feed->pages[i], feed->articles[i]);
    buf_add(out, STR("</feed>\n"));
}

void robots_write(const struct hub *hub, size_t index, struct arena *scratch,
                  struct buf *out)
{
    (void)index; /* there is one */
    (void)scratch;
    buf_add(out, STR("User-agent: *\nDisallow:\n"));
    if (hub->config.url.len)
        buf_format(out, "\nSitemap: %.*ssitemap.xml\n",
                   STR_ARG(hub->config.url));
}
