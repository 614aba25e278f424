#include "bundle/book.h"

#include "build/build.h"
#include "bundle/about_page.h"
#include "bundle/media_type.h"
#include "bundle/page_text.h"
#include "model/record.h"
#include "model/route.h"
#include "output/archive.h"

#define GLOSSARY "glossary.xhtml"

struct book_file *book_add(struct book *book, str path, const char *type,
                           str title)
{
    struct book_file *file;

    book->files = arena_grow(book->arena, book->files, book->count,
                             &book->capacity, sizeof(struct book_file));
    file = &book->files[book->count++];
    *file = (struct book_file){
        .path = path,
        .type = str_of(type),
        .id = arena_format(book->arena, "f%zu", book->count),
        .title = title,
    };
    return file;
}

str book_title(const struct book *book)
{
    str format = shelf_format(book->copy, book->tree);

    return arena_format(book->arena, "%.*s: %.*s",
                        STR_ARG(book->copy->hub->config.name), STR_ARG(format));
}

void book_open_page(const struct book *book, str path, str title,
                    struct buf *out)
{
    const struct language *language = book->tree->language;

    buf_format(out,
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
               "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
               "xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"%.*s\" "
               "xml:lang=\"%.*s\" dir=\"%s\">\n<head>\n<title>",
               STR_ARG(language->code), STR_ARG(language->code),
               language->right_to_left ? "rtl" : "ltr");
    buf_add_escaped(out, title);
    buf_format(
        out,
        "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"%.*s\" "
        "/>\n</head>\n<body class=\"%.*s\">\n",
        STR_ARG(route_relative(book->arena, path, STR("book.css"), false)),
        STR_ARG(variant_facts_of(book->tree->variant)->name));
}

void book_close_page(struct buf *out)
{
    buf_add(out, STR("</body>\n</html>\n"));
}

/* --- pages ---------------------------------------------------------------- */

/* "easy-read/guidance/steps.html" is "pages/guidance/steps.xhtml". */
static str path_of(const struct book *book, str site_path)
{
    str path = str_without_start(site_path, book->tree->prefix);

    return arena_format(book->arena, "pages/%.*s.xhtml",
                        STR_ARG(str_without_end(path, STR(".html"))));
}

struct book_page {
    struct book *book;
    str path; /* of the file that is written */
};

/* A word stands at a place on the page of a list, or has a page. */
static const str *find_term(const struct book *book,
                            const struct link_target *target)
{
    const str *term = map_find(
        &book->terms, arena_join(book->arena, target->path, target->end));

    return term ? term : map_find(&book->terms, target->path);
}

static bool lead_on(struct page_text *text, const struct link_target *target,
                    str address, str *to)
{
    const struct book_page *writing = text->context;
    const struct book *book = writing->book;
    const str *term;

    *to = address;
    if (target->kind != LINK_FILE)
        return target->kind == LINK_WEB || !str_starts(address, STR("data:"));
    term = find_term(book, target);
    if (term) {
        str page =
            route_relative(book->arena, writing->path, STR(GLOSSARY), false);

        *to = arena_format(book->arena, "%.*s#%.*s", STR_ARG(page),
                           STR_ARG(*term));
        return true;
    }
    if (!map_find(&book->shelf.by_path, target->path))
        return false;

    str page = route_relative(book->arena, writing->path,
                              path_of(book, target->path), false);

    *to = str_starts(target->end, STR("#"))
              ? arena_join(book->arena, page, target->end)
              : page;
    return true;
}

static str *add_media(struct book *book, str site_path, struct arena *scratch)
{
    const struct planned_file *file =
        plan_find(build_plan(book->copy->build), site_path);
    const char *type = media_type_of(site_path);
    struct buf bytes = {0};
    struct book_file *added;
    str *path;

    if (!file || !type
        || plan_make(book->copy->build, file, scratch, &bytes) != PLAN_MADE) {
        buf_free(&bytes);
        return NULL;
    }
    path = arena_new(book->arena, str);
    *path = arena_format(
        book->arena, "media/%04zu%.*s", ++book->media_count,
        STR_ARG(str_slice(site_path, str_cut_last(site_path, '.').head.len,
                          site_path.len)));
    added = book_add(book, *path, type, (str){0});
    added->bytes = bytes;
    map_add(book->arena, &book->media, arena_copy(book->arena, site_path),
            path);
    return path;
}

static bool take_picture(struct page_text *text,
                         const struct link_target *target, str *to)
{
    const struct book_page *writing = text->context;
    struct book *book = writing->book;
    str *path;

    if (target->kind != LINK_FILE)
        return false;
    path = map_find(&book->media, target->path);
    if (!path)
        path = add_media(book, target->path, text->scratch);
    if (!path)
        return false;
    *to = route_relative(book->arena, writing->path, *path, false);
    return true;
}

static bool add_page(struct book *book, const struct planned_file *page,
                     struct arena *scratch)
{
    str path = path_of(book, page->path);
    str title = page_title(page->page, book->tree);
    size_t index = book->count;
    struct buf bytes = {0};
    struct book_page writing = {book, path};
    struct page_text text = {
        .copy = book->copy,
        .page = page,
        .link = lead_on,
        .picture = take_picture,
        .context = &writing,
        .scratch = scratch,
        .out = &bytes,
        .is_book = true,
    };
    bool ok;

    book_add(book, path, "application/xhtml+xml", title);
    book_open_page(book, path, title, &bytes);
    ok = page_text_add(&text);
    book_close_page(&bytes);
    book->files[index].bytes = bytes;
    book->files[index].has_svg = str_find(buf_str(&bytes), STR("<svg")) >= 0;
    book->files[index].has_mathml =
        str_find(buf_str(&bytes), STR("<math")) >= 0;
    return ok;
}

