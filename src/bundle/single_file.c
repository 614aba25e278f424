#include "bundle/single_file.h"

#include "base/embedded.h"
#include "build/build.h"
#include "bundle/about_page.h"
#include "bundle/base64.h"
#include "bundle/page_text.h"
#include "bundle/shelf.h"
#include "model/route.h"

#define FOLDER "files/pages/"

struct single {
    const struct copy *copy;
    const struct copy_row *row;
    const struct tree *tree;
    struct arena *scratch;
    struct buf *out;
    size_t page_number; /* of a topic: its ids are its own */
};

/* --- where they are ------------------------------------------------------- */

static str folder_of(const struct tree *tree, struct arena *arena)
{
    return arena_format(arena, FOLDER "%.*s-%.*s",
                        STR_ARG(variant_facts_of(tree->variant)->name),
                        STR_ARG(tree->language->code));
}

str single_files_contents(const struct tree *tree, struct arena *arena)
{
    return arena_join(arena, folder_of(tree, arena), STR(".html"));
}

static str page_path(const struct tree *tree, str site_path,
                     struct arena *arena)
{
    return arena_format(arena, "%.*s/%.*s", STR_ARG(folder_of(tree, arena)),
                        STR_ARG(str_without_start(site_path, tree->prefix)));
}

static str topic_path(const struct tree *tree, const struct page *page,
                      struct arena *arena)
{
    return arena_format(arena, "%.*s/topics/%.*s.html",
                        STR_ARG(folder_of(tree, arena)),
                        STR_ARG(page->topic->key));
}

/* --- links and pictures --------------------------------------------------- */

/* The address of a page of the site on the web. */
static str published(const struct single *file,
                     const struct link_target *target)
{
    const struct config *config = &file->copy->hub->config;
    str path = target->path;
    struct buf address = {0};
    str escaped;

    if (config->is_pretty_online && str_ends(path, STR(".html"))) {
        path = str_without_end(path, STR("index.html"));
        if (str_ends(path, STR(".html")))
            path = arena_join(file->scratch,
                              str_without_end(path, STR(".html")), STR("/"));
    }
    buf_add_escaped(&address, route_absolute(file->scratch, config->url, path,
                                             config->is_pretty_online));
    buf_add(&address, target->end);
    escaped = arena_copy(file->scratch, buf_str(&address));
    buf_free(&address);
    return escaped;
}

static bool lead_on(struct page_text *text, const struct link_target *target,
                    str address, str *to)
{
    const struct single *file = text->context;
    const struct plan *plan = build_plan(file->copy->build);

    *to = address;
    if (target->kind == LINK_OTHER && str_starts(address, STR("#"))) {
        *to = arena_format(file->scratch, "#%.*s%.*s", STR_ARG(text->prefix),
                           STR_ARG(str_slice(address, 1, address.len)));
        return true;
    }
    if (target->kind != LINK_FILE)
        return !str_starts(address, STR("data:"));
    if (file->copy->hub->config.url.len == 0 || !plan_find(plan, target->path))
        return false;
    *to = published(file, target);
    return true;
}

static const char *picture_type(str path)
{
    static const struct {
        const char *end;
        const char *type;
    } types[] = {{".svg", "image/svg+xml"}, {".png", "image/png"},
                 {".jpg", "image/jpeg"},    {".jpeg", "image/jpeg"},
                 {".gif", "image/gif"},     {".webp", "image/webp"}};

    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (str_ends(path, str_of(types[i].end)))
            return types[i].type;
    return NULL;
}

static bool take_picture(struct page_text *text,
                         const struct link_target *target, str *to)
{
    const struct single *file = text->context;
    const struct planned_file *planned =
        plan_find(build_plan(file->copy->build), target->path);
    const char *type = picture_type(target->path);
    struct buf bytes = {0};
    struct buf data = {0};
    bool ok = planned && type && target->kind == LINK_FILE
              && plan_make(file->copy->build, planned, file->scratch, &bytes)
                     == PLAN_MADE;

    if (ok) {
        buf_format(&data, "data:%s;base64,", type);
        base64_add(&data, buf_str(&bytes));
        *to = arena_copy(file->scratch, buf_str(&data));
    }
    buf_free(&data);
    buf_free(&bytes);
    return ok;
}

/* --- a file from its start to its end ------------------------------------- */

static void add_style(struct buf *out, const char *name)
{
    for (size_t i = 0; i < embedded_bundle_count; i++)
        if (str_equal(str_of(embedded_bundle[i].path), str_of(name)))
            buf_add(out, (str){(const char *)embedded_bundle[i].bytes,
                               embedded_bundle[i].len});
}

