#include "base/embedded.h"
#include "bundle/book.h"
#include "colour/colour.h"
#include "model/route.h"

enum { LINE_LETTERS = 15, LINES_MAX = 7, LINE_PX = 108 };

static const char xhtml[] = "application/xhtml+xml";

/* --- what the book is ----------------------------------------------------- */

/* The same book has the same number, whatever day it was made on; of the form
 * that RFC 9562 calls version 8. */
static str identifier(const struct book *book)
{
    const struct config *config = &book->copy->hub->config;
    str what =
        arena_format(book->arena, "cohub book\n%.*s\n%.*s\n%.*s\n%.*s",
                     STR_ARG(config->url), STR_ARG(config->name),
                     STR_ARG(variant_facts_of(book->tree->variant)->name),
                     STR_ARG(book->tree->language->code));
    struct sha256 sum = sha256_of(what);
    str hex;

    sum.bytes[6] = (unsigned char)((sum.bytes[6] & 0x0f) | 0x80);
    sum.bytes[8] = (unsigned char)((sum.bytes[8] & 0x3f) | 0x80);
    hex = sha256_hex(book->arena, &sum);
    return arena_format(book->arena, "urn:uuid:%.8s-%.4s-%.4s-%.4s-%.12s",
                        hex.at, hex.at + 8, hex.at + 12, hex.at + 16,
                        hex.at + 20);
}

static void add_text(struct buf *out, const char *element, str text)
{
    if (text.len == 0)
        return;
    buf_format(out, "<%s>", element);
    buf_add_escaped(out, text);
    buf_format(out, "</%s>\n", element);
}

static void add_meta(struct buf *out, const char *property, const char *value)
{
    buf_format(out, "<meta property=\"%s\">%s</meta>\n", property, value);
}

static bool has_pictures(const struct book *book)
{
    for (size_t i = 0; i < book->count; i++)
        if (book->files[i].has_svg
            || str_starts(book->files[i].path, STR("media/")))
            return true;
    return false;
}

static void add_accessibility(const struct book *book, struct buf *out)
{
    add_meta(out, "schema:accessMode", "textual");
    if (has_pictures(book))
        add_meta(out, "schema:accessMode", "visual");
    add_meta(out, "schema:accessModeSufficient", "textual");
    add_meta(out, "schema:accessibilityFeature", "structuralNavigation");
    add_meta(out, "schema:accessibilityFeature", "tableOfContents");
    add_meta(out, "schema:accessibilityFeature", "readingOrder");
    add_meta(out, "schema:accessibilityFeature", "alternativeText");
    add_meta(out, "schema:accessibilityFeature", "displayTransformability");
    if (variant_facts_of(book->tree->variant)->is_large
        && !variant_is_easy(book->tree->variant))
        add_meta(out, "schema:accessibilityFeature", "largePrint");
    /* Nobody has looked whether a moving picture flashes. */
    add_meta(out, "schema:accessibilityHazard", "unknown");
    buf_add(out, STR("<meta property=\"schema:accessibilitySummary\">"));
    buf_add_escaped(out, copy_words(book->copy, book->tree->language_index,
                                    variant_is_easy(book->tree->variant)
                                        ? "book_summary_easy"
                                        : "book_summary"));
    buf_add(out, STR("</meta>\n"));
}

static void add_metadata(const struct book *book, struct buf *out)
{
    const struct config *config = &book->copy->hub->config;
    struct date made = book->copy->made;
    str maker = config->contact.organisation.len ? config->contact.organisation
                                                 : config->name;

    buf_format(out,
               "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
               "<dc:identifier id=\"id\">%.*s</dc:identifier>\n",
               STR_ARG(identifier(book)));
    add_text(out, "dc:title", book_title(book));
    add_text(out, "dc:language", book->tree->language->code);
    add_text(out, "dc:creator", maker);
    add_text(out, "dc:publisher", maker);
    add_text(out, "dc:description", config->description);
    add_text(out, "dc:rights", config->licence);
    buf_format(out,
               "<meta property=\"dcterms:modified\">%04d-%02d-%02dT00:00:00Z"
               "</meta>\n",
               made.year, made.month, made.day);
    add_accessibility(book, out);
    buf_add(out, STR("</metadata>\n"));
}