/* --- the words, and what the book is -------------------------------------- */

static void find_terms(struct book *book)
{
    const struct records *records = &book->copy->hub->records;

    for (size_t i = 0; i < records->term_count; i++) {
        const struct term *term = &records->terms[i];
        str *key = arena_new(book->arena, str);
        str path;

        *key = arena_join(book->arena, STR("term-"), term->key);
        if (!term->page)
            continue;
        path = route_of(book->arena, book->tree->prefix,
                        page_address(term->page, book->tree), false);
        if (term->page->list)
            path = arena_format(book->arena, "%.*s#%.*s", STR_ARG(path),
                                STR_ARG(term->page->anchor));
        map_add(book->arena, &book->terms, path, key);
    }
}

static void add_term(const struct book *book, const struct term *term,
                     struct buf *out)
{
    size_t language = book->tree->language_index;
    bool is_easy = variant_is_easy(book->tree->variant);
    str easy = is_easy ? record_text(term->easy, language) : (str){0};

    buf_format(out, "<dt id=\"term-%.*s\"", STR_ARG(term->key));
    buf_add(out, STR("><dfn>"));
    buf_add_escaped(out, record_text(term->names, language));
    buf_add(out, STR("</dfn></dt>\n<dd>"));
    buf_add_escaped(out,
                    easy.len ? easy : record_text(term->meanings, language));
    buf_add(out, STR("</dd>\n"));
}

static str glossary_title(const struct book *book)
{
    const struct page *page = book->copy->hub->found[PAGE_GLOSSARY];

    return page ? page_title(page, book->tree) : STR("A-Z");
}

static void add_glossary(struct book *book)
{
    const struct records *records = &book->copy->hub->records;
    str title = glossary_title(book);
    struct buf bytes = {0};

    if (records->term_count == 0)
        return;
    book_open_page(book, STR(GLOSSARY), title, &bytes);
    buf_add(&bytes, STR("<section epub:type=\"glossary\" "
                        "role=\"doc-glossary\" aria-labelledby=\"words\">\n"
                        "<h1 id=\"words\">"));
    buf_add_escaped(&bytes, title);
    buf_add(&bytes, STR("</h1>\n<dl>\n"));
    for (size_t i = 0; i < records->term_count; i++)
        add_term(book, &records->terms[i], &bytes);
    buf_add(&bytes, STR("</dl>\n</section>\n"));
    book_close_page(&bytes);
    book_add(book, STR(GLOSSARY), "application/xhtml+xml", title)->bytes =
        bytes;
}

static void add_about(struct book *book, struct arena *scratch)
{
    const struct copy *copy = book->copy;
    struct buf bytes = {0};
    size_t language = book->tree->language_index;
    bool is_easy = variant_is_easy(book->tree->variant);
    struct about about = {copy,    language, is_easy, STR("about.xhtml"),
                          scratch, &bytes};
    str title = copy_words(copy, language, "copy_about");

    book_open_page(book, STR("about.xhtml"), title, &bytes);
    buf_add(&bytes, STR("<h1>"));
    buf_add_escaped(&bytes, title);
    buf_add(&bytes, STR("</h1>\n<p>"));
    copy_add_day(copy, language, is_easy ? "easy_copy_made" : "copy_made",
                 copy->made, &bytes);
    buf_add(&bytes, STR("</p>\n<p>"));
    copy_add_day(copy, language, is_easy ? "easy_copy_until" : "copy_until",
                 copy->ask_after, &bytes);
    buf_add(&bytes, STR("</p>\n"));
    about_add_makers(&about);
    book_close_page(&bytes);
    book_add(book, STR("about.xhtml"), "application/xhtml+xml", title)->bytes =
        bytes;
}

/* --- the whole ------------------------------------------------------------ */

static bool pack(struct book *book, struct buf *out)
{
    struct date day = book->copy->made;
    struct archive *archive = archive_in_memory(
        book->arena, out, (struct archive_day){day.year, day.month, day.day});
    struct buf container = {0};
    struct packed packed;
    bool ok = archive_add_stored(archive, STR("mimetype"),
                                 STR("application/epub+zip"));

    book_container_write(&container);
    ok = ok
         && archive_add_stored(archive, STR("META-INF/container.xml"),
                               buf_str(&container));
    buf_free(&container);
    for (size_t i = 0; ok && i < book->count; i++) {
        archive_pack(buf_str(&book->files[i].bytes), &packed);
        ok = archive_add_packed(
            archive, arena_join(book->arena, STR("EPUB/"), book->files[i].path),
            &packed);
        packed_free(&packed);
    }
    return archive_close(archive) && ok;
}

static bool fill(struct book *book, struct arena *scratch)
{
    bool ok = true;

    find_terms(book);
    book_cover_add(book);
    add_about(book, scratch);
    for (size_t i = 0; ok && i < book->shelf.count; i++)
        ok = add_page(book, book->shelf.pages[i], scratch);
    add_glossary(book);
    book_links_settle(book);
    if (ok)
        book_package_add(book);
    return ok;
}

bool book_make(const struct copy *copy, struct copy_row *row,
               struct arena *scratch, struct buf *out)
{
    struct arena arena = {0};
    struct book book = {.copy = copy, .tree = row->tree, .arena = &arena};
    bool ok;

    book.shelf = shelf_of(copy, row->tree, &arena);
    ok = fill(&book, scratch) && pack(&book, out);
    for (size_t i = 0; i < book.count; i++)
        buf_free(&book.files[i].bytes);
    arena_free(&arena);
    row->answer = ok ? PLAN_MADE : PLAN_TOO_LARGE;
    return ok;
}