static void open_file(const struct single *file, str title)
{
    const struct language *language = file->tree->language;

    buf_format(file->out,
               "<!DOCTYPE html>\n<html lang=\"%.*s\" dir=\"%s\">\n<head>\n"
               "<meta charset=\"utf-8\" />\n<title>",
               STR_ARG(language->code),
               language->right_to_left ? "rtl" : "ltr");
    buf_add_escaped(file->out, title);
    buf_add(file->out, STR(" - "));
    buf_add_escaped(file->out, file->copy->hub->config.name);
    buf_add(file->out, STR("</title>\n<meta name=\"viewport\" "
                           "content=\"width=device-width, initial-scale=1\" "
                           "/>\n<style>\n"));
    add_style(file->out, "copy.css");
    add_style(file->out, "book.css");
    add_style(file->out, "page.css");
    buf_format(file->out, "</style>\n</head>\n<body class=\"%.*s\">\n<main>\n",
               STR_ARG(variant_facts_of(file->tree->variant)->name));
}

/* Whose it is and how old, because it may be all that somebody has. */
static void close_file(const struct single *file)
{
    size_t language = file->tree->language_index;
    bool is_easy = variant_is_easy(file->tree->variant);
    struct about about = {file->copy,      language,      is_easy,
                          file->row->path, file->scratch, file->out};

    buf_add(file->out, STR("<section class=\"copy\">\n"));
    about_add_heading(&about, "copy_about");
    buf_add(file->out, STR("<p>"));
    copy_add_day(file->copy, language, is_easy ? "easy_copy_made" : "copy_made",
                 file->copy->made, file->out);
    buf_add(file->out, is_easy ? STR("<br />") : STR(" "));
    copy_add_day(file->copy, language,
                 is_easy ? "easy_copy_until" : "copy_until",
                 file->copy->ask_after, file->out);
    buf_add(file->out, STR("</p>\n"));
    about_add_makers(&about);
    buf_add(file->out, STR("</section>\n</main>\n</body>\n</html>\n"));
}

static str remark_of(const struct single *file)
{
    size_t language = file->tree->language_index;
    struct buf html = {0};
    str remark;

    buf_add(&html, STR(" <small"));
    copy_add_words_language(file->copy, language, &html);
    buf_add(&html, STR(">("));
    buf_add_escaped(&html, copy_words(file->copy, language, "copy_internet"));
    buf_add(&html, STR(")</small>"));
    remark = arena_copy(file->scratch, buf_str(&html));
    buf_free(&html);
    return remark;
}

static bool add_text(struct single *file, const struct planned_file *page,
                     bool is_of_topic)
{
    struct page_text text = {
        .copy = file->copy,
        .page = page,
        .link = lead_on,
        .picture = take_picture,
        .context = file,
        .scratch = file->scratch,
        .out = file->out,
        .remark = remark_of(file),
        .prefix = is_of_topic
                      ? arena_format(file->scratch, "p%zu-", file->page_number)
                      : (str){0},
        .deeper_by = is_of_topic,
    };

    return page_text_add(&text);
}

static struct single single_of(const struct copy *copy, struct copy_row *row,
                               struct arena *scratch, struct buf *out)
{
    return (struct single){copy, row, row->tree, scratch, out, 0};
}

static bool make_page(const struct copy *copy, struct copy_row *row,
                      struct arena *scratch, struct buf *out)
{
    struct single file = single_of(copy, row, scratch, out);
    bool ok;

    open_file(&file, page_title(row->page->page, row->tree));
    ok = add_text(&file, row->page, false);
    close_file(&file);
    row->answer = ok ? PLAN_MADE : PLAN_TOO_LARGE;
    return ok;
}

/* --- topics --------------------------------------------------------------- */

/* The pages of the topic that are in this format, in the order of reading. */
static size_t pages_of(const struct shelf *shelf, const struct page *topic,
                       const struct planned_file **pages)
{
    size_t count = 0;

    for (size_t i = 0; i < shelf->count; i++)
        for (size_t j = 0; j < topic->topic->pages.count; j++)
            if (topic->topic->pages.items[j] == shelf->pages[i]->page)
                pages[count++] = shelf->pages[i];
    return count;
}

static void add_contents(const struct single *file,
                         const struct planned_file *const *pages, size_t count)
{
    buf_add(file->out, STR("<ol>\n"));
    for (size_t i = 0; i < count; i++) {
        buf_format(file->out, "<li><a href=\"#p%zu\">", i + 1);
        buf_add_escaped(file->out, page_title(pages[i]->page, file->tree));
        buf_add(file->out, STR("</a></li>\n"));
    }
    buf_add(file->out, STR("</ol>\n"));
}