static void add_item(const struct book_file *file, struct buf *out)
{
    bool is_nav = str_equal(file->path, STR("nav.xhtml"));
    bool is_cover = str_equal(file->path, STR("cover.svg"));

    buf_format(out, "<item id=\"%.*s\" href=\"", STR_ARG(file->id));
    buf_add_escaped(out, file->path);
    buf_format(out, "\" media-type=\"%.*s\"", STR_ARG(file->type));
    if (is_nav)
        buf_add(out, STR(" properties=\"nav\""));
    else if (is_cover)
        buf_add(out, STR(" properties=\"cover-image\""));
    else if (file->has_svg || file->has_mathml)
        buf_format(out, " properties=\"%s%s%s\"",
                   file->has_mathml ? "mathml" : "",
                   file->has_mathml && file->has_svg ? " " : "",
                   file->has_svg ? "svg" : "");
    buf_add(out, STR(" />\n"));
}

static void add_to_spine(const struct book_file *file, struct buf *out)
{
    buf_format(out, "<itemref idref=\"%.*s\" />\n", STR_ARG(file->id));
}

/* Once all other files are there, the contents last. */
static void write_package(const struct book *book, struct buf *out)
{
    bool is_turned = book->tree->language->right_to_left;

    buf_format(out,
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package "
               "xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
               "unique-identifier=\"id\" xml:lang=\"%.*s\">\n",
               STR_ARG(book->tree->language->code));
    add_metadata(book, out);
    buf_add(out, STR("<manifest>\n"));
    for (size_t i = 0; i < book->count; i++)
        if (!str_equal(book->files[i].path, STR("package.opf")))
            add_item(&book->files[i], out);
    buf_format(out, "</manifest>\n<spine%s>\n",
               is_turned ? " page-progression-direction=\"rtl\"" : "");
    /* The contents are read too, behind the cover. */
    for (size_t i = 0; i < book->count; i++) {
        if (book->files[i].title.len)
            add_to_spine(&book->files[i], out);
        if (str_equal(book->files[i].path, STR("cover.xhtml")))
            add_to_spine(&book->files[book->count - 1], out);
    }
    buf_add(out, STR("</spine>\n</package>\n"));
}

/* --- contents ------------------------------------------------------------- */

static void add_entry(const struct book_file *file, struct buf *out)
{
    buf_add(out, STR("<a href=\""));
    buf_add_escaped(out, file->path);
    buf_add(out, STR("\">"));
    buf_add_escaped(out, file->title);
    buf_add(out, STR("</a>"));
}

/* "pages/guidance/" of "pages/guidance/index.xhtml". */
static str section_of(const struct book_file *file)
{
    return str_ends(file->path, STR("/index.xhtml"))
               ? str_without_end(file->path, STR("index.xhtml"))
               : (str){0};
}

static bool is_part_of(const struct book_file *file, str section)
{
    return section.len > str_of("pages/").len
           && str_starts(file->path, section);
}

/* A section's page stands before those in it: they are its part. */
static size_t add_part(const struct book *book, size_t at, struct buf *out)
{
    str section = section_of(&book->files[at]);
    size_t next = at + 1;
    bool is_open = false;

    buf_add(out, STR("<li>"));
    add_entry(&book->files[at], out);
    while (next < book->count && book->files[next].title.len
           && is_part_of(&book->files[next], section)) {
        if (!is_open)
            buf_add(out, STR("\n<ol>\n"));
        is_open = true;
        next = add_part(book, next, out);
    }
    if (is_open)
        buf_add(out, STR("</ol>\n"));
    buf_add(out, STR("</li>\n"));
    return next;
}

static void add_landmark(struct buf *out, const char *type, str path, str words)
{
    buf_format(out, "<li><a epub:type=\"%s\" href=\"%.*s\">", type,
               STR_ARG(path));
    buf_add_escaped(out, words);
    buf_add(out, STR("</a></li>\n"));
}

static const struct book_file *first_page(const struct book *book)
{
    for (size_t i = 0; i < book->count; i++)
        if (str_starts(book->files[i].path, STR("pages/")))
            return &book->files[i];
    return NULL;
}

static void add_landmarks(const struct book *book, str contents,
                          struct buf *out)
{
    const struct book_file *first = first_page(book);

    buf_add(out, STR("<nav epub:type=\"landmarks\" hidden=\"hidden\" "
                     "aria-label=\""));
    buf_add_escaped(
        out, copy_words(book->copy, book->tree->language_index, "copy_here"));
    buf_add(out, STR("\">\n<ol>\n"));
    add_landmark(out, "toc", STR("nav.xhtml"), contents);
    if (first)
        add_landmark(out, "bodymatter", first->path, first->title);
    for (size_t i = 0; i < book->count; i++)
        if (str_equal(book->files[i].path, STR("glossary.xhtml")))
            add_landmark(out, "glossary", book->files[i].path,
                         book->files[i].title);
    buf_add(out, STR("</ol>\n</nav>\n"));
}

