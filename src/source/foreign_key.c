#include "source/foreign_key.h"

#define JEKYLL "Jekyll"
#define HUGO "Hugo"
#define ELEVENTY "Eleventy"
#define WORDPRESS "WordPress"
#define GOVUK "GOV.UK"
#define MKDOCS "MkDocs"
#define DOCUSAURUS "Docusaurus"
#define MANY "several"

#define READ(key, whose, use, ours, meaning) \
    { \
        STR_INIT(key), whose, meaning, FOREIGN_##use, STR_INIT(ours), NULL \
    }
#define OTHERWISE(key, whose, meaning, advice) \
    { \
        STR_INIT(key), whose, meaning, FOREIGN_OTHERWISE, STR_INIT(""), advice \
    }
#define IDLE(key, whose, meaning) \
    { \
        STR_INIT(key), whose, meaning, FOREIGN_IDLE, STR_INIT(""), NULL \
    }

/* More than once: two programs write them in two ways. */
static const struct foreign_key rows[] = {
    /* what the page is about */
    READ("tags", MANY, TEXTS, "topics", "words to find the page by"),
    READ("tag", JEKYLL, TEXTS, "topics", "a word to find the page by"),
    READ("categories", MANY, TEXTS, "topics", "groups that the page is in"),
    READ("category", MANY, TEXTS, "topics", "the group that the page is in"),
    READ("summary", HUGO, SAME, "description", "what the page is about"),
    READ("excerpt", MANY, SAME, "description", "what the page is about"),
    READ("abstract", MANY, SAME, "description", "what the page is about"),
    READ("post_title", WORDPRESS, SAME, "title", "the title"),
    READ("post_excerpt", WORDPRESS, SAME, "description",
         "what the page is about"),
    /* days */
    READ("lastmod", HUGO, SAME, "updated", "the day of the last change"),
    READ("last_modified_at", JEKYLL, SAME, "updated",
         "the day of the last change"),
    READ("last_modified", MANY, SAME, "updated", "the day of the last change"),
    READ("modified", WORDPRESS, SAME, "updated", "the day of the last change"),
    READ("post_modified", WORDPRESS, SAME, "updated",
         "the day of the last change"),
    READ("last_updated", GOVUK, SAME, "updated", "the day of the last change"),
    READ("date_updated", MANY, SAME, "updated", "the day of the last change"),
    READ("updated_at", MANY, SAME, "updated", "the day of the last change"),
    READ("updatedDate", MANY, SAME, "updated", "the day of the last change"),
    READ("last_update", DOCUSAURUS, UPDATE, "updated",
         "the day of the last change, and who made it"),
    READ("publishDate", HUGO, SAME, "date", "the day it is published"),
    READ("pubDate", MANY, SAME, "date", "the day it is published"),
    READ("date_published", MANY, SAME, "date", "the day it is published"),
    READ("published_at", MANY, SAME, "date", "the day it is published"),
    READ("post_date", WORDPRESS, SAME, "date", "the day it is published"),
    READ("created", MANY, SAME, "date", "the day it was written"),
    READ("expiryDate", HUGO, SAME, "expires", "the day it is taken down"),
    READ("unpublishDate", HUGO, SAME, "expires", "the day it is taken down"),
    READ("expiry", MANY, SAME, "expires", "the day it is taken down"),
    READ("expiration_date", MANY, SAME, "expires", "the day it is taken down"),
    READ("last_reviewed_on", GOVUK, SAME, "reviewed",
         "the day somebody last checked it"),
    READ("last_reviewed", MANY, SAME, "reviewed",
         "the day somebody last checked it"),
    READ("next_review", MANY, SAME, "review", "the day of the next check"),
    OTHERWISE("review_in", GOVUK, "how long until the next check",
              "write the day of the next review as \"review\""),
    /* places */
    READ("weight", HUGO, NUMBER, "order", "its place among its neighbours"),
    READ("nav_order", JEKYLL, NUMBER, "order",
         "its place among its neighbours"),
    READ("sidebar_position", DOCUSAURUS, NUMBER, "order",
         "its place among its neighbours"),
    READ("menu_order", WORDPRESS, NUMBER, "order",
         "its place among its neighbours"),
    READ("permalink", MANY, ADDRESSES, "aliases", "the address that it had"),
    READ("url", HUGO, ADDRESSES, "aliases", "the address that it had"),
    READ("link", WORDPRESS, ADDRESSES, "aliases", "the address that it had"),
    READ("alias", JEKYLL, ADDRESSES, "aliases", "an older address"),
    READ("redirect_from", JEKYLL, ADDRESSES, "aliases", "older addresses"),
    READ("old_paths", GOVUK, ADDRESSES, "aliases", "older addresses"),
    READ("post_name", WORDPRESS, SAME, "slug", "the end of its address"),
    OTHERWISE("redirect_to", JEKYLL, "where the page leads on to",
              "write this page's address under \"aliases\" of the page that "
              "it leads to, and delete this one"),
    OTHERWISE("redirect", MANY, "where the page leads on to",
              "write this page's address under \"aliases\" of the page that "
              "it leads to, and delete this one"),
    OTHERWISE("canonical_url", MANY, "the page that this is a copy of",
              "say in the text where it was published first, with a link"),
    /* who */
    READ("author", MANY, PEOPLE, "people", "who wrote it"),
    READ("authors", MANY, PEOPLE, "people", "who wrote it"),
    READ("byline", MANY, PEOPLE, "people", "who wrote it"),
    READ("post_author", WORDPRESS, PEOPLE, "people", "who wrote it"),
    OTHERWISE("owner", GOVUK, "who looks after it",
              "write it as \"people:\" and \"  - {role: Looks after this "
              "page, organisation: ...}\""),
    /* not for everybody */
    READ("published", JEKYLL, PUBLISHED, "draft", "no: it is kept back"),
    READ("status", WORDPRESS, STATUS, "draft",
         "draft, private, pending or trash: it is kept back"),
    READ("post_status", WORDPRESS, STATUS, "draft",
         "draft, private, pending or trash: it is kept back"),
    READ("visibility", MANY, STATUS, "draft", "private: it is kept back"),
    READ("private", MANY, HIDDEN, "draft", "yes: it is kept back"),
    READ("headless", HUGO, HIDDEN, "draft", "yes: it has no page"),
    READ("locale", MANY, SAME, "lang", "the language"),
    READ("language", MANY, SAME, "lang", "the language"),
    OTHERWISE("unlisted", DOCUSAURUS, "it is in no list",
              "write \"draft: yes\" to keep it out of the site; every page "
              "that is published is in the lists"),
    OTHERWISE("hidden", MANY, "it is in no list",
              "write \"draft: yes\" to keep it out of the site; every page "
              "that is published is in the lists"),
    OTHERWISE("nav_exclude", JEKYLL, "it is in no menu",
              "write \"draft: yes\" to keep it out of the site; every page "
              "that is published is in the lists"),
    OTHERWISE("hide_in_navigation", GOVUK, "it is in no menu",
              "write \"draft: yes\" to keep it out of the site; every page "
              "that is published is in the lists"),
    OTHERWISE("eleventyExcludeFromCollections", ELEVENTY, "it is in no list",
              "write \"search: no\" to keep it out of the search"),
    OTHERWISE("search_exclude", JEKYLL, "the search does not find it",
              "write \"search: no\""),
    OTHERWISE("noindex", MANY, "search engines leave it out",
              "write \"search: no\" to keep it out of the hub's own search"),
    OTHERWISE("robots", MANY, "what search engines may do",
              "write \"search: no\" to keep it out of the hub's own search"),
    OTHERWISE("password", WORDPRESS, "it is behind a password",
              "write \"draft: yes\" to keep it out of the site; nothing on a "
              "site of files is secret"),
    /* words that readers saw */
    OTHERWISE("linkTitle", HUGO, "its name in menus",
              "menus show the title, so make the title short"),
    OTHERWISE("nav_title", JEKYLL, "its name in menus",
              "menus show the title, so make the title short"),
    OTHERWISE("sidebar_label", DOCUSAURUS, "its name in menus",
              "menus show the title, so make the title short"),
    OTHERWISE("pagination_label", DOCUSAURUS, "its name in menus",
              "menus show the title, so make the title short"),
    OTHERWISE("short_title", MANY, "its name in menus",
              "menus show the title, so make the title short"),
    OTHERWISE("eleventyNavigation", ELEVENTY, "its place in the menu",
              "its folder is its section; write \"order: 1\" to put it first"),
    OTHERWISE("menu", HUGO, "its place in the menu",
              "its folder is its section; write \"order: 1\" to put it first"),
    OTHERWISE("menus", HUGO, "its place in the menu",
              "its folder is its section; write \"order: 1\" to put it first"),
    OTHERWISE("parent", MANY, "the page above it",
              "move the file into the folder of the page above it"),
    OTHERWISE("grand_parent", JEKYLL, "the page two above it",
              "move the file into the folder of the page above it"),
    OTHERWISE("series", HUGO, "pages that belong together",
              "put them into one folder, or give them one topic"),
    OTHERWISE("subtitle", MANY, "words below the title",
              "write them at the start of the text"),
    OTHERWISE("deck", MANY, "words below the title",
              "write them at the start of the text"),
    OTHERWISE("kicker", MANY, "words above the title",
              "write them at the start of the text"),
    OTHERWISE("lead", MANY, "words below the title",
              "write them at the start of the text"),
    OTHERWISE("intro", MANY, "words below the title",
              "write them at the start of the text"),
    OTHERWISE("keywords", MANY, "words for search engines",
              "write words that people search for into the text: search "
              "engines read that"),
    OTHERWISE("cover", MANY, "a picture at its top",
              "write \"image:\" and the name of a picture beside the file"),
    OTHERWISE("coverImage", WORDPRESS, "a picture at its top",
              "write \"image:\" and the name of a picture beside the file"),
    OTHERWISE("thumbnail", MANY, "a picture in lists",
              "write \"image:\" and the name of a picture beside the file"),
    OTHERWISE("featured_image", MANY, "a picture at its top",
              "write \"image:\" and the name of a picture beside the file"),
    OTHERWISE("primary_image", HUGO, "a picture at its top",
              "write \"image:\" and the name of a picture beside the file"),
    OTHERWISE("images", HUGO, "pictures for other sites",
              "write \"image:\" and the name of a picture beside the file"),
    OTHERWISE("source", MANY, "where it comes from",
              "write it at the end of the text, with a link"),
    OTHERWISE("source_url", MANY, "where it comes from",
              "write it at the end of the text, with a link"),
    OTHERWISE("sources", MANY, "where it comes from",
              "write them at the end of the text, with links"),
    OTHERWISE("contact", MANY, "whom to ask",
              "write it at the end of the text; config.yaml has the hub's own "
              "contact"),
    OTHERWISE("related", MANY, "pages to read next",
              "write links to them at the end of the text"),
    /* for the other program's own use */
    IDLE("layout", MANY, "the template that draws it"),
    IDLE("template", MANY, "the template that draws it"),
    IDLE("theme", MANY, "how it looks"),
    IDLE("css", MANY, "how it looks"),
    IDLE("class", MANY, "how it looks"),
    IDLE("body_class", MANY, "how it looks"),
    IDLE("icon", MKDOCS, "a sign beside its name"),
    IDLE("sidebar", MANY, "what stands beside the text"),
    IDLE("sidenav", MANY, "what stands beside the text"),
    IDLE("displayed_sidebar", DOCUSAURUS, "what stands beside the text"),
    IDLE("aside", GOVUK, "what stands beside the text"),
    IDLE("hide", MKDOCS, "what does not stand beside the text"),
    IDLE("hide_title", DOCUSAURUS, "whether the title is shown"),
    IDLE("toc", MANY, "whether there is a list of its headings"),
    IDLE("table_of_contents", MANY, "whether there is a list of its headings"),
    IDLE("hide_table_of_contents", DOCUSAURUS,
         "whether there is a list of its headings"),
    IDLE("has_toc", JEKYLL, "whether there is a list of its pages"),
    IDLE("has_children", JEKYLL, "whether there are pages below it"),
    IDLE("collection", JEKYLL, "the list that it is in"),
    IDLE("section", MANY, "the section that it is in"),
    IDLE("pagination", MANY, "whether lists are cut into pages"),
    IDLE("pagination_next", DOCUSAURUS, "the page after it"),
    IDLE("pagination_prev", DOCUSAURUS, "the page before it"),
    IDLE("paginate", MANY, "whether lists are cut into pages"),
    IDLE("cascade", HUGO, "keys of the pages below it"),
    IDLE("outputs", HUGO, "the formats it is written in"),
    IDLE("markup", HUGO, "the language that it is written in"),
    IDLE("resources", HUGO, "the files beside it"),
    IDLE("params", HUGO, "values for templates"),
    IDLE("build", HUGO, "what is made of it"),
    IDLE("sitemap", MANY, "what search engines are told"),
    IDLE("isCJKLanguage", HUGO, "how words are counted"),
    IDLE("translationKey", HUGO, "the page that it is a translation of"),
    IDLE("excerpt_separator", JEKYLL, "where the summary ends"),
    IDLE("render_with_liquid", JEKYLL, "whether it holds template code"),
    IDLE("eleventyComputed", ELEVENTY, "values for templates"),
    IDLE("templateEngineOverride", ELEVENTY, "whether it holds template code"),
    IDLE("custom_edit_url", DOCUSAURUS, "where its file is edited"),
    IDLE("edit_url", MANY, "where its file is edited"),
    IDLE("id", MANY, "its number in the other program"),
    IDLE("guid", WORDPRESS, "its number in the other program"),
    IDLE("post_id", WORDPRESS, "its number in the other program"),
    IDLE("wordpress_id", WORDPRESS, "its number in the other program"),
    IDLE("uid", MANY, "its number in the other program"),
    IDLE("post_type", WORDPRESS, "what kind of page it is"),
    IDLE("comments", MANY, "whether readers may answer"),
    IDLE("comment_status", WORDPRESS, "whether readers may answer"),
    IDLE("ping_status", WORDPRESS, "whether other sites may answer"),
    IDLE("meta", WORDPRESS, "values for plugins"),
    IDLE("math", MANY, "whether it has formulas"),
    IDLE("mathjax", MANY, "whether it has formulas"),
    IDLE("cSpell", MANY, "how its spelling is checked"),
};

enum { ROW_COUNT = sizeof(rows) / sizeof(rows[0]) };

static bool is_between_words(char c)
{
    return c == '-' || c == '_' || c == ' ';
}

static size_t skip(str s, size_t at)
{
    while (at < s.len && is_between_words(s.at[at]))
        at++;
    return at;
}

bool foreign_key_is_alike(str a, str b)
{
    size_t i = skip(a, 0);
    size_t j = skip(b, 0);

    while (i < a.len && j < b.len) {
        if (char_lower(a.at[i]) != char_lower(b.at[j]))
            return false;
        i = skip(a, i + 1);
        j = skip(b, j + 1);
    }
    return i == a.len && j == b.len;
}

const struct foreign_key *foreign_key_find(str name)
{
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (foreign_key_is_alike(rows[i].name, name))
            return &rows[i];
    return NULL;
}

const struct foreign_key *foreign_key_rows(size_t *count)
{
    *count = ROW_COUNT;
    return rows;
}