static bool make_topic(const struct copy *copy, struct copy_row *row,
                       struct arena *scratch, struct buf *out)
{
    struct single file = single_of(copy, row, scratch, out);
    struct shelf shelf = shelf_of(copy, row->tree, scratch);
    const struct planned_file **pages =
        arena_array(scratch, const struct planned_file *, shelf.count);
    size_t count = pages_of(&shelf, row->topic, pages);
    str title = page_title(row->topic, row->tree);
    bool ok = true;

    open_file(&file, title);
    buf_add(out, STR("<h1>"));
    buf_add_escaped(out, title);
    buf_add(out, STR("</h1>\n"));
    add_contents(&file, pages, count);
    for (size_t i = 0; ok && i < count; i++) {
        file.page_number = i + 1;
        buf_format(out, "<article id=\"p%zu\">\n", i + 1);
        ok = add_text(&file, pages[i], true);
        buf_add(out, STR("</article>\n"));
    }
    close_file(&file);
    row->answer = ok ? PLAN_MADE : PLAN_TOO_LARGE;
    return ok;
}

/* --- the list of them ----------------------------------------------------- */

static void list_file(const struct single *file, str path, str title)
{
    buf_format(
        file->out, "<li><a href=\"%.*s\">",
        STR_ARG(route_relative(file->scratch, file->row->path, path, false)));
    buf_add_escaped(file->out, title);
    buf_add(file->out, STR("</a></li>\n"));
}

static bool has_pages(const struct shelf *shelf, const struct page *topic,
                      struct arena *scratch)
{
    return topic->kind == PAGE_TOPIC && !topic->is_left_out
           && pages_of(shelf, topic,
                       arena_array(scratch, const struct planned_file *,
                                   shelf->count))
                  > 0;
}

static void list_topics(const struct single *file, const struct shelf *shelf)
{
    const struct hub *hub = file->copy->hub;
    bool is_open = false;

    for (size_t i = 0; i < hub->page_count; i++) {
        const struct page *page = hub->pages[i];

        if (!has_pages(shelf, page, file->scratch))
            continue;
        buf_add(file->out, is_open ? STR("") : STR("<ul>\n"));
        is_open = true;
        list_file(file, topic_path(file->tree, page, file->scratch),
                  page_title(page, file->tree));
    }
    buf_add(file->out, is_open ? STR("</ul>\n") : STR(""));
}

static bool make_contents(const struct copy *copy, struct copy_row *row,
                          struct arena *scratch, struct buf *out)
{
    struct single file = single_of(copy, row, scratch, out);
    struct shelf shelf = shelf_of(copy, row->tree, scratch);
    struct about about = {
        copy, row->tree->language_index, false, row->path, scratch, out};

    open_file(&file, shelf_format(copy, row->tree));
    buf_add(out, STR("<h1>"));
    buf_add_escaped(out, shelf_format(copy, row->tree));
    buf_add(out, STR("</h1>\n"));
    about_add_paragraph(&about, "copy_pages_words");
    about_add_heading(&about, "copy_pages_topics");
    list_topics(&file, &shelf);
    about_add_heading(&about, "copy_pages");
    buf_add(out, STR("<ul>\n"));
    for (size_t i = 0; i < shelf.count; i++)
        list_file(&file, page_path(row->tree, shelf.pages[i]->path, scratch),
                  page_title(shelf.pages[i]->page, row->tree));
    buf_add(out, STR("</ul>\n"));
    close_file(&file);
    return true;
}

void single_files_add(struct copy *copy, const struct tree *tree)
{
    struct arena scratch = {0};
    struct shelf shelf = shelf_of(copy, tree, &scratch);
    struct copy_row *row;

    for (size_t i = 0; i < shelf.count; i++) {
        row = copy_add(copy, page_path(tree, shelf.pages[i]->path, copy->arena),
                       make_page);
        row->tree = tree;
        row->page = shelf.pages[i];
    }
    for (size_t i = 0; i < copy->hub->page_count; i++) {
        const struct page *topic = copy->hub->pages[i];

        if (!has_pages(&shelf, topic, &scratch))
            continue;
        row = copy_add(copy, topic_path(tree, topic, copy->arena), make_topic);
        row->tree = tree;
        row->topic = topic;
    }
    copy_add(copy, single_files_contents(tree, copy->arena), make_contents)
        ->tree = tree;
    arena_free(&scratch);
}