static void write_nav(const struct book *book, str contents, struct buf *out)
{
    book_open_page(book, STR("nav.xhtml"), contents, out);
    buf_add(out, STR("<nav epub:type=\"toc\" role=\"doc-toc\" "
                     "aria-labelledby=\"toc\">\n<h1 id=\"toc\">"));
    buf_add_escaped(out, contents);
    buf_add(out, STR("</h1>\n<ol>\n"));
    for (size_t i = 0; i < book->count;)
        if (book->files[i].title.len)
            i = add_part(book, i, out);
        else
            i++;
    buf_add(out, STR("</ol>\n</nav>\n"));
    add_landmarks(book, contents, out);
    book_close_page(out);
}

/* --- the cover ------------------------------------------------------------ */

static str brand_of(const struct book *book)
{
    const struct brand *brand = &book->copy->hub->config.brand;

    return brand->has_colour ? colour_words(book->arena, brand->colour)
                             : STR("#1d4f6e");
}

/* As many words as fit on a line; at least one. */
static str next_line(str *rest)
{
    str line = {rest->at, 0};

    while (rest->len) {
        str_halves cut = str_cut(*rest, ' ');
        size_t end = (size_t)(cut.head.at - line.at) + cut.head.len;

        if (line.len && end > LINE_LETTERS)
            break;
        line.len = end;
        *rest = cut.tail;
    }
    return line;
}

static void add_lines(str words, unsigned *y, struct buf *out)
{
    for (size_t i = 0; words.len && i < LINES_MAX; i++) {
        str line = next_line(&words);

        buf_format(out, "<text x=\"80\" y=\"%u\" font-size=\"92\">", *y);
        buf_add_escaped(out, line);
        buf_add(out, STR("</text>\n"));
        *y += LINE_PX;
    }
}

static void write_cover(const struct book *book, struct buf *out)
{
    unsigned y = 560;

    buf_add(out, STR("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                     "viewBox=\"0 0 1000 1414\" role=\"img\">\n<title>"));
    buf_add_escaped(out, book_title(book));
    buf_format(out,
               "</title>\n<rect width=\"1000\" height=\"1414\" "
               "fill=\"#ffffff\" />\n<rect width=\"1000\" height=\"380\" "
               "fill=\"%.*s\" />\n<g fill=\"#1d1d1d\" "
               "font-family=\"sans-serif\" font-weight=\"bold\">\n",
               STR_ARG(brand_of(book)));
    add_lines(book->copy->hub->config.name, &y, out);
    buf_format(out, "<text x=\"80\" y=\"1300\" font-size=\"72\">");
    buf_add_escaped(out, shelf_format(book->copy, book->tree));
    buf_add(out, STR("</text>\n</g>\n</svg>\n"));
}

void book_cover_add(struct book *book)
{
    struct book_file *file =
        book_add(book, STR("cover.svg"), "image/svg+xml", (str){0});
    struct buf page = {0};

    write_cover(book, &file->bytes);
    book_open_page(book, STR("cover.xhtml"), book_title(book), &page);
    buf_add(&page, STR("<section epub:type=\"cover\" role=\"region\" "
                       "aria-label=\""));
    buf_add_escaped(&page, book_title(book));
    buf_add(&page, STR("\">\n<img role=\"doc-cover\" class=\"cover\" "
                       "src=\"cover.svg\" alt=\""));
    buf_add_escaped(&page, book_title(book));
    buf_add(&page, STR("\" />\n</section>\n"));
    book_close_page(&page);
    book_add(book, STR("cover.xhtml"), xhtml, book_title(book))->bytes = page;
}

/* --- all of them ---------------------------------------------------------- */

static str style(void)
{
    for (size_t i = 0; i < embedded_bundle_count; i++)
        if (str_equal(str_of(embedded_bundle[i].path), STR("book.css")))
            return (str){(const char *)embedded_bundle[i].bytes,
                         embedded_bundle[i].len};
    return (str){0};
}

void book_package_add(struct book *book)
{
    str contents =
        copy_words(book->copy, book->tree->language_index, "contents");
    struct buf nav = {0};
    struct buf package = {0};

    buf_add(&book_add(book, STR("book.css"), "text/css", (str){0})->bytes,
            style());
    write_nav(book, contents, &nav);
    book_add(book, STR("nav.xhtml"), xhtml, (str){0})->bytes = nav;
    write_package(book, &package);
    book_add(book, STR("package.opf"), "application/oebps-package+xml",
             (str){0})
        ->bytes = package;
}

void book_container_write(struct buf *out)
{
    buf_add(out,
            STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container "
                "version=\"1.0\" "
                "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
                "<rootfiles>\n<rootfile full-path=\"EPUB/package.opf\" "
                "media-type=\"application/oebps-package+xml\" />\n"
                "</rootfiles>\n</container>\n"));
}
